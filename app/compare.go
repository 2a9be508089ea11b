package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// compareScreen is where two people set their answers side by side.
func (r *root) compareScreen() app.UI {
	if !r.journey().path.Complete() {
		return r.nothingYet()
	}
	return div("screen", r.backLink(), r.heading(r.say("compare.heading")))
}
