package share

import (
	"strings"
	"unicode/utf8"
)

// How a note is written, chosen by what is shorter.
const (
	notePieces      = 0 // by the book
	notePiecesCurly = 1 // by the book, with ’ for every '
	noteUTF8        = 2 // a byte count in 11 bits, then the bytes
	noteModeBits    = 2
)

const (
	apostrophe      = "'"
	curlyApostrophe = "’"
	utf8CountBits   = 11
)

// putNote appends a note of at most MaxNote runes. It reports whether the note
// may stand in a letter.
func putNote(w *bitWriter, note string) bool {
	if utf8.RuneCountInString(note) > MaxNote || Clean(note) != note {
		return false
	}
	mode, text := notePieces, note
	if !strings.Contains(note, apostrophe) && strings.Contains(note, curlyApostrophe) {
		mode, text = notePiecesCurly, strings.ReplaceAll(note, curlyApostrophe, apostrophe)
	}
	pieces := &bitWriter{}
	putPieces(pieces, text)
	if pieces.n <= utf8CountBits+8*len(note) {
		w.put(mode, noteModeBits)
		putPieces(w, text)
		return true
	}
	w.put(noteUTF8, noteModeBits)
	w.put(len(note), utf8CountBits)
	for i := range len(note) {
		w.put(int(note[i]), 8)
	}
	return true
}

// takeNote reads a note. It never returns more than MaxNote runes, whatever the
// data would grow to; ok is false where there is no valid note.
func takeNote(r *bitReader) (note string, ok bool) {
	switch r.take(noteModeBits) {
	case notePieces:
		note, ok = takePieces(r)
	case notePiecesCurly:
		note, ok = takePieces(r)
		note = strings.ReplaceAll(note, apostrophe, curlyApostrophe)
	case noteUTF8:
		bytes := make([]byte, r.take(utf8CountBits))
		for i := range bytes {
			bytes[i] = byte(r.take(8))
		}
		note, ok = string(bytes), utf8.Valid(bytes)
	}
	if r.short || !ok || utf8.RuneCountInString(note) > MaxNote {
		return "", false
	}
	return Clean(note), true
}

// putPieces writes a text as the pieces whose codes are shortest together.
func putPieces(w *bitWriter, text string) {
	b := book()
	text = foldCase(text)
	// shortest[i] is how many bits text[:i] needs, last[i] where its last piece
	// begins.
	shortest, last := make([]int, len(text)+1), make([]int, len(text)+1)
	for i := range shortest[1:] {
		shortest[i+1] = 1 << 30
	}
	offer := func(from, to, bits int) {
		if bits += shortest[from]; bits < shortest[to] {
			shortest[to], last[to] = bits, from
		}
	}
	for i := range text {
		for j := i + 1; j <= min(i+longestPiece, len(text)); j++ {
			if c, ok := b.code[text[i:j]]; ok {
				offer(i, j, c.bits)
			}
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		offer(i, i+size, b.code[noteOther].bits+otherBitsFar)
	}
	cuts := []int{}
	for i := len(text); i > 0; i = last[i] {
		cuts = append(cuts, i)
	}
	from, o := 0, other{}
	for i := len(cuts) - 1; i >= 0; i-- {
		if _, ok := b.code[text[from:cuts[i]]]; ok {
			b.put(w, text[from:cuts[i]])
		} else {
			b.put(w, noteOther)
			r, _ := utf8.DecodeRuneInString(text[from:])
			o.put(w, r)
		}
		from = cuts[i]
	}
	b.put(w, noteEnd)
}

func takePieces(r *bitReader) (string, bool) {
	b, o := book(), other{}
	text := strings.Builder{}
	for runes := 0; runes <= 2*MaxNote; { // every rune may have a shift before it
		symbol := b.take(r)
		switch symbol {
		case noteEnd:
			return unfoldCase(text.String())
		case noteOther:
			symbol = string(o.take(r))
		}
		runes += utf8.RuneCountInString(symbol)
		text.WriteString(symbol)
	}
	return "", false
}

// other writes the runes that the book does not have: those in the same block of
// 128 as the last one in 8 bits, all others in 22. The first block is that of
// the accented letters, so it is counted from there.
type other struct{ block rune }

const otherBitsFar = 22

func (o *other) put(w *bitWriter, r rune) {
	if r>>7 == o.block+1 {
		w.put(int(r&127), 8)
		return
	}
	w.put(1<<21|int(r), otherBitsFar)
	o.block = r>>7 - 1
}

func (o *other) take(r *bitReader) rune {
	if r.take(1) == 0 {
		return (o.block+1)<<7 | rune(r.take(7))
	}
	c := rune(r.take(21))
	o.block = c>>7 - 1
	return c // string(c) makes of what is no character U+FFFD
}
