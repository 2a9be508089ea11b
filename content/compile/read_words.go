package main

import (
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"mend/content"
)

// language is the words of one folder of words/.
type language struct {
	content.Words
	// source is the language the others are translated from.
	source bool
	// draft means that sentences are missing, so that it is not offered.
	draft bool
	// readable is false where a file could not be understood; then it makes no
	// sense to look for what is missing.
	readable bool
	// written holds every key with the place of its name and what stands there.
	// A key is the way to a sentence: "questions/role/options/broke/label".
	written map[string]field
	// order lists the keys as they are written.
	order []string
	// files holds the file of each section, for what is missing in it.
	files map[string]*source
}

// sections are the parts of a language, one file for each. Steps and screens may
// be spread over several files whose names begin so. What stands in language.yaml
// is said of the language itself.
var sections = []string{
	"language", "questions", "readings", "worth", "barriers", "limits", "steps", "help", "pages", "screens",
}

// readLanguages reads every folder of words/, the source language first.
func readLanguages(r *report, folder fs.FS) ([]*language, error) {
	dirs, err := fs.Glob(folder, "words/*")
	if err != nil {
		return nil, err
	}
	if own := slices.Index(dirs, "words/"+content.Source); own > 0 {
		dirs[0], dirs[own] = dirs[own], dirs[0]
	}
	languages := []*language{}
	for _, dir := range dirs {
		before := len(r.findings)
		roots, err := readFolder(r, folder, dir+"/*.yaml")
		if err != nil {
			return nil, err
		}
		readable := len(r.findings) == before
		languages = append(languages, readLanguage(r, dir, roots, readable))
	}
	return languages, nil
}

// readLanguage joins the files of one language into one tree and fills the
// words from it.
func readLanguage(r *report, dir string, roots []*node, readable bool) *language {
	l := &language{
		source: path.Base(dir) == content.Source, readable: readable,
		written: map[string]field{}, files: map[string]*source{},
	}
	all := &node{kind: mapNode}
	for _, section := range sections {
		file := newSource(path.Join(dir, section+".yaml"), "")
		l.files[section] = file
		if section != "language" {
			all.fields = append(all.fields, field{section, file.whole(), &node{place: file.whole(), kind: mapNode}})
		}
	}
	for _, root := range roots {
		l.join(r, all, root)
	}
	decode(r, all, &l.Words)
	l.remember("", all)
	l.checkHead(r, path.Base(dir))
	return l
}

// join adds a file to the tree.
func (l *language) join(r *report, all, root *node) {
	section := strings.TrimSuffix(path.Base(root.file.name), ".yaml")
	for _, spread := range []string{"steps", "screens"} {
		if strings.HasPrefix(section, spread) {
			section = spread
		}
	}
	if !slices.Contains(sections, section) {
		r.fault(root.file.whole(), "name it as one of "+strings.Join(sections, ", "), "no words are read from a file of this name")
		return
	}
	l.files[section] = root.file
	into := all.field(section)
	if section == "language" {
		into = all
	}
	if section == "screens" {
		flatten(r, into, "", root)
		return
	}
	for _, f := range root.fields {
		into.add(r, f)
	}
}

// flatten adds the nested fields of a map to another under dotted keys.
func flatten(r *report, into *node, prefix string, n *node) {
	for _, f := range n.fields {
		if strings.Contains(f.key, " ") {
			r.fault(f.at, "write one word; hyphens may join several", "the key %q has a space in it", f.key)
		}
		if f.value.kind == mapNode {
			flatten(r, into, prefix+f.key+".", f.value)
			continue
		}
		into.add(r, field{prefix + f.key, f.at, f.value})
	}
}

// remember notes the keys of everything in a map.
func (l *language) remember(prefix string, n *node) {
	for _, f := range n.fields {
		l.note(prefix+f.key, f)
	}
	for i, item := range n.list {
		key := strconv.Itoa(i)
		l.note(prefix+key, field{key, item.place, item})
	}
}

func (l *language) note(key string, f field) {
	l.written[key] = f
	l.order = append(l.order, key)
	l.remember(key+"/", f.value)
}

// checkHead checks what language.yaml says.
func (l *language) checkHead(r *report, folder string) {
	if l.Lang != folder {
		r.fault(l.at("lang", "language"), "write lang: "+folder, "the language is %q, and its folder is %q", l.Lang, folder)
	}
	if l.Dir != "ltr" && l.Dir != "rtl" {
		r.fault(l.at("dir", "language"), "write dir: ltr, or dir: rtl", "%q is not a direction of writing", l.Dir)
	}
	if l.Name == "" {
		r.fault(l.at("name", "language"), "write how the language calls itself", "the language has no name")
	}
}

// at returns the place of a key; where it is not written, that of the nearest
// thing above it, or the file of its section.
func (l *language) at(key, section string) place {
	for key != "." {
		if f, ok := l.written[key]; ok && f.at.line > 0 {
			return f.at
		}
		key = path.Dir(key)
	}
	return l.files[section].whole()
}
