package app

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// The seam. A crack runs across the screen, and gold fills it from its beginning
// as far as one has come.

// crack is how far the crack lies below the top of its sheet, at equal distances.
var crack = [...]int{7, 3, 8, 5, 6, 1, 9, 6, 10, 4, 7, 2, 5, 3, 8}

const (
	// crackPace is the distance between two of its corners.
	crackPace  = 20
	crackWidth = crackPace * (len(crack) - 1)
	crackSheet = "0 0 280 12"
)

// seam draws the crack, mended as far as done is of all. Whoever looks on it sees
// the gold grow from where it was, unless the screen is the first.
func (r *root) seam(before, done, all int) app.UI {
	last := "mended"
	if r.turn > 1 {
		last = "mended mending"
	}
	before, done = crackWidth*before/all, crackWidth*done/all
	return drawing("seam", crackSheet,
		attr("preserveAspectRatio", "none"),
		stroke("", crackPath(done, crackWidth)),
		when(before > 0, stroke("mended", crackPath(0, before))),
		stroke(last, crackPath(before, done)),
	)
}

// crackPath is the part of the crack between two places.
func crackPath(from, to int) string {
	var path strings.Builder
	path.WriteString("M" + crackPoint(from))
	for at := from - from%crackPace + crackPace; at < to; at += crackPace {
		path.WriteString("L" + crackPoint(at))
	}
	path.WriteString("L" + crackPoint(to))
	return path.String()
}

// crackPoint is the place of the crack at a distance from its beginning.
func crackPoint(x int) string {
	i, beyond := x/crackPace, x%crackPace
	y := crack[i]
	if beyond > 0 {
		y += (crack[i+1] - y) * beyond / crackPace
	}
	return strconv.Itoa(x) + " " + strconv.Itoa(y)
}
