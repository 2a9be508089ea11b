package app

import (
	"mend/quiz"
	"mend/quiz/casefile"
)

// What is kept from one visit to the next. The rules are:
//
//   - nothing is written down before the person has chosen how: not at all, on
//     this device, or locked with a passphrase;
//   - answers about safety are never kept, not even for a moment: they live in
//     the running program alone;
//   - what comes back is restored, not believed (package casefile);
//   - "Saved" is said when the browser has it on the disk, and not before;
//   - a browser that refuses to keep anything is no fault: Mend then runs to the
//     end from the running program alone, and says so.
//
// No other file writes an answer down. How the text is kept safe from tabs that
// know nothing of each other, from damage and from curious eyes, is in
// web/store.js.

// way is how a person has chosen to have their answers kept.
type way string

const (
	unchosen   way = ""
	keepNone   way = "nothing"
	keepOpen   way = "device"
	keepLocked way = "locked"
)

var waysToKeep = []way{keepNone, keepOpen, keepLocked}

// trouble is what stands between the person and what is kept.
type trouble int

const (
	noTrouble trouble = iota
	// refused: this browser keeps nothing.
	refused
	// conflict: another tab has written since.
	conflict
	// erased: another tab has erased everything.
	erased
	// full: there is no room for more.
	full
	// damaged: what is kept cannot be read.
	damaged
	// newer: a newer Mend wrote what is kept.
	newer
)

// keeping is how this tab stands to what is kept.
type keeping struct {
	way way
	// shut: what is kept waits for its passphrase.
	shut bool
	// byItself: it was shut because nobody looked for a while.
	byItself bool
	trouble  trouble
	// unsent: the document has changed and was not handed over to be written.
	unsent bool
	// writing counts what was handed over and is not on the disk yet.
	writing int
	// theirs is what another tab has written, as long as there is a conflict.
	theirs string
	// dropped names what this version did not know and left out.
	dropped []string
}

// writes reports whether what is answered is written down.
func (k keeping) writes() bool {
	return (k.way == keepOpen || k.way == keepLocked) && !k.shut && k.trouble == noTrouble
}

// vault is where the browser keeps one text. Each call but found returns at once
// and answers later; the words it answers with are those of web/store.js.
type vault interface {
	// found waits for what was there when the page was loaded.
	found() held
	begin(text, passphrase string, told func(outcome string))
	write(text string, told func(outcome string))
	takeOver(told func(held))
	unlock(passphrase string, told func(held))
	lock()
	erase(told func(done bool))
	// wrap locks a text for a file; it is empty where that cannot be done.
	wrap(text, passphrase string, told func(file string))
	unwrap(file, passphrase string, told func(held))
	// damaged returns what could not be read, for a file.
	damaged(told func(file string))
}

// held is what a vault holds: a state as web/store.js names it and, where it is
// "open", the text. locked: under a passphrase.
type held struct {
	state, text string
	locked      bool
}

// keep takes answers as those of the case on show.
func (r *root) keep(answers quiz.Answers) {
	r.answers = answers
	r.comparing.beginAnew()
	c := r.document.Active()
	c.Answers = r.bank.Keepable(answers)
	r.keepCase(c)
}

func (r *root) keepCase(c casefile.Case) { r.keepDocument(r.document.With(c)) }

func (r *root) keepDocument(d casefile.Document) {
	r.document, r.sending = d, sending{}
	r.keeping.unsent = true
	r.save()
}

// save hands the document over to be written, where that is wanted and somebody
// can hear what became of it.
func (r *root) save() {
	if !r.keeping.unsent || !r.keeping.writes() || !r.mounted {
		return
	}
	r.keeping.unsent = false
	r.write(func() {})
}

// write has the document written, and calls then once it is on the disk.
func (r *root) write(then func()) {
	r.keeping.writing++
	r.vault.write(r.text(), r.later(func(outcome string) {
		r.keeping.writing--
		if outcome == "saved" {
			then()
			return
		}
		r.keeping.unsent = true
		r.unsaved(outcome)
	}))
}

// rewrite replaces all that is kept. Of what was written last, one older state
// stays beside it as long as nothing follows: whoever deletes something does not
// want it to.
func (r *root) rewrite(d casefile.Document) {
	r.document = d
	if r.keeping.writes() {
		r.write(func() { r.write(func() {}) })
	}
}

// text is the document as it is kept.
func (r *root) text() string { return casefile.Format(r.document, r.bank) }

// later brings what a vault answers back to the screen.
func (r *root) later(f func(string)) func(string) {
	return func(s string) { r.dispatch(func() { f(s) }) }
}

// unsaved takes in that something could not be written.
func (r *root) unsaved(outcome string) {
	switch outcome {
	case "conflict":
		r.vault.takeOver(func(h held) { r.dispatch(func() { r.meetOtherTab(h) }) })
	case "full":
		r.halt(full)
	default:
		r.halt(refused)
	}
}

func (r *root) halt(t trouble) {
	r.keeping.trouble = t
	r.show()
}

// takeIn takes in what was found when the page was loaded.
func (r *root) takeIn(h held) {
	switch h.state {
	case "open":
		r.keeping.way = wayOf(h)
		r.restore(h.text)
	case "locked":
		r.keeping.way, r.keeping.shut = keepLocked, true
	case "damaged":
		r.keeping.trouble = damaged
	case "newer":
		r.keeping.trouble = newer
	case "refused":
		r.keeping.trouble = refused
	}
}

func wayOf(h held) way {
	if h.locked {
		return keepLocked
	}
	return keepOpen
}

// restore makes a text the document on show.
func (r *root) restore(text string) {
	d, dropped, err := casefile.Parse(text, r.bank)
	switch err {
	case nil:
		r.document, r.keeping.dropped = d, dropped
		r.showCase()
	case casefile.ErrNewer:
		r.keeping.trouble = newer
	default:
		r.keeping.trouble = damaged
	}
}

// refusal remembers a no, and nothing else, so that nobody is asked twice.
type refusal struct{ shelf }

// shelf is a place in the tab for one short text that says nothing about anyone.
type shelf interface {
	read() string
	write(string)
	clear()
}

func (r refusal) remembered() bool { return r.read() != "" }
func (r refusal) remember()        { r.write("no") }
func (r refusal) forget()          { r.clear() }
