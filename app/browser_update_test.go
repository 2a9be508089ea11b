//go:build browser

package app

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"mend/content"
	"mend/quiz"
)

// openKept goes to an address, and waits until the program runs and Mend is kept
// on the device.
func (v *visitor) openKept(path string) {
	v.Helper()
	v.setReady(false)
	v.do(chromedp.Navigate("about:blank"), chromedp.Navigate(v.origin+path))
	v.until(`document.documentElement.dataset.app === "ready" && navigator.serviceWorker.controller`)
	v.setReady(true)
}

// ownDist gives the test a copy of the built site, to be changed at will.
func ownDist(t *testing.T) {
	t.Helper()
	built := *dist
	*dist = t.TempDir()
	t.Cleanup(func() { *dist = built })
	if err := os.CopyFS(*dist, os.DirFS(built)); err != nil {
		t.Fatal(err)
	}
}

// deploy puts a new version in the place of the old one: every page ends in a
// mark, see isNext.
func deploy(t *testing.T) {
	t.Helper()
	worker := filepath.Join(*dist, "sw.js")
	source, err := os.ReadFile(worker)
	if err != nil {
		t.Fatal(err)
	}
	line, script, _ := bytes.Cut(source, []byte(";\n"))
	var site map[string]any
	if err := json.Unmarshal(bytes.TrimPrefix(line, []byte("const site = ")), &site); err != nil {
		t.Fatal(err)
	}
	site["version"] = "next"
	remark(t, site["files"].(map[string]any))
	written, err := json.Marshal(site)
	if err != nil {
		t.Fatal(err)
	}
	putFile(t, worker, slices.Concat([]byte("const site = "), written, []byte(";\n"), script))
}

// isNext is true on a page of the version that was deployed.
const isNext = `document.lastChild?.nodeType === Node.COMMENT_NODE`

