//go:build browser

package app

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

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

// A whole run breaks no rule of the policy, asks nobody for anything, and leaves
// nothing in the console.
func TestAWholeRunBreaksNoRule(t *testing.T) {
	v := newInstaller(t)
	v.beforeEveryPage(`window.broken = []; addEventListener("securitypolicyviolation", (e) => broken.push(e.violatedDirective))`)
	v.openKept("/")
	v.walk(mild(), withMouse)
	v.follow(helpPage)
	v.follow(aboutPage)
	if broken := eval[[]string](v, `broken`); len(broken) != 0 {
		t.Errorf("the page broke %v", broken)
	}
	// The watch itself must see what is broken on purpose.
	v.do(v.script(`document.createElement("i").setAttribute("style", "top: 0");
		try { document.createElement("i").innerHTML = "<b></b>" } catch {}
		try { navigator.serviceWorker.register("/assets/x.js").catch(() => {}) } catch {}`))
	v.until(`broken.some((rule) => rule.startsWith("style-src")) &&
		broken.filter((rule) => rule === "require-trusted-types-for").length >= 2`)
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
