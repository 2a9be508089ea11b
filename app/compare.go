package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
	"mend/quiz/share"
)

// Two people set their answers side by side: each on a device of their own, with
// letters that only the other can open (compare_letters.go), or both on this one
// (pass.go). Where it begins is in compare_start.go. Nobody comes here whose answers
// about safety are not clear, and they are asked again each time.

// comparable is what a comparison is made of.
const comparable = share.PartBarriers | share.PartSteps | share.PartAnswers

// comparing is a comparison as far as it is not kept.
type comparing struct {
	// way is what the person does, as the name of the button that began it.
	way string
	// mine is what they have chosen to show, draft what is ticked before that:
	// whoever compares begins with everything, and takes out.
	mine, draft choice
	letter      share.Letter
	// came: theirs was just opened. It goes to the reply that this person made
	// (replied), or to the invitation.
	came, replied bool
	theirs        share.Contents
	to            share.PublicKey
	dropped       []share.Dropped
	// saved: what came is kept with the case.
	saved bool
}

// The ways, by the data-action of their buttons.
const (
	wayInvite = "invite"
	wayReply  = "reply"
	wayReturn = "return"
	waySee    = "see"
	wayPass   = "pass"
	wayGuest  = "guest"
)

// The steps of a comparison.
type compareStep int

const (
	compareStart compareStep = iota
	compareInvitation
	compareChoose
	comparePreview
	compareBoth
	compareLetter
	compareQR
)

// steps are those of a way, in the order in which they are taken. The browser's
// history counts them.
func (c *comparing) steps() []compareStep {
	switch c.way {
	case wayInvite:
		return []compareStep{compareStart, compareInvitation, compareQR}
	case wayReply:
		return []compareStep{compareStart, compareChoose, comparePreview, compareLetter, compareQR}
	case wayReturn:
		return []compareStep{compareStart, compareChoose, compareBoth, comparePreview, compareLetter, compareQR}
	case waySee:
		return []compareStep{compareStart, compareBoth}
	case wayPass:
		return []compareStep{compareStart, compareChoose, comparePreview}
	case wayGuest:
		return []compareStep{compareChoose, comparePreview}
	default:
		return []compareStep{compareStart}
	}
}

// furthest returns the last step that one may stand at, as the history counts.
func (c *comparing) furthest() int {
	last := 0
	for i, step := range c.steps() {
		if c.reaches(step) {
			last = i
		}
	}
	return last
}

func (c *comparing) reaches(step compareStep) bool {
	switch step {
	case compareLetter, compareInvitation, compareQR:
		return c.letter.Kind() != 0
	case comparePreview, compareBoth:
		return c.mine.made
	default:
		return true
	}
}

// place returns where a step stands in the history.
func (c *comparing) place(step compareStep) int {
	for i, s := range c.steps() {
		if s == step {
			return i
		}
	}
	return 0
}

// beginAnew is for when answers have changed: what was chosen from them is gone.
func (c *comparing) beginAnew() {
	c.mine, c.draft, c.letter = choice{}, choice{}, share.Letter{}
}

func (r *root) compareScreen() app.UI {
	switch {
	case r.passing.turn != notPassing && r.passing.turn != guest:
		return r.passScreen()
	case !r.journey().path.Complete():
		return r.nothingYet()
	}
	steps := r.comparing.steps()
	switch steps[max(0, min(r.here.at, len(steps)-1))] {
	case compareInvitation:
		return r.invitationMade()
	case compareChoose:
		return r.compareChoose()
	case comparePreview:
		return r.comparePreview()
	case compareBoth:
		return r.compareBoth()
	case compareLetter:
		return r.compareLetter()
	case compareQR:
		return r.letterQR(r.comparing.letter)
	default:
		return r.compareStart()
	}
}

// compareStepTo goes to a step of the page.
func (r *root) compareStepTo(step compareStep) {
	r.visit(spot{page: comparePage, at: r.comparing.place(step)})
}

// toCompare is what the person on show could set beside the answers of another.
func (r *root) toCompare() share.Contents {
	all := r.toHandOver().Only(comparable)
	answers := quiz.Answers{}
	for _, topic := range r.bank.Topics {
		if options := all.Answers[topic.Question]; len(options) > 0 {
			answers[topic.Question] = options
		}
	}
	all.Answers = answers
	return all
}

func (r *root) compareChoose() app.UI {
	offered := r.toCompare()
	if !r.comparing.draft.made {
		r.comparing.draft = choice{offered, true}
	}
	return div("screen", r.backLink(), r.faultSummary(),
		r.heading(r.say("compare.choose")),
		r.lead("compare.choose-"+r.comparing.way),
		r.releaseForm(release{offered: offered, choice: &r.comparing.draft, next: r.chosenToCompare}),
		r.showNothing(),
	)
}

func (r *root) chosenToCompare() {
	r.comparing.mine, r.comparing.letter = r.comparing.draft, share.Letter{}
	next := comparePreview
	if r.comparing.way == wayReturn {
		next = compareBoth
	}
	r.compareStepTo(next)
}

// comparePreview shows exactly what would be handed over.
func (r *root) comparePreview() app.UI {
	action, do := "compare.make-reply", r.makeReply
	switch r.comparing.way {
	case wayReturn:
		action, do = "compare.make-return", r.makeReturn
	case wayPass:
		action, do = "compare.hand-phone", r.beginPassing
	case wayGuest:
		action, do = "pass.show", func(app.Context, app.Event) { r.endGuest(r.comparing.mine.Contents) }
	}
	return div("screen", r.backLink(), r.faultSummary(),
		r.heading(r.say("send.preview")),
		r.lead("compare.preview-lead"),
		r.contentsView(r.comparing.mine.Contents),
		actions(r.buttonSaying(action, "next", "primary", do)),
		r.moment(),
		r.showNothing(),
	)
}
