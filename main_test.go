//go:build !wasm

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"pgregory.net/rapid"

	"mend/app"
	"mend/content"
)

// mend runs the program with the arguments.
func mend(t *testing.T, in io.Reader, args ...string) (code int, out, complaints string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code = run(t.Context(), args, in, &stdout, &stderr)
	return code, stdout.String(), stderr.String()
}

func TestAssessPrintsWhatFollows(t *testing.T) {
	const answers = `{"lang":"en","answers":{"role":["broke"],"bond":["partner"]}}`
	file := filepath.Join(t.TempDir(), "answers.json")
	if err := os.WriteFile(file, []byte(answers), 0o644); err != nil {
		t.Fatal(err)
	}
	code, fromFile, complaints := mend(t, nil, "assess", file)
	if code != 0 || complaints != "" {
		t.Fatalf("exit code %d, complaints %q", code, complaints)
	}
	var report struct {
		Asked      []string
		Unanswered []string
		Reading    struct{ ID string }
		Plan       map[string][]any
	}
	if err := json.Unmarshal([]byte(fromFile), &report); err != nil {
		t.Fatal(err)
	}
	if len(report.Asked) < 2 || report.Asked[0] != "role" || report.Reading.ID == "" || report.Plan["now"] == nil {
		t.Errorf("the report says too little:\n%s", fromFile)
	}
	if _, fromInput, _ := mend(t, strings.NewReader(answers), "assess", "-"); fromInput != fromFile {
		t.Error("a file and standard input give different reports")
	}
}

func TestBadInputIsAnsweredInOneLine(t *testing.T) {
	for _, c := range []struct{ name, input, want string }{
		{"nothing", "", "input: empty"},
		{"not JSON", "hello", "line 1, column"},
		{"cut short", `{"answers":{"role":`, "ends too early"},
		{"not an object", `[]`, "wanted"},
		{"answers of the wrong type", `{"answers":7}`, "wanted"},
		{"no answers", `{"lang":"en"}`, "answers: missing"},
		{"an answer of the wrong type", `{"answers":{"role":7}}`, "answers.role: 7 is not a list"},
		{"an unknown field", `{"answer":{}}`, "answer"},
		{"an unknown question", `{"answers":{"rolle":["broke"]}}`, "answers.rolle: no such question"},
		{"an unknown option", `{"answers":{"role":["broken"]}}`, "answers.role: no such option"},
		{"two options where one is allowed", `{"answers":{"role":["broke","hurt"]}}`, "cannot be combined"},
		{"something behind", `{"answers":{}} more`, "something follows"},
		{"ten megabytes", strings.Repeat(" ", 10<<20), "longer than"},
		{"line breaks in a name", `{"answers":{"a\nb":["x"]}}`, "no such question"},
		{"no text at all", "\x00\xff\xfe", "line 1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, out, complaints := mend(t, strings.NewReader(c.input), "assess", "-")
			checkOneLine(t, code, out, complaints, "mend: assess: ", c.want)
		})
	}
}

func TestUnreadableFilesAreAnsweredInOneLine(t *testing.T) {
	dir := t.TempDir()
	gone := filepath.Join(dir, "gone.json")
	for _, c := range []struct {
		name, file, want string
		in               io.Reader
	}{
		{"no such file", gone, gone + ": cannot be read: no such file", nil},
		{"a folder", dir, dir + ": cannot be read: is a directory", nil},
		{"an input that breaks off", "-", "-: cannot be read: cable pulled", iotest.ErrReader(errors.New("cable pulled"))},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, out, complaints := mend(t, c.in, "assess", c.file)
			checkOneLine(t, code, out, complaints, "mend: assess: ", c.want)
		})
	}
}

func TestSlipsOfTheHandAreAnsweredInOneLine(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"assess"}, "0 given"},
		{[]string{"assess", "a", "b"}, "2 given"},
		{[]string{"assess", "-fast", "a"}, "-fast"},
		{[]string{"questions", "role"}, `"role" is not understood`},
		{[]string{"build"}, "-wasm: missing"},
		{[]string{"build", "-wasm", "x", "extra"}, `"extra" is not understood`},
		{[]string{"build", "-wasm", "x", "-base", "sub"}, "must begin and end"},
		{[]string{"build", "-wasm", "/no/such/file"}, "make build"},
		{[]string{"serve", "-dir", t.TempDir()}, "make build"},
		{[]string{"serve", "-port", "1"}, "-port"},
	} {
		t.Run(strings.Join(c.args, " "), func(t *testing.T) {
			code, out, complaints := mend(t, nil, c.args...)
			checkOneLine(t, code, out, complaints, "mend: "+c.args[0]+": ", c.want)
		})
	}
}

// reporter is what a test and a property have in common.
type reporter interface {
	Helper()
	Errorf(format string, args ...any)
}

// checkOneLine holds the promise made to every caller: code 2, nothing on
// standard output, and one line that begins with the command and has want in it.
func checkOneLine(t reporter, code int, out, complaints, prefix, want string) {
	t.Helper()
	if code != exitFailed || out != "" {
		t.Errorf("exit code %d, output %.80q; want %d and none", code, out, exitFailed)
	}
	line, rest, ended := strings.Cut(complaints, "\n")
	if !ended || rest != "" || !strings.HasPrefix(line, prefix) || !strings.Contains(line, want) {
		t.Errorf("complaints %.300q; want one line that begins with %q and has %q", complaints, prefix, want)
	}
	if len(line) > 600 {
		t.Errorf("the line has %d bytes: %.80q...", len(line), line)
	}
}

