package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
	"mend/quiz/casefile"
)

// caseList names the people somebody answers about.
func (r *root) caseList() app.UI {
	cases := r.document.Cases
	return app.Elem("section").Class("group").Body(
		app.H2().Text(r.say("cases.heading")),
		app.P().Class("lead").Text(r.say("cases.lead")),
		app.If(r.notice == caseDeleted, func() app.UI {
			return app.P().Class("note").Role("status").Text(r.say("cases.deleted", "name", r.named))
		}),
		app.Ul().Class("plain cases").Body(
			app.Range(cases).Slice(func(i int) app.UI { return r.oneCase(cases[i]) })),
		app.If(r.document.Full(), func() app.UI { return app.P().Text(r.say("cases.full")) }).
			Else(func() app.UI {
				return app.Div().Class("actions").Body(
					r.buttonSaying("cases.new", "new-case", "quiet", r.askName(0)))
			}),
	)
}

func (r *root) oneCase(c casefile.Case) app.UI {
	return app.Li().Class("case").DataSet("case", c.ID).Body(
		app.H3().Text(r.caseName(c)),
		app.P().Class("hint").Body(
			app.Text(r.say("cases.count", "n", strconv.Itoa(len(c.Answers)))),
			app.If(c.ID == r.document.Current, func() app.UI {
				return app.Span().Class("tag").Text(r.say("cases.on-show"))
			}),
		),
		app.Div().Class("actions").Body(
			app.If(c.ID != r.document.Current, func() app.UI {
				return r.caseButton("switch", r.say("cases.switch", "name", r.caseName(c)), c.ID,
					func(app.Context, app.Event) { r.switchCase(c.ID) })
			}),
			r.caseButton("rename", r.say("cases.rename"), c.ID, r.askName(c.ID)),
			r.caseButton("delete", r.say("cases.delete"), c.ID, r.askDelete(c.ID)),
		),
	)
}

func (r *root) caseButton(action, text string, id int, do app.EventHandler) app.UI {
	return app.Button().Type("button").Class("button quiet").DataSet("action", action+"-case").Text(text).
		OnClick(r.once(do), app.EventScope(action, id, r.turn))
}

// caseName is what a case is called on screen.
func (r *root) caseName(c casefile.Case) string {
	if c.Name != "" {
		return c.Name
	}
	return r.say("cases.unnamed", "n", strconv.Itoa(c.ID))
}

func (r *root) caseWith(id int) casefile.Case { return r.document.Switch(id).Active() }

func (r *root) switchCase(id int) {
	r.keepDocument(r.document.Switch(id))
	r.openCase()
	r.visit(spot{page: welcomePage})
}

// openCase shows the case that is the current one of the document.
func (r *root) openCase() {
	r.answers, r.early = r.document.Active().Answers, quiz.Answers{}
	if r.answers == nil {
		r.answers = quiz.Answers{}
	}
}

const nameField = "case-name"

func (r *root) askName(id int) app.EventHandler {
	return func(app.Context, app.Event) {
		r.caseID = id
		r.tell(caseNameAsked)
	}
}

func (r *root) nameForm() app.UI {
	heading, action := "cases.new", "action.continue"
	name := ""
	if r.caseID != 0 {
		heading, action = "cases.rename", "cases.save-name"
		name = r.caseWith(r.caseID).Name
	}
	return app.Div().Class("group").Body(
		r.heading(r.say(heading)),
		r.fieldForm("name", r.takeName).Body(
			r.textField(nameField, "cases.name", "cases.name-hint", name),
			r.send(action, "next"),
		),
	)
}

// takeName names a case, or begins one of that name.
func (r *root) takeName() {
	name := r.tab.value(nameField)
	if r.caseID != 0 {
		r.keepDocument(r.document.Rename(r.caseID, name))
		r.tell(noNotice)
		return
	}
	if len(r.document.Cases) == 0 && len(r.answers) > 0 {
		r.keep(r.answers)
	}
	r.keepDocument(r.document.New(name))
	r.openCase()
	r.visit(spot{page: quizPage})
}

func (r *root) askDelete(id int) app.EventHandler {
	return func(app.Context, app.Event) {
		r.caseID = id
		r.tell(caseDeleteAsked)
	}
}

func (r *root) confirmDelete() app.UI {
	name := r.caseName(r.caseWith(r.caseID))
	return app.Div().Class("screen").Body(
		r.heading(r.say("cases.delete-heading", "name", name)),
		app.P().Text(r.say("cases.delete-text")),
		app.Div().Class("actions").Body(
			r.buttonSaying("cases.delete-confirm", "delete", "primary", r.deleteCase),
			r.buttonSaying("cases.delete-keep", "keep", "quiet", r.ask(noNotice)),
		),
	)
}

func (r *root) deleteCase(app.Context, app.Event) {
	r.named = r.caseName(r.caseWith(r.caseID))
	wasOnShow := r.caseID == r.document.Current
	r.rewrite(r.document.Without(r.caseID))
	if wasOnShow {
		r.openCase()
	}
	r.tell(caseDeleted)
}
