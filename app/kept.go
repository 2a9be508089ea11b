package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// keptScreen is the page about what is kept: how, about whom, copies of it, and
// its end.
func (r *root) keptScreen() app.UI {
	switch r.notice {
	case eraseDone:
		return r.eraseReply()
	case passphraseAsked:
		return r.subScreen(r.passphraseForm())
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
	return div("screen",
		r.backLink(),
		r.faultSummary(),
		r.heading(r.say("kept.heading")),
		r.keptNow(),
		r.caseList(),
		r.backups(),
		section("group",
			r.subheading("erase.offer"),
			r.paragraph("erase.removes"),
			actions(r.buttonSaying("erase.offer", "erase", "quiet", r.askErase)),
		),
		element("p", "", r.link("link", hidePage, "frame.hide")),
	)
}

// subScreen is a question within the page, with the way back to it.
func (r *root) subScreen(parts ...app.UI) app.UI {
	return div("screen", r.backTo(r.ask(noNotice)), r.faultSummary(), together(parts...))
}

func (r *root) keptNow() app.UI {
	key := "kept.nothing"
	if r.keeping.writes() {
		key = "kept." + string(r.keeping.way)
	}
	isRefused, isLocked := r.keeping.trouble == refused, r.keeping.way == keepLocked
	return section("group",
		when(r.notice == wayChanged, spoken("note", r.paragraph("kept.changed"))),
		when(isRefused, r.saying("p", "note", "store.refused")),
		when(!isRefused, r.paragraph(key)),
		when(len(r.keeping.dropped) > 0,
			div("note", r.paragraph("store.dropped"), list("plain", r.keeping.dropped))),
		when(r.tab.forgetsAfterAWeek(),
			div("note", r.paragraph("kept.safari"), r.paragraph("kept.safari-app"))),
		when(r.keeping.trouble == noTrouble, actions(
			r.buttonSaying("kept.change", "change-keeping", "quiet", r.ask(wayAsked)),
			when(isLocked, r.buttonSaying("kept.change-passphrase", "change-passphrase", "quiet", r.ask(passphraseAsked))),
			when(isLocked, r.buttonSaying("kept.lock", "lock", "quiet", r.lockByHand)),
		)),
	)
}

// ask returns a handler that asks something on this page.
func (r *root) ask(n notice) app.EventHandler {
	return func(app.Context, app.Event) { r.tell(n) }
}

// wayWarningID is the id of a warning that stands above the heading, where the
// reader begins: the group of choices names it.
const wayWarningID = "way-warning"

// wayWarning says what changing the way would mean.
func (r *root) wayWarning() app.UI {
	key := ""
	switch r.keeping.way {
	case keepOpen:
		key = "keep.was-open"
	case keepLocked:
		key = "keep.to-open"
	}
	return when(key != "", div("note", attr("id", wayWarningID), r.paragraph(key), r.paragraph("keep.to-nothing")))
}
