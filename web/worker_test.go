//go:build !wasm

package web

import (
	"encoding/json"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// shelf reads what a built worker knows about its site.
func shelf(t *testing.T, files map[string][]byte) shelved {
	t.Helper()
	line, _, _ := strings.Cut(string(files[workerFile]), "\n")
	line = strings.TrimSuffix(strings.TrimPrefix(line, "const site = "), ";")
	var known shelved
	if err := json.Unmarshal([]byte(line), &known); err != nil {
		t.Fatalf("%v: %s", err, line)
	}
	return known
}

func TestTheWorkerKeepsAllThatIsNeededOffline(t *testing.T) {
	files := mustBuild(t, smallSite(t, "/sub/"))
	known := shelf(t, files)
	want := map[string]string{}
	for name, content := range files {
		if !slices.Contains([]string{".png", ".br", ".gz", ""}, path.Ext(name)) && name != workerFile {
			want[strings.TrimSuffix(name, "index.html")] = hexHash(content)
		}
	}
	if diff := cmp.Diff(want, known.Files); diff != "" {
		t.Errorf("the worker keeps something else (-want +got):\n%s", diff)
	}
	if known.Base != "/sub/" {
		t.Errorf("the worker believes to be at %s", known.Base)
	}
	for _, path := range known.First {
		if page := string(files["index.html"]); known.Files[path] == "" || !strings.Contains(page, `="/sub/`+path+`"`) && path != "" {
			t.Errorf("%q comes first, but is not kept or not what the start page begins with", path)
		}
	}
	if len(known.First) != 4 {
		t.Errorf("first come %v", known.First)
	}
	for _, want := range []string{"It failed.", "Again", `lang="en"`} {
		if !strings.Contains(known.Lost, want) {
			t.Errorf("the last page there is lacks %q: %s", want, known.Lost)
		}
	}
}

// A version is a whole: whatever changes makes a new one, and nothing else does.
func TestTheVersionChangesWithEveryFile(t *testing.T) {
	built := func(change func(*Site)) string {
		site := smallSite(t, "/")
		change(&site)
		return shelf(t, mustBuild(t, site)).Version
	}
	versions := map[string]string{
		"as it is":    built(func(*Site) {}),
		"a page":      built(func(s *Site) { s.Pages[2].Title = "Other" }),
		"the message": built(func(s *Site) { s.Boot.Failed = "It did not work." }),
		"the engine":  built(func(s *Site) { s.Wasm = s.WasmExec }),
		"the icon":    built(func(s *Site) { s.Install.Start = "Go" }),
	}
	seen := map[string]bool{}
	for _, version := range versions {
		seen[version] = true
	}
	if len(seen) != len(versions) {
		t.Errorf("two different sites share a version: %v", versions)
	}
	if again := built(func(*Site) {}); again != versions["as it is"] {
		t.Errorf("the same site has the versions %s and %s", versions["as it is"], again)
	}
	if slices.Contains(slices.Collect(maps.Values(versions)), "") {
		t.Errorf("a version is missing: %v", versions)
	}
}
