package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz/share"
)

// A letter that came in, from a link, a text or a file. It is read and shown, and
// nothing of it is kept until the person says so. Their own answers stay as they
// are.

// letterIn is such a letter.
type letterIn struct {
	share.Letter
	// isOpen: it is a plan, and this is what it shows.
	isOpen   bool
	contents share.Contents
	dropped  []share.Dropped
	// kept is the text under which it is kept; empty where it is not.
	kept string
	// to is the key that an invitation asks to answer to.
	to share.PublicKey
	// needsCase: what is kept has to be unlocked before it can be opened.
	needsCase bool
}

// kindName is what the page calls a kind of letter.
func kindName(kind share.Kind) string {
	return []string{"", "plan", "invitation", "reply", "comparison"}[kind]
}

// Fields of the page.
const (
	letterText = "letter-text"
	letterFile = "letter-file"
	letterCode = "letter-code"
)

// meetLetter takes a letter out of the address, and goes to the page of letters.
// It returns what there was, or nothing.
func (r *root) meetLetter() (text string) {
	text = r.tab.takeLetter()
	if text == "" {
		return ""
	}
	came := entry{spot: spot{page: letterPage}}
	if r.arrived {
		came.from = r.here.key()
	}
	r.tab.replace(r.href(letterPage), came)
	r.letter = letterIn{}
	return text
}

// receive reads a letter and shows it, or says what is wrong with it.
func (r *root) receive(text string) {
	r.letterWork(func() func() {
		in, err := r.readLetter(text)
		return func() { r.takeLetter(in, err) }
	})
}

func (r *root) takeLetter(in letterIn, err error) {
	r.letter = in
	if err != nil {
		r.complainAt(letterText, letterFault(err))
		return
	}
	r.show()
}

// readLetter reads what can be read without a code and without keys. It may wait
// for the browser.
func (r *root) readLetter(text string) (letterIn, error) {
	l, err := share.Find(text)
	in := letterIn{Letter: l}
	switch {
	case err != nil:
	case l.Kind() == share.Plan && !l.Locked():
		in, err = r.openPlan(in, "")
	case l.Kind() == share.Invitation:
		in.to, err = share.ReadInvitation(r.crypto, l)
	}
	if err != nil {
		return letterIn{}, err
	}
	return in, nil
}

func (r *root) openPlan(in letterIn, code string) (letterIn, error) {
	var err error
	in.contents, in.dropped, err = share.ReadPlan(r.crypto, r.bank, in.Letter, code)
	in.isOpen = err == nil
	return in, err
}

func (r *root) letterScreen() app.UI {
	kind, part := r.letter.Kind(), r.pasteLetter
	switch {
	case r.letter.isOpen:
		kind, part = share.Plan, r.openedPlan
	case kind == share.Plan:
		part = r.lockedPlan
	case kind == share.Invitation:
		part = r.invitation
	case kind != 0:
		part = r.answerIn
	}
	return div("screen", when(kind != 0, data("letter", kindName(kind))), r.backLink(), r.faultSummary(), part())
}

// pasteLetter takes a letter that came in another way than as a link one taps.
func (r *root) pasteLetter() app.UI {
	return div("group",
		r.heading(r.say("letter.open-heading")),
		r.lead("letter.open-lead"),
		r.fieldForm("letter", r.openTyped,
			div("field",
				r.label(letterText, "letter.text"),
				textArea(letterText, "", attr("autocapitalize", "none")),
			),
			div("field",
				r.label(letterFile, "letter.file"),
				control("file", attr("id", letterFile), attr("accept", ".txt,text/plain")),
			),
			r.send("letter.open", "open-letter"),
		),
		r.keptLetters(),
	)
}

// openTyped opens what was pasted or, where nothing was, the file.
func (r *root) openTyped() {
	if text := r.tab.value(letterText); text != "" {
		r.receive(text)
		return
	}
	r.tab.readFile(letterFile, r.later(func(text string) {
		switch text {
		case "":
			r.complainAt(letterText, "letter.empty")
		case fileTooLarge:
			r.complainAt(letterText, letterFault(share.ErrTooLong))
		default:
			r.receive(text)
		}
	}))
}

// openAnother puts the letter away and asks for another one.
func (r *root) openAnother(app.Context, app.Event) {
	r.letter = letterIn{}
	r.show()
}

// letterLink leads to where a letter can be opened that is no link to tap: an
// installed app never gets those.
func (r *root) letterLink() app.UI {
	return element("p", "", r.link("link", letterPage, "letter.got", data("action", "open-letters")))
}
