package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
)

// plan lays the steps out in time, and names those that wait or are left out.
func (r *root) plan(p quiz.Plan) app.UI {
	var phases []app.UI
	for _, limit := range quiz.Phases {
		phases = append(phases, r.phase(limit.Phase, p.Phase(limit.Phase)))
	}
	return r.chapter("plan",
		together(phases...),
		r.kept(p.Kept),
		r.withheld(p.Withheld),
	)
}

func (r *root) phase(phase quiz.Phase, steps []quiz.PlanStep) app.UI {
	if len(steps) == 0 {
		return nil
	}
	var cards []app.UI
	for i, step := range steps {
		cards = append(cards, r.step(step, data("step", step.ID), data("phase", string(phase)),
			unfolded(phase == quiz.Now && i == 0)))
	}
	return section("phase", r.saying("h3", "phase-name", "phase."+string(phase)), together(cards...))
}

// kept lists steps that would fit too. They can be opened like the others.
func (r *root) kept(steps []quiz.PlanStep) app.UI {
	return when(len(steps) > 0, r.folded("more", "plan.kept",
		each(steps, func(step quiz.PlanStep) app.UI { return r.step(step, data("kept", step.ID)) })))
}

// withheld lists steps that something speaks against, and what.
func (r *root) withheld(steps []quiz.Withheld) app.UI {
	return when(len(steps) > 0, r.folded("more", "plan.withheld",
		element("ul", "plain", each(steps, func(step quiz.Withheld) app.UI {
			return element("li", "", data("withheld", step.ID),
				text("strong", "", r.words.Steps[step.ID].Title),
				text("p", "", r.withheldReason(step)),
			)
		}))))
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
