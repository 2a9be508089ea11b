//go:build browser

package app

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"mend/content"
	"mend/quiz"
	"mend/quiz/casefile"
)

// hasKept makes somebody one who has answered and kept before, under a passphrase
// unless it is empty, and loads the page again.
func (v *visitor) hasKept(answers quiz.Answers, passphrase string) {
	v.Helper()
	text := casefile.Format(casefile.Document{}.With(casefile.Case{Answers: keepable(answers)}), content.Bank())
	begun := promised[string](v, `store.begin(`+quoted(text)+`, `+quoted(passphrase)+` || undefined)`)
	if begun != "saved" {
		v.Fatalf("keeping begins with %q", begun)
	}
	v.reload()
}

// checkLocked holds that the screen is the one that asks for the passphrase, and
// that nothing of the answers is in the page.
func (v *visitor) checkLocked() {
	v.Helper()
	now := v.look()
	if now.Heading != source().words.Say("unlock.heading") || now.Question != "" || now.Reading != "" || len(now.Ticked) > 0 {
		v.Errorf("want the locked screen, have %+v", now)
	}
	if eval[bool](v, `document.documentElement.outerHTML.includes("`+secretNote+`")`) {
		v.Error("the note is in the page")
	}
}

func (v *visitor) unlock(passphrase string) sight {
	v.Helper()
	v.fill(passphraseField, passphrase)
	return v.press("unlock")
}

// A passphrase that does not do is complained of, and nothing is kept yet.
func TestChoosingAPassphrase(t *testing.T) {
	v := newChooser(t)
	v.open("/")
	now := v.press("begin")
	answers := planned()
	for !now.Keep {
		now = withMouse(v, answers[now.Question])
	}
	v.arrowTo(string(keepLocked))
	v.after("enter on the lock", key(kb.Enter))
	for _, c := range []struct{ first, second, key string }{
		{"", "", "passphrase.missing"},
		{"short", "short", "passphrase.too-short"},
		{secretWord, "something else", "passphrase.differ"},
		{secretWord, secretWord, ""},
	} {
		v.tabTo("#" + passphraseField)
		v.do(key(c.first))
		v.tabTo("#" + passphraseAgain)
		v.do(key(c.second))
		now = v.after("enter in a field", key(kb.Enter))
		if now.Errors != (c.key != "") {
			t.Errorf("%q and %q come to %+v", c.first, c.second, now)
		}
		if c.key == "" {
			break
		}
		want := strings.ReplaceAll(source().words.Say(c.key), "{n}", "8")
		if !strings.Contains(now.Focus, want) {
			t.Errorf("%q and %q: the focus is on %q, want %q", c.first, c.second, now.Focus, want)
		}
		v.checkNothingStored()
	}
	if !now.Safety {
		t.Errorf("after the passphrase comes %+v, want the words before the safety questions", now)
	}
	v.checkSaved("yes", "store.saved-locked")
}

// What is locked is shown on no page before the passphrase; then one is where one
// was, with all answers.
func TestLockedAnswersWaitForThePassphrase(t *testing.T) {
	v := newVisitor(t)
	v.open("/")
	answers := planned()
	v.hasKept(answers, secretWord)
	if eval[bool](v, `!!document.querySelector("[data-action=restart]")`) {
		t.Error("the start page tells that there are answers")
	}
	for _, page := range []string{quizPage, checkPage, keptPage, resultPage} {
		v.open(page)
		v.checkLocked()
	}
	if now := v.unlock("not the passphrase"); !now.Errors || !strings.Contains(now.Focus, source().words.Say("unlock.wrong")) {
		t.Errorf("a wrong passphrase comes to %+v", now)
	}
	v.checkLocked()
	v.tabTo("#" + passphraseField)
	v.do(key(secretWord))
	now := v.after("enter on the passphrase", key(kb.Enter))
	if now = v.safetyAgain(now, answers); !v.isAt(now, resultPage) {
		t.Errorf("unlocking the result and answering about safety comes to %+v", now)
	}
	v.checkResult(answers)
	v.checkKept(answers)
	v.fill(noteField, secretNote)
	v.untilSaved()
	v.follow(keptPage)
	v.press("lock")
	v.checkLocked()
	v.unlock(secretWord)
	v.checkKept(answers)
}

