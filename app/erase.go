package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
	"mend/quiz/casefile"
)

func (r *root) askErase(app.Context, app.Event) { r.tell(eraseAsked) }

// confirmErase says what would go and what would stay.
func (r *root) confirmErase() app.UI {
	return app.Div().Class("screen").Body(
		r.heading(r.say("erase.heading")),
		paragraphs([]string{
			r.say("erase.removes"), r.say("erase.stays"), r.say("erase.traces"), r.say("erase.noticed"),
		}),
		app.Div().Class("actions").Body(
			r.buttonSaying("erase.confirm", "erase-confirm", "primary", func(app.Context, app.Event) { r.eraseAll() }),
			r.buttonSaying("erase.keep", "keep", "quiet", r.ask(noNotice)),
		),
	)
}

// eraseAll leaves nothing that Mend has stored. The page stays: loading it again
// would store what it needs to work without a network.
func (r *root) eraseAll() {
	r.working()
	r.vault.erase(func(kept bool) {
		r.tab.eraseRest(r.base, func(rest bool) {
			r.dispatch(func() { r.erasedAll(kept && rest) })
		})
	})
}

func (r *root) erasedAll(done bool) {
	r.busy = false
	if !done {
		r.tell(eraseFailed)
		return
	}
	r.document, r.answers, r.early = casefile.Document{}, quiz.Answers{}, quiz.Answers{}
	r.keeping = keeping{}
	r.noInstall.forget()
	r.visit(spot{page: keptPage})
	r.tell(eraseDone)
}

func (r *root) eraseReply() app.UI {
	return app.Div().Class("screen").Body(
		app.If(r.notice == eraseDone, func() app.UI {
			return beginning(app.Div().Class("group")).Role("status").Body(
				app.H1().Text(r.say("erase.done")),
				app.P().Text(r.say("erase.stays")),
				app.P().Text(r.say("erase.done-next")),
			)
		}).Else(func() app.UI {
			return beginning(app.Div().Class("errors")).Role("alert").Body(
				app.H1().Text(r.say("erase.heading")),
				app.P().Text(r.say("erase.failed")),
			)
		}),
	)
}
