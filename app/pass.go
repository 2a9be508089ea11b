package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
	"mend/quiz/casefile"
	"mend/quiz/share"
)

// Two people with one device. The one whose device it is has chosen what to show;
// the other one then answers everything alone, in memory and nowhere else, and
// chooses too. Meanwhile what belongs to the first is out of reach, and afterwards
// what belongs to the second is gone: on screen, in the history, by Back and by
// reload.

// turn is whose turn it is.
type turn int

const (
	notPassing turn = iota
	// handing: the phone goes to the other person.
	handing
	// guest: the other person answers.
	guest
	// returning: the phone comes back.
	returning
	// together: both look.
	looking
)

// passing is the phone on its way between two people.
type passing struct {
	turn turn
	// mine and theirs are what both have chosen to show.
	mine, theirs share.Contents
	// here is where the one is who has it.
	here spot
	// host is what belongs to the first person while the second one answers.
	host belongings
}

// belongings is everything on this device that belongs to one person.
type belongings struct {
	document casefile.Document
	answers  quiz.Answers
	early    quiz.Answers
	keeping  keeping
	vault    vault
	askedFor string
}

// beginPassing draws the curtain before the other person.
func (r *root) beginPassing(app.Context, app.Event) {
	r.passing = passing{turn: handing, mine: r.comparing.mine.Contents}
	r.comparing = comparing{}
	r.passTo(spot{page: comparePage})
}

// passTo goes to a spot while the phone is passed. Neither the address nor the
// history tells which: both stay at the comparison, so that no Back and no reload
// leads from one person to the other.
func (r *root) passTo(to spot) {
	r.passing.here = r.allow(to)
	r.here = entry{spot: r.passing.here}
	r.tab.replace(r.href(comparePage), entry{spot: spot{page: comparePage}})
	r.show()
}

// settlePassing is [root.settle] while the phone is passed: only a link that was
// pressed leads anywhere.
func (r *root) settlePassing(wanted entry, known bool) (moved bool) {
	to, shown := r.passing.here, entry{spot: spot{page: comparePage}}
	if wanted.page != comparePage {
		to = r.allow(wanted.spot)
	}
	moved = to != r.here.spot
	r.here = entry{spot: to}
	if tellsNothing(to.page) {
		r.here.from = comparePage
		shown = r.here
	} else {
		r.passing.here = to
	}
	if !known || shown != wanted {
		r.tab.replace(r.href(shown.page), shown)
	}
	return moved
}

// tellsNothing reports whether a page says nothing about anyone.
func tellsNothing(page string) bool {
	switch page {
	case helpPage, aboutPage, hidePage, sourcesPage, notFoundPage:
		return true
	default:
		return false
	}
}

// welcomeGuest puts everything of the first person away.
func (r *root) welcomeGuest() {
	r.passing.host = belongings{r.document, r.answers, r.early, r.keeping, r.vault, r.askedFor}
	r.passing.turn = guest
	r.document, r.answers, r.early = casefile.Document{}, quiz.Answers{}, quiz.Answers{}
	r.keeping, r.vault = keeping{way: keepNone}, noVault{}
	r.comparing, r.sending = comparing{way: wayGuest}, sending{}
	r.incoming, r.letter = incoming{}, letterIn{}
}

// farewellGuest forgets everything of the second person but what they show.
func (r *root) farewellGuest(shown share.Contents) {
	host := r.passing.host
	r.document, r.answers, r.early = host.document, host.answers, host.early
	r.keeping, r.vault, r.askedFor = host.keeping, host.vault, host.askedFor
	r.keeping.writing = 0 // who wrote then has been answered meanwhile
	r.comparing, r.sending = comparing{}, sending{}
	r.passing.host = belongings{}
	r.passing.theirs = shown
	r.passing.turn = returning
}

// stopPassing ends it, whoever has the phone.
func (r *root) stopPassing() {
	if r.passing.turn == guest {
		r.farewellGuest(share.Contents{})
	}
	r.passing, r.comparing = passing{}, comparing{}
}

