package app

import (
	"strconv"
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
	return form("marks", r.on("change", "mark-"+id, r.mark(id)),
		element("fieldset", "",
			r.saying("legend", "", "mark.heading"),
			each(stepStates, func(state casefile.State) app.UI {
				return element("label", "mark",
					control("radio", attr("name", name), attr("value", string(state)), attr("autocomplete", "off"),
						when(state == mark.State, attr("checked", "true"))),
					r.saying("span", "", "mark."+string(state)),
				)
			}),
		),
		div("field",
			r.label(day, "mark.day"),
			control("date", attr("id", day), attr("autocomplete", "off"), attr("value", mark.Day)),
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
	badge := r.badgeText(mark)
	return when(badge != "", text("span", "badge badge-"+string(mark.State), badge))
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

// note is a place to write something to oneself. It is taken with every letter:
// whoever is disturbed does not leave the field first. The text stands in the
// field as its content, which the browser ignores once somebody types; as its
// value it would be put over letters typed since.
func (r *root) note() app.UI {
	return form("fields", r.on("input", "note", r.takeNote),
		div("field",
			r.label(noteField, "mark.note"),
			element("p", "hint", attr("id", "note-hint"), app.Text(r.say("mark.note-hint"))),
			textArea(noteField, r.document.Active().Note,
				attr("maxlength", strconv.Itoa(casefile.LongestNote)), attr("aria-describedby", "note-hint")),
		),
	)
}

func (r *root) takeNote(app.Context, app.Event) {
	c := r.document.Active()
	c.Note = strings.TrimSpace(r.tab.value(noteField))
	r.keepCase(c)
}
