package content_test

import (
	"slices"
	"strings"
	"testing"

	"mend/content"
)

// The list of words for codes. Five of them have to be 51.7 bits, and a person
// has to be able to say them on the phone to somebody who types them.
func TestCodeWords(t *testing.T) {
	words := content.CodeWords()
	if len(words) != 1_296 {
		t.Errorf("%d words, want 1,296", len(words))
	}
	if !slices.IsSorted(words) {
		t.Error("the words are not in alphabetical order")
	}
	beginnings, sounds := map[string]string{}, map[string]string{}
	for _, word := range words {
		if len(word) < 3 || len(word) > 7 || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") != "" {
			t.Errorf("%q is not 3 to 7 small letters", word)
		}
		beginning := word[:min(4, len(word))]
		if other := beginnings[beginning]; other != "" {
			t.Errorf("%s and %s begin alike", other, word)
		}
		if other := sounds[sound(word)]; other != "" {
			t.Errorf("%s and %s may sound alike", other, word)
		}
		beginnings[beginning], sounds[sound(word)] = word, word
	}
}

// One wrong letter, one too many, one missing, or two that changed places never
// make another word of the list.
func TestASlipMakesNoOtherCodeWord(t *testing.T) {
	words := map[string]bool{}
	for _, word := range content.CodeWords() {
		words[word] = true
	}
	for word := range words {
		for _, slip := range slips(word) {
			if slip != word && words[slip] {
				t.Errorf("%s becomes %s by one slip", word, slip)
			}
		}
	}
}

func slips(word string) (made []string) {
	for i := range len(word) + 1 {
		before, after := word[:i], word[i:]
		for c := 'a'; c <= 'z'; c++ {
			made = append(made, before+string(c)+after)
			if after != "" {
				made = append(made, before+string(c)+after[1:])
			}
		}
		if after != "" {
			made = append(made, before+after[1:])
		}
		if len(after) > 1 {
			made = append(made, before+string(after[1])+string(after[0])+after[2:])
		}
	}
	return made
}

// Spaces do not count in a code, so two words together never make a third.
func TestNoCodeWordIsTwoOthers(t *testing.T) {
	words := content.CodeWords()
	for _, word := range words {
		for i := 3; i < len(word)-2; i++ {
			if slices.Contains(words, word[:i]) && slices.Contains(words, word[i:]) {
				t.Errorf("%s is %s and %s", word, word[:i], word[i:])
			}
		}
	}
}

// sound writes a word roughly as it is heard: what can be spelled in several
// ways is spelled in one.
func sound(word string) string {
	for range 2 { // one change makes way for another
		word = heard.Replace(word)
	}
	var single strings.Builder
	for i := range len(word) {
		if i == 0 || word[i] != word[i-1] {
			single.WriteByte(word[i])
		}
	}
	return strings.TrimSuffix(single.String(), "e")
}

var heard = strings.NewReplacer(
	"ph", "f", "ck", "k", "ce", "se", "ci", "si", "cy", "sy", "ch", "C", "c", "k", "qu", "kw", "q", "k", "x", "ks", "z", "s",
	"dge", "j", "ge", "je", "gi", "ji", "wh", "w", "kn", "n", "wr", "r", "igh", "i",
	"ea", "i", "ee", "i", "ie", "i", "ei", "i", "ey", "i", "y", "i", "oo", "u", "ou", "u", "ew", "u", "ue", "u",
	"ai", "a", "ay", "a", "oa", "o", "ow", "o", "au", "o", "aw", "o",
)

func TestSoundHearsWhatIsSpelledOtherwise(t *testing.T) {
	for _, alike := range [][2]string{{"rain", "rayne"}, {"night", "knite"}, {"sea", "see"}, {"meter", "metter"}, {"fase", "phace"}} {
		if sound(alike[0]) != sound(alike[1]) {
			t.Errorf("%s is heard as %s, %s as %s", alike[0], sound(alike[0]), alike[1], sound(alike[1]))
		}
	}
	if sound("melon") == sound("lemon") {
		t.Error("melon and lemon are heard alike")
	}
}
