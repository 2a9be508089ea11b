//go:build browser

package app

import (
	"bytes"
	"flag"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/chromedp/chromedp"

	"mend/content"
	"mend/quiz"
	"mend/quiz/casefile"
)

var kills = flag.Int("kills", 5, "how often the browser is killed in the middle of the questions")

// keeper is somebody with a browser of their own, that can be closed or killed,
// and opened again.
type keeper struct {
	*visitor
	profile string
	// quit closes the browser, once.
	quit func() error
}

func newKeeper(t *testing.T) *keeper {
	t.Helper()
	k := &keeper{visitor: newChooser(t), profile: t.TempDir()}
	k.startBrowser()
	return k
}

func (k *keeper) startBrowser() {
	k.Helper()
	k.setReady(false)
	browser := startChromium(k.T, k.profile)
	quit := sync.OnceValue(func() error { return chromedp.Cancel(browser) })
	k.quit = quit
	k.Cleanup(func() { quit() })
	k.sitBefore(browser)
	k.beforeEveryPage(withoutWorkers)
}

// endBrowser closes the browser, as a person does, or kills it.
func (k *keeper) endBrowser(isKilled bool) {
	k.Helper()
	parts := chromedp.FromContext(k.tab)
	if isKilled {
		if err := parts.Browser.Process().Kill(); err != nil {
			k.Fatal(err)
		}
	} else if err := k.quit(); err != nil {
		k.Fatal(err)
	}
	parts.Allocator.Wait()
}

// traces lists the files of the profile that have a text in them, in UTF-8 or in
// UTF-16.
func (k *keeper) traces(text string) (found []string) {
	k.Helper()
	var wide []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		wide = append(wide, byte(unit), byte(unit>>8))
	}
	files := 0
	filepath.WalkDir(k.profile, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return nil
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return nil // a link to nowhere
		}
		files++
		if bytes.Contains(content, []byte(text)) || bytes.Contains(content, wide) {
			found = append(found, strings.TrimPrefix(path, k.profile))
		}
		return nil
	})
	if files < 10 {
		k.Errorf("the profile has only %d files, so the search says nothing", files)
	}
	return found
}

// Nothing of a note or a passphrase is on the disk where nothing is kept or it is
// locked; where it is kept in the open, the same search finds the note.
func TestTracesInTheProfile(t *testing.T) {
	for _, w := range waysToKeep {
		for _, isKilled := range []bool{false, true} {
			k := newKeeper(t)
			k.open("/")
			k.goThrough(k.press("begin"), planned(), func() sight {
				if w == keepLocked {
					return k.chooseLocked(secretWord)
				}
				return k.chooseWay(w)
			})
			k.work()
			k.untilSaved()
			k.do(chromedp.Sleep(timeToRemember))
			k.endBrowser(isKilled)
			notes, words := k.traces(secretNote), k.traces(secretWord)
			t.Logf("%s, killed: %t: the note is in %d files", w, isKilled, len(notes))
			switch {
			case len(words) > 0:
				t.Errorf("%s, killed: %t: the passphrase is in %v", w, isKilled, words)
			case w != keepOpen && len(notes) > 0:
				t.Errorf("%s, killed: %t: the note is in %v", w, isKilled, notes)
			case w == keepOpen && len(notes) == 0:
				t.Errorf("killed: %t: the note that is kept is not found, so the search says nothing", isKilled)
			}
		}
	}
}

// answerUntilKilled answers as fast as it goes, and returns what it has seen to be
// saved when the browser is gone.
func (k *keeper) answerUntilKilled(answers quiz.Answers, after time.Duration) (acknowledged quiz.Answers) {
	process := chromedp.FromContext(k.tab).Browser.Process()
	time.AfterFunc(after, func() { process.Kill() })
	given := quiz.Answers{}
	acknowledged = quiz.Answers{}
	for {
		at, err := chromedp.Run(k.tab, chromedp.Evaluate[[]string](`[
			document.querySelector("form[data-question]")?.dataset.question ?? "",
			document.querySelector("[data-saved]").dataset.saved,
			location.pathname, document.querySelector("form[data-form=keep]") ? "keep" : ""]`))
		if err != nil {
			return acknowledged
		}
		if at[1] == "yes" {
			for id, options := range given {
				acknowledged[id] = options
			}
		}
		script := `document.querySelector("[data-action=next]")?.click()`
		if at[3] != "" {
			script = `document.querySelector("input[value=device]").click(); ` + script
		}
		for _, option := range answers[at[0]] {
			if option == quiz.Declined {
				script = `document.querySelector("[data-action=decline]").click()`
				break
			}
			script = `document.querySelector("input[value=` + option + `]:not(:checked)")?.click(); ` + script
		}
		if strings.HasSuffix(at[2], resultPage) || strings.HasSuffix(at[2], checkPage) {
			script = `0`
		}
		if options, ok := answers[at[0]]; ok && !source().isGate(at[0]) {
			given = given.With(at[0], options...)
		}
		if chromedp.Do(k.tab, k.script(markScreen+"; "+script)) != nil {
			return acknowledged
		}
		for start := time.Now(); time.Since(start) < time.Second; {
			if isNew, err := chromedp.Run(k.tab, chromedp.Evaluate[bool](`!!(`+isNewScreen+`)`)); err != nil || isNew {
				break
			}
		}
	}
}

// Whenever the browser is killed, each answer that was said to be saved is there
// afterwards.
func TestSavedAnswersOutliveAKill(t *testing.T) {
	k := newKeeper(t)
	total := 0
	for i := range *kills {
		k.open("/")
		if eval[bool](k.visitor, `!!document.querySelector("[data-action=restart]")`) {
			k.press("restart")
			k.press("restart")
			k.untilSaved()
		}
		k.press("begin")
		answers := someone(roles()[0], uint64(i))
		acknowledged := k.answerUntilKilled(answers, time.Second/2+rand.N(4*time.Second))
		chromedp.FromContext(k.tab).Allocator.Wait()
		k.startBrowser()
		k.open("/")
		state, text := k.kept()
		d, _, err := casefile.Parse(text, content.Bank())
		if state == "none" && len(acknowledged) == 0 {
			continue
		}
		if state != "open" || err != nil {
			t.Fatalf("kill %d: what is kept is %s, %v\n%s", i, state, err, text)
		}
		for id, options := range acknowledged {
			if !slices.Equal(d.Active().Answers[id], options) {
				t.Errorf("kill %d: %s was said to be saved as %v, and is %v", i, id, options, d.Active().Answers[id])
			}
		}
		total += len(acknowledged)
	}
	t.Logf("%d kills, %d answers were said to be saved", *kills, total)
	if total == 0 {
		t.Error("no answer was ever said to be saved, so this says nothing")
	}
}
