package app

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/content"
	"mend/quiz"
)

// help lists everyone who can be called or written to.
func (r *root) help() app.UI {
	return app.Div().Class("screen").Body(
		r.backLink(),
		r.heading(r.say("help.heading")),
		app.P().Class("lead").Text(r.say("help.lead")),
		app.Div().Class("note").Body(
			app.P().Text(r.say("help.calls")),
			app.P().Text(r.say("help.history")),
		),
		r.helplineGroups(r.helplines),
	)
}

// helpParts are the parts of help that the answers ask for, each with the
// helplines that fit.
func (r *root) helpParts(found []quiz.Found) app.UI {
	return app.Elem("section").Class("help-parts").Body(
		app.Range(found).Slice(func(i int) app.UI {
			words := r.words.Help[found[i].ID]
			return app.Elem("section").Class("help-part").DataSet("help", found[i].ID).Body(
				app.H2().Text(words.Title),
				paragraphs(words.Text),
				r.helplinesFolded(r.linesFor(words.Lines)),
			)
		}),
		app.P().Class("hint").Text(r.say("help.calls")),
	)
}

// linesFor returns the helplines of the given kinds, in their order.
func (r *root) linesFor(kinds []string) []content.Helpline {
	var lines []content.Helpline
	for _, line := range r.helplines {
		if slices.ContainsFunc(line.For, func(kind string) bool { return slices.Contains(kinds, kind) }) {
			lines = append(lines, line)
		}
	}
	return lines
}