// outOfSight hides the page for as many seconds, in no time.
const outOfSight = `((seconds) => {
	const {now} = Date;
	const sight = (state) => {
		Object.defineProperty(document, "visibilityState", {get: () => state, configurable: true});
		document.dispatchEvent(new Event("visibilitychange"));
	};
	sight("hidden");
	Date.now = () => now() + seconds * 1000;
	sight("visible");
	Date.now = now;
})`

// aMinutePasses hides the page for good. What is to happen after a minute out of
// sight happens soon.
const aMinutePasses = `(() => {
	const {setTimeout} = window;
	window.setTimeout = (f, after, ...given) => setTimeout(f, after === 60000 ? 100 : after, ...given);
	Object.defineProperty(document, "visibilityState", {get: () => "hidden", configurable: true});
	document.dispatchEvent(new Event("visibilitychange"));
})()`

// lookedAt shows the page again.
const lookedAt = `(() => {
	Object.defineProperty(document, "visibilityState", {get: () => "visible", configurable: true});
	document.dispatchEvent(new Event("visibilitychange"));
})()`

// Nobody has to come back for that: it is shut while the page is out of sight.
func TestLockingOutOfSight(t *testing.T) {
	v := newVisitor(t)
	v.open("/")
	answers := planned()
	v.hasKept(answers, secretWord)
	v.open(resultPage)
	v.safetyAgain(v.unlock(secretWord), answers)
	v.do(v.script(markScreen), v.script(aMinutePasses))
	v.until(isNewScreen)
	v.do(v.script(lookedAt))
	now := v.look()
	v.checkSight("after a minute out of sight", now)
	v.checkLocked()
}

// What is locked shuts itself when nobody has looked for a minute.
func TestLockingByItself(t *testing.T) {
	v := newVisitor(t)
	v.open("/")
	answers := planned()
	v.hasKept(answers, secretWord)
	v.open(resultPage)
	v.safetyAgain(v.unlock(secretWord), answers)
	v.fill(noteField, secretNote)
	v.do(v.script(outOfSight + `(55)`))
	v.do(chromedp.Sleep(timeToShow))
	if now := v.look(); now.Reading == "" {
		t.Fatalf("after less than a minute there is %+v", now)
	}
	v.after("a minute out of sight", v.script(outOfSight+`(61)`))
	v.checkLocked()
	now := v.safetyAgain(v.unlock(secretWord), answers)
	if note := eval[string](v, `document.getElementById("note")?.value ?? ""`); note != secretNote || !v.isAt(now, resultPage) {
		t.Errorf("after unlocking there is %+v, the note %q", now, note)
	}
}

// Whoever has forgotten the passphrase can erase, on whatever page they are.
func TestErasingWhatIsLocked(t *testing.T) {
	v := newVisitor(t)
	v.open("/")
	v.hasKept(planned(), secretWord)
	v.open(quizPage)
	v.click("details.more summary")
	now := v.press("erase")
	if want := source().words.Say("erase.heading"); now.Heading != want {
		t.Fatalf("erasing begins with %+v, want %q", now, want)
	}
	v.press("keep")
	v.checkLocked()
	v.click("details.more summary")
	v.press("erase")
	v.erases()
}

// erases confirms that everything is to be erased, and holds that nothing is left.
func (v *visitor) erases() {
	v.Helper()
	v.do(chromedp.Click(chromedp.CSS(byAction("erase-confirm"))))
	v.until(`document.querySelector("main h1")?.textContent.trim() === ` + quoted(source().words.Say("erase.done")))
	v.checkNothingStored()
	left := promised[string](v, `(async () => JSON.stringify([await caches.keys(),
		navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0]))()`)
	if left != `[[],0]` {
		v.Errorf("caches and workers that are left: %s", left)
	}
	v.do(chromedp.Click(chromedp.CSS("header .name")))
	v.until(`document.querySelector("[data-action=begin]")`)
	if now := v.press("begin"); now.Question != quiz.RoleQuestion || len(now.Ticked) > 0 {
		v.Errorf("beginning anew comes to %+v", now)
	}
}
