package app

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
)

// The head start. The start page and the page of the questions are written with
// the welcome, the questions that everybody is asked, and a few words to be read
// at their end. Until the program runs, web/headstart.js moves between them;
// then the program goes on from what it finds.

// A stage is where a root stands in the head start.
type stage int

const (
	// running: the program draws, and nothing waits.
	running stage = iota
	// onShow: this is written into a page, and is what the page shows first.
	onShow
	// inWaiting: this is written into a page and not shown yet.
	inWaiting
)

// headStartLength is the number of questions that everybody is asked before any
// answer could matter.
func headStartLength(bank *quiz.Bank) int {
	n := slices.IndexFunc(bank.Questions, func(q quiz.Question) bool { return q.Gate || q.OnlyIf != nil })
	if n < 0 {
		return len(bank.Questions)
	}
	return n
}

// stageOf returns the stage of a page that is written before the program runs.
func stageOf(page string) stage {
	if page == welcomePage || page == quizPage {
		return onShow
	}
	return running
}

// waiting holds the screens that are not on show, in their order; nil outside of
// the head start.
func (r *root) waiting() app.UI {
	if r.stage != onShow {
		return nil
	}
	spots := []spot{{page: welcomePage}}
	for at := range headStartLength(r.bank) {
		spots = append(spots, spot{page: quizPage, at: at})
	}
	var screens []app.UI
	for _, s := range spots {
		if s != r.here.spot {
			screens = append(screens, r.laterAt(s).draw())
		}
	}
	return div("", attr("hidden", "true"), data("head-start", "yes"), together(screens...), r.onItsWay())
}

func (r *root) laterAt(s spot) *root {
	later := newRoot(r.material, r.base, s.page)
	later.here.spot = s
	later.stage = inWaiting
	return later
}

// mayComplainLater reports whether the page has to have ready what a question
// says when nothing was chosen.
func (r *root) mayComplainLater() bool { return r.stage != running && r.here.page == quizPage }

// onItsWay is read by whoever has answered everything that is there.
func (r *root) onItsWay() app.UI {
	return div("screen",
		r.backLink(),
		div("on-its-way", attr("role", "status"),
			r.heading(r.say("boot.waiting")),
			r.paragraph("boot.waiting-kept"),
		),
	)
}

// earlyForm is what somebody did to one question before the program ran.
type earlyForm struct {
	question string
	options  []string
	// answered tells an answer from what is ticked but was not sent.
	answered bool
}

// takeOver adds what was done before the program ran. It is newer than anything
// that was kept.
func (r *root) takeOver(forms []earlyForm, complained bool) {
	answers, isAnswered := r.answers, false
	for _, f := range forms {
		settled, err := r.bank.Settle(f.question, f.options)
		switch {
		case err != nil:
			// Nothing was chosen here, or nothing that is asked.
		case f.answered:
			answers, isAnswered = answers.With(f.question, settled...), true
		default:
			r.early[f.question] = settled
		}
	}
	if complained {
		r.notice = nothingChosen
	}
	if !isAnswered {
		return
	}
	if r.keeping.shut {
		r.answers = answers // what is kept is not known yet
		return
	}
	r.keep(answers)
}
