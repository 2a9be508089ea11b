package app

import "syscall/js"

// shelfKey is neutral: storage can be seen by whoever opens the browser's tools.
const shelfKey = "mend"

// A browser may refuse storage by throwing on every access, or only when it is
// full. A shelf that is refused stays empty.
func tolerate() { _ = recover() }

func sessionStorage() js.Value { return js.Global().Get("sessionStorage") }

func (tab) read() (text string) {
	defer tolerate()
	if kept := sessionStorage().Call("getItem", shelfKey); kept.Type() == js.TypeString {
		return kept.String()
	}
	return ""
}

func (tab) write(text string) {
	defer tolerate()
	sessionStorage().Call("setItem", shelfKey, text)
}

func (tab) clear() {
	defer tolerate()
	sessionStorage().Call("removeItem", shelfKey)
}
