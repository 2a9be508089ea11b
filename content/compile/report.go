package main

import (
	"cmp"
	"fmt"
	"slices"
)

// place is a spot in a file. Line and column count from 1, the column in
// letters; line 0 means the file as a whole.
type place struct {
	file         *source
	line, column int
}

// finding is one thing an author has to know: where it is, what is wrong and
// what to do about it. A warning does not stop the work.
type finding struct {
	place
	what, hint string
	warning    bool
}

// report gathers findings, so that one run shows all of them.
type report struct{ findings []finding }

func (r *report) fault(at place, hint, what string, args ...any) {
	r.findings = append(r.findings, finding{at, fmt.Sprintf(what, args...), hint, false})
}

func (r *report) warn(at place, hint, what string, args ...any) {
	r.findings = append(r.findings, finding{at, fmt.Sprintf(what, args...), hint, true})
}

// sorted returns the findings in the order of the files and their lines.
func (r *report) sorted() []finding {
	slices.SortStableFunc(r.findings, func(a, b finding) int {
		return cmp.Or(
			cmp.Compare(a.file.name, b.file.name),
			cmp.Compare(a.line, b.line),
			cmp.Compare(a.column, b.column))
	})
	return r.findings
}

// faulty reports whether any finding is more than a warning.
func faulty(findings []finding) bool {
	return slices.ContainsFunc(findings, func(f finding) bool { return !f.warning })
}
