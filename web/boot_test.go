//go:build !wasm

package web

import (
	"regexp"
	"testing"
)

// largestBoot is what the scripts of the head start may weigh together before they
// are compressed: nobody can answer without them.
const largestBoot = 4096

func TestTheBootScriptsAreSmall(t *testing.T) {
	size := 0
	for name, parts := range map[string][]string{"early.js": earlyParts, "boot.js": bootParts} {
		script, err := script(name, parts...)
		if err != nil {
			t.Fatal(err)
		}
		if len(script.content) == 0 {
			t.Errorf("%s is empty", name)
		}
		size += len(script.content)
	}
	if size > largestBoot {
		t.Errorf("the scripts have %d bytes, want at most %d", size, largestBoot)
	}
}

// A browser that cannot read the first script shows no message at all, and from
// one that cannot read the second nobody can leave.
func TestOldBrowsersCanReadTheScripts(t *testing.T) {
	for name, parts := range map[string][]string{
		"early.js": earlyParts, "boot.js": bootParts, "late.js": lateParts, "leave.js": {"leave.js"}, "away.js": {"away.js"},
	} {
		script, err := script(name, parts...)
		if err != nil {
			t.Fatal(err)
		}
		young := regexp.MustCompile(`\?\?|\?\.[a-z]|catch\{|this\.#|&&=|\|\|=`)
		if found := young.Find(script.content); found != nil {
			t.Errorf("%s uses %q, which browsers of 2017 cannot read", name, found)
		}
	}
}
