package app

import (
	"syscall/js"

	"mend/quiz"
)

// headStart ends the head start, and returns what was done in it: the questions
// in their order, and whether the one on show says that nothing was chosen. See
// web/headstart.js for what it asks.
func (tab) headStart() (forms []earlyForm, complained bool) {
	boot := js.Global().Get("headStart")
	if !boot.Truthy() {
		return nil, false
	}
	left := boot.Call("handOver")
	screens := left.Get("screens")
	if screens.Length() == 0 {
		return nil, false
	}
	for i := range screens.Length() {
		screen := screens.Index(i)
		if form := screen.Call("querySelector", "form"); form.Truthy() {
			forms = append(forms, readForm(form, screen.Get("dataset").Get("answer")))
		}
	}
	shown := screens.Index(left.Get("shown").Int())
	return forms, shown.Call("querySelector", ".errors").Truthy()
}

// readForm reads one question. how says in which way it was answered; it is
// undefined where it was not.
func readForm(form, how js.Value) earlyForm {
	f := earlyForm{question: form.Get("dataset").Get("question").String(), answered: how.Truthy()}
	if f.answered && how.String() == "declined" {
		f.options = []string{quiz.Declined}
		return f
	}
	boxes := form.Call("querySelectorAll", "input:checked")
	for i := range boxes.Length() {
		f.options = append(f.options, boxes.Index(i).Get("value").String())
	}
	return f
}

// holdPlace notes where the focus is and how far the page is scrolled. Both come
// back as soon as go-app has put its own elements in the place of those of the
// page, before anything is painted.
func (t tab) holdPlace() {
	focused := document().Get("activeElement")
	way := wayTo(focused)
	if way == nil {
		return
	}
	seen := focused.Call("matches", ":focus-visible").Bool()
	x, y := js.Global().Get("scrollX"), js.Global().Get("scrollY")
	var comeBack js.Func
	comeBack = js.FuncOf(func(js.Value, []js.Value) any {
		comeBack.Release()
		same := follow(way)
		if !same.Truthy() || !isSame(focused, same) {
			t.focusHeading()
			return nil
		}
		same.Call("focus", map[string]any{"preventScroll": true, "focusVisible": seen})
		js.Global().Call("scrollTo", x, y)
		return nil
	})
	js.Global().Call("queueMicrotask", comeBack)
}

// wayTo returns the way from the body down to an element, as indexes among
// the children; nil where the element is the body or not in what go-app draws.
func wayTo(element js.Value) (way []int) {
	body := document().Get("body")
	root := body.Get("firstElementChild")
	if !element.Truthy() || !root.Call("contains", element).Bool() {
		return nil
	}
	for ; !element.Equal(body); element = element.Get("parentElement") {
		index := 0
		for before := element.Get("previousElementSibling"); before.Truthy(); before = before.Get("previousElementSibling") {
			index++
		}
		way = append([]int{index}, way...)
	}
	return way
}

// follow returns the element that a way leads to, and null where it leads
// nowhere.
func follow(way []int) js.Value {
	element := document().Get("body")
	for _, index := range way {
		if element = element.Get("children").Index(index); !element.Truthy() {
			return js.Null()
		}
	}
	return element
}

// isSame reports whether two elements are the same to a person.
func isSame(a, b js.Value) bool {
	for _, property := range []string{"tagName", "name", "value", "textContent"} {
		if !a.Get(property).Equal(b.Get(property)) {
			return false
		}
	}
	return true
}
