package main

import "mend/quiz"

// Words of a condition that are not subjects. A question cannot have such an id.
const (
	allOf = "all"
	anyOf = "any"
	notIt = "not"
)

const conditionHint = "write {question: option}, or {any: [{…}, {…}]}"

// always, in place of a condition, says that there is none.
const always = "always"

// readCondition reads a map as a condition. Several keys mean all of them. A
// condition that cannot be read is nil, with a finding.
func readCondition(r *report, n *node) *quiz.Condition {
	if n.is(always) {
		return nil
	}
	if n.kind != mapNode || len(n.fields) == 0 {
		r.fault(n.place, conditionHint, "a condition is a map with something in it, this is %s", n.describe())
		return nil
	}
	parts := []*quiz.Condition{}
	for _, f := range n.fields {
		if part := readPart(r, f); part != nil {
			parts = append(parts, part)
		}
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return &quiz.Condition{All: parts}
}

func (n *node) describe() string {
	if n.kind == mapNode {
		return "an empty map"
	}
	return string(n.kind)
}

func readPart(r *report, f field) *quiz.Condition {
	switch f.key {
	case allOf:
		return &quiz.Condition{All: readConditions(r, f)}
	case anyOf:
		return &quiz.Condition{Any: readConditions(r, f)}
	case notIt:
		return &quiz.Condition{Not: readCondition(r, f.value)}
	default:
		return &quiz.Condition{Is: &quiz.Is{Subject: f.key, OneOf: readValues(r, f.value)}}
	}
}

func readConditions(r *report, f field) []*quiz.Condition {
	conditions := []*quiz.Condition{}
	if f.value.kind != listNode {
		r.fault(f.at, "write "+f.key+": [{…}, {…}]", "%q takes a list of conditions", f.key)
		return conditions
	}
	for _, item := range f.value.list {
		if c := readCondition(r, item); c != nil {
			conditions = append(conditions, c)
		}
	}
	return conditions
}

// readValues reads one value, or a list of them.
func readValues(r *report, n *node) []string {
	values := []string{}
	if n.kind == textNode {
		return append(values, readText(r, n))
	}
	if n.kind != listNode {
		r.fault(n.place, conditionHint, "this is %s, and a value or a list of values is wanted", n.kind)
	}
	for _, item := range n.list {
		if item.kind != textNode {
			r.fault(item.place, conditionHint, "this is %s, and a value is wanted", item.kind)
			continue
		}
		values = append(values, readText(r, item))
	}
	return values
}
