package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
)

// mainID is the id of what the skip link leads to.
const mainID = "main"

// Parts of a question that something on the page points at; see [partID].
const (
	firstChoice = "first"
	hintPart    = "hint"
	errorPart   = "error"
)

// partID returns the id of a part of a question.
func partID(q *quiz.Question, part string) string { return q.ID + "-" + part }

func (r *root) skipLink() app.UI {
	return app.A().Class("skip").Href("#"+mainID).Text(r.say("frame.skip")).
		OnClick(jump(mainID), app.EventScope("skip"))
}

// jump moves the focus to an element of this page. go-app would only scroll to
// it, and add a step to the history.
func jump(id string) app.EventHandler {
	return func(_ app.Context, e app.Event) {
		e.PreventDefault()
		e.StopImmediatePropagation()
		tab{}.focus(id)
	}
}

// leaveAlone lets the browser follow a link by itself. go-app would take a
// telephone number, or a page that is not Mend's, for one of its own.
func leaveAlone(_ app.Context, e app.Event) { e.StopImmediatePropagation() }

// header stays at the top of the window. Leave now comes first in it, so that it
// is where the first Tab leads.
func (r *root) header() app.UI {
	return app.Elem("header").Class("top").Body(
		r.leaveLink(),
		r.skipLink(),
		app.A().Class("name").Href(r.href(welcomePage)).Text(r.say("frame.name")),
	)
}

// leaveLink is a link, so that it works without any script. What it does with
// scripts is in web/leave.js alone, which takes the click before it gets here.
func (r *root) leaveLink() app.UI {
	return app.A().Class("leave").DataSet("action", "leave").Href(r.href(awayPage)).
		Text(r.say("leave.now")).OnClick(leaveAlone, app.EventScope("leave"))
}

func (r *root) footer() app.UI {
	return app.Elem("footer").Class("foot").Body(
		app.Elem("nav").Class("foot-links").Aria("label", r.say("frame.footer")).Body(
			app.A().Href(r.href(helpPage)).Text(r.say("frame.help")),
			app.A().Href(r.href(aboutPage)).Text(r.say("frame.about")),
			app.A().Href(r.href(keptPage)).Text(r.say("frame.kept")),
			app.A().Href(r.href(hidePage)).Text(r.say("frame.hide")),
		),
		r.keptMark(),
	)
}

// heading is the one heading of a screen. Reading begins there, unless there is
// a notice to be read first.
func (r *root) heading(text string) app.UI {
	h1 := app.H1().Text(text)
	if !r.beginsElsewhere() {
		h1 = h1.TabIndex(-1).DataSet("beginning", "here")
	}
	return h1
}

// beginsElsewhere reports whether a notice is to be read before the heading.
func (r *root) beginsElsewhere() bool {
	switch r.notice {
	case nothingChosen, cannotCombine, restartAsked:
		return true
	default:
		return r.fault != ""
	}
}

// beginning marks a notice as the place where reading begins.
func beginning(notice app.HTMLDiv) app.HTMLDiv {
	return notice.TabIndex(-1).DataSet("beginning", "here")
}

// backLink stands at the top of every screen that one comes to from another.
func (r *root) backLink() app.UI {
	return app.Button().Type("button").Class("back").DataSet("action", "back").
		Text(r.say("action.back")).OnClick(r.once(r.goBack), app.EventScope("back", r.turn))
}

// button does something on this page. The action is the name that the page
// gives to it, and the key of its words.
func (r *root) button(action, style string, do app.EventHandler) app.UI {
	return r.buttonSaying("action."+action, action, style, do)
}

func (r *root) buttonSaying(key, action, style string, do app.EventHandler) app.UI {
	return app.Button().Type("button").Class("button "+style).DataSet("action", action).
		Text(r.say(key)).OnClick(r.once(do), app.EventScope(action, r.turn))
}

// once ignores the second press of a double click: it was meant for the screen
// that the first one has just left.
func (r *root) once(do app.EventHandler) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		if r.tab.isSecondPress(e) {
			e.PreventDefault()
			return
		}
		do(ctx, e)
	}
}

// goTo returns a handler that goes to a spot.
func (r *root) goTo(to spot) app.EventHandler {
	return func(app.Context, app.Event) { r.visit(to) }
}

// paragraphs returns one paragraph for each text.
func paragraphs(texts []string) app.UI {
	return app.Range(texts).Slice(func(i int) app.UI { return app.P().Text(texts[i]) })
}

// list returns the texts as a list.
func list(class string, texts []string) app.UI {
	return app.Ul().Class(class).Body(items(texts))
}

func items(texts []string) app.UI {
	return app.Range(texts).Slice(func(i int) app.UI { return app.Li().Text(texts[i]) })
}
