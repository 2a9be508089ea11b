package quiz

import "slices"

// Path is which questions a person is asked, given what they answered so far.
type Path struct {
	// Asked holds question ids in bank order.
	Asked []string
	// Answers holds the answers that count: those to questions asked.
	Answers Answers
}

// Path replays the answers from the top of the bank. A raised gate ends the
// path with the last gate question: whoever is in danger is not asked for more.
func (b *Bank) Path(given Answers) Path {
	return b.follow(func(q *Question) ([]string, bool) {
		options, ok := given[q.ID]
		return options, ok
	})
}

// follow asks for the answer to each question whose turn comes. Guards look
// only up the bank, so one walk down is enough.
func (b *Bank) follow(answer func(*Question) ([]string, bool)) Path {
	p := Path{Asked: []string{}, Answers: Answers{}}
	f := facts{answers: p.Answers}
	raised := false
	for i := range b.Questions {
		q := &b.Questions[i]
		if raised && !q.Gate {
			break
		}
		if ok, _ := f.holds(q.OnlyIf); !ok {
			continue
		}
		p.Asked = append(p.Asked, q.ID)
		if options, ok := answer(q); ok {
			p.Answers[q.ID] = options
			raised = raised || q.Gate && !q.clear(options)
		}
	}
	return p
}

// asked returns the questions of a path, in one walk down the bank.
func (b *Bank) asked(p Path) []*Question {
	questions := make([]*Question, 0, len(p.Asked))
	for i := range b.Questions {
		if n := len(questions); n < len(p.Asked) && b.Questions[i].ID == p.Asked[n] {
			questions = append(questions, &b.Questions[i])
		}
	}
	return questions
}

// Unanswered lists the questions asked that have no answer yet, in order.
func (p Path) Unanswered() []string {
	open := []string{}
	for _, id := range p.Asked {
		if _, ok := p.Answers[id]; !ok {
			open = append(open, id)
		}
	}
	return open
}

// Complete reports whether every question asked has an answer.
func (p Path) Complete() bool { return len(p.Unanswered()) == 0 }

// Index returns the place of the question in the path, from 0; -1 where it is
// not asked.
func (p Path) Index(id string) int { return slices.Index(p.Asked, id) }
