package main

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"mend/content"
)

// How long a sentence may be, in letters. A narrow phone has room for about
// thirty-five letters in a line: a question with six options of two lines each
// still fits on few enough screens to be read in one go.
const (
	longestLabel = 60  // about two lines beside a button
	longestAsk   = 120 // about four lines of heading
	longestTitle = 70  // about two lines on the card of a step
	longestHow   = 160 // about five lines in a numbered list; more are two steps
)

var longest = []struct {
	keys string // a pattern
	most int
}{
	{"questions/*/options/*/label", longestLabel},
	{"questions/*/ask", longestAsk},
	{"questions/*/talk", longestAsk},
	{"steps/*/title", longestTitle},
	{"steps/*/how/*", longestHow},
}

// checkSentences checks every text of a language by itself.
func (l *language) checkSentences(r *report, copied fingerprints) {
	for _, key := range l.order {
		if n := l.written[key].value; n.kind == textNode {
			checkText(r, l.Lang, key, n, copied)
			checkLength(r, key, n)
			checkSpeech(r, l, key, n)
		}
	}
	checkKinds(r, l)
}

// checkText checks a text that people read, whichever file it is from.
func checkText(r *report, lang, key string, n *node, copied fingerprints) {
	if strings.TrimSpace(n.text) == "" {
		r.fault(n.place, "write it, or remove the line", "%s is empty", key)
	}
	if at, ok := n.match(todoPattern); ok {
		r.warn(at, "finish the sentence", "%s has something left to do", key)
	}
	for _, f := range forbiddenIn(lang) {
		if at, ok := n.match(f.pattern); ok {
			r.fault(at, f.reason, "%q is not said here", f.pattern.FindString(n.text))
		}
	}
	if lang == content.Source {
		checkPlain(r, key, n)
		checkCopied(r, n, copied)
	}
}

var todoPattern = regexp.MustCompile(`\bTODO\b`)

// match returns where the first match stands: in the text itself where it can be
// found in the file as it is, else where the text begins.
func (n *node) match(pattern *regexp.Regexp) (place, bool) {
	if !pattern.MatchString(n.text) {
		return place{}, false
	}
	from := n.column - 1
	for i := n.line - 1; i < len(n.file.lines); i++ {
		letters := []rune(n.file.lines[i])
		rest := string(letters[min(from, len(letters)):])
		if found := pattern.FindStringIndex(rest); found != nil {
			return place{n.file, i + 1, from + utf8.RuneCountInString(rest[:found[0]]) + 1}, true
		}
		from = 0
	}
	return n.place, true
}

func checkLength(r *report, key string, n *node) {
	for _, limit := range longest {
		letters := utf8.RuneCountInString(strings.TrimSpace(n.text))
		if ok, _ := path.Match(limit.keys, key); ok && letters > limit.most {
			r.fault(n.place, fmt.Sprintf("shorten it to %d", limit.most), "%s has %d letters, too many for a phone", key, letters)
		}
	}
}

// checkKinds checks that the help page asks for kinds of helpline that exist.
func checkKinds(r *report, l *language) {
	for _, key := range l.order {
		if n := l.written[key].value; matchesAny([]string{"help/*/lines/*"}, key) && !slices.Contains(helplineKinds, n.text) {
			r.fault(n.place, "use one of "+strings.Join(helplineKinds, ", "), "no helpline is for %q", n.text)
		}
	}
}

var placeholderPattern = regexp.MustCompile(`\{[^{}]*\}`)

// checkPlaceholders checks that a translation has the placeholders of the
// source.
func (l *language) checkPlaceholders(r *report, source *language) {
	for _, key := range l.order {
		n, own := l.written[key].value, source.written[key].value
		if own == nil || own.kind != textNode {
			continue
		}
		have, want := placeholders(n.text), placeholders(own.text)
		if !slices.Equal(have, want) {
			r.fault(n.place, "write every placeholder of the source, and no other: "+orNone(want),
				"%s has the placeholders %s", key, orNone(have))
		}
	}
}

// placeholders returns what stands in braces, each once, sorted.
func placeholders(text string) []string {
	found := placeholderPattern.FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

func orNone(words []string) string {
	if len(words) == 0 {
		return "none"
	}
	return strings.Join(words, " ")
}

func plural(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}
