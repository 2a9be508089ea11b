package app

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"

	"mend/content"
	"mend/quiz"
)

// screensOf returns the screens of a page in the order of the head start,
// as the person would come to see them.
func screensOf(t *testing.T, page string) []*html.Node {
	t.Helper()
	document, err := html.Parse(strings.NewReader(HTML(page, "/")))
	if err != nil {
		t.Fatal(err)
	}
	var screens []*html.Node
	for n := range document.Descendants() {
		if n.Type == html.ElementNode && slices.Contains(strings.Fields(value(n, "class")), "screen") {
			screens = append(screens, n)
		}
	}
	if page == quizPage {
		screens[0], screens[1] = screens[1], screens[0]
	}
	return screens
}

func value(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// Both pages hold the welcome, the questions of the first part, and the words at
// their end, and each is what the program draws in that place.
func TestTheHeadStartIsWhatTheProgramDraws(t *testing.T) {
	first := 0
	for content.Bank().Questions[first].Part == "start" {
		first++
	}
	for _, page := range []string{welcomePage, quizPage} {
		screens := screensOf(t, page)
		if len(screens) != first+2 {
			t.Fatalf("%s holds %d screens, want the welcome, %d questions and the words at the end", page, len(screens), first)
		}
		for i, screen := range screens[:first+1] {
			there := spot{page: welcomePage}
			if i > 0 {
				there = quizAt(i - 1)
			}
			r := newRoot(source(), "/", there.page)
			r.here.spot = there
			if diff := cmp.Diff(seen(parse(t, app.HTMLString(r.draw()))), seen(screen)); diff != "" {
				t.Errorf("%s: screen %d (-program +page):\n%s", page, i, diff)
			}
		}
	}
}

func parse(t *testing.T, markup string) *html.Node {
	t.Helper()
	document, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		t.Fatal(err)
	}
	for n := range document.Descendants() {
		if n.Data == "div" {
			return n
		}
	}
	t.Fatalf("no element in %.80s", markup)
	return nil
}

// seen lists the elements and texts below a node that are not hidden. What only
// the program says of itself is left out: which question is on screen, and what
// an error that is not there would explain.
func seen(n *html.Node) (list []string) {
	for _, a := range n.Attr {
		if a.Key == "hidden" {
			return nil
		}
		if a.Key != "data-question" && a.Key != "aria-describedby" {
			list = append(list, n.Data+" "+a.Key+"="+a.Val)
		}
	}
	slices.Sort(list)
	list = append([]string{strings.TrimSpace(n.Data)}, list...)
	for child := range n.ChildNodes() {
		list = append(list, seen(child)...)
	}
	return slices.DeleteFunc(list, func(s string) bool { return s == "" })
}

// Whoever asks a page which question is on screen gets one answer or none.
func TestOnlyTheQuestionOnShowSaysSo(t *testing.T) {
	for page, want := range map[string]int{welcomePage: 0, quizPage: 1} {
		if got := strings.Count(HTML(page, "/"), "data-question"); got != want {
			t.Errorf("%s: %d forms say that they are the question, want %d", page, got, want)
		}
	}
}

func TestNoIDStandsTwiceInAHeadStart(t *testing.T) {
	for _, page := range []string{welcomePage, quizPage} {
		ids := map[string]bool{}
		tags(HTML(page, "/"), func(tag string, attributes map[string]string) {
			if id := attributes["id"]; id != "" && ids[id] {
				t.Errorf("%s: %q is there twice", page, id)
			} else if id != "" {
				ids[id] = true
			}
		})
	}
}

func TestOtherPagesHaveNoHeadStart(t *testing.T) {
	for _, p := range Pages() {
		has := strings.Contains(HTML(p.Path, "/"), "data-head-start")
		if want := p.Path == welcomePage || p.Path == quizPage; has != want {
			t.Errorf("%s: has a head start: %t, want %t", p.Path, has, want)
		}
	}
}

// The head start ends before the first question that an answer could matter to.
func TestHowFarTheHeadStartGoes(t *testing.T) {
	guarded := ask("later", "start", "a")
	guarded.OnlyIf = is("role", "broke")
	gate := ask("fear", "safety", "a")
	gate.Gate = true
	one := ask("role", "start", "broke")
	for _, c := range []struct {
		story     string
		questions []quiz.Question
		want      int
	}{
		{"to the first guard", []quiz.Question{one, guarded, one}, 1},
		{"to the first question about safety", []quiz.Question{one, one, gate, one}, 2},
		{"through everything where nothing matters", []quiz.Question{one, one}, 2},
	} {
		if got := headStartLength(&quiz.Bank{Questions: c.questions}); got != c.want {
			t.Errorf("%s: %d questions, want %d", c.story, got, c.want)
		}
	}
}

// What was done before the program ran is newer than what was kept, and takes
// nothing else away.
func TestTakingOver(t *testing.T) {
	for _, c := range []struct {
		story     string
		kept      quiz.Answers
		forms     []earlyForm
		answers   quiz.Answers
		ticked    quiz.Answers
		complains bool
	}{
		{"what was sent is an answer", quiz.Answers{},
			[]earlyForm{{"role", []string{"hurt"}, true}},
			quiz.Answers{"role": {"hurt"}}, quiz.Answers{}, false},
		{"what was only ticked is ticked still", quiz.Answers{},
			[]earlyForm{{"role", []string{"hurt"}, false}, {"bond", nil, false}},
			quiz.Answers{}, quiz.Answers{"role": {"hurt"}}, false},
		{"rather not say is an answer", quiz.Answers{},
			[]earlyForm{{"role", []string{quiz.Declined}, true}},
			quiz.Answers{"role": {quiz.Declined}}, quiz.Answers{}, false},
		{"the newer answer wins, the others stay", calm(),
			[]earlyForm{{"role", []string{"both"}, true}, {"bond", nil, false}},
			calm().With("role", "both"), quiz.Answers{}, false},
		{"what is not asked is not believed", quiz.Answers{},
			[]earlyForm{{"role", []string{"king"}, true}, {"rank", []string{"a"}, true}},
			quiz.Answers{}, quiz.Answers{}, false},
		{"a complaint stays", quiz.Answers{}, []earlyForm{{"role", nil, false}},
			quiz.Answers{}, quiz.Answers{}, true},
		{"nothing was done", calm(), nil, calm(), quiz.Answers{}, false},
	} {
		r := newRoot(sample(), "/", quizPage)
		r.keep(c.kept)
		r.takeOver(c.forms, c.complains)
		if diff := cmp.Diff([]quiz.Answers{c.answers, c.ticked, r.bank.Keepable(c.answers)}, []quiz.Answers{r.answers, r.early, r.document.Active().Answers}); diff != "" {
			t.Errorf("%s: answers, ticked and to be kept are (-want +got):\n%s", c.story, diff)
		}
		if (r.notice == nothingChosen) != c.complains {
			t.Errorf("%s: the notice is %d", c.story, r.notice)
		}
	}
}
