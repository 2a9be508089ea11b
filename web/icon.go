//go:build !wasm

package web

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"strings"
)

// The mark is two halves of a bowl joined by a seam of gold. It shows nothing of
// what the app is about. All measures are on a square of 100 by 100; the bowl
// stays within the inner 80, because some phones cut the corners off.
const (
	bowlMiddle = 50.0
	bowlRadius = 34.0
	seamWidth  = 5.0
	tileRound  = 22.0
)

// point is a place on the square, x to the right and y down.
type point struct{ x, y float64 }

// seam runs from edge to edge of the bowl, as a crack does.
var seam = []point{{59, 12}, {50, 34}, {57, 48}, {43, 64}, {46, 88}}

var (
	ground    = color.NRGBA{0xfa, 0xf6, 0xee, 0xff}
	leftHalf  = color.NRGBA{0x2f, 0x51, 0x55, 0xff}
	rightHalf = color.NRGBA{0x86, 0xa3, 0x9e, 0xff}
	gold      = color.NRGBA{0xd0, 0xa0, 0x3c, 0xff}
	open      = color.NRGBA{0x8a, 0x7d, 0x6c, 0xff}
)

// iconSVG returns the mark as a drawing of any size.
func iconSVG() []byte {
	var line strings.Builder
	for i, p := range seam {
		fmt.Fprintf(&line, "%s%g %g", map[bool]string{true: "M", false: "L"}[i == 0], p.x, p.y)
	}
	return fmt.Appendf(nil, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">`+
		`<clipPath id="bowl"><circle cx="%[1]g" cy="%[1]g" r="%[2]g"/></clipPath>`+
		`<rect width="100" height="100" rx="%[9]g" fill="%[3]s"/>`+
		`<g clip-path="url(#bowl)"><path d="M0 0H100V100H0Z" fill="%[4]s"/>`+
		`<path d="%[5]sL0 100V0Z" fill="%[6]s"/>`+
		`<path d="%[5]s" fill="none" stroke="%[7]s" stroke-width="%[8]g" stroke-linejoin="round"/></g></svg>`+"\n",
		bowlMiddle, bowlRadius, webColour(ground), webColour(rightHalf), line.String(), webColour(leftHalf), webColour(gold), seamWidth, tileRound)
}

func webColour(c color.NRGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// look is the form a picture of the mark takes.
type look int

const (
	// rounded is the mark on a tile with round corners, to be shown as it is.
	rounded look = iota
	// square fills the picture, for systems that cut their own shape.
	square
	// shape is the mark alone, as a stencil: systems give it their own colour.
	shape
	// scene is the mark above the crack of the screens, which is mended half way.
	scene
)

// iconPNG returns the mark as a picture of size by size pixels.
func iconPNG(size int, as look) []byte {
	return drawPNG(size, size, size, as)
}

// screenSize is a picture of a screen, in pixels.
type screenSize struct{ width, height int }

func (s screenSize) String() string { return fmt.Sprintf("%dx%d", s.width, s.height) }

// A system that offers to install Mend shows how it looks, and a chat shows a
// picture beside a link to it. Every real screen says what Mend is about, so these
// have the mark and the crack, and nothing else. They are drawn by every build.
var (
	narrowScreen = screenSize{540, 960}
	wideScreen   = screenSize{960, 540}
	linkPicture  = screenSize{1200, 630}
)

func screenPNG(s screenSize) []byte {
	return drawPNG(s.width, s.height, min(s.width, s.height)/2, scene)
}

// drawPNG returns a picture with the mark, side pixels wide, in its middle.
func drawPNG(width, height, side int, as look) []byte {
	picture := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			picture.SetNRGBA(x, y, pixel(x-(width-side)/2, y-(height-side)/2, 100/float64(side), as))
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, picture); err != nil {
		panic(err) // writing to memory cannot fail
	}
	return out.Bytes()
}

