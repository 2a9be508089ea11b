package app

import (
	"slices"

	"mend/quiz"
	"mend/quiz/casefile"
)

// example is one screen in one state.
type example struct {
	name    string
	at      spot
	answers quiz.Answers
	notice  notice
	// with, where set, brings about what the other fields cannot say.
	with func(*root)
	base string
}

// examples is every screen in its states. Whoever adds a screen or a state adds
// it here.
func examples() []example {
	return slices.Concat(ownExamples(), letterExamples(), compareExamples())
}

func ownExamples() []example {
	return []example{
		{name: "welcome", at: spot{page: welcomePage}},
		{name: "welcome-in-a-folder", at: spot{page: welcomePage}, base: "/sub/"},
		{name: "welcome-again", at: spot{page: welcomePage}, answers: calm()},
		{name: "welcome-restart", at: spot{page: welcomePage}, answers: calm(), notice: restartAsked},
		{name: "question-first", at: spot{page: quizPage}},
		{name: "question-answered", at: spot{page: quizPage, at: 1}, answers: calm()},
		{name: "question-nothing-chosen", at: spot{page: quizPage}, notice: nothingChosen},
		{name: "question-many", at: spot{page: quizPage, at: 6}, answers: calm()},
		{name: "question-many-nothing-chosen", at: spot{page: quizPage, at: 6}, notice: nothingChosen, answers: calm().Without("what")},
		{name: "question-cannot-combine", at: spot{page: quizPage, at: 6}, notice: cannotCombine, answers: calm()},
		{name: "keep", at: spot{page: quizPage, at: 2}, answers: begun()},
		{name: "keep-refused", at: spot{page: quizPage, at: 2}, answers: begun(), with: func(r *root) { r.keeping.trouble = refused }},
		{name: "keep-passphrase", at: spot{page: quizPage, at: 2}, answers: begun(), notice: passphraseAsked},
		{name: "keep-passphrase-fault", at: spot{page: quizPage, at: 2}, answers: begun(), notice: passphraseAsked, with: faulty(passphraseField, "passphrase.too-short")},
		{name: "safety-note", at: spot{page: quizPage, at: 3}, answers: quiz.Answers{"role": {"broke"}, "bond": {"ex"}}},
		{name: "safety-note-again", at: spot{page: quizPage, at: 3}, answers: calm().Without("fear").Without("harm")},
		{name: "safety-question-answered", at: spot{page: quizPage, at: 4}, answers: calm()},
		{name: "check", at: spot{page: checkPage}, answers: calm().With("truth", quiz.Declined)},
		{name: "nothing-yet", at: spot{page: checkPage}},
		{name: "result-plan", at: spot{page: resultPage}, answers: calm()},
		{name: "result-print", at: spot{page: resultPage}, answers: calm(), notice: printAsked},
		{name: "result-together", at: spot{page: resultPage}, answers: calm().With("bond", "friend").With("truth", "parts")},
		{name: "result-safety", at: spot{page: resultPage}, answers: afraid()},
		{name: "locked", at: spot{page: quizPage}, with: shut},
		{name: "locked-itself", at: spot{page: resultPage}, with: func(r *root) { shut(r); r.keeping.byItself = true }},
		{name: "locked-wrong", at: spot{page: quizPage}, with: func(r *root) { shut(r); faulty(passphraseField, "unlock.wrong")(r) }},
		{name: "trouble-conflict", at: spot{page: quizPage}, answers: begun(), with: troubled(conflict)},
		{name: "trouble-erased", at: spot{page: quizPage}, answers: begun(), with: troubled(erased)},
		{name: "trouble-full", at: spot{page: quizPage}, answers: begun(), with: troubled(full)},
		{name: "trouble-damaged", at: spot{page: quizPage}, with: troubled(damaged)},
		{name: "trouble-newer", at: spot{page: quizPage}, with: troubled(newer)},
		{name: "kept-nothing", at: spot{page: keptPage}, with: func(r *root) { r.keeping.way = keepNone }},
		{name: "kept-open", at: spot{page: keptPage}, with: twoCases},
		{name: "kept-locked", at: spot{page: keptPage}, with: func(r *root) { twoCases(r); r.keeping.way = keepLocked }},
		{name: "kept-changed", at: spot{page: keptPage}, notice: wayChanged, with: twoCases},
		{name: "kept-dropped", at: spot{page: keptPage}, with: func(r *root) { twoCases(r); r.keeping.dropped = []string{"case 1: answer gone"} }},
		{name: "kept-change", at: spot{page: keptPage}, notice: wayAsked, with: twoCases},
		{name: "kept-passphrase", at: spot{page: keptPage}, notice: passphraseAsked, with: twoCases},
		{name: "case-new", at: spot{page: keptPage}, notice: caseNameAsked, with: twoCases},
		{name: "case-rename", at: spot{page: keptPage}, notice: caseNameAsked, with: func(r *root) { twoCases(r); r.caseID = 1 }},
		{name: "case-delete", at: spot{page: keptPage}, notice: caseDeleteAsked, with: func(r *root) { twoCases(r); r.caseID = 2 }},
		{name: "case-deleted", at: spot{page: keptPage}, notice: caseDeleted, with: func(r *root) { twoCases(r); r.named = "J" }},
		{name: "copy-fault", at: spot{page: keptPage}, with: func(r *root) { twoCases(r); faulty(copyField, "backup.wrong")(r) }},
		{name: "copy-readable", at: spot{page: keptPage}, notice: readableAsked, with: twoCases},
		{name: "copy-saved", at: spot{page: keptPage}, notice: copySaved, with: twoCases},
		{name: "copy-inside", at: spot{page: keptPage}, notice: copyShown, with: openedCopy},
		{name: "copy-empty", at: spot{page: keptPage}, notice: copyShown},
		{name: "copy-added", at: spot{page: keptPage}, notice: copyAdded, with: openedCopy},
		{name: "erase", at: spot{page: keptPage}, notice: eraseAsked, with: twoCases},
		{name: "erase-done", at: spot{page: keptPage}, notice: eraseDone},
		{name: "erase-failed", at: spot{page: keptPage}, notice: eraseFailed, with: twoCases},
		{name: "result-marked", at: spot{page: resultPage}, with: marked},
		{name: "help", at: spot{page: helpPage}},
		{name: "about", at: spot{page: aboutPage}},
		{name: "hide", at: spot{page: hidePage}},
		{name: "keys", at: spot{page: keysPage}},
		{name: "keys-off", at: spot{page: keysPage}, with: func(r *root) { r.noKeys = refusal{taken("no")} }},
		{name: "sources", at: spot{page: sourcesPage}},
		{name: "version-waiting", at: spot{page: aboutPage}, with: func(r *root) { r.version = waiting }},
		{name: "version-waiting-at-the-result", at: spot{page: resultPage}, answers: calm(), with: func(r *root) { r.version = waiting }},
		{name: "not-found", at: spot{page: notFoundPage}},
	}
}

