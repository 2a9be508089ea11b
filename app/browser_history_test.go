//go:build browser

package app

import (
	"slices"
	"testing"

	"github.com/chromedp/chromedp"

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
	}
}

// Reload keeps the place. The answers about safety are gone, and are asked again
// before the check.
func TestReloadKeepsThePlace(t *testing.T) {
	v := visit(t, "/")
	before, answers := v.halfway(7)
	v.reload()
	now := v.look()
	if now.Question != before.Question {
		t.Fatalf("after a reload the question is %q, want %q", now.Question, before.Question)
	}
	for now.Question != "" {
		now = withMouse(v, answers[now.Question])
	}
	if now = v.safetyAgain(now, answers); !v.isAt(now, checkPage) {
		t.Errorf("after the safety questions comes %+v, want the check", now)
	}
	v.press("next")
	v.checkResult(answers)
}

// A result that is reloaded comes back after the safety questions.
func TestReloadOfTheResult(t *testing.T) {
	v := visit(t, "/")
	answers := someone(roles()[0], 7)
	v.walk(answers, withMouse)
	v.reload()
	if now := v.safetyAgain(v.look(), answers); !v.isAt(now, resultPage) {
		t.Errorf("after the safety questions comes %+v, want the result", now)
	}
	v.checkResult(answers)
}

// safetyAgain answers the questions about safety once more, and holds that no
// other is asked.
func (v *visitor) safetyAgain(now sight, answers quiz.Answers) sight {
	v.Helper()
	if !now.Safety {
		v.Fatalf("here is %+v, want the safety questions once more", now)
	}
	now = v.press("next")
	for now.Question != "" {
		if !source().isGate(now.Question) {
			v.Errorf("%s is asked again", now.Question)
		}
		now = withMouse(v, answers[now.Question])
	}
	return now
}

// Change opens one question, with its answer, and comes back.
func TestChangeAndReturn(t *testing.T) {
	v := visit(t, "/")
	answers := steered()
	v.toCheck(v.press("begin"), answers)
	for _, q := range content.Bank().Questions {
		listed := eval[bool](v, `!!document.querySelector("[data-change=`+q.ID+`]")`)
		_, given := answers[q.ID]
		if listed != (given && !q.Gate) {
			t.Errorf("%s: listed is %t", q.ID, listed)
		}
	}
	now := v.change(quiz.RoleQuestion)
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
}

// A change that opens further questions leads through those, and only those.
func TestChangeThatOpensQuestions(t *testing.T) {
	v := visit(t, "/")
	answers := steered()
	v.toCheck(v.press("begin"), answers)
	v.change(quiz.RoleQuestion)
	changed := answers.With(quiz.RoleQuestion, otherRole(answers))
	now := withMouse(v, changed[quiz.RoleQuestion])
	opened := 0
	for open := unanswered(changed); len(open) > 0; open = unanswered(changed) {
		if now.Safety {
			now = v.press("next")
		}
		if now.Question != open[0] {
			t.Fatalf("the change leads to %+v, want %q", now, open[0])
		}
		changed = changed.With(open[0], calmAnswer(open[0]))
		now = withMouse(v, changed[open[0]])
		opened++
	}
	if opened == 0 || !v.isAt(now, checkPage) {
		t.Fatalf("after %d questions comes %+v, want the check", opened, now)
	}
	v.press("next")
	v.checkResult(changed)
	if now = v.press("review"); !v.isAt(now, checkPage) {
		t.Errorf("review comes to %+v", now)
	}
}

// toCheck answers every question from the one on screen on, up to the check.
func (v *visitor) toCheck(now sight, answers quiz.Answers) {
	v.Helper()
	for !v.isAt(now, checkPage) {
		switch {
		case now.Safety:
			now = v.press("next")
		case now.Question != "":
			now = withMouse(v, answers[now.Question])
		default:
			v.Fatalf("on the way to the check comes %+v", now)
		}
	}
}

func unanswered(answers quiz.Answers) []string {
	return content.Bank().Path(answers).Unanswered()
}

// calmAnswer is an answer that raises no concern.
func calmAnswer(question string) string {
	q, _ := content.Bank().Question(question)
	if i := slices.IndexFunc(q.Options, func(o quiz.Option) bool { return o.Clear }); i >= 0 {
		return q.Options[i].ID
	}
	return quiz.NotSure
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
		if len(unanswered(other)) > 0 {
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
