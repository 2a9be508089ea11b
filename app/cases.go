package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
	"mend/quiz/casefile"
)

// caseList names the people somebody answers about.
func (r *root) caseList() app.UI {
	return section("group",
		r.subheading("cases.heading"),
		r.lead("cases.lead"),
		when(r.notice == caseDeleted, spoken("note", text("p", "", r.say("cases.deleted", "name", r.named)))),
		element("ul", "plain cases", each(r.document.Cases, r.oneCase)),
		when(r.document.Full(), r.paragraph("cases.full")),
		when(!r.document.Full(), actions(r.buttonSaying("cases.new", "new-case", "quiet", r.askName(0)))),
	)
}

func (r *root) oneCase(c casefile.Case) app.UI {
	isShown := c.ID == r.document.Current
	return element("li", "case", data("case", strconv.Itoa(c.ID)),
		text("h3", "", r.caseName(c)),
		element("p", "hint",
			app.Text(r.say("cases.count", "n", strconv.Itoa(len(c.Answers)))),
			when(isShown, r.saying("span", "tag", "cases.on-show")),
		),
		actions(
			when(!isShown, r.caseButton("switch", r.say("cases.switch", "name", r.caseName(c)), c.ID,
				func(app.Context, app.Event) { r.switchCase(c.ID) })),
			r.caseButton("rename", r.say("cases.rename"), c.ID, r.askName(c.ID)),
			r.caseButton("delete", r.say("cases.delete"), c.ID, r.askDelete(c.ID)),
		),
	)
}

func (r *root) caseButton(action, text string, id int, do app.EventHandler) app.UI {
	return r.plainButton("button quiet", action+"-case", action+strconv.Itoa(id), r.once(do), app.Text(text))
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
	r.early = quiz.Answers{}
	r.showCase()
}

// showCase takes the answers of the current case as those on show.
func (r *root) showCase() {
	r.sending, r.comparing = sending{}, comparing{}
	if r.answers = r.document.Active().Answers; r.answers == nil {
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
	return div("group",
		r.heading(r.say(heading)),
		r.fieldForm("name", r.takeName,
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
	return div("screen",
		r.heading(r.say("cases.delete-heading", "name", name)),
		r.paragraph("cases.delete-text"),
		actions(
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
