//go:build browser

package app

import "testing"

// paintsNothing lists the drawings of a screen that a browser takes for nothing.
const paintsNothing = `[...document.querySelectorAll("main svg")]
	.filter((e) => e.offsetParent !== null || e.getClientRects().length)
	.filter((e) => !(e instanceof SVGSVGElement) || ![...e.children].some((part) => part.getBBox().width > 0))
	.map((e) => e.outerHTML.slice(0, 200))`

// The seam is a drawing, whether the page was written with it or the program has
// drawn it, and there is more gold with every answer.
func TestTheSeamGrows(t *testing.T) {
	v := visit(t, "/")
	v.press("begin")
	before := v.goldLength()
	v.tick("broke")
	v.press("next")
	if v.goldLength() <= before {
		t.Errorf("after an answer the gold is %v wide, and was %v", v.goldLength(), before)
	}
	for _, drawing := range eval[[]string](v, paintsNothing) {
		t.Errorf("a drawing paints nothing: %s", drawing)
	}
}

// goldLength is where the gold ends, in parts of the crack.
func (v *visitor) goldLength() float64 {
	v.Helper()
	return eval[float64](v, `(() => {
		const seam = document.querySelector(".progress .seam");
		return Math.max(...[...seam.querySelectorAll(".mended")].map((e) => e.getBBox().x + e.getBBox().width)) / seam.viewBox.baseVal.width;
	})()`)
}
