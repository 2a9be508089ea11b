//go:build browser

package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"mend/quiz"
)

// Tabs that meet, copies, erasing and cases.

// otherTab opens an address in a second tab of the same browser.
func (v *visitor) otherTab(path string) *visitor {
	v.Helper()
	tab, closeTab := chromedp.NewContext(v.tab)
	v.Cleanup(closeTab)
	other := &visitor{T: v.T, base: v.base, origin: v.origin, tab: tab}
	other.beforeEveryPage(withoutWorkers)
	v.setReady(false) // the other tab asks the same server
	other.open(path)
	v.setReady(true)
	return other
}

// Two tabs that answer: the second is told, and chooses; nothing goes silently.
func TestTwoTabsThatAnswer(t *testing.T) {
	for _, choice := range []string{"theirs", "ours"} {
		v := newVisitor(t)
		v.open("/")
		v.hasKept(quiz.Answers{quiz.RoleQuestion: {"broke"}}, "")
		v.open(quizPage)
		other := v.otherTab(quizPage)
		other.tick("partner")
		other.press("next")
		other.untilSaved()
		v.tick("friend")
		v.press("next")
		heading := quoted(source().words.Say("store.conflict-heading"))
		v.until(`document.querySelector("main h1").textContent === ` + heading)
		if state, _ := v.saved(); state != "no" {
			t.Errorf("in a conflict it says %q of saving", state)
		}
		v.press(choice)
		v.checkSaved("yes", "store.saved")
		want := map[string]string{"theirs": "partner", "ours": "friend"}[choice]
		if _, text := v.kept(); !strings.Contains(text, "answer bond "+want) {
			t.Errorf("%s: what is kept is\n%s", choice, text)
		}
	}
}

// Whoever goes on answering where another tab has erased everything is told.
func TestErasedInAnotherTab(t *testing.T) {
	v := newVisitor(t)
	v.open("/")
	v.hasKept(quiz.Answers{quiz.RoleQuestion: {"broke"}}, "")
	v.open(quizPage)
	other := v.otherTab(keptPage)
	other.press("erase")
	other.erases()
	v.tick("friend")
	v.press("next")
	v.until(`document.querySelector("main h1").textContent === ` + quoted(source().words.Say("store.erased-heading")))
	v.press("next")
	v.checkSaved("no", "store.unkept")
	v.checkNothingStored()
}

// catchFile keeps the text of every file that is saved.
const catchFile = `(() => {
	URL.createObjectURL = (blob) => { blob.text().then((text) => window.savedFile = text); return "#"; };
	HTMLAnchorElement.prototype.click = () => {};
})()`

// A copy goes to a file, everything is erased, and the copy brings it back.
func TestACopyBringsEverythingBack(t *testing.T) {
	v := newInstaller(t)
	v.openKept("/")
	answers := planned()
	v.hasKept(answers, "")
	_, before := v.kept()
	v.open(keptPage)
	v.do(v.script(catchFile))
	v.click("details:has([data-form=copy]) summary")
	v.fill(newCopyPhrase, secretWord)
	v.fill(newCopyAgain, secretWord)
	v.press("save-copy")
	v.until(`window.savedFile`)
	file := eval[string](v, `savedFile`)
	if strings.Contains(file, "answer ") {
		t.Fatalf("the locked copy can be read:\n%s", file)
	}
	path := filepath.Join(t.TempDir(), copyName)
	if err := os.WriteFile(path, []byte(file), 0o600); err != nil {
		t.Fatal(err)
	}
	v.press("erase")
	v.erases()
	v.follow(keptPage)
	for _, word := range []string{"not the passphrase", secretWord} {
		if word != secretWord { // afterwards it stands open, beside the complaint
			v.click("details:has([data-form=open-copy]) summary")
		}
		v.do(chromedp.SetUploadFiles(chromedp.CSS("#"+copyField), []string{path}))
		v.fill(copyPassphrase, word)
		now := v.press("open-copy")
		if now.Errors != (word != secretWord) {
			t.Fatalf("opening with %q comes to %+v", word, now)
		}
	}
	v.checkNothingStored()
	v.press("add-copy")
	v.press("change-keeping")
	v.tick(string(keepOpen))
	v.press("keep")
	if _, after := v.kept(); after != before {
		t.Errorf("before:\n%s\nafter:\n%s", before, after)
	}
}

