package app

import "mend/quiz"

// example is one screen in one state.
type example struct {
	name    string
	at      spot
	answers quiz.Answers
	notice  notice
	base    string
}

// examples is every screen in its states. Whoever adds a screen or a state adds
// it here.
func examples() []example {
	return []example{
		{name: "welcome", at: spot{page: welcomePage}},
		{name: "welcome-in-a-folder", at: spot{page: welcomePage}, base: "/sub/"},
		{name: "welcome-again", at: spot{page: welcomePage}, answers: calm()},
		{name: "welcome-restart", at: spot{page: welcomePage}, answers: calm(), notice: restartAsked},
		{name: "question-first", at: spot{page: quizPage}},
		{name: "question-answered", at: spot{page: quizPage, at: 1}, answers: calm()},
		{name: "question-nothing-chosen", at: spot{page: quizPage}, notice: nothingChosen},
		{name: "question-many", at: spot{page: quizPage, at: 5}, answers: calm()},
		{name: "question-many-nothing-chosen", at: spot{page: quizPage, at: 5}, notice: nothingChosen, answers: calm().Without("what")},
		{name: "question-cannot-combine", at: spot{page: quizPage, at: 5}, notice: cannotCombine, answers: calm()},
		{name: "safety-note", at: spot{page: quizPage, at: 2}, answers: quiz.Answers{"role": {"broke"}, "bond": {"ex"}}},
		{name: "safety-note-again", at: spot{page: quizPage, at: 2}, answers: calm().Without("fear").Without("harm")},
		{name: "safety-question-answered", at: spot{page: quizPage, at: 3}, answers: calm()},
		{name: "check", at: spot{page: checkPage}, answers: calm().With("truth", quiz.Declined)},
		{name: "nothing-yet", at: spot{page: checkPage}},
		{name: "result-plan", at: spot{page: resultPage}, answers: calm()},
		{name: "result-together", at: spot{page: resultPage}, answers: calm().With("bond", "friend").With("truth", "parts")},
		{name: "result-safety", at: spot{page: resultPage}, answers: afraid()},
		{name: "help", at: spot{page: helpPage}},
		{name: "about", at: spot{page: aboutPage}},
		{name: "sources", at: spot{page: sourcesPage}},
		{name: "not-found", at: spot{page: notFoundPage}},
	}
}

func (e example) root() *root {
	base := e.base
	if base == "" {
		base = "/"
	}
	r := newRoot(sample(), base, e.at.page)
	r.here.spot = e.at
	r.notice = e.notice
	if e.answers != nil {
		r.answers = e.answers
	}
	return r
}
