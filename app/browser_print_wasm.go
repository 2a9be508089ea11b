package app

import "syscall/js"

// onPrint unfolds what is folded for as long as the page is being printed,
// whoever began it. Where nobody has chosen what to print, it is the plan.
func (tab) onPrint() {
	var unfolded []js.Value
	fold := func(open bool) {
		for _, details := range unfolded {
			details.Set("open", open)
		}
	}
	on(js.Global(), "beforeprint", func() {
		folded := document().Call("querySelectorAll", "details:not([open])")
		unfolded = unfolded[:0]
		for i := range folded.Length() {
			unfolded = append(unfolded, folded.Index(i))
		}
		fold(true)
		if kind := documentElement().Get("dataset"); kind.Get("print").IsUndefined() {
			kind.Set("print", printPlan)
		}
	})
	on(js.Global(), "afterprint", func() {
		fold(false)
		documentElement().Call("removeAttribute", "data-print")
	})
}
