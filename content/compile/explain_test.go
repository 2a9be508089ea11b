package main

import (
	"strconv"
	"strings"
	"testing"
)

// TestTheCaretStandsBelowTheFault puts a mark into lines of every kind and
// looks whether the caret stands right below it.
func TestTheCaretStandsBelowTheFault(t *testing.T) {
	for name, line := range map[string]string{
		"at the start":            "@ here",
		"in the middle":           "here @ it is",
		"behind wide letters":     "größer als gedacht, schöner @",
		"behind a tab":            "\there @",
		"far out in a long line":  strings.Repeat("word ", 80) + "@" + strings.Repeat(" word", 80),
		"at the edge of the view": strings.Repeat("x", window) + "@",
	} {
		at, _, _ := strings.Cut(line, "@")
		f := finding{place{newSource("a.yaml", line), 1, len([]rune(at)) + 1}, "wrong", "do it right", false}
		lines := strings.Split(explain(f, "content"), "\n")
		if lines[0] != "content/a.yaml:1:"+strconv.Itoa(f.column)+": wrong" {
			t.Errorf("%s: the first line is %q", name, lines[0])
		}
		shown, caret := []rune(lines[1]), []rune(lines[2])
		if place := len(caret) - 1; place >= len(shown) || shown[place] != '@' {
			t.Errorf("%s: the caret is not below the mark:\n%s\n%s", name, lines[1], lines[2])
		}
		if len(shown) > len("    1 | ")+window {
			t.Errorf("%s: %d letters are shown", name, len(shown))
		}
	}
}
