package casefile

import (
	"testing"
	"time"
)

// Every day from 1969 to 2101, compared with Go's own calendar, and what looks
// like a day and is none.
func TestDays(t *testing.T) {
	for year := 1969; year <= 2101; year++ {
		for month := range 14 {
			for day := range 33 {
				text := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006") + "-" + two(month) + "-" + two(day)
				_, err := time.Parse(time.DateOnly, text)
				if want := err == nil && year >= 1970; isDay(text) != want {
					t.Errorf("%s is a day: %v, want %v", text, isDay(text), want)
				}
			}
		}
	}
	for _, text := range []string{"", "2026-1-1", "2026/01/01", "+026-01-01", "2026-01-0١", "2026-01-01 ", " 026-01-01"} {
		if isDay(text) {
			t.Errorf("%q is taken for a day", text)
		}
	}
}

func two(n int) string { return string([]byte{'0' + byte(n/10), '0' + byte(n%10)}) }
