package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz/casefile"
	"mend/quiz/share"
)

// Letters of a comparison: an invitation to answer, a reply, and what comes back.

func (r *root) invitation() app.UI {
	switch {
	case r.hasInvited(r.letter.to):
		return div("group",
			r.heading(r.say("invited.own-heading")),
			r.paragraph("invited.own"),
			r.another(),
		)
	case r.keeping.shut:
		return div("group", r.invitationWords(), r.paragraph("invited.locked"),
			actions(r.buttonSaying("unlock.unlock", "unlock", "primary", r.unlockForLetter)))
	default:
		return div("group", r.invitationWords(), r.waysToAnswer())
	}
}

func (r *root) invitationWords() app.UI {
	return together(
		r.heading(r.say("invited.heading")),
		r.lead("invited.lead"),
		r.facts("invited.alone", "invited.see", "invited.safety", "letter.who"),
	)
}

// hasInvited reports whether an invitation was made here.
func (r *root) hasInvited(to share.PublicKey) bool {
	for _, c := range r.document.Cases {
		if keys, ok := share.ReadKeys(c.Invited.Keys); ok && keys.Public == to {
			return true
		}
	}
	return false
}

// waysToAnswer offers the answers there are, and to answer anew. No answer is
// ever put in the place of another.
func (r *root) waysToAnswer() app.UI {
	answered := kept(r.document.Cases, func(c casefile.Case) bool { return len(c.Answers) > 0 })
	if len(answered) == 0 {
		return actions(r.answerButton(0, "primary", r.say("invited.answer")))
	}
	return together(
		section("group",
			r.subheading("invited.which"),
			r.paragraph("invited.which-means"),
			each(answered, func(c casefile.Case) app.UI {
				return div("group",
					actions(r.answerButton(c.ID, "quiet", r.say("invited.use", "name", r.caseName(c)))),
					when(c.Replied.Keys != "", r.saying("p", "hint", "invited.replaces")),
				)
			}),
		),
		when(!r.document.Full(), actions(r.answerButton(0, "primary", r.say("invited.anew")))),
	)
}

func (r *root) answerButton(id int, style, words string) app.UI {
	do := func(app.Context, app.Event) {
		r.accept(id)
		r.goCompare()
	}
	return r.plainButton("button "+style, "reply", "reply"+strconv.Itoa(id), r.once(do), app.Text(words))
}

// accept notes with a case, or with a new one where there is none with the number,
// to whom a reply would go.
func (r *root) accept(id int) {
	switch {
	case id != 0:
		r.keepDocument(r.document.Switch(id))
		r.openCase()
	case len(r.document.Cases) > 0:
		r.keepDocument(r.document.New(""))
		r.openCase()
	}
	c := r.document.Active()
	if c.Replied.To != r.letter.to.Text() {
		c.Replied = casefile.Exchange{To: r.letter.to.Text()}
	}
	r.keepCase(c)
	r.letter = letterIn{}
}

// goCompare asks the questions about safety and goes to the comparison; where
// other questions wait, to those.
func (r *root) goCompare() {
	if r.journey().returnTo(comparePage) == "" {
		r.visit(spot{page: quizPage, at: wherever})
		return
	}
	r.askSafetyThen(comparePage)
}

// answerIn stands before a reply or a comparison is opened: it belongs to answers
// of one's own.
func (r *root) answerIn() app.UI {
	key := "answered." + kindName(r.letter.Kind())
	return div("group",
		r.heading(r.say(key+"-heading")),
		r.lead(key),
		r.facts("answered.safety", "letter.who", "letter.not-kept"),
		actions(
			r.buttonSaying("answered.open", "next", "primary", r.openAnswer),
		),
		r.another(),
		r.moment(),
	)
}

func (r *root) openAnswer(app.Context, app.Event) {
	switch {
	case r.busy:
	case r.keeping.shut:
		r.letter.needsCase = true
		r.show()
	default:
		l, cases := r.letter.Letter, r.document.Cases
		r.letterWork(func() func() {
			id, got, err := r.readAnswer(l, cases)
			return func() { r.takeAnswer(id, got, err) }
		})
	}
}

// readAnswer finds the case that a letter was written to, and reads it. It may
// wait for the browser.
func (r *root) readAnswer(l share.Letter, cases []casefile.Case) (id int, got comparing, err error) {
	for _, c := range cases {
		exchange := c.Invited
		if l.Kind() == share.Comparison {
			exchange = c.Replied
		}
		keys, ok := share.ReadKeys(exchange.Keys)
		if !ok {
			continue
		}
		mark, err := share.MarkOf(r.crypto, keys.Public)
		if err != nil {
			return 0, got, err
		}
		if mark == l.Mark() {
			got, err = r.readWith(l, keys)
			return c.ID, got, err
		}
	}
	return 0, got, share.ErrKey
}

func (r *root) readWith(l share.Letter, keys share.Keys) (got comparing, err error) {
	if l.Kind() == share.Reply {
		got.theirs, got.to, got.dropped, err = share.ReadReply(r.crypto, r.bank, l, keys)
	} else {
		got.theirs, got.dropped, err = share.ReadComparison(r.crypto, r.bank, l, keys)
		got.replied = true
	}
	got.theirs = got.theirs.Only(comparable)
	got.came = err == nil
	return got, err
}

// takeAnswer goes to the case that an answer belongs to.
func (r *root) takeAnswer(id int, got comparing, err error) {
	if err != nil {
		r.letter = letterIn{}
		r.complainAt(letterText, letterFault(err))
		return
	}
	r.adopt(id, got)
	r.goCompare()
}

// adopt takes what came as belonging to a case, and shows that one.
func (r *root) adopt(id int, got comparing) {
	if id != r.document.Current {
		r.keepDocument(r.document.Switch(id))
		r.openCase()
	}
	r.letter, r.comparing = letterIn{}, got
}
