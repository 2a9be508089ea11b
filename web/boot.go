//go:build !wasm

package web

import (
	"bytes"
	"fmt"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/js"
)

// bootParts are the files of the one script that every page begins with, in
// their order. It stands before the first paint, so it is sent without comments
// and long names.
var bootParts = []string{"boot.js", "headstart.js", "install.js"}

// oldestScript is the version of the language that the boot script may use: a
// browser that cannot read it shows no message at all.
const oldestScript = 2017

// bootScript returns the script as it is sent.
func bootScript() (asset, error) {
	var source bytes.Buffer
	for _, name := range bootParts {
		content, err := static.ReadFile(name)
		if err != nil {
			return asset{}, err
		}
		source.Write(content)
	}
	minifier := minify.New()
	minifier.Add("js", &js.Minifier{Version: oldestScript})
	script, err := minifier.Bytes("js", source.Bytes())
	if err != nil {
		return asset{}, fmt.Errorf("boot script: %w", err)
	}
	return newAsset("boot.js", script), nil
}
