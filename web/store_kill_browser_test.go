//go:build browser && !wasm

package web

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// said keeps the last number that a page has written to its console.
type said struct {
	mu   sync.Mutex
	last int
}

func (s *said) listen(event any) {
	e, ok := event.(*runtime.EventConsoleAPICalled)
	if !ok || len(e.Args) != 1 {
		return
	}
	var number int
	if json.Unmarshal(e.Args[0].Value, &number) == nil {
		s.mu.Lock()
		s.last = number
		s.mu.Unlock()
	}
}

func (s *said) number() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.last
}

// busy are pages that say each number as soon as it is saved. The second one also
// changes between open and locked all the time, which makes the database anew.
var busy = []string{
	`for (let n = from; ; n++) if (await store.write(String(n)) === "saved") console.log(n);`,
	`for (let n = from; ; n += 3) {
		if (await store.begin(String(n), "correct horse") === "saved") console.log(n);
		if (await store.write(String(n + 1)) === "saved") console.log(n + 1);
		if (await store.begin(String(n + 2)) === "saved") console.log(n + 2);
	}`,
}

// Whenever the browser is killed, what was said to be saved is there afterwards.
func TestWhatWasSavedOutlivesAKill(t *testing.T) {
	onEveryDevice(t, func(t *testing.T, d *device) {
		kills := 8
		if *long {
			kills = 100
		}
		b := d.open()
		b.expect(`store.begin("0")`, "saved")
		saved, states := 0, map[string]int{}
		for i := range kills {
			var heard said
			if err := chromedp.Listen(b.Context, heard.listen); err != nil {
				t.Fatal(err)
			}
			b.promised(fmt.Sprintf(`(async () => {
				const from = %d;
				(async () => { %s })();
				return "";
			})()`, saved+1, busy[i%len(busy)]))
			for start := time.Now(); heard.number() == 0 && time.Since(start) < patience; {
				time.Sleep(time.Millisecond)
			}
			time.Sleep(rand.N(time.Second / 2))
			b.kill()
			last := heard.number()
			if last <= saved {
				t.Fatalf("kill %d: nothing was saved after %d, so this says nothing", i, saved)
			}

			b = d.open()
			found := b.says(`store.found.then(({state}) => state)`)
			states[found]++
			text := b.says(`store.found.then((found) => found.state === "locked" ? store.unlock("correct horse") : found).then(({text}) => text)`)
			number, err := strconv.Atoi(text)
			if err != nil || number < last {
				t.Fatalf("kill %d: %d was saved, and now there is %s %q", i, last, found, text)
			}
			b.expect(`indexedDB.databases().then((all) => all.map(({name}) => name).join())`, "mend")
			saved = number
		}
		t.Logf("%d kills, %d writes, found %v", kills, saved, states)
	})
}

// interrupted leaves things as they are when the browser ends while the database
// is made anew.
const interrupted = `
	const others = async (name, values) => {
		const request = indexedDB.open(name, 1);
		request.onupgradeneeded = () => {
			const store = request.result.createObjectStore("kept");
			Object.keys(values).forEach((key) => store.put(values[key], key));
		};
		(await asked(request)).close();
	};
	const interrupt = async ({copied, deleted, written}) => {
		await store.erase();
		await store.begin("one", "correct horse");
		const values = {slot0: await peek("slot0"), slot1: await peek("slot1"), meta: await peek("meta")};
		if (copied !== undefined) {
			await others("mend copy", copied ? values : {});
		}
		if (deleted) {
			await asked(indexedDB.deleteDatabase("mend"));
		}
		if (written) {
			await store.write("two");
		}
		return "";
	};`

func TestMakingAnewIsFinishedLater(t *testing.T) {
	onEveryDevice(t, func(t *testing.T, d *device) {
		b := d.open()
		b.before(interrupted)
		b.do(chromedp.Reload())
		for given, want := range map[string]string{
			`copied: false`:               "one", // while it was copied
			`copied: true`:                "one", // before it was deleted
			`copied: true, deleted: true`: "one", // before it was there again
			`copied: true, written: true`: "two", // and somebody wrote on
		} {
			b.expect(`interrupt({`+given+`})`, "")
			b.do(chromedp.Reload())
			b.expect(`store.found`, locked)
			b.expect(`indexedDB.databases().then((all) => all.map(({name}) => name).join())`, "mend")
			b.expect(`store.unlock("correct horse")`, unlockedText(want))
			b.expect(`store.write("three")`, "saved")
			b.expect(`store.look()`, unlockedText("three"))
			if t.Failed() {
				t.Fatal(given)
			}
		}
		// What is left of it is erased as well.
		b.expect(`interrupt({copied: true, deleted: true})`, "")
		b.expect(`store.erase()`, "true")
		b.expect(`indexedDB.databases()`, "[]")
	})
}
