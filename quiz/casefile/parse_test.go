package casefile

import (
	"strings"
	"testing"
	"time"

	"mend/content"
	"mend/quiz"

	"github.com/google/go-cmp/cmp"
)

// The largest document there can be is not refused: every case full, with every
// question answered and every letter of the kind that is written longest.
func TestTheLargestDocumentFits(t *testing.T) {
	bank := content.Bank()
	c := Case{Answers: quiz.Answers{}, Note: strings.Repeat("\U000F0000", LongestNote)}
	for _, q := range bank.Questions {
		options, err := bank.Settle(q.ID, longestAnswer(q))
		if err != nil {
			t.Fatal(err)
		}
		c.Answers[q.ID] = options
	}
	for _, s := range bank.Steps {
		c = c.WithStep(s.ID, StepState{SetAside, "2026-11-22"})
	}
	secret := strings.Repeat("Z", LongestSecret)
	c.Invited = Exchange{secret, secret, secret, secret}
	c.Replied = c.Invited
	d := Document{}
	for i := range MostLetters {
		d = d.WithLetter(strings.Repeat("Z", LongestLetter-i))
	}
	for range MostCases {
		c.ID, c.Name = 0, strings.Repeat("\U000F0000", LongestName)
		d = d.With(c)
	}
	text := Format(d, bank)
	t.Logf("%d bytes of %d", len(text), MaxSize)
	back, dropped, err := Parse(text, bank)
	if err != nil || len(dropped) > 0 || len(back.Cases) != MostCases {
		t.Errorf("%d cases, dropped %q, error %v", len(back.Cases), dropped, err)
	}
	if _, _, err := Parse(text+strings.Repeat("\n", MaxSize-len(text)+1), bank); err != ErrTooLarge {
		t.Errorf("one byte too many: %v", err)
	}
}

// longestAnswer returns all options that go together, or the longest one.
func longestAnswer(q quiz.Question) []string {
	longest, many := "", []string{}
	for _, o := range q.Options {
		if len(o.ID) > len(longest) {
			longest = o.ID
		}
		if q.Many && !o.Alone && o.ID != quiz.NotSure {
			many = append(many, o.ID)
		}
	}
	if len(many) > 1 {
		return many
	}
	return []string{longest}
}

// A large hostile text costs no more than a moment, and a short list of names.
func TestHostileTextsAreReadQuickly(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"one answer with very many options", "case 1\nanswer hurts" + strings.Repeat(" not-sure", 55_000)},
		{"very many unknown lines", strings.Repeat("x\n", 200_000)},
		{"very many cases", strings.Repeat("case 1\n", 60_000)},
		{"one very long name", "case 1\nname \"" + strings.Repeat("\\u202E", 80_000) + "\""},
		{"one very long word", strings.Repeat("x", MaxSize-20)},
	} {
		began := time.Now()
		_, dropped, err := Parse("mend kept 1\n"+c.text, smallBank())
		if took := time.Since(began); took > 2*time.Second || err != nil || len(dropped) > mostNamed+1 {
			t.Errorf("%s: %v, %d names, error %v", c.name, took, len(dropped), err)
		}
		for _, name := range dropped {
			if len(name) > 400 {
				t.Errorf("%s: a name of %d bytes", c.name, len(name))
			}
		}
	}
}

func TestWhatIsLeftOutIsCounted(t *testing.T) {
	_, dropped, _ := Parse("mend kept 1\n"+strings.Repeat("x\n", mostNamed+12), smallBank())
	if got := dropped[mostNamed]; got != "+12" {
		t.Errorf("the last name is %q", got)
	}
}

// The way to new versions, tried with made-up ones: in version 2 "colour" came,
// in version 3 it was called "paint", and answers got another name.
func TestOlderVersionsAreBroughtUpToDate(t *testing.T) {
	madeUp := []migration{
		func(lines []string) []string { return append([]string{"colour blue"}, lines...) },
		func(lines []string) []string {
			var next []string
			for _, line := range lines {
				next = append(next, strings.Replace(strings.Replace(line, "colour", "paint", 1), "said", "answer", 1))
			}
			return next
		},
	}
	for _, c := range []struct{ first, dropped string }{
		{"mend kept 1", "paint"}, // through both
		{"mend kept 2", ""},      // through the second alone
		{"mend kept 3", "case 1: said"},
	} {
		d, dropped, err := parse(c.first+"\ncase 1\nsaid role broke", smallBank(), madeUp)
		if err != nil || strings.Join(dropped, ", ") != c.dropped {
			t.Errorf("%s: dropped %q, error %v", c.first, dropped, err)
		}
		if said := d.Cases[0].Answers.String(); (said == "role: broke") != (c.first != "mend kept 3") {
			t.Errorf("%s: answers %q", c.first, said)
		}
	}
	d, dropped, err := parse("mend kept 4\ncase 1", smallBank(), madeUp)
	if err != ErrNewer || dropped != nil || !cmp.Equal(d, Document{}) {
		t.Errorf("a newer one gives %v, %q, %v", d, dropped, err)
	}
}
