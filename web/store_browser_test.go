//go:build browser && !wasm

package web

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/chromedp/chromedp"
)

// device is what a person has: a browser that can be closed, killed and started
// again, and an address at which a page has nothing but the store.
type device struct {
	t       *testing.T
	address string
	profile string
	options []chromedp.ExecAllocatorOption
}

// databases are the ways in which chromium writes a database to the disk: one
// folder for all, as it has always done, and one file each, as it will.
var databases = map[string][]chromedp.ExecAllocatorOption{
	"a folder for all": nil,
	"a file for each":  {chromedp.Flag("enable-features", "NetworkService,NetworkServiceInProcess,IdbSqliteBackingStore")},
}

// onEveryDevice runs a test with every kind of database.
func onEveryDevice(t *testing.T, test func(*testing.T, *device)) {
	for name, options := range databases {
		t.Run(name, func(t *testing.T) { test(t, newDevice(t, options...)) })
	}
}

func newDevice(t *testing.T, options ...chromedp.ExecAllocatorOption) *device {
	t.Helper()
	scripts := map[string][]byte{}
	for path, parts := range map[string][]string{
		"/seal.js": {"seal.js", "hpke.js"}, "/store.js": {"record.js", "backup.js", "database.js", "store.js"},
	} {
		made, err := script("x.js", parts...)
		if err != nil {
			t.Fatal(err)
		}
		scripts[path] = made.content
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name, value := range headers {
			w.Header().Set(name, value)
		}
		content, isScript := scripts[r.URL.Path]
		if !isScript {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.Write([]byte(`<!doctype html><title>Mend</title><link rel="icon" href="/seal.js">` +
				`<script defer src="/seal.js"></script><script defer src="/store.js"></script>`))
			return
		}
		w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
		w.Write(content)
	}))
	t.Cleanup(server.Close)
	return &device{t: t, address: server.URL, profile: t.TempDir(), options: options}
}

// open starts the browser, and opens the page.
func (d *device) open() *browser {
	d.t.Helper()
	b := startBrowserOn(d.t, d.profile, d.options...)
	b.before(behindItsBack)
	b.do(chromedp.Navigate(d.address))
	return b
}

// quit closes the browser, as a person does.
func (b *browser) quit() {
	b.t.Helper()
	if err := chromedp.Cancel(b.Context); err != nil {
		b.t.Fatal(err)
	}
	chromedp.FromContext(b.Context).Allocator.Wait()
}

// kill ends the browser in the middle of whatever it does.
func (b *browser) kill() {
	b.t.Helper()
	if err := chromedp.FromContext(b.Context).Browser.Process().Kill(); err != nil {
		b.t.Fatal(err)
	}
	chromedp.FromContext(b.Context).Allocator.Wait()
}

// says returns what a function of the store gives: a word as it is, anything else
// as JSON.
func (b *browser) says(call string) string {
	b.t.Helper()
	return b.promised(`Promise.resolve(` + call + `).then((said) => typeof said === "string" ? said : JSON.stringify(said))`)
}

// expect fails where a function of the store gives something else.
func (b *browser) expect(call, want string) {
	b.t.Helper()
	if got := b.says(call); got != want {
		b.t.Errorf("%.300s gives %s, want %s", call, got, want)
	}
}

func (b *browser) expectNoComplaints() {
	b.t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.complaints) > 0 {
		b.t.Errorf("the browser complains: %q", b.complaints)
	}
}

// behindItsBack lets a test read and write what the store keeps.
const behindItsBack = `
	const asked = (request) => new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	const behind = async (mode, work) => {
		const connection = await asked(indexedDB.open("mend"));
		try {
			const transaction = connection.transaction("kept", mode);
			const done = new Promise((resolve) => { transaction.oncomplete = resolve; });
			const result = work(transaction.objectStore("kept"));
			await done;
			return await result;
		} finally {
			connection.close();
		}
	};
	const peek = (key) => behind("readonly", (store) => asked(store.get(key)));
	const poke = (values) => behind("readwrite", (store) =>
		Object.keys(values).forEach((key) => values[key] === undefined ? store.delete(key) : store.put(values[key], key)));`

const (
	none    = `{"state":"none"}`
	locked  = `{"state":"locked"}`
	wrong   = `{"state":"wrong"}`
	damaged = `{"state":"damaged"}`
	newer   = `{"state":"newer"}`
	refused = `{"state":"refused"}`
)

// openText is what reading gives where the text can be read.
func openText(text string) string {
	return `{"state":"open","text":"` + text + `","isOlder":false,"locked":false}`
}

// unlockedText is the same where the text is kept under a passphrase.
func unlockedText(text string) string {
	return `{"state":"open","text":"` + text + `","isOlder":false,"locked":true}`
}

// olderText is the same where what was written last is damaged.
func olderText(text string) string {
	return `{"state":"open","text":"` + text + `","isOlder":true,"locked":false}`
}

