//go:build !wasm

package quiz_test

import (
	"errors"
	"strings"
	"testing"

	"mend/quiz"

	"github.com/google/go-cmp/cmp"
)

func TestReadRequest(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"nothing answered", `{"answers":{}}`, ""},
		{"an answer", `{"lang":"en","answers":{"role":["broke"]}}`, "role: broke"},
		{"several, put into bank order", `{"answers":{"done":["wrote","talked"]}}`, "done: talked wrote"},
		{"the same twice", `{"answers":{"done":["wrote","wrote"]}}`, "done: wrote"},
		{"declined, in three spellings", `{"answers":{"role":"declined","gate":[],"done":["declined"]}}`,
			"done: declined, gate: declined, role: declined"},
		{"not sure", `{"answers":{"done":["not-sure"]}}`, "done: not-sure"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			request, err := smallBank().ReadRequest(strings.NewReader(c.in))
			if err != nil {
				t.Fatal(err)
			}
			if got := request.Answers.String(); got != c.want {
				t.Errorf("answers %q, want %q", got, c.want)
			}
		})
	}
}

func TestReadRequestSaysWhereAndWhat(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"empty", ``, `input: empty; give {"answers":{"role":["broke"]}}`},
		{"not JSON", `role: broke`, `line 1, column 1: not valid JSON: invalid character 'r' looking for beginning of value`},
		{"broken further down", "{\"answers\":\n  {\"role\" [\"broke\"]}}", `line 2, column 11: not valid JSON: invalid character '[' after object key`},
		{"cut short", `{"answers":{"role"`, `line 1, column 18: not valid JSON: it ends too early`},
		{"a list", `["broke"]`, `line 1, column 1: array stands where a JSON object is wanted`},
		{"no answers", `{"lang":"en"}`, `answers: missing; give {"answers":{"role":["broke"]}}`},
		{"null", `null`, `answers: missing; give {"answers":{"role":["broke"]}}`},
		{"answers of the wrong type", `{"answers":[]}`, `line 1, column 12: array stands where an object of answers is wanted`},
		{"an unknown field", `{"answer":{}}`, `input: json: unknown field "answer"`},
		{"something behind it", `{"answers":{}} {}`, `line 1, column 16: something follows the request; give exactly one JSON object`},
		{"an unknown question", `{"answers":{"rolle":["broke"]}}`, `answers.rolle: no such question; did you mean "role"?`},
		{"an unknown option", `{"answers":{"role":["brok"]}}`, `answers.role: no such option: "brok"; did you mean "broke"?`},
		{"two options where one is allowed", `{"answers":{"role":["broke","hurt"]}}`, `answers.role: "broke" cannot be combined with other options here`},
		{"none of these, and one of these", `{"answers":{"done":["talked","nothing"]}}`, `answers.done: "nothing" cannot be combined with other options here`},
		{"not sure, and sure", `{"answers":{"done":["talked","not-sure"]}}`, `answers.done: "not-sure" cannot be combined with other options here`},
		{"a string", `{"answers":{"role":"broke"}}`, `answers.role: "broke" is not a list of option ids; give something like ["not-sure"]`},
		{"a number", `{"answers":{"role":5}}`, `answers.role: 5 is not a list of option ids; give something like ["not-sure"]`},
		{"nothing at all", `{"answers":{"role":null}}`, `answers.role: null is not a list of option ids; give something like ["not-sure"]`},
		{"numbers in a list", `{"answers":{"role":[1]}}`, `answers.role: [1] is not a list of option ids; give something like ["not-sure"]`},
		{"a very long id", `{"answers":{"` + strings.Repeat("x", 5000) + `":["a"]}}`, `answers.` + strings.Repeat("x", 60) + `…: no such question`},
		{"10 MB", `{"answers":{"role":["` + strings.Repeat("x", 10<<20) + `"]}}`, `input: longer than 1048576 bytes; a full set of answers is about 3,000`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := smallBank().ReadRequest(strings.NewReader(c.in))
			var fault *quiz.Fault
			if !errors.As(err, &fault) {
				t.Fatalf("error %v is not a fault", err)
			}
			if !cmp.Equal(err.Error(), c.want) {
				t.Error(cmp.Diff(c.want, err.Error()))
			}
		})
	}
}

// FuzzReadRequest looks for input that makes the reader panic, say something on
// more than one line, or accept what it would not accept again.
func FuzzReadRequest(f *testing.F) {
	f.Add(`{"lang":"en","answers":{"role":["broke"],"done":["talked","wrote"]}}`)
	f.Add(`{"answers":{"role":"declined","gate":[]}}`)
	f.Add(`{"answers":{"role":[1]}}{`)
	f.Fuzz(func(t *testing.T, in string) {
		bank := smallBank()
		request, err := bank.ReadRequest(strings.NewReader(in))
		if err != nil {
			if strings.ContainsAny(err.Error(), "\r\n") {
				t.Errorf("error on several lines: %q", err)
			}
			return
		}
		if restored := bank.Restore(request.Answers); !cmp.Equal(restored, request.Answers) {
			t.Errorf("accepted %v, but believes only %v", request.Answers, restored)
		}
	})
}
