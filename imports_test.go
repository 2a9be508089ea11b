//go:build !wasm

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// The walls of the house. Each says what a package may import of ours and of
// others; the standard library is free where nothing else is said.
//
//	main -> app, web, content, quiz
//	app -> content, quiz, quiz/casefile, quiz/share, go-app, rsc.io/qr/coding
//	content -> quiz     quiz -> nothing     quiz/casefile -> quiz
//	quiz/share -> quiz     quiz/share/reference -> quiz/share
//	web -> nothing of ours           content/compile -> content, quiz, YAML
//	web/slim -> nothing; what it adds to go-app imports nothing either
var walls = map[string][]string{
	"mend":                 {"mend/app", "mend/web", "mend/content", "mend/quiz"},
	"mend/app":             {"mend/content", "mend/quiz", "mend/quiz/casefile", "mend/quiz/share", goApp, qrCoding},
	"mend/content":         {"mend/quiz"},
	"mend/content/compile": {"mend/content", "mend/quiz", "github.com/goccy/go-yaml"},
	"mend/quiz":            {},
	"mend/quiz/casefile":   {"mend/quiz"},
	"mend/quiz/share":      {"mend/quiz"},
	"mend/web/slim":        {},
	// The cryptography of tests.
	"mend/quiz/share/reference": {"mend/quiz/share"},
	// Added to go-app, not to Mend.
	"mend/web/slim/added/app":    {},
	"mend/web/slim/added/errors": {},
	"mend/web/slim/added/url":    {},
	"mend/web":                   {"github.com/andybalholm/brotli", "github.com/tdewolff/minify/v2", "golang.org/x/net/html"},
}

// engineMayUse is all that package quiz may import: nothing that knows a clock,
// chance, a network or a file.
var engineMayUse = []string{
	"bytes", "cmp", "encoding/json", "errors", "fmt", "io", "iter", "maps", "slices", "sort", "strconv", "strings", "unicode",
	"unicode/utf8",
}

// keeperMayUse is all that package quiz/casefile may import besides the engine:
// less, for it does without reflection.
var keeperMayUse = []string{"errors", "maps", "slices", "strconv", "strings", "unicode", "unicode/utf8"}

// lettersMayUse is all that package quiz/share may import of the standard
// library: what is small to download. Cryptography comes from the browser.
var lettersMayUse = []string{"embed", "errors", "slices", "strconv", "strings", "sync", "unicode/utf8"}

// neverInBrowser must not be linked into the wasm by anybody, go-app included:
// each would add to the download without a use.
var neverInBrowser = []string{
	"text/template", "html/template", "github.com/goccy/go-yaml", "golang.org/x/net", "golang.org/x/tools",
	"github.com/andybalholm/brotli", "github.com/tdewolff", "github.com/chromedp", "pgregory.net/rapid", "mend/web", "mend/content/compile",
	"mend/quiz/share/reference",
}

// neverByUs may be linked by the slimmed modules, as they are published, but not
// by us.
var neverByUs = []string{"encoding/json", "fmt", "os", "net", "net/http", "os/exec", "regexp", "crypto/tls", "math/rand", "math/rand/v2", "crypto/hpke", "crypto/pbkdf2", "compress/flate"}

const (
	goApp    = "github.com/maxence-charriere/go-app/v10/pkg/app"
	qrCoding = "rsc.io/qr/coding"
)

// slimmed are the packages that Mend is built with a smaller copy of (web/slim).
var slimmed = []string{goApp, qrCoding}

// graph is what each package imports directly.
type graph map[string][]string

func TestWalls(t *testing.T) {
	native, browser := imports(t), imports(t, "GOOS=js", "GOARCH=wasm")
	for _, g := range []graph{native, browser} {
		for _, fault := range faults(g) {
			t.Error(fault)
		}
	}
	for _, fault := range browserFaults(browser) {
		t.Error(fault)
	}
}

