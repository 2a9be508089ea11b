package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Plain language: the Flesch-Kincaid grade of a text is about the year of school
// it takes to read it. Nobody reads well at two in the morning.
const (
	highestGrade = 8.0
	highestHalf  = 5.0 // for half of the texts
	// fewestWords is how many words a text needs to be graded: in a name of two
	// words the formula measures nothing but the longer one.
	fewestWords = 4
)

var (
	wordPattern = regexp.MustCompile(`\{[^{}]*\}|[\pL\pN]+(?:['’.,:-][\pL\pN]+)*`)
	// A sentence ends where its mark is followed by a space, or by nothing. A
	// closing quotation mark may stand between.
	sentencePattern = regexp.MustCompile(`[.?!…]+[”’")]*(\s|$)`)
)

// gradeOf returns the grade of an English text. A word that is excepted counts
// as one of a single syllable. ok is false where the text is too short to be
// graded.
func gradeOf(text string, excepted map[string]bool) (grade float64, ok bool) {
	words := wordPattern.FindAllString(text, -1)
	if len(words) < fewestWords {
		return 0, false
	}
	spoken := 0
	for _, word := range words {
		if excepted[strings.ToLower(word)] {
			word = "a"
		}
		spoken += syllables(word)
	}
	sentences := len(sentencePattern.FindAllString(text, -1))
	if rest := sentencePattern.Split(text, -1); wordPattern.MatchString(rest[len(rest)-1]) {
		sentences++
	}
	perSentence := float64(len(words)) / float64(sentences)
	perWord := float64(spoken) / float64(len(words))
	return 0.39*perSentence + 11.8*perWord - 15.59, true
}

// grades are those of all texts of a language, in order.
type grades []float64

// at returns the grade below which the given share of the texts is.
func (g grades) at(share float64) float64 {
	return g[min(int(share*float64(len(g))), len(g)-1)]
}

// String says how plain the texts are; it is empty where nothing was graded.
func (g grades) String() string {
	if len(g) == 0 {
		return ""
	}
	return fmt.Sprintf("reading grade of %s: median %.1f, 90th percentile %.1f, maximum %.1f\n",
		plural(len(g), "text", "texts"), g.at(0.5), g.at(0.9), g.at(1))
}

func sortedGrades(g []float64) grades {
	slices.Sort(g)
	return g
}
