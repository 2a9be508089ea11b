//go:build !wasm

package web

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
	"pgregory.net/rapid"
)

// The elements are rendered by go-app itself, so that a new version of it that
// writes its markup in another way is noticed here.
func TestMarkupBecomesWhatTheBrowserDraws(t *testing.T) {
	examples := []struct {
		story   string
		element goapp.UI
	}{
		{"attributes come in alphabetical order",
			goapp.A().Title("t").Href("/x").Class("c").ID("i").Lang("en").Text("x")},
		{"words beside elements keep their own spaces and get no others",
			goapp.P().Body(goapp.Text("You said "), goapp.B().Text("yes"), goapp.Text("."))},
		{"two texts in a row join as they do on screen",
			goapp.P().Body(goapp.Text("one"), goapp.Text("two"), goapp.Br(), goapp.Text(" three "))},
		{"nothing stands between nested elements",
			goapp.Ul().Body(goapp.Li().Body(goapp.A().Href("/a").Text("a")), goapp.Li().Body(goapp.Span(), goapp.Span()))},
		{"a line break inside a text stays",
			goapp.Pre().Text("one\n  two")},
		{"what is special in HTML is escaped once",
			goapp.P().Title(`<b> & "b"`).Text(`<b> & "it's"`)},
		{"Go's quoting of values is undone",
			goapp.P().DataSet("path", `a\d`).DataSet("space", "no\u00a0break").Text("x")},
		{"an attribute that says false is left out",
			goapp.Button().Disabled(false).Attr("hidden", "false").Text("x")},
		{"an attribute that says true just stands there",
			goapp.Button().Disabled(true).Text("x")},
		{"states that are said in words stay words",
			goapp.Button().Aria("expanded", false).Aria("pressed", true).Attr("spellcheck", "false").Text("x")},
		{"drawings close like all other elements",
			goapp.Elem("svg").Attr("viewBox", "0 0 1 1").Body(goapp.Elem("path").Attr("d", "M0 0L1 1"))},
	}
	var all strings.Builder
	for _, e := range examples {
		markup, err := exactMarkup(goapp.HTMLString(e.element))
		if err != nil {
			t.Errorf("%s: %v", e.story, err)
		}
		fmt.Fprintf(&all, "# %s\n%s\n\n", e.story, markup)
	}
	golden(t, "markup.golden", all.String())
}

func TestBrokenMarkupIsRefused(t *testing.T) {
	for _, c := range []struct{ rendered, want string }{
		{"<p><b>x</p></b>", "</p> closes nothing that is open (p b)"},
		{"<p>x", "<p> is never closed"},
		{"x</p>", "</p> closes nothing"},
		{"<p", "a tag is never closed"},
		{`<p title="x>`, "not a quoted Go string"},
		{"<p><!-- x --></p>", "neither an element nor text"},
	} {
		got, err := exactMarkup(c.rendered)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("exactMarkup(%q) = %q, %v; want an error with %q", c.rendered, got, err, c.want)
		}
	}
}

// Whatever is drawn, a browser that reads the exact markup has the same elements,
// attributes and text as go-app makes by itself.
func TestNothingIsLostOrAdded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tree := anyTree(3).Draw(t, "tree")
		markup, err := exactMarkup(goapp.HTMLString(tree.element()))
		if err != nil {
			t.Fatal(err)
		}
		parsed, err := html.Parse(strings.NewReader(markup))
		if err != nil {
			t.Fatal(err)
		}
		body := parsed.FirstChild.LastChild
		if got, want := describe(body.FirstChild), tree.describe(); got != want {
			t.Fatalf("markup %s\nis read as %s\nwant       %s", markup, got, want)
		}
	})
}

// tree is an element with its children, or a text where it has no name.
type tree struct {
	name, text string
	attributes map[string]string
	children   []tree
}

func anyTree(depth int) *rapid.Generator[tree] {
	return rapid.Custom(func(t *rapid.T) tree {
		letter := rapid.SampledFrom([]rune(`ab <>&"'\é` + "\u00a0"))
		word := rapid.StringOfN(letter, 0, 9, -1)
		// go-app trims attributes, and leaves out those that are empty.
		value := rapid.Map(word, func(s string) string { return "x" + s + "x" })
		made := tree{
			name:       rapid.SampledFrom([]string{"div", "span", "b"}).Draw(t, "name"),
			attributes: rapid.MapOfN(rapid.SampledFrom([]string{"data-a", "data-b", "data-c"}), value, 0, 3).Draw(t, "attributes"),
		}
		if depth > 0 {
			child := rapid.OneOf(anyTree(depth-1), rapid.Map(word, func(s string) tree { return tree{text: s} }))
			made.children = rapid.SliceOfN(child, 0, 4).Draw(t, "children")
		}
		return made
	})
}

func (tr tree) element() goapp.UI {
	if tr.name == "" {
		return goapp.Text(tr.text)
	}
	element := goapp.Elem(tr.name)
	for name, value := range tr.attributes {
		element = element.Attr(name, value)
	}
	var children []goapp.UI
	for _, child := range tr.children {
		children = append(children, child.element())
	}
	return element.Body(children...)
}

func (tr tree) describe() string {
	if tr.name == "" {
		return tr.text
	}
	var out strings.Builder
	out.WriteString("(" + tr.name)
	for _, name := range slices.Sorted(maps.Keys(tr.attributes)) {
		fmt.Fprintf(&out, " %s=%q", name, tr.attributes[name])
	}
	out.WriteString("|")
	for _, child := range tr.children {
		out.WriteString(child.describe())
	}
	return out.String() + ")"
}

func describe(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var out strings.Builder
	out.WriteString("(" + n.Data)
	for _, a := range n.Attr {
		fmt.Fprintf(&out, " %s=%q", a.Key, a.Val)
	}
	out.WriteString("|")
	for child := range n.ChildNodes() {
		out.WriteString(describe(child))
	}
	return out.String() + ")"
}
