//go:build browser && !wasm

package web

import (
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"
)

// fill leaves the page some bytes of the disk. The browser looks only once in a
// while how much there is, so this comes before it is asked to write anything.
func (b *browser) fill(d *device, left float64) {
	b.t.Helper()
	params := storage.OverrideQuotaForOriginParams{Origin: d.address, QuotaSize: &left}
	if _, err := chromedp.Call(b, storage.OverrideQuotaForOrigin, params); err != nil {
		b.t.Fatal(err)
	}
}

func TestAFullDiskKeepsTheOldText(t *testing.T) {
	onEveryDevice(t, func(t *testing.T, d *device) {
		b := d.open()
		b.fill(d, 1000)
		b.expect(`store.begin("too much")`, "full")
		b.expect(`store.look()`, none)
		b.quit()

		b = d.open()
		b.expect(`store.found`, none)
		b.expect(`store.begin("one")`, "saved")
		b.expect(`store.write("two")`, "saved")
		b.quit()

		b = d.open()
		b.fill(d, 1000)
		for range 5 {
			b.expect(`store.write("three")`, "full")
		}
		b.expect(`store.write("x".repeat(100000))`, "full")
		b.expect(`store.begin("two", "correct horse")`, "full")
		b.expect(`store.look()`, openText("two"))
		b.expectNoComplaints()
		b.quit()

		b = d.open()
		b.expect(`store.found`, openText("two"))
		b.expect(`store.write("three")`, "saved")
		b.expect(`store.look()`, openText("three"))
	})
}

// Where the database cannot be made anew, what was open is locked all the same.
func TestLockingNeedsNoSecondDatabase(t *testing.T) {
	d := newDevice(t)
	b := d.open()
	b.before(`
		const create = indexedDB.open.bind(indexedDB);
		indexedDB.open = (...given) => { if (given[0] !== "mend" && given[1]) throw new Error("no room"); return create(...given); };`)
	b.do(chromedp.Reload())
	b.expect(`store.begin("one")`, "saved")
	b.expect(`store.begin("one", "correct horse")`, "saved")
	b.expect(`store.write("two")`, "saved")
	b.do(chromedp.Reload())
	b.expect(`store.unlock("correct horse")`, unlockedText("two"))
}

// breaking makes a write fail at some point of it.
var breaking = map[string]string{
	"the text":     `IDBObjectStore.prototype.put = function (value, key) { return key === "meta" ? put.call(this, value, key) : this.add(value, key); }`,
	"the number":   `IDBObjectStore.prototype.put = function (value, key) { return key !== "meta" ? put.call(this, value, key) : this.add(value, key); }`,
	"at once":      `IDBObjectStore.prototype.put = function () { throw new Error("no"); }`,
	"no visit":     `IDBDatabase.prototype.transaction = function () { throw new Error("no"); }`,
	"no database":  `indexedDB.open = () => { throw new Error("no"); }`,
	"no cipher":    `crypto.subtle.encrypt = () => Promise.reject(new Error("no"))`,
	"a lost visit": `IDBDatabase.prototype.transaction = function (...given) { const made = transaction.apply(this, given); made.abort(); return made; }`,
}

func TestAWriteThatFailsChangesNothing(t *testing.T) {
	b := newDevice(t).open()
	for _, passphrase := range []string{"", "correct horse"} {
		for where, fault := range breaking {
			if where == "no cipher" && passphrase == "" {
				continue
			}
			b.expect(`store.erase()`, "true")
			begin, kept := `store.begin("one")`, openText("three")
			if passphrase != "" {
				begin, kept = `store.begin("one", "correct horse")`, unlockedText("three")
			}
			b.expect(begin, "saved")
			b.expect(`store.write("two")`, "saved")
			b.expect(`store.write("three")`, "saved")
			b.promised(`(async () => {
				const put = IDBObjectStore.prototype.put, transaction = IDBDatabase.prototype.transaction;
				` + fault + `;
				return "";
			})()`)
			b.expect(`store.write("four")`, "refused")
			b.do(chromedp.Reload())
			b.expect(`store.found.then((found) => found.state === "locked" ? store.unlock("correct horse") : found)`, kept)
			b.expect(`store.write("five")`, "saved")
			if t.Failed() {
				t.Fatalf("the fault was: %s", where)
			}
		}
	}
}

