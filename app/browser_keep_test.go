//go:build browser

package app

import (
	"encoding/json"
	"regexp"
	"slices"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"mend/content"
	"mend/quiz"
	"mend/quiz/casefile"
)

// What is kept, seen from outside: by somebody who answers, and by somebody who
// looks into the browser afterwards.

// What nobody writes by chance.
const (
	secretNote = "quagga-7301-hornpipe"
	secretWord = "zeppelin-4482-marzipan"
)

// planned are answers that lead to a plan.
func planned() quiz.Answers {
	for seed := uint64(0); ; seed++ {
		answers := someone(roles()[0], seed)
		a := content.Bank().Assess(answers)
		if !a.Safety.Care && !source().withholds(a.Reading.ID) && len(a.Plan.Now) > 0 {
			return answers
		}
	}
}

// keepable are answers without those about safety.
func keepable(answers quiz.Answers) quiz.Answers { return content.Bank().Keepable(answers) }

// newChooser returns somebody who was never here, and answers for themselves how
// answers are kept.
func newChooser(t *testing.T) *visitor {
	t.Helper()
	v := newVisitor(t)
	v.choosesItself = true
	return v
}

// goThrough answers every question from the one on screen on, up to the result.
// choose is done where it is asked how answers are kept.
func (v *visitor) goThrough(now sight, answers quiz.Answers, choose func() sight) sight {
	v.Helper()
	for now.Reading == "" {
		v.checkHistory()
		switch {
		case now.Keep:
			now = choose()
		case now.Question != "":
			now = withMouse(v, answers[now.Question])
		case v.isAt(now, checkPage), now.Safety:
			now = v.press("next")
		default:
			v.Fatalf("the way ends at %+v", now)
		}
	}
	return now
}

// chooseLocked locks with a passphrase what is answered from now on.
func (v *visitor) chooseLocked(passphrase string) sight {
	v.Helper()
	v.chooseWay(keepLocked)
	v.fill(passphraseField, passphrase)
	v.fill(passphraseAgain, passphrase)
	return v.press("next")
}

// fill types into an empty field.
func (v *visitor) fill(id, text string) {
	v.Helper()
	v.do(chromedp.SendKeys(chromedp.CSS("#"+id), text))
}

// work leaves a note and a mark on the first step of the result, which stands open, and returns which step is done.
func (v *visitor) work() (step string) {
	v.Helper()
	step = eval[string](v, `document.querySelector("[data-step]").dataset.step`)
	v.click(`input[name="state-` + step + `"][value=done]`)
	v.fill(noteField, secretNote)
	return step
}

// checkWork holds that the note and the mark are on the result.
func (v *visitor) checkWork(step string) {
	v.Helper()
	if note := eval[string](v, `document.getElementById("note").value`); note != secretNote {
		v.Errorf("the note is %q", note)
	}
	if done := eval[string](v, `document.querySelector("input[name=state-`+step+`]:checked").value`); done != string(casefile.Done) {
		v.Errorf("%s is %q, want done", step, done)
	}
}

// promised returns what a promise yields.
func promised[T any](v *visitor, promise string) T {
	v.Helper()
	v.do(v.script(`delete window.yielded; Promise.resolve(` + promise + `).then((value) => window.yielded = {value})`))
	v.until(`window.yielded`)
	return eval[T](v, `yielded.value`)
}

// checkNothingStored holds that nothing is written into the browser.
func (v *visitor) checkNothingStored() {
	v.Helper()
	if got := promised[string](v, `indexedDB.databases().then((all) => JSON.stringify([all, {...sessionStorage}, {...localStorage}]))`); got != `[[],{},{}]` {
		v.Errorf("databases, session and local storage are %s", got)
	}
}

var neutralKey = regexp.MustCompile(`^(/[a-z]*/?[0-9]*)?$`)

// checkHistory holds that the step of the history one stands on knows a place and
// no more.
func (v *visitor) checkHistory() {
	v.Helper()
	state := eval[string](v, `JSON.stringify(history.state)`)
	var known map[string]any
	if err := json.Unmarshal([]byte(state), &known); err != nil {
		v.Fatalf("%s: %v", state, err)
	}
	for key, value := range known {
		_, isNumber := value.(float64)
		text, _ := value.(string)
		if !slices.Contains([]string{"at", "then", "from"}, key) || !isNumber && !neutralKey.MatchString(text) {
			v.Errorf("the history remembers %s", state)
		}
	}
}

