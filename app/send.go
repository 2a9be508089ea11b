package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz/share"
)

// Sending the plan: what to include, what the other will see, how, and then the
// letter itself. Each is a step of one page, so that Back goes from one to the
// one before. Nothing of it is kept.

// The steps, as the browser's history counts them.
const (
	sendChoose = iota
	sendPreview
	sendWay
	sendLetter
	sendQR
)

// sending is a plan on its way out.
type sending struct {
	choice choice
	// open: anyone may read it who has the link.
	open   bool
	letter share.Letter
	// code is what opens the letter, as words; empty where it is open.
	code string
}

// furthest returns the last step that one may stand at.
func (s sending) furthest() int {
	switch {
	case s.letter.Kind() != 0:
		return sendQR
	case s.choice.made:
		return sendWay
	default:
		return sendChoose
	}
}

// offerSending stands on the result, where there is a plan.
func (r *root) offerSending() app.UI {
	return section("group",
		r.subheading("send.heading"),
		r.paragraph("send.offer"),
		actions(r.buttonSaying("send.begin", "share", "quiet", func(app.Context, app.Event) { r.askSafetyThen(sharePage) })),
	)
}

func (r *root) sendScreen() app.UI {
	if !r.journey().path.Complete() {
		return r.nothingYet()
	}
	switch r.here.at {
	case sendPreview:
		return r.sendPreview()
	case sendWay:
		return r.sendWay()
	case sendLetter:
		return r.sendLetter()
	case sendQR:
		return r.letterQR(r.sending.letter)
	default:
		return r.sendChoose()
	}
}

// sendStep goes to a step of the page.
func (r *root) sendStep(at int) { r.visit(spot{page: sharePage, at: at}) }

func (r *root) sendChoose() app.UI {
	return div("screen", r.backLink(), r.faultSummary(),
		r.heading(r.say("send.choose")),
		r.lead("send.choose-lead"),
		r.releaseForm(release{r.toHandOver(), &r.sending.choice, func() {
			r.sending.letter, r.sending.code = share.Letter{}, ""
			r.sendStep(sendPreview)
		}}),
	)
}

func (r *root) sendPreview() app.UI {
	return div("screen", r.backLink(),
		r.heading(r.say("send.preview")),
		r.lead("send.preview-lead"),
		div("preview", data("preview", "letter"), r.contentsView(r.sending.choice.Contents)),
		actions(r.button("continue", "primary", func(app.Context, app.Event) { r.sendStep(sendWay) })),
	)
}

const (
	sendWayName = "send-way"
	sendLocked  = "locked"
	sendOpen    = "open"
)

func (r *root) sendWay() app.UI {
	return div("screen", r.backLink(), r.faultSummary(),
		r.fieldForm(sendWayName, r.makeLetter,
			element("fieldset", "choices",
				element("legend", "", r.heading(r.say("send.way"))),
				pick("radio", sendWayName, sendLocked, !r.sending.open, r.say("send.locked"), r.say("send.locked-means"), attr("id", sendWayName)),
				pick("radio", sendWayName, sendOpen, r.sending.open, r.say("send.open"), r.say("send.open-means")),
			),
			r.facts("send.stays", "send.history"),
			r.send("action.continue", "next"),
		),
		r.withoutLink(),
		div("on-paper", r.contentsView(r.sending.choice.Contents)),
	)
}

// makeLetter makes the letter and goes to it.
func (r *root) makeLetter() {
	open := r.tab.checked(sendWayName) == sendOpen
	if r.sending.letter.Kind() != 0 && r.sending.open == open {
		r.sendStep(sendLetter) // the words may have been told already
		return
	}
	r.sending.open, r.sending.letter = open, share.Letter{}
	contents := r.sending.choice.Contents
	r.letterWork(func() func() {
		l, code, err := r.planLetter(contents, open)
		return func() {
			if err != nil {
				r.complainAt(sendWayName, letterFault(err))
				return
			}
			r.sending.letter, r.sending.code = l, code
			r.sendStep(sendLetter)
		}
	})
}

func (r *root) sendLetter() app.UI {
	return div("screen", r.backLink(),
		r.heading(r.say("send.letter")),
		when(r.sending.code != "", r.codeWords(r.sending.code)),
		when(r.sending.open, r.saying("p", "note", "send.open-means")),
		r.handOver(r.sending.letter, spot{page: sharePage, at: sendQR}),
	)
}
