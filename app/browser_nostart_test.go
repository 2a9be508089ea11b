//go:build browser

package app

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"mend/quiz"
)

// A page that is loaded again in the middle shows that place and no other, or
// that it is on its way.
func TestReloadInTheMiddle(t *testing.T) {
	questions, answers := opening()
	v := visit(t, "/")
	v.beforeEveryPage(`window.seen = []; new MutationObserver(() => {
		const heading = document.querySelector("main h1");
		if (heading && heading.checkVisibility({visibilityProperty: true})) seen.push(heading.textContent);
	}).observe(document, {subtree: true, childList: true, attributes: true})`)
	now := v.press("begin")
	for i := range questions {
		now = withMouse(v, answers[i])
	}
	for now.Question != questions[2].ID {
		now = v.press("back")
	}
	third := now
	v.reload()
	if now := v.look(); now.Question != questions[2].ID {
		t.Errorf("a reload comes to %+v", now)
	}
	for _, heading := range eval[[]string](v, `seen`) {
		if heading != third.Heading && heading != source().words.Say("boot.waiting") {
			t.Errorf("on the way back to %q one sees %q", third.Heading, heading)
		}
	}
	for i := range questions[2:] {
		withMouse(v, answers[i+2])
	}
	v.do(v.withoutCache())
	release := v.holdProgram()
	v.reloadUnready()
	if now := v.look(); now.Heading != source().words.Say("boot.waiting") {
		t.Errorf("beyond the head start one sees %+v", now)
	}
	release()
	v.waitReady()
	if now := v.look(); !now.Safety {
		t.Errorf("then comes %+v", now)
	}
}

// Where nothing was kept, a page that is loaded again begins again.
func TestReloadBeforeTheProgram(t *testing.T) {
	_, answers := opening()
	v, release := visitHeld(t, "/")
	v.early("begin")
	v.tick(answers[0]...)
	v.early("next")
	v.reloadUnready()
	v.until(`document.querySelector("form[data-question=` + quiz.RoleQuestion + `]")`)
	v.tick(answers[0]...)
	v.takeOver(release)
}

// laterRules lists the rules of later.css that mean something on the screen.
const laterRules = `(() => {
	const later = [...document.styleSheets].find((sheet) => sheet.href.includes("/later."));
	const applies = (rule) => !rule.media || matchMedia(rule.media.mediaText).matches;
	const all = (rules) => [...rules].filter(applies)
		.flatMap((rule) => rule.selectorText ? [rule] : all(rule.cssRules || []));
	const heard = (selector) => selector.replace(/::?(before|after|marker|hover|focus[a-z-]*|active|-[a-z-]+)/g, "") || "*";
	return all(later.cssRules).map((rule) => rule.selectorText)
		.filter((selector) => [...document.querySelectorAll(heard(selector))].some((e) => e.checkVisibility()));
})()`

// The looks of later screens come after the first paint. The first screens must
// not wait for any of them, and must not move when they are there.
func TestFirstScreensNeedNoLaterLooks(t *testing.T) {
	_, answers := opening()
	v, release := visitHeld(t, "/")
	v.until(`[...document.styleSheets].some((sheet) => sheet.href.includes("/later."))`)
	check := func(screen string) {
		for _, selector := range eval[[]string](v, laterRules) {
			t.Errorf("%s needs %s from later.css; move it to a file of firstStyle (web/style.go)", screen, selector)
		}
	}
	check("the welcome")
	now := v.early("begin")
	for i := range answers {
		check(now.Question)
		v.early("next") // nothing is chosen yet
		check(now.Question + ", nothing chosen,")
		v.tick(answers[i]...)
		now = v.early("next")
	}
	check("the end of the head start")
	release()
	v.waitReady()
}

