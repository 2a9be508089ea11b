//go:build !wasm

package web

import (
	"regexp"
	"testing"
)

// largestBoot is what the boot script may weigh before it is compressed: every
// page waits for it.
const largestBoot = 4096

func TestTheBootScriptIsSmall(t *testing.T) {
	script, err := script("boot.js", bootParts...)
	if err != nil {
		t.Fatal(err)
	}
	if size := len(script.content); size == 0 || size > largestBoot {
		t.Errorf("the boot script has %d bytes, want at most %d", size, largestBoot)
	}
}

// A browser that cannot read the first script shows no message at all, and from
// one that cannot read the second nobody can leave.
func TestOldBrowsersCanReadTheScripts(t *testing.T) {
	for name, parts := range map[string][]string{
		"boot.js": bootParts, "late.js": lateParts, "leave.js": {"leave.js"}, "away.js": {"away.js"},
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
