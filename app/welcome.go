package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
	"mend/quiz/casefile"
)

// welcome says what this is in a few seconds, and begins or goes on.
func (r *root) welcome() app.UI {
	return app.Div().Class("screen welcome").Body(
		r.heading(r.say("welcome.heading")),
		app.P().Class("lead").Text(r.say("welcome.lead")),
		app.If(len(r.answers) == 0, r.begin).
			ElseIf(r.notice == restartAsked, r.confirmRestart).
			Else(r.goOn),
		list("facts", []string{r.say("welcome.what"), r.say("welcome.not"), r.say("welcome.time")}),
		app.Div().Class("note").Body(
			app.P().Text(r.say("welcome.private")),
			app.P().Text(r.say("welcome.danger")),
			app.P().Body(app.A().Href(r.href(helpPage)).Text(r.say("welcome.danger-link"))),
		),
	)
}

func (r *root) begin() app.UI {
	return app.P().Class("actions").Body(r.quizLink("action.begin"))
}

// quizLink goes to the first question that waits for an answer.
func (r *root) quizLink(key string) app.UI {
	return app.A().Class("button primary").DataSet("action", "begin").
		Href(r.href(quizPage)).Text(r.say(key))
}

func (r *root) goOn() app.UI {
	return app.Div().Class("actions").Body(
		r.quizLink("action.resume"),
		r.button("restart", "quiet", r.askRestart),
	)
}

func (r *root) askRestart(app.Context, app.Event) { r.tell(restartAsked) }

func (r *root) confirmRestart() app.UI {
	return beginning(app.Div().Class("ask")).Role("group").Body(
		app.H2().Text(r.say("restart.heading")),
		app.P().Text(r.say("restart.text")),
		app.Div().Class("actions").Body(
			r.buttonSaying("restart.confirm", "restart", "primary", r.forgetAll),
			r.buttonSaying("restart.keep", "keep", "quiet", r.keepAnswers),
		),
	)
}

// forgetAll empties memory. What is left is the start page as it was at first.
func (r *root) forgetAll(app.Context, app.Event) {
	r.answers, r.early = quiz.Answers{}, quiz.Answers{}
	c := r.document.Active()
	r.rewrite(r.document.With(casefile.Case{ID: c.ID, Name: c.Name}))
	r.noInstall.forget()
	r.tell(noNotice)
}

func (r *root) keepAnswers(app.Context, app.Event) { r.tell(noNotice) }

// restartElsewhere asks on the start page whether to start again.
func (r *root) restartElsewhere(app.Context, app.Event) {
	r.visit(spot{page: welcomePage})
	r.tell(restartAsked)
}
