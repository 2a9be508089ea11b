package content

import (
	_ "embed"
	"strings"
)

// codeWordsEnglish has one word on each line. It stays out of what people
// download until something calls CodeWords.
//
//go:embed words/en/code-words.txt
var codeWordsEnglish string

// CodeWords returns the 1,296 words that codes are drawn from, in the language
// that all others are translated from. Whoever types a code needs no list: only
// the words they were told. The words are easy to tell apart, written and spoken;
// a test says how.
func CodeWords() []string { return strings.Fields(codeWordsEnglish) }
