package main

import (
	"bytes"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

// TestCompiledIsFresh holds what is committed to what the authors wrote.
func TestCompiledIsFresh(t *testing.T) {
	folder := os.DirFS("..")
	m, err := compile(folder)
	if err != nil {
		t.Fatal(err)
	}
	if faulty(m.findings) {
		t.Fatalf("the content has faults:\n%s", explainAll(m.findings, "content"))
	}
	if err := compare(folder, m.files); err != nil {
		t.Error(err)
	}
}

// TestWhatIsWritten shows all that becomes of a small content: conditions of
// every shape, "not-sure" added to each question, the condition filled in for a
// step that has none, "always", nested screens, and the map.
func TestWhatIsWritten(t *testing.T) {
	const golden = "testdata/written.txtar"
	files := mustCompile(t, overlay(t, parseArchive(t, "testdata/rules/condition-shape.good.txtar")))
	got := &txtar.Archive{Comment: []byte("What becomes of base.txtar with rules/condition-shape.good.txtar.\n")}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		got.Files = append(got.Files, txtar.File{Name: name, Data: files[name]})
	}
	if *update {
		if err := os.WriteFile(golden, txtar.Format(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want := string(txtar.Format(parseArchive(t, golden)))
	if diff := cmp.Diff(want, string(txtar.Format(got))); diff != "" {
		t.Errorf("what is written differs (-want +got); where it is meant, run go test ./content/compile -update\n%s", diff)
	}
}

func TestTheSameContentGivesTheSameBytes(t *testing.T) {
	folder := overlay(t, parseArchive(t, "testdata/rules/draft.good.txtar"))
	first, second := mustCompile(t, folder), mustCompile(t, folder)
	if !maps.EqualFunc(first, second, bytes.Equal) {
		t.Error("two runs over the same content wrote different bytes")
	}
}

func TestACompleteLanguageIsOfferedAndADraftIsNot(t *testing.T) {
	for example, offered := range map[string]bool{"draft.good": true, "draft.bad": false} {
		files := mustCompile(t, overlay(t, parseArchive(t, "testdata/rules/"+example+".txtar")))
		if _, written := files["compiled/words.de.txt"]; written != offered {
			t.Errorf("%s: German was written: %v, want %v", example, written, offered)
		}
	}
}

func TestTheMapGoesToTheScreenAlone(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, overlay(t, &txtar.Archive{})); err != nil {
		t.Fatal(err)
	}
	var screen bytes.Buffer
	if err := (order{dir: dir, mapFile: "-"}.run(&screen, io.Discard)); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(screen.String(), `q1 -->|"broke"| q3`) {
		t.Errorf("the map lacks the guard of the base content:\n%s", &screen)
	}
	if _, err := os.Stat(dir + "/compiled"); err == nil {
		t.Error("-map wrote compiled/ too")
	}
}

func TestNothingIsWrittenWhileThereIsAFault(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, overlay(t, parseArchive(t, "testdata/rules/unknown-id.bad.txtar"))); err != nil {
		t.Fatal(err)
	}
	if err := (order{dir: dir}.run(io.Discard, io.Discard)); err == nil {
		t.Error("run succeeded on faulty content")
	}
	if _, err := os.Stat(dir + "/compiled"); err == nil {
		t.Error("compiled/ was written although the content is faulty")
	}
}

// TestCheckTellsStaleFromFresh is the life of a content folder: it is stale
// before the first run, fresh after it, and stale again once a file is changed
// by hand, a sentence is edited, or a language goes back to being a draft.
func TestCheckTellsStaleFromFresh(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, overlay(t, parseArchive(t, "testdata/rules/draft.good.txtar"))); err != nil {
		t.Fatal(err)
	}
	wantStale := func(when, file string) {
		t.Helper()
		err := order{dir: dir, check: true}.run(io.Discard, io.Discard)
		if err == nil || !strings.Contains(err.Error(), file) || !strings.Contains(err.Error(), "make content") {
			t.Errorf("%s: -check said %v; it has to name %s, and the command to run", when, err, file)
		}
	}
	compileAndCheck := func() {
		t.Helper()
		if err := (order{dir: dir}.run(io.Discard, io.Discard)); err != nil {
			t.Fatal(err)
		}
		if err := (order{dir: dir, check: true}.run(io.Discard, io.Discard)); err != nil {
			t.Errorf("right after a run, -check said: %v", err)
		}
	}
	wantStale("before the first run", "compiled/bank.txt")
	compileAndCheck()
	edit(t, dir+"/MAP.md", "role", "roll")
	wantStale("map changed by hand", "MAP.md")
	compileAndCheck()
	edit(t, dir+"/words/en/steps.yaml", "You need it.", "You need it now.")
	wantStale("sentence edited", "compiled/words.en.txt")
	compileAndCheck()
	edit(t, dir+"/words/de/barriers.yaml", "still-going", "# still-going")
	wantStale("draft again", "compiled/words.de.txt")
	compileAndCheck()
}

func edit(t *testing.T, name, old, replacement string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.Replace(string(data), old, replacement, 1)
	if changed == string(data) {
		t.Fatalf("%s does not contain %q", name, old)
	}
	if err := os.WriteFile(name, []byte(changed), 0o644); err != nil {
		t.Fatal(err)
	}
}

func mustCompile(t *testing.T, folder fstest.MapFS) map[string][]byte {
	t.Helper()
	m, err := compile(folder)
	if err != nil || faulty(m.findings) {
		t.Fatalf("%v\n%s", err, explainAll(m.findings, ""))
	}
	return m.files
}
