package quiz

import "slices"

// Chooser picks the answer to a question on a walk. It returns options that the
// question accepts together.
type Chooser func(q *Question) []string

// Walk answers every question asked, from the top of the bank to the end of the
// path.
func (b *Bank) Walk(choose Chooser) Answers {
	return b.follow(func(q *Question) ([]string, bool) { return choose(q), true }).Answers
}

// AtRandom chooses among all that a question accepts, [NotSure] and [Declined]
// included. intn returns a number from 0 to n-1: chance comes from outside, so
// that a walk can be repeated.
func AtRandom(intn func(n int) int) Chooser {
	return func(q *Question) []string {
		pick := intn(len(q.Options) + 1)
		if pick == len(q.Options) {
			return []string{Declined}
		}
		first := q.Options[pick].ID
		if q.exclusive(first) || intn(2) == 0 {
			return []string{first}
		}
		chosen := []string{}
		for _, o := range q.Options {
			if o.ID == first || !q.exclusive(o.ID) && intn(3) == 0 {
				chosen = append(chosen, o.ID)
			}
		}
		return chosen
	}
}

// Toward prefers the given answers where a question is among them, and clear
// answers at the gate; otherwise it leaves the choice to the other chooser.
func Toward(wanted Answers, otherwise Chooser) Chooser {
	return func(q *Question) []string {
		if options, ok := wanted[q.ID]; ok {
			return options
		}
		if q.Gate {
			return q.clearAnswer()
		}
		return otherwise(q)
	}
}

func (q *Question) clearAnswer() []string {
	for _, o := range q.Options {
		if o.Clear {
			return []string{o.ID}
		}
	}
	return []string{Declined}
}

// EachPath visits one set of answers for every path there is through the bank:
// every combination of the answers that any guard tells apart. Gate questions
// are answered with their clear options. It stops when visit returns false.
func (b *Bank) EachPath(visit func(Path) bool) {
	classes := b.steeringAnswers()
	answers := Answers{}
	f := facts{answers: answers}
	asked := []string{}
	var from func(i int) bool
	from = func(i int) bool {
		for ; i < len(b.Questions); i++ {
			if ok, _ := f.holds(b.Questions[i].OnlyIf); ok {
				break
			}
		}
		if i == len(b.Questions) {
			return visit(Path{Asked: slices.Clone(asked), Answers: answers.copy()})
		}
		q := &b.Questions[i]
		asked = append(asked, q.ID)
		for _, options := range classes[q.ID] {
			answers[q.ID] = options
			if !from(i + 1) {
				return false
			}
		}
		delete(answers, q.ID)
		asked = asked[:len(asked)-1]
		return true
	}
	from(0)
}

// steeringAnswers returns, for each question, one answer for every way in which
// the guards below can tell its answers apart.
func (b *Bank) steeringAnswers() map[string][][]string {
	tests := map[string][]*Is{}
	for _, q := range b.Questions {
		q.OnlyIf.each(func(is *Is) { tests[is.Subject] = append(tests[is.Subject], is) })
	}
	classes := map[string][][]string{}
	for i := range b.Questions {
		q := &b.Questions[i]
		seen := map[string]bool{}
		for _, options := range q.someAnswers() {
			outcome := ""
			for _, is := range tests[q.ID] {
				if slices.ContainsFunc(options, func(o string) bool { return slices.Contains(is.OneOf, o) }) {
					outcome += "1"
				} else {
					outcome += "0"
				}
			}
			if !seen[outcome] {
				seen[outcome] = true
				classes[q.ID] = append(classes[q.ID], options)
			}
		}
	}
	return classes
}

// someAnswers lists answers of every kind: each option by itself, each pair
// where several may be chosen, and declined.
func (q *Question) someAnswers() [][]string {
	if q.Gate {
		return [][]string{q.clearAnswer()}
	}
	answers := [][]string{}
	for i, o := range q.Options {
		answers = append(answers, []string{o.ID})
		for _, p := range q.Options[i+1:] {
			if !q.exclusive(o.ID) && !q.exclusive(p.ID) {
				answers = append(answers, []string{o.ID, p.ID})
			}
		}
	}
	return append(answers, []string{Declined})
}
