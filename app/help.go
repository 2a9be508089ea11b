package app

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/content"
	"mend/quiz"
)

// help lists everyone who can be called or written to.
func (r *root) help() app.UI {
	return div("screen",
		r.backLink(),
		r.heading(r.say("help.heading")),
		r.lead("help.lead"),
		div("note", r.paragraph("help.calls"), r.paragraph("help.history")),
		r.helplineGroups("h2", r.helplines),
	)
}

// helpParts are the parts of help that the answers ask for, each with the
// helplines that fit.
func (r *root) helpParts(found []quiz.Found) app.UI {
	return section("help-parts", each(found, r.helpPart), r.saying("p", "hint", "help.calls"))
}

func (r *root) helpPart(found quiz.Found) app.UI {
	words := r.words.Help[found.ID]
	return section("help-part", data("help", found.ID),
		text("h2", "", words.Title),
		paragraphs(words.Text),
		r.helplinesFolded(r.linesFor(words.Lines)),
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
