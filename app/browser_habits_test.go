//go:build browser

package app

import (
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"mend/content"
	"mend/quiz"
)

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
	v.halfway(6)
	v.open("/")
	v.press("restart")
	if asked := v.press("keep"); asked.Question != "" {
		t.Fatalf("keeping the answers comes to %+v", asked)
	}
	if _, text := v.kept(); !strings.Contains(text, "answer role") {
		t.Errorf("after keeping the answers there is\n%s", text)
	}
	v.press("restart")
	v.press("restart")
	if _, text := v.kept(); strings.Contains(text, "answer") {
		t.Errorf("after starting again there is\n%s", text)
	}
	if now := v.press("begin"); now.Question != quiz.RoleQuestion || len(now.Ticked) != 0 {
		t.Errorf("starting again comes to %+v", now)
	}
}

// Whoever starts again from the result can begin anew. go-app must have noticed
// every move made by code, or it takes the link to the questions for a link to
// where it believes to be.
func TestRestartFromTheResult(t *testing.T) {
	v := visit(t, "/")
	v.walk(content.Bank().Walk(func(q *quiz.Question) []string { return []string{q.Options[0].ID} }), withMouse)
	v.press("restart")
	v.press("restart")
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

// The skip link, the first after Leave now, goes to the text, changes no address, and the next Tab stays
// there.
func TestSkipLink(t *testing.T) {
	v := visit(t, "/help/")
	v.do(key(kb.Tab), key(kb.Tab), key(kb.Enter))
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

// A telephone number is left to the telephone: go-app would take it for a page.
func TestCallingLeavesThePageAlone(t *testing.T) {
	v := visit(t, "/help/")
	before := v.look()
	eval[int](v, `addEventListener("click", (e) => setTimeout(() => window.taken = e.defaultPrevented), {capture: true}), 0`)
	v.do(chromedp.Click(chromedp.CSS(`a[href^="tel:"]`)))
	v.until(`window.taken !== undefined`)
	if eval[bool](v, `window.taken`) {
		t.Error("the telephone does not get the number")
	}
	if now := v.look(); now.Path != before.Path || now.Heading != before.Heading {
		t.Errorf("calling comes to %+v", now)
	}
}

// The second press of a double click does not answer the next question too.
func TestDoubleClickAnswersOneQuestion(t *testing.T) {
	v := visit(t, "/quiz/")
	for _, action := range []string{"decline", "next"} {
		v.tick(quiz.NotSure)
		before := v.look()
		now := v.press(action)
		eval[bool](v, `document.querySelector("`+"[data-action="+action+"]"+`").dispatchEvent(new MouseEvent("click", {detail: 2, bubbles: true, cancelable: true}))`)
		v.tick(quiz.NotSure)
		if then := v.look(); then.Question != now.Question || then.Question == before.Question || then.Errors {
			t.Errorf("%s pressed twice on %s comes to %+v", action, before.Question, then)
		}
	}
}
