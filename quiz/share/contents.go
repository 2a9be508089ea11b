package share

import (
	"slices"

	"mend/quiz"
)

// Limits of what goes into a letter.
const (
	// MaxSteps is the largest number of steps. A plan has 13.
	MaxSteps = 15
	// MaxNote is the length of the longest note, in runes.
	MaxNote = 280
)

// Parts says which parts of [Contents] are in a letter.
type Parts uint8

// The parts, each ticked by the sender.
const (
	PartDay Parts = 1 << iota
	PartReading
	PartBarriers
	PartSteps
	PartAnswers
	PartNote

	AllParts = PartDay | PartReading | PartBarriers | PartSteps | PartAnswers | PartNote
)

// Has reports whether all of the given parts are among p.
func (p Parts) Has(parts Parts) bool { return p&parts == parts }

// Contents is what one person hands over. A part that is not among Parts is
// empty; a part that is ticked may be empty too ("nothing was found").
type Contents struct {
	Parts Parts
	// Day is when it was put together: "2026-11-22".
	Day string
	// Reading is the id of a reading, or "".
	Reading string
	// Barriers are ids, in bank order.
	Barriers []string
	// Steps are in the order of the plan.
	Steps []Step
	// Answers hold no gate question and nobody's "rather not say".
	Answers quiz.Answers
	// Note is plain text: no control characters but line breaks.
	Note string
}

// Step is a step of the plan, as the sender has it.
type Step struct {
	ID string
	// Phase is one of the phases of package quiz, or [Kept].
	Phase quiz.Phase
	State State
	// Day is the planned day, "2026-11-22", or "".
	Day string
}

// Kept is the phase of a step that waits until it is wanted.
const Kept quiz.Phase = "kept"

// State is how far a step has come.
type State string

// The states of a step.
const (
	Open     State = "open"
	Doing    State = "doing"
	Done     State = "done"
	SetAside State = "set-aside"
)

// Phases and states by the number they have in a letter.
var (
	phases = [4]quiz.Phase{quiz.Now, quiz.Next, quiz.Later, Kept}
	states = [4]State{Open, Doing, Done, SetAside}
)

// Everything returns all that a person may hand over, with every step open and
// without a day or a note. ok is false, and there is nothing, where the gate is
// not open: whoever may be in danger hands over nothing, and there is no letter
// that says so.
func Everything(b *quiz.Bank, a quiz.Assessment) (c Contents, ok bool) {
	if a.Safety.Care {
		return Contents{}, false
	}
	c.Parts = PartReading | PartBarriers | PartSteps | PartAnswers
	c.Reading = a.Reading.ID
	for _, barrier := range a.Barriers {
		c.Barriers = append(c.Barriers, barrier.ID)
	}
	for _, phase := range quiz.Phases {
		for _, step := range a.Plan.Phase(phase.Phase) {
			c.Steps = append(c.Steps, Step{ID: step.ID, Phase: phase.Phase, State: Open})
		}
	}
	c.Answers = releasable(b, a.Path.Answers)
	return c, true
}

// Only returns the contents without the parts that are not among those given.
func (c Contents) Only(parts Parts) Contents {
	only := Contents{Parts: c.Parts & parts}
	if only.Parts.Has(PartDay) {
		only.Day = c.Day
	}
	if only.Parts.Has(PartReading) {
		only.Reading = c.Reading
	}
	if only.Parts.Has(PartBarriers) {
		only.Barriers = c.Barriers
	}
	if only.Parts.Has(PartSteps) {
		only.Steps = c.Steps
	}
	if only.Parts.Has(PartAnswers) {
		only.Answers = c.Answers
	}
	if only.Parts.Has(PartNote) {
		only.Note = c.Note
	}
	return only
}

// releasable returns the answers that may stand in a letter.
func releasable(b *quiz.Bank, answers quiz.Answers) quiz.Answers {
	kept := b.Keepable(answers)
	for id, options := range kept {
		if slices.Contains(options, quiz.Declined) {
			delete(kept, id)
		}
	}
	return kept
}

// Dropped is something in a letter that this bank does not know, or no longer
// accepts, and that was left out.
type Dropped struct {
	// Kind is "question", "option", "reading", "barrier" or "step".
	Kind string
	// N is its stable number.
	N int
	// Question is the id of the question that an option belongs to.
	Question string
}
