//go:build browser

package app

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// The parts of a result can be folded away, and on a wide screen a list beside it
// leads to each of them, unfolds it, and leaves address and history alone.
func TestFindingOnesWayOnTheResult(t *testing.T) {
	v := visit(t, "/")
	v.walk(mild(), withMouse)
	const contents = `.contents a`
	if eval[bool](v, `document.querySelector("`+contents+`").offsetHeight > 0`) {
		t.Error("on a phone there is a list beside the result")
	}
	v.do(chromedp.EmulateViewport(1280, 740))
	length := eval[int](v, `history.length`)
	for _, part := range []string{"plan", "worth", "barriers"} {
		v.do(chromedp.Click(chromedp.CSS("#" + part)))
		v.until(`!document.querySelector("#` + part + `").parentElement.open`)
		v.do(chromedp.Click(chromedp.CSS(contents + `[href="#` + part + `"]`)))
		v.until(`document.activeElement.id === "` + part + `"`)
		if !eval[bool](v, `document.activeElement.parentElement.open`) {
			t.Errorf("%s is folded still", part)
		}
		top := eval[float64](v, `document.activeElement.getBoundingClientRect().top`)
		bar := eval[float64](v, `document.querySelector(".top").getBoundingClientRect().bottom`)
		if top < bar || top > 200 {
			t.Errorf("%s begins at %v, and the bar ends at %v", part, top, bar)
		}
	}
	if now := eval[int](v, `history.length`); now != length {
		t.Errorf("the history is %d long, and was %d", now, length)
	}
}
