//go:build !wasm

package web

import (
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
)

// served builds the small site and returns a function that asks for an address.
func served(t *testing.T, base string) func(method, address string, header ...string) *http.Response {
	t.Helper()
	site := smallSite(t, base)
	mustBuild(t, site)
	handler := Handler(site.Out, base)
	return func(method, address string, header ...string) *http.Response {
		r := httptest.NewRequest(method, address, nil)
		for i := 0; i < len(header); i += 2 {
			r.Header.Set(header[i], header[i+1])
		}
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		return w.Result()
	}
}

func body(t *testing.T, answer *http.Response) string {
	t.Helper()
	content, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestWhereAddressesLead(t *testing.T) {
	sites := map[string]func(string, string, ...string) *http.Response{"/": served(t, "/"), "/sub/": served(t, "/sub/")}
	for _, c := range []struct {
		base, address string
		status        int
		location      string
	}{
		{"/", "/", 200, ""},
		{"/", "/quiz/", 200, ""},
		{"/", "/quiz", 301, "/quiz/"},
		{"/", "/quiz/index.html", 200, ""},
		{"/", "/nowhere", 404, ""},
		{"/", "/assets/", 404, ""},
		{"/", "/assets", 404, ""},
		{"/", "/index.html.br", 404, ""},
		{"/", "/..%2f..%2fetc/passwd", 404, ""},
		{"/", "//quiz", 404, ""},
		{"/", "/quiz//", 404, ""},
		{"/", "/quiz/../", 404, ""},
		{"/sub/", "/sub/", 200, ""},
		{"/sub/", "/sub", 301, "/sub/"},
		{"/sub/", "/sub/quiz", 301, "/sub/quiz/"},
		{"/sub/", "/sub/quiz/", 200, ""},
		{"/sub/", "/", 404, ""},
		{"/sub/", "/quiz/", 404, ""},
	} {
		answer := sites[c.base]("GET", c.address)
		if answer.StatusCode != c.status || answer.Header.Get("Location") != c.location {
			t.Errorf("base %s: %s gives %d %q, want %d %q",
				c.base, c.address, answer.StatusCode, answer.Header.Get("Location"), c.status, c.location)
		}
	}
}

func TestAMissingPageShowsTheSitesOwn(t *testing.T) {
	answer := served(t, "/")("GET", "/nowhere")
	if text := body(t, answer); !strings.Contains(text, "not here") {
		t.Errorf("got %q", text)
	}
	if cache := answer.Header.Get("Cache-Control"); cache != "no-cache" {
		t.Errorf("Cache-Control is %q", cache)
	}
}

func TestTheBestEncodingThatIsAcceptedIsSent(t *testing.T) {
	get := served(t, "/")
	for accepted, want := range map[string]string{
		"":                      "",
		"gzip, deflate, br":     "br",
		"gzip":                  "gzip",
		"GZIP":                  "gzip",
		"br;q=0, gzip;q=0.5":    "gzip",
		"br; q=0.1":             "br",
		"br;q=0.000, gzip;q=0":  "",
		"br;q=much":             "",
		"deflate, zstd, broken": "",
	} {
		answer := get("GET", "/", "Accept-Encoding", accepted)
		if got := answer.Header.Get("Content-Encoding"); got != want {
			t.Errorf("Accept-Encoding %q gets %q, want %q", accepted, got, want)
		}
		if vary := answer.Header.Get("Vary"); vary != "Accept-Encoding" {
			t.Errorf("Vary is %q", vary)
		}
	}
}

func TestEveryKindOfFileIsSentAsWhatItIs(t *testing.T) {
	site := smallSite(t, "/")
	mustBuild(t, site)
	for pattern, want := range map[string][2]string{
		"index.html":        {"text/html; charset=utf-8", "no-cache"},
		"404.html":          {"text/html; charset=utf-8", "no-cache"},
		"assets/*.wasm":     {"application/wasm", "public, max-age=31536000, immutable"},
		"assets/style*.css": {"text/css; charset=utf-8", "public, max-age=31536000, immutable"},
		"assets/boot*.js":   {"text/javascript; charset=utf-8", "public, max-age=31536000, immutable"},
		"assets/*.svg":      {"image/svg+xml", "public, max-age=31536000, immutable"},
		"assets/*192*.png": {
			"image/png", "public, max-age=31536000, immutable"},
	} {
		found, err := filepath.Glob(filepath.Join(site.Out, pattern))
		if err != nil || len(found) != 1 {
			t.Fatalf("%s: found %v, %v", pattern, found, err)
		}
		name, _ := filepath.Rel(site.Out, found[0])
		w := httptest.NewRecorder()
		Handler(site.Out, "/").ServeHTTP(w, httptest.NewRequest("GET", "/"+filepath.ToSlash(name), nil))
		if got := [2]string{w.Header().Get("Content-Type"), w.Header().Get("Cache-Control")}; got != want {
			t.Errorf("%s is sent as %q, want %q", name, got, want)
		}
	}
}

func TestNothingIsSentTwice(t *testing.T) {
	get := served(t, "/")
	tag := get("GET", "/", "Accept-Encoding", "br").Header.Get("ETag")
	if plain := get("GET", "/").Header.Get("ETag"); tag == "" || plain == tag {
		t.Errorf("the compressed and the plain form share the tag %q", tag)
	}
	answer := get("GET", "/", "Accept-Encoding", "br", "If-None-Match", tag)
	if answer.StatusCode != http.StatusNotModified || body(t, answer) != "" {
		t.Errorf("what the browser has already is sent again: %d", answer.StatusCode)
	}
}

func TestOnlyReadingIsAllowed(t *testing.T) {
	get := served(t, "/")
	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS"} {
		answer := get(method, "/")
		if answer.StatusCode != http.StatusMethodNotAllowed || answer.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s gives %d, Allow %q", method, answer.StatusCode, answer.Header.Get("Allow"))
		}
	}
	for _, address := range []string{"/", "/nowhere"} {
		head, full := get("HEAD", address), get("GET", address)
		if text := body(t, head); text != "" {
			t.Errorf("HEAD %s sends %q", address, text)
		}
		if head.StatusCode != full.StatusCode || head.Header.Get("Content-Length") != full.Header.Get("Content-Length") {
			t.Errorf("HEAD %s and GET do not agree", address)
		}
	}
}

