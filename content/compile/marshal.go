package main

import (
	"encoding"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// marshal writes a value, a struct, as the compiled file that package content
// reads; the form is described there, in lines.go. Every field is written, by
// the name in its json tag: the readers fault a field they do not know, so that
// none is forgotten in silence. The error names what cannot be written: a text
// of several lines, a key that would be read as something else.
func marshal(value any) ([]byte, error) {
	w := &lineWriter{}
	w.fields(reflect.ValueOf(value), 0)
	w.line(0, "end")
	return []byte(w.text.String()), errors.Join(w.faults...)
}

type lineWriter struct {
	text   strings.Builder
	faults []error
}

func (w *lineWriter) line(level int, line string) {
	if strings.Contains(line, "\n") {
		w.faults = append(w.faults, fmt.Errorf("%q: it has a line break; write it as one line", line))
	}
	w.text.WriteString(strings.Repeat(" ", level) + line + "\n")
}

// fields writes the fields of a struct, or of what a pointer leads to.
func (w *lineWriter) fields(v reflect.Value, level int) {
	v = reflect.Indirect(v)
	for i := range v.NumField() {
		label, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		if label == "" || label == "-" {
			panic(fmt.Sprintf("compile: %s.%s has no name in a json tag; give it one", v.Type(), v.Type().Field(i).Name))
		}
		w.labelled(label, v.Field(i), level)
	}
}

// labelled writes a field of a struct. What is empty is left out.
func (w *lineWriter) labelled(label string, v reflect.Value, level int) {
	switch {
	case v.IsZero(), v.Kind() == reflect.Slice && v.Len() == 0, v.Kind() == reflect.Map && v.Len() == 0:
	case v.Kind() == reflect.Bool:
		w.line(level, label)
	default:
		w.named(label, v, level)
	}
}

// named writes a value below its name or, where it fits into a line, behind it.
func (w *lineWriter) named(name string, v reflect.Value, level int) {
	if text, ok := w.inline(v); ok {
		w.line(level, name+" "+text)
		return
	}
	w.line(level, name)
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			w.named("-", v.Index(i), level+1)
		}
	case reflect.Map:
		w.entries(v, level+1)
	default:
		w.fields(v, level+1)
	}
}

// entries writes what is in a map, by its keys.
func (w *lineWriter) entries(v reflect.Value, level int) {
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	for _, key := range keys {
		name := key.String()
		_, isText := w.inline(v.MapIndex(key))
		if name == "" || strings.HasPrefix(name, " ") || isText && strings.Contains(name, " ") {
			w.faults = append(w.faults, fmt.Errorf("%q: this key cannot be read again; write one word", name))
		}
		w.named(name, v.MapIndex(key), level)
	}
}

// inline returns the value as it stands in one line; ok is false where it needs
// several.
func (w *lineWriter) inline(v reflect.Value) (text string, ok bool) {
	if written, ok := v.Interface().(encoding.TextMarshaler); ok {
		text, err := written.MarshalText()
		if err != nil {
			w.faults = append(w.faults, err)
		}
		return string(text), true
	}
	switch v.Kind() {
	case reflect.String:
		return v.String(), true
	case reflect.Int:
		return strconv.FormatInt(v.Int(), 10), true
	case reflect.Slice, reflect.Map, reflect.Struct, reflect.Pointer:
		return "", false
	default:
		panic(fmt.Sprintf("compile: cannot write a %s; extend marshal, and package content to read it", v.Type()))
	}
}
