package share

import (
	_ "embed"
	"strings"
	"sync"
)

// piecesFile is the book of frequent pieces of English: on each line a number
// of bits, then the pieces whose code has that length. It belongs to version 1
// of the format and never changes; FORMAT.md says how to read it.
//
//go:embed pieces.txt
var piecesFile string

// Symbols of the book that are no text. They are control characters, which a
// note cannot have.
const (
	noteShift = "\x01" // the next letter is not in the case that is expected
	noteEnd   = "\x02"
	noteOther = "\x03" // a character follows that the book does not have
)

// longestPiece is the length in bytes of the longest piece.
const longestPiece = 8

// noteBook is the book, ready for use. The codes are canonical: those of one
// length are consecutive numbers in the order of the file, and the first of a
// length is one more than the last before it, with a 0 behind.
type noteBook struct {
	pieces []string
	code   map[string]noteCode
	// By length in bits: the first code, whose it is, and how many there are.
	first, from, count [maxCodeBits + 1]int
}

type noteCode struct{ code, bits int }

const maxCodeBits = 15

var (
	theBook  noteBook
	readOnce sync.Once
)

// book returns the book. It is read when it is first wanted.
func book() *noteBook {
	readOnce.Do(theBook.read)
	return &theBook
}

func (b *noteBook) read() {
	b.code = map[string]noteCode{}
	next, before := 0, 0
	for _, line := range strings.Split(strings.TrimSpace(piecesFile), "\n") {
		fields := strings.Fields(line)
		bits, _ := digits(fields[0])
		next <<= bits - before
		b.first[bits], b.from[bits], b.count[bits] = next, len(b.pieces), len(fields)-1
		for _, field := range fields[1:] {
			b.pieces = append(b.pieces, piece(field))
			b.code[piece(field)] = noteCode{next, bits}
			next++
		}
		before = bits
	}
}

// piece returns what a field of the file stands for.
func piece(field string) string {
	switch field {
	case "<end>":
		return noteEnd
	case "<other>":
		return noteOther
	case "<line>":
		return "\n"
	}
	return strings.ReplaceAll(strings.ReplaceAll(field, "_", " "), "^", noteShift)
}

// put appends the code of a symbol.
func (b *noteBook) put(w *bitWriter, symbol string) {
	c := b.code[symbol]
	w.put(c.code, c.bits)
}

// take reads one symbol. At the end of the data, and where the bits are no
// code, it returns noteEnd; the reader remembers that it ran short.
func (b *noteBook) take(r *bitReader) string {
	code := 0
	for bits := 1; bits <= maxCodeBits; bits++ {
		code = code<<1 | r.take(1)
		if i := code - b.first[bits]; i >= 0 && i < b.count[bits] {
			return b.pieces[b.from[bits]+i]
		}
	}
	r.short = true
	return noteEnd
}
