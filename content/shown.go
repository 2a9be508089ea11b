//go:build !accented && !mirrored

package content

// Shown is the language that the program is built to show. Tags choose a
// pseudo-language in its place (see pseudo.go).
const Shown = Source
