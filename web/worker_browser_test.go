//go:build browser && !wasm

package web

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

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

// The start page is there before the worker is, whatever a host says about whom
// its answers are for.
func TestTheStartPageDoesNotWaitForTheWorker(t *testing.T) {
	h := startHost(t)
	h.set(func() { h.varies = true })
	b := startApp(t, h)
	h.set(func() { h.down = true })
	for address, waits := range map[string]bool{"": false, "#payload": false, "?utm=1": true, "quiz/": true} {
		b.open(h.address + address)
		if got := b.shown(); got != wholeFirst {
			t.Errorf("at %q there is %s", address, got)
		}
		asked := b.ask(`String(performance.getEntriesByType("navigation")[0].workerStart > 0)`)
		if asked != strconv.FormatBool(waits) {
			t.Errorf("%q has asked the worker: %s, want %t", address, asked, waits)
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
