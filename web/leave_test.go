//go:build !wasm

package web

import (
	"regexp"
	"strings"
	"testing"
)

// Whoever sees the neutral page learns nothing of Mend from it: no name, no
// looks, no icon, and no engine that would draw a screen.
func TestTheNeutralPageSaysNothingOfMend(t *testing.T) {
	site := smallSite(t, "/sub/")
	page := string(mustBuild(t, site)["away/index.html"])
	beyondPolicy := regexp.MustCompile(`<meta http-equiv[^>]*>`).ReplaceAllString(page, "")
	for _, never := range []string{site.Name, "style", "icon", "manifest", "wasm", "boot", "href"} {
		if strings.Contains(beyondPolicy, never) {
			t.Errorf("the neutral page has %q in it:\n%s", never, page)
		}
	}
	for _, must := range []string{
		"<title>" + site.Away.Heading + "</title>", "<h1>" + site.Away.Heading, "<p>" + site.Away.Text,
		`content="noindex"`, `content="no-referrer"`, `<script src="/sub/assets/away.`,
	} {
		if !strings.Contains(page, must) {
			t.Errorf("the neutral page lacks %s:\n%s", must, page)
		}
	}
}

// Every page says where to go without a network and with one; the other site is
// named once, in Go.
func TestEveryPageKnowsTheWayOut(t *testing.T) {
	files := mustBuild(t, smallSite(t, "/sub/"))
	for _, name := range []string{"index.html", "quiz/index.html", "404.html"} {
		page := string(files[name])
		for _, must := range []string{`data-away="/sub/away/"`, `data-elsewhere="` + elsewhere + `"`} {
			if !strings.Contains(page, must) {
				t.Errorf("%s lacks %s", name, must)
			}
		}
		if !strings.Contains(page, `data-late="/sub/assets/leave.`) {
			t.Errorf("%s loads something else before the way out", name)
		}
	}
}
