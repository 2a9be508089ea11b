package main

import "strings"

// source is a file an author wrote.
type source struct {
	// name is its path in the content folder.
	name  string
	lines []string
}

func newSource(name, text string) *source {
	return &source{name, strings.Split(text, "\n")}
}

// whole is the place of the file as such.
func (s *source) whole() place { return place{file: s} }

// kind is what an author can write: a text, a list or a map.
type kind string

const (
	textNode kind = "a text"
	listNode kind = "a list"
	mapNode  kind = "a map"
	// brokenNode is what could not be understood, and has been reported.
	brokenNode kind = "broken"
)

// node is one value in a file. Exactly the field of its kind is set.
type node struct {
	place
	kind   kind
	text   string
	list   []*node
	fields []field
	// reads names what YAML takes an unquoted text for, "a number"; empty where
	// it is a plain text.
	reads string
}

// Two things a text can read as that are treated in their own way.
const (
	nothing = "nothing"
	date    = "a date"
)

// field is one line of a map.
type field struct {
	key   string
	at    place
	value *node
}

// field returns the value with the given key, nil where there is none.
func (n *node) field(key string) *node {
	for _, f := range n.fields {
		if f.key == key {
			return f.value
		}
	}
	return nil
}

// add appends a field. A key that is there already is a fault, and is dropped.
func (n *node) add(r *report, f field) {
	if n.field(f.key) != nil {
		r.fault(f.at, "keep one of the two", "%q is written twice", f.key)
		return
	}
	n.fields = append(n.fields, f)
}

// is reports whether the node is there and is the given text.
func (n *node) is(text string) bool { return n != nil && n.kind == textNode && n.text == text }

// find returns the place where a text stands inside the node, as a value or as
// a key.
func (n *node) find(text string) (place, bool) {
	if n.is(text) {
		return n.place, true
	}
	for _, item := range n.list {
		if at, ok := item.find(text); ok {
			return at, true
		}
	}
	for _, f := range n.fields {
		if f.key == text {
			return f.at, true
		}
		if at, ok := f.value.find(text); ok {
			return at, true
		}
	}
	return place{}, false
}
