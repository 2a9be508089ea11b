package app

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"rsc.io/qr/coding"
)

const (
	// largestQR is the largest version of a code that most phones read from a
	// screen.
	largestQR coding.Version = 13
	// quietZone is how many modules stay white around a code.
	quietZone = 4
)

// qrCode returns the smallest code for a link: the address as bytes, because it
// has small letters, and the letter as capitals and digits, which need two thirds
// of the room. It is nil where the code would be too large.
func qrCode(address, letter string) *coding.Code {
	parts := []coding.Encoding{coding.String(address), coding.Alpha(letter)}
	for v := coding.Version(coding.MinVersion); v <= largestQR; v++ {
		if parts[0].Bits(v)+parts[1].Bits(v) > 8*v.DataBytes(coding.M) {
			continue
		}
		plan, err := coding.NewPlan(v, coding.M, 0)
		if err != nil {
			return nil
		}
		code, err := plan.Encode(parts...)
		if err != nil {
			return nil
		}
		return code
	}
	return nil
}

// qrPicture draws the code for a link, black on white whatever the colours of the
// page; nil where it would be too large.
func qrPicture(address, letter, label string) app.UI {
	code := qrCode(address, letter)
	if code == nil {
		return nil
	}
	side := strconv.Itoa(code.Size + 2*quietZone)
	return in(svg, "svg", "qr", attr("viewBox", "0 0 "+side+" "+side), attr("role", "img"), attr("aria-label", label),
		attr("shape-rendering", "crispEdges"), data("qr", "version-"+strconv.Itoa((code.Size-17)/4)),
		in(svg, "rect", "", attr("width", side), attr("height", side), attr("fill", "#fff")),
		stroke("", qrPath(code), attr("fill", "#000")),
	)
}

// qrPath goes around the black modules, row by row, each run of them at once.
func qrPath(code *coding.Code) string {
	var path strings.Builder
	for y := range code.Size {
		for x := 0; x < code.Size; x++ {
			from := x
			for code.Black(x, y) {
				x++
			}
			if run := strconv.Itoa(x - from); x > from {
				path.WriteString("M" + strconv.Itoa(from+quietZone) + " " + strconv.Itoa(y+quietZone) + "h" + run + "v1h-" + run + "z")
			}
		}
	}
	return path.String()
}
