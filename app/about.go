package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// about says what Mend is, what it is not, and what it keeps.
func (r *root) about() app.UI {
	words := r.words.Pages["about"]
	return app.Div().Class("screen").Body(
		r.backLink(),
		r.heading(words.Title),
		app.Range(words.Sections).Slice(func(i int) app.UI {
			return app.Elem("section").Class("about-part").Body(
				app.H2().Text(words.Sections[i].Title),
				paragraphs(words.Sections[i].Text),
			)
		}),
		app.P().Body(app.A().Class("link").Href(r.href(sourcesPage)).Text(r.say("about.sources"))),
	)
}

// notFound stands where there is no page.
func (r *root) notFound() app.UI {
	return app.Div().Class("screen").Body(
		r.heading(r.say("not-found.heading")),
		app.P().Text(r.say("not-found.text")),
		app.P().Class("actions").Body(
			app.A().Class("button primary").Href(r.href(welcomePage)).Text(r.say("not-found.link")),
		),
	)
}
