package share

import "strings"

// CodeWords is how many words a code has. Five out of 1,296 are 51.7 bits.
const CodeWords = 5

// NewCode draws a code from the words of a language, each word as likely as any
// other. random returns n bytes that nobody can guess, such as [Crypto].Random;
// its error is returned. There have to be between 2 and 65,536 words.
func NewCode(words []string, random func(n int) ([]byte, error)) (string, error) {
	// Numbers above the last multiple of the count are drawn again: with them,
	// the first words would be more likely.
	limit := 1 << 16 / len(words) * len(words)
	code := []string{}
	for len(code) < CodeWords {
		b, err := random(2)
		if err != nil {
			return "", err
		}
		if n := int(b[0])<<8 | int(b[1]); n < limit {
			code = append(code, words[n%len(words)])
		}
	}
	return strings.Join(code, " "), nil
}

// NormalizeCode returns what counts of a code: its letters and digits, small.
// Capitals, spaces, hyphens and other signs make no difference. Whoever turns
// the code into bytes brings it to the Unicode form NFC first.
func NormalizeCode(code string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if isLetter(r) || r >= '0' && r <= '9' || r > 127 && !isSign(r) {
			return r
		}
		return -1
	}, code))
}

// isSign reports whether a character beyond ASCII is none of a word: in Latin-1,
// or among the spaces, hyphens and quotation marks of other scripts.
func isSign(r rune) bool {
	return r < 'À' && r != 'ª' && r != 'µ' && r != 'º' || r >= 0x2000 && r <= 0x206f || r >= 0x3000 && r <= 0x303f
}
