// Package content holds what Mend asks and advises.
//
// Authors write YAML: bank/ has the structure without a word of any language,
// words/LANG/ has the words without any structure, helplines.yaml has who to
// call. The workshop (the command in compile/) checks all of it and writes
// compiled/, which is committed, embedded here, and proven fresh by a test. This
// package reads compiled/ and nothing else; README.md is the manual for authors.
package content

import (
	"encoding/json"
	"fmt"
	"sync"

	"mend/quiz"
)

//go:generate go run ./compile

// Source is the language that all others are translated from.
const Source = "en"

// Bank returns the bank of questions, readings, barriers and steps. It is read
// once; callers must not change it.
var Bank = sync.OnceValue(func() *quiz.Bank { return mustRead[quiz.Bank]("bank", bankFile) })

// WordsIn returns the words of a language; ok is false where it is not offered.
func WordsIn(lang string) (w *Words, ok bool) {
	file, ok := wordsFiles[lang]
	if !ok {
		return nil, false
	}
	return mustRead[Words]("words."+lang, file), true
}

// Helplines returns who can be called or written to, the worldwide directories
// first.
var Helplines = sync.OnceValue(func() []Helpline { return *mustRead[[]Helpline]("helplines", helplinesFile) })

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

// mustRead panics where an embedded file is broken: the workshop wrote it and a
// test has read it, so that cannot happen in a program that was built.
func mustRead[T any](name string, file []byte) *T {
	v := new(T)
	if err := json.Unmarshal(file, v); err != nil {
		panic(fmt.Sprintf("content: compiled/%s.json: %v; run \"make content\"", name, err))
	}
	return v
}
