package app

import "mend/quiz"

// journey is the way through the questions for somebody with these answers.
type journey struct {
	bank    *quiz.Bank
	answers quiz.Answers
	path    quiz.Path
	stops   []stop
	// wayChosen: it is settled how answers are kept.
	wayChosen bool
	// askedFor is the page for which the questions about safety were last asked,
	// or empty where they were asked for the result.
	askedFor string
	// furthest is the last step that one may stand at, on pages with several.
	furthest map[string]int
}

// stop is one screen of the quiz: a question or, where question is empty, the
// few words before the first question about safety, or how answers are kept.
type stop struct {
	question   string
	gate, keep bool
}

func newJourney(bank *quiz.Bank, answers quiz.Answers) journey {
	j := journey{bank: bank, answers: answers, path: bank.Path(answers)}
	prepared := false
	head := headStartLength(bank)
	for i, id := range j.path.Asked {
		q, _ := bank.Question(id)
		if i == head {
			j.stops = append(j.stops, stop{keep: true})
		}
		if q.Gate && !prepared {
			prepared = true
			j.stops = append(j.stops, stop{gate: true})
		}
		j.stops = append(j.stops, stop{question: id, gate: q.Gate})
	}
	return j
}

// waits reports whether the stop is a question without an answer.
func (j journey) waits(s stop) bool {
	_, answered := j.path.Answers[s.question]
	return s.question != "" && !answered
}

// open returns the index of the first stop that waits for an answer; ok is
// false where none does. The words before a question come first.
func (j journey) open() (at int, ok bool) {
	for i, s := range j.stops {
		if !j.waits(s) {
			continue
		}
		for i > 0 && j.interrupts(j.stops[i-1]) {
			i--
		}
		return i, true
	}
	return 0, false
}

// isPast reports whether a spot is the choice of how to keep answers, made
// before. The head start leaves one there when it has come to its end.
func (j journey) isPast(s spot) bool {
	return j.wayChosen && s.page == quizPage && s.at > 0 && s.at < len(j.stops) && j.stops[s.at].keep
}

// interrupts reports whether a stop that is no question is to be stood at.
func (j journey) interrupts(s stop) bool {
	return s.question == "" && !(s.keep && j.wayChosen)
}

// reach returns the index of the furthest stop one may stand at. Questions
// about safety do not hold anyone up here: their answers are gone after a
// reload, and the place must stay. They are asked again before the result.
func (j journey) reach() int {
	for i, s := range j.stops {
		if j.waits(s) && !s.gate {
			return i
		}
	}
	return len(j.stops) - 1
}

// askedAgain reports whether the answers about safety are missing although a
// later question has been answered.
func (j journey) askedAgain() bool {
	missing := false
	for _, s := range j.stops {
		if s.gate && j.waits(s) {
			missing = true
		} else if missing && !s.gate && !j.waits(s) {
			return true
		}
	}
	return false
}

// raised reports whether an answer about safety ended the questions.
func (j journey) raised() bool { return j.bank.Safety(j.path).Raised() }

// finish returns where one goes once nothing is left to answer. Whoever may be
// in danger is not sent through a list of their answers.
func (j journey) finish(then string) spot {
	switch {
	case j.raised():
		return spot{page: resultPage}
	case then != "":
		return spot{page: then}
	default:
		return spot{page: checkPage}
	}
}

// allow returns the spot itself or, where one cannot be there yet or any more,
// the spot to be at instead.
func (j journey) allow(s spot) spot {
	at, open := j.open()
	switch s.page {
	case checkPage, resultPage:
		return j.allowEnd(s, at, open)
	case sharePage, comparePage:
		return j.allowHandingOver(s, at, open)
	case quizPage:
		if s.at == wherever && !open {
			return j.finish("")
		}
		if s.at == wherever {
			return spot{page: quizPage, at: at, then: j.returnTo(s.then)}
		}
		s.at = max(0, min(s.at, j.reach()))
		return s
	default:
		return spot{page: s.page}
	}
}

func (j journey) allowEnd(s spot, at int, open bool) spot {
	switch {
	case open:
		return spot{page: quizPage, at: at, then: j.returnTo(s.page)}
	case j.raised():
		return spot{page: resultPage}
	default:
		return spot{page: s.page}
	}
}

// allowHandingOver lets nobody hand anything over who has not answered all, the
// questions about safety for this very purpose.
func (j journey) allowHandingOver(s spot, at int, open bool) spot {
	end := j.allowEnd(s, at, open)
	switch {
	case end.page != s.page:
		return end
	case j.askedFor != s.page:
		return spot{page: resultPage}
	default:
		return spot{page: s.page, at: max(0, min(s.at, j.furthest[s.page]))}
	}
}

// returnTo returns the page to come back to after what is missing was answered:
// only where nothing but answers about safety is missing.
func (j journey) returnTo(page string) string {
	for _, s := range j.stops {
		if j.waits(s) && !s.gate {
			return ""
		}
	}
	return page
}

// next returns where Continue leads from a stop.
func (j journey) next(s spot) spot {
	at := s.at + 1
	if at < len(j.stops) && j.stops[at].keep && j.wayChosen {
		at++
	}
	if at < len(j.stops) && (s.then == "" || j.stops[s.at].question == "") {
		return spot{quizPage, at, s.then}
	}
	if at, open := j.open(); open {
		then := s.then
		if then == "" {
			then = checkPage
		}
		return spot{quizPage, at, then}
	}
	return j.finish(s.then)
}

// before returns where Back leads when the browser's history cannot say.
func (j journey) before(s spot) spot {
	_, open := j.open()
	lastStop := spot{page: quizPage, at: len(j.stops) - 1}
	switch {
	case s.page == quizPage && s.then != "" && !open:
		return spot{page: s.then}
	case s.page == quizPage && s.at > 0:
		at := s.at - 1
		if at > 0 && at < len(j.stops) && j.stops[at].keep && j.wayChosen {
			at--
		}
		return spot{page: quizPage, at: at, then: s.then}
	case s.handsOver() && s.at > 0:
		return spot{page: s.page, at: s.at - 1}
	case s.handsOver():
		return spot{page: resultPage}
	case s.page == resultPage && !j.raised():
		return spot{page: checkPage}
	case s.page == checkPage, s.page == resultPage:
		return lastStop
	default:
		return spot{page: welcomePage}
	}
}

// stopOf returns the index of the stop that asks the question; 0 where it is
// not asked.
func (j journey) stopOf(question string) int {
	for i, s := range j.stops {
		if s.question == question {
			return i
		}
	}
	return 0
}
