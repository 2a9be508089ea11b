package share

import (
	"slices"

	"mend/quiz"
)

// Unpack reads the body of a letter. What the bank does not know is left out
// and named, in the order of the letter. It returns [ErrDamaged] where the body
// is none. Nothing grows beyond what a letter of [MaxLetter] bytes can hold.
func Unpack(b *quiz.Bank, body []byte) (Contents, []Dropped, error) {
	r := &unpacker{bitReader: bitReader{data: body}, bank: b}
	c := Contents{Parts: Parts(r.take(partsBits))}
	if c.Parts&^AllParts != 0 {
		return Contents{}, nil, ErrDamaged
	}
	if c.Parts.Has(PartDay) {
		c.Day = dayText(r.take(dayBits))
	}
	if c.Parts.Has(PartReading) {
		c.Reading = r.reading()
	}
	if c.Parts.Has(PartBarriers) {
		c.Barriers = r.barriers()
	}
	if c.Parts.Has(PartSteps) {
		c.Steps = r.steps()
	}
	if c.Parts.Has(PartAnswers) {
		c.Answers = r.answers()
	}
	if c.Parts.Has(PartNote) {
		note, ok := takeNote(&r.bitReader)
		c.Note, r.broken = note, r.broken || !ok
	}
	if r.broken || r.short || !r.onlyZeros() {
		return Contents{}, nil, ErrDamaged
	}
	return c, r.dropped, nil
}

// unpacker reads contents. broken turns true where the bits make no sense.
type unpacker struct {
	bitReader
	bank    *quiz.Bank
	dropped []Dropped
	broken  bool
}

func (r *unpacker) drop(kind string, n int, question string) {
	r.dropped = append(r.dropped, Dropped{kind, n, question})
}

func (r *unpacker) reading() string {
	n := r.takeNumber()
	reading := readingNumbers(r.bank).byNumber(n)
	switch {
	case n == 0:
	case reading == nil:
		r.drop("reading", n, "")
	case !reading.secret: // others are forged: no letter says that a gate is raised
		return reading.id
	}
	return ""
}

// bitmap returns the numbers whose bits are set.
func (r *unpacker) bitmap() []int {
	set := []int{}
	for n, bits := 1, r.takeNumber(); n <= bits && !r.short; n++ {
		if r.take(1) == 1 {
			set = append(set, n)
		}
	}
	return set
}

func (r *unpacker) barriers() []string {
	found, known := r.bitmap(), barrierNumbers(r.bank)
	var ids []string
	for i := range known {
		if slices.Contains(found, known[i].n) {
			ids = append(ids, known[i].id)
		}
	}
	for _, n := range found {
		if known.byNumber(n) == nil {
			r.drop("barrier", n, "")
		}
	}
	return ids
}

func (r *unpacker) steps() []Step {
	var steps []Step
	known := stepNumbers(r.bank)
	seen := map[int]bool{}
	count, earliest := r.take(stepCountBits), r.take(dayBits)
	for range count {
		n := r.takeNumber()
		read := Step{Phase: phases[r.take(phaseBits)], State: states[r.take(stateBits)]}
		if offset := r.take(offsetBits); offset > 0 {
			read.Day = dayText(min(earliest+offset-1, lastDay))
		}
		step := known.byNumber(n)
		switch {
		case r.short:
			return nil
		case step == nil:
			r.drop("step", n, "")
		case !seen[n]:
			seen[n], read.ID = true, step.id
			steps = append(steps, read)
		}
	}
	return steps
}

func (r *unpacker) answers() quiz.Answers {
	known := questionNumbers(r.bank)
	answers := quiz.Answers{}
	for _, n := range r.bitmap() {
		options := r.options()
		if r.short || r.broken {
			return nil
		}
		question := known.byNumber(n)
		switch {
		case question == nil:
			r.drop("question", n, "")
		case !question.secret: // others are forged: no answer at the gate is read
			r.answer(answers, question.id, options)
		}
	}
	restored := r.bank.Restore(answers)
	for i := range known {
		if id := known[i].id; len(answers[id]) > 0 && len(restored[id]) == 0 {
			r.drop("question", known[i].n, "") // its options no longer go together
		}
	}
	return restored
}

// options reads one answer as the numbers of its options.
func (r *unpacker) options() []int {
	switch short := r.take(shortBits); {
	case short <= maxShort:
		return []int{short}
	case short == shortNumber:
		return []int{r.takeNumber()}
	case short == shortMany:
		return r.bitmap()
	default:
		r.broken = true
		return nil
	}
}

// answer adds what the question has of the options.
func (r *unpacker) answer(answers quiz.Answers, id string, options []int) {
	q, _ := r.bank.Question(id)
	known := optionNumbers(q)
	for _, n := range options {
		if option := known.byNumber(n); option != nil {
			answers[id] = append(answers[id], option.id)
		} else {
			r.drop("option", n, id)
		}
	}
}
