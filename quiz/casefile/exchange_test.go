package casefile

import (
	"strings"
	"testing"
)

// A copy of a case from before a comparison is the same case; one from after it
// is not, and both are kept.
func TestACopyOfBeforeAComparison(t *testing.T) {
	before := Document{}.New("Sam")
	c := before.Active()
	c.Invited.Keys = "MZXW6YTBOI"
	after := before.With(c)
	if _, added, same := after.Add(before); added != 0 || same != 1 {
		t.Errorf("the copy of before: %d added, %d the same", added, same)
	}
	if _, added, same := before.Add(after); added != 1 || same != 0 {
		t.Errorf("the copy of after: %d added, %d the same", added, same)
	}
	if before.Active().Invited != (Exchange{}) {
		t.Error("the document has changed")
	}
}

func TestLettersAreKept(t *testing.T) {
	d := Document{}.WithLetter("MZXW").WithLetter("MZXW").WithLetter("no").WithLetter("").WithLetter(strings.Repeat("Z", LongestLetter+1))
	if len(d.Letters) != 1 {
		t.Fatalf("%d letters", len(d.Letters))
	}
	more := d
	for i := range 2 * MostLetters {
		more = more.WithLetter("MZXW" + strings.Repeat("A", i))
	}
	if len(more.Letters) != MostLetters || len(d.Letters) != 1 {
		t.Errorf("%d letters, and %d in the document before", len(more.Letters), len(d.Letters))
	}
	if left := more.WithoutLetter("MZXW").WithoutLetter("ZZZZ"); len(left.Letters) != MostLetters-1 || left.hasLetter("MZXW") {
		t.Errorf("%q", left.Letters)
	}
	if taken, added, _ := d.Add(more); added != 0 || len(taken.Letters) != MostLetters {
		t.Errorf("%d letters are taken in", len(taken.Letters))
	}
}
