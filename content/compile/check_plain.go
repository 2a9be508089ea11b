package main

import (
	"embed"
	"sync"

	"mend/content"
)

//go:embed plain.yaml
var plainFile embed.FS

// excepted is a word that no shorter one can stand for, in lower case.
type excepted struct {
	Word   string `json:"word"`
	Reason string `json:"reason"`
}

var exceptedWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for _, e := range readExcepted() {
		words[e.Word] = true
	}
	return words
})

func readExcepted() (list []excepted) {
	mustDecode(plainFile, "plain.yaml", listNode, &list)
	return list
}

// checkPlain reports a text that is too hard to read.
func checkPlain(r *report, key string, n *node) {
	if grade, ok := gradeOf(n.text, exceptedWords()); ok && grade > highestGrade {
		r.fault(n.place, "use shorter words, or make two sentences of it; a word nobody can do without goes into compile/plain.yaml",
			"%s has reading grade %.2f, and %.0f is the most", key, grade, highestGrade)
	}
}

// checkGrades returns the grades of the texts of the source language, and
// reports where they are too hard as a whole.
func checkGrades(r *report, languages []*language) grades {
	found := []float64{}
	for _, l := range languages {
		for _, key := range l.order {
			n := l.written[key].value
			if grade, ok := gradeOf(n.text, exceptedWords()); ok && l.source {
				found = append(found, grade)
			}
		}
	}
	sorted := sortedGrades(found)
	if len(sorted) > 0 && sorted.at(0.5) > highestHalf {
		r.fault(newSource("words/"+content.Source, "").whole(), "use shorter words and sentences, everywhere",
			"half of the texts have a reading grade above %.1f, and %.0f is the most", sorted.at(0.5), highestHalf)
	}
	return sorted
}
