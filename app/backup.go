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
	return section("group",
		r.subheading("backup.heading"),
		r.lead("backup.lead"),
		r.paragraph("backup.no-safety"),
		when(r.notice == copySaved, spoken("note", r.paragraph("backup.saved"))),
		element("details", "card", unfolded(r.faultIn(newCopyPhrase)),
			r.saying("summary", "card-title", "backup.locked"),
			div("card-body",
				r.paragraph("backup.locked-means"),
				r.paragraph("passphrase.advice"),
				r.fieldForm("copy", r.saveLocked,
					r.secretField(newCopyPhrase, "passphrase.choose"),
					r.secretField(newCopyAgain, "passphrase.again"),
					r.send("backup.save", "save-copy"),
				),
			),
		),
		element("details", "card",
			r.saying("summary", "card-title", "backup.readable"),
			div("card-body",
				r.paragraph("backup.readable-means"),
				actions(r.buttonSaying("backup.save", "save-readable", "quiet", r.ask(readableAsked))),
			),
		),
		element("details", "card", unfolded(r.faultIn(copyField)),
			r.saying("summary", "card-title", "backup.open-heading"),
			div("card-body",
				r.fieldForm("open-copy", r.openCopy,
					div("field",
						r.label(copyField, "backup.file"),
						control("file", attr("id", copyField), attr("accept", ".txt,text/plain")),
					),
					r.secretField(copyPassphrase, "backup.passphrase"),
					r.send("backup.open", "open-copy"),
				),
			),
		),
		when(r.notice == copyAdded, r.copyReply()),
	)
}

// unfolded shows what is folded from the beginning.
func unfolded(open bool) app.UI { return when(open, attr("open", "true")) }

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
		r.paragraph("backup.readable-means"),
		actions(
			r.buttonSaying("backup.readable-confirm", "save-readable", "primary", r.saveReadable),
			r.buttonSaying("backup.readable-keep", "keep", "quiet", r.ask(noNotice)),
		),
	)
}

func (r *root) saveReadable(app.Context, app.Event) {
	r.tab.saveFile(casefile.Format(r.document.Readable(), r.bank))
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
	key := "backup.inside-people"
	if len(cases) == 0 {
		key = "backup.inside-nothing"
	}
	return r.subScreen(
		r.heading(r.say("backup.inside")),
		text("p", "", r.say(key, "n", strconv.Itoa(len(cases)))),
		element("ul", "plain", each(cases, r.incomingCase)),
		when(len(r.incoming.dropped) > 0,
			div("note", r.paragraph("backup.dropped"), list("plain", r.incoming.dropped))),
		r.paragraph("backup.add-means"),
		actions(
			when(len(cases) > 0, r.buttonSaying("backup.add", "add-copy", "primary", r.addCopy)),
			r.buttonSaying("backup.leave", "leave-copy", "quiet", r.ask(noNotice)),
		),
	)
}

func (r *root) incomingCase(c casefile.Case) app.UI {
	return text("li", "", r.say("backup.inside-case", "name", r.caseName(c), "n", strconv.Itoa(len(c.Answers))))
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
	return spoken("note",
		text("p", "", r.say("backup.added", "n", strconv.Itoa(in.added), "same", strconv.Itoa(in.same))),
		when(left > 0, text("p", "", r.say("backup.no-room", "n", strconv.Itoa(left)))),
	)
}
