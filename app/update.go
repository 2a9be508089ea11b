package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// How a new version of Mend arrives. The worker (web/sw.js) keeps one whole
// version on the device. A newer one is fetched beside it and waits; between
// questions Mend says so, and nothing happens until the person agrees. Whoever
// agrees in one tab agrees for all of them. The others go on with what they
// have, for a page that has started needs nothing more, and change over when
// nothing would be lost by it.

// version is how the running program stands to the newest one on the device.
type version int

const (
	newest version = iota
	// waiting: there is a newer version, to be agreed to.
	waiting
	// postponed: the person has said not now.
	postponed
	// wanted: the person has agreed, here.
	wanted
	// outdated: the newer version has taken over, agreed to elsewhere.
	outdated
)

// watchVersion keeps Mend on the device, and listens for newer versions.
func (r *root) watchVersion() {
	r.tab.keepOffline(r.base, func(v version) {
		r.own.Dispatch(func(app.Context) { r.hear(v) })
	})
}

// hear takes in that a newer version waits, or that it has taken over.
func (r *root) hear(v version) {
	switch {
	case v == outdated && r.version == wanted:
		r.tab.reload()
	case v == outdated, r.version == newest:
		r.version = v
		r.catchUp()
	}
}

// catchUp changes over to a version that was agreed to in another tab.
func (r *root) catchUp() {
	if r.version == outdated && r.betweenQuestions() && r.comesBackWhole() {
		r.tab.reload()
	}
}

func (r *root) betweenQuestions() bool { return r.here.page != quizPage }

// comesBackWhole reports whether every answer would still be there after a
// reload. Those about safety would not.
func (r *root) comesBackWhole() bool {
	if r.holdsOthers() {
		return false
	}
	if r.keeping.shut || len(r.answers) == 0 {
		return true
	}
	isSaved := r.keeping.way == keepOpen && r.keeping.writes() && !r.keeping.unsent && r.keeping.writing == 0
	return isSaved && len(r.bank.Keepable(r.answers)) == len(r.answers)
}

// holdsOthers reports whether something of another person is here and nowhere else.
func (r *root) holdsOthers() bool {
	isLetter := (r.letter.isOpen || r.letter.Kind() != 0) && r.letter.kept == ""
	return isLetter || r.comparing.came || r.passing.turn != notPassing
}

// whatIsLost says what a reload would cost, as a key of the words.
func (r *root) whatIsLost() string {
	if r.holdsOthers() {
		return "update.letter"
	}
	if r.keeping.writes() {
		return "update.safety"
	}
	return "update.unkept"
}

// newVersion says that there is a new version, and asks.
func (r *root) newVersion() app.UI {
	offered := r.betweenQuestions() && (r.version == waiting || r.version == outdated)
	return when(offered, element("aside", "update", data("aloud", "yes"),
		r.paragraph("update.ready"),
		when(!r.comesBackWhole(), r.paragraph(r.whatIsLost())),
		actions(
			r.buttonSaying("update.now", "update", "quiet", r.useNewVersion),
			r.buttonSaying("update.later", "later", "quiet", r.postpone),
		),
	))
}

func (r *root) useNewVersion(app.Context, app.Event) {
	if r.version == outdated {
		r.tab.reload()
		return
	}
	r.version = wanted
	r.tab.letTakeOver()
}

func (r *root) postpone(app.Context, app.Event) { r.version = postponed }
