package app

import (
	"strings"
	"testing"
)

// A link becomes the smallest code it fits into, and none above the largest that
// phones read.
func TestTheSizeOfACode(t *testing.T) {
	const address = "https://example.github.io/mend/#"
	for _, c := range []struct {
		letter  int
		version int
	}{{172, 8}, {173, 9}, {213, 9}, {214, 10}, {432, 13}, {433, 0}} {
		code := qrCode(address, strings.Repeat("A", c.letter))
		version := 0
		if code != nil {
			version = (code.Size - 17) / 4
		}
		if version != c.version {
			t.Errorf("%d characters: version %d, want %d", c.letter, version, c.version)
		}
	}
	if picture := qrPicture(address, strings.Repeat("A", 600), "too large"); picture != nil {
		t.Error("a code that is too large is drawn")
	}
}

// Painting the path module by module gives the code back, with its quiet zone.
func TestThePictureIsTheCode(t *testing.T) {
	code := qrCode("https://example.github.io/#", "ABC234")
	painted := paint(t, qrPath(code), code.Size+2*quietZone)
	for y := range painted {
		for x := range painted[y] {
			if want := code.Black(x-quietZone, y-quietZone); painted[y][x] != want {
				t.Fatalf("at %d, %d it is black: %t, want %t", x, y, painted[y][x], want)
			}
		}
	}
}

// paint follows a path made of rectangles one module high.
func paint(t *testing.T, path string, side int) [][]bool {
	t.Helper()
	painted := make([][]bool, side)
	for y := range painted {
		painted[y] = make([]bool, side)
	}
	for _, rectangle := range strings.Split(strings.TrimPrefix(path, "M"), "M") {
		var numbers []int
		for _, field := range strings.FieldsFunc(rectangle, func(r rune) bool { return r < '0' || r > '9' }) {
			n := 0
			for _, digit := range field {
				n = 10*n + int(digit-'0')
			}
			numbers = append(numbers, n)
		}
		if len(numbers) != 5 || numbers[2] != numbers[4] || numbers[3] != 1 {
			t.Fatalf("%q is no run of modules", rectangle)
		}
		for i := range numbers[2] {
			painted[numbers[1]][numbers[0]+i] = true
		}
	}
	return painted
}
