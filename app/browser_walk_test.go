//go:build browser

package app

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"mend/content"
	"mend/quiz"
)

// hand answers the question on screen with the options given, and goes on.
type hand func(v *visitor, options []string) sight

// withMouse clicks.
func withMouse(v *visitor, options []string) sight {
	v.Helper()
	if slices.Equal(options, []string{quiz.Declined}) {
		return v.press("decline")
	}
	v.tick(options...)
	return v.press("next")
}

// withKeyboard uses Tab, arrows, Space and Enter, and nothing else.
func withKeyboard(v *visitor, options []string) sight {
	v.Helper()
	if slices.Equal(options, []string{quiz.Declined}) {
		v.tabTo(byAction("decline"))
		return v.after("decline with the keyboard", key(kb.Enter))
	}
	many := eval[bool](v, `!!document.querySelector("input[type=checkbox]")`)
	if !many {
		v.arrowTo(options[0])
		return v.after("enter on a choice", key(kb.Enter))
	}
	for _, option := range options {
		v.tabTo(`input[value="` + option + `"]`)
		v.do(key(" "))
	}
	return v.after("enter on a box", key(kb.Enter))
}

// tabTo presses Tab until the focus is on what is sought.
func (v *visitor) tabTo(selector string) {
	v.Helper()
	for range 40 {
		if eval[bool](v, "document.activeElement.matches(`"+selector+"`)") {
			return
		}
		v.do(key(kb.Tab))
	}
	v.Fatalf("Tab never comes to %s", selector)
}

// arrowTo goes into the group of radio buttons and on to the option.
func (v *visitor) arrowTo(option string) {
	v.Helper()
	v.tabTo("input")
	v.do(key(" "))
	for range 40 {
		if slices.Equal(v.look().Ticked, []string{option}) {
			return
		}
		v.do(key(kb.ArrowDown))
	}
	v.Fatalf("the arrow never comes to %q", option)
}

// walk goes from the start page to the result with the given answers, and checks
// that it meets the questions the engine says it should.
func (v *visitor) walk(answers quiz.Answers, answer hand) sight {
	v.Helper()
	now := v.press("begin")
	var asked []string
	for now.Reading == "" {
		switch {
		case now.Question != "":
			asked = append(asked, now.Question)
			now = answer(v, answers[now.Question])
		case v.isAt(now, checkPage), now.Safety:
			now = v.press("next")
		default:
			v.Fatalf("the way ends at %+v", now)
		}
	}
	if want := content.Bank().Path(answers).Asked; !slices.Equal(asked, want) {
		v.Errorf("asked %v, want %v", asked, want)
	}
	v.checkResult(answers)
	return now
}

// isAt reports whether what is seen is the page.
func (v *visitor) isAt(now sight, page string) bool {
	return now.Path == v.base+page
}

// checkResult compares what the page shows with what the engine says.
func (v *visitor) checkResult(answers quiz.Answers) {
	v.Helper()
	a := content.Bank().Assess(answers)
	shown := func(attribute, selector string) []string {
		return eval[[]string](v, `[...document.querySelectorAll("`+selector+`")].map((e) => e.dataset.`+attribute+`)`)
	}
	wantBarriers, wantSteps := []string{}, []string{}
	if !a.Safety.Care && !source().withholds(a.Reading.ID) {
		for _, b := range a.Barriers {
			wantBarriers = append(wantBarriers, b.ID)
		}
		for _, phase := range quiz.Phases {
			for _, s := range a.Plan.Phase(phase.Phase) {
				wantSteps = append(wantSteps, s.ID)
			}
		}
	}
	for _, c := range []struct {
		attribute, selector string
		want                []string
	}{
		{"reading", "[data-reading]", []string{a.Reading.ID}},
		{"barrier", "[data-barrier]", wantBarriers},
		{"step", "[data-step]", wantSteps},
	} {
		if got := shown(c.attribute, c.selector); !slices.Equal(got, c.want) {
			v.Errorf("%s: shown %v, want %v", c.selector, got, c.want)
		}
	}
	if without := shown("step", "[data-step]:not(:has([data-because] li))"); len(without) > 0 {
		v.Errorf("steps without a reason: %v", without)
	}
}

