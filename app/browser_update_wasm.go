package app

import "syscall/js"

// workerFile is beside the start page; see web/worker.go.
const workerFile = "sw.js"

func workers() js.Value { return js.Global().Get("navigator").Get("serviceWorker") }

// keepOffline has the worker keep Mend on this device. heard is called with
// waiting when a newer version is there and waits, and with outdated when it has
// taken over. A browser that has no workers or refuses them is no fault. The page
// has asked for the worker before (web/offline.js, which also allows its
// address); asking again gives the same one.
func (t tab) keepOffline(base string, heard func(version)) {
	defer tolerate()
	if !workers().Truthy() {
		return
	}
	t.hearTakeOver(heard)
	registering := workers().Call("register", base+workerFile, map[string]any{
		"scope": base, "updateViaCache": "none",
	})
	then(registering, func(registration js.Value) {
		t.hearWaiting(registration, heard)
		if active := registration.Get("active"); active.Truthy() {
			active.Call("postMessage", "started")
			lookForUpdate(registration)
		}
		on(document(), "visibilitychange", func() {
			if document().Get("visibilityState").String() == "visible" {
				lookForUpdate(registration)
			}
		})
	})
}

// hearTakeOver listens for a worker that takes the place of another. The first
// worker there ever is takes nobody's place.
func (tab) hearTakeOver(heard func(version)) {
	had := workers().Get("controller").Truthy()
	on(workers(), "controllerchange", func() {
		if had {
			heard(outdated)
		}
		had = true
	})
}

// hearWaiting listens for a version that is whole, and waits.
func (tab) hearWaiting(registration js.Value, heard func(version)) {
	look := func() {
		if registration.Get("waiting").Truthy() && workers().Get("controller").Truthy() {
			heard(waiting)
		}
	}
	follow := func() {
		if installing := registration.Get("installing"); installing.Truthy() {
			on(installing, "statechange", look)
		}
	}
	look()
	follow()
	on(registration, "updatefound", follow)
}

func lookForUpdate(registration js.Value) {
	then(registration.Call("update"), func(js.Value) {})
}

// letTakeOver has the waiting version take over. Where none waits any more,
// another tab was quicker, and loading the page again is all there is to do.
func (t tab) letTakeOver() {
	then(workers().Call("getRegistration"), func(registration js.Value) {
		if next := registration.Get("waiting"); next.Truthy() {
			next.Call("postMessage", "take over")
			return
		}
		t.reload()
	})
}

func (tab) reload() { js.Global().Get("location").Call("reload") }

// then calls do with what a promise yields. A promise that is broken, as all
// that need the network are without one, is passed over.
func then(promise js.Value, do func(js.Value)) {
	promise.Call("then", call(do), call(func(js.Value) {}))
}

func on(target js.Value, event string, do func()) {
	target.Call("addEventListener", event, call(func(js.Value) { do() }))
}

// call is a function that the browser can call, with a value or without.
func call(do func(js.Value)) js.Func {
	return js.FuncOf(func(_ js.Value, values []js.Value) any {
		value := js.Undefined()
		if len(values) > 0 {
			value = values[0]
		}
		do(value)
		return nil
	})
}
