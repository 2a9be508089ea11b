package quiz

// Safety is the first result, read before anything else.
//
// The rules are: only the clear options of every gate question asked open the
// door; "yes", "not sure", "rather not say" and no answer at all keep it shut;
// a shut door means no plan, no joint step, nothing to compare or hand over.
// There is no exception. An open door is never called safe: it only means that
// nothing was said that speaks against going on.
type Safety struct {
	// Care is true while the door is shut.
	Care bool
	// Because holds the gate answers that were given and are not clear.
	Because []Given
	// Unanswered lists gate questions that wait for an answer.
	Unanswered []string
}

// Levels of safety, as values of [SafetySubject].
const (
	SafetyNone = "none"
	SafetyCare = "care"
)

// Level returns [SafetyCare] or [SafetyNone].
func (s Safety) Level() string {
	if s.Care {
		return SafetyCare
	}
	return SafetyNone
}

// Raised reports whether an answer, not just a missing one, shuts the door.
func (s Safety) Raised() bool { return len(s.Because) > 0 }

// Safety reads the gate.
func (b *Bank) Safety(p Path) Safety {
	s := Safety{Because: []Given{}}
	for _, q := range b.asked(p) {
		if !q.Gate {
			continue
		}
		options, answered := p.Answers[q.ID]
		if !answered {
			s.Unanswered = append(s.Unanswered, q.ID)
		}
		for _, option := range options {
			if !q.clear([]string{option}) {
				s.Because = append(s.Because, Given{q.ID, option})
			}
		}
	}
	s.Care = len(s.Because)+len(s.Unanswered) > 0
	return s
}

// clear reports whether every option given to a gate question is a clear one.
func (q *Question) clear(options []string) bool {
	for _, id := range options {
		if o := q.option(id); o == nil || !o.Clear {
			return false
		}
	}
	return len(options) > 0
}
