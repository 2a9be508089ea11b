package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// What to do when answers cannot be kept, or what is kept cannot be read. Each
// is one screen in the place of those that need the answers.

// inTheWay returns the screen that stands before the one that is wanted; nil where
// nothing does. Pages that say nothing about the person are always open.
func (r *root) inTheWay() app.UI {
	switch r.here.page {
	case quizPage, checkPage, resultPage, sharePage, comparePage, keptPage:
	case letterPage:
		if !r.letter.needsCase || !r.keeping.shut {
			return nil
		}
	default:
		return nil
	}
	switch {
	case r.notice == eraseAsked:
		return r.confirmErase()
	case r.notice == eraseFailed:
		return r.eraseReply()
	case r.keeping.shut:
		return r.unlocking()
	}
	switch r.keeping.trouble {
	case conflict:
		return r.inConflict()
	case erased:
		return r.warning("store.erased-heading", "store.erased", r.goOnUnkept())
	case full:
		return r.warning("store.full-heading", "store.full",
			r.buttonSaying("store.try-again", "try-again", "primary", r.tryAgain), r.goOnUnkept())
	case damaged:
		return r.cannotRead()
	case newer:
		return r.warning("store.newer-heading", "store.newer", r.goOnUnkept())
	default:
		return nil
	}
}

func (r *root) warning(heading, text string, ways ...app.UI) app.UI {
	return div("screen", r.heading(r.say(heading)), r.paragraph(text), div("actions", ways...))
}

// goOnUnkept goes on with what is in this tab.
func (r *root) goOnUnkept() app.UI {
	return r.buttonSaying("action.continue", "next", "quiet", func(app.Context, app.Event) {
		r.keeping = keeping{way: keepNone}
		r.show()
	})
}

func (r *root) tryAgain(app.Context, app.Event) {
	r.keeping.trouble = noTrouble
	r.save()
	r.show()
}

// meetOtherTab takes in what another tab has written, or erased.
func (r *root) meetOtherTab(h held) {
	switch h.state {
	case "open":
		r.keeping.theirs = h.text
		r.keeping.way = wayOf(h)
		r.halt(conflict)
	case "locked":
		r.shut()
	case "none":
		r.halt(erased)
	default:
		r.takeIn(h)
		r.show()
	}
}

func (r *root) inConflict() app.UI {
	return div("screen",
		r.heading(r.say("store.conflict-heading")),
		r.paragraph("store.conflict"),
		r.paragraph("store.conflict-theirs-means"),
		actions(r.buttonSaying("store.conflict-theirs", "theirs", "primary", r.useTheirs)),
		r.paragraph("store.conflict-ours-means"),
		actions(r.buttonSaying("store.conflict-ours", "ours", "quiet", r.useOurs)),
	)
}

func (r *root) useTheirs(app.Context, app.Event) {
	r.keeping = keeping{way: r.keeping.way, theirs: r.keeping.theirs}
	r.restore(r.keeping.theirs)
	r.keeping.theirs = ""
	r.settle()
	r.show()
}

func (r *root) useOurs(app.Context, app.Event) {
	r.keeping = keeping{way: r.keeping.way, unsent: true}
	r.save()
	r.show()
}

// cannotRead says that what is kept is damaged, and changes nothing of it.
func (r *root) cannotRead() app.UI {
	return div("screen",
		r.heading(r.say("store.damaged-heading")),
		r.paragraph("store.damaged"),
		actions(
			r.buttonSaying("store.damaged-copy", "save-damaged", "quiet", func(app.Context, app.Event) {
				r.vault.damaged(r.tab.saveFile)
			}),
		),
		r.paragraph("store.damaged-new-means"),
		actions(
			r.buttonSaying("store.damaged-new", "start-anew", "quiet", func(app.Context, app.Event) { r.eraseAll() }),
			r.goOnUnkept(),
		),
	)
}
