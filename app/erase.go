package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
	"mend/quiz/casefile"
)

func (r *root) askErase(app.Context, app.Event) { r.tell(eraseAsked) }

// confirmErase says what would go and what would stay.
func (r *root) confirmErase() app.UI {
	return div("screen",
		r.heading(r.say("erase.heading")),
		r.paragraph("erase.removes"),
		r.paragraph("erase.stays"),
		r.paragraph("erase.traces"),
		r.paragraph("erase.noticed"),
		actions(
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
	r.letter, r.comparing, r.passing = letterIn{}, comparing{}, passing{}
	r.noInstall.forget()
	r.visit(spot{page: keptPage})
	r.tell(eraseDone)
}

func (r *root) eraseReply() app.UI {
	if r.notice == eraseDone {
		return div("screen", beginning("group", "status",
			r.saying("h1", "", "erase.done"),
			r.paragraph("erase.stays"),
			r.paragraph("erase.done-next"),
		))
	}
	return div("screen", beginning("errors", "alert",
		r.saying("h1", "", "erase.heading"),
		r.paragraph("erase.failed"),
	))
}