// A phone that slept may have lost its connection; that alone loses nothing.
func TestAVisitThatIsLostOnceIsMadeAgain(t *testing.T) {
	b := newDevice(t).open()
	b.expect(`store.begin("one")`, "saved")
	b.promised(`(async () => {
		const {transaction} = IDBDatabase.prototype;
		IDBDatabase.prototype.transaction = function () {
			IDBDatabase.prototype.transaction = transaction;
			throw new DOMException("lost", "InvalidStateError");
		};
		return "";
	})()`)
	b.expect(`store.write("two")`, "saved")
	b.expect(`store.look()`, openText("two"))
}

// absences are browsers that do not let us keep anything.
var absences = map[string]string{
	"no database":             `Object.defineProperty(window, "indexedDB", {value: undefined})`,
	"a database that throws":  `Object.defineProperty(window, "indexedDB", {get() { throw new DOMException("no", "SecurityError"); }})`,
	"opening throws":          `IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); }; IDBFactory.prototype.databases = IDBFactory.prototype.open`,
	"opening is not answered": `IDBFactory.prototype.open = () => ({}); delete IDBFactory.prototype.databases; const wait = setTimeout; window.setTimeout = (f, time, ...given) => wait(f, time / 100, ...given)`,
	"no cryptography":         `Object.defineProperty(Crypto.prototype, "subtle", {value: undefined})`,
	"no cryptography at all":  `Object.defineProperty(window, "crypto", {value: undefined})`,
}

func TestABrowserThatKeepsNothingSaysSo(t *testing.T) {
	d := newDevice(t)
	first := d.open()
	for name, script := range absences {
		b := d.tab(first)
		b.before(script)
		b.do(chromedp.Reload())
		b.expectRefusal()
		if t.Failed() {
			t.Fatalf("the browser has %s", name)
		}
	}
}

func (b *browser) expectRefusal() {
	b.t.Helper()
	b.expect(`store.found`, refused)
	for call, want := range map[string]string{
		`store.look()`:         refused,
		`store.takeOver()`:     refused,
		`store.unlock("x")`:    refused,
		`store.lock()`:         refused,
		`store.begin("x")`:     "refused",
		`store.begin("x","y")`: "refused",
		`store.write("x")`:     "refused",
		`store.change("x")`:    "refused",
		`store.close()`:        "true",
		`store.damagedBytes()`: "{}",
	} {
		b.expect(call, want)
	}
	b.expectNoComplaints()
}

// Someone who has told the browser to block all storage.
func TestBlockedStorageIsARefusal(t *testing.T) {
	d := newDevice(t)
	const blockAll = `{"profile":{"default_content_setting_values":{"cookies":2}}}`
	if err := writeFile(filepath.Join(d.profile, "Default", "Preferences"), []byte(blockAll)); err != nil {
		t.Fatal(err)
	}
	b := d.open()
	b.expectRefusal()
	b.expect(`store.erase()`, "false")
}

// Browsers of a few years ago lack some of what is used where it is there.
func TestOlderBrowsersKeepToo(t *testing.T) {
	d := newDevice(t)
	first := d.open()
	for name, script := range map[string]string{
		"no locks":             `Object.defineProperty(Navigator.prototype, "locks", {value: undefined})`,
		"no list of databases": `delete IDBFactory.prototype.databases`,
		"neither":              `Object.defineProperty(Navigator.prototype, "locks", {value: undefined}); delete IDBFactory.prototype.databases`,
	} {
		b := d.tab(first)
		b.before(script)
		b.do(chromedp.Reload())
		for _, step := range []struct{ call, want string }{
			{`store.found`, none},
			{`store.begin("one")`, "saved"},
			{`store.begin("one", "correct horse")`, "saved"},
			{`store.write("two")`, "saved"},
			{`store.lock()`, locked},
			{`store.unlock("correct horse")`, unlockedText("two")},
			{`store.erase()`, "true"},
			{`store.look()`, none},
		} {
			b.expect(step.call, step.want)
		}
		if t.Failed() {
			t.Fatalf("the browser has %s", name)
		}
	}
}
