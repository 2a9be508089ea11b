package app

import (
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// The words in elements.go write what go-app's own calls write.
func TestElementsAreThoseOfGoApp(t *testing.T) {
	r := newRoot(sample(), "/sub/", welcomePage)
	none := func(app.Context, app.Event) {}
	for _, c := range []struct {
		story     string
		got, want app.UI
	}{
		{"an element with nothing in it", div(""), app.Div()},
		{"what is not there leaves nothing",
			div("a", nil, when(false, text("p", "", "never")), each([]string{}, nil), together(nil, nil)), app.Div().Class("a")},
		{"parts keep their order, and attributes may stand anywhere",
			section("a", text("p", "b", "one"), attr("id", "x"), data("y", "z"), app.Text("two"), when(true, text("p", "", "three"))),
			app.Section().Class("a").ID("x").DataSet("y", "z").Body(app.P().Class("b").Text("one"), app.Text("two"), app.P().Text("three"))},
		{"what is drawn for a list stands side by side, without what is nil",
			div("", each([]string{"a", "", "b"}, func(s string) app.UI { return when(s != "", text("i", "", s)) }), text("b", "", "c")),
			app.Div().Body(app.I().Text("a"), app.I().Text("b"), app.B().Text("c"))},
		{"an input", control("radio", attr("name", "n"), nil, attr("checked", "true"), r.on("change", "s", none)),
			app.Input().Type("radio").Name("n").Checked(true)},
		{"a link to a page, in the folder of the site", r.link("a", helpPage, "frame.help", data("action", "x")),
			app.A().Class("a").DataSet("action", "x").Href("/sub/help/").Text(r.say("frame.help"))},
		{"what is folded", r.folded("more", "step.how", text("p", "", "x")),
			app.Details().Class("more").Body(app.Summary().Text(r.say("step.how")), app.P().Text("x"))},
	} {
		if got, want := tidy(t, app.HTMLString(c.got)), tidy(t, app.HTMLString(c.want)); got != want {
			t.Errorf("%s is\n%s\nand go-app writes\n%s", c.story, got, want)
		}
	}
}

// What is said of an element would be lost among others.
func TestAttributesDoNotStandAmongElements(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("an attribute was taken for an element")
		}
	}()
	together(text("p", "", "x"), attr("id", "y"))
}
