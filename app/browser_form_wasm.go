package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// chosen returns the options ticked in the form of the question.
func (tab) chosen(question string) []string {
	return values(`form[data-question="` + question + `"] input:checked`)
}

// boxes returns the values of the boxes that are ticked, of those with a name.
func (tab) boxes(name string) []string {
	return values(`input[name="` + name + `"]:checked`)
}

func values(selector string) []string {
	found := document().Call("querySelectorAll", selector)
	values := make([]string, found.Length())
	for i := range values {
		values[i] = found.Index(i).Get("value").String()
	}
	return values
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