func (e example) root() *root { return e.rootOf(sample()) }

// rootOf returns the example with material like that of [sample].
func (e example) rootOf(m material) *root {
	base := e.base
	if base == "" {
		base = "/"
	}
	r := newRoot(m, base, e.at.page)
	r.here.spot = e.at
	r.notice = e.notice
	if e.answers != nil {
		r.answers = e.answers
	}
	if e.with != nil {
		e.with(r)
	}
	return r
}

// begun are the answers to what everybody is asked.
func begun() quiz.Answers { return quiz.Answers{"role": {"broke"}, "bond": {"ex"}} }

func shut(r *root) { r.keeping = keeping{way: keepLocked, shut: true} }

func troubled(t trouble) func(*root) {
	return func(r *root) { r.keeping = keeping{way: keepOpen, trouble: t} }
}

func faulty(field, key string) func(*root) {
	return func(r *root) { r.fault, r.faultAt = key, field }
}

// twoCases keeps answers about two people on the device.
func twoCases(r *root) {
	r.keeping = keeping{way: keepOpen}
	r.keep(withoutGate())
	r.document = r.document.New("J")
	r.openCase()
	r.keep(begun())
}

func openedCopy(r *root) {
	twoCases(r)
	r.incoming = incoming{document: r.document, dropped: []string{"case 1: step gone"}, added: 1}
}

// marked has a plan of which some is done.
func marked(r *root) {
	r.keep(calm())
	c := r.document.Active().
		WithStep("tell", casefile.StepState{State: casefile.Done, Day: "2026-03-01"}).
		WithStep("rest", casefile.StepState{State: casefile.Doing}).
		WithStep("breathe", casefile.StepState{State: casefile.Open, Day: "2026-03-02"}).
		WithStep("walk", casefile.StepState{State: casefile.SetAside})
	c.Note = "Ask for time."
	r.keepCase(c)
}

// taken is a shelf with something on it.
type taken string

func (t taken) read() string { return string(t) }
func (taken) write(string)   {}
func (taken) clear()         {}
