package content

import (
	"errors"
	"strings"
	"sync"
)

// Ledger returns the articles Mend began with, each with all of its claims, in
// the order of ledger.yaml. It is read on the first call, apart from everything
// else; callers must not change it. Its sentences are English.
var Ledger = sync.OnceValue(func() []Article { return origins().Articles })

// Research returns what else the bank rests on, in the order of ledger.yaml. It
// is read with [Ledger].
var Research = sync.OnceValue(func() []Finding { return origins().Research })

var origins = sync.OnceValue(func() *Origins { return must(ReadOrigins("ledger.txt", ledgerFile)) })

// Origins is all that ledger.yaml says: where the advice comes from.
type Origins struct {
	Articles []Article `json:"articles"`
	Research []Finding `json:"research"`
}

// Article is a text Mend began with. Name is ours, not its title; About says in
// a sentence what kind of text it is.
type Article struct {
	ID     string  `json:"id"`
	Name   string  `json:"name"`
	About  string  `json:"about"`
	Claims []Claim `json:"claims"`
}

// Claim is one thing an article says, in words of our own, and what became of
// it: exactly one of Used, Merged and Refused is set. That it stands here does
// not mean that we agree.
type Claim struct {
	// ID is what the sources in the bank call it: "s1-10".
	ID   string `json:"id"`
	Says string `json:"says"`
	// Used lists the entries of the bank that name the claim as a source.
	Used []Entry `json:"used,omitempty"`
	// Merged is the id of a claim that says the same, and is used.
	Merged string `json:"merged,omitempty"`
	// Refused is the reason why it is not followed, in whole sentences.
	Refused string `json:"refused,omitempty"`
}

// Finding is something we read besides the articles. ID is what the sources in
// the bank call it: "domain 3.4 row 7".
type Finding struct {
	ID   string `json:"id"`
	Says string `json:"says"`
}

// Entry names an entry of the bank. Kind is "question", "reading", "barrier",
// "worth", "limit" or "step". In text it is both words: "step stop-it".
type Entry struct{ Kind, ID string }

// MarshalText returns the two words. It fails where the kind is not one word.
func (e Entry) MarshalText() ([]byte, error) {
	if strings.Contains(e.Kind, " ") {
		return nil, errors.New("entry " + e.Kind + ": its kind has a space in it; write one word")
	}
	return []byte(e.Kind + " " + e.ID), nil
}
