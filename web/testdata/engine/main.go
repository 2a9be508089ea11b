// Engine is the smallest program that boot.js can start. It uses storage, says
// that it is ready, and ends when the button "end" is pressed.
package main

import "syscall/js"

func main() {
	storage := js.Global().Get("localStorage")
	storage.Call("setItem", "written", "yes")
	page := js.Global().Get("document").Get("documentElement")
	page.Get("dataset").Set("stored", storage.Call("getItem", "written"))
	page.Get("dataset").Set("prefix", js.Global().Call("goappGetenv", "GOAPP_ROOT_PREFIX"))

	end := make(chan struct{})
	button := js.Global().Get("document").Call("getElementById", "end")
	button.Set("onclick", js.FuncOf(func(js.Value, []js.Value) any {
		close(end)
		return nil
	}))
	page.Get("dataset").Set("app", "ready")
	<-end
}
