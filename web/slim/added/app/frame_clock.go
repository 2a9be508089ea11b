package app

import "time"

// frameClock stands in for time.Ticker, which hands out the time of day: that
// alone links all of time's printing and parsing. The engine sets the clock anew
// after every tick, so one tick at a time is enough.
type frameClock struct {
	C     <-chan struct{}
	timer *time.Timer
}

// newFrameClock returns a clock that ticks once, after first.
func newFrameClock(first time.Duration) *frameClock {
	ticks := make(chan struct{}, 1)
	tick := func() {
		select {
		case ticks <- struct{}{}:
		default: // the last tick has not been looked at yet, and is enough
		}
	}
	return &frameClock{ticks, time.AfterFunc(first, tick)}
}

// Reset lets the clock tick once more, after next.
func (c *frameClock) Reset(next time.Duration) { c.timer.Reset(next) }

// Stop lets the clock tick no more.
func (c *frameClock) Stop() { c.timer.Stop() }
