//go:build ignore

package main

import (
	"strings"
	"testing"
)

func TestWhatATargetCountsAs(t *testing.T) {
	for _, c := range []struct {
		name, output string
		ok           bool
		want         tally
		shown        string
	}{
		{"a silent check that passes", "", true, tally{1, 0}, ""},
		{"a check that fails", "a.go:1: wrong\n", false, tally{0, 1}, "a.go:1: wrong"},
		{"a check that could not be made", "govulncheck skipped: database not reachable\n", true, tally{}, "skipped"},
		{"tests that pass", `{"Action":"output","Package":"p","Test":"A","Output":"noise\n"}
{"Action":"pass","Package":"p","Test":"A"}
{"Action":"pass","Package":"p","Test":"B"}
{"Action":"pass","Package":"p"}`, true, tally{2, 0}, ""},
		{"a test that fails", `{"Action":"output","Package":"p","Test":"A","Output":"want 1\n"}
{"Action":"fail","Package":"p","Test":"A"}
{"Action":"pass","Package":"p","Test":"B"}
{"Action":"fail","Package":"p"}`, false, tally{1, 1}, "want 1"},
		{"a package that does not compile", `{"Action":"build-output","ImportPath":"p","Output":"undefined: x\n"}
{"Action":"build-fail","ImportPath":"p"}
{"Action":"fail","Package":"p","FailedBuild":"p"}`, false, tally{0, 1}, "undefined: x"},
		{"a package that stops in the middle", `{"Action":"pass","Package":"p","Test":"A"}
{"Action":"output","Package":"p","Output":"panic: oh\n"}
{"Action":"fail","Package":"p"}`, false, tally{1, 1}, "panic: oh"},
		{"a test that is skipped", `{"Action":"skip","Package":"p","Test":"A"}
{"Action":"pass","Package":"p","Test":"B"}
{"Action":"pass","Package":"p"}`, true, tally{1, 0}, ""},
		{"a target that fails after its tests passed", `{"Action":"pass","Package":"p","Test":"A"}
{"Action":"pass","Package":"p"}`, false, tally{1, 1}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var shown strings.Builder
			count := newCount(&shown)
			got := count.readAll(strings.NewReader(c.output)).settled(c.ok, count.skipped)
			if got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
			if !strings.Contains(shown.String(), c.shown) || c.shown == "" && shown.String() != "" {
				t.Errorf("shown %q, want %q", shown.String(), c.shown)
			}
		})
	}
}
