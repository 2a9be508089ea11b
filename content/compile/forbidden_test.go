package main

import (
	"strings"
	"testing"
)

// notSaid has a sentence for each thing that is not said, so that none can be
// dropped from forbidden.yaml unnoticed.
var notSaid = []string{
	"Stop it!",
	"The victim decides.", "You are both victims.",
	"Once a cheater, always one.", "They cheated.",
	"An abuser does not stop.",
	"The offender waits.", "You are a liar.", "The guilty party pays.",
	"This was validated by experts.",
	"It is a clinical test.", "It is clinically tested.",
	"Your score is high.", "Nobody is scoring.",
	"Tell him.", "She knows.", "It is her choice.", "He did it himself.",
	"Ask your husband.", "Ask your wife.", "Both wives.", "Your boyfriend.", "Your girlfriend.", "Your fiancée.",
	"A man does not cry.", "Women talk more.", "The girls.", "Ladies first.", "A mistress.",
	"Your mother knows.", "His stepfather.", "Call your brother.", "Your mother-in-law.", "Your dad.",
	"We guarantee it.", "Trust is guaranteed.",
	"This will work.", "Trust will come back.", "They will forgive you.", "It is sure to help.", "It will surely heal.",
	"It always works.", "It never fails.",
}

// said has what only looks alike.
var said = []string{
	"History, the others, and how they heal.",
	"Many people mention a human manner.",
	"You may cheer. It matters for a reason.",
	"Talk to somebody at a clinic.",
	"I am going to work on it. A will of iron.",
	"It may work. It often helps. No one can be sure.",
	"You are invalid here, they said, and the scorer left.",
	"Nothing always fits.",
}

func TestWhatIsNotSaid(t *testing.T) {
	found := map[string]bool{}
	for _, sentence := range notSaid {
		matches := forbiddenPatternsIn(sentence)
		if len(matches) == 0 {
			t.Errorf("%q may be said", sentence)
		}
		for _, pattern := range matches {
			found[pattern] = true
		}
	}
	for _, f := range forbiddenIn("en") {
		if !found[f.pattern.String()] {
			t.Errorf("no sentence in this test is refused by %s", f.pattern)
		}
		if strings.TrimSpace(f.reason) == "" {
			t.Errorf("%s: the reason has to say what to write instead", f.pattern)
		}
	}
}

func TestWhatMayBeSaid(t *testing.T) {
	for _, sentence := range said {
		if matches := forbiddenPatternsIn(sentence); len(matches) > 0 {
			t.Errorf("%q may not be said: %s", sentence, matches)
		}
	}
}

func forbiddenPatternsIn(sentence string) []string {
	matches := []string{}
	for _, f := range forbiddenIn("en") {
		if f.pattern.MatchString(sentence) {
			matches = append(matches, f.pattern.String())
		}
	}
	return matches
}
