package main

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the golden parts of testdata")

// wantSection holds, in an example, what the workshop says about it.
const wantSection = "want"

// TestRules runs the workshop on every example in testdata/rules. The files of
// an example are laid over testdata/base.txtar; its section "want" is exactly
// what the author would read. RULE.bad.txtar breaks a rule, RULE.good.txtar
// keeps it where that is least obvious.
func TestRules(t *testing.T) {
	examples, err := filepath.Glob("testdata/rules/*.txtar")
	if err != nil || len(examples) == 0 {
		t.Fatal("there are no examples in testdata/rules:", err)
	}
	for _, name := range examples {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) { testRule(t, name) })
	}
}

func testRule(t *testing.T, name string) {
	example := parseArchive(t, name)
	m, err := compile(overlay(t, example))
	if err != nil {
		t.Fatal(err)
	}
	got := explainAll(m.findings, "")
	if bad := strings.HasSuffix(name, ".bad.txtar"); bad != (got != "") {
		t.Errorf("the workshop said %q; an example named .bad has to break a rule, one named .good must not", got)
	}
	if *update {
		rewriteWant(t, name, example, got)
		return
	}
	if diff := cmp.Diff(section(example, wantSection), got); diff != "" {
		t.Errorf("the messages differ (-want +got); where the new ones are better, run go test ./content/compile -update\n%s", diff)
	}
}

// TestEveryRuleHasBothExamples holds the examples in pairs, and each to saying
// its rule first.
func TestEveryRuleHasBothExamples(t *testing.T) {
	twin := strings.NewReplacer(".bad.", ".good.", ".good.", ".bad.")
	examples, _ := filepath.Glob("testdata/rules/*")
	for _, name := range examples {
		if _, err := os.Stat(twin.Replace(name)); err != nil {
			t.Errorf("%s has no twin: %v", name, err)
		}
		if rule, _, _ := strings.Cut(string(parseArchive(t, name).Comment), "\n"); !strings.HasSuffix(rule, ".") {
			t.Errorf("%s: the first line has to say the rule in a sentence, and is %q", name, rule)
		}
	}
}

func TestBaseIsFaultless(t *testing.T) {
	m, err := compile(overlay(t, &txtar.Archive{}))
	if err != nil || len(m.findings) > 0 {
		t.Fatalf("testdata/base.txtar has faults of its own: %v\n%s", err, explainAll(m.findings, ""))
	}
}

// overlay lays the files of an example over the base.
func overlay(t *testing.T, example *txtar.Archive) fstest.MapFS {
	t.Helper()
	folder := fstest.MapFS{}
	for _, file := range append(parseArchive(t, "testdata/base.txtar").Files, example.Files...) {
		switch {
		case file.Name == wantSection:
		case len(file.Data) == 0:
			delete(folder, file.Name)
		default:
			folder[file.Name] = &fstest.MapFile{Data: file.Data}
		}
	}
	return folder
}

func parseArchive(t testing.TB, name string) *txtar.Archive {
	t.Helper()
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return archive
}

func section(archive *txtar.Archive, name string) string {
	for _, file := range archive.Files {
		if file.Name == name {
			return string(file.Data)
		}
	}
	return "(there is no section " + name + ")"
}

func rewriteWant(t *testing.T, name string, example *txtar.Archive, got string) {
	t.Helper()
	files := []txtar.File{}
	for _, file := range example.Files {
		if file.Name != wantSection {
			files = append(files, file)
		}
	}
	example.Files = append(files, txtar.File{Name: wantSection, Data: []byte(got)})
	if err := os.WriteFile(name, txtar.Format(example), 0o644); err != nil {
		t.Fatal(err)
	}
}
