//go:build browser

package app

import (
	"context"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// startChromium starts a browser of its own, that opens again what was open when
// it was last closed, and knows no network but this machine.
func startChromium(t *testing.T, profile string) context.Context {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath("/usr/bin/chromium"), chromedp.UserDataDir(profile),
		chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("restore-last-session", true),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
	)
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	browser, _ := chromedp.NewContext(allocator)
	if err := chromedp.Do(browser); err != nil {
		t.Fatal(err)
	}
	return browser
}

// reopen closes the browser and starts it again, as the same person.
func (v *visitor) reopen(profile string) {
	v.Helper()
	v.setReady(false)
	v.do(chromedp.Sleep(timeToRemember))
	if err := chromedp.Cancel(v.tab); err != nil {
		v.Fatal(err)
	}
	browser := startChromium(v.T, profile)
	v.Cleanup(func() { chromedp.Cancel(browser) })
	tab, _ := chromedp.NewContext(browser, chromedp.WithTargetID(openedAgain(v.T, browser)))
	v.sitBefore(tab)
	v.do(call(page.BringToFront, cdp.Empty{})) // a tab in the background paints nothing
}

// timeToRemember is what a browser takes to write down what is open.
const timeToRemember = 3 * time.Second

// openedAgain finds the tab that was open before.
func openedAgain(t *testing.T, browser context.Context) target.ID {
	t.Helper()
	for start := time.Now(); time.Since(start) < patience; time.Sleep(50 * time.Millisecond) {
		tabs, err := chromedp.Targets(browser)
		if err != nil {
			t.Fatal(err)
		}
		for _, tab := range tabs {
			if tab.Type == "page" && tab.URL != "about:blank" {
				return tab.TargetID
			}
		}
	}
	t.Fatal("the browser opens nothing again")
	return ""
}

// A tab that is opened again with the browser shows no question, and none is
// behind it; even where the browser was closed before the other site came.
func TestATabThatIsOpenedAgain(t *testing.T) {
	for name, came := range map[string]bool{"after leaving": true, "in the middle of leaving": false} {
		t.Run(name, func(t *testing.T) {
			profile := t.TempDir()
			v := newVisitor(t)
			v.sitBefore(startChromium(t, profile))
			v.beforeEveryPage(withoutWorkers)
			l := newLeaver(v)
			l.beforeEveryPage(`delete window.navigation; delete Window.prototype.navigation`)
			l.open("/")
			l.halfway(3)
			if came {
				l.do(l.script(`Object.defineProperty(Navigator.prototype, "onLine", {get: () => false})`))
			}
			l.do(pressShift(3)...)
			l.untilEmpty()
			if came {
				l.untilAt(l.origin + awayPage)
			}
			l.reopen(profile)
			l.untilAt(l.origin + awayPage)
			shown := l.watchShown()
			entries, _ := l.steps()
			for _, e := range entries {
				t.Logf("%q %s", e.Title, e.URL)
			}
			for i := range entries {
				l.goTo(len(entries) - 1 - i)
			}
			l.checkShown(shown.take())
		})
	}
}
