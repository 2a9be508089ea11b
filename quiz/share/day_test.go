package share

import (
	"testing"
	"time"
)

// Every day of the count is the day that the standard library says it is.
func TestDaysAreCountedAsInTheCalendar(t *testing.T) {
	at := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	for n := range lastDay + 1 {
		want := at.AddDate(0, 0, n).Format(time.DateOnly)
		if got := dayText(n); got != want {
			t.Fatalf("day %d is %s, want %s", n, got, want)
		}
		if got, ok := dayNumber(want); got != n || !ok {
			t.Fatalf("%s is day %d, %v; want %d", want, got, ok, n)
		}
	}
}

func TestWhatIsNoDay(t *testing.T) {
	for _, text := range []string{
		"", "2026-11-2", "2026-11-222", "2026/11/22", "2026-13-01", "2026-00-10", "2026-11-00", "2026-02-29",
		"2100-02-29", "1999-12-31", "2179-06-07", "9999-01-01", "20a6-11-22", "+026-11-22",
	} {
		if n, ok := dayNumber(text); ok {
			t.Errorf("%q is day %d", text, n)
		}
	}
}
