package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// keysOffID is the box that web/keys.js listens to.
const keysOffID = "keys-off"

// keys says which keys do something, and has the box that turns the digits off.
// web/keys.js does what it says, and keeps it, with the program and without.
func (r *root) keys() app.UI {
	words := r.words.Pages["keys"]
	return div("screen",
		r.backLink(),
		r.heading(words.Title),
		each(words.Sections, informationPart),
		element("label", "choice",
			control("checkbox", attr("id", keysOffID), attr("autocomplete", "off"),
				when(r.noKeys.remembered(), attr("checked", "true"))),
			r.saying("span", "choice-text", "keys.off"),
		),
		r.saying("p", "hint", "keys.how-long"),
	)
}