func TestEveryAnswerCarriesTheHeadersOfPrivacy(t *testing.T) {
	get := served(t, "/")
	for _, answer := range []*http.Response{
		get("GET", "/"), get("GET", "/quiz"), get("GET", "/nowhere"), get("POST", "/"),
	} {
		for name, want := range map[string]string{
			"Content-Security-Policy":      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval';",
			"Cross-Origin-Opener-Policy":   "same-origin",
			"Cross-Origin-Resource-Policy": "same-origin",
			"Permissions-Policy":           "camera=(), microphone=(), geolocation=()",
			"Referrer-Policy":              "no-referrer",
			"X-Content-Type-Options":       "nosniff",
		} {
			if got := answer.Header.Get(name); !strings.HasPrefix(got, want) {
				t.Errorf("status %d: %s is %q, want %q", answer.StatusCode, name, got, want)
			}
		}
		policy := answer.Header.Get("Content-Security-Policy")
		for _, want := range []string{"form-action 'none'", "base-uri 'none'", "frame-ancestors 'none'"} {
			if !strings.Contains(policy, want) || strings.Contains(policy, "unsafe-inline") {
				t.Errorf("the policy lacks %s: %s", want, policy)
			}
		}
	}
}

func TestTheBaseIsReadFromTheSite(t *testing.T) {
	site := smallSite(t, "/sub/")
	mustBuild(t, site)
	if base, err := BaseOf(site.Out); base != "/sub/" || err != nil {
		t.Errorf("BaseOf = %q, %v", base, err)
	}
	if _, err := BaseOf(t.TempDir()); err == nil || !strings.Contains(err.Error(), "make build") {
		t.Errorf("an empty folder gives %v; want an error that says what to run", err)
	}
}
