package share

import (
	"strings"
	"unicode/utf8"
)

// Clean returns a text as it may stand in a letter and on a screen: valid UTF-8
// without control characters but line breaks, and without the characters that
// can make text read in another order than it is written.
func Clean(text string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r', r == '\u2028', r == '\u2029':
			return '\n'
		case r == '\t':
			return ' '
		case r < ' ' && r != '\n', r >= 0x7f && r < 0xa0:
			return -1
		case r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return -1
		case r >= '\ufff9' && r <= '\ufffb', r == '\ufeff', r == utf8.RuneError:
			return -1
		}
		return r
	}, text)
}
