//go:build browser

package app

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

// The program draws exactly what the page showed before it ran, so that nothing
// moves under a finger.
func TestTheProgramDrawsWhatWasThere(t *testing.T) {
	for _, page := range []string{welcomePage, quizPage, aboutPage} {
		v, release := visitHeld(t, page)
		before := eval[string](v, drawnScript)
		release()
		v.waitReady()
		if diff := cmp.Diff(essence(t, before), essence(t, eval[string](v, drawnScript))); diff != "" {
			t.Errorf("%s: the program draws something else (-page +program):\n%s", page, diff)
		}
	}
}

// drawnScript yields the markup of the root element. What explains a group of
// choices but is not there does not count.
const drawnScript = `(() => {
	const root = document.body.firstElementChild.cloneNode(true);
	for (const f of root.querySelectorAll("[aria-describedby]")) {
		const there = f.getAttribute("aria-describedby").split(" ").filter((id) => root.querySelector("#" + id)).join(" ");
		there ? f.setAttribute("aria-describedby", there) : f.removeAttribute("aria-describedby");
	}
	return root.outerHTML;
})()`

// essence lists tags, attributes and texts of the root element, without the
// space and the comments between them.
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
		if token.Type == html.CommentToken {
			continue
		}
		slices.SortFunc(token.Attr, func(x, y html.Attribute) int { return strings.Compare(x.Key, y.Key) })
		if text := strings.Join(strings.Fields(token.String()), " "); text != "" {
			list = append(list, text)
		}
	}
	return list
}
