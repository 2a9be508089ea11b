package share_test

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"

	"mend/content"
	"mend/quiz"
	"mend/quiz/share"
	"mend/quiz/share/reference"
)

// Whatever was answered at the gate, the letter is the same to the last bit: the
// gate is in no letter, and its absence says nothing.
func TestTheGateIsInNoLetter(t *testing.T) {
	bank := content.Bank()
	r := chance(3)
	for range 200 {
		c := anyContents(r, bank)
		c.Parts |= share.PartAnswers
		want := locked(t, bank, c)
		for range 20 {
			c.Answers = withGate(r, bank, c.Answers)
			if got := locked(t, bank, c); got != want {
				t.Fatalf("with %v the letter is another", c.Answers)
			}
		}
	}
}

// locked returns a letter that has the same random bytes each time.
func locked(t *testing.T, bank *quiz.Bank, c share.Contents) string {
	t.Helper()
	crypto := reference.Crypto{Rounds: 1, Source: bytes.NewReader([]byte(exampleSalt))}
	l, err := share.PlanWithCode(crypto, bank, c, "code")
	none(t, err)
	return l.Text()
}

// withGate answers the questions at the gate anew.
func withGate(r *rand.Rand, b *quiz.Bank, answers quiz.Answers) quiz.Answers {
	choose := quiz.AtRandom(r.IntN)
	for i := range b.Questions {
		if q := &b.Questions[i]; q.Gate {
			answers = answers.With(q.ID, choose(q)...)
		}
	}
	return answers
}

// Somebody may write a letter by hand that has answers at the gate in it, or a
// reading that only a raised gate gives. They are not read. Here the bank of the
// writer has no gate, and that of the reader has.
func TestAForgedGateIsNotRead(t *testing.T) {
	bank := content.Bank()
	forger := *bank
	forger.Questions, forger.Readings = slices.Clone(bank.Questions), slices.Clone(bank.Readings)
	for i := range forger.Questions {
		forger.Questions[i].Gate = false
	}
	for i := range forger.Readings {
		forger.Readings[i].Withholds = false
	}
	r := chance(4)
	for _, reading := range bank.Readings {
		c := share.Contents{Parts: share.PartReading | share.PartAnswers, Reading: reading.ID}
		c.Answers = withGate(r, bank, quiz.Answers{"role": {"broke"}})
		body, err := share.Pack(&forger, c)
		none(t, err)
		got, dropped, err := share.Unpack(bank, body)
		if err != nil || len(dropped) > 0 || got.Answers.String() != "role: broke" {
			t.Errorf("%v, dropped %v, answers %v", err, dropped, got.Answers)
		}
		if (got.Reading == "") != reading.Withholds {
			t.Errorf("reading %s came out as %q", reading.ID, got.Reading)
		}
	}
}

// Whose gate is raised, or not answered in full, has nothing to hand over.
func TestNothingIsHandedOverBehindAShutGate(t *testing.T) {
	bank := content.Bank()
	r := chance(5)
	open := 0
	for i := range 2_000 {
		choose := quiz.AtRandom(r.IntN)
		if i%2 == 0 {
			choose = quiz.Toward(nil, choose)
		}
		a := bank.Assess(bank.Walk(choose))
		c, ok := share.Everything(bank, a)
		if ok == a.Safety.Care {
			t.Fatalf("safety %s, handed over: %v", a.Safety.Level(), ok)
		}
		if !ok && sameContents(share.Contents{}, c) != "" {
			t.Fatalf("behind a shut gate there is %s", describe(c, nil))
		}
		if !ok {
			continue
		}
		open++
		body, err := share.Pack(bank, c)
		none(t, err)
		if got, dropped, err := share.Unpack(bank, body); err != nil || sameContents(c, got) != "" || len(dropped) > 0 {
			t.Fatalf("%v, dropped %v\n%s", err, dropped, sameContents(c, got))
		}
		for id, options := range c.Answers {
			if q, _ := bank.Question(id); q.Gate || slices.Contains(options, quiz.Declined) {
				t.Fatalf("%s: %v is handed over", id, options)
			}
		}
	}
	if open < 900 {
		t.Errorf("only %d people had something to hand over", open)
	}
}
