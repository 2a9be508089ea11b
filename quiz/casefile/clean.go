package casefile

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How long a free text may be, in letters (runes).
const (
	LongestName = 40
	LongestNote = 280
)

// cleanName returns a name in one line, without what nobody can see, cut to
// [LongestName].
func cleanName(name string) string {
	return cut(strings.Join(strings.Fields(visible(name)), " "), LongestName)
}

// cleanNote returns a note without what nobody can see, cut to [LongestNote].
func cleanNote(note string) string {
	return cut(strings.TrimSpace(visible(note)), LongestNote)
}

// cut returns at most so many letters, without spaces at the end.
func cut(text string, most int) string {
	if utf8.RuneCountInString(text) > most {
		text = string([]rune(text)[:most])
	}
	return strings.TrimRightFunc(text, unicode.IsSpace)
}

// visible takes out control characters, marks that turn the direction of writing
// around, and bytes that are no letter. Of control characters, a line break stays
// and a tab becomes a space.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t':
			return ' '
		case unicode.IsControl(r), turnsDirection(r), breaksLine(r), r == utf8.RuneError:
			return -1
		}
		return r
	}, text)
}

// turnsDirection reports whether a mark makes what follows read the other way
// round, or ends that: the embeddings, overrides and isolates of Unicode's
// bidirectional algorithm (UAX 9). Plain right-to-left writing needs none.
func turnsDirection(r rune) bool { return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 }

// breaksLine reports whether r is one of the separators that browsers and editors
// do not agree on, or a byte order mark.
func breaksLine(r rune) bool { return r == 0x2028 || r == 0x2029 || r == 0xFEFF }

// isDay reports whether a text is a day of the calendar, as YYYY-MM-DD. No device
// has a clock that stands before 1970.
func isDay(text string) bool {
	if len(text) != len("2006-01-02") || text[4] != '-' || text[7] != '-' {
		return false
	}
	year, yearOK := digits(text[:4])
	month, monthOK := digits(text[5:7])
	day, dayOK := digits(text[8:])
	return yearOK && monthOK && dayOK && year >= 1970 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

func daysIn(year, month int) int {
	leap := year%4 == 0 && year%100 != 0 || year%400 == 0
	switch {
	case month == 2 && leap:
		return 29
	case month == 2:
		return 28
	case month == 4, month == 6, month == 9, month == 11:
		return 30
	}
	return 31
}

// number reads a number as this package writes it: from 1 to [highestID], without
// a sign or leading zeros.
func number(text string) (n int, ok bool) {
	n, ok = digits(text)
	return n, ok && text[0] != '0' && n <= highestID
}

// digits reads up to nine digits and nothing else.
func digits(text string) (n int, ok bool) {
	if text == "" || len(text) > 9 || strings.Trim(text, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(text)
	return n, err == nil
}
