//go:build browser

package app

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"mend/web"
)

// These tests drive the built site in a real Chromium, as a person would. Build
// it first ("make build"), then: go test -tags browser ./app

var dist = flag.String("dist", "../dist", "the built site to test")

// patience is how long a screen may take to appear on a busy machine.
const patience = 20 * time.Second

// chromium is the one browser of the run. Each visitor gets a profile of its own
// within it.
var chromium context.Context

func TestMain(m *testing.M) {
	flag.Parse()
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath("/usr/bin/chromium"),
		chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
	)
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	browser, closeBrowser := chromedp.NewContext(allocator)
	if err := chromedp.Do(browser); err != nil {
		fmt.Fprintf(os.Stderr, "chromium does not start: %v\n", err)
		os.Exit(1)
	}
	chromium = browser
	code := m.Run()
	closeBrowser()
	stop()
	os.Exit(code)
}

// visitor is one person with one fresh browser profile.
type visitor struct {
	*testing.T
	tab context.Context
	// base is the folder the site lives in, without the last slash; origin ends
	// with it.
	base, origin string

	mu       sync.Mutex
	ready    bool
	loaded   int
	requests []string
	faults   []string
	been     []string
	// sent are the letters that this visitor has opened by a link. They stand in
	// the address for as long as it takes to load the page.
	sent []string
	// anyAddress: the test itself writes addresses that tell of nothing.
	anyAddress bool
	// choosesItself: the test answers how answers shall be kept. For all others
	// they are kept on the device.
	choosesItself bool
	// hold, where set, sees every request first, and reports whether it has
	// answered it.
	hold func(http.ResponseWriter, *http.Request) bool
}

// visit opens an address for somebody who was never here before. When the test
// ends, it fails if the page complained, asked the network for anything after it
// was ready, asked anybody else for anything at all, or was at an address that
// tells more than it should.
func visit(t *testing.T, path string) *visitor {
	t.Helper()
	v := newVisitor(t)
	v.open(path)
	return v
}

// newInstaller returns somebody who has not opened anything yet, and whose
// browser can keep Mend on the device.
func newInstaller(t *testing.T) *visitor {
	t.Helper()
	base, err := web.BaseOf(*dist)
	if err != nil {
		t.Fatalf("%s: %v; run \"make build\" first", *dist, err)
	}
	v := &visitor{T: t}
	server := httptest.NewServer(v.watch(web.Handler(*dist, base)))
	t.Cleanup(server.Close)
	v.base = strings.TrimSuffix(base, "/")
	v.origin = server.URL + v.base
	tab, closeTab := chromedp.NewContext(chromium, chromedp.WithNewBrowserContext())
	t.Cleanup(closeTab)
	v.sitBefore(tab)
	t.Cleanup(v.verdict)
	return v
}

// sitBefore gives the visitor a tab to look at.
func (v *visitor) sitBefore(tab context.Context) {
	v.Helper()
	v.tab = tab
	v.do(chromedp.EmulateViewport(360, 740))
	if err := chromedp.Listen(tab, v.notice); err != nil {
		v.Fatal(err)
	}
}

// newVisitor returns somebody whose browser has no workers, so that every page
// comes from the server. What the worker does is in browser_update_test.go.
func newVisitor(t *testing.T) *visitor {
	t.Helper()
	v := newInstaller(t)
	v.beforeEveryPage(withoutWorkers)
	return v
}

const withoutWorkers = `delete Navigator.prototype.serviceWorker`

// open goes to an address by typing it, and waits until the program runs.
func (v *visitor) open(path string) {
	v.Helper()
	v.untilSaved()
	v.setReady(false)
	v.do(chromedp.Navigate(v.origin + path))
	v.waitReady()
}

func (v *visitor) reload() {
	v.Helper()
	v.untilSaved()
	v.setReady(false)
	v.do(chromedp.Reload())
	v.waitReady()
}

