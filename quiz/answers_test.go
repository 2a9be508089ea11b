package quiz_test

import (
	"testing"

	"mend/quiz"
)

func TestAnswersAreValues(t *testing.T) {
	a := quiz.Answers{"role": {"broke"}}
	b := a.With("gate", "no")
	if len(a) != 1 || !b.Has("gate", "no") || !b.Has("role", "broke") {
		t.Errorf("with: %v, %v", a, b)
	}
	if c := b.Without("role"); len(b) != 2 || len(c) != 1 {
		t.Errorf("without: %v, %v", b, c)
	}
}

func TestRestoreBelievesOnlyWhatFits(t *testing.T) {
	cases := []struct {
		name string
		in   quiz.Answers
		want string
	}{
		{"what fits", clear(), "again: once, done: talked, gate: no, role: broke"},
		{"an unknown question", quiz.Answers{"nonsense": {"yes"}}, ""},
		{"an option that no longer exists", quiz.Answers{"role": {"gone"}}, ""},
		{"one of two options gone", quiz.Answers{"done": {"talked", "gone"}}, "done: talked"},
		{"two where one is allowed", quiz.Answers{"role": {"broke", "hurt"}}, ""},
		{"declined", quiz.Answers{"role": {quiz.Declined}}, "role: declined"},
		{"no option at all", quiz.Answers{"role": {}}, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := smallBank().Restore(c.in).String(); got != c.want {
				t.Errorf("restored %q, want %q", got, c.want)
			}
		})
	}
}
