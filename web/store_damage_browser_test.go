//go:build browser && !wasm

package web

import (
	"flag"
	"testing"

	"github.com/chromedp/chromedp"
)

// long asks for every case where otherwise a part of them is enough to notice:
// go test -tags browser -timeout 60m ./web -long
var long = flag.Bool("long", false, "try every damage and every trace, and kill the browser 200 times, not 16")

// damaging tries every damage to one slot, or to both, while the other things
// stay as they were. It counts what became of them:
//
//	damaging({form, both, every}) -> {cases, ...how often each result came}
//
// every n-th byte is flipped, and a record is cut to every n-th length.
const damaging = `
	const flipped = (bytes, at) => Uint8Array.from(bytes, (byte, i) => i === at ? byte ^ (1 << at % 8) : byte);
	const spoils = function* (record, every) {
		const but = (change) => Object.assign({}, record, change);
		for (let i = 0; i < record.bytes.length; i += every) {
			yield but({bytes: flipped(record.bytes, i)});
			yield but({bytes: record.bytes.slice(0, i)});
		}
		for (let i = 0; i < 16; i++) {
			yield but({sum: flipped(record.sum, i)});
			yield but({sum: record.sum.slice(0, i)});
		}
		for (let i = 0; i < 52; i++) {
			yield but({seq: record.seq + Math.pow(2, i)});
		}
		for (const odd of [undefined, null, NaN, -1, 0, 0.5, Infinity, "1", "open", "locked", "", [], {}, true, 1n,
				new Date(), new ArrayBuffer(9), new Uint16Array(9), new Uint8Array(3000000), new Blob(["x"]), record]) {
			yield odd;
			for (const field of ["v", "seq", "mode", "sum", "bytes"]) {
				if (JSON.stringify(String(odd)) !== JSON.stringify(String(record[field]))) {
					yield but({[field]: odd});
				}
			}
		}
		yield but({bytes: new Uint8Array(record.bytes.length)});
		yield but({mode: record.mode === "open" ? "locked" : "open"});
		for (const field of ["v", "seq", "mode", "sum", "bytes"]) {
			const rest = but({});
			delete rest[field];
			yield rest;
		}
	};
	const damaging = async ({passphrase, both, every}) => {
		await store.erase();
		await store.begin("before", passphrase);
		await store.write("after");
		const {seq} = await peek("meta");
		const slots = [await peek("slot0"), await peek("slot1")];
		const newest = seq % 2;
		const counts = {cases: 0};
		for (const value of spoils(slots[newest], every)) {
			if (value === slots[newest]) {
				continue;
			}
			await poke({
				["slot" + newest]: value,
				["slot" + (1 - newest)]: both ? value : slots[1 - newest],
			});
			const {state, text, isOlder} = await store.look();
			const result = [state, text, isOlder && "older"].filter(Boolean).join(" ");
			counts.cases++;
			counts[result] = (counts[result] || 0) + 1;
			if (both && counts.cases % 500 === 0 && (await store.damagedBytes()).length !== 2 * (value.bytes || []).length) {
				counts.lost = (counts.lost || 0) + 1;
			}
		}
		return counts;
	};`

// damage has the page try every damage, and returns what it says.
func (b *browser) damage(given string) (counts map[string]int) {
	b.t.Helper()
	every := "97"
	if *long {
		every = "1"
	}
	counts, err := chromedp.Run(b, chromedp.Evaluate[map[string]int](
		`damaging({every: `+every+`, `+given+`})`, chromedp.EvalAwaitPromise))
	if err != nil {
		b.t.Fatal(err)
	}
	b.t.Logf("%s: %v", given, counts)
	return counts
}

// Whatever happens to one slot, the text before it is there; whatever happens to
// both, nothing wrong is taken for right.
func TestDamageIsNoticed(t *testing.T) {
	b := newDevice(t).open()
	b.before(damaging)
	b.do(chromedp.Reload())
	for given, want := range map[string]string{
		`both: false`: "open before older",
		`both: true`:  "damaged",
		`both: false, passphrase: "correct horse"`: "open before older",
		`both: true, passphrase: "correct horse"`:  "damaged",
	} {
		counts := b.damage(given)
		if counts["cases"] < 200 || counts[want] != counts["cases"] {
			t.Errorf("%s: want %q in every case, got %v", given, want, counts)
		}
	}
	b.expectNoComplaints()
}

// Where one slot is damaged, the next write takes its place, not that of the only
// good text.
func TestTheGoodSlotIsNotWrittenOver(t *testing.T) {
	b := newDevice(t).open()
	b.expect(`store.begin("before")`, "saved")
	b.expect(`store.write("after")`, "saved")
	for range 3 {
		b.expect(`(async () => {
			await poke({["slot" + (await peek("meta")).seq % 2]: "damage"});
			return store.look();
		})()`, olderText("before"))
		b.expect(`store.write("again")`, "saved")
		b.expect(`store.look()`, openText("again"))
	}
}

// forging makes records that somebody has changed on purpose: the sum is right,
// and only the key can tell.
const forging = `
	const forged = async (record, at) => {
		const bytes = flipped(record.bytes, at);
		const all = new DataView(new ArrayBuffer(10 + bytes.length));
		all.setUint8(0, 1);
		all.setUint8(1, record.mode === "open" ? 0 : 1);
		all.setBigUint64(2, BigInt(record.seq));
		new Uint8Array(all.buffer).set(bytes, 10);
		return Object.assign({}, record, {bytes, sum: (await seal.sum(new Uint8Array(all.buffer))).slice(0, 16)});
	};
	const forgeBoth = async (at) => {
		await store.erase();
		await store.begin("the text", "correct horse");
		await poke({slot0: await forged(await peek("slot0"), at), slot1: await forged(await peek("slot1"), at)});
	};`

