package app

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
)

// safetyNote stands before the first question about safety.
func (r *root) safetyNote(j journey) app.UI {
	return div("screen",
		r.backLink(),
		r.saying("p", "progress-part", "part.safety"),
		r.heading(r.say("safety.heading")),
		when(j.askedAgain(), r.saying("p", "note", "safety.again")),
		r.facts("safety.about", "safety.alone", "safety.kept", "safety.decline"),
		r.paragraph("safety.help"),
		r.facts("leave.does", "leave.back", "leave.not"),
		actions(r.buttonSaying("action.continue", "next", "primary", func(app.Context, app.Event) { r.moveOn() })),
	)
}

// moveOn goes on from a stop that is no question.
func (r *root) moveOn() { r.visit(r.journey().next(r.here.spot)) }

// askSafetyAgain asks for the page one is on.
func (r *root) askSafetyAgain(app.Context, app.Event) { r.askSafetyThen(r.here.page) }

// askSafetyThen drops the answers about safety, asks them anew, and then goes to
// the page.
func (r *root) askSafetyThen(page string) {
	if !hasGate(r.bank) {
		r.askedFor = page
		r.visit(spot{page: page})
		return
	}
	r.keep(r.bank.Keepable(r.answers))
	at := slices.IndexFunc(r.journey().stops, func(s stop) bool { return s.gate })
	r.visit(spot{quizPage, at, page})
}

// hasGate reports whether any of the questions is about safety.
func hasGate(bank *quiz.Bank) bool {
	return slices.ContainsFunc(bank.Questions, func(q quiz.Question) bool { return q.Gate })
}
