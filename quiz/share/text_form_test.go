package share_test

import (
	"fmt"
	"strconv"
	"strings"

	"mend/quiz"
	"mend/quiz/share"
)

// The tests write contents as lines:
//
//	day 2026-11-22
//	reading begin
//	barriers anger silence
//	step stop now open 2026-12-01
//	answer role broke
//	note "Hello"
//
// A part with nothing in it is a line with its name alone.

// describe writes contents, and what was dropped, as lines.
func describe(c share.Contents, dropped []share.Dropped) string {
	var lines strings.Builder
	add := func(words ...string) { lines.WriteString(strings.TrimSpace(strings.Join(words, " ")) + "\n") }
	if c.Parts.Has(share.PartDay) {
		add("day", c.Day)
	}
	if c.Parts.Has(share.PartReading) {
		add("reading", c.Reading)
	}
	if c.Parts.Has(share.PartBarriers) {
		add("barriers", strings.Join(c.Barriers, " "))
	}
	if c.Parts.Has(share.PartSteps) && len(c.Steps) == 0 {
		add("step")
	}
	for _, s := range c.Steps {
		add("step", s.ID, string(s.Phase), string(s.State), s.Day)
	}
	if c.Parts.Has(share.PartAnswers) && len(c.Answers) == 0 {
		add("answer")
	}
	if len(c.Answers) > 0 {
		for _, answer := range strings.Split(c.Answers.String(), ", ") {
			add("answer", strings.Replace(answer, ":", "", 1))
		}
	}
	if c.Parts.Has(share.PartNote) {
		add("note", strconv.Quote(c.Note))
	}
	for _, d := range dropped {
		add("dropped", d.Kind, strconv.Itoa(d.N), d.Question)
	}
	return lines.String()
}

// readContents is the reverse of describe.
func readContents(text string) (share.Contents, error) {
	var c share.Contents
	for line := range strings.Lines(text) {
		name, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		words := strings.Fields(rest)
		switch name {
		case "":
		case "day":
			c.Parts, c.Day = c.Parts|share.PartDay, rest
		case "reading":
			c.Parts, c.Reading = c.Parts|share.PartReading, rest
		case "barriers":
			c.Parts, c.Barriers = c.Parts|share.PartBarriers, words
		case "step":
			c.Parts |= share.PartSteps
			if len(words) >= 3 {
				words = append(words, "")
				c.Steps = append(c.Steps, share.Step{ID: words[0], Phase: quiz.Phase(words[1]), State: share.State(words[2]), Day: words[3]})
			}
		case "answer":
			c.Parts |= share.PartAnswers
			if len(words) > 0 {
				c.Answers = c.Answers.With(words[0], words[1:]...)
			}
		case "note":
			note, err := strconv.Unquote(rest)
			if err != nil {
				return c, fmt.Errorf("note %s: %w", rest, err)
			}
			c.Parts, c.Note = c.Parts|share.PartNote, note
		default:
			return c, fmt.Errorf("line %q: no such line", line)
		}
	}
	return c, nil
}
