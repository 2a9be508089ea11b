package main

import (
	"fmt"
	"iter"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"mend/quiz"
)

// decode fills v, a pointer, from a node. The names of the fields are those in
// the json tags. A field that does not exist, a value of the wrong kind and a
// text that YAML takes for something else are faults; the rest is still filled.
func decode(r *report, n *node, v any) {
	decodeInto(r, n, reflect.ValueOf(v).Elem())
}

func decodeInto(r *report, n *node, v reflect.Value) {
	if n.kind == brokenNode {
		return
	}
	if v.Type() == reflect.TypeFor[*quiz.Condition]() {
		v.Set(reflect.ValueOf(readCondition(r, n)))
		return
	}
	if want := kindFor(v); n.kind != want {
		r.fault(n.place, "write "+want.example(), "this is %s, and %s is wanted", n.kind, want)
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(readText(r, n))
	case reflect.Int, reflect.Bool:
		decodeExact(r, n, v)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), len(n.list), len(n.list)))
		for i, item := range n.list {
			decodeInto(r, item, v.Index(i))
		}
	case reflect.Map:
		decodeMap(r, n, v)
	default:
		decodeStruct(r, n, v)
	}
}

func kindFor(v reflect.Value) kind {
	switch v.Kind() {
	case reflect.String, reflect.Int, reflect.Bool:
		return textNode
	case reflect.Slice:
		return listNode
	case reflect.Map, reflect.Struct:
		return mapNode
	}
	panic(fmt.Sprintf("compile: cannot fill a %s; extend decodeInto", v.Type()))
}

func (k kind) example() string {
	switch k {
	case listNode:
		return `"- " before each line, or [one, two]`
	case mapNode:
		return `"name: value" lines, or {name: value}`
	default:
		return "one text; quote it where it begins with [ or {"
	}
}

// readText returns the text of a node. What YAML reads as a number, a date or
// nothing has to be quoted: other readers would change it, 1.10 to 1.1.
func readText(r *report, n *node) string {
	switch n.reads {
	case "":
	case nothing:
		r.fault(n.place, "write it, or remove the line", "nothing is written here")
	default:
		r.fault(n.place, fmt.Sprintf("quote it: %q", n.text), "%s looks like %s", n.text, n.reads)
	}
	text := strings.TrimSpace(n.text)
	if strings.Contains(text, "\n") {
		r.fault(n.place, `put it into one paragraph; ">" joins lines, "|" does not`, "this text has a line break in it")
	}
	return text
}

// decodeExact fills a whole number, or true or false.
func decodeExact(r *report, n *node, v reflect.Value) {
	if v.Kind() == reflect.Bool {
		if n.text != "true" && n.text != "false" || n.reads == "" {
			r.fault(n.place, "write true, or remove the line", "%q is neither true nor false", n.text)
		}
		v.SetBool(n.text == "true")
		return
	}
	number, err := strconv.Atoi(n.text)
	if err != nil || n.reads == "" {
		r.fault(n.place, "write a whole number without quotes", "%q is not a whole number", n.text)
	}
	v.SetInt(int64(number))
}

// decodeMap adds to a map, which may hold entries from another file.
func decodeMap(r *report, n *node, v reflect.Value) {
	if v.IsNil() {
		v.Set(reflect.MakeMap(v.Type()))
	}
	for _, f := range n.fields {
		value := reflect.New(v.Type().Elem()).Elem()
		decodeInto(r, f.value, value)
		v.SetMapIndex(reflect.ValueOf(f.key), value)
	}
}

func decodeStruct(r *report, n *node, v reflect.Value) {
	fields := map[string][]int{}
	for _, f := range reflect.VisibleFields(v.Type()) {
		if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" {
			fields[name] = f.Index
		}
	}
	for _, f := range n.fields {
		index, ok := fields[f.key]
		if !ok {
			r.fault(f.at, "use one of "+sortedList(maps.Keys(fields)), "unknown field %q", f.key)
			continue
		}
		decodeInto(r, f.value, v.FieldByIndex(index))
	}
}

func sortedList(names iter.Seq[string]) string { return strings.Join(slices.Sorted(names), ", ") }
