package quiz_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"testing"

	"mend/content"
	"mend/quiz"

	"pgregory.net/rapid"
)

// anyAnswers draws answers to some of the questions of a walk, so that every
// state between the first question and the last is drawn, gaps included.
func anyAnswers(t *rapid.T, bank *quiz.Bank) quiz.Answers {
	intn := func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "pick") }
	choose := quiz.AtRandom(intn)
	if rapid.Bool().Draw(t, "pass the gate") {
		choose = quiz.Toward(nil, choose)
	}
	answers := bank.Walk(choose)
	for _, q := range bank.Questions {
		if _, ok := answers[q.ID]; ok && intn(8) == 0 {
			answers = answers.Without(q.ID)
		}
	}
	return answers
}

// anyQuestion draws a question that is asked, and an answer to it.
func anyQuestion(t *rapid.T, bank *quiz.Bank, p quiz.Path) (id string, options []string) {
	id = rapid.SampledFrom(p.Asked).Draw(t, "question")
	q, _ := bank.Question(id)
	return id, quiz.AtRandom(func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "answer") })(q)
}

func TestAskedIsAPartOfTheBankInBankOrder(t *testing.T) {
	bank := content.Bank()
	rapid.Check(t, func(t *rapid.T) {
		last := -1
		for _, id := range bank.Path(anyAnswers(t, bank)).Asked {
			at := slices.IndexFunc(bank.Questions, func(q quiz.Question) bool { return q.ID == id })
			if at <= last {
				t.Fatalf("question %s is out of order", id)
			}
			last = at
		}
	})
}

func TestAnsweringNeverUnasksAnEarlierQuestion(t *testing.T) {
	bank := content.Bank()
	rapid.Check(t, func(t *rapid.T) {
		answers := anyAnswers(t, bank)
		before := bank.Path(answers)
		id, options := anyQuestion(t, bank, before)
		upTo := before.Index(id) + 1
		after := bank.Path(answers.With(id, options...))
		if !slices.Equal(before.Asked[:upTo], after.Asked[:min(upTo, len(after.Asked))]) {
			t.Fatalf("answering %s with %v changed what stands above it", id, options)
		}
	})
}

func TestChangingBackGivesTheSamePlan(t *testing.T) {
	bank := content.Bank()
	rapid.Check(t, func(t *rapid.T) {
		answers := anyAnswers(t, bank)
		id, options := anyQuestion(t, bank, bank.Path(answers))
		changed := answers.With(id, options...)
		bank.Assess(changed)
		back := changed.Without(id)
		if was, ok := answers[id]; ok {
			back = changed.With(id, was...)
		}
		if !bytes.Equal(report(t, bank, answers), report(t, bank, back)) {
			t.Fatalf("changing %s and changing it back gives another plan", id)
		}
	})
}

func TestSameAnswersSameBytes(t *testing.T) {
	bank := content.Bank()
	rapid.Check(t, func(t *rapid.T) {
		answers := anyAnswers(t, bank)
		first := report(t, bank, answers)
		for range 3 {
			if !bytes.Equal(first, report(t, bank, answers)) {
				t.Fatal("the same answers gave different bytes")
			}
		}
	})
}

func TestAssessNeverChangesTheAnswers(t *testing.T) {
	bank := content.Bank()
	rapid.Check(t, func(t *rapid.T) {
		answers := anyAnswers(t, bank)
		before := answers.String()
		bank.Assess(answers)
		if answers.String() != before {
			t.Fatal("the answers were changed")
		}
	})
}

// What is kept on a device has no gate answers in it, so the path it leads to
// is the same whatever they were, as long as they were clear; and a raised gate
// leaves no trace in it.
func TestWhatIsKeptTellsNothingOfTheGate(t *testing.T) {
	bank := content.Bank()
	rapid.Check(t, func(t *rapid.T) {
		kept := bank.Keepable(anyAnswers(t, bank))
		for _, q := range bank.Questions {
			if _, ok := kept[q.ID]; ok && q.Gate {
				t.Fatalf("the answer to %s would be kept", q.ID)
			}
		}
		if a := bank.Assess(kept); !a.Plan.Empty() {
			t.Fatal("a plan without the gate having been passed")
		}
	})
}

func report(t *rapid.T, bank *quiz.Bank, answers quiz.Answers) []byte {
	data, err := json.Marshal(bank.Assess(answers))
	if err != nil {
		t.Fatal(err)
	}
	return data
}