// Whoever presses before anybody listens is heard as soon as somebody does, and
// does not come to another page instead.
func TestPressedBeforeAnybodyListens(t *testing.T) {
	for name, lost := range map[string]bool{"late": false, "lost": true} {
		t.Run(name, func(t *testing.T) {
			v := newVisitor(t)
			pressed := make(chan bool)
			v.hold = func(w http.ResponseWriter, r *http.Request) bool {
				if !strings.Contains(r.URL.Path, "/assets/boot.") {
					return false
				}
				<-pressed
				if lost {
					http.NotFound(w, r)
				}
				return lost
			}
			v.do(v.script(`setTimeout(() => location.href = ` + quoted(v.origin+"/") + `)`))
			v.until(`document.querySelector("[data-action=begin]")`)
			v.do(v.script(`document.querySelector("[data-action=begin]").click()`))
			if path := eval[string](v, `location.pathname`); path != v.base+welcomePage {
				t.Fatalf("the press led to %s at once", path)
			}
			close(pressed)
			v.until(`document.querySelector("form.question")?.checkVisibility() && location.pathname.endsWith("/quiz/")`)
			if loaded := eval[bool](v, `performance.getEntriesByType("navigation")[0].name.endsWith("/quiz/")`); loaded != lost {
				t.Errorf("another page was loaded: %v, want %v", loaded, lost)
			}
			v.forgive()
		})
	}
}

// Without the program there is a page to read, all helplines, and a second try
// that costs no answer.
func TestWithoutTheProgram(t *testing.T) {
	for name, answer := range map[string]func(http.ResponseWriter){
		"missing": func(w http.ResponseWriter) { http.NotFound(w, &http.Request{}) },
		"broken":  func(w http.ResponseWriter) { w.Header().Set("Content-Type", "application/wasm"); fmt.Fprint(w, "no") },
	} {
		t.Run(name, func(t *testing.T) {
			_, answers := opening()
			v := newVisitor(t)
			v.replaceProgram(func(w http.ResponseWriter) bool { answer(w); return true })
			v.openUnready("/")
			v.untilMessage("boot.failed")
			v.early("begin")
			v.tick(answers[0]...)
			v.early("next")
			v.openHelp()
			v.openUnready("/quiz/")
			v.untilMessage("boot.failed")
			v.tick(answers[0]...)
			v.early("next")
			v.replaceProgram(func(http.ResponseWriter) bool { return false })
			v.do(chromedp.Click(chromedp.CSS("[data-boot=retry]")))
			v.waitReady()
			v.forgive()
			if now := v.look(); now.Question != quiz.BondQuestion {
				t.Errorf("the second try comes to %+v", now)
			}
			if shown := eval[bool](v, `document.getElementById("boot-message").checkVisibility()`); shown {
				t.Error("all is well, and yet the page says that it is not")
			}
		})
	}
}

// openHelp follows the link to the help page, and holds that all of it is there.
func (v *visitor) openHelp() {
	v.Helper()
	v.do(v.script(`window.old = true; document.querySelector(".foot-links a").click()`))
	v.untilRead()
	v.untilMessage("boot.failed")
	text := eval[string](v, `document.querySelector("main").innerText`)
	lines := source().helplines
	if shown := eval[int](v, `document.querySelectorAll("main .helpline").length`); shown != len(lines) {
		v.Errorf("the help page shows %d helplines, want %d: %s", shown, len(lines), text)
	}
	for _, line := range lines {
		if !strings.Contains(text, line.Name) {
			v.Errorf("the help page lacks %s", line.Name)
		}
	}
}

// untilMessage waits until the page says, in sight, what has happened.
func (v *visitor) untilMessage(key string) {
	v.Helper()
	v.until("!document.getElementById('boot-message').hidden && document.getElementById('boot-message').innerText.includes(`" + source().say(key) + "`)")
	v.until(`document.querySelector("[data-boot=retry]").getBoundingClientRect().bottom <= innerHeight`)
}

func (m material) say(key string) string { return m.words.Say(key) }

// forgive forgets what the page complained about so far.
func (v *visitor) forgive() {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.faults = nil
}
