package app

import (
	"strings"
	"testing"
)

// What stands before the questions about safety is short enough to be read by
// somebody who has little time: 80 words, with what is said of Leave now.
func TestTheSafetyNoteIsShort(t *testing.T) {
	const most = 80
	words := source().words
	var said []string
	for _, key := range []string{
		"safety.heading", "safety.about", "safety.alone", "safety.kept", "safety.decline", "safety.help",
		"leave.does", "leave.back", "leave.not",
	} {
		said = append(said, strings.Fields(words.Say(key))...)
	}
	if len(said) > most {
		t.Errorf("%d words, %d are the most: %s", len(said), most, strings.Join(said, " "))
	}
}