func TestUsageIsShownForWhatIsNoCommand(t *testing.T) {
	for _, args := range [][]string{nil, {"help"}, {"-h"}} {
		code, out, complaints := mend(t, nil, args...)
		if code != exitFailed || out != "" || !strings.Contains(complaints, "go run . assess ") {
			t.Errorf("mend %v: code %d, output %q, complaints %q", args, code, out, complaints)
		}
	}
}

// Whatever comes in, the program answers with a report or with one line.
func TestAssessSurvivesAnything(t *testing.T) {
	piece := rapid.SampledFrom([]string{
		`{`, `}`, `[`, `]`, `:`, `,`, `"`, `null`, `"answers"`, `"lang"`, `"role"`, `"broke"`, `"declined"`, "1", " ", "\x00", "é",
	})
	rapid.Check(t, func(rt *rapid.T) {
		input := strings.Join(rapid.SliceOf(piece).Draw(rt, "input"), "")
		code, out, complaints := mend(t, strings.NewReader(input), "assess", "-")
		if code == 0 {
			if complaints != "" || !json.Valid([]byte(out)) {
				rt.Fatalf("code 0, and yet: %q, %q", out, complaints)
			}
		} else {
			checkOneLine(rt, code, out, complaints, "mend: assess: ", "")
		}
	})
}

func TestQuestionsPrintsTheWholeBank(t *testing.T) {
	code, out, complaints := mend(t, nil, "questions")
	if code != 0 || complaints != "" {
		t.Fatalf("exit code %d, complaints %q", code, complaints)
	}
	want, err := json.Marshal(content.Bank())
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	if err := json.Compact(&got, []byte(out)); err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Error("what is printed is not the bank")
	}
}

// built is the real site, for the base, with a stand-in for the engine.
func built(t *testing.T, base string) string {
	t.Helper()
	dir := t.TempDir()
	wasm, out := filepath.Join(dir, "app.wasm"), filepath.Join(dir, "dist")
	if err := os.WriteFile(wasm, []byte("stand-in"), 0o644); err != nil {
		t.Fatal(err)
	}
	code, _, complaints := mend(t, nil, "build", "-wasm", wasm, "-out", out, "-base", base)
	if code != 0 {
		t.Fatalf("build: %s", complaints)
	}
	return out
}

// The build itself refuses links that lead nowhere and attributes that a browser
// takes for something else, so it is enough that it succeeds for both bases.
func TestEveryPageOfTheAppIsBuilt(t *testing.T) {
	for _, base := range []string{"/", "/sub/"} {
		out := built(t, base)
		for _, page := range app.Pages() {
			name := strings.TrimPrefix(page.Path, "/")
			if name == "" || strings.HasSuffix(name, "/") {
				name += "index.html"
			}
			text, err := os.ReadFile(filepath.Join(out, name))
			if err != nil {
				t.Error(err)
				continue
			}
			if strings.Contains(string(text), "[[") {
				t.Errorf("base %s: %s lacks words: see the [[keys]] in it", base, name)
			}
			wantHidden := page.Path != "/" && page.Path != "/about/"
			if hidden := strings.Contains(string(text), "noindex"); hidden != wantHidden {
				t.Errorf("base %s: %s: noindex is %v, want %v", base, name, hidden, wantHidden)
			}
		}
	}
}

func TestServeSaysWhereItIsAndStopsCleanly(t *testing.T) {
	out := built(t, "/sub/")
	ctx, stop := context.WithCancel(t.Context())
	reader, writer := io.Pipe()
	var complaints bytes.Buffer
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, []string{"serve", "-dir", out, "-addr", "127.0.0.1:0"}, nil, writer, &complaints)
		writer.Close()
	}()
	line := make([]byte, 100)
	n, err := reader.Read(line)
	if err != nil {
		t.Fatalf("%v: %s", err, complaints.String())
	}
	address, found := strings.CutPrefix(strings.TrimSpace(string(line[:n])), "Mend is at http://localhost:")
	if !found {
		t.Fatalf("serve says %q", line[:n])
	}
	answer, err := http.Get("http://127.0.0.1:" + address + "/quiz/")
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Errorf("the site does not answer: %v %v", answer, err)
	}
	stop()
	select {
	case code := <-ended:
		if code != 0 || complaints.Len() > 0 {
			t.Errorf("exit code %d, complaints %q", code, complaints.String())
		}
	case <-time.After(patience):
		t.Error("serve does not stop")
	}
}

func TestServeSaysWhenTheAddressIsTaken(t *testing.T) {
	out := built(t, "/")
	code, _, complaints := mend(t, nil, "serve", "-dir", out, "-addr", "256.0.0.1:1")
	if code != exitFailed || !strings.Contains(complaints, "choose another") {
		t.Errorf("exit code %d, complaints %q", code, complaints)
	}
}
