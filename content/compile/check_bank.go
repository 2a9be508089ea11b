package main

import (
	"regexp"
	"strconv"
	"strings"

	"mend/quiz"
)

// check reports every fault package quiz finds in the bank. The paths are
// walked only where the rest is in order.
func (b *bank) check(r *report, intn func(n int) int) {
	problems := b.Check()
	if len(problems) == 0 {
		problems = b.CheckReach(intn)
	}
	for _, p := range problems {
		r.fault(b.place(p), p.Hint, "%s %q: %s", p.Kind, p.ID, p.What)
	}
}

// place returns where a problem was caused: the word it quotes where that
// stands in the field, else the field, else the entry.
func (b *bank) place(p quiz.Problem) place {
	entry := b.entries[p.Kind+" "+p.ID]
	if entry == nil {
		return place{file: newSource("bank", "")}
	}
	at, n := entry.part(p.Field)
	for _, word := range quoted(p.What) {
		if at, ok := n.find(word); ok {
			return at
		}
	}
	return at
}

// part returns the part of an entry that quiz calls by this name: a field, or
// "options.ID". Where it is not written, it is the entry itself.
func (n *node) part(name string) (place, *node) {
	key, option, isOption := strings.Cut(name, ".")
	for _, f := range n.fields {
		if f.key != key {
			continue
		}
		for _, item := range f.value.list {
			if isOption && item.field("id").is(option) {
				return item.field("id").place, item
			}
		}
		return f.at, f.value
	}
	return n.place, n
}

var quotedPattern = regexp.MustCompile(`"(?:[^"\\]|\\.)*"`)

// quoted returns the words that stand in quotes, the last one first: it is the
// most telling one, as in "role" has no value "brok".
func quoted(sentence string) []string {
	words := []string{}
	for _, q := range quotedPattern.FindAllString(sentence, -1) {
		if word, err := strconv.Unquote(q); err == nil {
			words = append([]string{word}, words...)
		}
	}
	return words
}
