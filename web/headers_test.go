//go:build !wasm

package web

import (
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// hosted reads a file of headers as static hosts do: a path, and below it,
// indented, the headers for it.
func hosted(t *testing.T, text string) map[string]map[string]string {
	t.Helper()
	rules, path := map[string]map[string]string{}, ""
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if !strings.HasPrefix(line, " ") {
			path, rules[line] = line, map[string]string{}
			continue
		}
		name, value, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || path == "" {
			t.Fatalf("%q is no header", line)
		}
		rules[path][name] = value
	}
	return rules
}

func TestStaticHostsSendWhatOurServerSends(t *testing.T) {
	for _, base := range []string{"/", "/sub/"} {
		everywhere := maps.Clone(headers)
		everywhere["Strict-Transport-Security"] = onlySecure
		want := map[string]map[string]string{
			base + "*":                    everywhere,
			base + "assets/*":             {"Cache-Control": "public, max-age=31536000, immutable"},
			base + "sw.js":                {"Cache-Control": "no-cache"},
			base + "manifest.webmanifest": {"Cache-Control": "no-cache"},
		}
		files := mustBuild(t, smallSite(t, base))
		if diff := cmp.Diff(want, hosted(t, string(files["_headers"]))); diff != "" {
			t.Errorf("_headers for %s (-want +got):\n%s", base, diff)
		}
	}
}

// A host that cannot send headers is left with what stands in the page.
func TestThePageCarriesThePolicyItself(t *testing.T) {
	sent := headers["Content-Security-Policy"]
	inPage, rest, _ := strings.Cut(sent, "; frame-ancestors")
	if rest != " 'none'" {
		t.Fatalf("the policy is sent as %q", sent)
	}
	for name, page := range mustBuild(t, smallSite(t, "/")) {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		escaped := strings.ReplaceAll(inPage, "'", "&#39;")
		meta := strings.Index(string(page), `<meta http-equiv="Content-Security-Policy" content="`+escaped+`">`)
		if link := strings.Index(string(page), "<link"); meta < 0 || link >= 0 && link < meta {
			t.Errorf("%s does not carry the policy before its first link", name)
		}
	}
}

func TestThePolicyOfTrustedTypes(t *testing.T) {
	for _, want := range []string{"require-trusted-types-for 'script'", "trusted-types default", "object-src 'none'"} {
		if !strings.Contains(documentPolicy, want) {
			t.Errorf("the policy lacks %s", want)
		}
	}
}
