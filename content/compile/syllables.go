package main

import (
	"regexp"
	"strings"
)

// syllables counts the syllables of an English word as it is spoken, from its
// letters alone: one for each group of vowels, less the silent ones, more where
// two vowels that stand together are spoken apart. A word with hyphens is the
// sum of its parts.
//
// Known limits: spelling does not tell everything, so a word may be off by one.
// Words we use that break the rules are listed in oddWords; add to it what you
// find. A number counts as one syllable, however long it is, and so does a
// placeholder.
func syllables(word string) int {
	sum := 0
	for part := range strings.SplitSeq(strings.ToLower(word), "-") {
		part = strings.ReplaceAll(part, "’", "'")
		sum += max(syllablesOfPart(strings.TrimSuffix(part, "'s")), 1)
	}
	return sum
}

func syllablesOfPart(part string) int {
	if n, odd := oddWords[part]; odd {
		return n
	}
	count := len(vowelsPattern.FindAllString(part, -1))
	for _, rule := range syllableRules {
		count += rule.each * len(rule.pattern.FindAllString(part, -1))
	}
	return count
}

var vowelsPattern = regexp.MustCompile(`[aeiouyé]+`)

// syllableRules put right the count of vowel groups. Each adds its number for
// every match.
var syllableRules = []struct {
	each    int
	pattern *regexp.Regexp
}{
	// Silent: make, tale, makes, rules, moved; but not: table, wishes, wanted.
	{-1, regexp.MustCompile(`[aeiouy].*[^aeiouyl]e$|[aeiouy]l(e|es|ed)$`)},
	{-1, regexp.MustCompile(`[aeiouy].*([^aeiouyscgxzhl]|[^cs]h)es$`)},
	{-1, regexp.MustCompile(`[aeiouy].*([^aeioutdl]|ll|rl)ed$`)},
	// Silent inside: safely, useful, movement, sometimes, safety.
	{-1, regexp.MustCompile(`[aeiouy].*[^aeiouyl]e(ly|ful|fully|less|ness|ment|ments)$`)},
	{-1, regexp.MustCompile(`^(some|where|there|fore|else|home|life|time|side|safe)[^aeioudrsnl]`)},
	// Spoken apart: being, diary, quiet, serious, actual, beyond; didn't.
	{1, regexp.MustCompile(`[aeiouy]ing`)},
	{1, regexp.MustCompile(`[^ctsgx]ia|(qu|d|cl|sc)ie[tn]|[bdfmprv]io|[^qg]ua[l-t]|creat|react|ism$`)},
	{1, regexp.MustCompile(`[aeou]y[aeou]|[dst]n't$`)},
}

// oddWords are words we use that the rules count wrongly.
var oddWords = map[string]int{
	"anyone": 3, "behaviour": 3, "business": 2, "european": 4,
	"evening": 2, "every": 2, "everybody": 4, "everyone": 3, "everything": 3,
	"eye": 1, "eyes": 1, "hundred": 2, "idea": 3, "ideas": 3, "maybe": 2,
	"someone": 2, "whoever": 3,
}
