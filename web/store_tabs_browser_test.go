//go:build browser && !wasm

package web

import (
	"fmt"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
)

// tab opens the page in another tab of the same browser.
func (d *device) tab(b *browser) *browser {
	d.t.Helper()
	tab, closeTab := chromedp.NewContext(b.Context)
	d.t.Cleanup(closeTab)
	other := &browser{Context: tab, t: d.t}
	if err := chromedp.Listen(tab, other.listen); err != nil {
		d.t.Fatal(err)
	}
	other.before(behindItsBack)
	other.do(chromedp.Navigate(d.address))
	return other
}

func TestTwoTabsTellEachOther(t *testing.T) {
	onEveryDevice(t, func(t *testing.T, d *device) {
		a := d.open()
		a.expect(`store.begin("one")`, "saved")
		b := d.tab(a)
		for i, step := range []struct {
			tab        *browser
			call, want string
		}{
			{b, `store.found`, openText("one")},
			{a, `store.write("two")`, "saved"},
			{b, `store.write("other")`, "conflict"},
			{b, `store.write("other")`, "conflict"},
			{b, `store.begin("other", "x")`, "conflict"},
			{b, `store.takeOver()`, openText("two")},
			{b, `store.write("three")`, "saved"},
			{a, `store.write("other")`, "conflict"},
			{a, `store.takeOver()`, openText("three")},

			// One locks: the other writes nothing that could be read without the key.
			{a, `store.begin("three", "correct horse")`, "saved"},
			{b, `store.write("in the open")`, "conflict"},
			{b, `store.takeOver()`, locked},
			{b, `store.unlock("correct horse")`, unlockedText("three")},
			{b, `store.write("four")`, "saved"},
			{a, `store.write("other")`, "conflict"},
			{a, `store.takeOver()`, unlockedText("four")},
			{a, `store.change("battery staple")`, "saved"},
			{b, `store.write("with the old key")`, "conflict"},
			{b, `store.takeOver()`, locked},

			// One erases: the other does not bring anything back.
			{b, `store.unlock("battery staple")`, unlockedText("four")},
			{a, `store.erase()`, "true"},
			{b, `store.write("five")`, "conflict"},
			{b, `store.change("x")`, "conflict"},
			{b, `indexedDB.databases()`, "[]"},
			{a, `store.begin("anew")`, "saved"},
			{b, `store.write("five")`, "conflict"},
			{b, `store.takeOver()`, openText("anew")},
			{b, `store.erase()`, "true"},
			{b, `store.begin("once more")`, "saved"},
			{a, `store.write("from before")`, "conflict"},
			{a, `store.takeOver()`, openText("once more")},

			// Both begin at once.
			{a, `store.erase()`, "true"},
			{b, `store.takeOver()`, none},
			{b, `store.begin("mine")`, "saved"},
			{a, `store.begin("mine")`, "conflict"},
			{a, `store.takeOver()`, openText("mine")},
		} {
			step.tab.expect(step.call, step.want)
			if t.Failed() {
				t.Fatalf("in step %d", i)
			}
		}
		a.expectNoComplaints()
		b.expectNoComplaints()
	})
}

// One tab locks, and takes long to make the database anew. What another tab saves
// meanwhile does not go with the old one.
func TestNothingIsSavedIntoWhatIsDeleted(t *testing.T) {
	onEveryDevice(t, func(t *testing.T, d *device) {
		a := d.open()
		a.expect(`store.begin("one")`, "saved")
		b := d.tab(a)
		a.promised(`(async () => {
			const open = indexedDB.open.bind(indexedDB);
			indexedDB.open = (name, ...given) => {
				if (name === "mend") {
					return open(name, ...given);
				}
				const request = {};
				setTimeout(() => {
					const real = open(name, ...given);
					Object.defineProperty(request, "result", {get: () => real.result});
					for (const event of ["onupgradeneeded", "onsuccess", "onerror"]) {
						real[event] = (...happened) => request[event](...happened);
					}
				}, 2000);
				return request;
			};
			window.locking = store.begin("one", "correct horse");
			return "";
		})()`)
		b.wait(`(await peek("slot0")).mode === "locked"`)
		b.expect(`store.takeOver()`, locked)
		b.expect(`store.unlock("correct horse")`, unlockedText("one"))
		b.expect(`store.write("two")`, "saved")
		a.expect(`locking`, "saved")
		a.expect(`store.takeOver()`, unlockedText("two"))
		a.expect(`indexedDB.databases().then((all) => all.map(({name}) => name).join())`, "mend")
	})
}

// counting writes many times: each write that is saved adds one to what this tab
// has counted. Nobody's count may be lost. After every fiftieth, it changes
// between open and locked where it is told to.
const counting = `
	const counting = async ({me, times, changes}) => {
		const outcomes = {saved: 0, conflict: 0};
		let {text} = await store.look();
		for (let i = 0; i < times; ) {
			const next = JSON.parse(text);
			next[me] = (next[me] || 0) + 1;
			const isChange = changes && i % 50 === 49;
			const proposed = JSON.stringify(next);
			const outcome = await (isChange ? store.begin(proposed, i % 100 === 49 ? "correct horse" : undefined) : store.write(proposed));
			outcomes[outcome] = (outcomes[outcome] || 0) + 1;
			if (outcome === "saved") {
				text = proposed;
				i++;
				continue;
			}
			let found = await store.takeOver();
			if (found.state === "locked") {
				found = await store.unlock("correct horse");
			}
			if (found.state !== "open") {
				return Object.assign(outcomes, {[found.state]: 1});
			}
			text = found.text;
		}
		return outcomes;
	};`

// Each of two tabs saves five hundred times, as fast as it can, while one of them
// locks and unlocks. In the end both counts are there, and the number has gone up
// by one for every write.
func TestTwoTabsLoseNothing(t *testing.T) {
	onEveryDevice(t, func(t *testing.T, d *device) {
		a := d.open()
		a.expect(`store.begin("{}")`, "saved")
		first := a.says(`peek("meta").then(({seq}) => seq)`)
		b := d.tab(a)
		var working sync.WaitGroup
		for me, tab := range map[string]*browser{"a": a, "b": b} {
			working.Go(func() {
				call := fmt.Sprintf(`(async () => { %s; return JSON.stringify(await counting({me: %q, times: 500, changes: %t})) })()`,
					counting, me, me == "a")
				outcomes, err := chromedp.Run(tab, chromedp.Evaluate[string](call, chromedp.EvalAwaitPromise))
				t.Logf("tab %s: %s %v", me, outcomes, err)
			})
		}
		working.Wait()
		a.expect(`store.takeOver().then(({text}) => Object.entries(JSON.parse(text)).sort().join())`, "a,500,b,500")
		// Both slots are written when it is locked or unlocked.
		a.expect(`peek("meta").then(({seq}) => seq - `+first+`)`, "1010")
		a.expect(`indexedDB.databases().then((all) => all.map(({name}) => name).join())`, "mend")
	})
}
