//go:build accented

package content

// Shown is the language that the program is built to show.
const Shown = Accented
