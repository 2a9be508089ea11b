package app

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
)

// choice is one option of a question, over a whole row.
func (r *root) choice(q *quiz.Question, i int) app.UI {
	option := q.Options[i]
	class := "choice"
	if option.ID == quiz.NotSure {
		class = "choice choice-apart"
	}
	return element("label", class, r.box(q, i), text("span", "choice-text", r.words.Label(q.ID, option.ID)))
}

// box is the native input of a choice. An attribute that does not apply is left
// out: go-app would write "false", which counts as true.
func (r *root) box(q *quiz.Question, i int) app.UI {
	option := q.Options[i]
	kind := "radio"
	if q.Many {
		kind = "checkbox"
	}
	return control(kind, attr("name", q.ID), attr("value", option.ID),
		when(i == 0, attr("id", partID(q, firstChoice))),
		when(slices.Contains(r.ticked(q), option.ID), attr("checked", "true")),
		when(q.Many && (option.Alone || option.ID == quiz.NotSure), data("alone", "yes")),
		when(q.Many, r.on("change", partID(q, option.ID), settleBoxes)),
	)
}

// pick is a box of a kind, with what it stands for and what that means.
func pick(kind, name, value string, ticked bool, label, means string, attributes ...app.UI) app.UI {
	return element("label", "choice",
		control(kind, append(attributes, attr("name", name), attr("value", value), attr("autocomplete", "off"),
			when(ticked, attr("checked", "true")))...),
		element("span", "choice-text",
			text("strong", "", label),
			when(means != "", text("span", "choice-means", means)),
		),
	)
}

func settleBoxes(_ app.Context, e app.Event) { tab{}.settleBoxes(e) }

// ticked returns the options that are ticked when the question appears: those
// ticked while the program loaded or else those answered before.
func (r *root) ticked(q *quiz.Question) []string {
	if options := r.early[q.ID]; len(options) > 0 {
		return options
	}
	if q.Gate {
		return nil
	}
	return r.answers[q.ID]
}

// complains reports whether the question says what is missing.
func (r *root) complains() bool {
	return r.notice == nothingChosen || r.notice == cannotCombine
}

func (r *root) complaintText(q *quiz.Question) string {
	switch {
	case r.notice == cannotCombine:
		return r.say("error.combine")
	case q.Many:
		return r.say("error.choose-some")
	default:
		return r.say("error.choose-one")
	}
}

// errorSummary stands at the top of a question that was left without a choice.
// The focus goes there.
func (r *root) errorSummary(q *quiz.Question) app.UI {
	later := !r.complains()
	return r.errorsAt(partID(q, firstChoice), "error.heading", r.complaintText(q),
		when(later, attr("hidden", "true")), when(later, data("missing", "choice")))
}
