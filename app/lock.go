package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
	"mend/quiz/casefile"
)

// passphraseField is the id of the field for a passphrase.
const passphraseField = "passphrase"

// unlocking stands in the place of everything that shows what is kept.
func (r *root) unlocking() app.UI {
	return div("screen",
		r.faultSummary(),
		r.heading(r.say("unlock.heading")),
		when(r.keeping.byItself, r.saying("p", "note", "unlock.by-itself")),
		r.fieldForm("unlock", r.unlock,
			r.secretField(passphraseField, "unlock.passphrase"),
			actions(r.send("unlock.unlock", "unlock")),
		),
		r.folded("more", "unlock.forgotten",
			r.paragraph("unlock.forgotten-means"),
			actions(r.buttonSaying("unlock.erase", "erase", "quiet", r.askErase)),
		),
	)
}

func (r *root) unlock() {
	r.working()
	r.vault.unlock(r.tab.value(passphraseField), func(h held) {
		r.dispatch(func() { r.unlocked(h) })
	})
}

// unlocked takes in what is kept. What was answered while it was shut, before
// the program ran, is newer.
func (r *root) unlocked(h held) {
	if h.state == "wrong" || h.state == "locked" {
		r.complain("unlock.wrong")
		return
	}
	sinceThen := r.answers
	r.keeping = keeping{}
	r.takeIn(h)
	if r.keeping.writes() && len(sinceThen) > 0 {
		answers := r.answers
		for id, options := range sinceThen {
			answers = answers.With(id, options...)
		}
		r.keep(answers)
	}
	r.settle()
	r.show()
}

// lock shuts what is kept, and forgets it.
func (r *root) lock() {
	if r.keeping.way != keepLocked || r.keeping.shut {
		return
	}
	r.vault.lock()
	r.shut()
}

// shut forgets all that is kept, until there is a passphrase.
func (r *root) shut() {
	r.document, r.answers, r.early = casefile.Document{}, quiz.Answers{}, quiz.Answers{}
	r.incoming, r.named, r.sending = incoming{}, "", sending{}
	r.letter, r.comparing, r.passing = letterIn{}, comparing{}, passing{}
	r.keeping = keeping{way: keepLocked, shut: true}
	r.show()
}

// lockByHand is the button for it.
func (r *root) lockByHand(app.Context, app.Event) { r.lock() }

// lockItself shuts what is kept after nobody looked at it for a while.
func (r *root) lockItself() {
	if r.passing.host.keeping.way == keepLocked {
		r.stopPassing()
	}
	if r.keeping.way == keepLocked && !r.keeping.shut {
		r.lock()
		r.keeping.byItself = true
	}
}

// hides reports whether the screen must not be seen while the page is out of
// sight, in the picture that a list of open apps shows.
func (r *root) hides() bool {
	if r.keeping.way == keepLocked || r.here.handsOver() || r.passing.turn != notPassing {
		return true
	}
	j := r.journey()
	return r.here.page == quizPage && r.here.at < len(j.stops) && j.stops[r.here.at].gate
}
