package casefile

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"mend/content"
	"mend/quiz"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

func drawn(t *rapid.T) chooser {
	return chooser{content.Bank(), func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "pick") }}
}

// differ says how two documents differ, or nothing.
func differ(want, got Document) string { return cmp.Diff(want, got, cmpopts.EquateEmpty()) }

func TestWhatIsWrittenIsReadAsItWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { comesBack(t, drawn(t)) })
}

func TestAThousandStatesComeBackFromABackup(t *testing.T) {
	c := chooser{content.Bank(), rand.New(rand.NewPCG(1, 0)).IntN}
	filled := 0
	for range 1000 {
		filled += len(comesBack(t, c).Cases)
	}
	if filled < 1000 {
		t.Errorf("only %d cases in a thousand states; they say little", filled)
	}
}

func comesBack(t interface{ Fatalf(string, ...any) }, c chooser) Document {
	d := c.document()
	text := Format(d, c.bank)
	back, dropped, err := Parse(text, c.bank)
	if diff := differ(d, back); err != nil || len(dropped) > 0 || diff != "" {
		t.Fatalf("error %v, dropped %q, differs (-want +got):\n%s\nin\n%s", err, dropped, diff, text)
	}
	if again := Format(back, c.bank); again != text {
		t.Fatalf("written again it differs: %s", cmp.Diff(text, again))
	}
	return d
}

// Any lines in any order give a document that comes back as it is.
func TestWhateverIsReadIsSettled(t *testing.T) {
	pieces := []string{"case", "name", "note", "answer", "step", "current", "last", "letter", "invited", "replied", "keys", "to", "released", "received", "MZXW6", "role", "fear", "hurts", "again", "write", "sleep",
		"broke", "hurt", "anger", "grief", "nothing", "none", "declined", "not-sure", "done", "open", "2026-11-22", "1", "2", "7", "999999",
		"1000000", `"Sam"`, `"a\u202Eb"`, "\n", "\n", "\n", "\ncase", "\nanswer", "\r", "\x00", "”"}
	rapid.Check(t, func(t *rapid.T) {
		text := "mend kept 1\n" + strings.Join(rapid.SliceOf(rapid.SampledFrom(pieces)).Draw(t, "pieces"), " ")
		isSettled(t, text)
	})
}

// isSettled checks everything that holds for a text, whatever is in it.
func isSettled(t interface {
	Helper()
	Fatalf(string, ...any)
}, text string) {
	t.Helper()
	bank := smallBank()
	d, dropped, err := Parse(text, bank)
	if err != nil {
		if differ(Document{}, d) != "" || len(dropped) > 0 {
			t.Fatalf("with %v there is still %v, %q", err, d, dropped)
		}
		return
	}
	back, dropped, err := Parse(Format(d, bank), bank)
	if diff := differ(d, back); err != nil || len(dropped) > 0 || diff != "" {
		t.Fatalf("error %v, dropped %q, differs (-first +second):\n%s", err, dropped, diff)
	}
	ids := map[int]bool{0: true}
	for _, c := range d.Cases {
		if ids[c.ID] || c.ID < 0 || c.ID > d.Last || len(c.Answers["fear"]) > 0 {
			t.Fatalf("case %d of %v", c.ID, d)
		}
		ids[c.ID] = true
	}
	if len(d.Cases) > MostCases || !ids[d.Current] || (d.Current == 0) != (len(d.Cases) == 0) {
		t.Fatalf("%d cases, current %d", len(d.Cases), d.Current)
	}
}

