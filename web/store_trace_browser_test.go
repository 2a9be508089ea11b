//go:build browser && !wasm

package web

import (
	"bytes"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

// What nobody writes by chance.
const (
	secretText = "quagga-7301-hornpipe"
	secretWord = "zeppelin-4482-marzipan"
)

// traces lists the files of the browser's profile that have a text in them, in
// UTF-8 or in UTF-16.
func (d *device) traces(text string) (found []string) {
	d.t.Helper()
	var wide []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		wide = append(wide, byte(unit), byte(unit>>8))
	}
	files := 0
	for _, name := range d.files() {
		content, err := os.ReadFile(d.profile + "/" + name)
		if err != nil {
			continue // a file of the moment, or a link to nowhere
		}
		files++
		if bytes.Contains(content, []byte(text)) || bytes.Contains(content, wide) {
			found = append(found, name)
		}
	}
	if files < 10 {
		d.t.Errorf("the profile has only %d files, so the search says nothing", files)
	}
	return found
}

// hasFolderForAll reports whether the browser has its databases in one folder.
func (d *device) hasFolderForAll() bool {
	return slices.ContainsFunc(d.files(), func(name string) bool { return strings.Contains(name, ".indexeddb.leveldb/") })
}

func (d *device) files() (names []string) {
	d.t.Helper()
	err := fs.WalkDir(os.DirFS(d.profile), ".", func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			names = append(names, path)
		}
		return err
	})
	if err != nil {
		d.t.Fatal(err)
	}
	return names
}

// onDisk has a browser do something, closes or kills it, and returns the files
// that the text or the passphrase is in.
func onDisk(t *testing.T, d *device, isKilled bool, calls ...string) []string {
	t.Helper()
	b := d.open()
	for _, call := range calls {
		b.says(strings.NewReplacer("TEXT", secretText, "WORD", secretWord).Replace(call))
	}
	if isKilled {
		b.kill()
	} else {
		b.quit()
	}
	return append(d.traces(secretText), d.traces(secretWord)...)
}

func TestTracesOnTheDisk(t *testing.T) {
	lockedLife := []string{
		`store.begin("TEXT", "WORD")`, `store.write("TEXT and more")`, `store.lock()`, `store.unlock("wrong")`,
		`store.unlock("WORD")`, `store.write("TEXT")`, `store.change("WORD WORD")`, `store.write("TEXT")`,
		`store.wrap("TEXT", "WORD")`,
	}
	for name, options := range databases {
		for _, isKilled := range []bool{false, true} {
			for _, c := range []struct {
				story string
				calls []string
				want  string
			}{
				{"nothing was chosen", []string{`store.look()`, `store.write("TEXT")`, `store.unlock("WORD")`, `store.takeOver()`}, "none"},
				{"locked from the start", lockedLife, "none"},
				{"open", []string{`store.begin("TEXT")`}, "some"},
				{"open, and locked later", []string{`store.begin("TEXT")`, `store.write("TEXT")`, `store.begin("TEXT", "WORD")`}, "perhaps"},
				{"open, and erased", []string{`store.begin("TEXT")`, `store.write("TEXT")`, `store.erase()`}, "perhaps"},
			} {
				if c.want != "none" && !isKilled && !*long {
					continue
				}
				d := newDevice(t, options...)
				found := onDisk(t, d, isKilled, c.calls...)
				t.Logf("%s, %s, killed: %t: %d files with traces", name, c.story, isKilled, len(found))
				// Chromium keeps in a folder for all what it was once given in the open.
				isClean := c.want == "none" || c.want == "perhaps" && !d.hasFolderForAll()
				switch {
				case isClean && len(found) > 0:
					t.Errorf("%s, %s, killed: %t: traces in %v", name, c.story, isKilled, found)
				case c.want == "some" && len(found) == 0:
					t.Errorf("%s, %s, killed: %t: no traces, so the search finds nothing", name, c.story, isKilled)
				}
			}
		}
	}
}

// Whoever has not chosen to keep anything has no database, not even an empty one.
func TestLookingLeavesNoDatabase(t *testing.T) {
	onEveryDevice(t, func(t *testing.T, d *device) {
		onDisk(t, d, false, `store.found`, `store.look()`, `store.write("TEXT")`, `store.erase()`)
		for _, name := range d.files() {
			if strings.Contains(name, "IndexedDB") {
				t.Errorf("there is %s", name)
			}
		}
	})
}
