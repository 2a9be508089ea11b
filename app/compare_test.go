package app

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
	"mend/quiz/casefile"
	"mend/quiz/share"
	"mend/quiz/share/reference"
)

// person returns somebody with answers that are kept on their device.
func person(answers quiz.Answers) *root {
	r := newRoot(sample(), "/", comparePage)
	r.crypto = reference.Crypto{Rounds: 1}
	r.vault = &safeBox{}
	keptOn(r)
	r.keep(answers)
	r.askedFor = comparePage
	return r
}

func none(t *testing.T, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

// receives reads a link, as the program does when the page is opened with it.
func (r *root) receives(t *testing.T, l share.Letter) {
	t.Helper()
	in, err := r.readLetter(r.linkTo(l))
	none(t, err)
	r.letter = in
}

// opens opens a reply or a comparison.
func (r *root) opens(t *testing.T, l share.Letter) {
	t.Helper()
	r.receives(t, l)
	id, got, err := r.readAnswer(r.letter.Letter, r.document.Cases)
	none(t, err)
	r.adopt(id, got)
}

// comesBack is the same person on the next day: what was kept, and nothing else.
func (r *root) comesBack() *root {
	again := newRoot(sample(), "/", comparePage)
	again.crypto, again.vault = r.crypto, r.vault
	again.restore(r.text())
	keptOn(again)
	return again
}

// Invitation, reply and return between two people, each of whom closes the page
// between any two steps.
func TestInviteReplyReturn(t *testing.T) {
	a, b := person(calm()), person(calm().With("role", "hurt").With("truth", "parts"))
	invitation, keys, err := a.makeInvitation()
	none(t, err)
	a.takeInvitation(invitation, keys)
	a = a.comesBack()

	again, sameKeys, err := a.makeInvitation()
	none(t, err)
	if again.Text() != invitation.Text() || sameKeys != keys {
		t.Error("shown once more, the invitation is another")
	}

	b.receives(t, invitation)
	b.accept(1)
	b = b.comesBack()
	b.comparing.way, b.comparing.mine = wayReply, choice{b.with(calm().With("role", "hurt").With("truth", "parts")).toCompare(), true}
	to, ok := share.ReadPublicKey(b.document.Active().Replied.To)
	if !ok {
		t.Fatal("B does not know to whom to reply")
	}
	reply, replyKeys, err := share.ReplyTo(b.crypto, b.bank, to, b.comparing.mine.Contents)
	none(t, err)
	b.takeReply(reply, replyKeys)
	b = b.comesBack()

	a.opens(t, reply)
	if diff := cmp.Diff([]string{"parts"}, a.comparing.theirs.Answers["truth"]); !a.comparing.came || a.comparing.replied || diff != "" {
		t.Fatalf("what came is %+v", a.comparing)
	}
	a.with(calm())
	a.comparing.way, a.comparing.mine = wayReturn, choice{a.toCompare(), true}
	a.keepThisComparison()
	back, err := share.CompareWith(a.crypto, a.bank, a.comparing.to, a.comparing.mine.Contents)
	none(t, err)
	a = a.comesBack()
	a.showBoth(false)

	b.opens(t, back)
	b.showBoth(true)
	mine := share.Compare(a.bank, a.bank.Topics, a.comparing.mine.Contents, a.comparing.theirs)
	theirs := share.Compare(b.bank, b.bank.Topics, b.comparing.mine.Contents, b.comparing.theirs)
	if len(mine.Agree) == 0 || len(mine.Differ) == 0 || len(mine.Agree) != len(theirs.Agree) || len(mine.Differ) != len(theirs.Differ) ||
		!reflect.DeepEqual(mine.OnlyYou, theirs.OnlyThey) || !reflect.DeepEqual(mine.Ask, theirs.Ask) {
		t.Errorf("A sees %+v\nB sees %+v", mine, theirs)
	}
	b.keepThisComparison()
	b = b.comesBack()
	b.showBoth(true)
	if !b.comparing.saved || len(b.comparing.theirs.Answers) == 0 {
		t.Errorf("the next day B has %+v", b.comparing)
	}
	b.keeping = keeping{} // nobody hears here what became of a write
	b.forgetComparison()
	if kept := b.comesBack().document.Active().Replied; kept.Received != "" || kept.Keys == "" {
		t.Errorf("let go of, there is still %+v", kept)
	}
}

// with puts answers on show, without writing anything down.
func (r *root) with(answers quiz.Answers) *root {
	r.answers = answers
	return r
}

// A reply finds its case among many, and none where it belongs to none.
func TestAReplyFindsItsCase(t *testing.T) {
	a, other := person(calm()), person(calm())
	invitation, keys, err := a.makeInvitation()
	none(t, err)
	a.takeInvitation(invitation, keys)
	a.document = a.document.New("J")
	a.openCase()
	elsewhere, more, err := a.makeInvitation()
	none(t, err)
	a.takeInvitation(elsewhere, more)

	reply, _, err := share.ReplyTo(a.crypto, a.bank, keys.Public, theirs())
	none(t, err)
	a.opens(t, reply)
	if a.document.Current != 1 || !a.comparing.came {
		t.Errorf("case %d is on show, %+v", a.document.Current, a.comparing)
	}
	before := other.text()
	if _, _, err := other.readAnswer(reply, other.document.Cases); err != share.ErrKey {
		t.Errorf("somebody else gets %v, want %v", err, share.ErrKey)
	}
	if other.text() != before {
		t.Error("what somebody else keeps has changed")
	}
}

// An invitation is answered with answers there are, or with new ones. Nothing is
// put in the place of anything.
func TestAnsweringAnInvitation(t *testing.T) {
	invitation := exampleLetter("invitation")
	for _, c := range []struct {
		story         string
		who           func() *root
		with          int
		cases, onShow int
	}{
		{"never here before", func() *root {
			r := person(calm())
			r.document, r.answers = casefile.Document{}, quiz.Answers{}
			return r
		}, 0, 1, 1},
		{"with the answers on show", func() *root { return person(calm()) }, 1, 1, 1},
		{"anew", func() *root { return person(calm()) }, 0, 2, 2},
		{"with those about somebody else", func() *root { r := person(calm()); twoCases(r); return r }, 1, 2, 1},
	} {
		r := c.who()
		before := r.document
		r.receives(t, invitation)
		r.accept(c.with)
		if len(r.document.Cases) != c.cases || r.document.Current != c.onShow || r.document.Active().Replied.To == "" {
			t.Errorf("%s: %d cases, %d on show, %+v", c.story, len(r.document.Cases), r.document.Current, r.document.Active().Replied)
		}
		for i, was := range before.Cases {
			now := r.document.Cases[i]
			now.Replied = was.Replied
			if diff := cmp.Diff(was, now); diff != "" {
				t.Errorf("%s: case %d has changed: %s", c.story, i+1, diff)
			}
		}
	}
}

// Asked a second time by the same key, nothing that was made is lost.
func TestAnInvitationThatIsOpenedTwice(t *testing.T) {
	r := person(calm())
	r.receives(t, exampleLetter("invitation"))
	r.accept(1)
	changeCase(r, func(c *casefile.Case) { c.Replied.Keys = fixedKeys(2).Text() })
	r.receives(t, exampleLetter("invitation"))
	r.accept(1)
	if r.document.Active().Replied.Keys == "" {
		t.Error("the keys of the reply are gone")
	}
}

// Whatever was answered at the gate, what can be shown is the same as long as the
// gate is open, and nothing otherwise.
func TestTheGateIsInNoComparison(t *testing.T) {
	r := person(calm())
	want := r.toCompare()
	for _, gate := range []quiz.Answers{{"fear": {"none"}, "harm": {"no"}}, {"fear": {"yes"}}, {"harm": {"yes"}}, {"fear": {quiz.Declined}}, {"harm": {quiz.NotSure}}} {
		answers := calm()
		for id, options := range gate {
			answers = answers.With(id, options...)
		}
		got := r.with(answers).toCompare()
		isOpen := cmp.Equal(answers, calm())
		if isOpen && !cmp.Equal(got, want) || !isOpen && (got.Parts != 0 || len(got.Answers) > 0) {
			t.Errorf("with %v one could show %+v", gate, got)
		}
		if place := r.allow(spot{page: comparePage}); !isOpen && place.page != resultPage {
			t.Errorf("with %v one comes to %+v", gate, place)
		}
	}
	for _, id := range []string{"fear", "harm"} {
		if strings.Contains(fmt.Sprint(want), id) {
			t.Errorf("%s could be shown: %+v", id, want)
		}
	}
}

// Only questions that two people can be compared on are offered.
func TestOnlyTopicsAreOffered(t *testing.T) {
	r := person(calm())
	for id := range r.toCompare().Answers {
		if id != "role" && id != "truth" && id != "kind" {
			t.Errorf("%s is offered", id)
		}
	}
	if got := r.toCompare(); len(got.Answers) != 3 || got.Day != "" || got.Note != "" || got.Reading != "" {
		t.Errorf("offered is %+v", got)
	}
}

// Nobody stands at a step whose letter is not made, or after changing an answer.
func TestStepsOfAComparison(t *testing.T) {
	r := person(calm())
	for _, c := range []struct {
		way        string
		mine, made bool
		want       int
	}{
		{"", true, true, 0},
		{wayInvite, false, false, 0}, {wayInvite, false, true, 2},
		{wayReply, false, false, 1}, {wayReply, true, false, 2}, {wayReply, true, true, 4},
		{wayReturn, false, false, 1}, {wayReturn, true, false, 3}, {wayReturn, true, true, 5},
		{waySee, true, false, 1}, {wayPass, true, false, 2}, {wayGuest, false, false, 0}, {wayGuest, true, false, 1},
	} {
		r.comparing = comparing{way: c.way, mine: choice{made: c.mine}}
		if c.made {
			r.comparing.letter = exampleLetter("reply")
		}
		if got := r.allow(spot{page: comparePage, at: 99}); got.page != comparePage || got.at != c.want {
			t.Errorf("%+v: one can stand at %+v", c, got)
		}
		r.keep(calm())
		if got := r.comparing; got.mine.made || got.letter.Kind() != 0 || got.way != c.way {
			t.Errorf("%+v: after an answer there is %+v", c, got)
		}
	}
}

// While the second person has the phone, nothing of the first is on it but what
// is put away; afterwards nothing of the second is.
func TestPassingThePhone(t *testing.T) {
	r := person(calm())
	before := r.text()
	r.passing = passing{turn: handing, mine: r.toCompare()}
	for _, page := range []string{welcomePage, quizPage, checkPage, resultPage, sharePage, letterPage, comparePage, keptPage} {
		if got := r.allow(spot{page: page}); got.page != comparePage {
			t.Errorf("at the curtain, %s leads to %+v", page, got)
		}
	}
	r.welcomeGuest()
	if got := r.allow(spot{page: comparePage}); got.page != quizPage || got.at != 0 {
		t.Errorf("the second person begins at %+v", got)
	}
	if r.vault != (noVault{}) || r.keeping.writes() {
		t.Errorf("what the second person answers goes to %T", r.vault)
	}
	r.here.spot = spot{page: quizPage}
	if markup := app.HTMLString(r); strings.Contains(markup, "checked") || !strings.Contains(markup, "Ask role?") {
		t.Errorf("the second person sees answers, or no question:\n%s", markup)
	}
	r.keep(calm().With("role", "hurt"))
	for _, page := range []string{welcomePage, sharePage, letterPage, keptPage} {
		if got := r.allow(spot{page: page}); got.page != comparePage {
			t.Errorf("the second person comes from %s to %+v", page, got)
		}
	}
	shown := r.toCompare()
	r.farewellGuest(shown)
	if r.text() != before || !cmp.Equal(r.answers, calm()) || r.askedFor != comparePage {
		t.Errorf("the first person finds %v and\n%s", r.answers, r.text())
	}
	if r.passing.turn != returning || !cmp.Equal(r.passing.theirs, shown) || r.passing.host.vault != nil {
		t.Errorf("the phone comes back with %+v", r.passing)
	}
	r.stopPassing()
	if !reflect.DeepEqual(r.passing, passing{}) || !cmp.Equal(r.answers, calm()) {
		t.Errorf("at the end there is %+v", r.passing)
	}
}

// Whose gate is raised gives the phone back with nothing, as does who shows
// nothing: the first person sees the same.
func TestARaisedGateAndShowingNothingLookTheSame(t *testing.T) {
	look := func(answers quiz.Answers) string {
		r := person(calm())
		r.passing = passing{turn: handing, mine: r.toCompare()}
		r.welcomeGuest()
		r.keep(answers)
		if place := r.allow(spot{page: comparePage}); answers["fear"][0] == "yes" && place.page != resultPage {
			t.Errorf("with a raised gate one comes to %+v", place)
		}
		r.farewellGuest(share.Contents{})
		r.here = entry{spot: spot{page: comparePage}}
		curtain := app.HTMLString(r)
		r.passing.turn = looking
		return tidy(t, curtain+app.HTMLString(r))
	}
	if raised, calmly := look(afraid()), look(calm()); raised != calmly {
		t.Errorf("they differ: %s", cmp.Diff(calmly, raised))
	}
}

// A device that locks itself while the phone is passed forgets both.
func TestLockingWhileThePhoneIsPassed(t *testing.T) {
	r := person(calm())
	r.keeping.way = keepLocked
	r.passing = passing{turn: handing, mine: r.toCompare()}
	r.welcomeGuest()
	r.keep(afraid())
	if !r.hides() {
		t.Error("the list of open apps shows the second person's screen")
	}
	r.stopPassing()
	if r.keeping.way != keepLocked || !cmp.Equal(r.answers, calm()) {
		t.Errorf("%+v, %v", r.keeping, r.answers)
	}
}
