package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Fields in which something is typed. The browser keeps what is typed until the
// form is sent, and is asked to remember none of it.

// fieldForm is a form that does something when it is sent. Its name tells it
// from other forms on the page.
func (r *root) fieldForm(name string, do func(), fields ...app.UI) app.UI {
	return form("fields", data("form", name), r.onSubmit(name, r.unlessBusy(do)), together(fields...))
}

// unlessBusy does nothing as long as what was begun before takes its moment.
func (r *root) unlessBusy(do func()) func() {
	return func() {
		if !r.busy {
			do()
		}
	}
}

// form is never sent anywhere, and nothing typed into it is suggested again.
func form(class string, parts ...app.UI) app.UI {
	return element("form", class, append(parts, attr("method", "dialog"), attr("autocomplete", "off"))...)
}

func (r *root) onSubmit(scope string, do func()) app.UI {
	return r.on("submit", scope, func(_ app.Context, e app.Event) {
		e.PreventDefault()
		do()
	})
}

// send sends the form it stands in.
func (r *root) send(key, action string) app.UI {
	return actions(
		r.submitButton(key, action),
		r.moment(),
	)
}

// moment says that something takes a moment, while it does.
func (r *root) moment() app.UI {
	return when(r.busy, spoken("hint", r.paragraph("passphrase.working")))
}

func (r *root) submitButton(key, action string) app.UI {
	return element("button", "button primary", attr("type", "submit"), data("action", action),
		r.on("click", action, r.once(submitForm)), app.Text(r.say(key)))
}

// label names a field.
func (r *root) label(id, key string) app.UI {
	return element("label", "", attr("for", id), app.Text(r.say(key)))
}

// secretField is a field whose text can be seen only when asked for.
func (r *root) secretField(id, key string) app.UI {
	toggle := func(_ app.Context, e app.Event) {
		label := "passphrase.show"
		if r.tab.toggleSecret(id) {
			label = "passphrase.hide"
		}
		e.Get("currentTarget").Set("textContent", r.say(label))
	}
	return div("field",
		r.label(id, key),
		div("field-secret",
			field(id, "password"),
			element("button", "link", attr("type", "button"), r.on("click", id, toggle),
				app.Text(r.say("passphrase.show"))),
		),
	)
}

// textField is a field of one line.
func (r *root) textField(id, key, hint, text string) app.UI {
	hintID := id + "-" + hintPart
	return div("field",
		r.label(id, key),
		element("p", "hint", attr("id", hintID), app.Text(r.say(hint))),
		field(id, "text", attr("value", text), attr("aria-describedby", hintID)),
	)
}

// fileTooLarge stands in the place of the text of a file that is too large to be
// ours.
const fileTooLarge = "too large"

func field(id, kind string, parts ...app.UI) app.UI {
	return control(kind, append(parts, attr("id", id), attr("autocomplete", "off"),
		attr("autocapitalize", "none"), attr("spellcheck", "false"))...)
}

// textArea is a field of several lines, with a text to begin with.
func textArea(id, text string, attributes ...app.UI) app.UI {
	return element("textarea", "", append(attributes, attr("id", id), attr("rows", "4"),
		attr("autocomplete", "off"), attr("spellcheck", "false"), app.Text(text))...)
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
// the field. It is nil where there is none.
func (r *root) faultSummary() app.UI {
	if r.fault == "" {
		return nil
	}
	return r.errorsAt(r.faultAt, "error.field", r.faultText())
}

// errorsAt says what is wrong, and leads to the field with the given id.
func (r *root) errorsAt(id, heading, fault string, parts ...app.UI) app.UI {
	return beginning("errors", "alert", append(parts,
		r.subheading(heading),
		element("a", "", attr("href", "#"+id), r.on("click", "error", jump(id)), app.Text(fault)),
	)...)
}
