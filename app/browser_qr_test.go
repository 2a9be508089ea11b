//go:build browser

package app

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"mend/content"
	"mend/quiz"
	"mend/quiz/share"
)

// qrWidths are how wide a code is on the picture that is scanned, in pixels.
var qrWidths = []int64{220, 280, 350, 500}

// longNote is as long as a note can be, in ordinary English.
const longNote = "I have been quiet for a week because I did not know how to begin. These steps are where I would like to start, on Monday at 7. " +
	"You need not answer. If you read only one, take the second; my cousin Ingrid in Utrecht can tell you why, should you rather ask somebody else. Thank you, whatever."

// Codes are drawn by one program, painted by another and read by a third.
func TestCodesCanBeScanned(t *testing.T) {
	if _, err := exec.LookPath("zbarimg"); err != nil {
		t.Fatal("zbarimg is missing: install it (on Debian: apt-get install zbar-tools)")
	}
	v := sender(t, withLongestPlan(), "")
	v.click(`input[value=answers]`)
	for _, c := range []struct {
		note    string
		version string
		least   int // how many of the widths have to be read
	}{
		{"", "version-9", len(qrWidths)},
		{"Thank you for reading this.", "version-11", len(qrWidths)},
		{longNote, "version-13", len(qrWidths) - 1},
	} {
		v.do(v.script(`document.getElementById("` + releaseNote + `").value = ` + quoted(c.note)))
		v.toLetter(sendLocked)
		v.press("qr")
		version := eval[string](v, `document.querySelector("[data-qr]").dataset.qr`)
		if c.version != version {
			t.Errorf("with a note of %d letters the code is %s, want %s", len(c.note), version, c.version)
		}
		read := 0
		for _, width := range qrWidths {
			if got := v.scan(width); got == v.link() {
				read++
			} else {
				t.Logf("%s at %d px is read as %q", version, width, got)
			}
		}
		t.Logf("%s: read at %d of %d widths", version, read, len(qrWidths))
		if read < c.least {
			t.Errorf("%s is read at %d widths, want %d", version, read, c.least)
		}
		for range 4 {
			v.press("back")
		}
	}
}

// A code stays black on white where the page is dark, and a reader for the blind
// hears what it is.
func TestACodeInTheDark(t *testing.T) {
	v := sender(t, planned(), "")
	v.toLetter(sendLocked)
	v.press("qr")
	v.do(inScheme("dark"))
	if got := v.scan(350); got != v.link() {
		t.Errorf("in the dark it is read as %q", got)
	}
	if said := eval[string](v, `document.querySelector("[data-qr][role=img]").getAttribute("aria-label")`); said != source().words.Say("hand.qr-picture") {
		t.Errorf("it is called %q", said)
	}
	if shown := eval[string](v, `document.querySelector(".letter-text").textContent`); shown != v.link() {
		t.Errorf("below it stands %q", shown)
	}
}

// scan takes a picture of the code at a width, and has it read.
func (v *visitor) scan(width int64) string {
	v.Helper()
	v.do(chromedp.EmulateViewport(1000, 900), v.script(fmt.Sprintf(`document.querySelector("[data-qr]").setAttribute("width", %d)`, width)))
	v.do(v.script(fmt.Sprintf(`document.styleSheets[0].insertRule(".qr { inline-size: %dpx !important; min-inline-size: 0; max-inline-size: none !important }", document.styleSheets[0].cssRules.length)`, width)))
	v.until(fmt.Sprintf(`Math.round(document.querySelector("[data-qr]").getBoundingClientRect().width) === %d`, width))
	image, err := chromedp.Run(v.tab, chromedp.Screenshot(chromedp.CSS("[data-qr]")))
	if err != nil {
		v.Fatal(err)
	}
	file := filepath.Join(v.TempDir(), "code.png")
	if err := os.WriteFile(file, image, 0o644); err != nil {
		v.Fatal(err)
	}
	// A picture in which nothing is found is an error of the program.
	read, _ := exec.Command("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file).Output()
	return strings.TrimSpace(string(read))
}

// withLongestPlan are answers with as many steps as a plan can have.
func withLongestPlan() quiz.Answers {
	for seed := uint64(0); ; seed++ {
		answers := someone(roles()[0], seed)
		if all, ok := share.Everything(content.Bank(), content.Bank().Assess(answers)); ok && len(all.Steps) >= 13 {
			return answers
		}
	}
}
