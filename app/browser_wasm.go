package app

import "syscall/js"

// tab is the browser tab Mend runs in. Its methods are every call to the
// browser that Mend makes, spread over the files browser_*_wasm.go.
type tab struct{}

func document() js.Value { return js.Global().Get("document") }

func documentElement() js.Value { return document().Get("documentElement") }

// base returns the folder the site lives in: "/" or "/sub/".
func (tab) base() string {
	if base := documentElement().Get("dataset").Get("base"); base.Truthy() {
		return base.String()
	}
	return "/"
}

// ready tells whoever watches the page that the program runs and has drawn.
func (tab) ready() { documentElement().Get("dataset").Set("app", "ready") }

func (tab) title(title string) { document().Set("title", title) }

// focusHeading brings the reader to the beginning of a new screen: to what it
// marks as its beginning, with the page scrolled to the top.
func (tab) focusHeading() {
	js.Global().Call("scrollTo", 0, 0)
	focusQuietly(document().Call("querySelector", "#"+mainID+" [data-beginning]"))
}

// focus moves the focus to the element with the given id.
func (tab) focus(id string) {
	element := document().Call("getElementById", id)
	if element.Truthy() {
		element.Call("scrollIntoView", map[string]any{"block": "nearest"})
	}
	focusQuietly(element)
}

// turnTo brings the reader to a part of the page, which is unfolded for it.
func (tab) turnTo(id string) {
	element := document().Call("getElementById", id)
	if folded := element.Call("closest", "details"); folded.Truthy() {
		folded.Set("open", true)
	}
	element.Call("scrollIntoView")
	focusQuietly(element)
}

func focusQuietly(element js.Value) {
	if element.Truthy() {
		element.Call("focus", map[string]any{"preventScroll": true})
	}
}

// date writes a day (YYYY-MM-DD) the way the reader's browser writes it, as far
// as that is the language of the page.
func (tab) date(iso, lang string) (written string) {
	defer func() {
		if recover() != nil {
			written = iso
		}
	}()
	locale := js.Global().Get("navigator").Get("language").String()
	if len(locale) < len(lang) || locale[:len(lang)] != lang {
		locale = lang
	}
	day := js.Global().Get("Date").New(iso)
	return day.Call("toLocaleDateString", locale, map[string]any{
		"day": "numeric", "month": "long", "year": "numeric", "timeZone": "UTC",
	}).String()
}
