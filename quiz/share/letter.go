package share

// Kind says what a letter is for.
type Kind byte

// The kinds. Their values stand in letters and never change.
const (
	Plan       Kind = 1
	Invitation Kind = 2
	Reply      Kind = 3
	Comparison Kind = 4
)

// seal says who can read a letter. The values stand in letters.
type seal byte

const (
	sealNone seal = 0 // anyone
	sealCode seal = 1 // who knows the code
	sealKey  seal = 2 // who has the private key
)

// version is the first byte of every letter. It fixes everything else: what
// follows, the cryptography and its cost, the book of pieces.
const version = 1

// Sizes in bytes.
const (
	headerSize = 2
	markSize   = 8
	digestSize = 8
	// MaxLetter is the size of the largest letter, its check not counted.
	MaxLetter = 2048
)

// Letter is a letter that is whole, as far as can be told without a key. Make
// one with the functions for its kind or with [Find].
type Letter struct{ data []byte }

// Mark tells which key pair a letter belongs to: the first 8 bytes of the
// SHA-256 of the public key. Since every case has a key pair of its own, it
// tells the case too.
type Mark [markSize]byte

// Kind returns what the letter is for; 0 for the zero Letter.
func (l Letter) Kind() Kind {
	if len(l.data) < headerSize {
		return 0
	}
	return Kind(l.data[1] >> 4)
}

// Locked reports whether a code is needed to read it.
func (l Letter) Locked() bool { return l.seal() == sealCode }

// Mark returns the mark of the key that a reply or a comparison was written to.
// For other kinds it is zero.
func (l Letter) Mark() (m Mark) {
	if l.seal() == sealKey {
		copy(m[:], l.data[headerSize:])
	}
	return m
}

// Size returns the size in bytes, the check of the text form not counted.
func (l Letter) Size() int { return len(l.data) }

func (l Letter) seal() seal {
	if len(l.data) < headerSize {
		return sealNone
	}
	return seal(l.data[1] & 15)
}

// header is the part that is not sealed, and bound to what is.
func (l Letter) header() []byte {
	if l.seal() == sealKey {
		return l.data[:headerSize+markSize]
	}
	return l.data[:headerSize]
}

// rest is what follows the header.
func (l Letter) rest() []byte { return l.data[len(l.header()):] }

// head returns the header of a letter without a mark.
func head(kind Kind, s seal) []byte { return []byte{version, byte(kind)<<4 | byte(s)} }

// smallest returns the size that a letter of this header has at least; 0 where
// there is no such letter.
func smallest(kind Kind, s seal) int {
	const body = partsBits / 8
	const key = len(PublicKey{})
	switch {
	case kind == Plan && s == sealNone:
		return headerSize + body + digestSize
	case kind == Plan && s == sealCode:
		return headerSize + SaltSize + body + TagSize
	case kind == Invitation && s == sealNone:
		return headerSize + key + digestSize
	case kind == Reply && s == sealKey:
		return headerSize + markSize + key + key + body + TagSize
	case kind == Comparison && s == sealKey:
		return headerSize + markSize + key + body + TagSize
	}
	return 0
}

// inspect looks at what can be seen without a key.
func inspect(data []byte) (Letter, error) {
	switch {
	case len(data) > 0 && data[0] > version:
		return Letter{}, ErrNewer
	case len(data) < headerSize || data[0] != version || len(data) > MaxLetter:
		return Letter{}, ErrDamaged
	}
	l := Letter{data}
	least := smallest(l.Kind(), l.seal())
	if least == 0 || len(data) < least || l.Kind() == Invitation && len(data) != least {
		return Letter{}, ErrDamaged
	}
	return l, nil
}
