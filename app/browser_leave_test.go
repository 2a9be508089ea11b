//go:build browser

package app

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// elsewhere is where Leave now leads. No test asks the network for it.
const elsewhere = "https://www.wikipedia.org/"

// otherSite is what stands in for it.
const otherSite = `<!doctype html><meta name="viewport" content="width=device-width"><title>Other</title><h1>Another site</h1>`

// blankWithin is how long the screen may take to be empty.
const blankWithin = 100 // milliseconds

// A leaver is a visitor who is going to leave.
type leaver struct {
	*visitor
	// blank receives what the page says of its first empty frame.
	blank chan emptied
	// answer lets the other site answer. As long as it does not, the browser
	// stays on the empty screen, and cannot be asked for anything.
	answer func()
}

// emptied is a screen from which somebody has left.
type emptied struct {
	// Took is the time since a finger or a key was lifted, in milliseconds.
	Took float64
	// Holds is all text in the page, Kept what the tab keeps.
	Holds, Kept string
	// Drawn says that the screen did not stay empty.
	Drawn bool
}

// watchEmptied tells a leaver of the first frame that shows nothing, and of any
// later one that does show something.
const watchEmptied = `(() => {
	let pressedAt, isEmpty;
	const note = (event) => { pressedAt = event.timeStamp; };
	for (const name of ["pointerup", "keydown", "keyup"]) addEventListener(name, note, true);
	const tell = (Drawn) => emptied(JSON.stringify({
		Took: performance.now() - pressedAt, Holds: document.documentElement.textContent, Kept: JSON.stringify(sessionStorage), Drawn,
	}));
	const look = () => {
		const empty = document.readyState !== "loading" && !document.body;
		if (empty && !isEmpty) { isEmpty = true; tell(false); }
		if (!empty && isEmpty) { isEmpty = false; tell(true); }
		requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
})()`

// newLeaver makes a leaver of somebody who has not opened anything yet. When the
// test ends, having been on the other site and on the neutral page is no fault.
func newLeaver(v *visitor) *leaver {
	v.Helper()
	l := &leaver{visitor: v, blank: make(chan emptied, 10)}
	answered, paused := make(chan struct{}), make(chan fetch.RequestID, 100)
	l.answer = sync.OnceFunc(func() { close(answered) })
	if err := chromedp.Listen(v.tab, func(event any) {
		switch event := event.(type) {
		case *fetch.EventRequestPaused:
			if from, ok := event.Request.Headers["Referer"]; ok && from != elsewhere {
				l.fault("the other site is told where one comes from: " + fmt.Sprint(from))
			}
			paused <- event.RequestID
		case *runtime.EventBindingCalled:
			var seen emptied
			if event.Name == "emptied" && json.Unmarshal([]byte(event.Payload), &seen) == nil {
				l.blank <- seen
			}
		}
	}); err != nil {
		v.Fatal(err)
	}
	v.do(
		call(fetch.Enable, fetch.EnableParams{Patterns: []*fetch.RequestPattern{{URLPattern: elsewhere + "*"}}}),
		call(runtime.AddBinding, runtime.AddBindingParams{Name: "emptied"}),
	)
	v.beforeEveryPage(watchEmptied)
	go func() {
		<-answered
		for id := range paused {
			chromedp.Call(v.tab, fetch.FulfillRequest, fetch.FulfillRequestParams{
				RequestID: id, ResponseCode: http.StatusOK, Body: []byte(otherSite),
				ResponseHeaders: []*fetch.HeaderEntry{{Name: "Content-Type", Value: "text/html"}},
			})
		}
	}()
	v.Cleanup(v.forgiveLeaving)
	return l
}

func (v *visitor) fault(what string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.faults = append(v.faults, what)
}

// call sends a command to the browser.
func call[P, R any](command cdp.Command[P, R], params P) action {
	return chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		_, err := cdp.Call(ctx, tab, command, params)
		return err
	})
}

