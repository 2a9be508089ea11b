package share

import "strings"

// The book knows small letters only. A capital is expected for the first letter
// of a sentence, a small one everywhere else; a letter in the other case has
// noteShift before it.

// sentence follows a text. begun says whether it is inside a sentence.
type sentence struct{ begun bool }

// capital reports whether the next letter is expected to be a capital.
func (s *sentence) capital() bool { return !s.begun }

// pass takes notice of a character.
func (s *sentence) pass(c rune) {
	switch {
	case c == '.' || c == '?' || c == '!' || c == '\n':
		s.begun = false
	case isLetter(c) || c >= '0' && c <= '9' || c > 127:
		s.begun = true
	}
}

func isLetter(c rune) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

const caseBit = 'a' - 'A'

// foldCase writes all in small letters with shifts. The text has no control
// characters, so none can be mistaken for a shift.
func foldCase(text string) string {
	var folded strings.Builder
	var s sentence
	for _, c := range text {
		if isLetter(c) && (c < 'a') != s.capital() {
			folded.WriteString(noteShift)
		}
		s.pass(c)
		if isLetter(c) {
			c |= caseBit
		}
		folded.WriteRune(c)
	}
	return folded.String()
}

// unfoldCase is the reverse. ok is false where a shift has no letter behind it.
func unfoldCase(folded string) (text string, ok bool) {
	var unfolded strings.Builder
	var s sentence
	shifted := false
	for _, c := range folded {
		if string(c) == noteShift && !shifted {
			shifted = true
			continue
		}
		if isLetter(c) && s.capital() != shifted {
			c &^= caseBit
		} else if shifted && !isLetter(c) {
			return "", false
		}
		shifted = false
		s.pass(c)
		unfolded.WriteRune(c)
	}
	return unfolded.String(), !shifted
}
