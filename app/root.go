package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/content"
	"mend/quiz"
	"mend/quiz/casefile"
	"mend/quiz/share"
)

// root is the one component that holds state. It surrounds every screen.
type root struct {
	app.Compo

	material
	tab  tab
	base string
	// document is what may be kept; answers are those of the case on show,
	// with those about safety.
	document casefile.Document
	answers  quiz.Answers
	vault    vault
	crypto   share.Crypto
	keeping  keeping
	// noInstall remembers that somebody wants no icon on this device.
	noInstall refusal
	// noKeys remembers that digits shall choose nothing; web/keys.js writes it.
	noKeys  refusal
	replied reply
	// askedFor is the page for which the questions about safety were last asked.
	askedFor string
	sending  sending
	// letter is one that came in; comparing and passing are what two people show
	// each other.
	letter    letterIn
	comparing comparing
	passing   passing
	// handed is said of the last press on one of the ways to hand something over.
	handed  reply
	version version

	// own is the root's own context, set once it is on screen.
	own     app.Context
	mounted bool

	here entry
	// arrived is false until the first screen is settled.
	arrived bool
	// turn counts the screens shown.
	turn   int
	notice notice
	// fault is what is wrong with what was typed, as a key of the words; faultAt
	// is the field.
	fault, faultAt string
	// busy: something takes a moment, and must not be begun twice.
	busy bool
	// caseID is the case that a screen asks about, named what one was called.
	caseID   int
	named    string
	incoming incoming
	stage    stage
	// early holds what was ticked before the program ran and not sent yet.
	early quiz.Answers
}

// notice is what a screen says besides itself, until one moves on.
type notice int

const (
	noNotice notice = iota
	nothingChosen
	cannotCombine
	restartAsked
	passphraseAsked
	wayAsked
	wayChanged
	caseNameAsked
	caseDeleteAsked
	caseDeleted
	readableAsked
	copySaved
	copyShown
	copyAdded
	eraseAsked
	eraseDone
	eraseFailed
	printAsked
)

// newRoot returns a root that has answered nothing and stands on a page.
func newRoot(m material, base, page string) *root {
	return &root{
		material:  m,
		base:      base,
		vault:     deviceVault{},
		crypto:    deviceCrypto{},
		noInstall: refusal{drawer("mend-install")},
		noKeys:    refusal{drawer("mend-keys")},
		answers:   quiz.Answers{},
		early:     quiz.Answers{},
		here:      entry{spot: spot{page: page}},
	}
}

// HTML returns the markup of the root element of a page, for somebody who has
// not answered anything. path is one of [Pages]; base is the folder the site
// lives in, "/" or "/sub/".
func HTML(path, base string) string {
	r := newRoot(source(), base, path)
	r.stage = stageOf(path)
	return app.HTMLString(r)
}

// Render draws the frame and the screen within.
func (r *root) Render() app.UI {
	return div("mend",
		r.header(),
		element("main", "main", attr("id", mainID), attr("tabindex", "-1"),
			&screen{turn: r.turn, draw: r.draw},
			r.waiting(),
		),
		r.newVersion(),
		r.footer(),
	)
}

// draw returns the screen that belongs to the spot.
func (r *root) draw() app.UI {
	if first := r.inTheWay(); first != nil {
		return first
	}
	switch r.here.page {
	case welcomePage:
		return r.welcome()
	case quizPage:
		return r.stop()
	case checkPage, resultPage:
		return r.end()
	case sharePage:
		return r.sendScreen()
	case letterPage:
		return r.letterScreen()
	case comparePage:
		return r.compareScreen()
	case helpPage:
		return r.help()
	case aboutPage:
		return r.information("about", sourcesPage, "about.sources", keysPage, "about.keys")
	case hidePage:
		return r.information("hide", keptPage, "kept.heading")
	case keptPage:
		return r.keptScreen()
	case sourcesPage:
		return r.sources()
	case keysPage:
		return r.keys()
	default:
		return r.notFound()
	}
}

func (r *root) stop() app.UI {
	j := r.journey()
	if len(j.stops) == 0 {
		return r.notFound()
	}
	at := j.stops[max(0, min(r.here.at, len(j.stops)-1))]
	switch {
	case at.keep:
		return r.keepQuestion()
	case at.question == "":
		return r.safetyNote(j)
	}
	return r.question(j, at.question)
}

// end draws the pages that need all answers. Before the program runs there are
// none, and the prerendered page says so.
func (r *root) end() app.UI {
	j := r.journey()
	switch {
	case !j.path.Complete():
		return r.nothingYet()
	case r.here.page == checkPage:
		return r.check(j)
	default:
		return r.result(j)
	}
}

func (r *root) journey() journey {
	j := newJourney(r.bank, r.answers)
	j.wayChosen = r.keeping.way != unchosen
	j.askedFor = r.askedFor
	if r.passing.turn == guest {
		j.askedFor = comparePage // they were asked for no other reason
	}
	j.furthest = map[string]int{sharePage: r.sending.furthest(), comparePage: r.comparing.furthest()}
	return j
}

func (r *root) say(key string, pairs ...string) string { return r.words.Say(key, pairs...) }

func (r *root) href(page string) string { return href(page, r.base) }

func (r *root) title() string { return title(r.words, r.here.page) }

func (r *root) asked(id string) content.QuestionWords { return r.words.Questions[id] }
