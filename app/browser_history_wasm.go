package app

import "syscall/js"

func history() js.Value { return js.Global().Get("history") }

// path returns the path of the address.
func (tab) path() string { return js.Global().Get("location").Get("pathname").String() }

// recall returns what the history remembers about the step one stands on; ok is
// false where it remembers nothing.
func (tab) recall() (e entry, ok bool) {
	state := history().Get("state")
	if state.Type() != js.TypeObject || state.Get("at").Type() != js.TypeNumber {
		return entry{}, false
	}
	e.at = max(0, state.Get("at").Int())
	switch then := state.Get("then").String(); then {
	case checkPage, resultPage, sharePage, comparePage:
		e.then = then
	}
	e.from = state.Get("from").String()
	return e, true
}

func stateOf(e entry) map[string]any {
	return map[string]any{"at": e.at, "then": e.then, "from": e.from}
}

// push makes a new step in the history.
func (t tab) push(href string, e entry) {
	history().Call("pushState", stateOf(e), "", href)
	t.announceMove()
}

// replace rewrites the step one stands on.
func (t tab) replace(href string, e entry) {
	history().Call("replaceState", stateOf(e), "", href)
	t.announceMove()
}

// announceMove lets go-app read the address again. It learns of moves from
// popstate events alone, and would otherwise take a later link to the page it
// believes to be on for no move at all.
func (tab) announceMove() {
	js.Global().Call("dispatchEvent", js.Global().Get("Event").New("popstate"))
}

func (tab) back() { history().Call("back") }

// onTravel calls f whenever the reader goes back or forward in the browser.
func (tab) onTravel(f func()) {
	js.Global().Call("addEventListener", "popstate", js.FuncOf(func(_ js.Value, events []js.Value) any {
		if events[0].Get("isTrusted").Bool() {
			f()
		}
		return nil
	}))
}
