//go:build browser

package app

import (
	"slices"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"mend/content"
	"mend/quiz"
)

// halfway answers questions with the mouse until n of them that are not about
// safety lie behind, and returns the question then on screen and the answers.
func (v *visitor) halfway(n int) (sight, quiz.Answers) {
	v.Helper()
	answers := someone(roles()[0], 7)
	now := v.press("begin")
	for done := 0; done < n || now.Safety || source().isGate(now.Question); {
		switch {
		case now.Safety:
			now = v.press("next")
		case now.Question == "":
			v.Fatalf("the questions ended too early: %+v", now)
		default:
			if !source().isGate(now.Question) {
				done++
			}
			now = withMouse(v, answers[now.Question])
		}
	}
	return now, answers
}

// Back and forward of the browser walk through the questions, with the answers
// given still ticked.
func TestBrowserBackAndForward(t *testing.T) {
	v := visit(t, "/")
	first := v.press("begin")
	answers := someone(roles()[0], 7)
	second := withMouse(v, answers[first.Question])
	third := withMouse(v, []string{quiz.NotSure})

	back := v.browserBack()
	if back.Question != second.Question || !slices.Equal(back.Ticked, []string{quiz.NotSure}) {
		t.Errorf("back from %s comes to %+v", third.Question, back)
	}
	if back = v.browserBack(); back.Question != first.Question || !slices.Equal(back.Ticked, answers[first.Question]) {
		t.Errorf("back from %s comes to %+v", second.Question, back)
	}
	if back = v.browserBack(); !v.isAt(back, welcomePage) {
		t.Errorf("back from the first question comes to %+v", back)
	}
	for _, want := range []sight{first, second, third} {
		if now := v.browserForward(); now.Question != want.Question {
			t.Errorf("forward comes to %q, want %q", now.Question, want.Question)
		}
	}
}

// Back on the screen takes back one step of the browser's history, so that
// Forward still works, and does not make new ones.
func TestBackOnTheScreenIsTheBackOfTheBrowser(t *testing.T) {
	v := visit(t, "/")
	first := v.press("begin")
	second := withMouse(v, []string{roles()[0]})
	steps := eval[int](v, `history.length`)
	if now := v.press("back"); now.Question != first.Question {
		t.Errorf("back comes to %+v", now)
	}
	if now := eval[int](v, `history.length`); now != steps {
		t.Errorf("the history has %d steps after Back, %d before", now, steps)
	}
	if now := v.browserForward(); now.Question != second.Question {
		t.Errorf("forward comes to %+v", now)
	}
	v.press("back")
	if now := v.press("back"); !v.isAt(now, welcomePage) {
		t.Errorf("back from the first question comes to %+v", now)
	}
}

// Whoever types the address of the questions can still go back and on.
func TestTheAddressOfTheQuestionsCanBeTyped(t *testing.T) {
	v := visit(t, "/quiz/")
	first := v.look()
	if first.Question != quiz.RoleQuestion {
		t.Fatalf("the questions begin with %+v", first)
	}
	second := withMouse(v, []string{roles()[1]})
	if now := v.press("back"); now.Question != first.Question {
		t.Errorf("back from %s comes to %+v", second.Question, now)
	}
	if now := v.press("back"); !v.isAt(now, welcomePage) {
		t.Errorf("back from the first question comes to %+v", now)
	}
	if now := v.press("begin"); now.Question != second.Question {
		t.Errorf("going on comes to %q, want %q", now.Question, second.Question)
	}
	if now := v.press("back"); now.Question != first.Question {
		t.Errorf("back after going on comes to %+v, want the question before", now)
	}
}

// A page that needs answers sends whoever has none to the first question.
func TestPagesThatNeedAnswersLeadToTheQuestions(t *testing.T) {
	for _, page := range []string{checkPage, resultPage} {
		v := visit(t, page)
		if now := v.look(); now.Question != quiz.RoleQuestion || !v.isAt(now, quizPage) {
			t.Errorf("%s leads to %+v", page, now)
		}
		if now := v.press("back"); !v.isAt(now, welcomePage) {
			t.Errorf("back from there comes to %+v", now)
		}
		// go-app must have noticed the change of address: it would ignore this
		// link otherwise.
		if now := v.follow("/help/"); !v.isAt(now, helpPage) {
			t.Errorf("the footer leads to %+v", now)
		}
	}
}

