//go:build browser && !wasm

package web

import (
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// host is a server that holds two versions of a site, and has faults at will.
type host struct {
	address string

	mu sync.Mutex
	// version is which of the two is served now.
	version int
	// down is a server that is not there.
	down bool
	// maxAge, where set, lets browsers keep everything for ten minutes.
	maxAge bool
	// spoiled is the address, within the base, of the one file that is not sent
	// as it is; spoil says what is sent instead.
	spoiled string
	spoil   http.HandlerFunc
	// sent lists what was asked for.
	sent []string
}

const workerBase = "/sub/"

// versions builds two versions of the small site that have an engine, and differ
// in every page and in the engine. Both are built once.
var versions = sync.OnceValues(func() (folders [2]string, err error) {
	site, err := builtSite()
	if err != nil {
		return folders, err
	}
	engine, err := os.ReadFile(site.Wasm)
	if err != nil {
		return folders, err
	}
	for i := range folders {
		name := fmt.Sprintf("version %d", i+1)
		site.Out = filepath.Join(bootDir, name)
		site.Wasm = site.Out + ".wasm"
		// A section that means nothing makes it another engine that does the same.
		section := append([]byte{0, byte(len(name) + 1), byte(len(name))}, name...)
		if err := os.WriteFile(site.Wasm, append(slices.Clone(engine), section...), 0o644); err != nil {
			return folders, err
		}
		site.Pages = nil
		for _, path := range []string{"/", "/quiz/", "/404.html"} {
			site.Pages = append(site.Pages, Page{Path: path, Title: name, Body: "<main>" + name + " of " + path + ` <button id="end">End</button></main>`})
		}
		if err := Build(site); err != nil {
			return folders, err
		}
		folders[i] = site.Out
	}
	return folders, nil
})

func startHost(t *testing.T) *host {
	t.Helper()
	folders, err := versions()
	if err != nil {
		t.Fatal(err)
	}
	h := &host{}
	sites := [2]http.Handler{Handler(folders[0], workerBase), Handler(folders[1], workerBase)}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.mu.Lock()
		path, _ := strings.CutPrefix(r.URL.Path, workerBase)
		h.sent = append(h.sent, path)
		site, down, maxAge, spoiled := sites[h.version], h.down, h.maxAge, h.spoil != nil && path == h.spoiled
		h.mu.Unlock()
		switch {
		case down:
			panic(http.ErrAbortHandler)
		case spoiled:
			h.spoil(w, r)
		case path == login:
			welcomeToOurNetwork(w, r)
		case maxAge:
			site.ServeHTTP(tenMinutes{w}, r)
		default:
			site.ServeHTTP(w, r)
		}
	}))
	t.Cleanup(server.Close)
	h.address = server.URL + workerBase
	return h
}

// tenMinutes is what a host does that sets one rule for everything.
type tenMinutes struct{ http.ResponseWriter }

func (w tenMinutes) WriteHeader(status int) {
	w.Header().Set("Cache-Control", "public, max-age=600")
	w.ResponseWriter.WriteHeader(status)
}

// set changes the host while nobody is being served.
func (h *host) set(change func()) {
	h.mu.Lock()
	defer h.mu.Unlock()
	change()
}

// registering does in every page what the engine does when it has started.
const registering = `
	trustedTypes.createPolicy("default", {createScriptURL: (url) => url === "` + workerBase + `sw.js" ? url : null});
	addEventListener("load", () => navigator.serviceWorker
		.register("` + workerBase + `sw.js", {scope: "` + workerBase + `", updateViaCache: "none"})
		.then((registration) => {
			if (registration.active) {
				registration.active.postMessage("started");
				registration.update().catch(() => {});
			}
		}));`

// startApp returns a browser that has the app on its device.
func startApp(t *testing.T, h *host) *browser {
	t.Helper()
	b := startBrowser(t, "{}")
	b.before(registering)
	b.open(h.address)
	b.wait(`navigator.serviceWorker.controller`)
	return b
}

// timeToClose is enough for a browser to notice that a page is gone.
const timeToClose = 300 * time.Millisecond

