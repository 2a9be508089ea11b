package quiz_test

import (
	"testing"

	"mend/quiz"

	"github.com/google/go-cmp/cmp"
)

// A rule is put on the first reading; the reading's reasons are the witnesses
// of the rule.
func TestConditionHoldsAndSaysWhy(t *testing.T) {
	once := quiz.Given{Question: "again", Option: "once"}
	broke := quiz.Given{Question: "role", Option: "broke"}
	talked := quiz.Given{Question: "done", Option: "talked"}
	wrote := quiz.Given{Question: "done", Option: "wrote"}
	cases := []struct {
		name  string
		rule  *quiz.Condition
		holds bool
		why   []quiz.Given
	}{
		{"is: the option given", is("again", "once"), true, []quiz.Given{once}},
		{"is: one of several", is("again", "ongoing", "once"), true, []quiz.Given{once}},
		{"is: another option", is("again", "ongoing"), false, nil},
		{"is: both ticks count", is("done", "wrote", "talked"), true, []quiz.Given{talked, wrote}},
		{"is: a question not asked", is("gate-two", "yes"), false, nil},
		{"not: names the answer that speaks against it", not(is("again", "ongoing")), true, []quiz.Given{once}},
		{"not not", not(not(is("again", "once"))), true, []quiz.Given{once}},
		{"all: every witness", all(is("again", "once"), is("role", "broke")), true, []quiz.Given{once, broke}},
		{"all: one fails", all(is("again", "once"), is("role", "hurt")), false, nil},
		{"any: only those that hold", anyOf(is("again", "ongoing"), is("role", "broke")), true, []quiz.Given{broke}},
		{"any: none holds", anyOf(is("again", "ongoing"), is("role", "hurt")), false, nil},
		{"a safety level has no witness when nothing was raised", is("safety", "none"), true, []quiz.Given{}},
	}
	answers := clear().With("done", "talked", "wrote")
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			bank := smallBank()
			bank.Readings = []quiz.Reading{{ID: "rule", N: 1, When: c.rule}, {ID: "else", N: 2}}
			got := bank.Assess(answers).Reading
			if (got.ID == "rule") != c.holds {
				t.Fatalf("reading is %q", got.ID)
			}
			if c.holds && !cmp.Equal(got.Because, c.why) {
				t.Errorf("because %v, want %v", got.Because, c.why)
			}
		})
	}
}

func TestABarrierPassesItsReasonsOn(t *testing.T) {
	bank := smallBank()
	bank.Readings[1].When = is("barrier", "ongoing")
	got := bank.Assess(clear().With("again", "ongoing")).Reading
	want := quiz.Found{ID: "clear-ground", Because: []quiz.Given{{Question: "again", Option: "ongoing"}}}
	if !cmp.Equal(got, want) {
		t.Error(cmp.Diff(want, got))
	}
}
