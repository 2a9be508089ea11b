package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// letterScreen shows a letter that came in.
func (r *root) letterScreen() app.UI {
	return div("screen",
		r.backLink(),
		r.heading(r.say("letter.heading")),
		r.paragraph("letter.none"),
	)
}
