// Package content holds what Mend asks and advises.
//
// Authors write YAML: bank/ has the structure without a word of any language,
// words/LANG/ has the words without any structure, helplines.yaml has who to
// call. The workshop (the command in compile/) checks all of it and writes
// compiled/, which is committed, embedded here, and proven fresh by a test. This
// package reads compiled/ and nothing else; README.md is the manual for authors.
package content

import (
	"embed"
	"encoding/json"
	"fmt"
	"sync"

	"mend/quiz"
)

//go:generate go run ./compile

//go:embed compiled/*.json
var compiled embed.FS

// Source is the language that all others are translated from.
const Source = "en"

// Bank returns the bank of questions, readings, barriers and steps. It is read
// once; callers must not change it.
var Bank = sync.OnceValue(func() *quiz.Bank { return mustRead[quiz.Bank]("bank") })

// WordsIn returns the words of a language; ok is false where it is not offered.
func WordsIn(lang string) (w *Words, ok bool) {
	if _, err := compiled.Open(path("words." + lang)); err != nil {
		return nil, false
	}
	return mustRead[Words]("words." + lang), true
}

// Helplines returns who can be called or written to, the worldwide directories
// first.
var Helplines = sync.OnceValue(func() []Helpline { return *mustRead[[]Helpline]("helplines") })

// Helpline is one service. Numbers and addresses change: CheckedOn (YYYY-MM-DD)
// says when this entry was last compared with its source.
type Helpline struct {
	ID string `json:"id"`
	// Name is the service's own name and is not translated.
	Name string `json:"name"`
	// Country is an ISO 3166 code, "EU", or "" for worldwide.
	Country string `json:"country,omitempty"`
	// For lists what it is for: "violence", "crisis", "own-behaviour".
	For       []string `json:"for"`
	Phone     string   `json:"phone,omitempty"`
	Text      string   `json:"text,omitempty"`
	Web       string   `json:"web,omitempty"`
	CheckedOn string   `json:"checked_on"`
	Source    string   `json:"source"`
}

func path(name string) string { return "compiled/" + name + ".json" }

// mustRead panics where an embedded file is broken: the workshop wrote it and a
// test has read it, so that cannot happen in a program that was built.
func mustRead[T any](name string) *T {
	data, err := compiled.ReadFile(path(name))
	if err == nil {
		v := new(T)
		if err = json.Unmarshal(data, v); err == nil {
			return v
		}
	}
	panic(fmt.Sprintf("content: %s: %v; run \"make content\"", path(name), err))
}
