//go:build !wasm

package web

import (
	"bytes"
	"compress/gzip"
	"image/png"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/google/go-cmp/cmp"
	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// smallSite is a whole site of three pages, with a stand-in for the engine.
func smallSite(t *testing.T, base string) Site {
	t.Helper()
	dir := t.TempDir()
	wasm, wasmExec := filepath.Join(dir, "engine"), filepath.Join(dir, "exec")
	for _, name := range []string{wasm, wasmExec} {
		if err := os.WriteFile(name, []byte("stand-in for "+filepath.Base(name)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return Site{
		Out: filepath.Join(dir, "dist"), Cache: filepath.Join(dir, "cache"),
		Base: base, Lang: "en", Dir: "ltr", Name: "Mend",
		Wasm: wasm, WasmExec: wasmExec,
		Pages: []Page{
			{Path: "/", Title: "Mend", Body: goapp.HTMLString(welcome(base)), Listed: true},
			{Path: "/quiz/", Title: `Mend & "more"`, Body: goapp.HTMLString(goapp.Div().Text("quiz"))},
			{Path: "/404.html", Title: "Mend", Body: goapp.HTMLString(goapp.Div().Text("not here"))},
		},
		Boot:    BootWords{Failed: "It failed.", Stopped: "It stopped.", Retry: "Again"},
		Away:    AwayWords{Heading: "Not available", Text: "Try again."},
		Install: InstallWords{Description: "Something quiet", Start: "Start", Result: "My plan"},
	}
}

func welcome(base string) goapp.UI {
	return goapp.Div().ID("root").Class("a").Title("t").Body(
		goapp.A().Href(base+"quiz/").Text("Begin"), goapp.Text(" now"))
}

// read returns all files of a folder by their path in it.
func read(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files[path], err = fs.ReadFile(os.DirFS(dir), path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func mustBuild(t *testing.T, site Site) map[string][]byte {
	t.Helper()
	if err := Build(site); err != nil {
		t.Fatal(err)
	}
	return read(t, site.Out)
}

func TestASiteHasEveryPageAndEveryAsset(t *testing.T) {
	files := mustBuild(t, smallSite(t, "/"))
	var names []string
	for name := range files {
		// The hashes of what is edited every day would only make noise here.
		parts := strings.Split(name, ".")
		if strings.HasPrefix(name, assetFolder) && len(parts[1]) == hashDigits {
			parts[1] = "HASH"
		}
		names = append(names, strings.Join(parts, "."))
	}
	slices.Sort(names)
	golden(t, "site.golden", strings.Join(names, "\n")+"\n")
}

func TestAPageIsWholeAndSaysWhereItLives(t *testing.T) {
	files := mustBuild(t, smallSite(t, "/sub/"))
	page := string(files["index.html"])
	for _, want := range []string{
		`<html lang="en" dir="ltr" data-base="/sub/" data-elsewhere="https://www.wikipedia.org/" data-away="/sub/away/">`,
		"<body>\n" + `<div class="a" id="root" title="t"><a href="/sub/quiz/">Begin</a> now</div>` + "\n",
		`<meta name="referrer" content="no-referrer">`,
		`href="/sub/assets/style.`, `src="/sub/assets/boot.`, `data-wasm="/sub/assets/app.`,
		"It failed.", "It stopped.", "Again",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("index.html lacks %s:\n%s", want, page)
		}
	}
	if quiz := string(files["quiz/index.html"]); !strings.Contains(quiz, "<title>Mend &amp;") {
		t.Errorf("the title is not escaped:\n%s", quiz)
	}
}

func TestOnlyListedPagesMayBeFound(t *testing.T) {
	files := mustBuild(t, smallSite(t, "/"))
	for name, hidden := range map[string]bool{"index.html": false, "quiz/index.html": true, "404.html": true} {
		if got := strings.Contains(string(files[name]), "noindex"); got != hidden {
			t.Errorf("%s: noindex is %v, want %v", name, got, hidden)
		}
	}
}

// A chat that shows a preview of a link shows our one quiet line, and no sentence
// of the page.
func TestEveryPageSaysWhatAPreviewMayShow(t *testing.T) {
	files := mustBuild(t, smallSite(t, "/"))
	for _, name := range []string{"index.html", "quiz/index.html", "404.html"} {
		if !strings.Contains(string(files[name]), `<meta name="description" content="Something quiet">`) {
			t.Errorf("%s has no description", name)
		}
	}
}

// The picture of a preview is found wherever the site is known to be, has the size
// that most ask for, and is no file that a device keeps.
func TestAPreviewHasAPicture(t *testing.T) {
	for origin, ok := range map[string]bool{
		"": true, "https://mend.example": true,
		"mend.example": false, "http://mend.example": false, "https://mend.example/": false, "https://": false,
	} {
		site := smallSite(t, "/sub/")
		site.Origin = origin
		if !ok {
			if err := Build(site); err == nil || !strings.Contains(err.Error(), "origin") {
				t.Errorf("origin %q: %v", origin, err)
			}
			continue
		}
		files := mustBuild(t, site)
		path := pictures().LinkPicture.Path()
		want := `<meta property="og:image" content="` + origin + "/sub/" + path + `">`
		if !strings.Contains(string(files["index.html"]), want) {
			t.Errorf("index.html does not say %s", want)
		}
		size, err := png.DecodeConfig(bytes.NewReader(files[path]))
		if err != nil || size.Width != 1200 || size.Height != 630 {
			t.Errorf("%s is %d by %d: %v", path, size.Width, size.Height, err)
		}
	}
}

func TestTwoBuildsAreIdentical(t *testing.T) {
	first, second := smallSite(t, "/"), smallSite(t, "/")
	if diff := cmp.Diff(mustBuild(t, first), mustBuild(t, second)); diff != "" {
		t.Error(diff)
	}
}

func TestCompressedFilesHoldTheSame(t *testing.T) {
	files := mustBuild(t, smallSite(t, "/"))
	for name, content := range files {
		if !compressible(name) {
			continue
		}
		zipped, err := gzip.NewReader(bytes.NewReader(files[name+".gz"]))
		if err != nil {
			t.Fatalf("%s.gz: %v", name, err)
		}
		for kind, reader := range map[string]io.Reader{
			"gz": zipped, "br": brotli.NewReader(bytes.NewReader(files[name+".br"])),
		} {
			if got, err := io.ReadAll(reader); err != nil || !bytes.Equal(got, content) {
				t.Errorf("%s.%s holds %.40q, %v; want %.40q", name, kind, got, err, content)
			}
		}
	}
}

func TestCompressedFilesAreKeptForTheNextBuild(t *testing.T) {
	site := smallSite(t, "/")
	mustBuild(t, site)
	kept := slices.Sorted(maps.Keys(read(t, site.Cache)))
	for _, name := range kept {
		if err := os.WriteFile(filepath.Join(site.Cache, name), []byte("kept"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got := string(mustBuild(t, site)["index.html.br"]); got != "kept" {
		t.Errorf("index.html was compressed again: %.40q", got)
	}

	site.Pages = site.Pages[:2]
	mustBuild(t, site)
	if left := read(t, site.Cache); len(left) != len(kept)-2 {
		t.Errorf("after the last page went, %d of %d kept files are left; want 2 fewer", len(left), len(kept))
	}
}

func TestAFailedBuildLeavesTheOldSite(t *testing.T) {
	for _, c := range []struct {
		name, want string
		spoil      func(*Site)
	}{
		{"no engine", "make build", func(s *Site) { s.Wasm += "-gone" }},
		{"no pages", "there are none", func(s *Site) { s.Pages = nil }},
		{"a base without slashes", "must begin and end", func(s *Site) { s.Base = "sub" }},
		{"markup that does not close", "page /: markup: <div> is never closed", func(s *Site) { s.Pages[0].Body = "<div>" }},
		{"markup that is no element", "must be one element", func(s *Site) { s.Pages[0].Body = "text" }},
		{"a link that leads nowhere", "no such file", func(s *Site) { s.Pages[0].Body = `<a href="/gone/">x</a>` }},
	} {
		t.Run(c.name, func(t *testing.T) {
			site := smallSite(t, "/")
			before := mustBuild(t, site)
			c.spoil(&site)
			if err := Build(site); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("Build: %v; want an error with %q", err, c.want)
			}
			if diff := cmp.Diff(before, read(t, site.Out)); diff != "" {
				t.Errorf("the old site changed:\n%s", diff)
			}
			if left, _ := filepath.Glob(filepath.Join(filepath.Dir(site.Out), ".building-*")); left != nil {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

func TestNobodysFilesAreReplaced(t *testing.T) {
	site := smallSite(t, "/")
	precious := filepath.Join(site.Out, "thesis.txt")
	if err := writeFile(precious, []byte("ten years")); err != nil {
		t.Fatal(err)
	}
	if err := Build(site); err == nil {
		t.Error("Build replaced a folder that no build had written")
	}
	if _, err := os.Stat(precious); err != nil {
		t.Error(err)
	}
}

func TestAStalePageGoesAway(t *testing.T) {
	site := smallSite(t, "/")
	mustBuild(t, site)
	site.Pages = append(site.Pages[:1:1], site.Pages[2])
	site.Pages[0].Body = "<div></div>"
	if _, still := mustBuild(t, site)["quiz/index.html"]; still {
		t.Error("quiz/index.html of the former build is still there")
	}
}

// A browser that cannot read boot.js shows no message at all.
func TestOldBrowsersCanReadTheBootScript(t *testing.T) {
	script, err := static.ReadFile("boot.js")
	if err != nil {
		t.Fatal(err)
	}
	code := regexp.MustCompile(`(?m)^\s*//.*$`).ReplaceAllString(string(script), "")
	young := regexp.MustCompile(`\?\?|\?\.|catch \{|this\.#|\bawait import|&&=|\|\|=`)
	if found := young.FindString(code); found != "" {
		t.Errorf("boot.js uses %q, which browsers of 2017 cannot read", found)
	}
}
