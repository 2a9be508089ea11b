package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// check lists the answers before the result. Answers about safety are not among
// them.
func (r *root) check(j journey) app.UI {
	var listed []string
	for _, id := range j.path.Asked {
		if !r.isGate(id) {
			listed = append(listed, id)
		}
	}
	return div("screen",
		r.backLink(),
		r.heading(r.say("check.heading")),
		r.lead("check.lead"),
		element("dl", "answers", each(listed, func(id string) app.UI { return r.answered(j, id) })),
		when(len(listed) < len(j.path.Asked), r.safetyHidden()),
		actions(r.link("button primary", resultPage, "check.result", data("action", "next"))),
	)
}

// answered is one row: the question, the answer, and a way to change it.
func (r *root) answered(j journey, id string) app.UI {
	ask := r.asked(id).Ask
	change := r.goTo(spot{quizPage, j.stopOf(id), checkPage})
	return div("answer",
		text("dt", "", ask),
		element("dd", "answer-given", each(j.path.Answers[id], func(option string) app.UI {
			return text("span", "answer-option", r.words.Label(id, option))
		})),
		element("dd", "answer-change",
			r.plainButton("link", "change", "change-"+id, change,
				data("change", id),
				app.Text(r.say("check.change")),
				text("span", "unseen", " "+ask),
			),
		),
	)
}

func (r *root) safetyHidden() app.UI {
	return div("note",
		r.paragraph("check.safety"),
		r.plainButton("link", "safety", "safety", r.askSafetyAgain, app.Text(r.say("check.safety-again"))),
	)
}

// nothingYet stands where the answers are needed but not there.
func (r *root) nothingYet() app.UI {
	return div("screen",
		r.heading(r.say("nothing.heading")),
		r.paragraph("nothing.text"),
		element("p", "actions", r.quizLink("nothing.link")),
	)
}
