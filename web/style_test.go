//go:build !wasm

package web

import (
	"fmt"
	"io/fs"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// sheets returns every style sheet by its name.
func sheets(t *testing.T) map[string]string {
	t.Helper()
	parts, err := fs.Glob(static, "parts/*.css")
	if err != nil || len(parts) < 10 {
		t.Fatalf("parts: %d style sheets: %v", len(parts), err)
	}
	all := map[string]string{}
	for _, name := range append(parts, "style.css") {
		content, err := static.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = string(content)
	}
	return all
}

var token = regexp.MustCompile(`(--[a-z-]+): (#[0-9a-f]{6});`)

// colours returns the tokens that are colours, in light and in dark.
func colours(t *testing.T) (light, dark map[string]string) {
	t.Helper()
	style := sheets(t)["style.css"]
	day, night, found := strings.Cut(style, "@media (prefers-color-scheme: dark)")
	if !found {
		t.Fatal("style.css has no dark scheme")
	}
	light, dark = map[string]string{}, map[string]string{}
	for _, m := range token.FindAllStringSubmatch(day, -1) {
		light[m[1]] = m[2]
	}
	for _, m := range token.FindAllStringSubmatch(night, -1) {
		dark[m[1]] = m[2]
	}
	if len(light) < 10 || len(light) != len(dark) {
		t.Fatalf("%d colours in light and %d in dark", len(light), len(dark))
	}
	return light, dark
}

// Words have a contrast of 4.5 to 1 on every paper, and edges that matter 3 to 1.
func TestColoursCanBeToldApart(t *testing.T) {
	light, dark := colours(t)
	for scheme, c := range map[string]map[string]string{"light": light, "dark": dark} {
		for _, paper := range []string{"--paper", "--sheet", "--gold-wash"} {
			for ink, least := range map[string]float64{
				"--ink": 7, "--ink-soft": 4.5, "--glaze": 4.5, "--glaze-deep": 4.5, "--gold": 4.5, "--alarm": 4.5,
				"--seam": 3, "--line-strong": 3,
			} {
				if got := contrast(t, c[ink], c[paper]); got < least {
					t.Errorf("%s: %s on %s has a contrast of %.2f, want at least %g", scheme, ink, paper, got, least)
				}
			}
		}
		for _, glaze := range []string{"--glaze", "--glaze-deep"} {
			if got := contrast(t, c["--on-glaze"], c[glaze]); got < 4.5 {
				t.Errorf("%s: --on-glaze on %s has a contrast of %.2f", scheme, glaze, got)
			}
		}
	}
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance is how bright a colour is, as WCAG reckons it.
func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(colour[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatalf("%s: %v", colour, err)
		}
		channel := float64(n) / 255
		if channel <= 0.04045 {
			sum += weight * channel / 12.92
		} else {
			sum += weight * math.Pow((channel+0.055)/1.055, 2.4)
		}
	}
	return sum
}

// The bar of the browser, the window an app opens in and the ground of its icon
// have the colour of the page.
func TestWhatSurroundsThePageHasItsColour(t *testing.T) {
	light, dark := colours(t)
	for scheme, paper := range map[string]string{"light": light["--paper"], "dark": dark["--paper"]} {
		want := fmt.Sprintf(`media="(prefers-color-scheme: %s)" content="%s"`, scheme, paper)
		if !strings.Contains(shellSource, want) {
			t.Errorf("shell.html does not say %s", want)
		}
	}
	for token, got := range map[string]string{
		"--glaze": webColour(leftHalf), "--line-strong": webColour(open),
	} {
		if got != light[token] {
			t.Errorf("the pictures of the mark have %s, and style.css %s: %s", got, token, light[token])
		}
	}
	if got := webColour(ground); got != light["--paper"] {
		t.Errorf("the icon and the manifest have the ground %s, and style.css the paper %s", got, light["--paper"])
	}
}

// Colours have names, and sides are start and end. Prints are in ink alone.
func TestWhatStyleSheetsMayNotSay(t *testing.T) {
	faults := map[string]*regexp.Regexp{
		"names a colour; take a token of style.css":        regexp.MustCompile(`#[0-9a-fA-F]{3,8}\b[^{]*;|\brgba?\(|\bhsla?\(|:[^;]*\b(white|black|red)\b`),
		"names a side; say start or end":                   regexp.MustCompile(`(^|[\s{;-])(left|right)(-[a-z]+)?:|text-align: (left|right)`),
		"asks another place for something; draw it":        regexp.MustCompile(`url\(|@import|@font-face`),
		"sets a width; say inline-size or block-size":      regexp.MustCompile(`(^|[\s{;])(min-|max-)?(width|height):`),
		"sets a margin or padding of one side by its name": regexp.MustCompile(`(margin|padding|border)-(top|bottom|left|right)`),
	}
	for name, sheet := range sheets(t) {
		if name == "style.css" {
			sheet = token.ReplaceAllString(sheet, "")
		}
		sheet = regexp.MustCompile(`(?s)/\*.*?\*/`).ReplaceAllString(sheet, "")
		for what, fault := range faults {
			if found := fault.FindString(sheet); found != "" {
				t.Errorf("%s: %q %s", name, strings.TrimSpace(found), what)
			}
		}
	}
}

// largestStyle is what all style sheets together may weigh, as they are written.
const largestStyle = 30 << 10

func TestAllStyleSheetsAreSmall(t *testing.T) {
	total := 0
	for _, sheet := range sheets(t) {
		total += len(sheet)
	}
	if total > largestStyle {
		t.Errorf("all style sheets have %d bytes, want at most %d", total, largestStyle)
	}
}
