package app

import (
	"regexp"
	"testing"
	"testing/synctest"
	"time"
)

func TestPathPrefixMatchesAsTheRegularExpression(t *testing.T) {
	for _, pattern := range []string{"^/", "^/quiz", "^"} {
		expression, prefix := regexp.MustCompile(pattern), mustPathPrefix(pattern)
		for _, path := range []string{"/", "/quiz", "/quiz/", "/about/", "quiz", ""} {
			if got, want := prefix.MatchString(path), expression.MatchString(path); got != want {
				t.Errorf("%s on %q: %v, and as a regular expression %v", pattern, path, got, want)
			}
		}
	}
}

func TestPathPrefixRefusesAnyOtherPattern(t *testing.T) {
	for _, pattern := range []string{"/", "^/quiz$", "^/.*", "^/(a|b)", `^/\d`} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s was taken for a plain prefix", pattern)
				}
			}()
			mustPathPrefix(pattern)
		}()
	}
}

func TestFrameClockTicksOnceEachTimeItIsSet(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		clock := newFrameClock(time.Nanosecond)
		ticksAfter(t, clock, time.Nanosecond)
		clock.Reset(time.Hour)
		clock.Reset(time.Second / 120)
		ticksAfter(t, clock, time.Second/120)

		clock.Reset(time.Second)
		clock.Stop()
		time.Sleep(time.Hour)
		select {
		case <-clock.C:
			t.Error("ticked after it was stopped")
		default:
		}
	})
}

func ticksAfter(t *testing.T, clock *frameClock, want time.Duration) {
	t.Helper()
	before := time.Now()
	<-clock.C
	if got := time.Since(before); got != want {
		t.Errorf("ticked after %v, want %v", got, want)
	}
}

func TestFrameClockKeepsOneTickForAReaderWhoIsLate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		clock := newFrameClock(time.Nanosecond)
		time.Sleep(time.Second)
		clock.Reset(time.Nanosecond)
		time.Sleep(time.Second)
		if waiting := len(clock.C); waiting != 1 {
			t.Errorf("%d ticks are waiting, want 1", waiting)
		}
	})
}