// A copy that anyone can read is asked about first.
func TestAReadableCopyIsAskedAbout(t *testing.T) {
	v := newVisitor(t)
	v.open("/")
	v.hasKept(planned(), "")
	v.open(keptPage)
	v.do(v.script(catchFile))
	v.click("details:has([data-action=save-readable]) summary")
	v.press("save-readable")
	if eval[bool](v, `!!window.savedFile`) {
		t.Fatal("the copy is saved before it is asked about")
	}
	v.press("save-readable")
	v.until(`window.savedFile`)
	if _, text := v.kept(); eval[string](v, `savedFile`) != text {
		t.Errorf("the copy is\n%s", eval[string](v, `savedFile`))
	}
}

// Somebody else has answers of their own, a name that can be changed, and goes
// when asked to; the name stands nowhere but on the page.
func TestAnsweringAboutSomebodyElse(t *testing.T) {
	v := newVisitor(t)
	v.open("/")
	answers := planned()
	v.hasKept(answers, "")
	v.open(keptPage)
	v.press("new-case")
	v.fill(nameField, secretNote)
	if now := v.press("next"); now.Question != quiz.RoleQuestion || len(now.Ticked) > 0 {
		t.Fatalf("somebody new begins with %+v", now)
	}
	v.checkHistory()
	v.follow(keptPage)
	v.press("switch-case")
	v.checkKept(answers)
	v.follow(keptPage)
	v.after("rename", chromedp.Click(chromedp.CSS(`[data-case="2"] [data-action=rename-case]`)))
	v.fill(nameField, "X")
	v.press("next")
	if _, text := v.kept(); !strings.Contains(text, secretNote+"X") {
		t.Errorf("after the name was changed there is\n%s", text)
	}
	v.after("delete", chromedp.Click(chromedp.CSS(`[data-case="2"] [data-action=delete-case]`)))
	v.press("delete")
	if d := v.checkKept(answers); len(d.Cases) != 1 {
		t.Errorf("after deleting there are %+v", d.Cases)
	}
	v.checkHistory()
}

// A browser that keeps nothing is no fault: the questions go on to the end, it is
// said that nothing is kept, and a copy can be saved.
func TestABrowserThatKeepsNothing(t *testing.T) {
	v := newChooser(t)
	v.beforeEveryPage(`Object.defineProperty(window, "indexedDB", {get() { throw new DOMException("no", "SecurityError"); }})`)
	v.open("/")
	answers := planned()
	v.goThrough(v.press("begin"), answers, func() sight { t.Error("a way to keep is offered"); return v.press("next") })
	v.checkResult(answers)
	v.checkSaved("no", "store.unkept")
	v.follow(keptPage)
	v.do(v.script(catchFile))
	v.click("details:has([data-action=save-readable]) summary")
	v.press("save-readable")
	v.press("save-readable")
	v.until(`window.savedFile && savedFile.includes("answer role ")`)
}

// One that stops keeping in the middle is noticed below the screen, or above it
// where there is no room; the answer that could not be kept is not lost.
func TestKeepingThatEndsInTheMiddle(t *testing.T) {
	for _, outcome := range []string{"refused", "full"} {
		v := newVisitor(t)
		v.open("/")
		v.hasKept(quiz.Answers{quiz.RoleQuestion: {"broke"}}, "")
		v.open(quizPage)
		v.do(v.script(`store.write = () => Promise.resolve("` + outcome + `")`))
		v.tick("friend")
		v.press("next")
		if outcome == "full" {
			v.until(`document.querySelector("main h1").textContent === ` + quoted(source().words.Say("store.full-heading")))
			v.press("next")
		}
		v.until(`document.querySelector("[data-saved]").dataset.saved === "no"`)
		v.press("back")
		if now := v.look(); len(now.Ticked) != 1 || now.Ticked[0] != "friend" {
			t.Errorf("%s: the answer before is %+v", outcome, now)
		}
	}
}
