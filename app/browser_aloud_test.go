//go:build browser

package app

import "testing"

// What has just happened is said in a place that was there before, and is gone
// from there after a while.
func TestWhatHappenedIsSaidAloud(t *testing.T) {
	v := newVisitor(t)
	v.open("/")
	v.hasKept(planned(), "")
	v.open(keptPage)
	v.do(v.script(catchFile), v.script(`window.place = document.querySelector("body > [role=status]")`))
	v.click("details:has([data-action=save-readable]) summary")
	v.press("save-readable")
	v.press("save-readable")
	v.until(`place.textContent === "` + source().words.Say("backup.saved") + `"`)
	v.press("change-keeping")
	v.tick(string(keepNone))
	v.press("keep")
	v.until(`place.textContent === "` + source().words.Say("kept.changed") + `"`)
	v.until(`place.isConnected && place.textContent === ""`)
}
