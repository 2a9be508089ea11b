package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz/casefile"
	"mend/quiz/share"
)

// Where a comparison begins and goes on: offered on the result, and the screen
// that says what has come, what was asked, and which ways there are.

// isAwaited reports whether a comparison waits for something that this person can
// do now.
func (r *root) isAwaited() bool {
	c := r.document.Active()
	return r.comparing.came || c.Replied.To != "" && c.Replied.Keys == ""
}

// offerComparing stands on the result, where there is a plan: early where somebody
// waits for it.
func (r *root) offerComparing() app.UI {
	key, style := "compare.offer", "quiet"
	switch {
	case r.comparing.came:
		key, style = "compare.came", "primary"
	case r.isAwaited():
		key, style = "compare.asked", "primary"
	}
	return section("group",
		r.subheading("compare.heading"),
		r.paragraph(key),
		actions(r.buttonSaying("compare.begin", "compare", style, func(app.Context, app.Event) { r.askSafetyThen(comparePage) })),
	)
}

// compareStart is where every comparison begins and goes on.
func (r *root) compareStart() app.UI {
	c := r.document.Active()
	return div("screen",
		r.backLink(),
		r.faultSummary(),
		r.heading(r.say("compare.heading")),
		r.lead("compare.lead"),
		r.facts("compare.preview", "compare.both", "compare.stop"),
		r.whatCame(c),
		r.whatWasAsked(c),
		r.ownInvitation(c),
		section("group",
			r.subheading("compare.pass-heading"),
			r.paragraph("compare.pass-means"),
			actions(r.buttonSaying("compare.pass", wayPass, "quiet", r.beginWay(wayPass))),
		),
		r.letterLink(),
	)
}

// beginWay begins a way with the choice of what to show.
func (r *root) beginWay(way string) app.EventHandler {
	return func(app.Context, app.Event) {
		r.comparing.way = way
		r.comparing.letter = share.Letter{}
		r.compareStepTo(compareChoose)
	}
}

// whatCame leads on to what the other person has shown, where anything is there.
func (r *root) whatCame(c casefile.Case) app.UI {
	key, button, next := "compare.kept-came", "compare.see", r.seeBoth(c.Invited.Received == "")
	switch {
	case r.comparing.came && r.comparing.replied:
		key, next = "compare.return-came", r.seeBoth(true)
	case r.comparing.came:
		key, button, next = "compare.reply-came", "compare.set-beside", r.beginWay(wayReturn)
	case c.Invited.Received == "" && c.Replied.Received == "":
		return nil
	}
	return section("note",
		r.subheading("compare.came-heading"),
		r.paragraph(key),
		r.droppedNote(r.comparing.dropped),
		actions(r.buttonSaying(button, "next", "primary", next)),
	)
}

// whatWasAsked leads on to a reply, where this person was asked for one.
func (r *root) whatWasAsked(c casefile.Case) app.UI {
	if c.Replied.To == "" {
		return nil
	}
	key, style := "compare.asked", "primary"
	if c.Replied.Keys != "" {
		key, style = "compare.replied", "quiet"
	}
	return section("group",
		r.subheading("compare.asked-heading"),
		r.paragraph(key),
		actions(r.buttonSaying("compare.reply", wayReply, style, r.beginWay(wayReply))),
	)
}

func (r *root) ownInvitation(c casefile.Case) app.UI {
	key, button := "compare.invite-means", "compare.invite"
	if c.Invited.Keys != "" {
		key, button = "compare.invited", "compare.invite-again"
	}
	return section("group",
		r.subheading("compare.invite-heading"),
		r.paragraph(key),
		actions(r.buttonSaying(button, wayInvite, "quiet", r.invite)),
		r.moment(),
	)
}
