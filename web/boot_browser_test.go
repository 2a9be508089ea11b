//go:build browser && !wasm

package web

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// bootDir is where the site of these tests is built.
var bootDir string

func TestMain(m *testing.M) {
	var err error
	if bootDir, err = os.MkdirTemp("", "boot-"); err != nil {
		panic(err)
	}
	code := m.Run()
	os.RemoveAll(bootDir)
	os.Exit(code)
}

// builtSite is a site with the small program in testdata/engine for an engine,
// built once for all tests.
var builtSite = sync.OnceValues(func() (Site, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return Site{}, err
	}
	site := Site{
		Out: filepath.Join(bootDir, "dist"), Base: "/sub/", Lang: "en", Dir: "ltr", Name: "Mend",
		Wasm:     filepath.Join(bootDir, "engine.wasm"),
		WasmExec: filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"),
		Boot:     BootWords{Failed: "It failed.", Stopped: "It stopped.", Retry: "Again"},
		Away:     AwayWords{Heading: "Not available", Text: "Try again."},
		Install:  InstallWords{Description: "Something quiet", Start: "Start", Result: "My plan"},
		Pages: []Page{{Path: "/", Title: "Mend", Body: `<form action="/sub/" method="get">` +
			`<input name="secret" value="told"><button id="send" type="submit">Send</button>` +
			`<button id="end" type="button">End</button></form>`}},
	}
	compile := exec.Command("go", "build", "-o", site.Wasm, "./testdata/engine")
	compile.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if said, err := compile.CombinedOutput(); err != nil {
		return site, fmt.Errorf("testdata/engine: %w: %s", err, said)
	}
	slim := exec.Command("go", "run", "./slim", "-unnamed", site.Wasm)
	if said, err := slim.CombinedOutput(); err != nil {
		return site, fmt.Errorf("slim: %w: %s", err, said)
	}
	return site, Build(site)
})

// bootSite is the built site as a server has it that can lose the engine.
type bootSite struct {
	address string
	// engineGone makes the server lose the engine.
	engineGone atomic.Bool
	// engineSent counts how often the engine was asked for.
	engineSent atomic.Int32
}

func serveBootSite(t *testing.T) *bootSite {
	t.Helper()
	site, err := builtSite()
	if err != nil {
		t.Fatal(err)
	}
	served := &bootSite{}
	files := Handler(site.Out, site.Base)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			served.engineSent.Add(1)
			if served.engineGone.Load() {
				r.URL.Path = "/sub/gone"
			}
		}
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	served.address = server.URL + "/sub/"
	return served
}

// browser is a chromium with an empty profile.
type browser struct {
	context.Context
	t *testing.T

	mu         sync.Mutex
	complaints []string
}

func startBrowser(t *testing.T, preferences string) *browser {
	t.Helper()
	profile := t.TempDir()
	if err := writeFile(filepath.Join(profile, "Default", "Preferences"), []byte(preferences)); err != nil {
		t.Fatal(err)
	}
	return startBrowserOn(t, profile)
}

// startBrowserOn returns a chromium with the profile in a folder.
func startBrowserOn(t *testing.T, profile string, more ...chromedp.ExecAllocatorOption) *browser {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(profile),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	allocator, release := chromedp.NewExecAllocator(t.Context(), append(options, more...)...)
	tab, closeTab := chromedp.NewContext(allocator)
	t.Cleanup(func() { closeTab(); release() })
	b := &browser{Context: tab, t: t}
	if err := chromedp.Listen(tab, b.listen); err != nil {
		t.Fatal(err)
	}
	return b
}

// listen notes everything the browser complains about.
func (b *browser) listen(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *log.EventEntryAdded:
		if e.Entry.Level != log.EntryLevelInfo { // that its own offer to install was put off is no complaint
			b.complaints = append(b.complaints, e.Entry.Text)
		}
	case *runtime.EventExceptionThrown:
		b.complaints = append(b.complaints, e.ExceptionDetails.Text)
	}
}

// patience is how long anything may take on a busy machine.
const patience = 30 * time.Second

func (b *browser) do(actions ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	limited, cancel := context.WithTimeout(b, patience)
	defer cancel()
	if err := chromedp.Do(limited, actions...); err != nil {
		b.t.Fatal(err)
	}
}

// before runs a script in every page, ahead of the page's own.
func (b *browser) before(script string) {
	b.t.Helper()
	params := page.AddScriptToEvaluateOnNewDocumentParams{Source: script}
	if _, err := chromedp.Call(b, page.AddScriptToEvaluateOnNewDocument, params); err != nil {
		b.t.Fatal(err)
	}
}

func (b *browser) ask(expression string) string {
	b.t.Helper()
	answer, err := chromedp.Run(b, chromedp.Evaluate[string](expression))
	if err != nil {
		b.t.Fatalf("%s: %v", expression, err)
	}
	return answer
}

// waitFor waits until <html data-app> has the value.
func (b *browser) waitFor(state string) {
	b.t.Helper()
	b.do(chromedp.WaitReady(chromedp.CSS(`html[data-app="` + state + `"]`)))
}

