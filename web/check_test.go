//go:build !wasm

package web

import (
	"strings"
	"testing"
)

func TestFaultsOfAPageAreNamed(t *testing.T) {
	for _, c := range []struct{ markup, want string }{
		{`<input checked="false">`, "takes this for true"},
		{`<p title="a\d">`, "backslash"},
		{`<p style="color:red">`, "forbids this"},
		{`<p onclick="x()">`, "forbids this"},
		{`<a href="/quiz/">`, "leads out of /sub/"},
		{`<a href="/sub/nowhere/">`, "no such file"},
		{`<script src="/sub/assets/gone.js">`, "no such file"},

		{`<input checked>`, ""},
		{`<button aria-expanded="false">`, ""},
		{`<a href="/sub/quiz/#top">`, ""},
		{`<a href="#main">`, ""},
		{`<a href="tel:112">`, ""},
		{`<a href="https://example.org/">`, ""},
	} {
		files := []file{{"index.html", []byte(c.markup)}, {"quiz/index.html", nil}}
		err := checkPages(files, "/sub/")
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v; want no fault", c.markup, err)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: %v; want a fault with %q", c.markup, err, c.want)
		}
	}
}
