package share

import "mend/quiz"

// noteBucket is the step in bytes in which a note adds to a letter.
const noteBucket = 64

// room returns how many bits the parts of a letter may need, whatever the
// answers are. A letter is always padded to it, so that its length says which
// parts were ticked and nothing else. The note is counted by itself.
func room(b *quiz.Bank, parts Parts) int {
	bits := partsBits
	if parts.Has(PartDay) {
		bits += dayBits
	}
	if parts.Has(PartReading) {
		bits += numberBits(readingNumbers(b).highest())
	}
	if parts.Has(PartBarriers) {
		bits += bitmapBits(barrierNumbers(b).highest())
	}
	if parts.Has(PartSteps) {
		step := numberBits(stepNumbers(b).highest()) + phaseBits + stateBits + offsetBits
		bits += stepCountBits + dayBits + MaxSteps*step
	}
	if parts.Has(PartAnswers) {
		bits += bitmapBits(questionNumbers(b).highest())
		for i := range b.Questions {
			bits += answerRoom(&b.Questions[i])
		}
	}
	return bits
}

// answerRoom returns how many bits the longest answer to a question needs.
func answerRoom(q *quiz.Question) int {
	n := optionNumbers(q).highest()
	switch {
	case q.Gate:
		return 0
	case q.Many:
		return shortBits + bitmapBits(n)
	case n > maxShort:
		return shortBits + numberBits(n)
	default:
		return shortBits
	}
}

// bitmapBits is how many bits a bitmap up to the number n needs.
func bitmapBits(n int) int { return numberBits(n) + n }
