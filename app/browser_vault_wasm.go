package app

import (
	"strings"
	"syscall/js"
)

// deviceVault keeps a text on this device; web/store.js says how. Where that
// script is missing, nothing is kept.
type deviceVault struct{}

func deviceStore() js.Value { return js.Global().Get("store") }

func (deviceVault) found() held {
	if !deviceStore().Truthy() {
		return held{state: "refused"}
	}
	found := make(chan held, 1)
	then(deviceStore().Get("found"), func(v js.Value) { found <- heldIn(v) })
	return <-found
}

func heldIn(v js.Value) held {
	h := held{state: v.Get("state").String(), locked: v.Get("locked").Truthy()}
	if h.state == "open" {
		h.text = v.Get("text").String()
	}
	return h
}

func (deviceVault) begin(text, passphrase string, told func(string)) {
	callStore(told, "begin", text, orUndefined(passphrase))
}

func (deviceVault) write(text string, told func(string)) { callStore(told, "write", text) }

func (deviceVault) takeOver(told func(held)) { askStore(told, "takeOver") }

func (deviceVault) unlock(passphrase string, told func(held)) { askStore(told, "unlock", passphrase) }

func (deviceVault) lock() { callStore(func(string) {}, "lock") }

func (deviceVault) erase(told func(bool)) {
	if !deviceStore().Truthy() {
		told(true)
		return
	}
	then(deviceStore().Call("erase"), func(done js.Value) { told(done.Truthy()) })
}

func (deviceVault) wrap(text, passphrase string, told func(string)) {
	callStore(told, "wrap", text, passphrase)
}

func (deviceVault) unwrap(file, passphrase string, told func(held)) {
	askStore(told, "unwrap", file, passphrase)
}

func (deviceVault) damaged(told func(string)) {
	then(deviceStore().Call("damagedBytes"), func(bytes js.Value) {
		told(js.Global().Get("Array").Call("from", bytes).Call("join", " ").String())
	})
}

// callStore calls a function whose promise yields one word or text, or nothing.
func callStore(told func(string), name string, given ...any) {
	if !deviceStore().Truthy() {
		told("refused")
		return
	}
	then(deviceStore().Call(name, given...), func(v js.Value) {
		if v.Type() == js.TypeString {
			told(v.String())
		} else {
			told("")
		}
	})
}

// askStore calls a function whose promise yields what is held.
func askStore(told func(held), name string, given ...any) {
	if !deviceStore().Truthy() {
		told(held{state: "refused"})
		return
	}
	then(deviceStore().Call(name, given...), func(v js.Value) { told(heldIn(v)) })
}

func orUndefined(s string) any {
	if s == "" {
		return js.Undefined()
	}
	return s
}

// persist asks the browser not to give the room away when it runs short. It may
// say no, and nothing changes then.
func (tab) persist() {
	storage := js.Global().Get("navigator").Get("storage")
	if storage.Truthy() && storage.Get("persist").Truthy() {
		then(storage.Call("persist"), func(js.Value) {})
	}
}

// forgetsAfterAWeek reports whether this is a Safari that is not installed: it
// deletes what pages keep seven days after the last visit.
func (tab) forgetsAfterAWeek() bool {
	standalone := js.Global().Get("navigator").Get("standalone")
	isApple := js.Global().Get("GestureEvent").Truthy() // only Safari knows the word
	return isApple && !(standalone.Type() == js.TypeBoolean && standalone.Bool())
}

// eraseRest deletes what Mend has stored besides what is kept: itself, for use
// without a network, and the few words of this tab.
func (tab) eraseRest(base string, done func(bool)) {
	defer tolerate()
	for _, name := range []string{"sessionStorage", "localStorage"} {
		js.Global().Get(name).Call("clear")
	}
	caches := js.Global().Get("caches")
	if !caches.Truthy() {
		done(true)
		return
	}
	then(caches.Call("keys"), func(names js.Value) {
		for i := range names.Length() {
			if name := names.Index(i).String(); strings.HasPrefix(name, "mend:"+base+":") {
				then(caches.Call("delete", name), func(js.Value) {})
			}
		}
		if !workers().Truthy() {
			done(true)
			return
		}
		then(workers().Call("getRegistration"), func(registration js.Value) {
			if registration.Truthy() {
				then(registration.Call("unregister"), func(js.Value) { done(true) })
				return
			}
			done(true)
		})
	})
}
