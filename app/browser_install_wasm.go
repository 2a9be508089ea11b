package app

import "syscall/js"

// offer is what the browser offered when the page was loaded; web/install.js
// keeps it.
func offer() js.Value { return js.Global().Get("installOffer") }

// wayToInstall tells how this browser puts Mend among the apps of the device.
func (tab) wayToInstall() wayToInstall {
	standalone := js.Global().Get("navigator").Get("standalone")
	switch {
	case offer().Truthy():
		return byButton
	case standalone.Type() == js.TypeBoolean && !standalone.Bool():
		return byHand // only iOS knows the word, and it has no offer to make
	default:
		return notOffered
	}
}

// install shows the browser's own question, and reports the answer. Until then
// the offer stands: what it was accepted by must not be gone when the answer comes.
func (tab) install(answered func(accepted bool)) {
	offered := offer()
	if !offered.Truthy() {
		answered(false)
		return
	}
	offered.Call("prompt")
	then(offered.Get("userChoice"), func(choice js.Value) {
		js.Global().Delete("installOffer") // it can be made once
		answered(choice.Get("outcome").String() == "accepted")
	})
}
