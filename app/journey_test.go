package app

import (
	"testing"

	"mend/quiz"
)

// knownWay is the journey of somebody who has chosen how answers are kept.
func knownWay(answers quiz.Answers) journey {
	j := newJourney(sampleBank(), answers)
	j.wayChosen = true
	return j
}

func quizAt(at int) spot { return spot{page: quizPage, at: at} }

// The stops of the sample bank for calm(): role, bond, how to keep, the words about safety,
// fear, harm, what, kind, truth.
const (
	atBond = iota + 1
	atKeep
	atSafetyNote
	atFear
	atHarm
	atWhat
	atKind
	atTruth
)

// withoutGate are the answers as they are after a reload.
func withoutGate() quiz.Answers { return sampleBank().Keepable(calm()) }

func TestWhereOneMayBe(t *testing.T) {
	begun := quiz.Answers{"role": {"broke"}, "bond": {"ex"}}
	for _, c := range []struct {
		story   string
		answers quiz.Answers
		wanted  spot
		want    spot
	}{
		{"nobody can be past the first open question", quiz.Answers{}, quizAt(5), quizAt(0)},
		{"a place that never was is the first", begun, quizAt(-7), quizAt(0)},
		{"the first question about safety is not met before the choice of how to keep", begun, quizAt(atSafetyNote + 1), quizAt(atFear)},
		{"without a place, the first open question", quiz.Answers{"role": {"broke"}}, quizAt(wherever), quizAt(atBond)},
		{"the safety questions begin with the words before them", begun, quizAt(wherever), quizAt(atSafetyNote)},
		{"the words do not come back once the first is answered", begun.With("fear", "none"), quizAt(wherever), quizAt(atHarm)},
		{"a reload keeps the place beyond the safety questions", withoutGate(), quizAt(atTruth), quizAt(atTruth)},
		{"going on with everything answered leads to the check", calm(), quizAt(wherever), spot{page: checkPage}},
		{"going on with the gate raised leads to the result", afraid(), quizAt(wherever), spot{page: resultPage}},
		{"the check needs all answers", begun, spot{page: checkPage}, quizAt(atSafetyNote)},
		{"the result needs all answers", quiz.Answers{}, spot{page: resultPage}, quizAt(0)},
		{"a result reloaded comes back after the safety questions", withoutGate(), spot{page: resultPage}, spot{quizPage, atSafetyNote, resultPage}},
		{"a check reloaded comes back after the safety questions", withoutGate(), spot{page: checkPage}, spot{quizPage, atSafetyNote, checkPage}},
		{"the check is open to who answered everything", calm(), spot{page: checkPage}, spot{page: checkPage}},
		{"the result is open to who answered everything", calm(), spot{page: resultPage}, spot{page: resultPage}},
		{"nobody in danger is shown a list of answers", afraid(), spot{page: checkPage}, spot{page: resultPage}},
		{"a raised gate ends the questions", afraid().With("what", "lie"), quizAt(atTruth), quizAt(atHarm)},
		{"the other pages are open to everyone", quiz.Answers{}, spot{page: helpPage, at: 3, then: checkPage}, spot{page: helpPage}},
	} {
		if got := knownWay(c.answers).allow(c.wanted); got != c.want {
			t.Errorf("%s: %+v becomes %+v, want %+v", c.story, c.wanted, got, c.want)
		}
	}
}

func TestWhereContinueLeads(t *testing.T) {
	for _, c := range []struct {
		story   string
		answers quiz.Answers
		from    spot
		want    spot
	}{
		{"to the next question", quiz.Answers{"role": {"broke"}}, quizAt(0), quizAt(atBond)},
		{"from the words about safety to the first question", calm(), quizAt(atSafetyNote), quizAt(atFear)},
		{"through answered questions one by one", calm(), quizAt(atWhat), quizAt(atKind)},
		{"from the last question to the check", calm(), quizAt(atTruth), spot{page: checkPage}},
		{"from a raised gate to the result", afraid(), quizAt(atHarm), spot{page: resultPage}},
		{"from the last question to safety after a reload", withoutGate(), quizAt(atTruth), spot{quizPage, atSafetyNote, checkPage}},
		{"from a change back to the check", calm(), spot{quizPage, atWhat, checkPage}, spot{page: checkPage}},
		{"from a change to what it opened", calm().Without("kind"), spot{quizPage, atWhat, checkPage}, spot{quizPage, atKind, checkPage}},
		{"from safety asked again to the rest of safety", withoutGate().With("fear", "none"), spot{quizPage, atFear, resultPage}, spot{quizPage, atHarm, resultPage}},
		{"from safety asked again back to the result", calm(), spot{quizPage, atHarm, resultPage}, spot{page: resultPage}},
		{"from safety asked again and raised to the result", calm().With("harm", "yes"), spot{quizPage, atHarm, checkPage}, spot{page: resultPage}},
	} {
		if got := knownWay(c.answers).next(c.from); got != c.want {
			t.Errorf("%s: leads to %+v, want %+v", c.story, got, c.want)
		}
	}
}

func TestWhereBackLeads(t *testing.T) {
	for _, c := range []struct {
		story   string
		answers quiz.Answers
		from    spot
		want    spot
	}{
		{"from the first question to the start", quiz.Answers{}, quizAt(0), spot{page: welcomePage}},
		{"to the question before", calm(), quizAt(atKind), quizAt(atWhat)},
		{"from the first safety question to the words before it", calm(), quizAt(atFear), quizAt(atSafetyNote)},
		{"from a change to where it was begun", calm(), spot{quizPage, atWhat, checkPage}, spot{page: checkPage}},
		{"from safety asked again to the question before: the result is shut", withoutGate(), spot{quizPage, atSafetyNote, resultPage}, spot{quizPage, atBond, resultPage}},
		{"from the check to the last question", calm(), spot{page: checkPage}, quizAt(atTruth)},
		{"from the result to the check", calm(), spot{page: resultPage}, spot{page: checkPage}},
		{"from a result that puts safety first to the last question", afraid(), spot{page: resultPage}, quizAt(atHarm)},
		{"from help to the start", calm(), spot{page: helpPage}, spot{page: welcomePage}},
	} {
		j := knownWay(c.answers)
		if got := j.before(c.from); got != c.want {
			t.Errorf("%s: leads to %+v, want %+v", c.story, got, c.want)
		}
		if to := j.before(c.from); j.allow(to) == c.from {
			t.Errorf("%s: Back leads nowhere", c.story)
		}
	}
}

// Continue always comes to an end, whatever was answered and wherever one is.
func TestContinueComesToAnEnd(t *testing.T) {
	bank := sampleBank()
	bank.EachPath(func(path quiz.Path) bool {
		at := quizAt(0)
		for range 2 * len(bank.Questions) {
			at = newJourney(bank, path.Answers).next(at)
			if at.page != quizPage {
				break
			}
		}
		if at.page != checkPage {
			t.Errorf("%v: Continue ends at %+v, want the check", path.Answers, at)
		}
		return !t.Failed()
	})
}

func TestSafetyIsAskedAgainOnlyAfterItWasAsked(t *testing.T) {
	if newJourney(sampleBank(), quiz.Answers{"role": {"broke"}, "bond": {"ex"}}).askedAgain() {
		t.Error("somebody who comes to the safety questions for the first time is told that they come again")
	}
	if !newJourney(sampleBank(), withoutGate()).askedAgain() {
		t.Error("somebody who was there before is not told why they come again")
	}
}
