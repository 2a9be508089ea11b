package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/content"
)

// information is a page that only informs, with links to where one may want to go
// from there: pairs of a page and a key of the words.
func (r *root) information(name string, next ...string) app.UI {
	words := r.words.Pages[name]
	var links []app.UI
	for i := 0; i < len(next); i += 2 {
		links = append(links, element("p", "", r.link("link", next[i], next[i+1])))
	}
	return div("screen",
		r.backLink(),
		r.heading(words.Title),
		each(words.Sections, informationPart),
		together(links...),
	)
}

func informationPart(words content.SectionWords) app.UI {
	return section("about-part", text("h2", "", words.Title), paragraphs(words.Text))
}

// notFound stands where there is no page.
func (r *root) notFound() app.UI {
	return div("screen",
		r.heading(r.say("not-found.heading")),
		r.paragraph("not-found.text"),
		element("p", "actions", r.link("button primary", welcomePage, "not-found.link")),
	)
}
