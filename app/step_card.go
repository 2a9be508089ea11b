package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
)

// step is one step of the plan, folded so that only its title shows. What is said
// of the card as a whole comes with it.
func (r *root) step(step quiz.PlanStep, attributes ...app.UI) app.UI {
	words := r.words.Steps[step.ID]
	return element("details", "card step "+string(r.document.Active().Step(step.ID).State), append(attributes,
		element("summary", "card-title", element("span", "", app.Text(words.Title), r.markBadge(step.ID))),
		div("card-body",
			r.saying("h4", "", "step.because"),
			r.reasons(step.Because),
			text("p", "step-why", words.Why),
			r.worksOn(step.WorksOn),
			stepPart("how", r.say("step.how"), words.How),
			stepPart("say", r.say("step.say"), words.Say),
			stepPart("avoid", r.say("step.avoid"), words.Avoid),
			stepPart("stop", r.say("step.stop"), words.Stop),
			r.marks(step.ID),
		),
	)...)
}

// worksOn names the barriers the step works on.
func (r *root) worksOn(barriers []string) app.UI {
	return when(len(barriers) > 0, element("p", "step-works-on",
		text("span", "", r.say("step.works-on")+" "),
		each(barriers, func(id string) app.UI { return text("span", "tag", r.words.Barriers[id].Name) }),
	))
}

func stepPart(kind, title string, lines []string) app.UI {
	return when(len(lines) > 0, div("step-part step-"+kind, text("h4", "", title), list("plain", lines)))
}
