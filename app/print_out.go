package app

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
)

// What can be put on paper: the steps, the whole result, or one page for a
// counsellor. What of the screen is on which is said in web/parts/print.css. The
// answers about safety are on none.

// The kinds of prints, as the style sheet knows them.
const (
	printPlan       = "plan"
	printAll        = "all"
	printCounsellor = "counsellor"
)

// offerPrinting stands on the result, where there is a plan.
func (r *root) offerPrinting() app.UI {
	return section("group",
		r.subheading("print.offer"),
		r.paragraph("print.offer-means"),
		actions(r.buttonSaying("print.choose", "print", "quiet", r.ask(printAsked))),
	)
}

// choosePrint asks what to print. As long as it asks, the page for a counsellor
// waits out of sight.
func (r *root) choosePrint(j journey, a quiz.Assessment) app.UI {
	if r.notice != printAsked {
		return nil
	}
	return together(
		beginning("ask", "group",
			r.subheading("print.heading"),
			r.paragraph("print.found"),
			r.saying("p", "hint", "print.no-safety"),
			actions(
				r.printButton(printPlan, "primary"), r.printButton(printAll, "quiet"), r.printButton(printCounsellor, "quiet"),
				r.buttonSaying("print.keep", "keep", "quiet", r.ask(noNotice)),
			),
		),
		r.counsellorPage(j, a),
	)
}

// noteOnPaper is the note to oneself: on paper there are no fields.
func (r *root) noteOnPaper() app.UI {
	note := r.document.Active().Note
	return when(r.notice == printAsked && note != "", div("on-paper noted", r.saying("h2", "", "mark.note"), text("p", "", note)))
}

func (r *root) printButton(kind, style string) app.UI {
	return r.buttonSaying("print."+kind, "print-"+kind, style, func(app.Context, app.Event) { r.tab.print(kind) })
}

// counsellorPage has what a first talk needs, in the person's own answers.
func (r *root) counsellorPage(j journey, a quiz.Assessment) app.UI {
	now := func(s quiz.PlanStep) string { return r.words.Steps[s.ID].Title }
	barrier := func(f quiz.Found) string { return r.words.Barriers[f.ID].Name }
	return div("on-paper counsellor",
		r.saying("h2", "", "counsellor.heading"),
		r.paperPart("many", "counsellor.said", r.happened(j)),
		r.paperPart("", "counsellor.reading", append([]string{r.words.Readings[a.Reading.ID].Title}, r.words.Readings[a.Reading.ID].Means[:1]...)),
		r.paperPart("many", "counsellor.barriers", texts(a.Barriers, barrier)),
		r.paperPart("", "counsellor.steps", texts(a.Plan.Now, now)),
		r.paperPart("asked", "counsellor.ask", []string{
			r.say("counsellor.ask-one"), r.say("counsellor.ask-two"), r.say("counsellor.ask-three"), r.say("counsellor.ask-space"),
		}),
	)
}

func (r *root) paperPart(class, key string, lines []string) app.UI {
	return when(len(lines) > 0, section(class, r.saying("h3", "", key), list("", lines)))
}

func texts[T any](of []T, text func(T) string) []string {
	all := make([]string, len(of))
	for i, item := range of {
		all[i] = text(item)
	}
	return all
}

// happened says the answers back that tell what happened, and between whom.
func (r *root) happened(j journey) []string {
	var given []quiz.Given
	for _, id := range j.path.Asked {
		q, _ := r.bank.Question(id)
		if q.Gate || q.Part != "start" && q.Part != "happened" {
			continue
		}
		for _, option := range j.path.Answers[id] {
			if option != quiz.NotSure && option != quiz.Declined {
				given = append(given, quiz.Given{Question: id, Option: option})
			}
		}
	}
	return slices.Compact(r.said(given))
}