// open closes the page, goes to an address, and waits until the engine runs.
func (b *browser) open(address string) {
	b.t.Helper()
	b.do(chromedp.Navigate("about:blank"), chromedp.Sleep(timeToClose), chromedp.Navigate(address))
	b.waitFor("ready")
}

// promised returns what a promise yields, as text.
func (b *browser) promised(expression string) string {
	b.t.Helper()
	answer, err := chromedp.Run(b, chromedp.Evaluate[string](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		b.t.Fatalf("%s: %v", expression, err)
	}
	return answer
}

// wait waits until an expression, that may await, is true.
func (b *browser) wait(expression string) {
	b.t.Helper()
	for start := time.Now(); b.promised("(async () => String(!!("+expression+")))()") != "true"; {
		if time.Sleep(20 * time.Millisecond); time.Since(start) > patience {
			b.t.Fatalf("waited in vain for %s", expression)
		}
	}
}

// update has the browser look for a new version, and returns what became of it:
// "none", "installed" or "redundant".
func (b *browser) update() string {
	b.t.Helper()
	return b.promised(`(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		await registration.update().catch(() => {});
		const next = registration.installing || registration.waiting;
		while (next && next.state === "installing") {
			await new Promise((changed) => next.addEventListener("statechange", changed, {once: true}));
		}
		return next ? next.state : "none";
	})()`)
}

// shown is which version the page and its engine are.
func (b *browser) shown() string {
	b.t.Helper()
	engine := b.promised(`fetch(document.querySelector("[data-wasm]").dataset.wasm)
		.then((response) => response.arrayBuffer())
		.then((bytes) => new TextDecoder().decode(bytes.slice(-"version 1".length)))`)
	return b.ask(`document.title`) + " with the engine of " + engine
}

const (
	wholeFirst  = "version 1 with the engine of version 1"
	wholeSecond = "version 2 with the engine of version 2"
)

// forgetDownloads empties the browser's own cache, so that what is fetched comes
// from the host.
func (b *browser) forgetDownloads() {
	b.t.Helper()
	if _, err := chromedp.Call(b, network.ClearBrowserCache, cdp.Empty{}); err != nil {
		b.t.Fatal(err)
	}
}

// shelves lists everything the worker keeps, by version.
func (b *browser) shelves() []string {
	b.t.Helper()
	return strings.Fields(b.promised(`(async () => {
		const kept = await caches.keys();
		for (const name of await caches.keys()) {
			kept.push(...(await (await caches.open(name)).keys()).map((request) => request.url));
		}
		return kept.sort().join(" ");
	})()`))
}

// names lists the versions of which the worker keeps anything.
func (b *browser) names() []string {
	b.t.Helper()
	return strings.Fields(b.promised(`caches.keys().then((names) => names.join(" "))`))
}

// faultsOfHosts are ways a host can send the wrong thing.
var faultsOfHosts = map[string]func(site http.Handler) http.HandlerFunc{
	"status 503": func(http.Handler) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) { http.Error(w, "busy", http.StatusServiceUnavailable) }
	},
	"cut short": func(site http.Handler) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			whole := recorded(site, r)
			maps.Copy(w.Header(), whole.Header())
			w.Write(whole.Body.Bytes()[:whole.Body.Len()/2])
			w.(http.Flusher).Flush()
			panic(http.ErrAbortHandler)
		}
	},
	"altered": func(site http.Handler) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			whole := recorded(site, r)
			maps.Copy(w.Header(), whole.Header())
			content := whole.Body.Bytes()
			content[len(content)/2] ^= 1
			w.Write(content)
		}
	},
	"redirected": func(http.Handler) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, workerBase+login, http.StatusFound)
		}
	},
	"another page": func(http.Handler) http.HandlerFunc { return welcomeToOurNetwork },
}

// login is where a network sends those who have not paid yet.
const login = "login"

func welcomeToOurNetwork(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	w.Write([]byte("<h1>Welcome to our network</h1>"))
}

func recorded(site http.Handler, r *http.Request) *httptest.ResponseRecorder {
	r.Header.Del("Accept-Encoding")
	whole := httptest.NewRecorder()
	site.ServeHTTP(whole, r)
	return whole
}

