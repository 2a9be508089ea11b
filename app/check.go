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
	return app.Div().Class("screen").Body(
		r.backLink(),
		r.heading(r.say("check.heading")),
		app.P().Class("lead").Text(r.say("check.lead")),
		app.Elem("dl").Class("answers").Body(
			app.Range(listed).Slice(func(i int) app.UI { return r.answered(j, listed[i]) }),
		),
		app.If(len(listed) < len(j.path.Asked), r.safetyHidden),
		app.Div().Class("actions").Body(
			app.A().Class("button primary").DataSet("action", "next").
				Href(r.href(resultPage)).Text(r.say("check.result")),
		),
	)
}

// answered is one row: the question, the answer, and a way to change it.
func (r *root) answered(j journey, id string) app.UI {
	options := j.path.Answers[id]
	ask := r.asked(id).Ask
	return app.Div().Class("answer").Body(
		app.Elem("dt").Text(ask),
		app.Elem("dd").Class("answer-given").Body(
			app.Range(options).Slice(func(i int) app.UI {
				return app.Span().Class("answer-option").Text(r.words.Label(id, options[i]))
			}),
		),
		app.Elem("dd").Class("answer-change").Body(
			app.Button().Type("button").Class("link").DataSet("action", "change").DataSet("change", id).
				OnClick(r.goTo(spot{quizPage, j.stopOf(id), checkPage}), app.EventScope("change", id, r.turn)).
				Body(
					app.Text(r.say("check.change")),
					app.Span().Class("unseen").Text(" "+ask),
				),
		),
	)
}

func (r *root) safetyHidden() app.UI {
	return app.Div().Class("note").Body(
		app.P().Text(r.say("check.safety")),
		app.Button().Type("button").Class("link").DataSet("action", "safety").
			Text(r.say("check.safety-again")).
			OnClick(r.askSafetyAgain, app.EventScope("safety", r.turn)),
	)
}

// nothingYet stands where the answers are needed but not there.
func (r *root) nothingYet() app.UI {
	return app.Div().Class("screen").Body(
		r.heading(r.say("nothing.heading")),
		app.P().Text(r.say("nothing.text")),
		app.P().Class("actions").Body(r.quizLink("nothing.link")),
	)
}
