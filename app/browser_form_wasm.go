package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// chosen returns the options ticked in the form of the question.
func (tab) chosen(question string) []string {
	boxes := document().Call("querySelectorAll", `form[data-question="`+question+`"] input:checked`)
	options := make([]string, boxes.Length())
	for i := range options {
		options[i] = boxes.Index(i).Get("value").String()
	}
	return options
}

// isSecondPress reports whether a click is the second of a double click.
func (tab) isSecondPress(e app.Event) bool { return e.Get("detail").Int() > 1 }

// settleBoxes unticks what cannot stand beside the box that was just ticked.
func (tab) settleBoxes(e app.Event) {
	box := e.Get("target")
	others := box.Get("form").Call("querySelectorAll", "input:checked")
	for i := range others.Length() {
		other := others.Index(i)
		if !other.Equal(box) && (standsAlone(box) || standsAlone(other)) {
			other.Set("checked", false)
		}
	}
}

func standsAlone(box app.Value) bool { return box.Get("dataset").Get("alone").Truthy() }
