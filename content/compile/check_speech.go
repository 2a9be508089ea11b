package main

import (
	"path"
	"regexp"
	"strings"
)

// How words that are spoken are told from our own in the source language: they
// stand in curly quotation marks, and only there is anything shortened as people
// do when they talk.
var (
	spokenPattern = regexp.MustCompile(`“[^”]*”`)
	shortPattern  = regexp.MustCompile(`(?i)\b(\pL+n’t|\pL+’(m|re|ve|ll|d)|(it|that|what|there|here|who|let|he|she)’s)\b`)
)

// checkSpeech checks the quotation marks and short forms of a text.
func checkSpeech(r *report, l *language, key string, n *node) {
	if !l.source {
		return
	}
	if strings.ContainsAny(n.text, `"'`) {
		r.fault(n.place, "write “ ” and ’", "%s has a straight quotation mark", key)
	}
	if say, _ := path.Match("steps/*/say/*", key); say && !spokenPattern.MatchString(n.text) {
		r.fault(n.place, "put the words to be spoken in “ ”", "%s has nothing to say", key)
	}
	if short := shortPattern.FindString(spokenPattern.ReplaceAllString(n.text, "")); short != "" {
		r.fault(n.place, "write it out; only words that are spoken are shortened", "%s has the short form %s outside “ ”", key, short)
	}
}
