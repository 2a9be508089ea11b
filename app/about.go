package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// information is a page that only informs, with a link to where one may want to
// go from there.
func (r *root) information(name, next, link string) app.UI {
	words := r.words.Pages[name]
	return app.Div().Class("screen").Body(
		r.backLink(),
		r.heading(words.Title),
		app.Range(words.Sections).Slice(func(i int) app.UI {
			return app.Elem("section").Class("about-part").Body(
				app.H2().Text(words.Sections[i].Title),
				paragraphs(words.Sections[i].Text),
			)
		}),
		app.P().Body(app.A().Class("link").Href(r.href(next)).Text(r.say(link))),
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