// someone returns answers of somebody with the role who raises no concern.
func someone(role string, seed uint64) quiz.Answers {
	chance := rand.New(rand.NewPCG(seed, 2))
	wanted := quiz.Answers{quiz.RoleQuestion: {role}}
	return content.Bank().Walk(quiz.Toward(wanted, quiz.AtRandom(chance.IntN)))
}

func roles() []string {
	var ids []string
	role, _ := content.Bank().Question(quiz.RoleQuestion)
	for _, o := range role.Options {
		ids = append(ids, o.ID)
	}
	return ids
}

func TestEveryRoleComesToAResultWithTheMouse(t *testing.T) {
	for i, role := range roles() {
		t.Run(role, func(t *testing.T) {
			visit(t, "/").walk(someone(role, uint64(i)), withMouse)
		})
	}
}

func TestEveryRoleComesToAResultWithTheKeyboard(t *testing.T) {
	for i, role := range roles() {
		t.Run(role, func(t *testing.T) {
			visit(t, "/").walk(someone(role, uint64(i+10)), withKeyboard)
		})
	}
}

// Whoever says nothing at all is taken care of and shown no plan.
func TestDecliningEverythingLeadsToHelp(t *testing.T) {
	answers := content.Bank().Walk(func(*quiz.Question) []string { return []string{quiz.Declined} })
	v := visit(t, "/")
	v.walk(answers, withMouse)
	if !content.Bank().Assess(answers).Safety.Raised() {
		t.Fatal("the gate does not count rather-not-say")
	}
	if n := eval[int](v, `document.querySelectorAll("[data-help] .helpline").length`); n == 0 {
		t.Error("no helpline is shown")
	}
}

// An answer about safety that raises concern ends the questions, shows no list
// of answers, and is gone after a reload.
func TestRaisedGateLeadsStraightToHelp(t *testing.T) {
	answers := content.Bank().Walk(func(q *quiz.Question) []string {
		return []string{q.Options[0].ID}
	})
	v := visit(t, "/")
	v.walk(answers, withMouse)
	_, kept := v.kept()
	kept += eval[string](v, `JSON.stringify([{...sessionStorage}, {...localStorage}, history.state])`)
	for _, q := range content.Bank().Questions {
		if q.Gate && strings.Contains(kept, q.ID) {
			t.Errorf("%s is kept: %s", q.ID, kept)
		}
	}
	v.reload()
	if now := v.look(); !now.Safety {
		t.Errorf("after a reload the safety questions are not asked again: %+v", now)
	}
}

// Boxes that stand alone untick the others, and the other way round.
func TestNoneOfTheseStandsAlone(t *testing.T) {
	bank := content.Bank()
	i := slices.IndexFunc(bank.Questions, func(q quiz.Question) bool { return q.Many && q.Gate })
	if i < 0 {
		t.Skip("no question about safety takes several answers")
	}
	q := bank.Questions[i]
	answers := someone(quiz.NotSure, 1)
	v := visit(t, "/")
	now := v.press("begin")
	for now.Question != q.ID {
		if now.Safety {
			now = v.press("next")
			continue
		}
		now = withMouse(v, answers[now.Question])
	}
	first, second := q.Options[0].ID, q.Options[1].ID
	v.tick(first, second, quiz.NotSure)
	if got := v.look().Ticked; !slices.Equal(got, []string{quiz.NotSure}) {
		t.Errorf("not-sure besides two others: ticked are %v", got)
	}
	v.tick(first)
	if got := v.look().Ticked; !slices.Equal(got, []string{first}) {
		t.Errorf("%s besides not-sure: ticked are %v", first, got)
	}
}
