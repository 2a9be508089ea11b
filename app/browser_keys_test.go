//go:build browser

package app

import (
	"slices"
	"strconv"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"mend/content"
	"mend/quiz"
)

// withDigits answers with the keys 1 to 9 and Enter; a choice beyond the ninth
// takes other keys.
func withDigits(v *visitor, options []string) sight {
	v.Helper()
	if slices.Equal(options, []string{quiz.Declined}) {
		return withKeyboard(v, options)
	}
	q, _ := content.Bank().Question(v.look().Question)
	for _, option := range options {
		if len(digitOf(q, option)) > 1 {
			return withKeyboard(v, options)
		}
	}
	for _, option := range options {
		v.do(key(digitOf(q, option)))
	}
	return v.after("enter after digits", key(kb.Enter))
}

func digitOf(q *quiz.Question, option string) string {
	return strconv.Itoa(1 + slices.IndexFunc(q.Options, func(o quiz.Option) bool { return o.ID == option }))
}

func TestEveryRoleComesToAResultWithDigits(t *testing.T) {
	for i, role := range roles() {
		t.Run(role, func(t *testing.T) {
			visit(t, "/").walk(someone(role, uint64(i+20)), withDigits)
		})
	}
}

// A digit chooses, and nothing more: it may be changed, and takes a tick away
// where there can be several. Enter goes on wherever the focus is.
func TestDigitsChooseAndEnterGoesOn(t *testing.T) {
	v := visit(t, "/")
	first := v.press("begin")
	v.do(key("2"), key("1"))
	if now := v.look(); now.Question != first.Question || !slices.Equal(now.Ticked, roles()[:1]) {
		t.Fatalf("after 2 and 1: %+v", now)
	}
	v.do(key("9"))
	if now := v.look(); !slices.Equal(now.Ticked, roles()[:1]) {
		t.Errorf("a digit without a choice has ticked %v", now.Ticked)
	}
	second := v.after("enter", key(kb.Enter))
	if second.Question == first.Question {
		t.Fatalf("Enter on a choice leads to %+v", second)
	}
	if now := v.after("enter on the heading", key(kb.Enter)); !now.Errors {
		t.Errorf("Enter without a choice leads to %+v", now)
	}
	v.manyOn()
	v.do(key("1"), key("2"), key("1"))
	if now := v.look(); len(now.Ticked) != 1 {
		t.Errorf("after 1, 2 and 1 again, ticked are %v", now.Ticked)
	}
}

// manyOn goes on to the first question with several answers.
func (v *visitor) manyOn() {
	v.Helper()
	answers := someone(roles()[0], 7)
	for now := v.look(); eval[int](v, `document.querySelectorAll("main [type=checkbox]").length`) == 0; {
		if now.Safety {
			now = v.after("enter on the words about safety", key(kb.Enter))
			continue
		}
		now = withMouse(v, answers[now.Question])
	}
}

// A key that is meant for something else does nothing here.
func TestDigitsMeantForSomethingElse(t *testing.T) {
	v := visit(t, "/quiz/")
	for name, press := range map[string]action{
		"with Control": chromedp.KeyEvent("1", chromedp.KeyModifiers(chromedp.ModifierCtrl)),
		"with Alt":     chromedp.KeyEvent("1", chromedp.KeyModifiers(chromedp.ModifierAlt)),
		"held down":    v.script(`document.dispatchEvent(new KeyboardEvent("keydown", {key: "1", repeat: true, bubbles: true}))`),
		"in the middle of composing": v.script(
			`document.body.dispatchEvent(new KeyboardEvent("keydown", {key: "1", isComposing: true, bubbles: true}))`),
	} {
		v.do(press)
		if ticked := v.look().Ticked; len(ticked) > 0 {
			t.Errorf("%s: ticked are %v", name, ticked)
		}
	}
	v.choosesItself = true
	now := v.look()
	for !now.Keep {
		v.do(key("1"))
		now = v.after("enter", key(kb.Enter))
	}
	v.do(key("3"))
	v.after("enter on a way to keep", key(kb.Enter))
	v.do(chromedp.Click(chromedp.CSS("#"+passphraseField)), key("1"), key("2"))
	if typed := eval[string](v, `document.activeElement.value`); typed != "12" {
		t.Errorf("1 and 2 in a field make %q", typed)
	}
}

// The page about the keys turns the digits off, in this tab, at once and until it
// is closed. Where they do nothing, they are not shown.
func TestDigitsCanBeTurnedOff(t *testing.T) {
	v := visit(t, aboutPage)
	v.follow(keysPage)
	v.do(chromedp.Click(chromedp.CSS("#" + keysOffID)))
	v.open("/quiz/")
	const shown = withMousePointer + `getComputedStyle(document.querySelector(".choice"), "::after").content`
	v.do(key("1"))
	if ticked := v.look().Ticked; len(ticked) > 0 {
		t.Errorf("turned off, 1 has ticked %v", ticked)
	}
	if got := eval[string](v, shown); got != "none" {
		t.Errorf("turned off, the choices show %q", got)
	}
	v.open(keysPage)
	if ticked := eval[bool](v, `document.getElementById("keys-off").checked`); !ticked {
		t.Error("after a reload, the box is not ticked")
	}
	v.do(chromedp.Click(chromedp.CSS("#" + keysOffID)))
	v.open("/quiz/")
	v.do(key("1"))
	if ticked := v.look().Ticked; len(ticked) != 1 {
		t.Errorf("turned on again, 1 has ticked %v", ticked)
	}
	if got := eval[string](v, shown); got == "none" {
		t.Error("turned on, the choices show no digit")
	}
}

// withMousePointer shows the page as it is with a mouse, which this browser has not.
const withMousePointer = `[...document.styleSheets].flatMap((s) => [...s.cssRules])
	.filter((r) => r.media && r.media.mediaText.includes("hover")).forEach((r) => { r.media.mediaText = "all" });`

// The keys work before the program, and what they did is not lost when it comes.
func TestDigitsBeforeTheProgram(t *testing.T) {
	v, release := visitHeld(t, "/")
	v.until(`document.documentElement.dataset.keys`)
	first := v.early("begin")
	v.do(key("2"), key(kb.Enter))
	if now := v.look(); now.Question == first.Question || now.Question == "" {
		t.Fatalf("2 and Enter lead to %+v", now)
	}
	v.do(key("1"))
	ticked := v.look().Ticked
	release()
	v.waitReady()
	if now := v.look(); len(ticked) != 1 || !slices.Equal(now.Ticked, ticked) {
		t.Errorf("ticked were %v, and with the program %v", ticked, now.Ticked)
	}
	if now := v.press("back"); !slices.Equal(now.Ticked, roles()[1:2]) {
		t.Errorf("before it, ticked are %v", now.Ticked)
	}
}
