package app

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Every screen is drawn as its golden file says. After a wanted change, look at
// the difference that "go test ./app -update" makes.
func TestScreens(t *testing.T) {
	for _, e := range examples() {
		t.Run(e.name, func(t *testing.T) {
			got := tidy(t, app.HTMLString(e.root()))
			file := filepath.Join("testdata", "screens", e.name+".html")
			if *update {
				write(t, file, got)
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("%s: the screen has changed (-want +got):\n%s", file, diff)
			}
		})
	}
}

func TestNoGoldenFileIsLeftOver(t *testing.T) {
	files, err := filepath.Glob("testdata/screens/*.html")
	if err != nil || len(files) == 0 {
		t.Fatalf("testdata/screens: no golden files: %v", err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".html")
		if !slices.ContainsFunc(examples(), func(e example) bool { return e.name == name }) {
			t.Errorf("%s belongs to no example; delete it", file)
		}
	}
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// tidy sorts the attributes, which go-app writes in random order.
func tidy(t *testing.T, markup string) string {
	t.Helper()
	var b strings.Builder
	for z := html.NewTokenizer(strings.NewReader(markup)); z.Next() != html.ErrorToken; {
		token := z.Token()
		slices.SortFunc(token.Attr, func(x, y html.Attribute) int { return strings.Compare(x.Key, y.Key) })
		b.WriteString(token.String())
	}
	return b.String() + "\n"
}

// tags calls visit for every start tag, with its attributes by name.
func tags(markup string, visit func(tag string, attributes map[string]string)) {
	for z := html.NewTokenizer(strings.NewReader(markup)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.StartTagToken, html.SelfClosingTagToken:
			token := z.Token()
			attributes := map[string]string{}
			for _, a := range token.Attr {
				attributes[a.Key] = a.Val
			}
			visit(token.Data, attributes)
		}
	}
}
