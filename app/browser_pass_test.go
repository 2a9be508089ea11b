//go:build browser

package app

import (
	"slices"
	"strings"
	"testing"

	"mend/content"
	"mend/quiz"
)

// toCurtain goes from the comparison to the curtain before the other person.
func (v *visitor) toCurtain() sight {
	v.Helper()
	v.press("pass")
	v.press("next") // what is ticked
	return v.press("next")
}

// Two people with one device: both answer, both choose, both look.
func TestPassingThePhoneBetweenTwo(t *testing.T) {
	mine, theirs := planned(), theirPlan()
	v := comparer(t, mine)
	_, before := v.kept()
	v.toCurtain()
	v.sayNothing("the curtain")

	now := v.press("next")
	if now.Question != quiz.RoleQuestion || len(now.Ticked) > 0 {
		t.Fatalf("the other person begins with %+v", now)
	}
	v.follow(helpPage)
	if now = v.press("back"); now.Question != quiz.RoleQuestion {
		t.Errorf("back from help comes %+v", now)
	}
	for range 2 {
		v.do(v.script(`history.back()`))
		v.until(`document.querySelector("form[data-question]") && !document.querySelector("input:checked")`)
	}
	now = v.guestAnswers(v.look(), theirs)
	if want := now.Reading; want == "" {
		t.Fatal("the other person has no result")
	}
	v.press("next")
	v.press("next")
	v.press("next")
	v.sayNothing("the second curtain")
	v.press("next")
	v.checkSeen("both", expected(mine, theirs))

	for range 4 {
		v.do(v.script(`history.back()`))
		v.until(`!document.querySelector("input:checked, form[data-question]")`)
	}
	v.checkSeen("both, after Back,", expected(mine, theirs))
	v.press("next")
	if _, after := v.kept(); after != before {
		t.Errorf("what is kept was\n%s\nand is\n%s", before, after)
	}
	v.open(comparePage)
	v.safetyAgain(v.look(), mine)
	v.sayNothing("a reload")
}

// guestAnswers answers everything, up to the result. The address tells nothing of
// where that is.
func (v *visitor) guestAnswers(now sight, answers quiz.Answers) sight {
	v.Helper()
	for now.Reading == "" {
		if !v.isAt(now, comparePage) {
			v.Fatalf("the address tells where the other person is: %+v", now)
		}
		if now.Question != "" {
			now = withMouse(v, answers[now.Question])
		} else {
			now = v.press("next")
		}
	}
	return now
}

// sayNothing holds that nobody's answers are in the page.
func (v *visitor) sayNothing(what string) {
	v.Helper()
	if shown := eval[int](v, `document.querySelectorAll("[data-topic], [data-sees], [data-shown-answer], [data-step], [data-reading], form[data-question], input:checked").length`); shown > 0 {
		v.Errorf("%s shows answers: %+v", what, v.look())
	}
}

// A raised gate leads the other person to help, alone; the phone comes back with
// nothing, as if they had shown nothing.
func TestPassingThePhoneWithARaisedGate(t *testing.T) {
	seen := []string{}
	for _, answers := range []quiz.Answers{raisedAnswers(), theirPlan()} {
		v := comparer(t, planned())
		v.toCurtain()
		now := v.guestAnswers(v.press("next"), answers)
		raised := eval[bool](v, `!!document.querySelector("[data-help]") && !document.querySelector("[data-step]")`)
		if raised != (len(seen) == 0) || now.Reading == "" {
			t.Fatalf("the other person comes to %+v", now)
		}
		v.press("next")
		if !raised {
			v.press("show-nothing")
		}
		v.sayNothing("the curtain")
		curtain := eval[string](v, `document.querySelector("main").innerText`)
		v.press("next")
		seen = append(seen, curtain+eval[string](v, `document.querySelector("main").innerText`))
		if strings.Contains(seen[0], "help") {
			t.Error("the first person is told of help")
		}
	}
	if len(slices.Compact(seen)) != 1 {
		t.Errorf("one can tell who was in need from who showed nothing:\n%s", strings.Join(seen, "\n---\n"))
	}
}

// A reload while the other person answers leaves nothing of them, and shows
// nothing of the first.
func TestAReloadWhileThePhoneIsPassed(t *testing.T) {
	mine := planned()
	v := comparer(t, mine)
	_, before := v.kept()
	v.toCurtain()
	v.press("next")
	v.tick("hurt")
	v.press("next")
	v.reload()
	if now := v.look(); !now.Safety || len(now.Ticked) > 0 {
		t.Errorf("after a reload comes %+v, want the questions about safety", now)
	}
	if _, after := v.kept(); after != before {
		t.Errorf("what is kept was\n%s\nand is\n%s", before, after)
	}
}

// raisedAnswers are those of somebody who is afraid.
func raisedAnswers() quiz.Answers {
	wanted := quiz.Answers{quiz.RoleQuestion: {"hurt"}}
	for _, q := range content.Bank().Questions {
		if q.Gate {
			wanted[q.ID] = []string{quiz.NotSure}
		}
	}
	return content.Bank().Walk(func(q *quiz.Question) []string {
		if options, ok := wanted[q.ID]; ok {
			return options
		}
		return []string{q.Options[0].ID}
	})
}
