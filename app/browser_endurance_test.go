//go:build browser

package app

import (
	"context"
	"flag"
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/heapprofiler"
	"github.com/chromedp/cdproto/memory"
	"github.com/chromedp/chromedp"
)

// A phone keeps a tab open for weeks. The long run is
//
//	go test -tags browser -run WeeksOfUse ./app -cycles 10000 -v -timeout 1h
var cycles = flag.Int("cycles", 300, "how often a question is answered and taken back")

const (
	// warmUp is how many cycles it takes until all that is needed once is there.
	warmUp = 100
	// samples is how often it is looked at what the cycles have cost: an even number.
	samples = 20
	// moreMemory is how many bytes a warm engine may still take.
	moreMemory = 2 << 20
	// moreReferences and moreNodes are by how much the least of some samples
	// differs from that of others by chance. One reference, or one screen, that is
	// lost in every cycle would make a larger difference.
	moreReferences, moreNodes = 100, 300
)

// A question that is answered, taken back and answered again costs nothing that
// is not given back. What is given back comes in a bulk, whenever the engine
// collects its garbage: what counts is the least of several samples.
func TestWeeksOfUseCostNothing(t *testing.T) {
	v := newVisitor(t)
	v.beforeEveryPage(keepEngine)
	v.open("/")
	before, _ := v.halfway(5)
	v.cycle(warmUp)
	t.Logf("%6d cycles: %v", warmUp, v.spent())
	var taken []spent
	for i := range samples {
		v.cycle(*cycles*(i+1)/samples - *cycles*i/samples)
		taken = append(taken, v.spent())
		t.Logf("%6d cycles: %v", warmUp+*cycles*(i+1)/samples, taken[i])
	}
	if now := v.look(); now.Question != before.Question {
		t.Errorf("the cycles ended at %+v, want %s", now, before.Question)
	}
	checkSpent(t, least(taken[:samples/2]), least(taken[samples/2:]))
}

// spent is what a page takes of its device.
type spent struct {
	// Memory is the engine's, in bytes. References counts what it holds of the
	// page: the fewest since the last sample.
	Memory, References int
	// Elements stand on the page; nodes also count what is not on it any more.
	Elements, History int
	nodes, listeners  int
}

func (s spent) String() string {
	return fmt.Sprintf("memory %.1f MiB, references %d, elements %d, nodes %d, listeners %d, history %d",
		float64(s.Memory)/(1<<20), s.References, s.Elements, s.nodes, s.listeners, s.History)
}

// least is the least of everything in the samples.
func least(taken []spent) spent {
	low := taken[0]
	for _, s := range taken[1:] {
		low.Memory, low.References = min(low.Memory, s.Memory), min(low.References, s.References)
		low.Elements, low.History = min(low.Elements, s.Elements), min(low.History, s.History)
		low.nodes, low.listeners = min(low.nodes, s.nodes), min(low.listeners, s.listeners)
	}
	return low
}

// checkSpent compares an earlier time with a later one.
func checkSpent(t *testing.T, warm, now spent) {
	t.Helper()
	if warm.Memory == 0 || warm.References == 0 || warm.nodes == 0 || warm.listeners == 0 {
		t.Fatalf("the watch is broken: %v", warm)
	}
	for _, c := range []struct {
		what            string
		warm, now, more int
	}{
		{"bytes of memory", warm.Memory, now.Memory, moreMemory},
		{"references", warm.References, now.References, moreReferences},
		{"elements", warm.Elements, now.Elements, 0},
		{"nodes", warm.nodes, now.nodes, moreNodes},
		{"listeners", warm.listeners, now.listeners, 0},
		{"history entries", warm.History, now.History, 0},
	} {
		if c.now > c.warm+c.more {
			t.Errorf("%s: %d when warm, %d later; at most %d more are expected", c.what, c.warm, c.now, c.more)
		}
	}
}

// keepEngine lets the test see the engine that engine.js starts.
const keepEngine = `{
	const instantiate = WebAssembly.instantiateStreaming;
	WebAssembly.instantiateStreaming = (...given) => {
		const run = Go.prototype.run;
		Go.prototype.run = function (instance) {
			window.engine = this;
			return run.call(this, instance);
		};
		return instantiate.apply(WebAssembly, given);
	};
}`

// spent looks after the browser has collected its garbage.
func (v *visitor) spent() spent {
	v.Helper()
	v.do(call(heapprofiler.CollectGarbage, cdp.Empty{}))
	s := eval[spent](v, `({
		Memory: engine._inst.exports.mem.buffer.byteLength,
		References: fewest,
		Elements: document.querySelectorAll("*").length,
		History: history.length,
	})`)
	v.do(chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		counted, err := cdp.Call(ctx, tab, memory.GetDOMCounters, cdp.Empty{})
		s.nodes, s.listeners = int(counted.Nodes), int(counted.JsEventListeners)
		return err
	}))
	return s
}

// cycle answers the question on screen and comes back to it, n times, as fast as
// the screens change, with the first two options in turn.
func (v *visitor) cycle(n int) {
	v.Helper()
	v.do(v.script(fmt.Sprintf("window.left = %d; window.fewest = Infinity;", n) + cycleScript))
	for left, since := n, time.Now(); left > 0; time.Sleep(20 * time.Millisecond) {
		if now := eval[int](v, `left`); now < left {
			left, since = now, time.Now()
		}
		if time.Since(since) > patience {
			v.Fatalf("%d cycles before the end nothing moves: %+v", left, v.look())
		}
	}
}

const cycleScript = `(async () => {
	const press = (action) => new Promise((done) => {
		const screen = document.querySelector("main > *");
		const watch = new MutationObserver(() => {
			const now = document.querySelector("main > *");
			if (now && now !== screen) {
				watch.disconnect();
				setTimeout(done);
			}
		});
		watch.observe(document.querySelector("main"), { childList: true });
		document.querySelector("[data-action=" + action + "]").click();
	});
	for (; left > 0; left--) {
		document.querySelectorAll("form input")[left % 2].click();
		await press("next");
		await press("back");
		fewest = Math.min(fewest, engine._values.length - engine._idPool.length);
	}
})()`
