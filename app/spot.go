package app

import "strconv"

// spot is a place where a person can be.
type spot struct {
	page string
	// at is the index of the stop on the quiz page, or of the step on a page that
	// has several; see [spot.counts].
	at int
	// then is the page to go to as soon as nothing is left to answer. It is set
	// while somebody comes from there to change an answer, and empty otherwise.
	then string
}

// wherever, as the index of a stop, is the first one that waits for an answer.
const wherever = -1

// key names the spot within the browser's history. It holds no id of a question.
func (s spot) key() string {
	if !s.counts() {
		return s.page
	}
	return s.page + strconv.Itoa(s.at)
}

// counts reports whether the page has several places to be at.
func (s spot) counts() bool { return s.page == quizPage || s.handsOver() }

// handsOver reports whether the spot is where something is chosen to be handed
// over. Nobody is there whose answers about safety are not clear.
func (s spot) handsOver() bool { return s.page == sharePage || s.page == comparePage }

// aside reports whether the spot was reached by stepping aside from the way
// through the questions, so that Back means: to where I was.
func (s spot) aside() bool {
	switch s.page {
	case helpPage, aboutPage, keptPage, hidePage, sourcesPage, keysPage, letterPage, notFoundPage:
		return true
	default:
		return s.then != ""
	}
}

// entry is what the browser's history remembers about one step: the spot, and
// the key of the spot one step back, empty where that is not known.
type entry struct {
	spot
	from string
}
