//go:build mirrored

package content

// Shown is the language that the program is built to show.
const Shown = Mirrored
