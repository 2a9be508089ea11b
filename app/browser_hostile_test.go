//go:build browser

package app

import (
	"strings"
	"testing"
)

// Whatever somebody types to the other person is shown as a text: no script runs,
// and no element and no link comes of it.
func TestHostileNotesInThePreview(t *testing.T) {
	v := sender(t, planned(), "")
	elements := 0
	for i, typed := range hostileNotes() {
		v.do(v.script(`document.getElementById("` + releaseNote + `").value = ` + quoted(strings.ToValidUTF8(typed, "\ufffd"))))
		now := v.press("next")
		if now.Heading != source().words.Say("send.preview") {
			t.Fatalf("%q leads to %+v", typed, now)
		}
		made := eval[int](v, `window.hacked ? -1 : document.querySelectorAll("[data-preview] *").length`)
		if i == 0 {
			elements = made
		}
		if nothing := noteText(typed) == ""; made != elements && !nothing || made > elements || made <= 0 {
			t.Errorf("%q makes %d elements, want %d", typed, made, elements)
		}
		if links := eval[int](v, `document.querySelectorAll("[data-preview] :is(a, script, img, svg, iframe, form)").length`); links > 0 {
			t.Errorf("%q makes a link or worse", typed)
		}
		v.press("back")
	}
}