// Reload keeps the place. The answers about safety are gone, and are asked again
// before the result.
func TestReloadKeepsThePlace(t *testing.T) {
	v := visit(t, "/")
	now, answers := v.halfway(7)
	v.reload()
	again := v.look()
	if again.Question != now.Question {
		t.Fatalf("after a reload the question is %q, want %q", again.Question, now.Question)
	}
	for again.Question != "" {
		again = withMouse(v, answers[again.Question])
	}
	if !again.Safety {
		t.Fatalf("the questions end at %+v, want the safety questions once more", again)
	}
	again = v.press("next")
	for again.Question != "" {
		if !source().isGate(again.Question) {
			t.Errorf("%s is asked again", again.Question)
		}
		again = withMouse(v, answers[again.Question])
	}
	if !v.isAt(again, checkPage) {
		t.Errorf("after the safety questions comes %+v", again)
	}
	v.press("next")
	v.checkResult(answers)

	v.reload()
	if again = v.look(); !again.Safety {
		t.Fatalf("after a reload of the result comes %+v", again)
	}
	again = v.press("next")
	for again.Question != "" {
		again = withMouse(v, answers[again.Question])
	}
	if !v.isAt(again, resultPage) {
		t.Errorf("after the safety questions comes %+v, want the result", again)
	}
}

// Change opens one question and comes back, by way of what the change has opened.
func TestChangeAndReturn(t *testing.T) {
	v := visit(t, "/")
	answers := steered()
	now := v.press("begin")
	for !v.isAt(now, checkPage) {
		if now.Safety {
			now = v.press("next")
			continue
		}
		now = withMouse(v, answers[now.Question])
	}
	if text := eval[string](v, `document.querySelector(".answers").textContent`); text == "" {
		t.Error("the answers are not listed")
	}
	for _, q := range content.Bank().Questions {
		if listed := eval[bool](v, `!!document.querySelector("[data-change=`+q.ID+`]")`); listed && q.Gate {
			t.Errorf("%s is listed", q.ID)
		}
	}

	now = v.change(quiz.RoleQuestion)
	if now.Question != quiz.RoleQuestion || !slices.Equal(now.Ticked, answers[quiz.RoleQuestion]) {
		t.Fatalf("change comes to %+v", now)
	}
	if now = v.press("back"); !v.isAt(now, checkPage) {
		t.Fatalf("back from a change comes to %+v", now)
	}
	v.change(quiz.RoleQuestion)
	if now = v.press("next"); !v.isAt(now, checkPage) {
		t.Fatalf("an unchanged answer comes to %+v", now)
	}

	now = v.change(quiz.RoleQuestion)
	changed := answers.With(quiz.RoleQuestion, otherRole(answers))
	opened := content.Bank().Path(changed).Unanswered()
	if len(opened) == 0 {
		t.Fatal("the change opens no question; choose another one for this test")
	}
	now = withMouse(v, changed[quiz.RoleQuestion])
	for _, want := range opened {
		if now.Safety {
			now = v.press("next")
		}
		if now.Question != want {
			t.Fatalf("the change opens %+v, want %q", now, want)
		}
		changed = changed.With(want, quiz.NotSure)
		q, _ := content.Bank().Question(want)
		if q.Gate {
			changed = changed.With(want, clearOption(q))
		}
		now = withMouse(v, changed[want])
		opened = content.Bank().Path(changed).Unanswered()
	}
	for now.Question != "" {
		changed = changed.With(now.Question, quiz.NotSure)
		now = withMouse(v, changed[now.Question])
	}
	if !v.isAt(now, checkPage) {
		t.Fatalf("after what the change opened comes %+v", now)
	}
	v.press("next")
	v.checkResult(changed)
	if now = v.press("review"); !v.isAt(now, checkPage) {
		t.Errorf("review comes to %+v", now)
	}
}

func (v *visitor) change(question string) sight {
	v.Helper()
	return v.after("change", chromedp.Click(chromedp.CSS(`[data-change="`+question+`"]`)))
}

