package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// keptScreen is the page about what is kept: how, about whom, copies of it, and
// its end.
func (r *root) keptScreen() app.UI {
	switch r.notice {
	case eraseAsked:
		return r.confirmErase()
	case eraseDone, eraseFailed:
		return r.eraseReply()
	case passphraseAsked:
		return r.subScreen(r.passphraseForm("action.continue"))
	case wayAsked:
		return r.subScreen(r.wayWarning(), r.keepForm(r.heading(r.say("keep.heading")), "keep"))
	case caseNameAsked:
		return r.subScreen(r.nameForm())
	case caseDeleteAsked:
		return r.confirmDelete()
	case readableAsked:
		return r.confirmReadable()
	case copyShown:
		return r.incomingCopy()
	}
	return app.Div().Class("screen").Body(
		r.backLink(),
		app.If(r.fault != "", r.faultSummary),
		r.heading(r.say("kept.heading")),
		r.keptNow(),
		r.caseList(),
		r.backups(),
		app.Elem("section").Class("group").Body(
			app.H2().Text(r.say("erase.offer")),
			app.P().Text(r.say("erase.removes")),
			app.Div().Class("actions").Body(r.buttonSaying("erase.offer", "erase", "quiet", r.askErase)),
		),
		app.P().Body(app.A().Class("link").Href(r.href(hidePage)).Text(r.say("frame.hide"))),
	)
}

// subScreen is a question within the page, with the way back to it.
func (r *root) subScreen(parts ...app.UI) app.UI {
	return app.Div().Class("screen").Body(append([]app.UI{
		app.Button().Type("button").Class("back").DataSet("action", "back").Text(r.say("action.back")).
			OnClick(func(app.Context, app.Event) { r.tell(noNotice) }, app.EventScope("back", r.turn)),
		app.If(r.fault != "", r.faultSummary),
	}, parts...)...)
}

func (r *root) keptNow() app.UI {
	key := "kept.nothing"
	if r.keeping.writes() {
		key = "kept." + string(r.keeping.way)
	}
	return app.Elem("section").Class("group").Body(
		app.If(r.notice == wayChanged, func() app.UI {
			return app.P().Class("note").Role("status").Text(r.say("kept.changed"))
		}),
		app.If(r.keeping.trouble == refused, func() app.UI {
			return app.P().Class("note").Text(r.say("store.refused"))
		}).Else(func() app.UI { return app.P().Text(r.say(key)) }),
		app.If(len(r.keeping.dropped) > 0, func() app.UI {
			return app.Div().Class("note").Body(app.P().Text(r.say("store.dropped")), list("plain", r.keeping.dropped))
		}),
		app.If(r.tab.forgetsAfterAWeek(), func() app.UI {
			return app.Div().Class("note").Body(app.P().Text(r.say("kept.safari")), app.P().Text(r.say("kept.safari-app")))
		}),
		app.If(r.keeping.trouble == noTrouble, func() app.UI {
			return app.Div().Class("actions").Body(
				r.buttonSaying("kept.change", "change-keeping", "quiet", r.ask(wayAsked)),
				app.If(r.keeping.way == keepLocked, func() app.UI {
					return r.buttonSaying("kept.change-passphrase", "change-passphrase", "quiet", r.ask(passphraseAsked))
				}),
				app.If(r.keeping.way == keepLocked, func() app.UI {
					return r.buttonSaying("kept.lock", "lock", "quiet", r.lockByHand)
				}),
			)
		}),
	)
}

// ask returns a handler that asks something on this page.
func (r *root) ask(n notice) app.EventHandler {
	return func(app.Context, app.Event) { r.tell(n) }
}

// wayWarning says what changing the way would mean.
func (r *root) wayWarning() app.UI {
	key := ""
	switch r.keeping.way {
	case keepOpen:
		key = "keep.was-open"
	case keepLocked:
		key = "keep.to-open"
	}
	return app.If(key != "", func() app.UI {
		return app.Div().Class("note").Body(
			app.P().Text(r.say(key)),
			app.P().Text(r.say("keep.to-nothing")),
		)
	})
}
