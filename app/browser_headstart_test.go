//go:build browser

package app

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"

	"mend/content"
	"mend/quiz"
)

// opening are the questions of the head start, with an answer to each.
func opening() (questions []quiz.Question, answers [][]string) {
	bank := content.Bank()
	questions = bank.Questions[:headStartLength(bank)]
	for _, q := range questions {
		answers = append(answers, []string{q.Options[1].ID})
	}
	return questions, answers
}

// picture is what a person sees and has in hand.
type picture struct {
	Text, Focus, Ring string
	Ticked            []string
	Scroll            int
	Question          string
}

const pictureScript = `(() => {
	const focus = document.activeElement;
	return {
		Text: document.body.innerText,
		Focus: focus.tagName + " " + (focus.name || "") + " " + (focus.value || focus.textContent.trim()),
		Ring: getComputedStyle(focus).outlineStyle,
		Ticked: [...document.querySelectorAll("main input:checked")].map((e) => e.name + "=" + e.value),
		Scroll: Math.round(scrollY),
		Question: (document.querySelector("form[data-question]") || {dataset: {}}).dataset.question || "",
	};
})()`

// takeOver lets the program come, and holds that nobody notices: nothing seen,
// held or scrolled is another, and nothing moved.
func (v *visitor) takeOver(release func()) {
	v.Helper()
	before := eval[picture](v, pictureScript)
	v.do(v.script(`window.shifts = []; new PerformanceObserver((list) => shifts.push(...list.getEntries().map((e) => e.value))).observe({type: "layout-shift"})`))
	release()
	v.waitReady()
	if diff := cmp.Diff(before, eval[picture](v, pictureScript)); diff != "" {
		v.Errorf("the program comes, and something changes (-before +after):\n%s", diff)
	}
	if shifts := eval[[]float64](v, `shifts`); len(shifts) > 0 {
		v.Errorf("the program comes, and the page moves: %v", shifts)
	}
}

// Whoever answers while the program is on its way loses nothing when it comes,
// whichever question they are at, with finger or keyboard.
func TestTakingOverAtEveryQuestion(t *testing.T) {
	questions, answers := opening()
	for at := range questions {
		for _, typed := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s typed=%t", questions[at].ID, typed), func(t *testing.T) {
				v, release := visitHeld(t, "/")
				now := v.early("begin")
				for i := range at {
					v.tick(answers[i]...)
					now = v.early("next")
				}
				if now.Question != questions[at].ID || !v.isAt(now, quizPage) {
					t.Fatalf("after %d answers comes %+v", at, now)
				}
				if typed {
					v.arrowTo(answers[at][0])
				} else {
					v.tick(answers[at]...)
				}
				v.do(v.script(`scrollTo(0, 40)`))
				v.takeOver(release)
				if at+1 < len(questions) {
					if now = v.press("next"); now.Question != questions[at+1].ID {
						t.Errorf("Continue comes to %+v", now)
					}
					v.browserBack()
				}
				for i := at - 1; i >= 0; i-- {
					if now = v.press("back"); !slices.Equal(now.Ticked, answers[i]) {
						t.Errorf("%s: ticked are %v, want %v", questions[i].ID, now.Ticked, answers[i])
					}
				}
			})
		}
	}
}

// Whoever is through before the program comes reads that it is on its way, and
// is then where they would have been.
func TestBeingThroughBeforeTheProgram(t *testing.T) {
	_, answers := opening()
	v, release := visitHeld(t, "/")
	v.early("begin")
	var now sight
	for _, options := range answers {
		v.tick(options...)
		now = v.early("next")
	}
	words := source().words
	if said := eval[string](v, `document.querySelector("[role=status]").innerText`); !strings.Contains(said, words.Say("boot.waiting")) || now.Question != "" {
		t.Fatalf("after the last question the page says %q in %+v", said, now)
	}
	release()
	v.waitReady()
	if now = v.look(); !now.Keep {
		t.Errorf("then comes %+v", now)
	}
	v.checkSight("the program", now)
	if now = v.press("back"); !slices.Equal(now.Ticked, answers[len(answers)-1]) {
		t.Errorf("back comes to %+v", now)
	}
}

// The welcome stays as it is, and so does whatever has the focus there.
func TestTakingOverTheWelcome(t *testing.T) {
	v, release := visitHeld(t, "/")
	v.tabTo(byAction("begin"))
	v.takeOver(release)
	if now := v.after("enter on begin", key(kb.Enter)); now.Question != quiz.RoleQuestion {
		t.Errorf("Begin comes to %+v", now)
	}
}

