package casefile

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"mend/content"
	"mend/quiz"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write what the tests produce as what they expect")

// A story is a text that was kept, and what comes of it. It is told with the
// small bank; see sample_test.go.
//
//	-- kept --       what lies on the device, or comes with a backup
//	-- restored --   what it is written as, once it was read; or the error
//	-- dropped --    what was left out, one name a line
func TestStories(t *testing.T) {
	everyStory(t, "testdata/*.txt", 10, smallBank())
}

// Documents of every version that was ever released open for ever, with the bank
// as it is today. Nothing in them is lost: released ids never change meaning.
func TestReleasedVersionsOpen(t *testing.T) {
	released := everyStory(t, "testdata/released/*.txt", versionAfter(migrations), content.Bank())
	for file, dropped := range released {
		if len(dropped) > 0 {
			t.Errorf("%s: lost %q", file, dropped)
		}
	}
}

// everyStory tells all stories of a folder, and returns what each leaves out.
func everyStory(t *testing.T, pattern string, least int, bank *quiz.Bank) map[string][]string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) < least {
		t.Fatalf("%d stories, %v; at least %d are wanted", len(files), err, least)
	}
	left := map[string][]string{}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) { left[file] = tell(t, file, bank) })
	}
	return left
}

func tell(t *testing.T, file string, bank *quiz.Bank) (dropped []string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	d, dropped, err := Parse(section(archive, "kept"), bank)
	restored := Format(d, bank)
	if err != nil {
		restored = err.Error() + "\n"
	}
	compare(t, file, archive, "restored", restored)
	compare(t, file, archive, "dropped", strings.Join(append(dropped, ""), "\n"))
	return dropped
}

func section(archive *txtar.Archive, name string) string {
	for _, f := range archive.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

func compare(t *testing.T, file string, archive *txtar.Archive, name, got string) {
	t.Helper()
	if want := section(archive, name); got != want && !*update {
		t.Errorf("what is %s has changed; if that is right, run: go test ./quiz/casefile -update\n%s", name, cmp.Diff(want, got))
	}
	if !*update {
		return
	}
	archive.Files = slices.DeleteFunc(archive.Files, func(f txtar.File) bool { return f.Name == name })
	archive.Files = append(archive.Files, txtar.File{Name: name, Data: []byte(got)})
	if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}
