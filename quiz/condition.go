package quiz

import "slices"

// Condition is is, all, any or not; exactly one of its fields is set. A nil
// condition always holds.
type Condition struct {
	Is  *Is          `json:"is,omitempty"`
	All []*Condition `json:"all,omitempty"`
	Any []*Condition `json:"any,omitempty"`
	Not *Condition   `json:"not,omitempty"`
}

// Is holds when the subject has at least one of the listed values. The subject
// is a question id (its values are the options given, [NotSure] and [Declined]
// included) or one of the [Found] subjects below. A question that is not asked,
// or not answered yet, has no value at all.
type Is struct {
	Subject string   `json:"subject"`
	OneOf   []string `json:"one_of"`
}

// Subjects of a condition that are found, not answered.
const (
	SafetySubject  = "safety"
	ReadingSubject = "reading"
	BarrierSubject = "barrier"
)

// Given is one option a person chose.
type Given struct {
	Question string `json:"question"`
	Option   string `json:"option"`
}

// Found is something that holds for a person, with the answers that caused it.
type Found struct {
	ID      string  `json:"id"`
	Because []Given `json:"because"`
}

// facts is what a condition can be asked about.
type facts struct {
	answers Answers
	found   map[string]foundByID // by subject
}

// foundByID holds the reasons of what was found.
type foundByID map[string][]Given

func byID(found ...Found) foundByID {
	m := make(foundByID, len(found))
	for _, f := range found {
		m[f.ID] = f.Because
	}
	return m
}

// find appends id to found, with its reasons, where c holds.
func (f *facts) find(found []Found, id string, c *Condition) []Found {
	if holds, because := f.holds(c); holds {
		return append(found, Found{id, because})
	}
	return found
}

// holds reports whether c holds, and the answers that decide it either way.
func (f *facts) holds(c *Condition) (bool, []Given) {
	switch {
	case c == nil:
		return true, []Given{}
	case c.Is != nil:
		return f.is(c.Is)
	case c.Not != nil:
		holds, because := f.holds(c.Not)
		return !holds, because
	case c.Any != nil:
		return f.combine(c.Any, true)
	default:
		return f.combine(c.All, false)
	}
}

// combine decides a list of conditions: one part that equals decisive settles
// it. The witnesses are those of the parts that agree with the outcome.
func (f *facts) combine(parts []*Condition, decisive bool) (bool, []Given) {
	outcome := !decisive
	because := []Given{}
	for _, part := range parts {
		holds, witnesses := f.holds(part)
		if holds == decisive && outcome != decisive {
			outcome, because = decisive, []Given{}
		}
		if holds == outcome {
			because = merge(because, witnesses)
		}
	}
	return outcome, because
}

func (f *facts) is(is *Is) (bool, []Given) {
	if found, ok := f.found[is.Subject]; ok {
		return isFound(found, is.OneOf)
	}
	match, other := []Given{}, []Given{}
	for _, option := range f.answers[is.Subject] {
		given := Given{is.Subject, option}
		if slices.Contains(is.OneOf, option) {
			match = append(match, given)
		} else {
			other = append(other, given)
		}
	}
	if len(match) > 0 {
		return true, match
	}
	return false, other
}

// isFound reports whether any of the ids was found, and why.
func isFound(found foundByID, ids []string) (bool, []Given) {
	holds := false
	because := []Given{}
	for _, id := range ids {
		if why, ok := found[id]; ok {
			holds = true
			because = merge(because, why)
		}
	}
	return holds, because
}

// merge appends what is not there yet and keeps the order.
func merge(to, from []Given) []Given {
	for _, g := range from {
		if !slices.Contains(to, g) {
			to = append(to, g)
		}
	}
	return to
}

// each visits every Is inside c.
func (c *Condition) each(visit func(*Is)) {
	if c == nil {
		return
	}
	if c.Is != nil {
		visit(c.Is)
	}
	for _, part := range c.All {
		part.each(visit)
	}
	for _, part := range c.Any {
		part.each(visit)
	}
	c.Not.each(visit)
}