func TestForgedRecordsAreNoticed(t *testing.T) {
	b := newDevice(t).open()
	b.before(damaging + forging)
	b.do(chromedp.Reload())

	// A bit of the sealed text is changed: the key finds out.
	b.expect(`forgeBoth(100).then(store.look)`, damaged)
	b.expect(`store.damagedBytes().then(({length}) => length)`, "8400")
	b.do(chromedp.Reload())
	b.expect(`store.found`, locked)
	b.expect(`store.unlock("correct horse")`, damaged)

	// A bit of the lock is changed: it cannot be told from a wrong passphrase.
	b.expect(`forgeBoth(40).then(store.look)`, locked)
	b.expect(`store.unlock("correct horse")`, wrong)

	// Every bit of the newest one, while the one before is whole.
	b.expect(`(async () => {
		await store.erase();
		await store.begin("before", "correct horse");
		await store.write("after");
		const slot = "slot" + (await peek("meta")).seq % 2;
		const written = await peek(slot);
		const texts = new Set();
		for (let at = 76; at < written.bytes.length; at += 41) {
			await poke({[slot]: await forged(written, at)});
			texts.add((await store.look()).text);
		}
		return [...texts].join();
	})()`, "before")

	// A slot does not stand in for the other, nor for one with another number.
	b.expect(`(async () => {
		await store.erase();
		await store.begin("before");
		await store.write("after");
		await poke({slot0: await peek("slot1"), slot1: await peek("slot0")});
		return (await store.look()).state;
	})()`, "damaged")
}

// Damage to the number leaves the text alone, and nothing is lost by writing on.
func TestADamagedNumberIsRaised(t *testing.T) {
	b := newDevice(t).open()
	for _, meta := range []string{
		`undefined`, `null`, `7`, `{}`, `{v: 1}`, `{v: 1, seq: "x"}`, `{v: 1, seq: 1}`, `{v: 1, seq: -1}`,
		`{v: 1, seq: Math.pow(2, 52) - 1}`, `{v: 1, seq: Math.pow(2, 52)}`, `{v: 0, seq: 1}`, `new Blob(["x"])`,
	} {
		b.expect(`(async () => {
			await store.erase();
			await store.begin("one");
			const {seq} = await peek("meta");
			await poke({meta: `+meta+`});
			const before = await store.look();
			const told = [await store.write("two"), await store.write("three")];
			const after = await store.look();
			return [before.text, ...told, after.text, after.isOlder, (await peek("meta")).seq - seq < 6].join();
		})()`, "one,saved,saved,three,false,true")
		if t.Failed() {
			t.Fatalf("the number was %s", meta)
		}
	}
}

// What cannot be read stays as it is until it is erased on purpose.
func TestDamagedDataStay(t *testing.T) {
	b := newDevice(t).open()
	b.expect(`store.begin("precious")`, "saved")
	b.expect(`poke({slot0: {v: 1, bytes: new Uint8Array([1, 2])}, slot1: {bytes: new Uint8Array([3])}}).then(store.look)`, damaged)
	b.do(chromedp.Reload())
	b.expect(`store.found`, damaged)
	for _, call := range []string{`store.write("x")`, `store.begin("x")`, `store.begin("x", "y")`, `store.change("y")`} {
		b.expect(call, "refused")
	}
	b.expect(`store.unlock("y")`, damaged)
	b.expect(`store.damagedBytes().then((bytes) => bytes.join())`, "1,2,3")
	b.expect(`store.erase()`, "true")
	b.expect(`store.begin("anew")`, "saved")
	b.expect(`store.look()`, openText("anew"))
}

// A newer Mend may have written anything. An older one keeps its hands off.
func TestWhatANewerMendWroteStays(t *testing.T) {
	b := newDevice(t).open()
	for story, change := range map[string]string{
		"one slot":     `poke({slot0: {v: 2, what: "ever"}})`,
		"no slot":      `poke({meta: {v: 2, seq: 1}})`,
		"all of it":    `poke({slot0: {v: 3}, slot1: {v: 3}, meta: {v: 3}})`,
		"the database": `asked(indexedDB.open("mend", 2)).then((connection) => connection.close())`,
	} {
		b.expect(`store.erase()`, "true")
		b.expect(`store.begin("one")`, "saved")
		b.expect(change+`.then(() => "")`, "")
		// A tab that has been open all the while.
		b.expect(`store.write("two")`, "conflict")
		b.expect(`store.takeOver()`, newer)
		b.do(chromedp.Reload())
		b.expect(`store.found`, newer)
		all := `Promise.all(["slot0", "slot1", "meta"].map(peek)).then((all) => all.map((value) =>
			JSON.stringify(value, (key, part) => part instanceof Uint8Array ? part.join() : part)).join(";"))`
		before := b.says(all)
		for _, call := range []string{`store.write("x")`, `store.begin("x")`, `store.begin("x", "y")`, `store.change("y")`} {
			b.expect(call, "refused")
		}
		b.expect(`store.unlock("y")`, newer)
		if after := b.says(all); after != before {
			t.Errorf("%s: it was %.200s, and is %.200s", story, before, after)
		}
	}
}
