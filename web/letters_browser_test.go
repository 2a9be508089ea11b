//go:build browser && !wasm

package web

import (
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"mend/content"
	"mend/quiz/share"
	"mend/quiz/share/reference"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

// pageCrypto is the cryptography of letters as a page of the browser does it.
type pageCrypto struct{ *browser }

var _ share.Crypto = pageCrypto{}

// bytes calls a function of the page, whose arguments are texts in quotation
// marks already or bytes, and returns refused where it gives null.
func (c pageCrypto) bytes(refused error, name string, given ...any) ([]byte, error) {
	c.t.Helper()
	written := []string{}
	for _, value := range given {
		if raw, ok := value.([]byte); ok {
			value = inPage(string(raw))
		}
		written = append(written, fmt.Sprint(value))
	}
	said := c.hexOf(name + "(" + strings.Join(written, ", ") + ")")
	if said == "null" {
		return nil, refused
	}
	return hex.DecodeString(said)
}

func quoted(text string) string { return fmt.Sprintf("%q", text) }

var errNoCrypto = errors.New("the page has no cryptography")

func (c pageCrypto) Random(n int) ([]byte, error) { return c.bytes(errNoCrypto, "seal.random", n) }

func (c pageCrypto) Digest(data []byte) ([]byte, error) {
	return c.bytes(errNoCrypto, "seal.sum", data)
}

func (c pageCrypto) SealWithCode(code string, header, body []byte) ([]byte, error) {
	return c.bytes(errNoCrypto, "seal.withCode", quoted(code), header, body)
}

func (c pageCrypto) OpenWithCode(code string, header, sealed []byte) ([]byte, error) {
	return c.bytes(share.ErrCode, "seal.openCode", quoted(code), header, sealed)
}

func (c pageCrypto) NewKeys() (keys share.Keys, err error) {
	both, err := c.bytes(errNoCrypto, "hpke.newKeys")
	copy(keys.Private[:], both[copy(keys.Public[:], both):])
	return keys, err
}

func (c pageCrypto) SealTo(to share.PublicKey, info string, header, body []byte) ([]byte, error) {
	return c.bytes(share.ErrDamaged, "hpke.sealTo", to[:], quoted(info), header, body)
}

func (c pageCrypto) OpenFor(keys share.Keys, info string, header, sealed []byte) ([]byte, error) {
	both := append(keys.Public[:len(keys.Public):len(keys.Public)], keys.Private[:]...)
	return c.bytes(share.ErrKey, "hpke.openFor", both, quoted(info), header, sealed)
}

// reading is what comes out of a letter.
type reading struct {
	Contents share.Contents
	Dropped  []share.Dropped
	Key      share.PublicKey
	Error    string
}

func readWith(crypto share.Crypto, l share.Letter, code string, keys share.Keys) (r reading) {
	var err error
	switch l.Kind() {
	case share.Plan:
		r.Contents, r.Dropped, err = share.ReadPlan(crypto, content.Bank(), l, code)
	case share.Invitation:
		r.Key, err = share.ReadInvitation(crypto, l)
	case share.Reply:
		r.Contents, r.Key, r.Dropped, err = share.ReadReply(crypto, content.Bank(), l, keys)
	case share.Comparison:
		r.Contents, r.Dropped, err = share.ReadComparison(crypto, content.Bank(), l, keys)
	}
	if err != nil {
		r.Error = err.Error()
	}
	return r
}

// Every example letter of quiz/share, good and broken: the browser reads the same
// as the reference, which its own tests hold to what must come out.
func TestTheBrowserReadsTheExampleLetters(t *testing.T) {
	files, err := filepath.Glob("../quiz/share/testdata/letters/*.txt")
	if err != nil || len(files) < 30 {
		t.Fatalf("%d letters, %v; at least 30 are wanted", len(files), err)
	}
	page := pageCrypto{newDevice(t).open()}
	opened := map[string]int{}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		parts := map[string]string{}
		for _, part := range archive.Files {
			parts[part.Name] = string(part.Data)
		}
		l, err := share.Find(parts["letter"])
		if err != nil {
			continue
		}
		var keys share.Keys
		if lines := strings.Fields(parts["keys"]); len(lines) == 2 {
			copy(keys.Public[:], unhex(t, lines[0]))
			copy(keys.Private[:], unhex(t, lines[1]))
		}
		code := strings.TrimSpace(parts["code"])
		want, got := readWith(reference.Crypto{}, l, code, keys), readWith(page, l, code, keys)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-reference +browser):\n%s", filepath.Base(file), diff)
		}
		if got.Error == "" {
			opened[fmt.Sprintf("kind %d locked %t", l.Kind(), l.Locked())]++
		}
	}
	for _, kind := range []string{
		"kind 1 locked false", "kind 1 locked true", "kind 2 locked false", "kind 3 locked false", "kind 4 locked false",
	} {
		if opened[kind] == 0 {
			t.Errorf("no example of %s was opened; %v were", kind, opened)
		}
	}
	page.expectNoComplaints()
}

// A has a browser and B has none, or the other way round: both read what the
// other one wrote, from the invitation to the comparison.
func TestTheBrowserExchangesLettersWithGo(t *testing.T) {
	bank := content.Bank()
	page := pageCrypto{newDevice(t).open()}
	ours := share.Contents{Parts: share.AllParts, Day: "2026-11-22", Note: "Thank you.", Answers: map[string][]string{"truth": {"all"}}}
	theirs := share.Contents{Parts: share.PartAnswers, Answers: map[string][]string{"truth": {"parts"}}}
	for name, pair := range map[string][2]share.Crypto{
		"A in the browser": {page, reference.Crypto{}},
		"B in the browser": {reference.Crypto{}, page},
	} {
		t.Run(name, func(t *testing.T) {
			none := func(err error) {
				t.Helper()
				if err != nil {
					t.Fatal(err)
				}
			}
			a, b := pair[0], pair[1]
			invitation, keysOfA, err := share.Invite(a)
			none(err)
			to, err := share.ReadInvitation(b, invitation)
			none(err)
			reply, keysOfB, err := share.ReplyTo(b, bank, to, theirs)
			none(err)
			read, from, _, err := share.ReadReply(a, bank, reply, keysOfA)
			none(err)
			if diff := cmp.Diff(theirs, read); diff != "" {
				t.Errorf("A reads (-want +got):\n%s", diff)
			}
			comparison, err := share.CompareWith(a, bank, from, ours)
			none(err)
			read, _, err = share.ReadComparison(b, bank, comparison, keysOfB)
			none(err)
			if diff := cmp.Diff(ours.Answers, read.Answers); diff != "" || read.Note != ours.Note {
				t.Errorf("B reads %q and (-want +got):\n%s", read.Note, diff)
			}

			plan, err := share.PlanWithCode(a, bank, ours, "river lamp stone cloud table")
			none(err)
			read, _, err = share.ReadPlan(b, bank, plan, "River-Lamp-Stone-Cloud-Table")
			none(err)
			if read.Note != ours.Note {
				t.Errorf("B reads the note %q, want %q", read.Note, ours.Note)
			}
		})
	}
}
