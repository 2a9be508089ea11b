package quiz_test

import (
	"strings"
	"testing"

	"mend/quiz"
)

func TestPath(t *testing.T) {
	cases := []struct {
		name              string
		answers           quiz.Answers
		asked, unanswered string
	}{
		{"nobody has said anything", quiz.Answers{}, "role gate done", "role gate done"},
		{"a guard opens", quiz.Answers{"role": {"broke"}}, "role gate again done", "gate again done"},
		{"a guard stays shut", quiz.Answers{"role": {"hurt"}}, "role gate done", "gate done"},
		{"declining is an answer", quiz.Answers{"role": {quiz.Declined}}, "role gate done", "gate done"},
		{"an answer to a question no longer asked is left out", clear().With("role", "hurt"), "role gate done", ""},
		{"a raised gate ends the path", clear().With("gate", "yes"), "role gate", ""},
		{"not sure at the gate ends it too", clear().With("gate", quiz.NotSure), "role gate", ""},
		{"declining at the gate ends it too", clear().With("gate", quiz.Declined), "role gate", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			p := smallBank().Path(c.answers)
			if got := strings.Join(p.Asked, " "); got != c.asked {
				t.Errorf("asked %q, want %q", got, c.asked)
			}
			if got := strings.Join(p.Unanswered(), " "); got != c.unanswered {
				t.Errorf("unanswered %q, want %q", got, c.unanswered)
			}
			if len(p.Answers)+len(p.Unanswered()) != len(p.Asked) {
				t.Errorf("answers %v are not those asked", p.Answers)
			}
		})
	}
}