// forgiveLeaving takes from what was seen whatever belongs to leaving.
func (v *visitor) forgiveLeaving() {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.been = slices.DeleteFunc(v.been, func(url string) bool {
		return strings.HasPrefix(url, elsewhere) || url == v.origin+awayPage
	})
	v.requests = slices.DeleteFunc(v.requests, func(url string) bool {
		return strings.HasPrefix(url, elsewhere) || strings.HasPrefix(url, v.base+awayPage) ||
			strings.Contains(url, "/assets/") || strings.HasSuffix(url, "/favicon.ico")
	})
}

// leaves does something that leaves, and holds that the screen is empty at once
// and stays so until the other site comes.
func (l *leaver) leaves(actions ...action) {
	l.Helper()
	l.do(actions...)
	l.untilEmpty()
	l.answer()
	l.untilAt(elsewhere)
}

func (l *leaver) untilEmpty() {
	l.Helper()
	select {
	case seen := <-l.blank:
		l.Logf("the screen is empty after %.0f ms", seen.Took)
		if seen.Took > blankWithin {
			l.Errorf("the screen is empty after %.0f ms, want %d at most", seen.Took, blankWithin)
		}
		if text := strings.Trim(seen.Holds, "\u200b\n "); text != "" {
			l.Errorf("the empty screen still holds %q", text)
		}
		if seen.Kept != `{"away":"1"}` {
			l.Errorf("the tab still keeps %s", seen.Kept)
		}
	case <-time.After(patience):
		l.Fatalf("the screen is not empty")
	}
}

// untilAt waits for an address; asking a page that is about to go may fail.
func (v *visitor) untilAt(address string) {
	v.Helper()
	var at string
	for start := time.Now(); time.Since(start) < patience; time.Sleep(5 * time.Millisecond) {
		var err error
		at, err = chromedp.Run(v.tab, chromedp.Evaluate[string](`document.body && document.readyState === "complete" ? location.href : ""`))
		if err == nil && at == address {
			return
		}
	}
	v.Fatalf("waited in vain for %s; the page is at %s", address, at)
}

var clickLeave = chromedp.Click(chromedp.CSS(byAction("leave")))

// pressShift presses and releases Shift by itself.
func pressShift(times int) []action {
	var presses []action
	for range times {
		presses = append(presses, shiftIs(input.DispatchKeyEventTypeKeyDown), shiftIs(input.DispatchKeyEventTypeKeyUp))
	}
	return presses
}

func shiftIs(kind input.DispatchKeyEventType) action {
	return call(input.DispatchKeyEvent, input.DispatchKeyEventParams{
		Type: kind, Key: "Shift", Code: "ShiftLeft", WindowsVirtualKeyCode: 16,
	})
}

// The ways to leave.
func TestLeaving(t *testing.T) {
	ways := map[string][]action{
		"the button":            {clickLeave},
		"the first Tab":         {key(kb.Tab), key(kb.Enter)},
		"Shift, three times":    pressShift(3),
		"Shift, after a letter": append([]action{key("A")}, pressShift(3)...),
	}
	for name, way := range ways {
		t.Run(name, func(t *testing.T) {
			l := newLeaver(newVisitor(t))
			l.open("/about/")
			l.leaves(way...)
		})
	}
}

func TestLeavingInTheMiddleOfTheQuestions(t *testing.T) {
	l := newLeaver(newVisitor(t))
	l.open("/")
	l.halfway(4)
	l.leaves(l.script(`scrollTo(0, document.body.scrollHeight)`), clickLeave)
}

func TestLeavingBeforeTheProgram(t *testing.T) {
	l := newLeaver(newVisitor(t))
	release := l.holdProgram()
	l.openUnready("/")
	l.early("begin")
	l.canLeave("before the program")
	l.leaves(clickLeave)
	release()
}

