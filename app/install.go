package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// wayToInstall is how this browser puts Mend among the apps of the device.
type wayToInstall int

const (
	// notOffered: it does not, or Mend is there already.
	notOffered wayToInstall = iota
	// byButton: it does so when it is asked.
	byButton
	// byHand: the person has to do it; all Mend can do is to say how.
	byHand
)

const installID = "install"

// reply is what is said on the screen of a turn once something was done there: a
// key of the words.
type reply struct {
	turn int
	key  string
}

// offerInstall offers an icon on the device to somebody who has a plan to come
// back to, and has not said no.
func (r *root) offerInstall() app.UI {
	way := r.tab.wayToInstall()
	replied := r.replied.key != "" && r.replied.turn == r.turn
	offered := way != notOffered && !r.noInstall.remembered()
	if !replied && !offered {
		return nil
	}
	said := r.paragraph(r.replied.key)
	if !replied {
		said = together(r.installation(way)...)
	}
	return section("note install", attr("id", installID), attr("tabindex", "-1"), said)
}

// installation says what will be visible to others before anything is added.
func (r *root) installation(way wayToInstall) []app.UI {
	return []app.UI{
		r.subheading("install.heading"),
		r.paragraph("install.what"),
		r.paragraph("install.visible"),
		when(way == byHand, r.paragraph("install.how-ios")),
		actions(
			when(way == byButton, r.buttonSaying("install.accept", "install", "quiet", r.acceptInstall)),
			r.buttonSaying("install.refuse", "refuse", "quiet", r.refuseInstall),
		),
	}
}

// acceptInstall has the browser ask in its own words. A no there is a no here.
func (r *root) acceptInstall(ctx app.Context, e app.Event) {
	r.tab.install(func(accepted bool) {
		ctx.Dispatch(func(ctx app.Context) {
			if accepted {
				r.replyToInstall("install.accepted")
			} else {
				r.refuseInstall(ctx, e)
			}
		})
	})
}

func (r *root) refuseInstall(app.Context, app.Event) {
	r.noInstall.remember()
	r.replyToInstall("install.refused")
}

// replyToInstall puts the reply in the place of the buttons, and the focus with
// it. The plan above stays as it is, open where it was opened.
func (r *root) replyToInstall(key string) {
	r.replied = reply{r.turn, key}
	r.own.Defer(func(app.Context) { r.tab.focus(installID) })
}