// pixel mixes the colours of a grid of places within the pixel, so that edges
// are smooth. scale is the width of a pixel on the square.
func pixel(x, y int, scale float64, as look) color.NRGBA {
	const grid = 4
	at := func(dx, dy float64) color.NRGBA {
		return as.colourAt(point{(float64(x) + dx) * scale, (float64(y) + dy) * scale})
	}
	if one := at(0, 0); one == at(1, 0) && one == at(0, 1) && one == at(1, 1) {
		return one // everything that is drawn is wider than a pixel
	}
	var r, g, b, opaque int
	for i := range grid * grid {
		c := at((float64(i%grid)+0.5)/grid, (float64(i/grid)+0.5)/grid)
		if c.A > 0 {
			r, g, b, opaque = r+int(c.R), g+int(c.G), b+int(c.B), opaque+1
		}
	}
	if opaque == 0 {
		return color.NRGBA{}
	}
	return color.NRGBA{uint8(r / opaque), uint8(g / opaque), uint8(b / opaque), uint8(0xff * opaque / grid / grid)}
}

// colourAt returns the colour at a place; it is opaque or nothing at all.
func (as look) colourAt(p point) color.NRGBA {
	c := markColour(p)
	if as == scene && c == ground {
		c = crackColour(p)
	}
	switch {
	case as == shape && (c == ground || c == gold), as == rounded && cutOff(p):
		return color.NRGBA{}
	case as == shape:
		return color.NRGBA{A: 0xff}
	default:
		return c
	}
}

// crackDepths is how far the crack below the mark strays, at equal distances.
var crackDepths = []float64{1, -3, 2, -1, 0, -4, 3, 0, 4, -2, 1, -3}

const (
	crackHeight = 100.0
	crackPace   = 9.0
)

// crackColour is gold up to the middle, where the crack is mended, and thin beyond.
func crackColour(p point) color.NRGBA {
	pace, along := math.Modf((p.x + 100*crackPace) / crackPace)
	i := int(pace) % len(crackDepths)
	a, b := crackDepths[i], crackDepths[(i+1)%len(crackDepths)]
	steep := math.Hypot(crackPace, b-a) / crackPace
	away := math.Abs(p.y-crackHeight-a-(b-a)*along) / steep
	switch {
	case p.x <= bowlMiddle && away < 1.1:
		return gold
	case p.x > bowlMiddle && away < 0.5:
		return open
	default:
		return ground
	}
}

// cutOff reports whether a place is beyond the round corners of the tile.
func cutOff(p point) bool {
	x, y := max(tileRound-p.x, p.x-100+tileRound, 0), max(tileRound-p.y, p.y-100+tileRound, 0)
	return math.Hypot(x, y) > tileRound
}

func markColour(p point) color.NRGBA {
	switch {
	case math.Hypot(p.x-bowlMiddle, p.y-bowlMiddle) > bowlRadius:
		return ground
	case seamDistance(p) < seamWidth/2:
		return gold
	case p.x < seamAt(p.y):
		return leftHalf
	default:
		return rightHalf
	}
}

// seamDistance is how far p is from the nearest place of the seam.
func seamDistance(p point) float64 {
	nearest := math.Inf(1)
	for i := 1; i < len(seam); i++ {
		a, b := seam[i-1], seam[i]
		dx, dy := b.x-a.x, b.y-a.y
		along := ((p.x-a.x)*dx + (p.y-a.y)*dy) / (dx*dx + dy*dy)
		along = min(max(along, 0), 1)
		nearest = min(nearest, math.Hypot(p.x-a.x-along*dx, p.y-a.y-along*dy))
	}
	return nearest
}

// seamAt is the place of the seam at a height. It is called within the bowl,
// and the seam begins above the bowl and ends below it.
func seamAt(y float64) float64 {
	for i := 1; i < len(seam); i++ {
		if a, b := seam[i-1], seam[i]; y <= b.y {
			return a.x + (b.x-a.x)*(y-a.y)/(b.y-a.y)
		}
	}
	return seam[len(seam)-1].x
}
