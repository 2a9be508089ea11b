package share_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"mend/content"
	"mend/quiz"
	"mend/quiz/share"
	"mend/quiz/share/reference"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func day(n int) string {
	return time.Date(2000, 1, 1+n, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
}

// sameContents compares contents as a reader sees them.
func sameContents(want, got share.Contents) string {
	return cmp.Diff(describe(want, nil), describe(got, nil))
}

// quick hashes a code once: these tests are about what is in a letter.
var quick = reference.Crypto{Rounds: 1}

// tries returns how many random cases a test tries: many with -long.
func tries(few, many int) int {
	if *long {
		return many
	}
	return few
}

// Whatever is put into a letter comes out of it, however it is sealed.
func TestWhatGoesInComesOut(t *testing.T) {
	bank := content.Bank()
	r := chance(1)
	for i := range tries(5_000, 100_000) {
		sent := anyContents(r, bank)
		l, err := share.PlanForAnyone(quick, bank, sent)
		if err != nil {
			t.Fatalf("letter %d: %v\n%s", i, err, describe(sent, nil))
		}
		received, err := share.Find(l.Text())
		if err != nil {
			t.Fatalf("letter %d: %v\n%s", i, err, l.Text())
		}
		got, dropped, err := share.ReadPlan(quick, bank, received, "")
		if err != nil || describe(sent, nil) != describe(got, dropped) {
			t.Fatalf("letter %d: %v (-sent +received):\n%s", i, err, cmp.Diff(describe(sent, nil), describe(got, dropped)))
		}
	}
}

func TestWhatGoesInComesOutOfLockedLetters(t *testing.T) {
	bank := content.Bank()
	rapid.Check(t, func(t *rapid.T) {
		r := chance(rapid.Uint64().Draw(t, "seed"))
		sent := anyContents(r, bank)
		l, err := share.PlanWithCode(quick, bank, sent, "Five little words-for you")
		if err != nil {
			t.Fatal(err)
		}
		got, _, err := share.ReadPlan(quick, bank, found(t, l), "five LITTLE words for you")
		if diff := sameContents(sent, got); diff != "" || err != nil {
			t.Fatalf("%v (-sent +received):\n%s", err, diff)
		}
	})
}

// A invites, B replies, A returns: each reads what the other released, and the
// marks lead back to the keys.
func TestWhatGoesInComesOutOfAnExchange(t *testing.T) {
	bank := content.Bank()
	rapid.Check(t, func(t *rapid.T) {
		r := chance(rapid.Uint64().Draw(t, "seed"))
		ofA, ofB := anyContents(r, bank), anyContents(r, bank)

		invitation, keysA, err := share.Invite(quick)
		none(t, err)
		toA, err := share.ReadInvitation(quick, found(t, invitation))
		none(t, err)
		reply, keysB, err := share.ReplyTo(quick, bank, toA, ofB)
		none(t, err)
		gotB, toB, _, err := share.ReadReply(quick, bank, found(t, reply), keysA)
		none(t, err)
		comparison, err := share.CompareWith(quick, bank, toB, ofA)
		none(t, err)
		gotA, _, err := share.ReadComparison(quick, bank, found(t, comparison), keysB)
		none(t, err)

		if diff := sameContents(ofB, gotB) + sameContents(ofA, gotA); diff != "" {
			t.Fatalf("(-sent +received):\n%s", diff)
		}
		if markA, _ := share.MarkOf(quick, keysA.Public); reply.Mark() != markA {
			t.Fatal("the reply does not bear the mark of the invitation")
		}
		if markB, _ := share.MarkOf(quick, keysB.Public); comparison.Mark() != markB {
			t.Fatal("the comparison does not bear the mark of the reply")
		}
	})
}

// found returns the letter as it is after a journey as text.
func found(t interface{ Fatal(...any) }, l share.Letter) share.Letter {
	f, err := share.Find(l.Text())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func none(t interface{ Fatal(...any) }, err error) {
	if err != nil {
		t.Fatal(err)
	}
}

// The length says which parts were ticked and how many steps of 64 bytes the
// note needs. It says nothing about the answers: random people have the same
// length in each of the 64 ways to tick, and so has the one with the longest
// answers there are.
func TestTheLengthDoesNotDependOnAnswers(t *testing.T) {
	bank := content.Bank()
	r := chance(2)
	lengths := map[share.Parts]int{}
	for range tries(2_000, 10_000) {
		c := anyContents(r, bank)
		full := share.Contents{
			Parts: share.AllParts, Day: anyDay(r, 0, 65_535), Reading: anyReading(r, bank),
			Barriers: c.Barriers, Steps: c.Steps, Answers: anyAnswers(r, bank), Note: anyNote(r),
		}
		for _, parts := range []share.Parts{share.Parts(r.IntN(64)), share.AllParts &^ share.PartNote, share.AllParts} {
			lengthOf(t, bank, full.Only(parts), lengths)
		}
	}
	for parts := range share.AllParts + 1 {
		lengthOf(t, bank, everyLongAnswer(bank).Only(parts), lengths)
		if lengths[parts&^share.PartNote] == 0 {
			t.Errorf("parts %06b were never tried", parts)
		}
	}
	t.Logf("all parts but the note: %d bytes", lengths[share.AllParts&^share.PartNote])
}

// lengthOf checks that the body is as long as that of everybody who ticked the
// same, and that a note adds only steps of 64 bytes.
func lengthOf(t *testing.T, bank *quiz.Bank, c share.Contents, lengths map[share.Parts]int) {
	t.Helper()
	body, err := share.Pack(bank, c)
	if err != nil {
		t.Fatalf("%v\n%s", err, describe(c, nil))
	}
	plain := c.Parts &^ share.PartNote
	length := len(body) - 64*buckets(t, bank, c)
	if known, ok := lengths[plain]; ok && known != length {
		t.Fatalf("parts %06b: %d bytes here, %d bytes before\n%s", c.Parts, length, known, describe(c, nil))
	}
	lengths[plain] = length
}

// buckets returns how many steps of 64 bytes a note takes in a letter with
// nothing else in it.
func buckets(t *testing.T, bank *quiz.Bank, c share.Contents) int {
	t.Helper()
	if !c.Parts.Has(share.PartNote) {
		return 0
	}
	alone, err := share.Pack(bank, c.Only(share.PartNote))
	none(t, err)
	return (len(alone) - 1) / 64
}

// everyLongAnswer is the person whose answers need the most room.
func everyLongAnswer(b *quiz.Bank) share.Contents {
	c := share.Contents{Parts: share.AllParts, Day: "2026-11-22", Answers: quiz.Answers{}}
	for _, q := range b.Questions {
		last := q.Options[len(q.Options)-2].ID
		c.Answers[q.ID] = []string{last}
		if q.Many {
			c.Answers[q.ID] = nil
			for _, o := range q.Options {
				if o.ID != quiz.NotSure && !o.Alone {
					c.Answers[q.ID] = append(c.Answers[q.ID], o.ID)
				}
			}
		}
	}
	for i := range share.MaxSteps {
		step := b.Steps[len(b.Steps)-1-i]
		c.Steps = append(c.Steps, share.Step{ID: step.ID, Phase: share.Kept, State: share.SetAside, Day: day(65_000 + i)})
	}
	for _, barrier := range b.Barriers {
		c.Barriers = append(c.Barriers, barrier.ID)
	}
	return c
}

// What cannot be written is an error, never a letter with something missing.
func TestWhatDoesNotFitIsRefused(t *testing.T) {
	tooMany := strings.Repeat("step stop now open\n", share.MaxSteps+1)
	for sent, want := range map[string]error{
		"day 2026-02-30":                     share.ErrContents,
		"day 1999-12-31":                     share.ErrContents,
		"day":                                share.ErrContents,
		"reading bliss":                      share.ErrContents,
		"barriers anger doubt":               share.ErrContents,
		"step fly now open":                  share.ErrContents,
		"step stop someday open":             share.ErrContents,
		"step stop now begun":                share.ErrContents,
		"step stop now open tomorrow":        share.ErrContents,
		tooMany:                              share.ErrContents,
		"answer role saint":                  share.ErrContents,
		"answer role broke hurt":             share.ErrContents,
		"answer colour red":                  share.ErrContents,
		fmt.Sprintf("note %q", "\u202eevil"): share.ErrNote,
		fmt.Sprintf("note %q", "a\x00b"):     share.ErrNote,
		fmt.Sprintf("note %q", strings.Repeat("é", share.MaxNote+1)): share.ErrNote,
		"note \"\\xff\"": share.ErrNote,
	} {
		c, err := readContents(sent)
		none(t, err)
		if _, err := share.PlanForAnyone(quick, firstBank(), c); err != want {
			t.Errorf("%.40q: %v, want %v", sent, err, want)
		}
	}
	if _, err := share.PlanWithCode(quick, firstBank(), share.Contents{}, " - "); err != share.ErrNoCode {
		t.Errorf("an empty code: %v", err)
	}
}

// Days that are more than 510 days before the last one are left out; the steps
// stay.
func TestDaysLongAgoAreLeftOut(t *testing.T) {
	c, err := readContents("step stop now done 2024-01-01\nstep say-it now doing 2025-07-02\nstep walk next open 2026-11-24\n")
	none(t, err)
	body, err := share.Pack(firstBank(), c)
	none(t, err)
	got, _, err := share.Unpack(firstBank(), body)
	want := "step stop now done\nstep say-it now doing 2025-07-02\nstep walk next open 2026-11-24\n"
	if text := describe(got, nil); text != want || err != nil {
		t.Errorf("%v: got\n%s\nwant\n%s", err, text, want)
	}
}
