// Package content holds what Mend asks and advises.
//
// Authors write YAML: bank/ has the structure without a word of any language,
// words/LANG/ has the words without any structure, helplines.yaml has who to
// call. The workshop (the command in compile/) checks all of it and writes
// compiled/, which is committed, embedded here, and proven fresh by a test. This
// package reads compiled/ and nothing else; README.md is the manual for authors.
//
// How compiled/ is written is said in lines.go; read_*.go have a function for
// each type that is read from it.
package content

import (
	"sync"

	"mend/quiz"
)

//go:generate go run ./compile

// Source is the language that all others are translated from.
const Source = "en"

// Bank returns the bank of questions, readings, barriers and steps. It is read
// once; callers must not change it.
var Bank = sync.OnceValue(func() *quiz.Bank { return must(ReadBank("bank.txt", bankFile)) })

// WordsIn returns the words of a language; ok is false where it is not offered.
func WordsIn(lang string) (w *Words, ok bool) {
	if inPseudo != nil && lang != Source {
		w, _ = WordsIn(Source)
		w = inPseudo(lang, w)
		return w, w != nil
	}
	file, ok := wordsFiles[lang]
	if !ok {
		return nil, false
	}
	return must(ReadWords("words."+lang+".txt", file)), true
}

// inPseudo returns words in a pseudo-language, nil where there is none of that
// name. It is not there in what is released.
var inPseudo func(lang string, w *Words) *Words

// Helplines returns who can be called or written to, the worldwide directories
// first.
var Helplines = sync.OnceValue(func() []Helpline { return must(ReadHelplines("helplines.txt", helplinesFile)) })

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

// must panics where an embedded file is broken: the workshop wrote it and a test
// has read it, so that cannot happen in a program that was built.
func must[T any](value T, err error) T {
	if err != nil {
		panic("content: compiled/" + err.Error() + `; run "make content"`)
	}
	return value
}
