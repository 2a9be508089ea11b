package share_test

import (
	"strings"
	"testing"

	"mend/content"
	"mend/quiz/casefile"
	"mend/quiz/share"
	"mend/quiz/share/reference"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// What a device keeps comes back as it was, has room in what is kept, and is
// never taken for a letter.
func TestWhatIsKeptComesBack(t *testing.T) {
	bank, r := content.Bank(), chance(11)
	for range 300 {
		keys, err := reference.Crypto{}.NewKeys()
		none(t, err)
		again, ok := share.ReadKeys(keys.Text())
		key, keyOK := share.ReadPublicKey(keys.Public.Text())
		if !ok || !keyOK || again != keys || key != keys.Public {
			t.Fatal("the keys do not come back")
		}
		c := anyContents(r, bank)
		text, err := share.Keep(bank, c)
		none(t, err)
		back, dropped, err := share.ReadKept(bank, text)
		if diff := cmp.Diff(c, back, cmpopts.EquateEmpty()); err != nil || len(dropped) > 0 || diff != "" {
			t.Fatalf("error %v, dropped %v, differs (-want +got):\n%s", err, dropped, diff)
		}
		for _, text := range []string{text, keys.Text(), keys.Public.Text()} {
			if _, err := share.Find("https://mend.example/#" + text); err != share.ErrDamaged {
				t.Fatalf("as a letter: %v", err)
			}
		}
		d := casefile.Document{}.WithLetter(text)
		secret, err := share.Keep(bank, c.Only(share.PartBarriers|share.PartSteps|share.PartAnswers))
		none(t, err)
		if len(d.Letters) != 1 || max(len(secret), len(keys.Text())) > casefile.LongestSecret {
			t.Fatalf("no room for a letter of %d, or %d and %d", len(text), len(secret), len(keys.Text()))
		}
	}
}

func TestTheLongestNoteIsKept(t *testing.T) {
	c := share.Contents{Parts: share.PartNote, Note: strings.Repeat("\U000F0000", share.MaxNote)}
	text, err := share.Keep(content.Bank(), c)
	none(t, err)
	if d := (casefile.Document{}).WithLetter(text); len(d.Letters) != 1 {
		t.Errorf("a letter of %d has no room", len(text))
	}
}

func TestWhatIsDamagedIsNotBelieved(t *testing.T) {
	bank := content.Bank()
	keys, err := reference.Crypto{}.NewKeys()
	none(t, err)
	text, err := share.Keep(bank, share.Contents{Parts: share.PartBarriers})
	none(t, err)
	for _, wrong := range []string{"", "A", "234567", text[1:], text[:len(text)-4], keys.Text() + "AAAA", strings.ToLower(text[:9]) + text[10:]} {
		_, _, err := share.ReadKept(bank, wrong)
		_, isKeys := share.ReadKeys(wrong)
		_, isKey := share.ReadPublicKey(wrong)
		if err == nil || isKeys || isKey {
			t.Errorf("%q is believed", wrong)
		}
	}
	if _, ok := share.ReadKeys(keys.Public.Text()); ok {
		t.Error("a public key is taken for both keys")
	}
}
