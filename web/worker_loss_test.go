//go:build browser && !wasm

package web

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

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
	start := h.address + "index.html" // by its plain address, browsers look for it without the worker
	b.open(start)
	if got := b.shown(); got != wholeFirst {
		t.Errorf("after the start page was lost, there is %s", got)
	}
	b.lose("404.html")
	b.open(start) // the next in the list is the neutral page, which starts nothing
	if got := b.shown(); got != wholeFirst {
		t.Errorf("after two pages were lost, there is %s", got)
	}
	b.lose(engineOf(t, folders[0]))
	b.forgetDownloads()
	b.do(chromedp.Navigate("about:blank"), chromedp.Navigate(start))
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
