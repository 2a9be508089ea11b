package main

import (
	"regexp"
	"strings"
)

// checkCopied reports every run of five words or more that also stands in an
// article.
func checkCopied(r *report, n *node, copied fingerprints) {
	words := bareWords(n.text)
	for i := 0; i+runLength <= len(words); i++ {
		end := i + runLength
		for end <= len(words) && copied[fingerprint(words[end-runLength:end])] {
			end++
		}
		if end--; end < i+runLength {
			continue
		}
		at := n.place
		if found, ok := n.match(patternOf(words[i:end])); ok {
			at = found
		}
		r.fault(at, "say it in other words", "“%s” also stands in one of the articles", strings.Join(words[i:end], " "))
		i = end - 1
	}
}

// patternOf finds the words where they stand in a line.
func patternOf(words []string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b` + strings.Join(words, `\P{L}+`) + `\b`)
}