func TestAPersonKeepsLocksAndErases(t *testing.T) {
	onEveryDevice(t, func(t *testing.T, d *device) {
		b := d.open()
		reload := "reload"
		for _, step := range []struct{ call, want string }{
			{`store.found`, none},
			{`store.write("too early")`, "refused"},
			{`store.begin("one")`, "saved"},
			{`store.write("two")`, "saved"},
			{reload, openText("two")},
			{`store.write("three")`, "saved"},
			{reload, openText("three")},

			{`store.begin("three", "")`, "refused"},
			{`store.begin("three", "correct horse")`, "saved"},
			{`indexedDB.databases().then((all) => all.map(({name}) => name))`, `["mend"]`},
			{`peek("slot0").then(({mode}) => mode)`, "locked"},
			{`peek("slot1").then(({mode}) => mode)`, "locked"},
			{`store.look()`, unlockedText("three")},
			{reload, locked},
			{`store.write("without the passphrase")`, "refused"},
			{`store.begin("without the passphrase")`, "refused"},
			{`store.change("another one")`, "refused"},
			{`store.unlock("correct house")`, wrong},
			{`store.unlock("")`, wrong},
			{`store.unlock()`, wrong},
			{`store.unlock("correct horse")`, unlockedText("three")},
			{`store.write("four")`, "saved"},
			{`store.unlock("correct house")`, wrong},
			{`store.write("four and a bit")`, "saved"},
			{`store.write("four")`, "saved"},
			{`store.lock()`, locked},
			{`store.found`, locked},
			{`store.write("without the passphrase")`, "refused"},
			{`store.unlock("correct horse")`, unlockedText("four")},

			{`store.change("battery staple")`, "saved"},
			{`store.write("five")`, "saved"},
			{reload, locked},
			{`store.unlock("correct horse")`, wrong},
			{`store.unlock("battery staple")`, unlockedText("five")},

			{`store.begin("five")`, "saved"},
			{reload, openText("five")},
			{`store.close()`, "true"},
			{`store.found`, refused},
			{`store.write("after leaving")`, "refused"},
			{`store.look()`, openText("five")},
			{`store.erase()`, "true"},
			{`store.found`, none},
			{`store.write("after erasing")`, "refused"},
			{reload, none},
			{`indexedDB.databases()`, "[]"},
		} {
			if step.call == reload {
				b.do(chromedp.Reload())
				step.call = `store.found`
			}
			b.expect(step.call, step.want)
		}
		b.expectNoComplaints()
	})
}

// What a person types is taken as the same word on every keyboard.
func TestAPassphraseIsTheSameOnEveryKeyboard(t *testing.T) {
	b := newDevice(t).open()
	b.expect(`store.begin("one", "caf\u00e9")`, "saved")
	b.do(chromedp.Reload())
	b.expect(`store.unlock("cafe\u0301")`, unlockedText("one"))
}

func TestEveryTextComesBack(t *testing.T) {
	b := newDevice(t).open()
	for story, text := range map[string]string{
		"nothing":                 `""`,
		"a mark at the beginning": `"\ufeffone"`,
		"zeros at the end":        `"one\0\0"`,
		"many languages":          `"Привет, 世界, \u{1f600}, \u202e"`,
		"just a page":             `"x".repeat(4092)`,
		"a byte more":             `"x".repeat(4093)`,
		"the most there can be":   `"x".repeat(1024 * 1024 - 4)`,
	} {
		b.expect(`(async () => {
			await store.erase();
			const text = `+text+`;
			const begun = await store.begin(text);
			const {bytes} = await peek("slot0");
			return [begun, (await store.look()).text === text, bytes.length % 4096].join();
		})()`, "saved,true,0")
		if t.Failed() {
			t.Fatalf("the text is %s", story)
		}
	}
	b.expect(`store.write("one")`, "saved")
	b.expect(`store.write("x".repeat(1024 * 1024 - 3))`, "full")
	b.expect(`store.look().then(({text}) => text)`, "one")
	b.expect(`store.write(undefined)`, "refused")
}

// Of what is written in one go, only the newest is, and everyone is told.
func TestHastyWritesAreJoined(t *testing.T) {
	b := newDevice(t).open()
	b.expect(`store.begin("")`, "saved")
	b.expect(`(async () => {
		const before = (await peek("meta")).seq;
		const told = await Promise.all(["one", "two", "three", "four"].map(store.write));
		const after = (await peek("meta")).seq;
		return [...told, after - before, (await store.look()).text].join(" ");
	})()`, "saved saved saved saved 1 four")
	// What comes between two writes stays between them.
	b.expect(`(async () => {
		const told = await Promise.all([store.write("one"), store.begin("two"), store.write("three")]);
		return [...told, (await store.look()).text].join(" ");
	})()`, "saved saved saved three")
}
