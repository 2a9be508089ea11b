package casefile

import (
	"maps"

	"mend/quiz"
)

// Case is what is kept about one other person.
type Case struct {
	// ID tells the cases of a document apart, from 1; 0 is a case that is in no
	// document yet.
	ID int
	// Name is what the person calls this case, at most [LongestName] letters in
	// one line. It may be empty.
	Name string
	// Note is a note to oneself, at most [LongestNote] letters in any number of
	// lines.
	Note string
	// Answers are those that may be kept: see [quiz.Bank.Keepable].
	Answers quiz.Answers
	// Steps holds, by the id of the step, those that somebody has set their hand
	// to. See [Case.Step].
	Steps map[string]StepState
	// Invited is the comparison that this person has asked for, Replied the one
	// that they were asked for.
	Invited, Replied Exchange
}

// State is how far somebody is with a step.
type State string

// The states of a step.
const (
	Open     State = "open"
	Doing    State = "doing"
	Done     State = "done"
	SetAside State = "set-aside"
)

// StepState is what is kept about a step.
type StepState struct {
	State State
	// Day is the day the step is planned for or was done on, as YYYY-MM-DD in the
	// calendar of the person; empty where there is none.
	Day string
}

// Step returns how far the person is with a step: open, where nothing is known.
func (c Case) Step(id string) StepState {
	if s, ok := c.Steps[id]; ok {
		return s
	}
	return StepState{State: Open}
}

// WithStep returns a copy in which the step is as given. An open step without a
// day is the same as one nothing is known of.
func (c Case) WithStep(id string, s StepState) Case {
	steps := make(map[string]StepState, len(c.Steps)+1)
	maps.Copy(steps, c.Steps)
	steps[id] = s
	if s == (StepState{State: Open}) {
		delete(steps, id)
	}
	c.Steps = steps
	return c
}