// Whatever goes wrong on the way to a new version, the old one stays whole.
func TestABadUpdateChangesNothing(t *testing.T) {
	h := startHost(t)
	b := startApp(t, h)
	folders, _ := versions()
	next := Handler(folders[1], workerBase)
	before := b.shelves()
	for path := range shelf(t, read(t, folders[1])).Files {
		for name, fault := range faultsOfHosts {
			h.set(func() { h.version, h.spoiled, h.spoil = 1, path, fault(next) })
			b.forgetDownloads()
			if state := b.update(); state != "redundant" {
				t.Fatalf("%q %s: the new version is %s", path, name, state)
			}
			if after := b.shelves(); !slices.Equal(before, after) {
				t.Errorf("%q %s: the worker kept %v, and now %v", path, name, before, after)
			}
		}
		h.set(func() { h.down = true })
		b.open(h.address)
		if got := b.shown(); got != wholeFirst {
			t.Errorf("after faults in %q, offline there is %s", path, got)
		}
		h.set(func() { h.down = false })
	}

	h.set(func() { h.spoil = nil })
	if state := b.update(); state != "installed" {
		t.Fatalf("without a fault, the new version is %s", state)
	}
	b.open(h.address)
	if got := b.shown(); got != wholeSecond {
		t.Errorf("on the next start there is %s", got)
	}
	b.wait(`(await caches.keys()).length === 1`)
}

func TestEveryAddressWorksOffline(t *testing.T) {
	h := startHost(t)
	b := startApp(t, h)
	h.set(func() { h.down = true })
	for address, page := range map[string]string{
		"": "/", "?utm=1": "/", "index.html": "/", "quiz/": "/quiz/", "quiz": "/quiz/", "quiz/index.html?a=b": "/quiz/",
		"no/such/page": "/404.html", "nothing?here": "/404.html", "#payload": "/", "quiz/#x": "/quiz/",
	} {
		b.open(h.address + address)
		if text := b.ask(`document.querySelector("main").innerText`); !strings.HasPrefix(text, "version 1 of "+page+" ") {
			t.Errorf("%q shows %q, want the page %s", address, text, page)
		}
	}
}

// A host that lets everything be kept for ten minutes, pages and worker too,
// does not keep a new version from anybody.
func TestCachingHostsDoNotHoldAnUpdateUp(t *testing.T) {
	h := startHost(t)
	h.set(func() { h.maxAge = true })
	b := startApp(t, h)
	h.set(func() { h.version = 1 })
	b.open(h.address)
	if got := b.shown(); got != wholeFirst {
		t.Errorf("on the first start there is %s", got)
	}
	b.wait(`(await navigator.serviceWorker.getRegistration()).waiting`)
	b.open(h.address)
	if got := b.shown(); got != wholeSecond {
		t.Errorf("on the second start there is %s", got)
	}
}

// A new version takes over when it is told to, and not before.
func TestAnUpdateWaitsForConsent(t *testing.T) {
	h := startHost(t)
	b := startApp(t, h)
	h.set(func() { h.version = 1 })
	if state := b.update(); state != "installed" {
		t.Fatalf("the new version is %s", state)
	}
	b.do(chromedp.Reload())
	b.waitFor("ready")
	if got := b.shown(); got != wholeFirst {
		t.Errorf("nobody has agreed, and there is %s", got)
	}
	b.promised(`new Promise(async (done) => {
		navigator.serviceWorker.addEventListener("controllerchange", () => done(""));
		(await navigator.serviceWorker.getRegistration()).waiting.postMessage("take over");
	})`)
	// The page of the old version is still there, and so is all it may ask for.
	if got := b.shown(); got != wholeFirst {
		t.Errorf("after the new version took over, the open page is %s", got)
	}
	h.set(func() { h.down = true })
	b.do(chromedp.Reload())
	b.waitFor("ready")
	if got := b.shown(); got != wholeSecond {
		t.Errorf("after a reload there is %s", got)
	}
}

