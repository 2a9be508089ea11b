package casefile

import "strings"

// How long the texts may be that are kept for comparing and reading, in letters.
const (
	LongestSecret = 512
	LongestLetter = 3300
	// MostLetters is how many letters a document keeps at most.
	MostLetters = 20
)

// Exchange is what is kept of one comparison with another person. Each text is a
// word of capital letters and the digits 2 to 7 (package quiz/share makes and reads
// them), or empty. None of it is of the answers about safety.
type Exchange struct {
	// Keys open what comes back. They are a secret of this device.
	Keys string
	// To is the key that an answer goes to.
	To string
	// Released is what this person has shown, Received what the other one has.
	Released, Received string
}

// piece is one text of an exchange, by the word that names it in a document.
type piece struct {
	word string
	text *string
}

// pieces returns the texts in the order in which they are written.
func (e *Exchange) pieces() []piece {
	return []piece{{"keys", &e.Keys}, {"to", &e.To}, {"released", &e.Released}, {"received", &e.Received}}
}

// exchanges returns the exchanges of a case by the word that begins their lines.
func (c *Case) exchanges() []struct {
	word     string
	exchange *Exchange
} {
	return []struct {
		word     string
		exchange *Exchange
	}{{"invited", &c.Invited}, {"replied", &c.Replied}}
}

// Exchanges reports whether anything is kept of a comparison.
func (c Case) Exchanges() bool { return c.Invited != Exchange{} || c.Replied != Exchange{} }

// isSealed reports whether a text is one word that a letter or a key is written as.
func isSealed(text string, longest int) bool {
	return text != "" && len(text) <= longest && strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") == ""
}

// Readable returns the document as it may stand in a file that anyone can read:
// without keys, and without anything that came from other people or was made for
// them.
func (d Document) Readable() Document {
	cases := make([]Case, len(d.Cases))
	for i, c := range d.Cases {
		c.Invited, c.Replied = Exchange{}, Exchange{}
		cases[i] = c
	}
	d.Cases, d.Letters = cases, nil
	return d
}

// WithLetter keeps one more letter, behind the others. One that is there already
// changes nothing, nor does one for which there is no room.
func (d Document) WithLetter(text string) Document {
	if d.hasLetter(text) || len(d.Letters) >= MostLetters || !isSealed(text, LongestLetter) {
		return d
	}
	d.Letters = append(d.Letters[:len(d.Letters):len(d.Letters)], text)
	return d
}

// WithoutLetter lets a letter go.
func (d Document) WithoutLetter(text string) Document {
	var letters []string
	for _, l := range d.Letters {
		if l != text {
			letters = append(letters, l)
		}
	}
	d.Letters = letters
	return d
}

func (d Document) hasLetter(text string) bool {
	for _, l := range d.Letters {
		if l == text {
			return true
		}
	}
	return false
}
