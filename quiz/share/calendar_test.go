package share_test

import (
	"os"
	"strings"
	"testing"

	"mend/quiz/share"
)

// The file has the days of what is still to be done, each once, and no step's
// name. Its title is long and has signs that the format uses for itself.
func TestCalendar(t *testing.T) {
	c, err := readContents(`
		step say-it now open 2026-12-24
		step walk next doing 2026-11-23
		step listen next open 2026-12-24
		step stop now done 2026-11-20
		step far later set-aside 2026-11-21
		step far later open`)
	none(t, err)
	title := "Reminder, the long one; with a back\\slash and öäü to see that no letter is cut in two: äöüäöüäöüäöü"
	got, err := share.Calendar(title, "2026-11-22", "0a1b2c3d", c.Steps)
	none(t, err)
	const golden = "testdata/calendar.ics"
	if *update {
		none(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	none(t, err)
	if got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for _, line := range strings.SplitAfter(got, "\r\n") {
		if len(line) > 77 || strings.Contains(strings.TrimSuffix(line, "\r\n"), "\n") {
			t.Errorf("%d bytes: %q", len(line), line)
		}
	}
}

func TestWithoutDaysThereIsNoCalendar(t *testing.T) {
	file, err := share.Calendar("Reminder", "2026-11-22", "id", []share.Step{{ID: "stop", State: share.Open}})
	if file != "" || err != nil {
		t.Errorf("%q, %v", file, err)
	}
	if _, err := share.Calendar("Reminder", "2026-11-22", "id", []share.Step{{State: share.Open, Day: "soon"}}); err != share.ErrContents {
		t.Errorf("a day that is none: %v", err)
	}
	if _, err := share.Calendar("Reminder", "today", "id", nil); err != share.ErrContents {
		t.Errorf("made on a day that is none: %v", err)
	}
}
