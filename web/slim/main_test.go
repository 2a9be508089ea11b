package main

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestEveryEditSaysWhyAndEverySumIsUsed(t *testing.T) {
	names := map[string]bool{}
	for _, m := range modules {
		touched := map[string]bool{}
		for _, e := range m.edits {
			if e.name == "" || names[e.name] {
				t.Errorf("edit %q has no name of its own", e.name)
			}
			names[e.name] = true
			if !strings.Contains(e.why, "bytes") {
				t.Errorf("edit %s does not say what it saves", e.name)
			}
			for _, name := range e.touches() {
				touched[name] = true
			}
		}
		if got, want := slices.Sorted(maps.Keys(m.sums)), slices.Sorted(maps.Keys(touched)); !slices.Equal(got, want) {
			t.Errorf("%s: sums are kept of %v, edits touch %v", m.path, got, want)
		}
	}
}

func TestEditsFitTheModulesMendUses(t *testing.T) {
	for _, m := range modules {
		files, err := m.read()
		if err != nil {
			t.Fatal(err)
		}
		if err := apply(files, m.edits, m.sums); err != nil {
			t.Fatal(err)
		}
		edited := m.edits[0].touches()[0]
		if files, err = m.read(); err != nil {
			t.Fatal(err)
		}
		files[edited] = append(files[edited], '\n')
		if err := apply(files, m.edits, m.sums); err == nil {
			t.Errorf("%s: a copy that has been edited was taken for the original", m.path)
		}
	}
}

// prepared writes the slim go-app into a folder of the project that is built
// from scratch, goes to the project, and returns the option that uses it.
func prepared(t *testing.T) (modfile string) {
	t.Helper()
	t.Chdir(filepath.Join("..", ".."))
	if err := os.MkdirAll("build", 0o755); err != nil {
		t.Fatal(err)
	}
	out, err := os.MkdirTemp("build", "slim-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(out) })
	if err := prepare(out); err != nil {
		t.Fatal(err)
	}
	return "-modfile=" + filepath.Join(out, "slim.mod")
}

func inBrowser(t *testing.T, args ...string) string {
	t.Helper()
	command := exec.CommandContext(t.Context(), "go", args...)
	command.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	command.Stderr = os.Stderr
	output, err := command.Output()
	if err != nil {
		t.Fatalf("%s: %v", command, err)
	}
	return string(output)
}

// leftOut lists what the edits are there to keep out of the browser; with each
// goes everything below it.
var leftOut = []string{
	"context", "crypto", "encoding/json", "fmt", "github.com/google/uuid", "math/big", "mime", "net", "os", "regexp", "text/template",
}

func TestTheWasmLinksNothingThatWasLeftOut(t *testing.T) {
	linked := strings.Fields(inBrowser(t, "list", "-deps", prepared(t), "."))
	if !slices.Contains(linked, goApp+"/pkg/app") {
		t.Fatal("the list of what is linked has no go-app in it")
	}
	for _, path := range linked {
		for _, unwanted := range leftOut {
			if path == unwanted || strings.HasPrefix(path, unwanted+"/") {
				t.Errorf("the wasm links %s; it was left out for its size", path)
			}
		}
	}
}

func TestMendIsBuiltWithTheSlimGoApp(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the whole app, which takes most of a minute")
	}
	wasm := filepath.Join(t.TempDir(), "app.wasm")
	// With the flags of the Makefile, most of it has been compiled before.
	inBrowser(t, "build", prepared(t), "-trimpath", "-ldflags=-s -w", "-gcflags=all=-l", "-o", wasm, ".")
	if start, err := os.ReadFile(wasm); err != nil || !strings.HasPrefix(string(start), "\x00asm") {
		t.Errorf("no wasm was built: %v", err)
	}
}
