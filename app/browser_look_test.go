//go:build browser

package app

import (
	"context"
	"fmt"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// sight is what a person sees and where they are.
type sight struct {
	Path, Title, Heading, Question, Reading string
	// Focus is the text of the focused element, or its name and value.
	Focus string
	// Ticked are the values of the ticked boxes.
	Ticked []string
	Errors bool
	Safety bool
	// Keep: it is asked how answers shall be kept.
	Keep   bool
	Scroll int
}

const lookScript = `(() => {
	const text = (e) => e ? e.textContent.trim() : "";
	const one = (s) => document.querySelector(s);
	const focus = document.activeElement;
	return {
		Path: location.pathname, Title: document.title, Heading: text(one("main h1")),
		Question: one("form[data-question]")?.dataset.question ?? "",
		Reading: one("[data-reading]")?.dataset.reading ?? "",
		Focus: focus.name ? focus.name + "=" + focus.value : focus === document.body ? "" : text(focus),
		Ticked: [...document.querySelectorAll("input:checked")].map((e) => e.value),
		Errors: !!one("main [role=alert]"),
		Safety: !!one("[data-action=next]") && !one("form") && location.pathname.endsWith("/quiz/"),
		Keep: !!one("form[data-form=keep]") && location.pathname.endsWith("/quiz/"),
		Scroll: Math.round(scrollY),
	};
})()`

func (v *visitor) look() sight {
	v.Helper()
	return eval[sight](v, lookScript)
}

// marked makes every screen known by an element that only it has, so that a new
// one is told from the old even where both look the same.
const markScreen = `document.querySelector("main > *").dataset.seen = "yes"`

const isNewScreen = `document.querySelector("main > *") && !document.querySelector("main > *").dataset.seen`

// after does something that changes the screen, and returns the new one.
func (v *visitor) after(what string, actions ...action) sight {
	v.Helper()
	eval[string](v, markScreen)
	v.do(actions...)
	v.until(isNewScreen)
	now := v.look()
	v.checkSight(what, now)
	if now.Keep && !v.choosesItself {
		return v.chooseWay(keepOpen)
	}
	return now
}

// chooseWay answers how answers shall be kept, and goes on.
func (v *visitor) chooseWay(w way) sight {
	v.Helper()
	v.tick(string(w))
	return v.press("next")
}

// untilSaved waits until all answers are where they are to be.
func (v *visitor) untilSaved() {
	v.Helper()
	v.until(`(document.querySelector("[data-saved]") || {dataset: {}}).dataset.saved !== "saving"`)
}

// kept returns the text that is kept on the device, and what the store says of it.
func (v *visitor) kept() (state, text string) {
	v.Helper()
	v.untilSaved()
	v.do(v.script(`delete window.looked; store.look().then((found) => window.looked = found)`))
	v.until(`window.looked`)
	return eval[string](v, `looked.state`), eval[string](v, `looked.text || ""`)
}

// checkSight holds for every new screen: reading begins at its heading, or at
// what is missing, and its title says nothing.
func (v *visitor) checkSight(what string, now sight) {
	v.Helper()
	begins := eval[bool](v, `document.activeElement === document.querySelector("main [data-beginning]")`)
	if !begins {
		v.Errorf("%s: the focus is on %q, want the beginning of %q", what, now.Focus, now.Heading)
	}
	for _, p := range Pages() {
		if now.Title == p.Title {
			return
		}
	}
	v.Errorf("%s: the title is %q", what, now.Title)
}

// press clicks with the mouse on what has the action.
func (v *visitor) press(name string) sight {
	v.Helper()
	return v.after(name, chromedp.Click(chromedp.CSS(byAction(name))))
}

func byAction(name string) string { return fmt.Sprintf("[data-action=%q]", name) }

// tick clicks on options of the question on screen.
func (v *visitor) tick(options ...string) {
	v.Helper()
	for _, option := range options {
		v.do(chromedp.Click(chromedp.CSS(fmt.Sprintf("input[value=%q]", option))))
	}
}

// follow clicks on a link of the footer, or on one that stands by itself.
func (v *visitor) follow(path string) sight {
	v.Helper()
	return v.after(path, chromedp.Click(chromedp.CSS(fmt.Sprintf(".foot-links a[href$=%[1]q], .link[href$=%[1]q]", path))))
}

// browserBack presses the Back of the browser itself.
func (v *visitor) browserBack() sight {
	v.Helper()
	return v.after("browser back", v.script(`history.back()`))
}

func (v *visitor) browserForward() sight {
	v.Helper()
	return v.after("browser forward", v.script(`history.forward()`))
}

// script runs JavaScript.
func (v *visitor) script(text string) action {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := chromedp.Evaluate[any](text+"; 0")(ctx, t)
		return err
	})
}

// key presses a key.
func key(name string) action { return chromedp.KeyEvent(name) }

// beforeEveryPage runs JavaScript before any of the page's own, from the next
// load on.
func (v *visitor) beforeEveryPage(text string) {
	v.Helper()
	v.do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, page.AddScriptToEvaluateOnNewDocument,
			page.AddScriptToEvaluateOnNewDocumentParams{Source: text})
		return err
	}))
}
