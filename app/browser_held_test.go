//go:build browser

package app

import (
	"context"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// visitHeld opens a page for somebody whose program is still on its way, until
// release is called.
func visitHeld(t *testing.T, path string) (v *visitor, release func()) {
	t.Helper()
	v = newVisitor(t)
	release = v.holdProgram()
	v.openUnready(path)
	return v, release
}

// holdProgram makes the server keep the program back until release is called.
func (v *visitor) holdProgram() (release func()) {
	v.setReady(false)
	return v.holdBack(".wasm")
}

// holdBack makes the server keep the files back whose address has a part as given,
// until release is called.
func (v *visitor) holdBack(part string) (release func()) {
	held := make(chan struct{})
	release = sync.OnceFunc(func() { close(held) })
	v.Cleanup(release)
	v.replace(part, func(http.ResponseWriter) bool {
		<-held
		return false
	})
	return release
}

// replaceProgram sets what happens to requests for the program; answer reports
// whether it has answered the request.
func (v *visitor) replaceProgram(answer func(http.ResponseWriter) bool) {
	v.replace(".wasm", answer)
}

// replace does the same for all files whose address has a part as given.
func (v *visitor) replace(part string, answer func(http.ResponseWriter) bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.hold = func(w http.ResponseWriter, r *http.Request) bool {
		return strings.Contains(r.URL.Path, part) && answer(w)
	}
}

// openUnready goes to an address and waits until the page is read. A page whose
// program is held back is never loaded as a whole, so chromedp cannot wait for
// that.
func (v *visitor) openUnready(path string) {
	v.Helper()
	v.do(v.script(`window.old = true; location.href = "` + v.origin + path + `"`))
	v.untilRead()
}

func (v *visitor) reloadUnready() {
	v.Helper()
	v.do(v.script(`window.old = true; location.reload()`))
	v.untilRead()
}

// untilRead waits for the page that is on its way; asking the one that is about
// to go may fail.
func (v *visitor) untilRead() {
	v.Helper()
	const isRead = `!window.old && document.readyState !== "loading" && !!document.querySelector("main") && !document.querySelector("[data-head-start]")`
	for start := time.Now(); time.Since(start) < patience; time.Sleep(5 * time.Millisecond) {
		if read, err := chromedp.Run(v.tab, chromedp.Evaluate[bool](isRead)); err == nil && read {
			return
		}
	}
	v.Fatalf("waited in vain for the page to be read; the screen is %+v", v.look())
}

// early clicks on what has the action while the program is on its way, where the
// next screen is there at once.
func (v *visitor) early(name string) sight {
	v.Helper()
	v.do(chromedp.Click(chromedp.CSS(byAction(name))))
	now := v.look()
	v.checkSight(name+" before the program", now)
	return now
}

// earlyTravel goes back or forward in the browser's history.
func (v *visitor) earlyTravel(steps string, question string) sight {
	v.Helper()
	v.do(v.script(`history.go(` + steps + `)`))
	v.until(`(document.querySelector("form[data-question]") || {dataset: {question: ""}}).dataset.question === "` + question + `"`)
	return v.look()
}

// withoutCache makes the browser ask the server for everything again.
func (v *visitor) withoutCache() action {
	return chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		_, err := cdp.Call(ctx, tab, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true})
		return err
	})
}
