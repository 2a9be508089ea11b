//go:build browser

package app

import (
	"fmt"
	"os"
	"runtime"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"mend/quiz"
)

// How long a tap may take until the next question is painted, in milliseconds, at
// full speed and with a processor six times as slow.
const (
	tapWithin     = 50
	slowTapWithin = 100
	slowdown      = 6
)

// Half of all taps are at least as quick as that.
func TestATapIsAnsweredAtOnce(t *testing.T) {
	const chances = 3
	for _, c := range []struct {
		name   string
		rate   float64
		within float64
	}{{"full speed", 1, tapWithin}, {"slow processor", slowdown, slowTapWithin}} {
		t.Run(c.name, func(t *testing.T) {
			for chance := 1; ; chance++ {
				median, within := timeTaps(t, c.rate), c.within*queue()
				if median <= within {
					return
				}
				if chance == chances {
					t.Fatalf("half of the taps took longer than %.0f ms, want at most %.0f", median, within)
				}
			}
		})
	}
}

// queue is how many programs wait for each processor of this machine, where that
// is known: with other things to do, it takes that much longer for everything.
func queue() float64 {
	var waiting float64
	load, err := os.ReadFile("/proc/loadavg")
	if err == nil {
		_, err = fmt.Sscan(string(load), &waiting)
	}
	if err != nil {
		return 1
	}
	return max(1, waiting/float64(runtime.NumCPU()))
}

// timeTaps goes once through the questions, and returns how long the middle one of
// all taps took.
func timeTaps(t *testing.T, rate float64) (median float64) {
	t.Helper()
	v := visit(t, "/")
	v.do(call(emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: rate}))
	v.do(v.script(watchTaps))
	v.onward(someone(roles()[0], 7))
	took := eval[[]float64](v, `taps`)
	if len(took) < 15 {
		t.Fatalf("%d taps were measured", len(took))
	}
	slices.Sort(took)
	median = took[len(took)/2]
	t.Logf("%d taps: median %.0f ms, fastest %.0f, slowest %.0f", len(took), median, took[0], took[len(took)-1])
	return median
}

// onward goes from the start page to the result. Nothing is kept: that would take
// a moment, and a line to say so.
func (v *visitor) onward(answers quiz.Answers) {
	v.Helper()
	v.choosesItself = true
	for now := v.press("begin"); now.Reading == ""; {
		switch {
		case now.Keep:
			now = v.chooseWay(keepNone)
		case now.Question == "":
			now = v.press("next")
		default:
			now = withMouse(v, answers[now.Question])
		}
	}
}

// watchTaps notes, for every click that leads to a new screen, the time from the
// click until the new screen is painted.
const watchTaps = `(() => {
	window.taps = [];
	addEventListener("click", ({target, timeStamp}) => {
		if (!target.closest("[data-action]")) return;
		const before = document.querySelector("main > *");
		const look = () => requestAnimationFrame(() => {
			if (document.querySelector("main > *") === before) return look();
			const painted = new MessageChannel();
			painted.port1.onmessage = () => taps.push(performance.now() - timeStamp);
			painted.port2.postMessage(0);
		});
		look();
	}, true);
})()`

// Nothing that stays on the screen jumps when another question comes: not the bar
// at the top, and not what stands below.
func TestNothingJumpsBetweenScreens(t *testing.T) {
	for _, width := range []int64{360, 1280} {
		v := newVisitor(t)
		v.do(chromedp.EmulateViewport(width, 740))
		v.open("/")
		v.do(v.script(watchShifts))
		v.onward(someone(roles()[0], 7))
		for range 3 {
			v.browserBack()
		}
		v.follow(helpPage)
		v.follow(aboutPage)
		v.press("back")
		for _, shift := range eval[[]string](v, `shifts`) {
			t.Errorf("at %d px: %s", width, shift)
		}
	}
}

const watchShifts = `(() => {
	window.shifts = [];
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			const what = entry.sources.map(({node, previousRect: a, currentRect: b}) =>
				(node && (node.outerHTML || node.data) || "?").slice(0, 60) + " from " + [a.x, a.y, a.width, a.height] + " to " + [b.x, b.y, b.width, b.height]);
			shifts.push(entry.value.toFixed(4) + " at “" + document.querySelector("h1").textContent + "”: " + what.join("; "));
		}
	}).observe({type: "layout-shift"});
})()`
