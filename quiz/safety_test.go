package quiz_test

import (
	"testing"

	"mend/quiz"
)

func TestOnlyAClearGateOpensTheDoor(t *testing.T) {
	for _, answer := range []string{"yes", quiz.NotSure, quiz.Declined, ""} {
		t.Run("gate "+answer, func(t *testing.T) {
			answers := clear().With("gate", answer)
			if answer == "" {
				answers = answers.Without("gate")
			}
			a := smallBank().Assess(answers)
			if !a.Safety.Care || a.Reading.ID != "safety-first" {
				t.Errorf("care %v, reading %q", a.Safety.Care, a.Reading.ID)
			}
			if !a.Plan.Empty() || len(a.Plan.Kept)+len(a.Barriers)+len(a.Worth) > 0 {
				t.Errorf("something is advised behind a shut door: %+v", a)
			}
			if len(a.Help) == 0 {
				t.Error("no help is offered")
			}
		})
	}
	a := smallBank().Assess(clear())
	if a.Safety.Care || a.Plan.Empty() || len(a.Help) > 0 {
		t.Errorf("a clear gate is not open: %+v", a)
	}
}

func TestSafetyNamesWhatRaisedIt(t *testing.T) {
	bank := smallBank()
	s := bank.Safety(bank.Path(clear().With("gate", "yes")))
	if !s.Raised() || s.Because[0] != (quiz.Given{Question: "gate", Option: "yes"}) {
		t.Errorf("because %v", s.Because)
	}
	s = bank.Safety(bank.Path(quiz.Answers{}))
	if s.Raised() || !s.Care || len(s.Unanswered) != 1 {
		t.Errorf("an unanswered gate is not raised, and not open: %+v", s)
	}
}

func TestGateAnswersAreNotKeepable(t *testing.T) {
	kept := smallBank().Keepable(clear())
	if _, ok := kept["gate"]; ok || len(kept) != len(clear())-1 {
		t.Errorf("kept %v", kept)
	}
}
