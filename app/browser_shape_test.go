//go:build browser

package app

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"mend/content"
	"mend/quiz"
)

// shots is where pictures of every screen are put, for people to look at.
const shots = "../build/screens"

// widths are a small phone, a phone and a desk. The first is only measured.
var widths = []int64{320, 360, 1280}

// Every screen fits every width without sideways scrolling, has targets large
// enough for a thumb, and is put on a picture.
func TestEveryScreenFits(t *testing.T) {
	v := visit(t, "/")
	v.fits("welcome")
	v.press("begin")
	v.fits("question")
	v.press("next")
	v.fits("question-nothing-chosen")
	v.open("/quiz/")
	v.questionsFit(fullest())
	v.fits("check")
	v.press("next")
	v.fits("result")
	eval[int](v, `document.querySelectorAll("details").forEach((e) => e.open = true), 0`)
	v.fits("result-unfolded")
	v.press("restart")
	v.fits("welcome-restart")
	for _, page := range []string{helpPage, aboutPage, sourcesPage} {
		v.follow(page)
		v.fits(filepath.Base(page))
	}
}

// questionsFit answers every question, and looks at the words about safety and
// at the first question that takes several answers.
func (v *visitor) questionsFit(answers quiz.Answers) {
	v.Helper()
	now, seen := v.look(), false
	for !v.isAt(now, checkPage) {
		if now.Safety {
			v.fits("safety-note")
			now = v.press("next")
			continue
		}
		q, _ := content.Bank().Question(now.Question)
		if q.Many && !seen {
			seen = true
			v.tick(answers[q.ID]...)
			v.fits("question-many")
			now = v.press("next")
			continue
		}
		now = withMouse(v, answers[now.Question])
	}
}

func TestTheResultThatPutsSafetyFirstFits(t *testing.T) {
	v := visit(t, "/")
	v.walk(content.Bank().Walk(func(q *quiz.Question) []string { return []string{q.Options[0].ID} }), withMouse)
	v.fits("result-safety")
}

func TestTheScreenForAnUnknownAddressFits(t *testing.T) {
	v := visit(t, "/nowhere/")
	if now := v.look(); now.Heading == "" {
		t.Errorf("an unknown address shows %+v", now)
	}
	v.fits("not-found")
}

// fullest are the answers, of many tried, with the longest plan.
func fullest() quiz.Answers {
	var best quiz.Answers
	most := -1
	for seed := range uint64(300) {
		answers := someone("broke", seed)
		a := content.Bank().Assess(answers)
		n := len(a.Plan.Now) + len(a.Plan.Next) + len(a.Plan.Later) + len(a.Plan.Kept) + len(a.Plan.Withheld) + len(a.Barriers)
		if !a.Safety.Raised() && n > most {
			best, most = answers, n
		}
	}
	return best
}

// fits measures the screen at every width, and takes its picture in light and in
// dark.
func (v *visitor) fits(name string) {
	v.Helper()
	for _, width := range widths {
		v.do(chromedp.EmulateViewport(width, 740))
		if wide := eval[int64](v, `document.documentElement.scrollWidth`); wide > width {
			v.Errorf("%s is %d px wide on a screen of %d px", name, wide, width)
		}
		for _, target := range eval[[]string](v, smallTargets) {
			v.Errorf("%s at %d px: too small for a thumb: %s", name, width, target)
		}
		for _, drawing := range eval[[]string](v, paintsNothing) {
			v.Errorf("%s at %d px: a drawing paints nothing: %s", name, width, drawing)
		}
		v.canLeave(name)
		if width != widths[0] {
			v.picture(fmt.Sprintf("%s-%d.png", name, width))
		}
	}
	v.do(chromedp.EmulateViewport(360, 740), inScheme("dark"))
	v.picture(name + "-dark.png")
	v.do(inScheme("light"))
}

// inScheme shows the page as a system set to light or dark does.
func inScheme(scheme string) action {
	return chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		_, err := cdp.Call(ctx, tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
		})
		return err
	})
}

// smallTargets lists what can be pressed and is lower than 44 px, or narrower
// than 24.
const smallTargets = `[...document.querySelectorAll("a, button, summary, select, textarea, label:has(input), input:not(label input)")]
	.filter((e) => e.offsetHeight > 0 && !e.matches(".skip"))
	.filter((e) => e.getBoundingClientRect().height < 43.9 || e.getBoundingClientRect().width < 24)
	.map((e) => e.outerHTML.slice(0, 120))`

func (v *visitor) picture(file string) {
	v.Helper()
	image, err := chromedp.Run(v.tab, chromedp.FullScreenshot(100))
	if err != nil {
		v.Fatal(err)
	}
	file = filepath.Join(shots, file)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		v.Fatal(err)
	}
	if err := os.WriteFile(file, image, 0o644); err != nil {
		v.Fatal(err)
	}
}
