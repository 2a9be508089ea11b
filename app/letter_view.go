package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
	"mend/quiz/share"
)

// contentsView draws what one person hands over, as the other will see it. What
// somebody wrote is shown as text and nothing else, in a frame that says so.
func (r *root) contentsView(c share.Contents) app.UI {
	return div("letter",
		when(c.Day != "", text("p", "hint", r.say("contents.day", "day", r.tab.date(c.Day, r.words.Lang)))),
		when(c.Note != "", section("letter-part", r.subheading("contents.note"),
			r.saying("p", "hint", "contents.note-from"),
			element("blockquote", "letter-note", attr("dir", "auto"), app.Text(c.Note)))),
		when(c.Parts&saidByMend != 0, r.saying("p", "hint", "contents.you")),
		when(c.Reading != "", section("letter-part",
			r.subheading("contents.reading"),
			text("h3", "", r.words.Readings[c.Reading].Title),
			paragraphs(r.words.Readings[c.Reading].Means),
		)),
		r.barriersView(c),
		r.stepsView(c),
		r.answersView(c),
	)
}

// contentsPart is a part that was ticked, even where there is nothing in it.
func (r *root) contentsPart(c share.Contents, p share.Parts, heading string, n int, parts app.UI) app.UI {
	return when(c.Parts.Has(p), section("letter-part",
		r.subheading(heading),
		when(n == 0, r.paragraph("contents.nothing")),
		when(n > 0, parts),
	))
}

func (r *root) barriersView(c share.Contents) app.UI {
	return r.contentsPart(c, share.PartBarriers, "contents.barriers", len(c.Barriers),
		element("ul", "plain", each(c.Barriers, func(id string) app.UI {
			words := r.words.Barriers[id]
			return element("li", "", data("shown-barrier", id), text("strong", "", words.Name), text("p", "", words.Text))
		})))
}

// saidByMend are the parts in which Mend speaks to the person whose they are.
const saidByMend = share.PartReading | share.PartBarriers | share.PartSteps

var phasesShown = []quiz.Phase{quiz.Now, quiz.Next, quiz.Later, share.Kept}

func (r *root) stepsView(c share.Contents) app.UI {
	return r.contentsPart(c, share.PartSteps, "contents.steps", len(c.Steps),
		each(phasesShown, func(p quiz.Phase) app.UI {
			of := kept(c.Steps, func(s share.Step) bool { return s.Phase == p })
			return when(len(of) > 0, section("letter-phase",
				r.saying("h3", "phase-name", phaseKey(p)),
				element("ul", "plain", each(of, r.stepView)),
			))
		}))
}

// phaseKey is the key of the name of a phase in a letter.
func phaseKey(p quiz.Phase) string {
	if p == share.Kept {
		return "contents.kept"
	}
	return "phase." + string(p)
}

func (r *root) stepView(s share.Step) app.UI {
	mark := r.stepMark(s)
	return element("li", "", data("shown-step", s.ID),
		text("strong", "", r.words.Steps[s.ID].Title),
		when(mark != "", text("span", "badge", mark)),
	)
}

func (r *root) answersView(c share.Contents) app.UI {
	var answered []string
	for i := range r.bank.Questions {
		if id := r.bank.Questions[i].ID; len(c.Answers[id]) > 0 {
			answered = append(answered, id)
		}
	}
	return r.contentsPart(c, share.PartAnswers, "contents.answers", len(answered),
		element("dl", "answers", each(answered, func(id string) app.UI {
			return div("answer", data("shown-answer", id),
				text("dt", "", r.asked(id).Ask),
				text("dd", "answer-given", r.labels(id, c.Answers[id])))
		})))
}
