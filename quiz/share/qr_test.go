package share_test

import (
	"os"
	"strings"
	"testing"

	"mend/content"
	"mend/quiz/share"

	"rsc.io/qr/coding"
)

// qrVersion returns the smallest QR code of level M for a link: the address as
// bytes, because it has small letters, and the letter as capitals and digits.
func qrVersion(t *testing.T, address, letter string) int {
	t.Helper()
	for v := coding.Version(coding.MinVersion); v <= coding.MaxVersion; v++ {
		bits := coding.String(address).Bits(v) + coding.Alpha(letter).Bits(v)
		if bits <= 8*v.DataBytes(coding.M) {
			return int(v)
		}
	}
	t.Fatalf("no code is large enough for %d characters", len(letter))
	return 0
}

// A phone reads codes up to version 9 at any size, and up to 13 mostly. A plan
// with all answers and 15 steps stays within the first, with an ordinary note in
// English within the second.
func TestALetterFitsACodeThatPhonesRead(t *testing.T) {
	const address = "https://example.github.io/mend/#"
	const mostBytes, mostPlain, mostNote = 130, 9, 13
	bank := content.Bank()
	everything := everyLongAnswer(bank)
	everything.Note = ""

	invitation, keysA, err := share.Invite(quick)
	none(t, err)
	measure := func(name string, l share.Letter, err error, most int) {
		t.Helper()
		none(t, err)
		v := qrVersion(t, address, l.Text())
		t.Logf("%-40s %4d bytes, %4d characters, version %d", name, l.Size(), len(address)+len(l.Text()), v)
		if v > most {
			t.Errorf("%s: version %d, want at most %d", name, v, most)
		}
	}
	plain := everything.Only(share.AllParts &^ share.PartNote)
	l, err := share.PlanWithCode(quick, bank, plain, "code")
	measure("plan with a code", l, err, mostPlain)
	if l.Size() > mostBytes {
		t.Errorf("%d bytes, want at most %d", l.Size(), mostBytes)
	}
	l, err = share.PlanForAnyone(quick, bank, plain)
	measure("plan for anyone", l, err, mostPlain)
	measure("invitation", invitation, nil, mostPlain)
	notes, err := os.ReadFile("testdata/notes.txt")
	none(t, err)
	for _, note := range strings.Split(strings.TrimSpace(string(notes)), "\n") {
		everything.Note = note
		l, err = share.PlanWithCode(quick, bank, everything, "code")
		measure("plan with a code and a note", l, err, mostNote)
	}
	l, keysB, err := share.ReplyTo(quick, bank, keysA.Public, plain)
	measure("reply", l, err, mostNote)
	l, err = share.CompareWith(quick, bank, keysB.Public, plain)
	measure("comparison", l, err, mostNote)
}
