package main

import (
	"path"
	"strings"

	"mend/content"
)

// checkLanguages checks that every language says what it has to, no more, and
// says it as it should. A translation that lacks something becomes a draft.
func checkLanguages(r *report, b *bank, languages []*language, copied fingerprints) {
	if len(languages) == 0 || !languages[0].source {
		file := newSource("words/"+content.Source, "")
		r.fault(file.whole(), "write it first; the others are translated from it", "the source language is missing")
		return
	}
	source := languages[0]
	needs := required(b.Bank, source)
	for _, l := range languages {
		if l.readable {
			l.checkMissing(r, needs)
		}
		l.checkExtra(r, needs)
		l.checkLines(r, needs)
		l.checkSentences(r, copied)
		l.checkPlaceholders(r, source)
	}
}

// checkMissing reports what a language lacks: a fault in the source language, a
// warning in a draft.
func (l *language) checkMissing(r *report, needs []need) {
	missing := l.missing(needs)
	if !l.source && len(missing) > 0 {
		l.draft = true
		r.warn(l.files["language"].whole(), "missing: "+someOf(missing),
			"%q is a draft and is left out: it lacks %s", l.Lang, plural(len(missing), "entry", "entries"))
		return
	}
	whole := map[string][]string{} // entries, by section
	for _, key := range missing {
		section, entry, _ := strings.Cut(key, "/")
		if !strings.Contains(entry, "/") {
			whole[section] = append(whole[section], entry)
			continue
		}
		r.fault(l.at(path.Dir(key), section), "add it", "%s is missing", key)
	}
	for section, ids := range whole {
		r.fault(l.files[section].whole(), "add "+strings.Join(ids, ", "), "%s missing", plural(len(ids), "entry", "entries"))
	}
}

// missing lists the keys that are not written. Where a whole entry is missing,
// it stands for all that would be in it.
func (l *language) missing(needs []need) []string {
	missing := []string{}
	seen := map[string]bool{}
	for _, n := range needs {
		if _, written := l.written[n.key]; written {
			continue
		}
		key := n.key
		for above := path.Dir(key); strings.Contains(above, "/"); above = path.Dir(above) {
			if _, written := l.written[above]; !written {
				key = above
			}
		}
		if !seen[key] {
			seen[key] = true
			missing = append(missing, key)
		}
	}
	return missing
}

// someOf lists the first few of many.
func someOf(keys []string) string {
	const few = 5
	if len(keys) <= few {
		return strings.Join(keys, ", ")
	}
	return strings.Join(keys[:few], ", ") + ", …"
}

// entries are the keys that exist because something in the bank, or in the
// source language, does.
var entries = []string{"*/*", "questions/*/talk", "questions/*/options/*", "pages/*/sections/*"}

// checkExtra reports entries that belong to nothing.
func (l *language) checkExtra(r *report, needs []need) {
	known := map[string]bool{}
	for _, n := range needs {
		for key := n.key; key != "."; key = path.Dir(key) {
			known[key] = true
		}
	}
	for _, key := range l.order {
		if !known[key] && matchesAny(entries, key) && !l.insideUnknown(known, key) {
			r.fault(l.written[key].at, "remove it, or correct the name", "%s belongs to nothing", key)
		}
	}
}

// insideUnknown reports whether the key belongs to an entry that is itself
// unknown, and so has been reported.
func (l *language) insideUnknown(known map[string]bool, key string) bool {
	for above := path.Dir(key); strings.Contains(above, "/"); above = path.Dir(above) {
		if !known[above] && matchesAny(entries, above) {
			return true
		}
	}
	return false
}

func matchesAny(patterns []string, key string) bool {
	for _, pattern := range patterns {
		if ok, _ := path.Match(pattern, key); ok {
			return true
		}
	}
	return false
}

// checkLines reports lists that are too short or too long.
func (l *language) checkLines(r *report, needs []need) {
	for _, n := range needs {
		f, written := l.written[n.key]
		if !written || n.most == 0 {
			continue
		}
		switch count := len(f.value.list); {
		case count < n.least:
			r.fault(f.at, "write at least "+plural(n.least, "line", "lines"), "%s has %s", n.key, plural(count, "line", "lines"))
		case count > n.most:
			r.fault(f.at, "write at most "+plural(n.most, "line", "lines"), "%s has %s", n.key, plural(count, "line", "lines"))
		}
	}
}
