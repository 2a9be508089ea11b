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
	// varies says of every answer that it is for some requests only.
	varies bool
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
		if h.varies {
			w.Header().Add("Vary", "Accept, Sec-Fetch-Dest")
		}
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

// registering does in every page what the engine does when it has started. That
// the worker may be loaded is the doing of boot.js.
const registering = `
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
