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

// install shows the browser's own question, once, and reports the answer.
func (tab) install(answered func(accepted bool)) {
	offered := offer()
	js.Global().Delete("installOffer")
	if !offered.Truthy() {
		answered(false)
		return
	}
	offered.Call("prompt")
	then(offered.Get("userChoice"), func(choice js.Value) {
		answered(choice.Get("outcome").String() == "accepted")
	})
}
