package app

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
	"mend/quiz/share"
)

// contentsView draws what one person hands over, as the other will see it.
func (r *root) contentsView(c share.Contents) app.UI {
	return div("letter",
		when(c.Day != "", text("p", "hint", r.say("contents.day", "day", r.tab.date(c.Day, r.words.Lang)))),
		when(c.Note != "", section("letter-part", r.subheading("contents.note"), element("blockquote", "letter-note", app.Text(c.Note)))),
		when(c.Reading != "", section("letter-part",
			r.subheading("contents.reading"),
			text("h3", "", r.words.Readings[c.Reading].Title),
			paragraphs(r.words.Readings[c.Reading].Means),
		)),
		when(c.Parts.Has(share.PartBarriers), section("letter-part",
			r.subheading("contents.barriers"),
			element("ul", "plain", each(c.Barriers, func(id string) app.UI {
				return element("li", "", text("strong", "", r.words.Barriers[id].Name), text("p", "", r.words.Barriers[id].Text))
			})),
			when(len(c.Barriers) == 0, r.paragraph("contents.nothing")),
		)),
		when(c.Parts.Has(share.PartSteps), section("letter-part",
			r.subheading("contents.steps"),
			each(slices.Concat([]quiz.Phase{quiz.Now, quiz.Next, quiz.Later, share.Kept}), func(p quiz.Phase) app.UI { return r.stepsView(c.Steps, p) }),
			when(len(c.Steps) == 0, r.paragraph("contents.nothing")),
		)),
		when(c.Parts.Has(share.PartAnswers), section("letter-part",
			r.subheading("contents.answers"),
			element("dl", "answers", each(r.bank.Questions, func(q quiz.Question) app.UI {
				return when(len(c.Answers[q.ID]) > 0, div("answer",
					text("dt", "", r.asked(q.ID).Ask), text("dd", "answer-given", r.labels(q.ID, c.Answers[q.ID]))))
			})),
			when(len(c.Answers) == 0, r.paragraph("contents.nothing")),
		)),
	)
}

// stepsView lists the steps of one phase.
func (r *root) stepsView(steps []share.Step, p quiz.Phase) app.UI {
	of := kept(steps, func(s share.Step) bool { return s.Phase == p })
	return when(len(of) > 0, section("phase", r.saying("h3", "phase-name", "phase."+string(p)),
		element("ul", "plain", each(of, func(s share.Step) app.UI {
			mark := r.stepMark(s)
			return element("li", "", text("strong", "", r.words.Steps[s.ID].Title),
				when(mark != "", text("span", "badge", mark)))
		}))))
}