// saved is what is said of saving below the screen.
func (v *visitor) saved() (state, text string) {
	v.Helper()
	return eval[string](v, `document.querySelector("[data-saved]").dataset.saved`),
		eval[string](v, `document.querySelector("[data-saved]").textContent`)
}

// checkSaved waits until it says below the screen what it should.
func (v *visitor) checkSaved(state, key string) {
	v.Helper()
	v.untilSaved()
	if gotState, got := v.saved(); gotState != state || got != source().words.Say(key) {
		v.Errorf("below the screen it says %s, %q; want %s, %q", gotState, got, state, source().words.Say(key))
	}
}

// checkKept holds that the answers are what is kept of the case on show.
func (v *visitor) checkKept(answers quiz.Answers) casefile.Document {
	v.Helper()
	state, text := v.kept()
	d, dropped, err := casefile.Parse(text, content.Bank())
	if state != "open" || err != nil || len(dropped) > 0 {
		v.Fatalf("what is kept is %s, left out %v, %v:\n%s", state, dropped, err, text)
	}
	got, want := d.Active().Answers, keepable(answers)
	if len(got) != len(want) {
		v.Errorf("%d answers are kept, want %d", len(got), len(want))
	}
	for id, options := range want {
		if !slices.Equal(got[id], options) {
			v.Errorf("%s: kept is %v, want %v", id, got[id], options)
		}
	}
	return d
}

// Whoever presses on without choosing keeps nothing, and nothing is kept.
func TestWhoeverKeepsNothing(t *testing.T) {
	v := newChooser(t)
	v.open("/")
	answers := planned()
	v.goThrough(v.press("begin"), answers, func() sight {
		if ticked := v.look().Ticked; !slices.Equal(ticked, []string{string(keepNone)}) {
			t.Errorf("chosen from the beginning is %v", ticked)
		}
		v.checkNothingStored()
		return v.press("next")
	})
	v.checkResult(answers)
	v.work()
	v.checkSaved("no", "store.unkept")
	v.checkNothingStored()
	v.checkHistory()
	v.reload()
	if now := v.look(); now.Question != quiz.RoleQuestion || len(now.Ticked) > 0 {
		t.Errorf("after a reload there is %+v, want the first question", now)
	}
	v.checkNothingStored()
	if now := v.press("back"); !v.isAt(now, welcomePage) || eval[bool](v, `!!document.querySelector("[data-action=restart]")`) {
		t.Errorf("the start page after a reload is %+v, and offers to start again", now)
	}
}

// Answers, the note and the marks come back; safety is asked again.
func TestWhoeverKeepsOnTheDevice(t *testing.T) {
	v := newChooser(t)
	v.open("/")
	answers := planned()
	v.goThrough(v.press("begin"), answers, func() sight { return v.chooseWay(keepOpen) })
	step := v.work()
	v.checkSaved("yes", "store.saved")
	v.checkKept(answers)
	v.reload()
	if now := v.safetyAgain(v.look(), answers); !v.isAt(now, resultPage) {
		t.Fatalf("after the safety questions comes %+v, want the result", now)
	}
	v.checkResult(answers)
	v.checkWork(step)
}

// What is written is said to be saved once the store has it, and not before.
func TestSavedIsSaidWhenItIsSo(t *testing.T) {
	v := newChooser(t)
	v.open("/")
	now := v.press("begin")
	answers := planned()
	for !now.Keep {
		now = withMouse(v, answers[now.Question])
	}
	now = v.chooseWay(keepOpen)
	v.do(v.script(`(() => {
		const {write} = store;
		const held = [];
		store.write = (text) => new Promise((done) => held.push(() => write(text).then(done)));
		window.letWrite = () => held.splice(0).forEach((go) => go());
	})()`))
	last := ""
	for last == "" {
		if now.Safety {
			now = v.press("next")
			continue
		}
		if !source().isGate(now.Question) {
			last = now.Question
		}
		now = withMouse(v, answers[now.Question])
	}
	if state, text := v.saved(); state != "saving" || text != source().words.Say("store.saving") {
		t.Errorf("before it is written it says %s, %q", state, text)
	}
	v.do(v.script(`letWrite()`))
	v.checkSaved("yes", "store.saved")
	if _, text := v.kept(); !regexp.MustCompile(`(?m)^answer ` + last + ` `).MatchString(text) {
		t.Errorf("%s is said to be saved, and is not:\n%s", last, text)
	}
}

// timeToShow is ample for a screen that should not come.
const timeToShow = 300 * time.Millisecond

// quoted returns a text as JavaScript writes it.
func quoted(text string) string {
	written, _ := json.Marshal(text)
	return string(written)
}
