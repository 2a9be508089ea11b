//go:build !wasm

package main

import (
	"context"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"mend/app"
	"mend/content"
	"mend/web"
)

// listed are the pages that search engines may list: those that anyone might
// read for any reason.
var listed = []string{"/", "/about/"}

// buildSite writes the whole site to a folder.
func buildSite(ctx context.Context, args []string, _ io.Reader, out io.Writer) error {
	flags := newFlags("build")
	wasm := flags.String("wasm", "", "")
	to := flags.String("out", "dist", "")
	cache := flags.String("cache", "", "")
	base := flags.String("base", "/", "")
	origin := flags.String("origin", "", "")
	plain := flags.Bool("plain", false, "")
	if err := flags.Parse(args); err != nil {
		return usageError(err)
	}
	if err := nothingLeft(flags); err != nil {
		return err
	}
	if *wasm == "" {
		return fmt.Errorf("-wasm: missing; name the compiled engine, or use \"make build\"")
	}
	site, err := newSite(ctx, *base)
	if err != nil {
		return err
	}
	site.Out, site.Cache, site.Wasm, site.Plain, site.Origin = *to, *cache, *wasm, *plain, *origin
	if err := web.Build(site); err != nil {
		return err
	}
	fmt.Fprintf(out, "built %s for %s\n", *to, *base)
	return nil
}

// newSite gathers what the site shows, in the language of the app.
func newSite(ctx context.Context, base string) (web.Site, error) {
	words, ok := content.WordsIn(app.Lang)
	if !ok {
		return web.Site{}, fmt.Errorf("words: there are none for %q; run \"make content\"", app.Lang)
	}
	wasmExec, err := wasmExecFile(ctx)
	if err != nil {
		return web.Site{}, err
	}
	return web.Site{
		Base: base, Lang: words.Lang, Dir: words.Dir, Name: words.Say("title.mend"),
		WasmExec: wasmExec,
		Pages:    pages(base),
		Boot: web.BootWords{
			Failed:  words.Say("boot.failed"),
			Stopped: words.Say("boot.stopped"),
			Retry:   words.Say("boot.retry"),
		},
		Away: web.AwayWords{
			Heading: words.Say("away.heading"),
			Text:    words.Say("away.text"),
		},
		Install: web.InstallWords{
			Description: words.Say("install.description"),
			Start:       words.Say("install.shortcut-start"),
			Result:      words.Say("install.shortcut-result"),
		},
	}, nil
}

func pages(base string) []web.Page {
	var rendered []web.Page
	for _, page := range app.Pages() {
		rendered = append(rendered, web.Page{
			Path:   page.Path,
			Title:  page.Title,
			Body:   app.HTML(page.Path, base),
			Listed: slices.Contains(listed, page.Path),
		})
	}
	return rendered
}

// wasmExecFile finds the script that runs Go programs in a browser. It belongs
// to the Go version that compiled the engine.
func wasmExecFile(ctx context.Context) (string, error) {
	root, err := exec.CommandContext(ctx, "go", "env", "GOROOT").Output()
	if err != nil {
		return "", fmt.Errorf("go env GOROOT: %w; install Go and put it on the PATH", err)
	}
	return filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"), nil
}
