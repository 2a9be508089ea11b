package app

import "syscall/js"

// shortestLetter is how long what stands behind "#" is at least where it is meant
// as a letter. Names of places on a page are shorter (web/early.js).
const shortestLetter = 25

// takeLetter returns what stands behind "#" in the address that the page was
// opened with, or that was typed since. It is gone from there afterwards.
func (tab) takeLetter() string {
	if early := js.Global().Get("letter"); early.Type() == js.TypeString {
		js.Global().Delete("letter")
		return early.String()
	}
	if typed := js.Global().Get("location").Get("hash").String(); len(typed) >= shortestLetter {
		return typed
	}
	return ""
}
