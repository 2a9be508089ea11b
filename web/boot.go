//go:build !wasm

package web

import "github.com/tdewolff/minify/v2/js"

// earlyParts are the files of the script that every page begins with, in their
// order. Nothing is painted before it has run.
var earlyParts = []string{"left.js", "early.js"}

// bootParts are the files of the script that runs as soon as a page has been read.
// The first questions can be answered from then on, so it has to be small.
var bootParts = []string{"boot.js", "headstart.js"}

// lateParts are the files of the script that follows the first paint, leave.js and
// wasm_exec.js: nobody who wants to leave should wait for it.
var lateParts = []string{
	"storage.js", "seal.js", "hpke.js", "record.js", "backup.js", "database.js", "store.js",
	"engine.js", "offline.js", "install.js", "keys.js", "aloud.js", "steady.js",
}

// oldestScript is the version of the language that our scripts may use: a
// browser that cannot read them shows no message at all.
const oldestScript = 2017

// script returns a script as it is sent.
func script(name string, parts ...string) (asset, error) {
	return smaller(name, "js", &js.Minifier{Version: oldestScript}, parts)
}
