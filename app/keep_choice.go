package app

import (
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// shortestPassphrase is how many letters a passphrase has at least. Fewer could
// be tried one by one by whoever copies the disk.
const shortestPassphrase = 8

const (
	passphraseAgain = "passphrase-again"
	keepName        = "keep"
)

// keepQuestion asks how answers shall be kept, before anything is written.
func (r *root) keepQuestion() app.UI {
	return div("screen", r.backLink(), r.faultSummary(), r.keepPart())
}

func (r *root) keepPart() app.UI {
	switch {
	case r.notice == passphraseAsked:
		return r.passphraseForm()
	case r.keeping.trouble == refused:
		return r.keepRefused()
	default:
		return r.keepForm(r.heading(r.say("keep.heading")), "next")
	}
}

// keepRefused says that there is nothing to choose.
func (r *root) keepRefused() app.UI {
	return div("group",
		r.heading(r.say("keep.heading")),
		r.saying("p", "note", "store.refused"),
		r.buttonSaying("action.continue", "next", "primary", func(app.Context, app.Event) {
			r.keeping.way = keepNone
			r.moveOn()
		}),
	)
}

// keepForm offers the ways to keep. Whoever only presses on keeps nothing: that
// can be mended later, and what was written down cannot be unwritten.
func (r *root) keepForm(legend app.UI, action string) app.UI {
	submit := r.unlessBusy(func() { r.chooseWay(way(r.tab.checked(keepName))) })
	return form("question", data("form", keepName), r.onSubmit(keepName, submit),
		element("fieldset", "choices", when(action != "next", attr("aria-describedby", wayWarningID)),
			element("legend", "", legend),
			r.saying("p", "hint", "keep.lead"),
			each(waysToKeep, r.wayChoice),
		),
		r.paragraph("keep.unsure"),
		r.paragraph("keep.safety"),
		text("p", "", r.say("keep.later", "page", r.say("kept.heading"))),
		r.send("action.continue", action),
	)
}

func (r *root) wayChoice(w way) app.UI {
	chosen := r.keeping.way
	if chosen == unchosen {
		chosen = keepNone
	}
	return pick("radio", keepName, string(w), w == chosen, r.say(r.keyOf(w)), r.say(r.keyOf(w)+"-means"))
}

func (r *root) keyOf(w way) string { return "keep." + string(w) }

// chooseWay takes the choice. A passphrase is asked for on a screen of its own.
func (r *root) chooseWay(w way) {
	switch {
	case w == r.keeping.way && w != unchosen:
		r.afterChoice()
	case w == keepLocked:
		r.tell(passphraseAsked)
	case w == keepOpen:
		r.beginKeeping(keepOpen, "")
	case r.keeping.way == unchosen:
		r.keeping.way = keepNone
		r.afterChoice()
	default:
		r.keepNoMore()
	}
}

// keepNoMore deletes what is kept. What is on show stays until the page is closed.
func (r *root) keepNoMore() {
	r.working()
	r.vault.erase(func(done bool) {
		r.dispatch(func() {
			r.busy = false
			if !done {
				r.tell(eraseFailed)
				return
			}
			r.keeping = keeping{way: keepNone}
			r.afterChoice()
		})
	})
}

// passphraseForm asks for a new passphrase, twice.
func (r *root) passphraseForm() app.UI {
	return div("group",
		r.heading(r.say("passphrase.choose")),
		r.paragraph("passphrase.advice"),
		r.paragraph("keep.locked-not"),
		r.paragraph("passphrase.no-way-back"),
		r.fieldForm("passphrase", r.choosePassphrase,
			r.secretField(passphraseField, "passphrase.choose"),
			r.secretField(passphraseAgain, "passphrase.again"),
			r.send("action.continue", "next"),
		),
	)
}

func (r *root) choosePassphrase() {
	passphrase := r.tab.value(passphraseField)
	if key := faultOf(passphrase, r.tab.value(passphraseAgain)); key != "" {
		r.complain(key)
		return
	}
	r.beginKeeping(keepLocked, passphrase)
}

// faultOf returns what is wrong with a new passphrase, as a key of the words.
func faultOf(passphrase, again string) string {
	switch {
	case passphrase == "":
		return "passphrase.missing"
	case utf8.RuneCountInString(passphrase) < shortestPassphrase:
		return "passphrase.too-short"
	case passphrase != again:
		return "passphrase.differ"
	default:
		return ""
	}
}

// beginKeeping begins to keep, or keeps in another way from now on.
func (r *root) beginKeeping(w way, passphrase string) {
	r.working()
	r.vault.begin(r.text(), passphrase, r.later(func(outcome string) {
		r.busy = false
		if outcome != "saved" {
			r.notKept(outcome)
			return
		}
		r.tab.persist()
		r.keeping = keeping{way: w}
		r.afterChoice()
	}))
}

// notKept goes on without keeping, where keeping could not begin.
func (r *root) notKept(outcome string) {
	if r.keeping.way == unchosen {
		r.keeping.way = keepNone
	}
	r.unsaved(outcome)
}

// afterChoice goes on with the questions, or stays on the page where one can
// change one's mind.
func (r *root) afterChoice() {
	if r.here.page == quizPage {
		r.moveOn()
		return
	}
	r.tell(wayChanged)
}

// keptMark says below every screen what became of the answers.
func (r *root) keptMark() app.UI {
	key, state := r.keptState()
	return element("p", "foot-note", attr("role", "status"), data("saved", state), app.Text(r.say(key)))
}

func (r *root) keptState() (key, state string) {
	switch {
	case r.keeping.shut || r.keeping.way == unchosen || len(r.answers) == 0:
		return "frame.private", "none"
	case !r.keeping.writes():
		return "store.unkept", "no"
	case r.keeping.writing > 0 || r.keeping.unsent:
		return "store.saving", "saving"
	case r.keeping.way == keepLocked:
		return "store.saved-locked", "yes"
	default:
		return "store.saved", "yes"
	}
}
