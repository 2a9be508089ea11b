package app

import (
	"strings"

	"mend/quiz/share"
)

// plainText writes contents as text, in the words of the reader, as far as
// [root.contentsView] shows them.
func (r *root) plainText(c share.Contents) string {
	var p plainText
	if c.Day != "" {
		p.line(r.say("contents.day", "day", r.tab.date(c.Day, r.words.Lang)))
	}
	if c.Note != "" {
		p.heading(r.say("contents.note"))
		p.line(c.Note)
	}
	if c.Parts&saidByMend != 0 {
		p.line("\n" + r.say("contents.you"))
	}
	if c.Reading != "" {
		words := r.words.Readings[c.Reading]
		p.heading(r.say("contents.reading"))
		p.line(words.Title)
		for _, line := range words.Means {
			p.line(line)
		}
	}
	if c.Parts.Has(share.PartBarriers) {
		p.heading(r.say("contents.barriers"))
		for _, id := range c.Barriers {
			p.line("- " + r.words.Barriers[id].Name + ": " + r.words.Barriers[id].Text)
		}
	}
	if c.Parts.Has(share.PartSteps) {
		p.heading(r.say("contents.steps"))
		for _, step := range c.Steps {
			p.line("- " + r.say(phaseKey(step.Phase)) + ": " + r.words.Steps[step.ID].Title + inBrackets(r.stepMark(step)))
		}
	}
	if c.Parts.Has(share.PartAnswers) {
		p.heading(r.say("contents.answers"))
		for _, q := range r.bank.Questions {
			if given := c.Answers[q.ID]; len(given) > 0 {
				p.line("- " + r.asked(q.ID).Ask + " " + r.labels(q.ID, given))
			}
		}
	}
	return strings.TrimSpace(p.String()) + "\n"
}

func inBrackets(text string) string {
	if text == "" {
		return ""
	}
	return " (" + text + ")"
}

type plainText struct{ strings.Builder }

func (p *plainText) line(text string) { p.WriteString(text + "\n") }

func (p *plainText) heading(text string) { p.WriteString("\n" + text + "\n\n") }
