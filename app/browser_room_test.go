//go:build browser

package app

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// Everything has room on every screen, in every language: on a narrow phone,
// zoomed in, with large letters, and with letters set wide apart. See WCAG 2.2:
// 1.4.4, 1.4.10, 1.4.12, 2.4.11 and 2.5.8.
func TestEveryScreenHasRoom(t *testing.T) {
	eachScene(t, inEveryLanguage, func(g *gallery, _ int, s scene) {
		g.do(g.script(`document.querySelectorAll("details").forEach((e) => e.open = true)`))
		g.hasRoom(s, "on a narrow phone")
		g.do(chromedp.EmulateViewport(320, 256))
		g.hidesNoFocus(s, "zoomed in four times")
		g.do(chromedp.EmulateViewport(360, 740))
		g.hidesNoFocus(s, "on a phone")
		g.do(chromedp.EmulateViewport(640, 568), g.script(`document.documentElement.style.fontSize = "200%"`))
		g.hasRoom(s, "with letters twice as large")
		g.do(chromedp.EmulateViewport(320, 568), g.script(`document.documentElement.style.fontSize = ""; `+wideApart))
		g.hasRoom(s, "with letters wide apart")
	})
}

// Whoever prints what two people have shown each other finds it on the paper.
func TestWhatWasShownCanBePrinted(t *testing.T) {
	g := openGallery(t, galleryLanguages[0])
	seen := 0
	for _, s := range g.scenes {
		if s.name != "letter-plan" && s.name != "compare-both" {
			continue
		}
		seen++
		g.load(s)
		g.do(call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}))
		if high := eval[int](g.visitor, `document.querySelector("main .letter, main .sides").offsetHeight`); high < 200 {
			t.Errorf("%s is %d px high on paper", s.name, high)
		}
	}
	if seen != 2 {
		t.Errorf("%d of the two scenes are there", seen)
	}
}

func (g *gallery) hasRoom(s scene, how string) {
	g.Helper()
	for _, fault := range eval[[]string](g.visitor, roomFaults) {
		g.Errorf("%s %s: %s", s.name, how, fault)
	}
	for _, target := range eval[[]string](g.visitor, smallTargets) {
		g.Errorf("%s %s: too small for a thumb: %s", s.name, how, target)
	}
	for _, fault := range eval[[]string](g.visitor, leaveFaults) {
		g.Errorf("%s %s: the button to leave %s", s.name, how, fault)
	}
}

func (g *gallery) hidesNoFocus(s scene, how string) {
	g.Helper()
	for _, fault := range eval[[]string](g.visitor, focusFaults) {
		g.Errorf("%s %s: %s", s.name, how, fault)
	}
}

// wideApart sets text as those do who read it more easily so.
const wideApart = `(() => {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }");
	document.adoptedStyleSheets = [sheet];
})()`

// roomFaults lists text that is cut off, stands out of the window, or out of the
// button it belongs to.
const roomFaults = `(() => {
	const faults = [], page = document.documentElement;
	if (page.scrollWidth > innerWidth) faults.push("is " + page.scrollWidth + " px wide in a window of " + innerWidth);
	const name = (e) => e.outerHTML.slice(0, 120);
	for (const e of document.querySelectorAll("body *")) {
		const style = getComputedStyle(e);
		if (e.closest(".unseen, .skip, [hidden], progress, svg, input, textarea") || !e.offsetParent && style.position !== "sticky") continue;
		if (style.overflowX !== "visible" && e.scrollWidth > e.clientWidth + 1) faults.push("is cut off at its side: " + name(e));
		if (style.overflowY !== "visible" && e.scrollHeight > e.clientHeight + 1) faults.push("is cut off below: " + name(e));
	}
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let text; text = texts.nextNode();) {
		const parent = text.parentElement;
		if (!text.data.trim() || parent.closest(".unseen, .skip, [hidden], script")) continue;
		const range = document.createRange();
		range.selectNodeContents(text);
		const box = parent.closest("a, button, label, summary, .note, .card, .ask, .errors");
		const around = box && getComputedStyle(box).display !== "inline" && box.getBoundingClientRect();
		for (const r of range.getClientRects()) {
			if (r.width > 0 && (r.left < -1 || r.right > innerWidth + 1)) faults.push("stands out of the window: " + name(parent));
			if (around && around.width && (r.left < around.left - 1 || r.right > around.right + 1 || r.bottom > around.bottom + 1)) {
				faults.push("stands out of its box: " + name(parent));
			}
		}
	}
	return [...new Set(faults)];
})()`

// focusFaults lists what can be focused and is then hidden behind what stays on
// the screen.
const focusFaults = `(() => {
	const faults = [];
	for (const e of document.querySelectorAll("a[href], button, input, textarea, select, summary, [tabindex]")) {
		if (!e.offsetParent || e.closest(".top")) continue;
		document.activeElement.blur();
		e.focus();
		const box = e.getBoundingClientRect();
		const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
		let seen = 0, all = 0;
		for (let y = top + 1; y < bottom; y += 4) {
			const x = Math.min(Math.max((box.left + box.right) / 2, 1), innerWidth - 1);
			const hit = document.elementFromPoint(x, y);
			all++;
			if (hit && (e.contains(hit) || hit.contains(e))) seen++;
		}
		if (!seen) faults.push("the focus is hidden on " + e.outerHTML.slice(0, 120));
	}
	return faults;
})()`
