package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
)

func published() fstest.MapFS {
	return fstest.MapFS{
		"go.mod":                  {Data: []byte("module goapp\n")},
		"LICENSE":                 {Data: []byte("MIT\n")},
		"README.md":               {Data: []byte("# go-app\n")},
		"pkg/app/app.go":          {Data: []byte("package app\n")},
		"pkg/app/app_test.go":     {Data: []byte("package app\n")},
		"pkg/app/gen/html.go":     {Data: []byte("package main\n")},
		"pkg/errors/errors.go":    {Data: []byte("package errors\n")},
		"pkg/ui/shell.go":         {Data: []byte("package ui\n")},
		"docs/src/main.go":        {Data: []byte("package main\n")},
		"pkg/errors/main_test.go": {Data: []byte("package errors\n")},
	}
}

func TestOnlyWhatTheBrowserNeedsIsCopied(t *testing.T) {
	files, err := readTree(published(), modules[0].copied)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"go.mod": "module goapp\n", "LICENSE": "MIT\n",
		"pkg/app/app.go": "package app\n", "pkg/errors/errors.go": "package errors\n",
	}
	if diff := cmp.Diff(want, texts(files)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAnotherShapeOfModuleIsRefused(t *testing.T) {
	other := published()
	delete(other, "pkg/errors/errors.go")
	delete(other, "pkg/errors/main_test.go")
	if _, err := readTree(other, modules[0].copied); err == nil || !strings.Contains(err.Error(), "has no pkg/errors/*.go") {
		t.Errorf("got %v", err)
	}
}

func TestOurFilesAreAddedWithoutTheirTests(t *testing.T) {
	files := tree{"pkg/app/app.go": nil}
	ours := fstest.MapFS{
		"added/app/clock.go":      {Data: []byte("package app\n")},
		"added/app/clock_test.go": {Data: []byte("package app\n")},
		"added/url/url.go":        {Data: []byte("package url\n")},
	}
	if err := add(files, ours); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"pkg/app/app.go": "", "pkg/app/clock.go": "package app\n", "pkg/url/url.go": "package url\n"}
	if diff := cmp.Diff(want, texts(files)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if err := add(files, ours); err == nil || !strings.Contains(err.Error(), "another name") {
		t.Errorf("a file of go-app was overwritten: %v", err)
	}
}

func TestACopyHoldsItsFilesAndNothingElse(t *testing.T) {
	folder := t.TempDir()
	write := func(files tree) {
		t.Helper()
		if err := writeTree(folder, files); err != nil {
			t.Fatal(err)
		}
	}
	write(tree{"a.go": []byte("package   a\n"), "b/left.go": []byte("package b\n")})
	longAgo := time.Now().Add(-time.Hour).Truncate(time.Second)
	if err := os.Chtimes(filepath.Join(folder, "a.go"), longAgo, longAgo); err != nil {
		t.Fatal(err)
	}
	write(tree{"a.go": []byte("package   a\n")})

	kept, err := os.Stat(filepath.Join(folder, "a.go"))
	if err != nil || !kept.ModTime().Equal(longAgo) {
		t.Errorf("a file that had not changed was written again: %v, %v", kept, err)
	}
	if text, _ := os.ReadFile(filepath.Join(folder, "a.go")); string(text) != "package a\n" {
		t.Errorf("a.go is not formatted: %q", text)
	}
	if _, err := os.Stat(filepath.Join(folder, "b", "left.go")); err == nil {
		t.Error("a file of an earlier go-app was left in the copy")
	}
}

func TestACopyThatIsNotGoIsRefused(t *testing.T) {
	err := writeTree(t.TempDir(), tree{"a.go": []byte("package")})
	if err == nil || !strings.Contains(err.Error(), "a.go after the edits") {
		t.Errorf("got %v", err)
	}
}
