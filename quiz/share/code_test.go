package share_test

import (
	"errors"
	"strings"
	"testing"

	"mend/quiz/share"
)

func TestCapitalsAndSpacesDoNotMatterInACode(t *testing.T) {
	for _, typed := range []string{
		"river lamp stone cloud table", "River Lamp Stone Cloud Table", "river-lamp-stone-cloud-table",
		" riverlamp  stone,cloud\ntable. ", "RIVER – LAMP – STONE – CLOUD – TABLE",
	} {
		if got := share.NormalizeCode(typed); got != "riverlampstonecloudtable" {
			t.Errorf("%q became %q", typed, got)
		}
	}
	if got := share.NormalizeCode("Äpfel Öl 7"); got != "äpfelöl7" {
		t.Errorf("letters of other languages: %q", got)
	}
}

// Each of the 65,536 numbers is drawn once. Of 1,296 words each must come up as
// often as every other: 50 times, the 736 numbers left over being drawn again.
func TestEveryWordIsAsLikely(t *testing.T) {
	words := []string{}
	for i := range 1_296 {
		words = append(words, "w"+strings.Repeat("x", i))
	}
	next := 0
	random := func(n int) ([]byte, error) {
		b := []byte{byte(next >> 8), byte(next)}
		next++
		return b[:n], nil
	}
	times := map[string]int{}
	for range 1_296 * 50 / share.CodeWords {
		code, err := share.NewCode(words, random)
		none(t, err)
		for _, word := range strings.Fields(code) {
			times[word]++
		}
	}
	for _, word := range words {
		if times[word] != 50 {
			t.Fatalf("word %d came up %d times", len(word)-1, times[word])
		}
	}
}

// Where numbers are too high, they are drawn again.
func TestHighNumbersAreDrawnAgain(t *testing.T) {
	drawn := [][]byte{{0xff, 0xff}, {0, 0}, {0, 1}, {0, 2}, {0xff, 0xff}, {0, 3}, {0, 4}}
	code, err := share.NewCode(strings.Fields("a b c d e f g"), func(int) ([]byte, error) {
		b := drawn[0]
		drawn = drawn[1:]
		return b, nil
	})
	if code != "a b c d e" || err != nil {
		t.Errorf("%q, %v", code, err)
	}
}

func TestWithoutChanceThereIsNoCode(t *testing.T) {
	broken := errors.New("no chance here")
	code, err := share.NewCode([]string{"a", "b"}, func(int) ([]byte, error) { return nil, broken })
	if code != "" || err != broken {
		t.Errorf("%q, %v", code, err)
	}
}