// remark marks every page, and writes its new hash among the files.
func remark(t *testing.T, files map[string]any) {
	t.Helper()
	err := fs.WalkDir(os.DirFS(*dist), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".html" {
			return err
		}
		page, err := fs.ReadFile(os.DirFS(*dist), name)
		page = append(page, "<!-- next -->"...)
		hash := sha256.Sum256(page)
		files[strings.TrimSuffix(name, "index.html")] = hex.EncodeToString(hash[:])
		putFile(t, filepath.Join(*dist, name), page)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// putFile replaces a file, and removes its compressed forms.
func putFile(t *testing.T, path string, content []byte) {
	t.Helper()
	os.Remove(path + ".br")
	os.Remove(path + ".gz")
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
}

// comeBack does what happens when somebody returns to the tab, and waits until
// the new version is there.
func (v *visitor) comeBack() {
	v.Helper()
	v.setReady(false)
	v.do(v.script(`document.dispatchEvent(new Event("visibilitychange"))`))
	v.until(`(navigator.serviceWorker.getRegistration().then((r) => window.waits = !!r.waiting), window.waits)`)
}

func (v *visitor) click(selector string) {
	v.Helper()
	v.do(chromedp.Click(chromedp.CSS(selector)))
}

func TestANewVersionWaitsForConsent(t *testing.T) {
	ownDist(t)
	v := newInstaller(t)
	v.openKept("/")
	now := v.begun()
	v.untilSaved()
	deploy(t)
	v.comeBack()
	if eval[bool](v, `!!document.querySelector(".update")`) || v.look().Question != now.Question {
		t.Errorf("a question is disturbed by a new version: %+v", v.look())
	}
	v.follow(helpPage)
	v.until(`document.querySelector(".update")`)
	v.fits("help-update")
	v.click(byAction("later"))
	v.until(`!document.querySelector(".update")`)
	v.do(chromedp.Reload())
	v.until(`document.querySelector(".update")`)
	if eval[bool](v, isNext) {
		t.Error("nobody has agreed, and the new version is there")
	}
	v.click(byAction("update"))
	v.until(isNext + ` && document.documentElement.dataset.app === "ready"`)
	v.until(`!document.querySelector(".update")`)
	if back := v.press("back"); back.Question != now.Question {
		t.Errorf("with the new version, the place is lost: %+v", back)
	}
}

// Consent in one tab does not take the page away from somebody who answers a
// question in another.
func TestAQuestionInAnotherTabStays(t *testing.T) {
	ownDist(t)
	v := newInstaller(t)
	v.openKept(aboutPage)
	tab, closeTab := chromedp.NewContext(v.tab)
	t.Cleanup(closeTab)
	other := &visitor{T: t, base: v.base, origin: v.origin, tab: tab}
	other.openKept("/")
	now := other.begun()
	other.do(other.script(`window.stays = true;
		navigator.serviceWorker.addEventListener("controllerchange", () => window.replaced = true)`))
	deploy(t)
	v.comeBack()
	v.until(`document.querySelector(".update")`)
	v.click(byAction("update"))
	v.until(isNext)
	other.until(`window.replaced`)
	if still := other.look(); !eval[bool](other, `window.stays === true`) || !slices.Equal(still.Ticked, now.Ticked) {
		t.Errorf("the question in the other tab is now %+v", still)
	}
	other.press("next")
	other.untilSaved()
	other.click(`.foot-links a[href$="` + aboutPage + `"]`)
	other.until(isNext + ` && document.documentElement.dataset.app === "ready"`)
	if _, text := other.kept(); !strings.Contains(text, "answer role") {
		t.Errorf("after the other tab changed over, this is kept:\n%s", text)
	}
}

// begun answers what everybody is asked, has it kept on the device, and comes
// back to the last of these questions.
func (v *visitor) begun() sight {
	v.Helper()
	v.press("begin")
	_, answers := opening()
	for _, options := range answers {
		withMouse(v, options)
	}
	return v.press("back")
}

func TestEveryAddressStartsOffline(t *testing.T) {
	v := newInstaller(t)
	v.openKept("/")
	v.setReady(false)
	v.mu.Lock()
	v.hold = func(http.ResponseWriter, *http.Request) bool { panic(http.ErrAbortHandler) }
	v.mu.Unlock()
	for _, address := range []string{"/", "/?utm=1", "/quiz/", "/any/path", "/#payload"} {
		v.do(chromedp.Navigate("about:blank"), chromedp.Navigate(v.origin+address))
		v.until(`document.documentElement.dataset.app === "ready"`)
		if address == "/any/path" {
			v.click("main a.button")
			v.until(`document.querySelector("[data-action=begin]")`)
		}
		if address != "/quiz/" {
			v.click(byAction("begin"))
		}
		v.until(`document.querySelector("form[data-question=role]")`)
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.been = v.been[:1] // the addresses above are not the page's own
}

// A whole run, on paper too, breaks no rule of the policy, asks nobody for
// anything, not even the worker or the page itself, and leaves nothing in the
// console.
func TestAWholeRunBreaksNoRule(t *testing.T) {
	v := newInstaller(t)
	v.beforeEveryPage(watchRules)
	v.openKept("/")
	seen := v.watchAll()
	reached := v.countAll()
	v.walk(mild(), withMouse)
	v.print()
	for _, path := range []string{keptPage, hidePage, helpPage, aboutPage, sourcesPage} {
		v.follow(path)
		v.print()
	}
	v.do(v.script(`dispatchEvent(new Event("visibilitychange"))`))
	v.untilSaved()
	if broken := eval[[]string](v, `broken`); len(broken) != 0 {
		t.Errorf("the page broke %v", broken)
	}
	if asked, said := seen.take(); len(asked)+len(said) != 0 {
		t.Errorf("once it was ready, the page asked for %q and the console said %q", asked, said)
	}
	for path, times := range reached() {
		if times > 1 || !strings.Contains(path, "/assets/icon.") {
			t.Errorf("once it was ready, the server was asked for %s %d times", path, times)
		}
	}
	// The watch itself must see what is broken on purpose.
	v.do(v.script(`document.createElement("i").setAttribute("style", "top: 0");
		try { document.createElement("i").innerHTML = "<b></b>" } catch {}
		try { navigator.serviceWorker.register("/assets/x.js").catch(() => {}) } catch {}
		new Image().src = "data:,"`))
	v.until(`broken.some((rule) => rule.startsWith("style-src")) && broken.includes("img-src") &&
		broken.includes("report csp-violation") &&
		broken.filter((rule) => rule === "require-trusted-types-for").length >= 2`)
	v.do(v.script(`fetch("/nowhere.txt").then(() => window.fetched = true)`))
	v.until(`window.fetched`)
	if asked, said := seen.take(); len(asked) < 2 || len(said) == 0 || reached()["/nowhere.txt"] != 1 {
		t.Errorf("the watch is broken: of what was done on purpose it saw %q and %q, and %v reached the server", asked, said, reached())
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.requests = nil // what was asked for on purpose
}

// watchRules lists in "broken" every rule of the policy that is broken, and
// whatever else the browser has to report.
const watchRules = `window.broken = [];
	addEventListener("securitypolicyviolation", (e) => broken.push(e.violatedDirective));
	new ReportingObserver((reports) => reports.forEach((r) => broken.push("report " + r.type)), { buffered: true }).observe()`

// everything is what a page asks for, from whomever, and what the console says.
type everything struct {
	mu          sync.Mutex
	asked, said []string
}

// watchAll sees every request of the page from now on, whoever answers it, and
// every line of the console, whoever writes it.
func (v *visitor) watchAll() *everything {
	v.Helper()
	seen := &everything{}
	err := chromedp.Listen(v.tab, func(event any) {
		seen.mu.Lock()
		defer seen.mu.Unlock()
		switch event := event.(type) {
		case *network.EventRequestWillBeSent:
			if !isOwnIcon(event) {
				seen.asked = append(seen.asked, event.Request.URL)
			}
		case *runtime.EventConsoleAPICalled:
			seen.said = append(seen.said, string(event.Type))
		case *log.EventEntryAdded:
			seen.said = append(seen.said, event.Entry.Text)
		}
	})
	if err != nil {
		v.Fatal(err)
	}
	return seen
}

// countAll counts what reaches the server from now on, by path, but for what
// looks for a new version. The first look at the icon may be among it.
func (v *visitor) countAll() func() map[string]int {
	counted := map[string]int{}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.hold = func(_ http.ResponseWriter, r *http.Request) bool {
		v.mu.Lock()
		defer v.mu.Unlock()
		if !strings.HasSuffix(r.URL.Path, "/sw.js") {
			counted[r.URL.Path]++
		}
		return false
	}
	return func() map[string]int {
		v.mu.Lock()
		defer v.mu.Unlock()
		return maps.Clone(counted)
	}
}

// isOwnIcon reports whether the browser itself looks at the icon, as it does at
// every new address. It has the icon, and asks nobody for it.
func isOwnIcon(request *network.EventRequestWillBeSent) bool {
	return request.Type == network.ResourceTypeOther && strings.Contains(request.Request.URL, "/assets/icon.")
}

// take returns what was seen since it was last called.
func (e *everything) take() (asked, said []string) {
	e.mu.Lock()
	defer e.mu.Unlock()
	asked, said, e.asked, e.said = e.asked, e.said, nil, nil
	return asked, said
}

// print puts the screen on paper.
func (v *visitor) print() {
	v.Helper()
	v.do(chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		paper, err := cdp.Call(ctx, tab, page.PrintToPDF, page.PrintToPDFParams{})
		if err == nil && !bytes.HasPrefix(paper.Data, []byte("%PDF")) {
			v.Errorf("what is printed begins with %.20q", paper.Data)
		}
		return err
	}))
}

// mild are answers of the real bank that lead to a plan.
func mild() quiz.Answers {
	return content.Bank().Walk(func(q *quiz.Question) []string {
		for _, o := range q.Options {
			if q.Gate && o.Clear {
				return []string{o.ID}
			}
		}
		return []string{q.Options[0].ID}
	})
}
