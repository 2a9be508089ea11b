package app

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz/casefile"
)

// A copy of everything that is kept, as a file: locked with a passphrase or, on
// an explicit choice, readable. What is taken in from a file is added, and
// nothing that is there is changed.

// copyName says nothing about anyone.
const copyName = "mend.txt"

const (
	copyField       = "copy-file"
	copyPassphrase  = "copy-passphrase"
	newCopyPhrase   = "new-copy-passphrase"
	newCopyAgain    = "new-copy-again"
	readableCopyTag = "mend kept "
)

// incoming is a copy that was opened and not added yet.
type incoming struct {
	document casefile.Document
	dropped  []string
	// added and same say what became of it.
	added, same int
}

func (r *root) backups() app.UI {
	return app.Elem("section").Class("group").Body(
		app.H2().Text(r.say("backup.heading")),
		app.P().Class("lead").Text(r.say("backup.lead")),
		app.P().Text(r.say("backup.no-safety")),
		app.If(r.notice == copySaved, func() app.UI {
			return app.P().Class("note").Role("status").Text(r.say("backup.saved"))
		}),
		unfolded(r.faultIn(newCopyPhrase)).Class("card").Body(
			app.Summary().Class("card-title").Text(r.say("backup.locked")),
			app.Div().Class("card-body").Body(
				app.P().Text(r.say("backup.locked-means")),
				app.P().Text(r.say("passphrase.advice")),
				r.fieldForm("copy", r.saveLocked).Body(
					r.secretField(newCopyPhrase, "passphrase.choose"),
					r.secretField(newCopyAgain, "passphrase.again"),
					r.send("backup.save", "save-copy"),
				),
			),
		),
		app.Details().Class("card").Body(
			app.Summary().Class("card-title").Text(r.say("backup.readable")),
			app.Div().Class("card-body").Body(
				app.P().Text(r.say("backup.readable-means")),
				app.Div().Class("actions").Body(
					r.buttonSaying("backup.save", "save-readable", "quiet", r.ask(readableAsked))),
			),
		),
		unfolded(r.faultIn(copyField)).Class("card").Body(
			app.Summary().Class("card-title").Text(r.say("backup.open-heading")),
			app.Div().Class("card-body").Body(
				r.fieldForm("open-copy", r.openCopy).Body(
					app.Div().Class("field").Body(
						app.Label().For(copyField).Text(r.say("backup.file")),
						app.Input().ID(copyField).Type("file").Attr("accept", ".txt,text/plain"),
					),
					r.secretField(copyPassphrase, "backup.passphrase"),
					r.send("backup.open", "open-copy"),
				),
			),
		),
		app.If(r.notice == copyAdded, r.copyReply),
	)
}

// unfolded returns a part that can be folded, open or not.
func unfolded(open bool) app.HTMLDetails {
	if open {
		return app.Details().Open(true)
	}
	return app.Details()
}

func (r *root) saveLocked() {
	passphrase := r.tab.value(newCopyPhrase)
	if key := faultOf(passphrase, r.tab.value(newCopyAgain)); key != "" {
		r.complainAt(newCopyPhrase, key)
		return
	}
	r.working()
	r.vault.wrap(r.text(), passphrase, r.later(func(file string) {
		r.busy = false
		if file == "" {
			r.complainAt(newCopyPhrase, "store.refused")
			return
		}
		r.tab.saveFile(file)
		r.tell(copySaved)
	}))
}

func (r *root) confirmReadable() app.UI {
	return r.subScreen(
		r.heading(r.say("backup.readable-heading")),
		app.P().Text(r.say("backup.readable-means")),
		app.Div().Class("actions").Body(
			r.buttonSaying("backup.readable-confirm", "save-readable", "primary", r.saveReadable),
			r.buttonSaying("backup.readable-keep", "keep", "quiet", r.ask(noNotice)),
		),
	)
}

func (r *root) saveReadable(app.Context, app.Event) {
	r.tab.saveFile(r.text())
	r.tell(copySaved)
}

func (r *root) openCopy() {
	passphrase := r.tab.value(copyPassphrase)
	r.tab.readFile(copyField, r.later(func(file string) {
		switch {
		case file == "":
			r.complainAt(copyField, "backup.no-file")
		case strings.HasPrefix(file, readableCopyTag):
			r.opened(held{state: "open", text: file})
		default:
			r.working()
			r.vault.unwrap(file, passphrase, func(h held) { r.dispatch(func() { r.opened(h) }) })
		}
	}))
}

// opened shows what is in a copy, or why it cannot be shown.
func (r *root) opened(h held) {
	r.busy = false
	switch h.state {
	case "open":
		r.openedText(h.text)
	case "wrong", "newer":
		r.complainAt(copyField, "backup."+h.state)
	default:
		r.complainAt(copyField, "backup.damaged")
	}
}

func (r *root) openedText(text string) {
	d, dropped, err := casefile.Parse(text, r.bank)
	switch err {
	case nil:
		r.incoming = incoming{document: d, dropped: dropped}
		r.tell(copyShown)
	case casefile.ErrNewer:
		r.complainAt(copyField, "backup.newer")
	default:
		r.complainAt(copyField, "backup.foreign")
	}
}

// incomingCopy shows what is in a copy before any of it is taken in.
func (r *root) incomingCopy() app.UI {
	cases := r.incoming.document.Cases
	return r.subScreen(
		r.heading(r.say("backup.inside")),
		app.If(len(cases) == 0, func() app.UI { return app.P().Text(r.say("backup.inside-nothing")) }).
			Else(func() app.UI {
				return app.P().Text(r.say("backup.inside-people", "n", strconv.Itoa(len(cases))))
			}),
		app.Ul().Class("plain").Body(app.Range(cases).Slice(func(i int) app.UI {
			return app.Li().Text(r.say("backup.inside-case",
				"name", r.caseName(cases[i]), "n", strconv.Itoa(len(cases[i].Answers))))
		})),
		app.If(len(r.incoming.dropped) > 0, func() app.UI {
			return app.Div().Class("note").Body(
				app.P().Text(r.say("backup.dropped")), list("plain", r.incoming.dropped))
		}),
		app.P().Text(r.say("backup.add-means")),
		app.Div().Class("actions").Body(
			app.If(len(cases) > 0, func() app.UI {
				return r.buttonSaying("backup.add", "add-copy", "primary", r.addCopy)
			}),
			r.buttonSaying("backup.leave", "leave-copy", "quiet", r.ask(noNotice)),
		),
	)
}

func (r *root) addCopy(app.Context, app.Event) {
	wasEmpty := len(r.document.Cases) == 0
	d, added, same := r.document.Add(r.incoming.document)
	if wasEmpty {
		d = d.Switch(r.incoming.document.Current)
	}
	r.incoming.added, r.incoming.same = added, same
	r.keepDocument(d)
	if wasEmpty {
		r.openCase()
	}
	r.tell(copyAdded)
}

// copyReply says what became of a copy.
func (r *root) copyReply() app.UI {
	in := r.incoming
	left := len(in.document.Cases) - in.added - in.same
	return app.Div().Class("note").Role("status").Body(
		app.P().Text(r.say("backup.added", "n", strconv.Itoa(in.added), "same", strconv.Itoa(in.same))),
		app.If(left > 0, func() app.UI { return app.P().Text(r.say("backup.no-room", "n", strconv.Itoa(left))) }),
	)
}
