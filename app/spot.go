package app

import "strconv"

// spot is a place where a person can be.
type spot struct {
	page string
	// at is the index of the stop; it counts on the quiz page only.
	at int
	// then is the page to go to as soon as nothing is left to answer. It is set
	// while somebody comes from there to change an answer, and empty otherwise.
	then string
}

// wherever, as the index of a stop, is the first one that waits for an answer.
const wherever = -1

// key names the spot within the browser's history. It holds no id of a question.
func (s spot) key() string {
	if s.page != quizPage {
		return s.page
	}
	return s.page + strconv.Itoa(s.at)
}

// aside reports whether the spot was reached by stepping aside from the way
// through the questions, so that Back means: to where I was.
func (s spot) aside() bool {
	return s.then != "" || s.page == helpPage || s.page == aboutPage || s.page == keptPage || s.page == hidePage || s.page == sourcesPage || s.page == notFoundPage
}

// entry is what the browser's history remembers about one step: the spot, and
// the key of the spot one step back, empty where that is not known.
type entry struct {
	spot
	from string
}
