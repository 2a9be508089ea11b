//go:build browser

package app

import (
	"context"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"mend/content"
	"mend/quiz"
)

// The program draws exactly what the page showed before it ran, so that nothing
// moves under a finger.
func TestTheProgramDrawsWhatWasThere(t *testing.T) {
	for _, page := range []string{welcomePage, quizPage, aboutPage} {
		file, err := os.ReadFile(filepath.Join(*dist, page, "index.html"))
		if err != nil {
			t.Fatal(err)
		}
		v := visit(t, page)
		drawn := eval[string](v, `document.body.firstElementChild.outerHTML`)
		if diff := cmp.Diff(essence(t, string(file)), essence(t, drawn)); diff != "" {
			t.Errorf("%s: the program draws something else (-page +program):\n%s", page, diff)
		}
	}
}

// essence lists tags, attributes and texts of the root element, without the
// space between them.
func essence(t *testing.T, markup string) []string {
	t.Helper()
	root := strings.Index(markup, `<div class="mend"`)
	end := strings.Index(markup, "</footer>")
	if root < 0 || end < root {
		t.Fatalf("no root element in %.300s", markup)
	}
	var list []string
	for z := html.NewTokenizer(strings.NewReader(markup[root:end])); z.Next() != html.ErrorToken; {
		token := z.Token()
		slices.SortFunc(token.Attr, func(x, y html.Attribute) int { return strings.Compare(x.Key, y.Key) })
		if text := strings.Join(strings.Fields(token.String()), " "); text != "" {
			list = append(list, text)
		}
	}
	return list
}

// What is ticked while the program still loads is not lost.
func TestEarlyChoiceIsKept(t *testing.T) {
	v := visit(t, "/about/")
	v.do(chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		_, err := cdp.Call(ctx, tab, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true})
		return err
	}))
	release := v.holdProgram()
	v.setReady(false)
	v.do(v.script(`location.href = "` + v.origin + `/quiz/"`))
	v.until(`document.querySelector("form[data-question]")`)
	role, _ := content.Bank().Question(quiz.RoleQuestion)
	wanted := role.Options[1].ID
	v.tick(wanted)
	v.do(chromedp.Click(chromedp.CSS(byAction("next"))))
	if now := v.look(); now.Question != role.ID || !v.isAt(now, quizPage) {
		t.Fatalf("Continue before the program runs comes to %+v", now)
	}
	release()
	v.waitReady()
	if now := v.look(); !slices.Equal(now.Ticked, []string{wanted}) {
		t.Errorf("ticked are %v, want %s", now.Ticked, wanted)
	}
	if now := v.press("next"); now.Question != quiz.BondQuestion {
		t.Errorf("Continue comes to %+v", now)
	}
}

// holdProgram makes the server keep the program back until release is called.
func (v *visitor) holdProgram() (release func()) {
	held := make(chan struct{})
	v.mu.Lock()
	defer v.mu.Unlock()
	v.hold = func(r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			<-held
		}
	}
	v.Cleanup(func() {
		select {
		case <-held:
		default:
			close(held)
		}
	})
	return func() { close(held) }
}
