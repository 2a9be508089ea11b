package app

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
)

// safetyNote stands before the first question about safety.
func (r *root) safetyNote(j journey) app.UI {
	return app.Div().Class("screen").Body(
		r.backLink(),
		app.P().Class("progress-part").Text(r.say("part.safety")),
		r.heading(r.say("safety.heading")),
		app.If(j.askedAgain(), func() app.UI {
			return app.P().Class("note").Text(r.say("safety.again"))
		}),
		list("facts", []string{
			r.say("safety.about"), r.say("safety.alone"), r.say("safety.kept"), r.say("safety.decline"),
		}),
		app.P().Text(r.say("safety.help")),
		list("facts", []string{r.say("leave.does"), r.say("leave.back"), r.say("leave.not")}),
		app.Div().Class("actions").Body(
			r.buttonSaying("action.continue", "next", "primary", func(app.Context, app.Event) { r.moveOn() }),
		),
	)
}

// moveOn goes on from a stop that is no question.
func (r *root) moveOn() { r.visit(r.journey().next(r.here.spot)) }

// askSafetyAgain drops the answers about safety and asks them anew.
func (r *root) askSafetyAgain(app.Context, app.Event) {
	page := r.here.page
	r.keep(r.bank.Keepable(r.answers))
	at := slices.IndexFunc(r.journey().stops, func(s stop) bool { return s.gate })
	r.visit(spot{quizPage, at, page})
}

// hasGate reports whether any of the questions is about safety.
func hasGate(bank *quiz.Bank) bool {
	return slices.ContainsFunc(bank.Questions, func(q quiz.Question) bool { return q.Gate })
}
