//go:build browser

package app

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// watchShown tells of every text that a page shows in any of its frames, unless
// it has told of it before.
const watchShown = `(() => {
	let told = "";
	addEventListener("pageshow", () => told = "");
	const look = () => {
		const parts = [...document.querySelectorAll("h1, h2, p, legend, label, button, a")];
		const seen = parts.filter((e) => e.checkVisibility({visibilityProperty: true})).map((e) => e.textContent).join(" ");
		if (seen !== told) shown(JSON.stringify(told = seen));
		requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
})()`

// shownTexts collects what a tab shows from now on.
type shownTexts struct {
	mu   sync.Mutex
	list []string
}

func (v *visitor) watchShown() *shownTexts {
	v.Helper()
	s := &shownTexts{}
	if err := chromedp.Listen(v.tab, func(event any) {
		if event, ok := event.(*runtime.EventBindingCalled); ok && event.Name == "shown" {
			var text string
			json.Unmarshal([]byte(event.Payload), &text)
			s.mu.Lock()
			s.list = append(s.list, text)
			s.mu.Unlock()
		}
	}); err != nil {
		v.Fatal(err)
	}
	v.do(call(runtime.AddBinding, runtime.AddBindingParams{Name: "shown"}))
	v.beforeEveryPage(watchShown)
	return s
}

// take returns what was shown since it was last called.
func (s *shownTexts) take() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	taken := s.list
	s.list = nil
	return taken
}

// steps are the entries of the history of the tab.
func (v *visitor) steps() (entries []*page.NavigationEntry, at int) {
	v.Helper()
	found, err := chromedp.Run(v.tab, chromedp.NavigationEntries())
	if err != nil {
		v.Fatal(err)
	}
	return found.Entries, int(found.CurrentIndex)
}

// checkSteps goes to every step of the history, back and forward, loads each
// again, and holds that none of them shows a word of Mend.
func (l *leaver) checkSteps(shown *shownTexts) {
	l.Helper()
	l.setReady(false) // every load asks the network again
	shown.take()
	entries, at := l.steps()
	for i, e := range entries {
		l.Logf("step %d of %d (now at %d): %q %s", i, len(entries), at, e.Title, strings.TrimPrefix(e.URL, l.origin))
	}
	for i := range entries {
		l.goTo(len(entries) - 1 - i)
	}
	for i := range entries {
		l.goTo(i)
	}
	l.checkShown(shown.take())
}

// checkShown holds that no text is of Mend, and that there was something to be
// seen.
func (l *leaver) checkShown(texts []string) {
	l.Helper()
	words := source().words
	neutral := words.Say("away.heading") + " " + words.Say("away.text")
	for _, text := range texts {
		if text != "" && text != neutral && text != "Another site" {
			l.Errorf("after somebody left, the screen shows %.80q", text)
		}
	}
	if !slices.Contains(texts, neutral) {
		l.Errorf("the neutral page was never seen; the watch is broken: %q", texts)
	}
}

// goTo goes to a step of the history, waits until it is settled, and loads it
// again.
func (l *leaver) goTo(index int) {
	l.Helper()
	entries, _ := l.steps()
	step := entries[index]
	l.do(call(page.NavigateToHistoryEntry, page.NavigateToHistoryEntryParams{EntryID: step.ID}))
	l.settled()
	if step.URL != "about:blank" {
		l.do(chromedp.Reload())
		l.settled()
	}
}

// settled waits until the tab has stayed at one address for a while.
func (l *leaver) settled() {
	l.Helper()
	last, same := "", 0
	for same < 4 {
		l.do(chromedp.Sleep(50 * time.Millisecond))
		at, err := chromedp.Run(l.tab, chromedp.Evaluate[string](`document.readyState === "complete" ? performance.timeOrigin + location.href : ""`))
		if err != nil || at == "" || at != last {
			same = 0
		}
		last = at
		same++
	}
}

// slowly has the neutral page take its time, so that there are frames to be seen
// until it is there.
func (l *leaver) slowly() {
	l.replace(awayPage, func(http.ResponseWriter) bool { time.Sleep(100 * time.Millisecond); return false })
}

// Whatever way one has come, and however often one goes back, forward or loads
// the page again: after leaving there is no word of a question.
func TestNothingBringsAQuestionBack(t *testing.T) {
	for name, before := range map[string]func(*leaver){
		"answering": func(l *leaver) {
			l.open("/")
			l.halfway(4)
		},
		"after a reload": func(l *leaver) {
			l.open("/")
			l.halfway(2)
			l.reload()
			l.tick("not-sure")
			l.press("next")
		},
		"with pages of an earlier visit": func(l *leaver) {
			l.open("/")
			l.halfway(2)
			l.open("/about/")
			l.open("/quiz/")
		},
		"from a page one has gone back to": func(l *leaver) {
			l.open("/")
			l.halfway(3)
			l.browserBack()
			l.browserBack()
		},
	} {
		t.Run(name, func(t *testing.T) {
			l := newLeaver(newVisitor(t))
			shown := l.watchShown()
			before(l)
			l.slowly()
			l.leaves(pressShift(3)...)
			l.checkSteps(shown)
			l.open("/")
			if now := l.look(); !l.isAt(now, welcomePage) || now.Heading != source().words.Say("welcome.heading") {
				t.Errorf("who comes again finds %+v", now)
			}
			l.press("begin")
			l.reload()
			if now := l.look(); now.Question == "" {
				t.Errorf("who comes again and reloads finds %+v", now)
			}
		})
	}
}

// Where the browser does not say how many steps lie behind, they stay, and each
// leads to the neutral page.
func TestNothingBringsAQuestionBackInOlderBrowsers(t *testing.T) {
	l := newLeaver(newVisitor(t))
	shown := l.watchShown()
	l.beforeEveryPage(`delete window.navigation; delete Window.prototype.navigation`)
	l.open("/")
	l.halfway(3)
	l.slowly()
	l.leaves(clickLeave)
	l.checkSteps(shown)
}

// Where nothing can be kept, there is no mark; the history alone has to do.
func TestNothingBringsAQuestionBackWithoutStorage(t *testing.T) {
	l := newLeaver(newVisitor(t))
	shown := l.watchShown()
	l.beforeEveryPage(`Object.defineProperty(window, "sessionStorage", {get() { throw new DOMException("no", "SecurityError"); }, configurable: true})`)
	l.open("/")
	l.halfway(3)
	l.do(clickLeave)
	<-l.blank
	l.answer()
	l.untilAt(elsewhere)
	l.checkSteps(shown)
}
