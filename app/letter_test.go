package app

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mend/quiz/share"
)

// plan makes a letter of everything that somebody with these answers could show.
func plan(t *testing.T, r *root, code string) share.Letter {
	t.Helper()
	all := r.toHandOver()
	all.Note = "Hello."
	l, err := share.PlanForAnyone(r.crypto, r.bank, all)
	if code != "" {
		l, err = share.PlanWithCode(r.crypto, r.bank, all, code)
	}
	none(t, err)
	return l
}

// A plan that comes in is shown and kept only when that is asked for. Nothing of
// the reader's own changes.
func TestReadingAPlan(t *testing.T) {
	sender, reader := person(calm()), person(begun())
	before := reader.text()
	reader.receives(t, plan(t, sender, ""))
	if !reader.letter.isOpen || reader.letter.contents.Note != "Hello." || reader.text() != before {
		t.Fatalf("the reader has %+v", reader.letter)
	}
	text := reader.letterText()
	reader.keepDocument(reader.document.WithLetter(text))
	if after := strings.Replace(reader.text(), "letter "+text+"\n", "", 1); after != before {
		t.Errorf("more has changed than one letter: %s", cmp.Diff(before, after))
	}
	if again := reader.letterText(); again != "" {
		t.Error("a letter could be kept twice")
	}
	contents, dropped, err := share.ReadKept(reader.bank, reader.comesBack().document.Letters[0])
	if diff := cmp.Diff(reader.letter.contents, contents); err != nil || len(dropped) > 0 || diff != "" {
		t.Errorf("the next day: %v, %v, %s", err, dropped, diff)
	}
}

func TestALockedPlan(t *testing.T) {
	sender, reader := person(calm()), person(begun())
	reader.receives(t, plan(t, sender, "acorn amber arrow array aspen"))
	if reader.letter.isOpen {
		t.Fatal("it is open without its words")
	}
	for code, want := range map[string]error{
		"": share.ErrNoCode, "acorn amber arrow array": share.ErrCode, "ACORN-amber, arrow array  aspen.": nil,
	} {
		if opened, err := reader.openPlan(reader.letter, code); err != want || opened.isOpen != (want == nil) {
			t.Errorf("%q: %v, want %v", code, err, want)
		}
	}
}

// What is wrong with a letter is told plainly, and leaves no letter behind.
func TestFaultsOfLetters(t *testing.T) {
	r := person(calm())
	whole := r.linkTo(plan(t, r, ""))
	for _, c := range []struct{ text, want string }{
		{"", "letter-fault.none"},
		{"Hello, how are you?", "letter-fault.none"},
		{whole[:len(whole)-9], "letter-fault.damaged"},
		{strings.Repeat("x", share.MaxText+1), "letter-fault.too-long"},
		{exampleText("from-the-future"), "letter-fault.newer"},
		{fixedKeys(1).Text(), "letter-fault.damaged"},
		{whole, ""},
	} {
		in, err := r.readLetter(c.text)
		got := ""
		if err != nil {
			got = letterFault(err)
		}
		if got != c.want || got != "" && (in.isOpen || in.Kind() != 0) || strings.Contains(r.say(got), "[[") && got != "" {
			t.Errorf("%.40q: %q, want %q", c.text, got, c.want)
		}
	}
}
