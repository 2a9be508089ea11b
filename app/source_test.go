package app

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// go-app would set exported fields of a component from outside, by reflection.
// The slimmed one (web/slim) has that left out, so there must be none.
func TestComponentsHaveNoFieldsToSet(t *testing.T) {
	for _, component := range []app.Composer{&root{}, &screen{}} {
		kind := reflect.TypeOf(component).Elem()
		for field := range kind.Fields() {
			if field.IsExported() && field.Type != reflect.TypeFor[app.Compo]() {
				t.Errorf("%s.%s is exported; begin its name with a small letter", kind, field.Name)
			}
		}
	}
}

// What go-app asks of the code, and where the browser may be called. These rules
// are kept by nobody but this test.
func TestRulesOfTheFolder(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d files: %v", len(files), err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		for _, fault := range sourceFaults(t, name, nil) {
			t.Error(fault)
		}
	}
}

func TestRulesOfTheFolderCatchFaults(t *testing.T) {
	for source, want := range map[string]string{
		`package app; import "syscall/js"`:                                    "syscall/js",
		`package app; func f() { app.Window().Get("x") }`:                     "Window",
		`package app; func f() { app.Div().OnClick(h) }`:                      "EventScope",
		`package app; func f() { app.Elem("p").On("click", h) }`:              "EventScope",
		`package app; func f() { app.Div().Style("top", "0") }`:               "Style",
		`package app; func f() { app.Raw("<p>") }`:                            "Raw",
		`package app; func f() { app.Text(fmt.Sprintf("%s asks", n)) }`:       "Sprintf",
		`package app; func f() { app.Div().OnClick(h, app.EventScope("a")) }`: "",
	} {
		got := strings.Join(sourceFaults(t, "screen.go", source), "; ")
		if (want == "") != (got == "") || !strings.Contains(got, want) {
			t.Errorf("%s\n  yields %q, want one about %q", source, got, want)
		}
	}
}

// sourceFaults returns what is wrong with a file; source, where not nil, is its
// content.
func sourceFaults(t *testing.T, name string, source any) []string {
	t.Helper()
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, source, 0)
	if err != nil {
		t.Fatal(err)
	}
	var faults []string
	fault := func(at token.Pos, what string) { faults = append(faults, set.Position(at).String()+": "+what) }
	browser := strings.HasPrefix(name, "browser_")
	for _, i := range file.Imports {
		if i.Path.Value == `"syscall/js"` && !browser {
			fault(i.Pos(), "syscall/js is for the files browser_*.go")
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		if method, ok := call.Fun.(*ast.SelectorExpr); ok {
			if what := callFault(method.Sel.Name, call, browser); what != "" {
				fault(call.Pos(), what)
			}
		}
		return true
	})
	return faults
}

func callFault(method string, call *ast.CallExpr, browser bool) string {
	switch method {
	case "Window":
		if !browser {
			return "Window is for the files browser_*.go"
		}
	case "Style", "Styles":
		return "Style is blocked by the content security policy; use a class"
	case "Raw":
		return "Raw trusts its text; use elements"
	case "Sprintf":
		return "Sprintf has no place in a screen; the words come from content"
	case "On", "OnClick", "OnSubmit", "OnChange", "OnInput", "OnKeyDown":
		if !hasScope(call) {
			return method + " without EventScope keeps the handler of an older screen"
		}
	}
	return ""
}

func hasScope(call *ast.CallExpr) bool {
	for _, argument := range call.Args {
		if option, ok := argument.(*ast.CallExpr); ok {
			if method, ok := option.Fun.(*ast.SelectorExpr); ok && method.Sel.Name == "EventScope" {
				return true
			}
		}
	}
	return false
}
