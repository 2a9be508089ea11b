package quiz

import (
	"maps"
	"slices"
	"strings"
)

// Answers maps a question id to the option ids chosen, in bank order. It is the
// only state there is. A question that was declined maps to {[Declined]}; one
// that was not answered is absent.
//
// Treat Answers as a value: [Answers.With] and [Answers.Without] return copies.
type Answers map[string][]string

// With returns a copy in which the question is answered with the options.
func (a Answers) With(question string, options ...string) Answers {
	c := a.copy()
	c[question] = options
	return c
}

// Without returns a copy in which the question is not answered.
func (a Answers) Without(question string) Answers {
	c := a.copy()
	delete(c, question)
	return c
}

func (a Answers) copy() Answers {
	c := make(Answers, len(a)+1)
	maps.Copy(c, a)
	return c
}

// Has reports whether the option was chosen.
func (a Answers) Has(question, option string) bool {
	return slices.Contains(a[question], option)
}

// String lists the answers in alphabetical order of the questions.
func (a Answers) String() string {
	lines := []string{}
	for _, id := range slices.Sorted(maps.Keys(a)) {
		lines = append(lines, id+": "+strings.Join(a[id], " "))
	}
	return strings.Join(lines, ", ")
}

// Keepable returns the answers without those to gate questions, which are never
// stored, printed, shared or handed over in any form.
func (b *Bank) Keepable(a Answers) Answers {
	c := a.copy()
	for _, q := range b.Questions {
		if q.Gate {
			delete(c, q.ID)
		}
	}
	return c
}

// Restore returns what can be believed of answers from elsewhere (a store, an
// older version): unknown questions and options are dropped, and an answer that
// the question would not accept as a whole is dropped too.
func (b *Bank) Restore(a Answers) Answers {
	restored := Answers{}
	for i := range b.Questions {
		q := &b.Questions[i]
		var known []string
		for _, o := range a[q.ID] {
			if q.Accepts(o) {
				known = append(known, o)
			}
		}
		if settled, problem := q.settle(known); problem == "" {
			restored[q.ID] = settled
		}
	}
	return restored
}

// Settle puts the options of one answer into bank order and drops repeats. It
// returns an error where the question does not accept them together.
func (b *Bank) Settle(question string, options []string) ([]string, error) {
	q, ok := b.Question(question)
	if !ok {
		return nil, &Fault{"answers." + question, "no such question" + suggest(question, b.questionIDs())}
	}
	settled, problem := q.settle(options)
	if problem != "" {
		return nil, &Fault{"answers." + question, problem}
	}
	return settled, nil
}

// settle is [Bank.Settle] for one question; problem is empty where all is well.
func (q *Question) settle(options []string) (settled []string, problem string) {
	distinct := slices.Compact(slices.Sorted(slices.Values(options)))
	for _, id := range distinct {
		if !q.Accepts(id) {
			return nil, "no such option: " + quote(id) + suggest(id, q.optionIDs())
		}
		if q.exclusive(id) && len(distinct) > 1 {
			return nil, quote(id) + " cannot be combined with other options here"
		}
	}
	if len(options) == 0 {
		return nil, "no option given; use " + quote(Declined) + " for a question that was declined"
	}
	for _, o := range q.Options {
		if slices.Contains(options, o.ID) {
			settled = append(settled, o.ID)
		}
	}
	if slices.Contains(options, Declined) {
		settled = []string{Declined}
	}
	return settled, ""
}

func (q *Question) optionIDs() []string {
	ids := make([]string, len(q.Options))
	for i, o := range q.Options {
		ids[i] = o.ID
	}
	return ids
}

func (b *Bank) questionIDs() []string {
	ids := make([]string, len(b.Questions))
	for i, q := range b.Questions {
		ids[i] = q.ID
	}
	return ids
}