// Back and Forward, on the screen and in the browser, mean the same before and
// after the program comes.
func TestBackAndForwardAcrossTheTakeOver(t *testing.T) {
	questions, answers := opening()
	v, release := visitHeld(t, "/")
	v.early("begin")
	v.tick(answers[0]...)
	v.early("next")
	v.tick(answers[1]...)
	v.early("next")
	steps := eval[int](v, `history.length`)
	v.do(chromedp.Click(chromedp.CSS(byAction("back"))))
	v.until(`document.querySelector("form[data-question=` + questions[1].ID + `]")`)
	if now := v.earlyTravel("-1", questions[0].ID); !slices.Equal(now.Ticked, answers[0]) {
		t.Errorf("back to the first question comes to %+v", now)
	}
	if now := v.earlyTravel("-1", ""); !v.isAt(now, welcomePage) {
		t.Errorf("back from the first question comes to %+v", now)
	}
	v.earlyTravel("2", questions[1].ID)
	v.takeOver(release)
	if now := v.browserForward(); now.Question != questions[2].ID {
		t.Errorf("forward comes to %+v", now)
	}
	for _, want := range []string{questions[1].ID, questions[0].ID, ""} {
		if now := v.press("back"); now.Question != want {
			t.Errorf("back comes to %+v, want %q", now, want)
		}
	}
	if now := eval[int](v, `history.length`); now != steps {
		t.Errorf("the history has %d steps after going back and forward, %d before", now, steps)
	}
}

// What somebody would rather not say is not asked again.
func TestDecliningBeforeTheProgram(t *testing.T) {
	questions, answers := opening()
	v, release := visitHeld(t, "/quiz/")
	v.tick(answers[0]...)
	if now := v.early("decline"); now.Question != questions[1].ID {
		t.Fatalf("decline comes to %+v", now)
	}
	v.takeOver(release)
	if now := v.press("back"); len(now.Ticked) != 0 {
		t.Errorf("what was declined is ticked: %v", now.Ticked)
	}
	if now := v.press("decline"); now.Question != questions[1].ID {
		t.Errorf("going on comes to %+v", now)
	}
}

// Continue without a choice says what is missing, before the program as after.
func TestMissingChoiceBeforeTheProgram(t *testing.T) {
	v, release := visitHeld(t, "/quiz/")
	if now := v.early("next"); !now.Errors || now.Question != quiz.RoleQuestion {
		t.Fatalf("Continue without a choice comes to %+v", now)
	}
	v.takeOver(release)
	if now := v.look(); !now.Errors {
		t.Errorf("what is missing is no longer said: %+v", now)
	}

	v, release = visitHeld(t, "/quiz/")
	v.early("next")
	v.do(chromedp.Click(chromedp.CSS("main [role=alert] a")))
	first, _ := content.Bank().Question(quiz.RoleQuestion)
	if now := v.look(); now.Focus != first.ID+"="+first.Options[0].ID {
		t.Errorf("the link in the summary leads to %q", now.Focus)
	}
	v.arrowTo(first.Options[2].ID)
	v.do(key(kb.Enter))
	if now := v.look(); now.Question != quiz.BondQuestion || now.Errors {
		t.Errorf("an answer then leads to %+v", now)
	}
	v.takeOver(release)
}

// Whoever comes back before the program runs is asked nothing again: only the
// program can read what is kept.
func TestWhatIsKeptIsNotAskedAgain(t *testing.T) {
	questions, answers := opening()
	v := visit(t, "/")
	v.press("begin")
	for i := range questions {
		withMouse(v, answers[i])
	}
	v.untilSaved()
	for _, address := range []string{"/", "/quiz/"} {
		v.do(v.withoutCache())
		release := v.holdProgram()
		v.openUnready(address)
		v.until(`window.store`)
		v.do(v.script(`store.found.then(() => window.isFound = true)`))
		v.until(`window.isFound`)
		if address == "/" {
			v.early("begin")
		}
		if now := v.look(); now.Heading != source().words.Say("boot.waiting") {
			t.Errorf("%s: before the program one sees %+v", address, now)
		}
		release()
		v.waitReady()
		if now := v.look(); !now.Safety {
			t.Errorf("%s: the program comes to %+v", address, now)
		}
	}
}
