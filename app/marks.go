package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz/casefile"
)

// How far somebody is with their steps, and a note to themselves.

var stepStates = []casefile.State{casefile.Open, casefile.Doing, casefile.Done, casefile.SetAside}

// marks lets one say how far one is with a step, and on which day.
func (r *root) marks(id string) app.UI {
	mark := r.document.Active().Step(id)
	name := "state-" + id
	day := "day-" + id
	return app.Form().Class("marks").Method("dialog").AutoComplete(false).
		On("change", r.mark(id), app.EventScope("mark", id)).
		Body(
			app.FieldSet().Body(
				app.Legend().Text(r.say("mark.heading")),
				app.Range(stepStates).Slice(func(i int) app.UI {
					box := app.Input().Type("radio").Name(name).Value(string(stepStates[i])).AutoComplete(false)
					if stepStates[i] == mark.State {
						box = box.Checked(true)
					}
					return app.Label().Class("mark").Body(box, app.Span().Text(r.say("mark."+string(stepStates[i]))))
				}),
			),
			app.Div().Class("field").Body(
				app.Label().For(day).Text(r.say("mark.day")),
				app.Input().ID(day).Type("date").AutoComplete(false).Value(mark.Day),
			),
		)
}

func (r *root) mark(id string) app.EventHandler {
	return func(app.Context, app.Event) {
		c := r.document.Active()
		r.keepCase(c.WithStep(id, casefile.StepState{
			State: casefile.State(r.tab.checked("state-" + id)),
			Day:   r.tab.value("day-" + id),
		}))
	}
}

// markBadge says beside the title of a step how far one is.
func (r *root) markBadge(id string) app.UI {
	mark := r.document.Active().Step(id)
	text := r.badgeText(mark)
	return app.If(text != "", func() app.UI {
		return app.Span().Class("badge badge-" + string(mark.State)).Text(text)
	})
}

func (r *root) badgeText(mark casefile.StepState) string {
	switch {
	case mark.State == casefile.Done && mark.Day != "":
		return r.say("mark.done-on", "day", r.tab.date(mark.Day, r.words.Lang))
	case mark.State == casefile.Done, mark.State == casefile.SetAside, mark.State == casefile.Doing && mark.Day == "":
		return r.say("mark." + string(mark.State))
	case mark.Day != "":
		return r.say("mark.planned-for", "day", r.tab.date(mark.Day, r.words.Lang))
	default:
		return ""
	}
}

const noteField = "note"

// note is a place to write something to oneself.
func (r *root) note() app.UI {
	return app.Form().Class("fields").Method("dialog").AutoComplete(false).
		On("change", r.takeNote, app.EventScope("note")).
		Body(
			app.Div().Class("field").Body(
				app.Label().For(noteField).Text(r.say("mark.note")),
				app.P().Class("hint").ID("note-hint").Text(r.say("mark.note-hint")),
				app.Textarea().ID(noteField).Rows(4).Attr("autocomplete", "off").Spellcheck(false).
					Attr("maxlength", casefile.LongestNote).Aria("describedby", "note-hint").
					Text(r.document.Active().Note),
			),
		)
}

func (r *root) takeNote(app.Context, app.Event) {
	c := r.document.Active()
	c.Note = strings.TrimSpace(r.tab.value(noteField))
	r.keepCase(c)
}
