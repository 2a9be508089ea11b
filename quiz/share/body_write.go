package share

import (
	"slices"

	"mend/quiz"
)

// Widths in bits of what a body is made of.
const (
	partsBits     = 8
	dayBits       = 16
	stepCountBits = 4
	phaseBits     = 2
	stateBits     = 2
	offsetBits    = 9 // 0: no day; otherwise days since the earliest, and 1
	shortBits     = 4
)

// Short forms of an answer: 0 to maxShort is the option of that number.
const (
	maxShort    = 12
	shortNumber = 13 // the number of the option follows
	shortMany   = 14 // a number of bits follows, then one bit for each option from 1
)

// maxOffset is how many days lie between the earliest and the latest planned
// day of a letter. A day before that is left out: it is of no use to a plan.
const maxOffset = 1<<offsetBits - 2

// Pack writes contents as the body of a letter: without a version, a seal or a
// check. It returns [ErrNote] or [ErrContents] where they cannot be written.
func Pack(b *quiz.Bank, c Contents) ([]byte, error) {
	c = c.Only(AllParts)
	w := &packer{bank: b, fits: true}
	w.put(int(c.Parts), partsBits)
	if c.Parts.Has(PartDay) {
		w.day(c.Day)
	}
	if c.Parts.Has(PartReading) {
		w.reading(c.Reading)
	}
	if c.Parts.Has(PartBarriers) {
		w.barriers(c.Barriers)
	}
	if c.Parts.Has(PartSteps) {
		w.steps(c.Steps)
	}
	if c.Parts.Has(PartAnswers) {
		w.answers(releasable(b, c.Answers))
	}
	size := (room(b, c.Parts) + 7) / 8
	if c.Parts.Has(PartNote) {
		before := w.n
		if !putNote(&w.bitWriter, c.Note) {
			return nil, ErrNote
		}
		size += (w.n - before + 8*noteBucket - 1) / (8 * noteBucket) * noteBucket
	}
	if !w.fits || len(w.data) > size {
		return nil, ErrContents
	}
	return append(w.data, make([]byte, size-len(w.data))...), nil
}

// packer writes contents. fits turns false where something cannot be written.
type packer struct {
	bitWriter
	bank *quiz.Bank
	fits bool
}

func (w *packer) number(n int) {
	if !w.putNumber(n) {
		w.fits = false
	}
}

func (w *packer) day(day string) {
	n, ok := dayNumber(day)
	w.fits = w.fits && ok
	w.put(n, dayBits)
}

// reading writes the number of a reading; 0 where there is none, and for those
// that only a raised gate gives.
func (w *packer) reading(id string) {
	if id == "" {
		w.number(0)
		return
	}
	switch r := readingNumbers(w.bank).byID(id); {
	case r == nil:
		w.fits = false
	case r.secret:
		w.number(0)
	default:
		w.number(r.n)
	}
}

func (w *packer) barriers(ids []string) {
	known := barrierNumbers(w.bank)
	found := make([]bool, known.highest()+1)
	for _, id := range ids {
		if barrier := known.byID(id); barrier != nil {
			found[barrier.n] = true
		} else {
			w.fits = false
		}
	}
	w.bitmap(found)
}

// bitmap writes how many bits there are, then the bits. Numbers begin at 1, so
// the first element does not count.
func (w *packer) bitmap(set []bool) {
	w.number(len(set) - 1)
	for _, on := range set[1:] {
		bit := 0
		if on {
			bit = 1
		}
		w.put(bit, 1)
	}
}

func (w *packer) steps(steps []Step) {
	if len(steps) > MaxSteps {
		w.fits = false
		return
	}
	known, earliest := stepNumbers(w.bank), w.earliest(steps)
	w.put(len(steps), stepCountBits)
	w.put(earliest, dayBits)
	for i := range steps {
		step := known.byID(steps[i].ID)
		phase, state := slices.Index(phases[:], steps[i].Phase), slices.Index(states[:], steps[i].State)
		if step == nil || phase < 0 || state < 0 {
			w.fits = false
			return
		}
		w.number(step.n)
		w.put(phase, phaseBits)
		w.put(state, stateBits)
		offset := 0
		if n, ok := dayNumber(steps[i].Day); ok && n >= earliest {
			offset = n - earliest + 1
		}
		w.put(offset, offsetBits)
	}
}

// earliest returns the number of the first planned day that is not too long
// before the last one.
func (w *packer) earliest(steps []Step) int {
	days, last := []int{}, 0
	for i := range steps {
		if n, ok := dayNumber(steps[i].Day); ok {
			days, last = append(days, n), max(last, n)
		} else if steps[i].Day != "" {
			w.fits = false
		}
	}
	earliest := last
	for _, n := range days {
		if n >= last-maxOffset {
			earliest = min(earliest, n)
		}
	}
	return earliest
}

// answers writes which questions were answered, by number, then the answers in
// the order of the numbers.
func (w *packer) answers(answers quiz.Answers) {
	restored := w.bank.Restore(answers)
	for id, options := range answers {
		w.fits = w.fits && len(restored[id]) == len(options)
	}
	known := questionNumbers(w.bank)
	answered := make([]bool, known.highest()+1)
	for id := range restored {
		answered[known.byID(id).n] = true
	}
	w.bitmap(answered)
	for n, on := range answered {
		if on {
			id := known.byNumber(n).id
			q, _ := w.bank.Question(id)
			w.answer(optionNumbers(q), restored[id])
		}
	}
}

func (w *packer) answer(known numbers, options []string) {
	chosen := make([]bool, known.highest()+1)
	n := 0
	for _, id := range options {
		n = known.byID(id).n
		chosen[n] = true
	}
	switch {
	case len(options) > 1:
		w.put(shortMany, shortBits)
		w.bitmap(chosen)
	case n > maxShort:
		w.put(shortNumber, shortBits)
		w.number(n)
	default:
		w.put(n, shortBits)
	}
}
