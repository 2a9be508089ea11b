package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Fields in which something is typed. The browser keeps what is typed until the
// form is sent, and is asked to remember none of it.

// fieldForm is a form that does something when it is sent. Its name tells it
// from other forms on the page.
func (r *root) fieldForm(name string, do func()) app.HTMLForm {
	return app.Form().Class("fields").Method("dialog").AutoComplete(false).DataSet("form", name).
		OnSubmit(func(_ app.Context, e app.Event) {
			e.PreventDefault()
			if !r.busy {
				do()
			}
		}, app.EventScope(name, r.turn))
}

// send sends the form it stands in.
func (r *root) send(key, action string) app.UI {
	return app.Div().Class("actions").Body(
		app.Button().Type("submit").Class("button primary").DataSet("action", action).Text(r.say(key)).
			OnClick(r.once(submitForm), app.EventScope(action, r.turn)),
		app.If(r.busy, func() app.UI {
			return app.P().Class("hint").Role("status").Text(r.say("passphrase.working"))
		}),
	)
}

// secretField is a field whose text can be seen only when asked for.
func (r *root) secretField(id, key string) app.UI {
	return app.Div().Class("field").Body(
		app.Label().For(id).Text(r.say(key)),
		app.Div().Class("field-secret").Body(
			field(id, "password"),
			app.Button().Type("button").Class("link").Text(r.say("passphrase.show")).
				OnClick(func(_ app.Context, e app.Event) {
					shown := r.tab.toggleSecret(id)
					label := "passphrase.show"
					if shown {
						label = "passphrase.hide"
					}
					e.Get("currentTarget").Set("textContent", r.say(label))
				}, app.EventScope(id, r.turn)),
		),
	)
}

// textField is a field of one line.
func (r *root) textField(id, key, hint, text string) app.UI {
	hintID := id + "-" + hintPart
	return app.Div().Class("field").Body(
		app.Label().For(id).Text(r.say(key)),
		app.P().Class("hint").ID(hintID).Text(r.say(hint)),
		field(id, "text").Value(text).Aria("describedby", hintID),
	)
}

func field(id, kind string) app.HTMLInput {
	return app.Input().ID(id).Type(kind).AutoComplete(false).Attr("autocapitalize", "none").Spellcheck(false)
}

// complain draws the same screen again, saying what is wrong with what was typed.
func (r *root) complain(key string) { r.complainAt(passphraseField, key) }

// complainAt complains of a field.
func (r *root) complainAt(field, key string) {
	r.tell(r.notice)
	r.fault, r.faultAt = key, field
}

func (r *root) faultIn(field string) bool { return r.fault != "" && r.faultAt == field }

func (r *root) faultText() string { return r.say(r.fault, "n", strconv.Itoa(shortestPassphrase)) }

// working says that something takes a moment. The screen stays as it is.
func (r *root) working() {
	r.busy = true
	r.fault = ""
}

// faultSummary stands at the top of a form that could not be taken, and leads to
// the field.
func (r *root) faultSummary() app.UI {
	id := r.faultAt
	return beginning(app.Div().Class("errors")).Role("alert").Body(
		app.H2().Text(r.say("error.field")),
		app.A().Href("#"+id).Text(r.faultText()).OnClick(jump(id), app.EventScope("error", r.turn)),
	)
}
