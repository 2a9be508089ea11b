package app

import "syscall/js"

// makeRoom lets the browser do what waits, before the program goes on. A sleep
// would not: on a slow device its time is up before it has begun, and the program
// goes on at once.
func makeRoom() {
	done := make(chan struct{})
	var goOn js.Func
	goOn = js.FuncOf(func(js.Value, []js.Value) any {
		goOn.Release()
		close(done)
		return nil
	})
	js.Global().Call("setTimeout", goOn)
	<-done
}
