package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
)

// step is one step of the plan, folded so that only its title shows.
func (r *root) step(card app.HTMLDetails, step quiz.PlanStep) app.UI {
	words := r.words.Steps[step.ID]
	return card.Class("card").Body(
		app.Summary().Class("card-title").Body(app.Text(words.Title), r.markBadge(step.ID)),
		app.Div().Class("card-body").Body(
			app.H4().Text(r.say("step.because")),
			r.reasons(step.Because),
			app.P().Class("step-why").Text(words.Why),
			r.worksOn(step.WorksOn),
			stepPart("how", r.say("step.how"), words.How),
			stepPart("say", r.say("step.say"), words.Say),
			stepPart("avoid", r.say("step.avoid"), words.Avoid),
			stepPart("stop", r.say("step.stop"), words.Stop),
			r.marks(step.ID),
		),
	)
}

// worksOn names the barriers the step works on.
func (r *root) worksOn(barriers []string) app.UI {
	return app.If(len(barriers) > 0, func() app.UI {
		return app.P().Class("step-works-on").Body(
			app.Span().Text(r.say("step.works-on")+" "),
			app.Range(barriers).Slice(func(i int) app.UI {
				return app.Span().Class("tag").Text(r.words.Barriers[barriers[i]].Name)
			}),
		)
	})
}

func stepPart(kind, title string, lines []string) app.UI {
	return app.If(len(lines) > 0, func() app.UI {
		return app.Div().Class("step-part step-"+kind).Body(
			app.H4().Text(title),
			list("plain", lines),
		)
	})
}
