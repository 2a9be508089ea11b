//go:build !wasm

package web

import (
	"fmt"
	"strings"
)

// Site is everything that differs from one build to the next.
type Site struct {
	// Out is the folder to write. What a former build left there is replaced; a
	// folder that holds anything else is refused.
	Out string
	// Cache is a folder that keeps compressed files between builds, by content.
	// Empty means none is kept.
	Cache string
	// Plain leaves the compressed copies out: quick, and large to download.
	Plain bool
	// Base is the path the site will be served under: "/" or "/sub/".
	Base string
	// Origin is where the site will be, like "https://example.org". Most readers of
	// previews show a picture only where its address is whole; empty means that
	// it is not known, and the address is a path.
	Origin string
	// Lang is the BCP 47 tag of the pages, Dir "ltr" or "rtl".
	Lang, Dir string
	// Name is shown under the icon and in lists of tabs.
	Name string
	// Wasm and WasmExec are files: the compiled engine, and the script of the Go
	// distribution that runs it.
	Wasm, WasmExec string
	Pages          []Page
	Boot           BootWords
	Away           AwayWords
	Install        InstallWords
}

// Page is one page of the site.
type Page struct {
	// Path is "/", "/quiz/" or, for a file of its own, "/404.html".
	Path  string
	Title string
	// Body is the markup of one element, as go-app renders it.
	Body string
	// Listed allows search engines to list the page.
	Listed bool
}

// BootWords is what the page says while there is no engine to say it.
type BootWords struct {
	// Failed: the engine could not be loaded. Stopped: it ended by itself. Retry
	// is the button that loads the page again.
	Failed, Stopped, Retry string
}

// file is one file of the site; its path has slashes and no leading one.
type file struct {
	path    string
	content []byte
}

// Build writes the whole site to s.Out. Where it returns an error, s.Out is as
// it was before.
func Build(s Site) error {
	if err := s.check(); err != nil {
		return err
	}
	assets, err := s.assets()
	if err != nil {
		return err
	}
	pages, err := s.pages(assets)
	if err != nil {
		return err
	}
	files, err := s.withOfflineCopy(append(assets.files(), pages...), assets)
	if err != nil {
		return err
	}
	if err := checkPages(files, s.Base); err != nil {
		return err
	}
	if !s.Plain {
		if files, err = compressed(files, s.Cache); err != nil {
			return err
		}
	}
	return replaceFolder(s.Out, files)
}

func (s Site) check() error {
	if err := checkBase(s.Base); err != nil {
		return err
	}
	if err := checkOrigin(s.Origin); err != nil {
		return err
	}
	if len(s.Pages) == 0 {
		return fmt.Errorf("pages: there are none; a site needs at least %q", "/")
	}
	return nil
}

// checkOrigin refuses what is more, or less, than a scheme and a host.
func checkOrigin(origin string) error {
	host, secure := strings.CutPrefix(origin, "https://")
	if origin != "" && (!secure || host == "" || strings.ContainsAny(host, "/?# ")) {
		return fmt.Errorf("origin: %q must be a scheme and a host and no more, like \"https://example.org\"", origin)
	}
	return nil
}

// checkBase refuses a path that links could not be built on.
func checkBase(base string) error {
	if !strings.HasPrefix(base, "/") || !strings.HasSuffix(base, "/") || strings.Contains(base, "//") {
		return fmt.Errorf("base: %q must begin and end with a single slash, like \"/\" or \"/sub/\"", base)
	}
	return nil
}

// pages fills in the shell for every page, and adds the neutral one.
func (s Site) pages(a assets) ([]file, error) {
	var files []file
	for _, page := range s.Pages {
		content, err := s.shell(page, a)
		if err != nil {
			return nil, fmt.Errorf("page %s: %w", page.Path, err)
		}
		files = append(files, file{fileOf(page.Path), content})
	}
	away, err := s.awayPage(a)
	if err != nil {
		return nil, err
	}
	return append(files, away), nil
}

// fileOf returns the file that a page is written to.
func fileOf(path string) string {
	path = strings.TrimPrefix(path, "/")
	if path == "" || strings.HasSuffix(path, "/") {
		return path + "index.html"
	}
	return path
}