// faults names every import that goes through a wall.
func faults(g graph) (found []string) {
	for from, imported := range g {
		allowed, ours := walls[from]
		if !ours && isOurs(from) {
			found = append(found, from+" has no wall yet; say in imports_test.go what it may import")
		}
		for _, to := range imported {
			switch {
			case from == "mend/quiz" && !slices.Contains(engineMayUse, to):
				found = append(found, from+" imports "+to+"; the engine knows nothing of the world around it")
			case from == "mend/quiz/casefile" && isStandard(to) && !slices.Contains(keeperMayUse, to):
				found = append(found, from+" imports "+to+"; what is kept is read and written without it")
			case from == "mend/quiz/share" && isStandard(to) && !slices.Contains(lettersMayUse, to):
				found = append(found, from+" imports "+to+"; letters are small to download")
			case ours && !isStandard(to) && !slices.ContainsFunc(allowed, opens(to)):
				found = append(found, fmt.Sprintf("%s imports %s; it may import %v", from, to, allowed))
			}
		}
	}
	slices.Sort(found)
	return found
}

// browserFaults names everything in the wasm that must not be there, with how it
// got there.
func browserFaults(g graph) (found []string) {
	for path := range g {
		if slices.ContainsFunc(neverInBrowser, holds(path)) {
			found = append(found, "the wasm links "+path+": "+strings.Join(way(g, path), " -> "))
		}
	}
	ours := graph{}
	for path, imported := range g {
		if !slices.Contains(slimmed, path) {
			ours[path] = imported
		}
	}
	for _, path := range neverByUs {
		if by := way(ours, path); by != nil {
			found = append(found, "the wasm links "+path+" without a slimmed module: "+strings.Join(by, " -> "))
		}
	}
	slices.Sort(found)
	return found
}

// way returns a shortest chain of imports from main to a package, or nil.
func way(g graph, to string) []string {
	cameFrom := map[string]string{"mend": ""}
	for queue := []string{"mend"}; len(queue) > 0; queue = queue[1:] {
		if queue[0] == to {
			var chain []string
			for at := to; at != ""; at = cameFrom[at] {
				chain = append([]string{at}, chain...)
			}
			return chain
		}
		for _, next := range g[queue[0]] {
			if _, seen := cameFrom[next]; !seen {
				cameFrom[next] = queue[0]
				queue = append(queue, next)
			}
		}
	}
	return nil
}

// opens returns a function that reports whether an entry of a wall lets path
// through: one of ours stands for itself, any other for its whole folder.
func opens(path string) func(entry string) bool {
	return func(entry string) bool { return path == entry || !isOurs(entry) && holds(path)(entry) }
}

// holds returns a function that reports whether a folder of packages has path.
func holds(path string) func(folder string) bool {
	return func(folder string) bool { return path == folder || strings.HasPrefix(path, folder+"/") }
}

func isOurs(path string) bool { return path == "mend" || strings.HasPrefix(path, "mend/") }

// isStandard reports whether a package is of the standard library: only those
// have no dot in their first element.
func isStandard(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return !isOurs(path) && !strings.Contains(first, ".")
}

// imports asks the go command for everything that is linked into the program.
func imports(t *testing.T, environment ...string) graph {
	t.Helper()
	list := exec.CommandContext(t.Context(), "go", "list", "-deps", "-json=ImportPath,Imports,ImportMap", "./...")
	if len(environment) > 0 {
		list.Args[len(list.Args)-1] = "." // the app alone: tools need not compile for a browser
	}
	list.Env = append(os.Environ(), environment...)
	list.Stderr = os.Stderr
	output, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	return parseImports(t, output)
}

func parseImports(t *testing.T, output []byte) graph {
	t.Helper()
	g := graph{}
	for decoder := json.NewDecoder(bytes.NewReader(output)); ; {
		var p struct {
			ImportPath string
			Imports    []string
			// ImportMap names packages that the standard library carries along.
			ImportMap map[string]string
		}
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return g
		} else if err != nil {
			t.Fatal(err)
		}
		g[p.ImportPath] = nil
		for _, to := range p.Imports {
			if carried, ok := p.ImportMap[to]; ok {
				to = carried
			}
			g[p.ImportPath] = append(g[p.ImportPath], to)
		}
	}
}