func (v *visitor) waitReady() {
	v.Helper()
	v.until(`document.documentElement.dataset.app === "ready"`)
	v.setReady(true)
}

func (v *visitor) setReady(ready bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.ready = ready
}

// watch keeps every request that reaches the server once the page is ready, but
// for the one that looks for a new version. The browser itself may take its time
// to fetch the icon.
func (v *visitor) watch(site http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v.mu.Lock()
		if v.ready && !strings.Contains(r.URL.Path, "/assets/icon") && !strings.HasSuffix(r.URL.Path, "/sw.js") {
			v.requests = append(v.requests, r.URL.Path)
		}
		hold := v.hold
		v.mu.Unlock()
		if hold == nil || !hold(w, r) {
			site.ServeHTTP(w, r)
		}
	})
}

// notice keeps what the browser reports.
func (v *visitor) notice(event any) {
	v.mu.Lock()
	defer v.mu.Unlock()
	switch event := event.(type) {
	case *network.EventRequestWillBeSent:
		v.loaded++
		if url := event.Request.URL; !strings.HasPrefix(url, v.origin) && !strings.HasPrefix(url, "tel:") {
			v.requests = append(v.requests, url)
		}
	case *runtime.EventExceptionThrown:
		v.faults = append(v.faults, event.ExceptionDetails.Text+" "+event.ExceptionDetails.Exception.Description)
	case *runtime.EventConsoleAPICalled:
		text, _ := json.Marshal(event.Args)
		v.faults = append(v.faults, string(text))
	case *page.EventNavigatedWithinDocument:
		v.been = append(v.been, event.URL)
	case *page.EventFrameNavigated:
		v.been = append(v.been, event.Frame.URL)
	}
}

func (v *visitor) verdict() {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.loaded == 0 || len(v.been) == 0 {
		v.Error("no request and no address was seen at all; the watch is broken")
	}
	for _, url := range v.requests {
		v.Errorf("the page asked the network for %s", url)
	}
	for _, fault := range v.faults {
		v.Errorf("the page complained: %s", fault)
	}
	for _, url := range v.been {
		if v.anyAddress {
			break
		}
		for _, text := range v.sent {
			url = strings.TrimSuffix(url, "#"+text)
		}
		if path := strings.TrimPrefix(url, v.origin); !isPageAddress(path) && url != "about:blank" {
			v.Errorf("the address was %q, which tells more than the name of a page", path)
		}
	}
}

func isPageAddress(path string) bool {
	for _, p := range Pages() {
		if path == p.Path && p.Path != notFoundPage {
			return true
		}
	}
	return path == "/nowhere/"
}

// action is something done to the browser.
type action = chromedp.Action[chromedp.Void]

func (v *visitor) do(actions ...action) {
	v.Helper()
	if err := chromedp.Do(v.tab, actions...); err != nil {
		v.Fatalf("the browser: %v", err)
	}
}

// eval returns what a JavaScript expression yields.
func eval[T any](v *visitor, expression string) T {
	v.Helper()
	result, err := chromedp.Run(v.tab, chromedp.Evaluate[T](expression))
	if err != nil {
		v.Fatalf("%s: %v", expression, err)
	}
	return result
}

// until waits for a JavaScript condition to hold, on whatever page comes meanwhile.
func (v *visitor) until(condition string) {
	v.Helper()
	for start := time.Now(); ; time.Sleep(5 * time.Millisecond) {
		holds, err := chromedp.Run(v.tab, chromedp.Evaluate[bool]("!!("+condition+")"))
		switch {
		case err != nil && !isBetweenPages(err):
			v.Fatalf("%s: %v", condition, err)
		case err == nil && holds:
			return
		case time.Since(start) > patience:
			v.Fatalf("waited in vain for %s; the screen is %+v", condition, v.look())
		}
	}
}

// isBetweenPages reports whether the browser could not answer because another page
// was just taking the place of the one that was asked.
func isBetweenPages(err error) bool { return strings.Contains(err.Error(), "navigated or closed") }
