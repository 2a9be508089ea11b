package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
	"mend/quiz/casefile"
)

// welcome says what this is in a few seconds, and begins or goes on.
func (r *root) welcome() app.UI {
	begin := r.goOn
	switch {
	case len(r.answers) == 0:
		begin = r.begin
	case r.notice == restartAsked:
		begin = r.confirmRestart
	}
	return div("screen welcome",
		r.heading(r.say("welcome.heading")),
		r.seam(0, 2, 5),
		r.lead("welcome.lead"),
		begin(),
		r.facts("welcome.what", "welcome.not", "welcome.time"),
		div("note",
			r.paragraph("welcome.private"),
			r.paragraph("welcome.danger"),
			element("p", "", r.link("", helpPage, "welcome.danger-link")),
		),
		r.letterLink(),
	)
}

func (r *root) begin() app.UI { return element("p", "actions", r.quizLink("action.begin")) }

// quizLink goes to the first question that waits for an answer.
func (r *root) quizLink(key string) app.UI {
	return r.link("button primary", quizPage, key, data("action", "begin"))
}

func (r *root) goOn() app.UI {
	return actions(
		r.quizLink("action.resume"),
		r.button("restart", "quiet", r.askRestart),
	)
}

func (r *root) askRestart(app.Context, app.Event) { r.tell(restartAsked) }

func (r *root) confirmRestart() app.UI {
	return beginning("ask", "group",
		r.subheading("restart.heading"),
		r.paragraph("restart.text"),
		when(r.document.Active().Exchanges(), r.paragraph("restart.comparison")),
		actions(
			r.buttonSaying("restart.confirm", "restart", "primary", r.forgetAll),
			r.buttonSaying("restart.keep", "keep", "quiet", r.keepAnswers),
		),
	)
}

// forgetAll forgets the answers about the person on show, and what was marked.
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
