package app

import "syscall/js"

// drawer is a shelf in this tab, by its label. Labels are neutral: storage can be
// seen by whoever opens the browser's tools.
type drawer string

// A browser may refuse storage by throwing on every access, or only when it is
// full. A shelf that is refused stays empty.
func tolerate() { _ = recover() }

func sessionStorage() js.Value { return js.Global().Get("sessionStorage") }

func (d drawer) read() (text string) {
	defer tolerate()
	if kept := sessionStorage().Call("getItem", string(d)); kept.Type() == js.TypeString {
		return kept.String()
	}
	return ""
}

func (d drawer) write(text string) {
	defer tolerate()
	sessionStorage().Call("setItem", string(d), text)
}

func (d drawer) clear() {
	defer tolerate()
	sessionStorage().Call("removeItem", string(d))
}
