package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"mend/content"
)

const ledgerName = "ledger.yaml"

// ledger is what ledger.yaml says, with the place of everything in it.
type ledger struct {
	// root is nil where the file is missing or faulty as YAML.
	root *node
	// claims holds the node of each claim that is declared and written, by id.
	claims map[string]*node
	// articleOf maps the id of every declared claim to its article.
	articleOf map[string]string
	// declared holds the ids of all claims, in order.
	declared []string
	origins  content.Origins
}

// ledgerFile is how the ledger is written.
type ledgerFile struct {
	Articles map[string]struct {
		Name   string `json:"name"`
		About  string `json:"about"`
		Claims int    `json:"claims"`
	} `json:"articles"`
	Research map[string]string `json:"research"`
	Claims   map[string]struct {
		Claim   string   `json:"claim"`
		Used    []string `json:"used"`
		Merged  string   `json:"merged"`
		Refused string   `json:"refused"`
	} `json:"claims"`
}

// readLedger reads the ledger. What is written there is checked by
// [ledger.check].
func readLedger(r *report, folder fs.FS) (*ledger, error) {
	root, err := readFile(r, folder, ledgerName, mapNode)
	if errors.Is(err, fs.ErrNotExist) {
		r.fault(newSource(ledgerName, "").whole(), "write it; people have a right to know where advice comes from", "there is no ledger")
		err = nil
	}
	l := &ledger{claims: map[string]*node{}, articleOf: map[string]string{}}
	if err != nil || root == nil {
		return l, err
	}
	before := len(r.findings)
	var file ledgerFile
	decode(r, root, &file)
	if len(r.findings) == before {
		l.root = root
		l.fill(file)
	}
	return l, nil
}

// fill takes over what was written, in the order in which it was written.
func (l *ledger) fill(file ledgerFile) {
	entries := map[string]*node{}
	for _, f := range l.fields("claims") {
		entries[f.key] = f.value
	}
	for _, f := range l.fields("articles") {
		written := file.Articles[f.key]
		article := content.Article{ID: f.key, Name: written.Name, About: written.About, Claims: []content.Claim{}}
		for n := range written.Claims {
			id := fmt.Sprintf("%s-%02d", f.key, n+1)
			l.declared = append(l.declared, id)
			l.articleOf[id] = f.key
			if entry, ok := entries[id]; ok {
				l.claims[id] = entry
				article.Claims = append(article.Claims, file.claim(id))
			}
		}
		l.origins.Articles = append(l.origins.Articles, article)
	}
	for _, f := range l.fields("research") {
		l.origins.Research = append(l.origins.Research, content.Finding{ID: f.key, Says: file.Research[f.key]})
	}
}

func (file ledgerFile) claim(id string) content.Claim {
	written := file.Claims[id]
	claim := content.Claim{ID: id, Says: written.Claim, Merged: written.Merged, Refused: written.Refused}
	for _, name := range written.Used {
		kind, id, _ := strings.Cut(name, " ")
		claim.Used = append(claim.Used, content.Entry{Kind: kind, ID: id})
	}
	return claim
}

// fields returns the lines of a part of the file, none where it is not written.
func (l *ledger) fields(part string) []field {
	if l.root == nil || l.root.field(part) == nil {
		return nil
	}
	return l.root.field(part).fields
}

// checkSentences checks every text of the ledger by itself: the app shows them.
func (l *ledger) checkSentences(r *report, copied fingerprints) {
	for _, f := range l.fields("articles") {
		for _, part := range []string{"name", "about"} {
			l.checkSentence(r, f, part, copied)
		}
	}
	for _, f := range l.fields("claims") {
		for _, part := range []string{"claim", "refused"} {
			l.checkSentence(r, f, part, copied)
		}
	}
	for _, f := range l.fields("research") {
		checkText(r, content.Source, f.key, f.value, copied)
	}
}

func (l *ledger) checkSentence(r *report, of field, part string, copied fingerprints) {
	if n := of.value.field(part); n != nil {
		checkText(r, content.Source, of.key+"/"+part, n, copied)
	}
}
