package main

import (
	"maps"
	"slices"
	"strings"
)

// fates are what can become of a claim.
var fates = []string{"used", "merged", "refused"}

// withSources are the kinds of entries that say where they come from.
var withSources = []string{"question", "reading", "worth", "barrier", "limit", "step"}

// check holds the ledger and the bank against each other, both ways: every claim
// has one fate, and every source is a claim that is used there.
func (l *ledger) check(r *report, b *bank) {
	if l.root == nil {
		return
	}
	l.checkComplete(r)
	for _, id := range l.declared {
		if entry := l.claims[id]; entry != nil {
			l.checkFate(r, b, id, entry)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(b.entries)) {
		if kind, _, _ := strings.Cut(name, " "); slices.Contains(withSources, kind) {
			l.checkSources(r, name, b.entries[name])
		}
	}
	l.checkResearch(r, b)
}

// checkComplete reports claims that are missing and claims that are unknown.
func (l *ledger) checkComplete(r *report) {
	missing := map[string][]string{} // ids, by article
	for _, id := range l.declared {
		if l.claims[id] == nil {
			missing[l.articleOf[id]] = append(missing[l.articleOf[id]], id)
		}
	}
	for _, f := range l.fields("articles") {
		if ids := missing[f.key]; len(ids) > 0 {
			r.fault(f.at, "write what became of "+someOf(ids), "%s missing", plural(len(ids), "claim is", "claims are"))
		}
	}
	for _, f := range l.fields("claims") {
		if l.claims[f.key] == nil {
			r.fault(f.at, "correct the id, or the number of claims of its article", "no article has a claim %q", f.key)
		}
	}
}

// checkFate checks one claim: that it says something, and what became of it.
func (l *ledger) checkFate(r *report, b *bank, id string, claim *node) {
	if claim.field("claim") == nil {
		r.fault(claim.place, `write claim: "…", what the article says in words of our own`, "%s says nothing", id)
	}
	written := []string{}
	for _, f := range claim.fields {
		if slices.Contains(fates, f.key) {
			written = append(written, f.key)
		}
	}
	if len(written) != 1 {
		r.fault(claim.place, "write one of "+strings.Join(fates, ", "), "%s has %s", id, plural(len(written), "fate", "fates"))
		return
	}
	switch fate := claim.field(written[0]); written[0] {
	case "used":
		checkUses(r, b, id, fate)
	case "merged":
		l.checkMerged(r, id, fate)
	}
}

// checkUses checks that the entries a claim is used by are there and name it.
func checkUses(r *report, b *bank, id string, used *node) {
	if len(used.list) == 0 {
		r.fault(used.place, "name the entries that use it, as in [step stop-it]; or write merged or refused", "%s is used by nothing", id)
	}
	for _, item := range used.list {
		entry := b.entries[item.text]
		if kind, _, _ := strings.Cut(item.text, " "); entry == nil || !slices.Contains(withSources, kind) {
			r.fault(item.place, "write the kind and the id of an entry of bank/, as in step stop-it", "bank/ has no %q", item.text)
			continue
		}
		if !sourcesOf(entry).has(id) {
			r.fault(item.place, "add "+id+" to its sources, or take it out here", "%s does not name %s as a source", item.text, id)
		}
	}
}

func (l *ledger) checkMerged(r *report, id string, into *node) {
	switch claim := l.claims[into.text]; {
	case claim == nil || into.text == id:
		r.fault(into.place, "name another claim, which is used", "%s cannot be merged into %q", id, into.text)
	case claim.field("used") == nil:
		r.fault(into.place, "name a claim that is used", "%s is merged into %s, which is not used itself", id, into.text)
	}
}

// checkSources checks that an entry of the bank has sources, and that the ledger
// knows of each.
func (l *ledger) checkSources(r *report, name string, entry *node) {
	sources := sourcesOf(entry).list
	if len(sources) == 0 {
		r.fault(entry.place, `add sources: [s1-10], the claims it comes from, or "domain …"`, "%s has no source", name)
	}
	for _, source := range sources {
		claim := l.claims[source.text]
		switch {
		case l.knowsResearch(source.text):
		case claim == nil:
			r.fault(source.place, "name a claim, or a line of research, of "+ledgerName, "there is no source %q", source.text)
		case claim.field("used") == nil:
			r.fault(source.place, "take it out here, or change "+ledgerName, "%s comes from %s, which is merged or refused", name, source.text)
		case !claim.field("used").has(name):
			r.fault(source.place, "add "+name+" to what uses it in "+ledgerName, "%s comes from %s, and the ledger does not say so", name, source.text)
		}
	}
}

// checkResearch reports findings that nothing comes from.
func (l *ledger) checkResearch(r *report, b *bank) {
	named := map[string]bool{}
	for _, entry := range b.entries {
		for _, source := range sourcesOf(entry).list {
			named[source.text] = true
		}
	}
	for _, f := range l.fields("research") {
		if !named[f.key] {
			r.fault(f.at, "remove it, or name it in the sources of an entry", "nothing in bank/ comes from %q", f.key)
		}
	}
}

func (l *ledger) knowsResearch(id string) bool {
	return slices.ContainsFunc(l.fields("research"), func(f field) bool { return f.key == id })
}

// sourcesOf returns the list of sources of an entry, an empty one where it has
// none.
func sourcesOf(entry *node) *node {
	if sources := entry.field("sources"); sources != nil {
		return sources
	}
	return &node{kind: listNode}
}

// has reports whether a list has the text in it.
func (n *node) has(text string) bool {
	return slices.ContainsFunc(n.list, func(item *node) bool { return item.text == text })
}
