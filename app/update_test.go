package app

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
)

// standing returns a root at a page, whose answers are kept on the device.
func standing(page string, answers quiz.Answers, v version) *root {
	r := newRoot(sample(), "/", page)
	r.keep(answers)
	r.keeping = keeping{way: keepOpen}
	r.version = v
	return r
}

func TestWhereANewVersionIsOffered(t *testing.T) {
	safe := calm().Without("fear").Without("harm")
	for _, c := range []struct {
		name            string
		page            string
		answers         quiz.Answers
		version         version
		offered, warned bool
	}{
		{"nothing is new", aboutPage, safe, newest, false, false},
		{"between questions", aboutPage, safe, waiting, true, false},
		{"at a question", quizPage, safe, waiting, false, false},
		{"said not now", aboutPage, safe, postponed, false, false},
		{"agreed", aboutPage, safe, wanted, false, false},
		{"agreed elsewhere", resultPage, calm(), outdated, true, true},
		{"with answers about safety", resultPage, calm(), waiting, true, true},
	} {
		r := standing(c.page, c.answers, c.version)
		shown := app.HTMLString(r)
		if got := strings.Contains(shown, `data-action="update"`); got != c.offered {
			t.Errorf("%s: offered is %v, want %v", c.name, got, c.offered)
		}
		if got := strings.Contains(shown, r.say("update.safety")); got != c.warned {
			t.Errorf("%s: warned of a second safety check is %v, want %v", c.name, got, c.warned)
		}
	}
}

func TestWhatIsHeardOfVersions(t *testing.T) {
	for _, c := range []struct{ before, heard, after version }{
		{newest, waiting, waiting},
		{newest, outdated, outdated},
		{waiting, outdated, outdated},
		{postponed, waiting, postponed},
		{postponed, outdated, outdated},
		{wanted, waiting, wanted},
		{outdated, waiting, outdated},
	} {
		r := standing(quizPage, quiz.Answers{}, c.before)
		r.hear(c.heard)
		if r.version != c.after {
			t.Errorf("%d hears %d and is %d, want %d", c.before, c.heard, r.version, c.after)
		}
	}
}

// Whoever keeps nothing is told that a new version costs them all their answers.
func TestANewVersionSaysWhatIsLost(t *testing.T) {
	r := standing(aboutPage, calm(), waiting)
	r.keeping = keeping{way: keepNone}
	shown := app.HTMLString(r)
	if !strings.Contains(shown, r.say("update.unkept")) || strings.Contains(shown, r.say("update.safety")) {
		t.Error("it is not said that all answers are lost")
	}
}