func TestWallsHold(t *testing.T) {
	for _, c := range []struct {
		name string
		g    graph
		want string
	}{
		{"the engine reads the clock", graph{"mend/quiz": {"fmt", "time"}}, "mend/quiz imports time"},
		{"the engine knows the words", graph{"mend/quiz": {"mend/content"}}, "mend/quiz imports mend/content"},
		{"what is kept knows the words", graph{"mend/quiz/casefile": {"mend/content"}}, "mend/quiz/casefile imports mend/content"},
		{"what is kept is written by reflection", graph{"mend/quiz/casefile": {"encoding/json"}}, "mend/quiz/casefile imports encoding/json"},
		{"content knows the screens", graph{"mend/content": {"mend/app"}}, "mend/content imports mend/app"},
		{"the site knows the screens", graph{"mend/web": {"mend/app"}}, "mend/web imports mend/app"},
		{"the screens know the workshop", graph{"mend/app": {"mend/content/compile"}}, "mend/app imports mend/content/compile"},
		{"letters know the screens", graph{"mend/quiz/share": {"mend/app"}}, "mend/quiz/share imports mend/app"},
		{"letters bring their own cipher", graph{"mend/quiz/share": {"crypto/aes"}}, "mend/quiz/share imports crypto/aes"},
		{"a stranger comes in", graph{"mend/app": {"example.org/x"}}, "mend/app imports example.org/x"},
		{"a new package without a wall", graph{"mend/utils": {"fmt"}}, "mend/utils has no wall"},
		{"all is well", graph{
			"mend": {"mend/app", "net/http"}, "mend/app": {goApp, "mend/quiz"}, "mend/quiz": {"strings"},
			"mend/content/compile": {"github.com/goccy/go-yaml/ast"},
		}, ""},
	} {
		if got := strings.Join(faults(c.g), "; "); !matches(got, c.want) {
			t.Errorf("%s: found %q, want %q", c.name, got, c.want)
		}
	}
}

func TestTheBrowserIsKeptLight(t *testing.T) {
	for _, c := range []struct {
		name string
		g    graph
		want string
	}{
		{"templates through go-app", graph{"mend": {goApp}, goApp: {"text/template"}, "text/template": nil},
			"links text/template: mend -> " + goApp + " -> text/template"},
		{"YAML by us", graph{"mend": {"mend/app"}, "mend/app": {"github.com/goccy/go-yaml/ast"}, "github.com/goccy/go-yaml/ast": nil},
			"links github.com/goccy/go-yaml/ast: mend -> mend/app ->"},
		{"a server by us", graph{"mend": {"mend/app"}, "mend/app": {goApp, "x"}, "x": {"net/http"}, goApp: {"net/http"}},
			"links net/http without a slimmed module: mend -> mend/app -> x -> net/http"},
		{"a server by go-app alone", graph{"mend": {"mend/app"}, "mend/app": {goApp}, goApp: {"net/http"}}, ""},
		{"what the standard library carries along", graph{"mend": {goApp}, goApp: {"vendor/golang.org/x/net/idna"}}, ""},
	} {
		if got := strings.Join(browserFaults(c.g), "; "); !matches(got, c.want) {
			t.Errorf("%s: found %q, want %q", c.name, got, c.want)
		}
	}
}

// matches reports whether got has want in it, or both are empty.
func matches(got, want string) bool {
	return strings.Contains(got, want) && (got == "") == (want == "")
}

// The pseudo-languages are for those who work on Mend.
func TestPseudoLanguagesAreNotDownloaded(t *testing.T) {
	for tags, want := range map[string]bool{"": false, "accented": true, "mirrored": true} {
		list := exec.CommandContext(t.Context(), "go", "list", "-tags", tags, "-f", "{{.GoFiles}}", "./content")
		list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
		files, err := list.Output()
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(string(files), "pseudo.go"); got != want {
			t.Errorf("tags %q: pseudo.go is in the wasm: %v, want %v", tags, got, want)
		}
	}
}
