package share_test

import (
	"math/rand/v2"
	"strings"

	"mend/quiz"
	"mend/quiz/share"
)

// chance returns a source of chance that is the same in every run.
func chance(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0)) }

// anyContents returns contents that a person could hand over, or that nobody
// would: answers to any of the questions, whether they are asked together or
// not.
func anyContents(r *rand.Rand, b *quiz.Bank) share.Contents {
	c := share.Contents{Answers: anyAnswers(r, b), Note: anyNote(r), Day: anyDay(r, 0, 65_535)}
	c.Reading = anyReading(r, b)
	for _, barrier := range b.Barriers {
		if r.IntN(3) == 0 {
			c.Barriers = append(c.Barriers, barrier.ID)
		}
	}
	first := r.IntN(65_000)
	for _, i := range r.Perm(len(b.Steps))[:r.IntN(share.MaxSteps+1)] {
		step := share.Step{
			ID:    b.Steps[i].ID,
			Phase: []quiz.Phase{quiz.Now, quiz.Next, quiz.Later, share.Kept}[r.IntN(4)],
			State: []share.State{share.Open, share.Doing, share.Done, share.SetAside}[r.IntN(4)],
		}
		if r.IntN(2) == 0 {
			step.Day = anyDay(r, first, 510)
		}
		c.Steps = append(c.Steps, step)
	}
	c.Parts = share.AllParts
	return c.Only(share.Parts(r.IntN(int(share.AllParts) + 1)))
}

// anyAnswers answers each question or not, but none at the gate and none with
// "rather not say".
func anyAnswers(r *rand.Rand, b *quiz.Bank) quiz.Answers {
	answers, asked := quiz.Answers{}, r.IntN(5)
	choose := quiz.AtRandom(r.IntN)
	for i := range b.Questions {
		q := &b.Questions[i]
		options := choose(q)
		if !q.Gate && options[0] != quiz.Declined && r.IntN(4) < asked {
			answers[q.ID] = options
		}
	}
	return answers
}

func anyReading(r *rand.Rand, b *quiz.Bank) string {
	reading := b.Readings[r.IntN(len(b.Readings))]
	if reading.Withholds {
		return ""
	}
	return reading.ID
}

// anyNote returns a note of words, or of characters from anywhere.
func anyNote(r *rand.Rand) string {
	var note strings.Builder
	length := r.IntN(share.MaxNote + 1)
	alphabets := []string{"abcdefghijklmnopqrstuvwxyz", "ABC xyz.?!,;'’“”\n", "äöüßéèñ çøå", "Привет как дела", "我想让你知道", "🙂❤️👍", "<>&_^{}[]|~\"\\#@"}
	for words := []string{"I", "am", "sorry", "you", "trust", "on", "Sunday.", "please", "talk"}; note.Len() < length; {
		if r.IntN(3) > 0 {
			note.WriteString(words[r.IntN(len(words))] + " ")
			continue
		}
		runes := []rune(alphabets[r.IntN(len(alphabets))])
		note.WriteRune(runes[r.IntN(len(runes))])
	}
	runes := []rune(note.String())
	return string(runes[:min(length, len(runes))])
}

// anyDay returns one of the days from the first on, counted from 2000-01-01.
func anyDay(r *rand.Rand, first, spread int) string {
	return day(first + r.IntN(min(spread, 65_535-first)+1))
}
