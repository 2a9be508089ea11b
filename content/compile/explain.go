package main

import (
	"fmt"
	"path"
	"strings"
)

// window is how much of a line is shown: what fits beside its number in a
// terminal of 100 columns.
const window = 90

// explainAll writes the findings as the authors see them. The names of the
// files begin with dir, so that a terminal can open them.
func explainAll(findings []finding, dir string) string {
	var b strings.Builder
	for _, f := range findings {
		b.WriteString(explain(f, dir))
	}
	return b.String()
}

// explain writes one finding: file, line and column, what is wrong, the line
// itself with a caret below it, and what to do.
func explain(f finding, dir string) string {
	var b strings.Builder
	b.WriteString(path.Join(dir, f.file.name))
	if f.line > 0 {
		fmt.Fprintf(&b, ":%d:%d", f.line, f.column)
	}
	b.WriteString(": ")
	if f.warning {
		b.WriteString("warning: ")
	}
	b.WriteString(f.what + "\n")
	if line, column, ok := f.excerpt(); ok {
		fmt.Fprintf(&b, "%5d | %s\n      | %s^\n", f.line, line, strings.Repeat(" ", column))
	}
	fmt.Fprintf(&b, "  hint: %s\n", f.hint)
	return b.String()
}

// excerpt returns the part of the line around the place, and the column of the
// place in it, from 0.
func (p place) excerpt() (line string, column int, ok bool) {
	if p.line < 1 || p.line > len(p.file.lines) {
		return "", 0, false
	}
	letters := []rune(strings.ReplaceAll(p.file.lines[p.line-1], "\t", " "))
	column = min(max(p.column-1, 0), len(letters))
	if column >= window {
		letters = append([]rune("…"), letters[column-window/2:]...)
		column = window/2 + 1
	}
	if len(letters) > window {
		letters = append(letters[:window-1], '…')
	}
	return strings.TrimRight(string(letters), " \r"), column, true
}
