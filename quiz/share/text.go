package share

import "strings"

// Limits of what is looked through for a letter.
const (
	// MaxText is the size in bytes of the longest text or file.
	MaxText = 64 << 10
	// MaxPayload is the length in characters of the longest letter as text.
	MaxPayload = 4096
)

// alphabet is that of base32 (RFC 4648).
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

// checkSize is the size in bytes of the check behind a letter.
const checkSize = 2

// Text returns the letter as text: capital letters and the digits 2 to 7. In a
// link it stands behind "#", which no browser sends to a server.
func (l Letter) Text() string { return textOf(l.data) }

// textOf returns data with its check as text.
func textOf(data []byte) string {
	var w bitWriter
	for _, b := range data {
		w.put(int(b), 8)
	}
	w.put(int(checksum(checkStart, data...)), 8*checkSize)
	r := bitReader{data: w.data}
	text := []byte{}
	for r.at < w.n { // the last character is filled up with zeros
		text = append(text, alphabet[r.take(5)])
	}
	return string(text)
}

// checkStart is where a checksum begins.
const checkStart = 0xffff

// checksum is CRC-16/IBM-3740. It finds what was cut or mistyped before anybody
// is asked for a code; it protects against nobody. Over a letter with its check
// behind it, it is 0.
func checksum(sum uint16, data ...byte) uint16 {
	for _, b := range data {
		sum ^= uint16(b) << 8
		for range 8 {
			carry := sum >> 15
			sum = sum<<1 ^ carry*0x1021
		}
	}
	return sum
}

// Find returns the first letter in a text: a link, a message that has a link in
// it, or the letter by itself. Capitals do not matter; 0, 1 and 8 are read as O,
// I and B; spaces, line breaks, hyphens and all other characters are skipped.
//
// It returns [ErrTooLong], [ErrNoLetter], [ErrDamaged] or [ErrNewer].
func Find(text string) (Letter, error) {
	if len(text) > MaxText {
		return Letter{}, ErrTooLong
	}
	problem := ErrNoLetter
	for _, start := range starts(text) {
		data, meant := payload(text[start:])
		switch l, err := inspect(data); {
		case data == nil && meant:
			problem = ErrDamaged
		case data == nil:
		case err == nil || err == ErrNewer:
			return l, err
		default:
			problem = err
		}
	}
	return Letter{}, problem
}

// Where a letter is looked for.
const (
	// maxStarts is at how many places of each kind.
	maxStarts = 4
	// longWord is the length of a word that may be the beginning of a letter.
	longWord = 20
	// maxSpread is how far a letter may be spread, in bytes.
	maxSpread = 2 * MaxPayload
)

// starts returns the places where a letter may begin: behind every "#" (also
// where a messenger wrote it as "%23"); else at the beginning and where a long
// word begins.
func starts(text string) []int {
	behind, words := []int{}, []int{0}
	for i, run := 0, 0; i < len(text); i++ {
		if text[i] == '#' && len(behind) < maxStarts {
			behind = append(behind, i+1)
		} else if strings.HasPrefix(text[i:], "%23") && len(behind) < maxStarts {
			behind = append(behind, i+3)
		}
		run++
		if quintet(text[i]) < 0 {
			run = 0
		}
		if run == longWord && len(words) < maxStarts {
			words = append(words, i+1-run)
		}
	}
	return append(behind, words...)
}

// payload reads a letter from the beginning of a text, without its check; nil
// where there is none. meant reports whether there was a long word, so that a
// letter must have been meant.
func payload(text string) (data []byte, meant bool) {
	var d payloadReader
	run := 0
	for _, c := range []byte(text[:min(len(text), maxSpread)]) {
		q := quintet(c)
		if q < 0 {
			if run > 0 && d.whole() {
				break
			}
			run = 0
			continue
		}
		run++
		meant = meant || run >= longWord
		if !d.add(q) {
			return nil, meant
		}
	}
	if !d.whole() {
		return nil, meant
	}
	return d.data[:len(d.data)-checkSize], true
}

// payloadReader turns characters into bytes, five bits at a time.
type payloadReader struct {
	data        []byte
	sum         uint16 // the checksum of data
	bits, count int    // what is left of the last characters
	characters  int
}

// add takes the next five bits; it reports false where there are too many.
func (d *payloadReader) add(q int) bool {
	d.bits, d.count = d.bits<<5|q, d.count+5
	d.characters++
	if d.count >= 8 {
		d.count -= 8
		if len(d.data) == 0 {
			d.sum = checkStart
		}
		b := byte(d.bits >> d.count)
		d.data, d.sum = append(d.data, b), checksum(d.sum, b)
		d.bits &= 1<<d.count - 1
	}
	return d.characters <= MaxPayload
}

// whole reports whether a letter may end here: the check is right, and nothing
// is left over but bits that base32 has to fill up with zeros.
func (d *payloadReader) whole() bool {
	return len(d.data) > checkSize && d.sum == 0 && d.bits == 0 && d.count < 5
}

// quintet returns the five bits that a character stands for; -1 where it stands
// for none.
func quintet(c byte) int {
	switch {
	case c >= 'a' && c <= 'z':
		return int(c - 'a')
	case c >= 'A' && c <= 'Z':
		return int(c - 'A')
	case c >= '2' && c <= '7':
		return int(c-'2') + 26
	case c == '0':
		return 'O' - 'A'
	case c == '1':
		return 'I' - 'A'
	case c == '8':
		return 'B' - 'A'
	}
	return -1
}