// lose deletes one file from what the worker keeps.
func (b *browser) lose(path string) {
	b.t.Helper()
	if found := b.promised(`caches.keys()
		.then((names) => caches.open(names[0]))
		.then((cache) => cache.delete("` + workerBase + path + `")).then(String)`); found != "true" {
		b.t.Fatalf("%q was not there to be lost: %s", path, found)
	}
}

func TestALostFileComesBack(t *testing.T) {
	h := startHost(t)
	b := startApp(t, h)
	folders, _ := versions()
	known := shelf(t, read(t, folders[0])).Files
	for path := range known {
		b.lose(path)
		b.open(h.address)
		b.wait(fmt.Sprintf(`(await (await caches.open((await caches.keys())[0])).keys()).length === %d`, len(known)))
		if got := b.shown(); got != wholeFirst {
			t.Errorf("after %q was lost, there is %s", path, got)
		}
	}
}

func TestALostFileOfflineIsNoBlankPage(t *testing.T) {
	h := startHost(t)
	b := startApp(t, h)
	folders, _ := versions()
	h.set(func() { h.down = true })
	b.lose("")
	b.open(h.address)
	if got := b.shown(); got != wholeFirst {
		t.Errorf("after the start page was lost, there is %s", got)
	}
	b.lose(engineOf(t, folders[0]))
	b.forgetDownloads()
	b.do(chromedp.Navigate("about:blank"), chromedp.Navigate(h.address))
	b.waitFor("failed")
	if shown := b.message(); !strings.Contains(shown, "It failed.") {
		t.Errorf("without an engine the page says %q", shown)
	}
	b.promised(`caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(String)`)
	b.do(chromedp.Navigate("about:blank"), chromedp.Navigate(h.address+"quiz/"))
	if text := b.ask(`document.body.innerText`); !strings.Contains(text, "It failed.") || !strings.Contains(text, "Again") {
		t.Errorf("with nothing left, the page says %q", text)
	}
}

func engineOf(t *testing.T, folder string) string {
	t.Helper()
	for path := range shelf(t, read(t, folder)).Files {
		if strings.HasSuffix(path, ".wasm") {
			return path
		}
	}
	t.Fatal("the site has no engine")
	return ""
}

// A version that cannot be made whole again, because the host has moved on,
// gives way to the next one.
func TestABrokenVersionGivesWay(t *testing.T) {
	h := startHost(t)
	b := startApp(t, h)
	folders, _ := versions()
	b.lose(engineOf(t, folders[0]))
	b.forgetDownloads()
	h.set(func() { h.version = 1 })
	b.do(chromedp.Navigate("about:blank"), chromedp.Navigate(h.address))
	b.waitFor("failed")
	b.wait(`(({installing, waiting}) => !installing && !waiting)(await navigator.serviceWorker.getRegistration()) &&
		(await caches.keys()).length === 2`)
	b.do(chromedp.Reload())
	b.waitFor("ready")
	if got := b.shown(); got != wholeSecond {
		t.Errorf("loaded again, there is %s", got)
	}
}

// Another app on the same domain keeps what is its own.
func TestOnlyOurOwnIsRemoved(t *testing.T) {
	h := startHost(t)
	b := startApp(t, h)
	b.promised(`caches.open("mend:/other/:1").then(() => caches.open("` + "mend:" + workerBase + `:older")).then(String)`)
	b.open(h.address)
	b.wait(`!(await caches.keys()).some((name) => name.endsWith("older"))`)
	if left := b.names(); len(left) != 2 || !slices.Contains(left, "mend:/other/:1") {
		t.Errorf("left are %v", left)
	}
}

// What the page has just loaded is not loaded again for the worker.
func TestTheEngineIsFetchedOnce(t *testing.T) {
	h := startHost(t)
	startApp(t, h)
	h.mu.Lock()
	defer h.mu.Unlock()
	folders, _ := versions()
	engine, times := engineOf(t, folders[0]), 0
	for _, path := range h.sent {
		if path == engine {
			times++
		}
	}
	if times != 1 {
		t.Errorf("the engine was sent %d times", times)
	}
}
