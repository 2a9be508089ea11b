//go:build !wasm

package web

import (
	"io/fs"
	"slices"

	"github.com/tdewolff/minify/v2/css"
)

// firstStyle are the files that the welcome and the first questions need. Nothing
// is painted before they are there, so they are one small file; all others follow
// after the first paint, in the order of their names.
var firstStyle = []string{
	"style.css", "parts/actions.css", "parts/boot.css", "parts/frame.css", "parts/keys.css",
	"parts/leave.css", "parts/notes.css", "parts/question.css",
}

// styleSheets returns the looks of the first screens, and those of all later ones.
func styleSheets() (first, later asset, err error) {
	parts, err := fs.Glob(static, "parts/*.css")
	if err != nil {
		return first, later, err
	}
	parts = slices.DeleteFunc(parts, func(name string) bool { return slices.Contains(firstStyle, name) })
	if first, err = styleSheet("style.css", firstStyle...); err != nil {
		return first, later, err
	}
	later, err = styleSheet("later.css", parts...)
	return first, later, err
}

func styleSheet(name string, parts ...string) (asset, error) {
	return smaller(name, "css", &css.Minifier{}, parts)
}
