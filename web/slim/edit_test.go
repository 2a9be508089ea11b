package main

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const bell = `package house

import "fmt"

type bell struct {
	loud  bool
	owner string
}

// ring makes a noise.
func (b *bell) ring() { fmt.Println("ding") }

// quiet is what one hears most of the time.
func quiet() {}

// mend makes the bell ring again.
func (b bell) mend() { b.loud = true }
`

func sumsOf(files tree) map[string]string {
	sums := map[string]string{}
	for name, text := range files {
		sums[name] = fmt.Sprintf("%x", sha256.Sum256(text))
	}
	return sums
}

func TestAnEditDoesWhatItSays(t *testing.T) {
	files := tree{"bell.go": []byte(bell), "door.go": []byte("package house\n")}
	edits := []edit{
		{name: "silence", changes: []change{{
			file: "bell.go", cuts: []string{"bell.ring", "quiet"}, lines: []string{`import "fmt"`, "loud bool"},
		}}},
		{name: "walls", removes: []string{"door.go"}, changes: []change{{
			file: "bell.go", swaps: []swap{{"b.loud = true", `b.owner = "us"`}},
		}}},
	}
	if err := apply(files, edits, sumsOf(files)); err != nil {
		t.Fatal(err)
	}
	want := `package house


type bell struct {
	owner string
}





// mend makes the bell ring again.
func (b bell) mend() { b.owner = "us" }
`
	if diff := cmp.Diff(map[string]string{"bell.go": want}, texts(files)); diff != "" {
		t.Errorf("the house after the edits (-want +got):\n%s", diff)
	}
}

func texts(files tree) map[string]string {
	all := map[string]string{}
	for name, text := range files {
		all[name] = string(text)
	}
	return all
}

func TestAnEditThatDoesNotFitIsRefused(t *testing.T) {
	for _, c := range []struct {
		name string
		edit edit
		want string
	}{
		{"a file that has changed", edit{name: "old", removes: []string{"changed.go"}},
			"edit old: changed.go has changed; look at the edit again"},
		{"a file that has changed, edited", edit{name: "old", changes: []change{{file: "changed.go"}}},
			"edit old: changed.go has changed; look at the edit again"},
		{"a file that is gone", edit{name: "late", removes: []string{"gone.go"}},
			"edit late: it has no gone.go any more; look at the edit again"},
		{"a function that is not there", edit{name: "f", changes: []change{{file: "bell.go", cuts: []string{"bell.quiet"}}}},
			"edit f: bell.go: has no function bell.quiet"},
		{"a line that is not there", edit{name: "l", changes: []change{{file: "bell.go", lines: []string{"loud int"}}}},
			`edit l: bell.go: has the line "loud int" 0 times, not once`},
		{"a line that is there twice", edit{name: "l", changes: []change{{file: "bell.go", lines: []string{""}}}},
			`edit l: bell.go: has the line "" 5 times, not once`},
		{"text that is there twice", edit{name: "s", changes: []change{{file: "bell.go", swaps: []swap{{"bell)", "door)"}}}}},
			`edit s: bell.go: has "bell)" 2 times, not once`},
	} {
		files := tree{"bell.go": []byte(bell), "changed.go": []byte("package house\n")}
		sums := sumsOf(files)
		files["changed.go"] = []byte("package house // and garden\n")
		err := apply(files, []edit{c.edit}, sums)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

// TestNothingIsDoneBeforeAllFilesAreKnown keeps a half-edited go-app from being
// built.
func TestNothingIsDoneBeforeAllFilesAreKnown(t *testing.T) {
	files := tree{"bell.go": []byte(bell), "door.go": []byte("package house\n")}
	sums := sumsOf(files)
	files["door.go"] = []byte("package street\n")
	err := apply(files, []edit{{name: "first", removes: []string{"bell.go"}}, {name: "second", removes: []string{"door.go"}}}, sums)
	if err == nil {
		t.Fatal("a changed file was edited")
	}
	if _, ok := files["bell.go"]; !ok {
		t.Error("the first edit was carried out although the second is refused")
	}
}
