package app

import (
	"strings"
	"testing"

	"mend/content"
	"mend/quiz"
	"mend/quiz/casefile"
)

func TestAddressesAndPages(t *testing.T) {
	for _, c := range []struct{ path, base, want string }{
		{"/", "/", welcomePage},
		{"/index.html", "/", welcomePage},
		{"/quiz/", "/", quizPage},
		{"/quiz", "/", quizPage},
		{"/quiz/index.html", "/", quizPage},
		{"/quiz/role", "/", notFoundPage},
		{"/404.html", "/", notFoundPage},
		{"/sub/", "/sub/", welcomePage},
		{"/sub", "/sub/", welcomePage},
		{"/sub/help/", "/sub/", helpPage},
		{"/help/", "/sub/", notFoundPage},
		{"/subway/", "/sub/", notFoundPage},
	} {
		if got := pageAt(c.path, c.base); got != c.want {
			t.Errorf("%s under %s is page %s, want %s", c.path, c.base, got, c.want)
		}
	}
	for _, p := range Pages() {
		if got := pageAt(href(p.Path, "/sub/"), "/sub/"); got != p.Path {
			t.Errorf("the address of %s leads to %s", p.Path, got)
		}
	}
}

// Whatever has to do with questions or a result has one and the same title.
func TestTitlesTellNothing(t *testing.T) {
	for _, p := range Pages() {
		told := p.Path == helpPage || p.Path == aboutPage || p.Path == sourcesPage
		if own := p.Title != Pages()[0].Title; own != told {
			t.Errorf("%s has the title %q", p.Path, p.Title)
		}
	}
}

// Every word that the screens look up by something an author wrote is there.
func TestWordsForWhatAuthorsWrite(t *testing.T) {
	m := source()
	keys := map[string]bool{}
	for _, q := range m.bank.Questions {
		keys["part."+q.Part] = true
	}
	for _, line := range content.Helplines() {
		if line.Country != "" {
			keys["country."+line.Country] = true
		}
		for _, kind := range line.For {
			keys["for."+kind] = true
		}
	}
	for _, phase := range quiz.Phases {
		keys["phase."+string(phase.Phase)] = true
	}
	for _, state := range []casefile.State{casefile.Open, casefile.Doing, casefile.Done, casefile.SetAside} {
		keys["mark."+string(state)] = true
	}
	for _, reason := range []string{quiz.WithheldBySafety, quiz.WithheldByReading, "excluded"} {
		keys["withheld."+reason] = true
	}
	if len(keys) < 15 {
		t.Fatalf("only %d keys; the bank or the helplines are missing", len(keys))
	}
	for key := range keys {
		if strings.HasPrefix(m.words.Say(key), "[[") {
			t.Errorf("the screens of words/%s lack %q", Lang, key)
		}
	}
}

// Every screen of the shipped content can be drawn, for every page.
func TestPrerenderedPages(t *testing.T) {
	for _, p := range Pages() {
		markup := HTML(p.Path, "/")
		if strings.Contains(markup, "[[") {
			t.Errorf("%s lacks a word", p.Path)
		}
		for _, must := range []string{"<main", "data-beginning", "</footer>"} {
			if !strings.Contains(markup, must) {
				t.Errorf("%s lacks %s", p.Path, must)
			}
		}
	}
	if !strings.Contains(HTML(quizPage, "/"), `data-question="`+quiz.RoleQuestion+`"`) {
		t.Error("the quiz page does not begin with the first question")
	}
}