// message is the text of the boot message as a person sees it.
func (b *browser) message() string {
	b.t.Helper()
	return b.ask(`(m => m.hidden ? "" : m.innerText)(document.getElementById("boot-message"))`)
}

func TestBootStartsTheEngine(t *testing.T) {
	site, b := serveBootSite(t), startBrowser(t, "{}")
	b.do(chromedp.Navigate(site.address))
	b.waitFor("ready")
	if prefix := b.ask(`document.documentElement.dataset.prefix`); prefix != "/sub" {
		t.Errorf("go-app takes %q off addresses, want /sub", prefix)
	}
	if shown := b.message(); shown != "" {
		t.Errorf("all is well, and yet the page says %q", shown)
	}
	if sent := site.engineSent.Load(); sent != 1 {
		t.Errorf("the engine was fetched %d times, want once", sent)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.complaints) > 0 {
		t.Errorf("the browser complains: %q", b.complaints)
	}
}

// withoutStreaming makes a browser one that must have the whole engine before it
// can compile it.
const withoutStreaming = `delete WebAssembly.instantiateStreaming`

func TestBootWithoutStreaming(t *testing.T) {
	site, b := serveBootSite(t), startBrowser(t, "{}")
	b.before(withoutStreaming)
	b.do(chromedp.Navigate(site.address))
	b.waitFor("ready")
}

func TestBootSaysWhenTheEngineEnds(t *testing.T) {
	site, b := serveBootSite(t), startBrowser(t, "{}")
	b.do(chromedp.Navigate(site.address))
	b.waitFor("ready")
	b.do(chromedp.Click(chromedp.CSS("#end")))
	b.waitFor("stopped")
	if shown := b.message(); !strings.Contains(shown, "It stopped.") || strings.Contains(shown, "It failed.") {
		t.Errorf("the page says %q", shown)
	}
}

func TestBootSaysWhenTheEngineCannotBeLoaded(t *testing.T) {
	for _, script := range []string{"", withoutStreaming} {
		site, b := serveBootSite(t), startBrowser(t, "{}")
		site.engineGone.Store(true)
		b.before(script)
		b.do(chromedp.Navigate(site.address))
		b.waitFor("failed")
		if shown := b.message(); !strings.Contains(shown, "It failed.") || strings.Contains(shown, "It stopped.") {
			t.Errorf("the page says %q", shown)
		}
		site.engineGone.Store(false)
		b.do(chromedp.Click(chromedp.CSS("[data-boot=retry]")))
		b.waitFor("ready")
	}
}

func TestBootSurvivesBlockedStorage(t *testing.T) {
	const blockAll = `{"profile":{"default_content_setting_values":{"cookies":2}}}`
	site, b := serveBootSite(t), startBrowser(t, blockAll)
	b.do(chromedp.Navigate(site.address))
	b.waitFor("ready")
	if stored := b.ask(`document.documentElement.dataset.stored`); stored != "yes" {
		t.Errorf("the stand-in gives back %q", stored)
	}
	if kind := b.ask(`localStorage.constructor.name`); kind != "Object" {
		t.Errorf("the browser did not block storage, so this test says nothing: it is a %s", kind)
	}
}

// timeToLeave is enough for a form to be sent to a server on this machine.
const timeToLeave = 500 * time.Millisecond

func TestAnswersNeverReachTheAddress(t *testing.T) {
	for name, scriptsOff := range map[string]bool{"with scripts": false, "without scripts": true} {
		t.Run(name, func(t *testing.T) {
			site, b := serveBootSite(t), startBrowser(t, "{}")
			params := emulation.SetScriptExecutionDisabledParams{Value: scriptsOff}
			if _, err := chromedp.Call(b, emulation.SetScriptExecutionDisabled, params); err != nil {
				t.Fatal(err)
			}
			b.do(chromedp.Navigate(site.address))
			if !scriptsOff {
				b.waitFor("ready")
			}
			b.do(chromedp.Click(chromedp.CSS("#send")), chromedp.Sleep(timeToLeave))
			address, err := chromedp.Run(b, chromedp.Location())
			if err != nil {
				t.Fatal(err)
			}
			if address != site.address {
				t.Errorf("after the form was sent, the address is %s", address)
			}
		})
	}
}

// Whoever looks at the address bar sees no letter, and a place on the page stays.
func TestALetterLeavesTheAddress(t *testing.T) {
	site, b := serveBootSite(t), startBrowser(t, "{}")
	for behind, want := range map[string]string{
		"AEIDQMBQGAYDAMBQGAYDAMBQGAYDAMBQ": " #AEIDQMBQGAYDAMBQGAYDAMBQGAYDAMBQ",
		"new-copy-passphrase":              "#new-copy-passphrase undefined",
	} {
		b.do(chromedp.Navigate("about:blank"), chromedp.Navigate(site.address+"?from=a-chat#"+behind))
		b.waitFor("ready")
		if got := b.ask(`location.hash + " " + window.letter`); got != want {
			t.Errorf("of #%s there is %q, want %q", behind, got, want)
		}
	}
}