// What comes when somebody has left draws nothing, and does not fail.
func TestTooLate(t *testing.T) {
	for name, part := range map[string]string{"the program": ".wasm", "the scripts": "/late."} {
		t.Run(name, func(t *testing.T) {
			l := newLeaver(newVisitor(t))
			l.setReady(false)
			release := l.holdBack(part)
			l.openUnready("/quiz/")
			l.until(`window.Go`) // leave.js comes before it
			l.do(pressShift(3)...)
			l.untilEmpty()
			release()
			select {
			case seen := <-l.blank:
				t.Errorf("after somebody left there is %q", seen.Holds)
			case <-time.After(time.Second):
			}
			l.answer()
			l.untilAt(elsewhere)
		})
	}
}

func TestLeavingWithoutTheProgram(t *testing.T) {
	l := newLeaver(newVisitor(t))
	l.replaceProgram(func(w http.ResponseWriter) bool { http.NotFound(w, &http.Request{}); return true })
	l.openUnready("/quiz/")
	l.untilMessage("boot.failed")
	l.canLeave("without the program")
	l.leaves(pressShift(3)...)
	l.forgive()
}

// Without any script the button is a link to the neutral page.
func TestLeavingWithoutScripts(t *testing.T) {
	l := newLeaver(newVisitor(t))
	l.replace(".js", func(w http.ResponseWriter) bool { http.NotFound(w, &http.Request{}); return true })
	l.do(chromedp.Navigate(l.origin+"/quiz/"), clickLeave)
	l.untilAt(l.origin + awayPage)
	l.forgive()
}

// Without a network, and in a window of its own, it is the neutral page that
// comes, from what is kept on the device.
func TestLeavingForTheNeutralPage(t *testing.T) {
	for name, condition := range map[string]string{
		"no network":          `Object.defineProperty(Navigator.prototype, "onLine", {get: () => false})`,
		"a window of its own": `navigator.standalone = true`,
	} {
		t.Run(name, func(t *testing.T) {
			l := newLeaver(newInstaller(t))
			l.openKept("/")
			l.loseServer()
			l.press("begin")
			l.do(l.script(condition))
			l.do(pressShift(3)...)
			l.untilAt(l.origin + awayPage)
			l.checkNeutral()
		})
	}
}

// loseServer lets no request through any more.
func (v *visitor) loseServer() {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.hold = func(http.ResponseWriter, *http.Request) bool { panic(http.ErrAbortHandler) }
}

// checkNeutral holds that the neutral page says what it should, and nothing of
// Mend.
func (v *visitor) checkNeutral() {
	v.Helper()
	words := source().words
	want := words.Say("away.heading") + "\n\n" + words.Say("away.text")
	if text := eval[string](v, `document.body.innerText`); strings.TrimSpace(text) != want {
		v.Errorf("the neutral page says %q", text)
	}
	if title := eval[string](v, `document.title`); title != words.Say("away.heading") {
		v.Errorf("the title of the neutral page is %q", title)
	}
}

// Writing with capital letters, going back with Shift and Tab, or pressing Shift
// now and then does not leave.
func TestShiftThatDoesNotLeave(t *testing.T) {
	v := visit(t, "/quiz/")
	down, up := shiftIs(input.DispatchKeyEventTypeKeyDown), shiftIs(input.DispatchKeyEventTypeKeyUp)
	for name, actions := range map[string][]action{
		"capital letters": slices.Repeat([]action{down, key("A"), up}, 3),
		"Shift and Tab":   slices.Repeat([]action{down, key(kb.Tab), up}, 3),
		"another key":     slices.Concat(pressShift(2), []action{key("x")}, pressShift(2)),
		"a click":         slices.Concat(pressShift(2), []action{chromedp.Click(chromedp.CSS("main h1"))}, pressShift(1)),
		"held down":       {down, down, down, down, up},
		"slowly":          slices.Concat(pressShift(2), []action{chromedp.Sleep(5100 * time.Millisecond)}, pressShift(2)),
	} {
		v.do(actions...)
		if eval[bool](v, `!document.body`) {
			t.Fatalf("%s leaves", name)
		}
		v.do(key("x")) // nothing of this counts for the next
	}
}
