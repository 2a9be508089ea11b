package app

import "syscall/js"

// origin returns where the site lives, without its folder: "https://example.org".
func (tab) origin() string { return js.Global().Get("location").Get("origin").String() }

// today returns the day of the reader's own calendar: "2026-11-22".
func (tab) today() string {
	now := js.Global().Get("Date").New()
	two := func(n int) string { return string([]byte{'0' + byte(n/10), '0' + byte(n%10)}) }
	year := now.Call("getFullYear").Int()
	return two(year/100) + two(year%100) + "-" + two(now.Call("getMonth").Int()+1) + "-" + two(now.Call("getDate").Int())
}

// copyText puts a text on the clipboard. done is false where the browser does not
// let us.
func (tab) copyText(text string, told func(done bool)) {
	clipboard := js.Global().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		told(false)
		return
	}
	clipboard.Call("writeText", text).Call("then",
		call(func(js.Value) { told(true) }), call(func(js.Value) { told(false) }))
}

// selectAll selects all the text of a field, to be copied by hand.
func (tab) selectAll(id string) {
	if field := document().Call("getElementById", id); field.Truthy() {
		field.Call("focus")
		field.Call("select")
	}
}

// canShare reports whether the system has a sheet to hand a text and a link to
// other apps.
func (tab) canShare(text, link string) bool {
	navigator := js.Global().Get("navigator")
	return navigator.Get("share").Truthy() && navigator.Get("canShare").Truthy() &&
		navigator.Call("canShare", sheet(text, link)).Bool()
}

func sheet(text, link string) map[string]any { return map[string]any{"text": text, "url": link} }

// share opens that sheet. told gets "done", "stopped" where the person thought
// better of it, or "failed".
func (tab) share(text, link string, told func(outcome string)) {
	js.Global().Get("navigator").Call("share", sheet(text, link)).Call("then",
		call(func(js.Value) { told("done") }),
		call(func(why js.Value) {
			if why.Get("name").String() == "AbortError" {
				told("stopped")
			} else {
				told("failed")
			}
		}))
}

// print prints the page, or what the style keeps of it for this kind: "plan",
// "all", "counsellor" or "letter".
func (tab) print(kind string) {
	documentElement().Get("dataset").Set("print", kind)
	js.Global().Call("print")
}