// steered are answers in which another role opens further questions.
func steered() quiz.Answers {
	for seed := uint64(0); ; seed++ {
		answers := someone("hurt", seed)
		other := answers.With(quiz.RoleQuestion, otherRole(answers))
		if !content.Bank().Safety(content.Bank().Path(answers)).Raised() && len(content.Bank().Path(other).Unanswered()) > 0 {
			return answers
		}
	}
}

func otherRole(answers quiz.Answers) string {
	if answers.Has(quiz.RoleQuestion, "hurt") {
		return "broke"
	}
	return "hurt"
}

func clearOption(q *quiz.Question) string {
	return q.Options[slices.IndexFunc(q.Options, func(o quiz.Option) bool { return o.Clear })].ID
}

// The help page takes one aside and brings one back.
func TestHelpKeepsThePlace(t *testing.T) {
	v := visit(t, "/")
	now, _ := v.halfway(1)
	if help := v.follow("/help/"); !v.isAt(help, helpPage) {
		t.Fatalf("the footer leads to %+v", help)
	}
	if back := v.press("back"); back.Question != now.Question {
		t.Errorf("back from help comes to %+v", back)
	}
	v.follow("/help/")
	if back := v.browserBack(); back.Question != now.Question {
		t.Errorf("the browser's back from help comes to %+v", back)
	}
}

// Start again asks first, in the page, and then nothing is left.
func TestRestart(t *testing.T) {
	v := visit(t, "/")
	v.halfway(2)
	v.open("/")
	v.press("restart")
	if asked := v.press("keep"); asked.Question != "" {
		t.Fatalf("keeping the answers comes to %+v", asked)
	}
	if left := eval[int](v, `sessionStorage.length`); left != 1 {
		t.Errorf("%d items are kept, want 1", left)
	}
	v.press("restart")
	v.press("restart")
	if left := eval[int](v, `sessionStorage.length`); left != 0 {
		t.Errorf("%d items are kept after starting again", left)
	}
	if now := v.press("begin"); now.Question != quiz.RoleQuestion || len(now.Ticked) != 0 {
		t.Errorf("starting again comes to %+v", now)
	}
}

// Continue without a choice says what is missing, and the way to it works.
func TestContinueWithoutAChoice(t *testing.T) {
	v := visit(t, "/quiz/")
	now := v.press("next")
	if !now.Errors || now.Question != quiz.RoleQuestion {
		t.Fatalf("continue without a choice comes to %+v", now)
	}
	v.do(chromedp.Click(chromedp.CSS("[role=alert] a")))
	first, _ := content.Bank().Question(quiz.RoleQuestion)
	if now = v.look(); now.Focus != first.ID+"="+first.Options[0].ID {
		t.Errorf("the link in the summary leads to %q", now.Focus)
	}
	if now = withMouse(v, []string{first.Options[0].ID}); now.Question != quiz.BondQuestion || now.Errors {
		t.Errorf("an answer then leads to %+v", now)
	}
}

// The skip link goes to the text, changes no address, and the next Tab stays
// there.
func TestSkipLink(t *testing.T) {
	v := visit(t, "/help/")
	v.do(key(kb.Tab), key(kb.Enter))
	if at := eval[string](v, `document.activeElement.id`); at != mainID {
		t.Errorf("the focus is on %q", at)
	}
	v.do(key(kb.Tab))
	if inside := eval[bool](v, `document.getElementById("main").contains(document.activeElement)`); !inside {
		t.Error("the next Tab leaves the text")
	}
	if address := eval[string](v, `location.hash`); address != "" {
		t.Errorf("the address now ends in %q", address)
	}
}

// Mend works where the browser refuses to keep anything.
func TestBlockedStorage(t *testing.T) {
	for name, script := range map[string]string{
		"refused": `for (const name of ["sessionStorage", "localStorage"]) Object.defineProperty(window, name, {get() { throw new DOMException("no", "SecurityError"); }, configurable: true})`,
		"full":    `Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }`,
		"broken":  `Storage.prototype.getItem = () => "{not json"`,
	} {
		t.Run(name, func(t *testing.T) {
			v := visit(t, "/about/")
			v.beforeEveryPage(script)
			v.open("/")
			v.press("begin")
			withMouse(v, []string{roles()[0]})
			if now := v.browserBack(); !slices.Equal(now.Ticked, roles()[:1]) {
				t.Errorf("the answer is lost: %+v", now)
			}
		})
	}
}
