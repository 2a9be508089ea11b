package app

import (
	"mend/content"
	"mend/quiz"
)

// material is what the screens are made of: what is asked and advised, the
// words for it, and who can be called.
type material struct {
	bank      *quiz.Bank
	words     *content.Words
	helplines []content.Helpline
}

// source is the material that Mend ships. Tests put their own into the root.
func source() material {
	words, ok := content.WordsIn(Lang)
	if !ok {
		panic("app: no words in " + Lang + "; run \"make content\"")
	}
	return material{content.Bank(), words, content.Helplines()}
}

// question returns the question with the given id and its words.
func (m material) question(id string) (*quiz.Question, content.QuestionWords) {
	q, _ := m.bank.Question(id)
	return q, m.words.Questions[id]
}

// isGate reports whether id is a question about safety.
func (m material) isGate(id string) bool {
	q, ok := m.bank.Question(id)
	return ok && q.Gate
}

// withholds reports whether a reading comes without a plan.
func (m material) withholds(reading string) bool {
	for _, r := range m.bank.Readings {
		if r.ID == reading {
			return r.Withholds
		}
	}
	return false
}
