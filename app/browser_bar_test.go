//go:build browser

package app

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// canLeave holds that the button can be seen and pressed wherever one has
// scrolled to.
func (v *visitor) canLeave(where string) {
	v.Helper()
	for _, fault := range eval[[]string](v, leaveFaults) {
		v.Errorf("%s: the button to leave %s", where, fault)
	}
}

const leaveFaults = `(() => {
	const button = document.querySelector("[data-action=leave]");
	const faults = [];
	const before = scrollY;
	for (const top of [0, document.documentElement.scrollHeight / 2, document.documentElement.scrollHeight]) {
		scrollTo(0, top);
		const fault = (what) => faults.push(what + " at " + Math.round(scrollY) + " of a window of " + innerWidth + " by " + innerHeight);
		const box = button.getBoundingClientRect();
		if (box.width < 44 || box.height < 44) fault("measures " + box.width + " by " + box.height);
		if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight) fault("is out of sight");
		for (const x of [box.left + 6, (box.left + box.right) / 2, box.right - 6]) {
			for (const y of [box.top + 6, (box.top + box.bottom) / 2, box.bottom - 6]) {
				const hit = document.elementFromPoint(x, y);
				if (hit !== button) fault("is covered by " + (hit ? hit.outerHTML.slice(0, 60) : "nothing"));
			}
		}
	}
	scrollTo(0, before);
	return [...new Set(faults)];
})()`

// Who has zoomed in, or reads twice as large, can leave too.
func TestLeavingWhenZoomedIn(t *testing.T) {
	v := visit(t, "/quiz/")
	v.do(chromedp.EmulateViewport(320, 180))
	v.canLeave("zoomed in")
	v.do(chromedp.EmulateViewport(320, 568), v.script(`document.documentElement.style.fontSize = "34px"`))
	v.canLeave("large text")
	if wide := eval[int](v, `document.documentElement.scrollWidth`); wide > 320 {
		t.Errorf("with large text the page is %d px wide", wide)
	}
}

// The button can be seen where the system chooses the colours, and is not on
// paper.
func TestLeavingInForcedColoursAndOnPaper(t *testing.T) {
	v := visit(t, "/quiz/")
	v.do(call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "forced-colors", Value: "active"}},
	}))
	v.canLeave("forced colours")
	const style = `getComputedStyle(document.querySelector("[data-action=leave]")).`
	border, ground := eval[string](v, style+"borderTopColor"), eval[string](v, `getComputedStyle(document.documentElement).backgroundColor`)
	if border == ground {
		t.Errorf("in forced colours the border is %s on %s", border, ground)
	}
	v.do(call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}))
	if display := eval[string](v, style+"display"); display != "none" {
		t.Errorf("on paper the button is %s", display)
	}
}

// What the keyboard comes to does not hide behind the bar, forwards and back.
func TestTheBarHidesNoFocus(t *testing.T) {
	v := visit(t, "/help/")
	v.do(chromedp.EmulateViewport(320, 400))
	for _, pressed := range []action{key(kb.Tab), chromedp.KeyEvent(kb.Tab, chromedp.KeyModifiers(chromedp.ModifierShift))} {
		for range 40 {
			v.do(pressed)
			if hidden := eval[string](v, hiddenFocus); hidden != "" {
				t.Errorf("the focus is behind the bar: %s", hidden)
			}
		}
	}
}

const hiddenFocus = `(() => {
	const focus = document.activeElement, bar = document.querySelector(".top");
	const hidden = focus !== document.body && !bar.contains(focus) &&
		focus.getBoundingClientRect().top < bar.getBoundingClientRect().bottom - 1 && !focus.matches("main");
	return hidden ? focus.outerHTML.slice(0, 100) : "";
})()`