// noVault keeps nothing, and says so.
type noVault struct{}

func (noVault) found() held                          { return held{state: "none"} }
func (noVault) begin(_, _ string, told func(string)) { told("refused") }
func (noVault) write(_ string, told func(string))    { told("refused") }
func (noVault) takeOver(told func(held))             { told(held{state: "none"}) }
func (noVault) unlock(_ string, told func(held))     { told(held{state: "none"}) }
func (noVault) lock()                                {}
func (noVault) erase(told func(bool))                { told(false) }
func (noVault) wrap(_, _ string, told func(string))  { told("") }
func (noVault) unwrap(_, _ string, told func(held))  { told(held{state: "damaged"}) }
func (noVault) damaged(told func(string))            { told("") }

// allow returns the spot itself or the one to be at instead. While the phone is
// passed, that is the turn, and pages that say nothing about anyone.
func (r *root) allow(s spot) spot {
	if r.passing.turn == notPassing {
		return r.journey().allow(s)
	}
	if tellsNothing(s.page) {
		return spot{page: s.page}
	}
	switch s.page {
	case quizPage, checkPage, resultPage, comparePage:
	default:
		s = spot{page: comparePage}
	}
	if r.passing.turn == guest {
		return r.journey().allow(s)
	}
	return spot{page: comparePage}
}

func (r *root) passScreen() app.UI {
	switch r.passing.turn {
	case handing:
		return r.curtain("pass.to-them", r.startGuest, r.callBack)
	case returning:
		return r.curtain("pass.to-both", r.lookTogether, nil)
	default:
		return r.lookScreen()
	}
}

// curtain stands between two turns, and shows nothing of either.
func (r *root) curtain(key string, next, back app.EventHandler) app.UI {
	return div("screen turn",
		when(back != nil, r.backTo(r.once(back))),
		r.heading(r.say(key+"-heading")),
		r.lead(key),
		actions(r.buttonSaying(key+"-next", "next", "primary", next)),
	)
}

func (r *root) callBack(app.Context, app.Event) {
	r.stopPassing()
	to := r.allow(spot{page: comparePage})
	r.tab.replace(r.href(to.page), entry{spot: to})
	r.here = entry{spot: to}
	r.show()
}

func (r *root) startGuest(app.Context, app.Event) {
	r.welcomeGuest()
	r.passTo(spot{page: comparePage})
}

// showNothing gives the phone back without anything to compare.
func (r *root) showNothing() app.UI {
	return when(r.comparing.way == wayGuest, actions(r.buttonSaying("pass.nothing", "show-nothing", "quiet", r.giveBack)))
}

func (r *root) giveBack(app.Context, app.Event) { r.endGuest(share.Contents{}) }

func (r *root) endGuest(shown share.Contents) {
	r.farewellGuest(shown)
	r.passTo(spot{page: comparePage})
}

// guestResult leads on from the result of the second person. With help in the
// place of a plan, there is nothing to show, and nobody is told why.
func (r *root) guestResult(helpOnly bool) app.UI {
	key, button, next := "pass.done", "pass.choose", r.goTo(spot{page: comparePage})
	if helpOnly {
		key, button, next = "pass.done-help", "pass.give-back", r.giveBack
	}
	return section("note", r.paragraph(key), actions(r.buttonSaying(button, "next", "primary", next)))
}

func (r *root) lookTogether(app.Context, app.Event) {
	r.passing.turn = looking
	r.passTo(spot{page: comparePage})
}

func (r *root) lookScreen() app.UI {
	key := "compare.result-lead"
	if r.passing.theirs.Parts == 0 {
		key = "pass.empty"
	}
	return div("screen turn",
		r.heading(r.say("compare.result")),
		r.lead(key),
		when(r.passing.theirs.Parts != 0, r.sidesView(sides{r.passing.mine, r.passing.theirs, "pass.first", "pass.second"})),
		section("note", r.paragraph("pass.end-means"),
			actions(r.buttonSaying("pass.end", "next", "primary", r.callBack))),
	)
}
