package app

import (
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/content"
	"mend/quiz"
)

// question asks one question. Nothing is ticked but what was answered before,
// and a question about safety shows not even that.
func (r *root) question(j journey, id string) app.UI {
	q, words := r.material.question(id)
	return div("screen",
		r.backLink(),
		when(r.complains() || r.mayComplainLater(), r.errorSummary(q)),
		r.progress(j, q),
		r.form(id,
			r.choices(q, words),
			actions(
				r.submitButton("action.continue", "next"),
				r.button("decline", "quiet", r.decline(id)),
			),
		),
	)
}

// form is the form of a question. As long as it waits to be shown, it does not
// say which question is on screen.
func (r *root) form(id string, parts ...app.UI) app.UI {
	return form("question", r.onSubmit("submit-"+id, r.submit(id)),
		when(r.stage != inWaiting, data("question", id)), together(parts...))
}

// submitForm leaves it to the browser to send the form, as it does for Enter.
func submitForm(app.Context, app.Event) {}

func (r *root) submit(question string) func() {
	return func() { r.answer(question, r.tab.chosen(question)) }
}

func (r *root) decline(question string) app.EventHandler {
	return func(app.Context, app.Event) {
		r.answer(question, []string{quiz.Declined})
	}
}

// progress says which question this is, and shows how far down all questions it
// stands. How many will be asked depends on the answers, so no total is named.
func (r *root) progress(j journey, q *quiz.Question) app.UI {
	place := slices.IndexFunc(r.bank.Questions, func(x quiz.Question) bool { return x.ID == q.ID })
	return div("progress",
		element("p", "progress-text",
			r.saying("span", "progress-part", "part."+q.Part),
			text("span", "progress-place", r.say("question.place", "n", strconv.Itoa(j.path.Index(q.ID)+1))),
		),
		r.seam(place, place+1, len(r.bank.Questions)),
		element("progress", "unseen", attr("aria-label", r.say("question.progress")),
			attr("max", strconv.Itoa(len(r.bank.Questions))), attr("value", strconv.Itoa(place+1))),
	)
}

func (r *root) choices(q *quiz.Question, words content.QuestionWords) app.UI {
	var choices []app.UI
	for i := range q.Options {
		choices = append(choices, r.choice(q, i))
	}
	return element("fieldset", "choices", attr("aria-describedby", r.describedBy(q)),
		element("legend", "", r.heading(words.Ask)),
		when(r.hint(q) != "", element("p", "hint", attr("id", partID(q, hintPart)), app.Text(r.hint(q)))),
		when(r.complains() || r.mayComplainLater(), r.errorText(q)),
		together(choices...),
	)
}

func (r *root) errorText(q *quiz.Question) app.UI {
	later := !r.complains()
	return element("p", "error-text", attr("id", partID(q, errorPart)),
		when(later, attr("hidden", "true")), when(later, data("missing", "choice")), app.Text(r.complaintText(q)))
}

// hint returns what is said below the question.
func (r *root) hint(q *quiz.Question) string {
	if hint := r.asked(q.ID).Hint; hint != "" || !q.Many {
		return hint
	}
	return r.say("question.many")
}

// describedBy names the elements that explain the group of choices. What is not
// in the page yet may be named: it explains nothing until it is.
func (r *root) describedBy(q *quiz.Question) string {
	var ids []string
	if r.hint(q) != "" {
		ids = append(ids, partID(q, hintPart))
	}
	if r.complains() || r.mayComplainLater() {
		ids = append(ids, partID(q, errorPart))
	}
	return strings.Join(ids, " ")
}
