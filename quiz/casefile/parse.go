package casefile

import (
	"errors"
	"strconv"
	"strings"

	"mend/quiz"
)

// MaxSize is the size of the largest text that is read, in bytes. The largest
// document there can be is smaller; a test measures it.
const MaxSize = 768 << 10

// What makes a text no document. Everything else is restored as far as it goes.
var (
	// ErrNewer: the text was written by a newer version of Mend. It must be left
	// as it is.
	ErrNewer = errors.New("casefile: line 1: written by a newer version of Mend; leave it as it is and update Mend")
	// ErrNoDocument: the text does not begin as a document does.
	ErrNoDocument = errors.New("casefile: line 1: not a document of Mend, which begins with \"mend kept\" and a number; keep the text and try another")
	// ErrTooLarge: the text is larger than [MaxSize].
	ErrTooLarge = errors.New("casefile: larger than 768 KiB, and so not written by Mend; keep the text and try another")
)

// Parse restores a document, by the rules in the package comment.
//
// dropped names what was left out: the case as it was numbered in the text, and
// the words of the line that were not taken ("case 2: answer hurts boredom").
// Of names, notes and the questions about safety it says only which line it was.
// It is not meant as a sentence, and names a hundred at most; then "+12" stands
// for twelve more. err is [ErrNewer], [ErrNoDocument], [ErrTooLarge] or
// nil.
func Parse(text string, bank *quiz.Bank) (d Document, dropped []string, err error) {
	return parse(text, bank, migrations)
}

func parse(text string, bank *quiz.Bank, list []migration) (Document, []string, error) {
	if len(text) > MaxSize {
		return Document{}, nil, ErrTooLarge
	}
	first, rest, _ := strings.Cut(strings.TrimPrefix(text, "\uFEFF"), "\n")
	version, ok := versionIn(first)
	switch {
	case !ok:
		return Document{}, nil, ErrNoDocument
	case version > versionAfter(list):
		return Document{}, nil, ErrNewer
	}
	r := reader{bank: bank, within: outside}
	for _, line := range migrated(strings.Split(rest, "\n"), version, list) {
		r.read(strings.TrimSpace(line))
	}
	return r.finish(), r.named(), nil
}

// versionIn returns the version that the first line of a document says.
func versionIn(line string) (version int, ok bool) {
	after, ok := strings.CutPrefix(line, firstWords+" ")
	words := strings.Fields(after)
	if !ok || len(words) == 0 || strings.Trim(words[0], "0123456789") != "" {
		return 0, false
	}
	version, _ = strconv.Atoi(words[0]) // more digits than fit are a very new version
	return version, version > 0
}
