//go:build browser

package app

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

var matrix = flag.Bool("matrix", false, "look at every screen in every language, width and scheme, not in one of each")

// axeFile is put there by "make axe" and "make browser-test".
const axeFile = "testdata/axe/node_modules/axe-core/axe.min.js"

// setting is how a screen is looked at.
type setting struct {
	width  int64
	scheme string
}

func settings() (all []setting) {
	for _, width := range []int64{320, 768, 1280} {
		for _, scheme := range []string{"light", "dark"} {
			all = append(all, setting{width, scheme})
		}
	}
	return all
}

// axe-core finds nothing to complain of on any screen. Each is looked at in one
// language and one setting, which take turns; with -matrix in all of them ("make
// axe").
func TestAxeFindsNothing(t *testing.T) {
	wanted := inOneLanguage
	if *matrix {
		wanted = inEveryLanguage
	}
	eachScene(t, wanted, func(g *gallery, turn int, s scene) {
		g.bringAxe()
		g.do(g.script(`document.querySelectorAll("details").forEach((e) => e.open = true)`))
		all := settings()
		if !*matrix {
			all = all[turn/len(galleryLanguages)%len(all):][:1]
		}
		for _, at := range all {
			g.do(chromedp.EmulateViewport(at.width, 740), inScheme(at.scheme))
			for _, fault := range g.askAxe() {
				g.Errorf("%s at %d px, %s: %s", s.name, at.width, at.scheme, fault)
			}
		}
	})
}

// The neutral page for those who leave is no worse.
func TestAxeFindsNothingOnTheNeutralPage(t *testing.T) {
	g := openGallery(t, galleryLanguages[0])
	g.do(chromedp.Navigate(g.origin + awayPage))
	g.bringAxe()
	for _, fault := range g.askAxe() {
		// A page without a word on it but these has no parts to mark.
		if !strings.HasPrefix(fault, "landmark-one-main:") && !strings.HasPrefix(fault, "region:") {
			t.Error(fault)
		}
	}
}

// axe-core sees what is wrong.
func TestAxeSeesFaults(t *testing.T) {
	g := openGallery(t, galleryLanguages[0])
	g.load(g.scenes[0])
	g.do(g.script(`document.querySelector("h1").style.color = "#eee"`))
	g.bringAxe()
	if faults := g.askAxe(); len(faults) == 0 {
		t.Error("a heading that can hardly be seen is no fault")
	}
}

// bringAxe puts axe-core on the page.
func (g *gallery) bringAxe() {
	g.Helper()
	script, err := os.ReadFile(axeFile)
	if err != nil {
		g.Fatalf(`%v; run "make axe"`, err)
	}
	eval[bool](g.visitor, string(script)+"; true")
}

// askAxe returns what axe-core finds on the page.
func (g *gallery) askAxe() []string {
	g.Helper()
	faults, err := chromedp.Run(g.tab, chromedp.Evaluate[[]string](axeScript, chromedp.EvalAwaitPromise))
	if err != nil {
		g.Fatal(err)
	}
	return faults
}

const axeScript = `axe.run(document, {
	resultTypes: ["violations"],
	runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}).then(({violations}) => violations.map((v) =>
	v.id + ": " + v.help + ": " + v.nodes.map((n) => n.html.slice(0, 120) + " " + n.failureSummary).join(" | ")))`
