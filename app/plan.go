package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
)

// plan lays the steps out in time, and names those that wait or are left out.
func (r *root) plan(p quiz.Plan) app.UI {
	return app.Elem("section").Class("plan").Body(
		app.H2().Text(r.say("plan.heading")),
		app.P().Class("lead").Text(r.say("plan.lead")),
		app.Range(quiz.Phases).Slice(func(i int) app.UI {
			phase := quiz.Phases[i].Phase
			return r.phase(phase, p.Phase(phase))
		}),
		r.kept(p.Kept),
		r.withheld(p.Withheld),
	)
}

func (r *root) phase(phase quiz.Phase, steps []quiz.PlanStep) app.UI {
	return app.If(len(steps) > 0, func() app.UI {
		return app.Elem("section").Class("phase").Body(
			app.H3().Class("phase-name").Text(r.say("phase."+string(phase))),
			app.Range(steps).Slice(func(i int) app.UI {
				card := app.Details().DataSet("step", steps[i].ID).DataSet("phase", string(phase))
				if phase == quiz.Now && i == 0 {
					card = card.Open(true)
				}
				return r.step(card, steps[i])
			}),
		)
	})
}

// kept lists steps that would fit too. They can be opened like the others.
func (r *root) kept(steps []quiz.PlanStep) app.UI {
	return app.If(len(steps) > 0, func() app.UI {
		return app.Details().Class("more").Body(
			app.Summary().Text(r.say("plan.kept")),
			app.Range(steps).Slice(func(i int) app.UI {
				return r.step(app.Details().DataSet("kept", steps[i].ID), steps[i])
			}),
		)
	})
}

// withheld lists steps that something speaks against, and what.
func (r *root) withheld(steps []quiz.Withheld) app.UI {
	return app.If(len(steps) > 0, func() app.UI {
		return app.Details().Class("more").Body(
			app.Summary().Text(r.say("plan.withheld")),
			app.Ul().Class("plain").Body(app.Range(steps).Slice(func(i int) app.UI {
				return app.Li().DataSet("withheld", steps[i].ID).Body(
					app.Elem("strong").Text(r.words.Steps[steps[i].ID].Title),
					app.P().Text(r.withheldReason(steps[i])),
				)
			})),
		)
	})
}

func (r *root) withheldReason(w quiz.Withheld) string {
	if w.Reason == quiz.WithheldByStep {
		return r.say("withheld.excluded", "step", r.words.Steps[w.By].Title)
	}
	if limit, ok := r.words.Limits[w.Reason]; ok {
		return limit
	}
	return r.say("withheld." + w.Reason)
}
