package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz/casefile"
	"mend/quiz/share"
)

// The letters of a comparison on their way out. Keys are kept with the case that
// they were made for, as that is kept.

// makeThen makes a letter and goes to the step where it is handed over. It may wait
// for the browser.
func (r *root) makeThen(step compareStep, write func() (share.Letter, share.Keys, error), take func(share.Letter, share.Keys)) {
	if r.busy {
		return
	}
	r.letterWork(func() func() {
		l, keys, err := write()
		return func() {
			if err != nil {
				r.complainAt(comparePart, letterFault(err))
				return
			}
			take(l, keys)
			r.compareStepTo(step)
		}
	})
}

// invite makes an invitation; where there is one already, the same once more.
func (r *root) invite(app.Context, app.Event) {
	r.makeThen(compareInvitation, r.makeInvitation, r.takeInvitation)
}

// comparePart is the id of nothing: what went wrong has no field.
const comparePart = mainID

func (r *root) makeInvitation() (share.Letter, share.Keys, error) {
	known, isMade := share.ReadKeys(r.document.Active().Invited.Keys)
	if !isMade {
		return share.Invite(r.crypto)
	}
	l, err := share.InviteTo(r.crypto, known.Public)
	return l, known, err
}

func (r *root) takeInvitation(l share.Letter, keys share.Keys) {
	c := r.document.Active()
	if c.Invited.Keys != keys.Text() {
		c.Invited = casefile.Exchange{Keys: keys.Text()}
		r.keepCase(c)
	}
	r.comparing.way, r.comparing.letter = wayInvite, l
}

func (r *root) invitationMade() app.UI {
	return div("screen", r.backLink(),
		r.heading(r.say("compare.invitation")),
		r.facts("compare.invitation-says", "compare.invitation-back"),
		r.ifUnkept("compare.unkept"),
		r.handOver(r.comparing.letter, spot{page: comparePage, at: r.comparing.place(compareQR)}),
		r.letterLink(),
	)
}

// ifUnkept says what it means that nothing is kept; nothing where something is.
func (r *root) ifUnkept(key string) app.UI {
	return when(!r.keeping.writes(), div("note",
		r.paragraph(key),
		element("p", "", r.link("link", keptPage, "letter.unkept-link"))))
}

// makeReply seals what was chosen to the key of the invitation.
func (r *root) makeReply(app.Context, app.Event) {
	mine := r.comparing.mine.Contents
	to, _ := share.ReadPublicKey(r.document.Active().Replied.To) // one that is none makes no letter
	r.makeThen(compareLetter, func() (share.Letter, share.Keys, error) {
		return share.ReplyTo(r.crypto, r.bank, to, mine)
	}, r.takeReply)
}

// takeReply keeps what opens the comparison that may come back, and what it is to
// be compared with.
func (r *root) takeReply(l share.Letter, keys share.Keys) {
	c := r.document.Active()
	c.Replied = casefile.Exchange{To: c.Replied.To, Keys: keys.Text(), Released: r.keptMine()}
	r.keepCase(c)
	r.comparing.letter = l
}

// keptMine is what was chosen, as it is kept.
func (r *root) keptMine() string {
	text, _ := share.Keep(r.bank, r.comparing.mine.Contents) // it has been written into a letter before
	return text
}

// makeReturn seals what was chosen to the key that came with the reply.
func (r *root) makeReturn(app.Context, app.Event) {
	to, mine := r.comparing.to, r.comparing.mine.Contents
	r.makeThen(compareLetter, func() (share.Letter, share.Keys, error) {
		l, err := share.CompareWith(r.crypto, r.bank, to, mine)
		return l, share.Keys{}, err
	}, func(l share.Letter, _ share.Keys) { r.comparing.letter = l })
}

func (r *root) compareLetter() app.UI {
	key := "compare.reply-made"
	isReply := r.comparing.way == wayReply
	if !isReply {
		key = "compare.return-made"
	}
	return div("screen", r.backLink(),
		r.heading(r.say("send.letter")),
		r.paragraph(key),
		when(isReply, r.ifUnkept("compare.unkept-return")),
		r.handOver(r.comparing.letter, spot{page: comparePage, at: r.comparing.place(compareQR)}),
	)
}
