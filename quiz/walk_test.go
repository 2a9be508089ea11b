package quiz_test

import (
	"slices"
	"testing"

	"mend/content"
	"mend/quiz"
)

// The tests of this file walk the real bank.

// randomWalks is how many random sets of answers are tried. It takes seconds.
const randomWalks = 100_000

// A person answers between 18 and 26 questions. Every combination of answers
// that any guard tells apart is counted.
func TestEveryPathHasTheRightLength(t *testing.T) {
	const fewest, most = 18, 26
	shortest, longest, paths := 1<<30, 0, 0
	content.Bank().EachPath(func(p quiz.Path) bool {
		n := len(p.Asked)
		if n < fewest || n > most {
			t.Errorf("%d questions for %v", n, p.Answers)
			return false
		}
		shortest, longest, paths = min(shortest, n), max(longest, n), paths+1
		return true
	})
	t.Logf("%d paths, %d to %d questions", paths, shortest, longest)
}

// Half of the walks pass the gate, or nearly none would reach a plan.
func TestRandomWalksKeepEveryLaw(t *testing.T) {
	bank := content.Bank()
	intn := chance(1)
	reached := map[string]int{}
	for i := range randomWalks {
		choose := quiz.AtRandom(intn)
		if i%10 != 0 {
			choose = quiz.Toward(nil, choose)
		}
		answers := bank.Walk(choose)
		a := bank.Assess(answers)
		keepsEveryLaw(t, bank, a)
		count(reached, a)
		if t.Failed() {
			t.Fatalf("with %v", answers)
		}
	}
	everythingIsReached(t, bank, reached)
}

// Every pair of answers stands together in some walk, where the guards allow
// it.
func TestPairwiseWalksKeepEveryLaw(t *testing.T) {
	bank := content.Bank()
	intn := chance(2)
	for i, first := range bank.Questions {
		for _, second := range bank.Questions[i+1:] {
			for _, a := range choices(first) {
				for _, b := range choices(second) {
					wanted := quiz.Answers{first.ID: {a}, second.ID: {b}}
					keepsEveryLaw(t, bank, bank.Assess(bank.Walk(quiz.Toward(wanted, quiz.AtRandom(intn)))))
					if t.Failed() {
						t.Fatalf("with %v", wanted)
					}
				}
			}
		}
	}
}

func choices(q quiz.Question) []string {
	ids := []string{quiz.Declined}
	for _, o := range q.Options {
		ids = append(ids, o.ID)
	}
	return ids
}

// keepsEveryLaw checks what must hold for every person.
func keepsEveryLaw(t *testing.T, bank *quiz.Bank, a quiz.Assessment) {
	t.Helper()
	if !a.Path.Complete() {
		t.Errorf("a dead end: %v is not answered", a.Path.Unanswered())
	}
	if a.Reading.ID == "" {
		t.Error("no reading")
	}
	withheld := a.Safety.Care || withholds(bank, a.Reading.ID)
	if a.Plan.Empty() != withheld {
		t.Errorf("reading %s, plan empty: %v", a.Reading.ID, a.Plan.Empty())
	}
	if a.Safety.Care && len(a.Barriers)+len(a.Worth)+len(a.Plan.Kept) > 0 {
		t.Error("something is analysed behind a shut gate")
	}
	everyReasonWasGiven(t, a)
	orderIsKept(t, bank, a.Plan)
}

func withholds(bank *quiz.Bank, reading string) bool {
	i := slices.IndexFunc(bank.Readings, func(r quiz.Reading) bool { return r.ID == reading })
	return i >= 0 && bank.Readings[i].Withholds
}

func everyReasonWasGiven(t *testing.T, a quiz.Assessment) {
	t.Helper()
	found := append(slices.Concat(a.Worth, a.Barriers, a.Help), a.Reading)
	for _, phase := range quiz.Phases {
		for _, step := range a.Plan.Phase(phase.Phase) {
			found = append(found, step.Found)
			if len(step.Because) == 0 && len(a.Path.Answers) > 0 {
				t.Errorf("step %s has no reason", step.ID)
			}
		}
	}
	for _, f := range found {
		for _, given := range f.Because {
			if !a.Path.Answers.Has(given.Question, given.Option) {
				t.Errorf("%s because of %v, which was not answered", f.ID, given)
			}
		}
	}
}

func orderIsKept(t *testing.T, bank *quiz.Bank, plan quiz.Plan) {
	t.Helper()
	place := map[string]int{}
	for _, phase := range quiz.Phases {
		steps := plan.Phase(phase.Phase)
		if len(steps) > phase.Most {
			t.Errorf("%d steps %s", len(steps), phase.Phase)
		}
		for _, step := range steps {
			if place[step.ID] > 0 {
				t.Errorf("step %s twice", step.ID)
			}
			place[step.ID] = len(place) + 1
		}
	}
	kept := map[string]bool{}
	for _, step := range plan.Kept {
		kept[step.ID] = true
	}
	for _, step := range bank.Steps {
		if place[step.ID] == 0 {
			continue
		}
		for _, need := range step.Needs {
			if kept[need] || place[need] > place[step.ID] {
				t.Errorf("step %s stands before %s, which it needs", step.ID, need)
			}
		}
		for _, other := range step.Excludes {
			if place[other] > 0 {
				t.Errorf("steps %s and %s exclude each other", step.ID, other)
			}
		}
	}
}

func count(reached map[string]int, a quiz.Assessment) {
	for _, id := range a.Path.Asked {
		reached["question "+id]++
	}
	reached["reading "+a.Reading.ID]++
	for _, barrier := range a.Barriers {
		reached["barrier "+barrier.ID]++
	}
	for _, phase := range quiz.Phases {
		for _, step := range a.Plan.Phase(phase.Phase) {
			reached["step "+step.ID]++
		}
	}
}

func everythingIsReached(t *testing.T, bank *quiz.Bank, reached map[string]int) {
	t.Helper()
	for _, q := range bank.Questions {
		wantReached(t, reached, "question "+q.ID)
	}
	for _, r := range bank.Readings {
		wantReached(t, reached, "reading "+r.ID)
	}
	for _, b := range bank.Barriers {
		wantReached(t, reached, "barrier "+b.ID)
	}
	for _, s := range bank.Steps {
		wantReached(t, reached, "step "+s.ID)
	}
}

func wantReached(t *testing.T, reached map[string]int, what string) {
	t.Helper()
	if reached[what] == 0 {
		t.Errorf("no walk reached %s", what)
	}
}
