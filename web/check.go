//go:build !wasm

package web

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// checkPages finds what would go wrong in a browser without anybody noticing
// here: links and files that lead nowhere, and attributes that mean something
// else than they say. It returns everything that is wrong with all pages.
func checkPages(files []file, base string) error {
	var exists []string
	for _, f := range files {
		exists = append(exists, f.path)
	}
	var faults []error
	for _, f := range files {
		if path.Ext(f.path) == ".html" {
			faults = append(faults, checkPage(f, base, exists)...)
		}
	}
	return errors.Join(faults...)
}

func checkPage(page file, base string, exists []string) (faults []error) {
	tokens := html.NewTokenizer(bytes.NewReader(page.content))
	for tokens.Next() != html.ErrorToken {
		token := tokens.Token()
		if token.Type != html.StartTagToken {
			continue
		}
		for _, a := range token.Attr {
			if fault := checkAttribute(a, base, exists); fault != "" {
				faults = append(faults, fmt.Errorf("%s: <%s %s=%q>: %s", page.path, token.Data, a.Key, a.Val, fault))
			}
		}
	}
	return faults
}

// checkAttribute returns what is wrong with an attribute, or "".
func checkAttribute(a html.Attribute, base string, exists []string) string {
	switch {
	case a.Val == "false" && !saysTrueOrFalse(a.Key):
		return "a browser takes this for true; leave the attribute out"
	case strings.Contains(a.Val, `\`):
		return "a backslash in an attribute is a trace of Go's quoting"
	case a.Key == "style" || strings.HasPrefix(a.Key, "on"):
		return "the content security policy forbids this; use a class, or a handler in Go"
	case slices.Contains([]string{"href", "src", "data-wasm", "data-away"}, a.Key):
		return checkLink(a.Val, base, exists)
	}
	return ""
}

// checkLink returns what is wrong with a link to a place on the site itself.
func checkLink(link, base string, exists []string) string {
	if !strings.HasPrefix(link, "/") {
		return ""
	}
	within, ok := strings.CutPrefix(link, base)
	if !ok {
		return "this leads out of " + base + "; begin the link with the base"
	}
	within, _, _ = strings.Cut(within, "#")
	if !slices.Contains(exists, fileOf(within)) {
		return "there is no such file on the site"
	}
	return ""
}