// FuzzParse looks for a text that makes the reader panic, or that is read
// differently the second time.
func FuzzParse(f *testing.F) {
	f.Add("mend kept 1\ncurrent 2\nlast 7\n\ncase 1\nname \"Sam\"\nnote \"a\\nb\"\nanswer hurts anger grief\nstep write done 2026-11-22\n")
	f.Add("mend kept 1\r\ncase 0\nanswer fear screen\ncase 0\nstep sleep open\n")
	f.Add("mend kept 3\n")
	f.Add("mend kept 2\nletter MZXW6\nletter mzxw6\n\ncase 1\ninvited keys MZXW6\ninvited keys 234567\nreplied received MZXW6 MZXW6\n")
	f.Add("\uFEFFmend kept 1\ncase 999999\ncase 1\nname \"\\u202e\\xff\"\nlast 3")
	f.Fuzz(func(t *testing.T, text string) { isSettled(t, text) })
}

// A copy that anyone can read holds no key and nothing of anybody else; with it,
// the rest comes back, and is not taken for something new.
func TestAReadableCopyHoldsNoSecret(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawn(t)
		d := c.document()
		text := Format(d.Readable(), c.bank)
		for _, secret := range []string{"invited", "replied", "letter", "MZXW", "234567"} {
			if strings.Contains(text, secret) {
				t.Fatalf("%s is in a readable copy:\n%s", secret, text)
			}
		}
		copied, _, _ := Parse(text, c.bank)
		if len(copied.Cases) != len(d.Cases) {
			t.Fatalf("%d cases of %d", len(copied.Cases), len(d.Cases))
		}
		if back, added, _ := d.Add(copied); added > 0 || differ(d, back) != "" {
			t.Fatalf("%d cases are added to where they came from", added)
		}
	})
}

// Whoever puts answers about safety into a document by mistake does not get them
// written down.
func TestAnswersAboutSafetyAreNeverWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawn(t)
		all := c.bank.Walk(quiz.AtRandom(c.intn))
		text := Format(Document{}.With(Case{Answers: all}), c.bank)
		for _, q := range c.bank.Questions {
			if q.Gate && strings.Contains(text, q.ID) {
				t.Fatalf("%s is written down:\n%s", q.ID, text)
			}
		}
	})
}

func TestTakingInChangesNothingThatIsThere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawn(t)
		own, other := c.document(), c.document()
		before := Format(own, c.bank)
		d, added, same := own.Add(other)
		if added+same != len(other.Cases) || len(d.Cases) != len(own.Cases)+added {
			t.Fatalf("%d added, %d same of %d", added, same, len(other.Cases))
		}
		if diff := differ(own, Document{own.Current, own.Last, d.Cases[:len(own.Cases)], d.Letters[:len(own.Letters)]}); diff != "" || Format(own, c.bank) != before {
			t.Fatalf("what was there has changed: %s", diff)
		}
		if len(own.Cases) > 0 && d.Current != own.Current {
			t.Fatalf("another case is on show: %d", d.Current)
		}
		again, more, _ := d.Add(other)
		if more > 0 || differ(d, again) != "" {
			t.Fatalf("the second time, %d more are added", more)
		}
		for i, taken := range d.Cases {
			if taken.Name != "" && i >= len(own.Cases) && slices.ContainsFunc(d.Cases[:i], func(c Case) bool { return c.Name == taken.Name }) {
				t.Fatalf("two cases are called %q", taken.Name)
			}
		}
	})
}

// An ID that was given out once never stands for another case, and no method
// changes the document it is called on.
func TestIDsAreNeverUsedAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawn(t)
		d := c.document()
		before := Format(d, c.bank)
		for _, gone := range d.Cases {
			without := d.Without(gone.ID)
			without, _, _ = Parse(Format(without, c.bank), c.bank)
			if fresh := without.New("").Active().ID; d.index(fresh) >= 0 {
				t.Fatalf("the new case is %d again", fresh)
			}
			d.Rename(gone.ID, "another").Switch(gone.ID).With(Case{ID: gone.ID}.WithStep("x", StepState{State: Done}))
			gone.WithStep("stop-it", StepState{State: Done, Day: "2026-01-01"})
		}
		if Format(d, c.bank) != before {
			t.Fatal("the document has changed")
		}
	})
}
