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
	return app.Div().Class("screen").Body(
		r.backLink(),
		app.If(r.complains(), func() app.UI { return r.errorSummary(q) }).
			ElseIf(r.mayComplainLater(), func() app.UI {
				return r.errorSummary(q).Hidden(true).DataSet("missing", "choice")
			}),
		r.progress(j, q),
		r.form(id).Body(
			r.choices(q, words),
			app.Div().Class("actions").Body(
				app.Button().Type("submit").Class("button primary").DataSet("action", "next").
					Text(r.say("action.continue")).
					OnClick(r.once(submitForm), app.EventScope("next", r.turn)),
				r.button("decline", "quiet", r.decline(id)),
			),
		),
	)
}

// form is empty. As long as it waits to be shown, it does not say which question
// is on screen.
func (r *root) form(id string) app.HTMLForm {
	form := app.Form().Class("question").Method("dialog").AutoComplete(false).
		OnSubmit(r.submit(id), app.EventScope("submit", id, r.turn))
	if r.stage == inWaiting {
		return form
	}
	return form.DataSet("question", id)
}

// submitForm leaves it to the browser to send the form, as it does for Enter.
func submitForm(app.Context, app.Event) {}

func (r *root) submit(question string) app.EventHandler {
	return func(_ app.Context, e app.Event) {
		e.PreventDefault()
		r.answer(question, r.tab.chosen(question))
	}
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
	return app.Div().Class("progress").Body(
		app.P().Class("progress-text").Body(
			app.Span().Class("progress-part").Text(r.say("part."+q.Part)),
			app.Span().Class("progress-place").Text(
				r.say("question.place", "n", strconv.Itoa(j.path.Index(q.ID)+1))),
		),
		app.Progress().Class("progress-line").Aria("label", r.say("question.progress")).
			Max(len(r.bank.Questions)).Value(place+1),
	)
}

func (r *root) choices(q *quiz.Question, words content.QuestionWords) app.UI {
	return app.FieldSet().Class("choices").Aria("describedby", r.describedBy(q)).Body(
		app.Legend().Body(r.heading(words.Ask)),
		app.If(r.hint(q) != "", func() app.UI {
			return app.P().ID(partID(q, hintPart)).Class("hint").Text(r.hint(q))
		}),
		app.If(r.complains(), func() app.UI { return r.errorText(q) }).
			ElseIf(r.mayComplainLater(), func() app.UI {
				return r.errorText(q).Hidden(true).DataSet("missing", "choice")
			}),
		app.Range(q.Options).Slice(func(i int) app.UI { return r.choice(q, i) }),
	)
}

func (r *root) errorText(q *quiz.Question) app.HTMLP {
	return app.P().ID(partID(q, errorPart)).Class("error-text").Text(r.complaintText(q))
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
