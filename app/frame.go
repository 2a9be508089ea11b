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
	return element("a", "skip", attr("href", "#"+mainID), r.on("click", "skip", jump(mainID)), app.Text(r.say("frame.skip")))
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

// turnTo goes to a part of this page, at its beginning.
func turnTo(id string) app.EventHandler {
	return func(_ app.Context, e app.Event) {
		e.PreventDefault()
		e.StopImmediatePropagation()
		tab{}.turnTo(id)
	}
}

// leaveAlone lets the browser follow a link by itself. go-app would take a
// telephone number, or a page that is not Mend's, for one of its own.
func leaveAlone(_ app.Context, e app.Event) { e.StopImmediatePropagation() }

// header stays at the top of the window. Leave now comes first in it, so that it
// is where the first Tab leads.
func (r *root) header() app.UI {
	return element("header", "top", r.leaveLink(), r.skipLink(), r.link("name", welcomePage, "frame.name"))
}

// leaveLink is a link, so that it works without any script. What it does with
// scripts is in web/leave.js alone, which takes the click before it gets here.
func (r *root) leaveLink() app.UI {
	return r.link("leave", awayPage, "leave.now", data("action", "leave"), r.on("click", "leave", leaveAlone))
}

func (r *root) footer() app.UI {
	return element("footer", "foot",
		element("nav", "foot-links", attr("aria-label", r.say("frame.footer")),
			r.link("", helpPage, "frame.help"),
			r.link("", aboutPage, "frame.about"),
			r.link("", keptPage, "frame.kept"),
			r.link("", hidePage, "frame.hide"),
		),
		r.keptMark(),
	)
}

// heading is the one heading of a screen. Reading begins there, unless there is
// a notice to be read first.
func (r *root) heading(text string) app.UI {
	here := !r.beginsElsewhere()
	return element("h1", "",
		when(here, attr("tabindex", "-1")), when(here, data("beginning", "here")), app.Text(text))
}

// beginsElsewhere reports whether a notice is to be read before the heading.
func (r *root) beginsElsewhere() bool {
	switch r.notice {
	case nothingChosen, cannotCombine, printAsked, restartAsked:
		return true
	default:
		return r.fault != ""
	}
}

// beginning is a notice with a role. Reading begins there.
func beginning(class, role string, parts ...app.UI) app.UI {
	return div(class, append(parts, attr("tabindex", "-1"), data("beginning", "here"), attr("role", role))...)
}

// backLink stands at the top of every screen that one comes to from another.
func (r *root) backLink() app.UI { return r.backTo(r.once(r.goBack)) }

func (r *root) backTo(do app.EventHandler) app.UI {
	return r.plainButton("back", "back", "back", do, app.Text(r.say("action.back")))
}

// button does something on this page. The action is the name that the page
// gives to it, and the key of its words.
func (r *root) button(action, style string, do app.EventHandler) app.UI {
	return r.buttonSaying("action."+action, action, style, do)
}

func (r *root) buttonSaying(key, action, style string, do app.EventHandler) app.UI {
	return r.plainButton("button "+style, action, action, r.once(do), app.Text(r.say(key)))
}

// plainButton is a button of any class, showing its parts.
func (r *root) plainButton(class, action, scope string, do app.EventHandler, parts ...app.UI) app.UI {
	return element("button", class,
		append(parts, attr("type", "button"), data("action", action), r.on("click", scope, do))...)
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
	return each(texts, func(words string) app.UI { return text("p", "", words) })
}

// list returns the texts as a list.
func list(class string, texts []string) app.UI {
	return element("ul", class, items(texts))
}

func items(texts []string) app.UI {
	return each(texts, func(words string) app.UI { return text("li", "", words) })
}
