//go:build browser

package app

import (
	"context"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"mend/content"
)

// The longest plan has two pages at most, the page for a counsellor is one, and
// the whole result has it all. No control, no address and nothing about safety is
// on any, and no network is asked for them.
func TestWhatIsPrinted(t *testing.T) {
	v := visit(t, "/")
	answers := fullest()
	v.walk(answers, withMouse)
	plan := content.Bank().Assess(answers).Plan
	v.do(v.script(`window.print = () => { window.printed = document.documentElement.dataset.print }`))

	v.pagesAtMost("the browser's own print", 2)
	v.leavesNoMargin()
	own, _ := v.onPaper()
	v.press("print")
	for kind, most := range map[string]int{printPlan: 2, printCounsellor: 1, printAll: 30} {
		v.do(chromedp.Click(chromedp.CSS(byAction("print-" + kind))))
		v.until(`window.printed === "` + kind + `"`)
		text, controls := v.onPaper()
		v.checkPaper(kind, text, controls)
		for _, step := range plan.Now {
			if title := source().words.Steps[step.ID].Title; !strings.Contains(text, title) {
				t.Errorf("%s: the step %q is not on it", kind, title)
			}
		}
		last := plan.Later[len(plan.Later)-1]
		if title := source().words.Steps[last.ID].Title; kind != printCounsellor && !strings.Contains(text, title) {
			t.Errorf("%s: the last step %q is not on it", kind, title)
		}
		if kind == printPlan && text != own {
			t.Errorf("the browser's own print is another plan:\n%s\n%s", own, text)
		}
		v.pagesAtMost(kind, most)
		if eval[bool](v, `"print" in document.documentElement.dataset`) {
			t.Errorf("%s: once it is printed, the page is still laid out for it", kind)
		}
	}
}

// checkPaper looks for what must not be on paper.
func (v *visitor) checkPaper(kind, text string, controls []string) {
	v.Helper()
	if len(text) < 300 {
		v.Errorf("%s has only %q on it", kind, text)
	}
	for _, control := range controls {
		v.Errorf("%s: a control is on paper: %s", kind, control)
	}
	for _, q := range content.Bank().Questions {
		if q.Gate && strings.Contains(text, source().words.Questions[q.ID].Ask) {
			v.Errorf("%s: a question about safety is on paper: %s", kind, q.ID)
		}
	}
	if regexp.MustCompile(`https?:|127\.0\.0\.1|www\.`).MatchString(text) {
		v.Errorf("%s: an address is on paper", kind)
	}
}

// onPaper returns the text that is printed, and the controls, if any.
func (v *visitor) onPaper() (text string, controls []string) {
	v.Helper()
	v.do(inMedia("print"), v.script(`dispatchEvent(new Event("beforeprint"))`))
	text = eval[string](v, `document.body.innerText`)
	controls = eval[[]string](v, `[...document.querySelectorAll("a, button, input, textarea, select, nav, header, footer")]
		.filter((e) => e.getClientRects().length).map((e) => e.outerHTML.slice(0, 100))`)
	v.do(inMedia(""))
	return text, controls
}

// inMedia shows the page as on a screen ("") or on paper ("print").
func inMedia(media string) action {
	return call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: media})
}

// leavesNoMargin checks that a browser that writes the address and the day into the
// margins finds none to write them into: the print with them is as long as without.
func (v *visitor) leavesNoMargin() {
	v.Helper()
	v.do(chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		with := true
		bare, err := cdp.Call(ctx, tab, page.PrintToPDF, page.PrintToPDFParams{})
		if err != nil {
			return err
		}
		full, err := cdp.Call(ctx, tab, page.PrintToPDF, page.PrintToPDFParams{DisplayHeaderFooter: &with})
		if more := len(full.Data) - len(bare.Data); err == nil && more > 100 {
			v.Errorf("with address and day, the print has %d bytes more", more)
		}
		return err
	}))
}

var pdfPage = regexp.MustCompile(`/Type\s*/Page\b[^s]`)

// pagesAtMost counts the pages of the print, on the papers of most countries.
func (v *visitor) pagesAtMost(what string, most int) {
	v.Helper()
	kind := eval[string](v, `document.documentElement.dataset.print || ""`)
	for name, size := range map[string][2]float64{"A4": {8.27, 11.69}, "Letter": {8.5, 11}} {
		v.do(v.script(`if ("`+kind+`") document.documentElement.dataset.print = "`+kind+`"`), chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
			paper, err := cdp.Call(ctx, tab, page.PrintToPDF, page.PrintToPDFParams{PaperWidth: size[0], PaperHeight: size[1]})
			if err != nil {
				return err
			}
			if n := len(pdfPage.FindAll(paper.Data, -1)); n == 0 || n > most {
				v.Errorf("%s has %d pages of %s, want at most %d", what, n, name, most)
			}
			return nil
		}))
	}
}
