package app

import (
	"testing"

	"mend/content"
)

// Every reading has a picture that can be drawn, and no two have the same.
func TestEveryReadingHasAPictureOfItsOwn(t *testing.T) {
	seen, used := map[string]string{}, map[string]bool{"faint": true}
	for _, reading := range content.Bank().Readings {
		if len(reading.Scene) < 2 {
			t.Errorf("%s: %v is no scene: it takes a place and what is there", reading.ID, reading.Scene)
			continue
		}
		if _, known := scenePlaces[reading.Scene[0]]; !known && reading.Scene[0] != "alone" {
			t.Errorf("%s: %q is no place for the two halves", reading.ID, reading.Scene[0])
		}
		all := ""
		for _, name := range reading.Scene[1:] {
			if _, known := sceneParts[name]; !known && name != "faint" {
				t.Errorf("%s: %q is no part of a scene", reading.ID, name)
			}
			all += name + " "
			used[name] = true
		}
		if twin, twice := seen[reading.Scene[0]+" "+all]; twice {
			t.Errorf("%s and %s look the same", reading.ID, twin)
		}
		seen[reading.Scene[0]+" "+all] = reading.ID
	}
	for name := range sceneParts {
		if !used[name] {
			t.Errorf("%q is in no scene", name)
		}
	}
}

// Every barrier shows what it blocks, with a mark and in words.
func TestEveryBarrierShowsWhatItBlocks(t *testing.T) {
	words, used := source().words, map[string]bool{}
	for _, barrier := range content.Bank().Barriers {
		used[barrier.Blocks] = true
		if blockPaths[barrier.Blocks] == "" || words.Screens["blocks."+barrier.Blocks] == "" {
			t.Errorf("%s blocks %q, which has no mark or no words", barrier.ID, barrier.Blocks)
		}
	}
	for what := range blockPaths {
		if !used[what] {
			t.Errorf("no barrier blocks %q", what)
		}
	}
}
