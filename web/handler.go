//go:build !wasm

package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Handler serves a site that was built to dir for the given base, as a good
// static host does. Files are read on every request, so a new build is served
// without a restart.
func Handler(dir, base string) http.Handler {
	return &handler{files: os.DirFS(dir), base: base}
}

// BaseOf returns the base that the site in dir was built for.
func BaseOf(dir string) (string, error) {
	page, err := fs.ReadFile(os.DirFS(dir), "index.html")
	if err != nil {
		return "", fmt.Errorf("dir: there is no site in %s; \"make build\" makes one", dir)
	}
	if found := baseInPage.FindSubmatch(page); found != nil {
		return string(found[1]), nil
	}
	return "", fmt.Errorf("dir: %s/index.html does not say its base; build the site again", dir)
}

var baseInPage = regexp.MustCompile(`<html[^>]* data-base="([^"]*)"`)

type handler struct {
	files fs.FS
	base  string
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for name, value := range headers {
		w.Header().Set(name, value)
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, http.StatusText(http.StatusMethodNotAllowed), http.StatusMethodNotAllowed)
		return
	}
	name, redirect := h.resolve(r.URL.Path)
	switch {
	case redirect != "":
		h.redirect(w, redirect)
	case name == "":
		h.notFound(w, r)
	default:
		h.serve(w, r, name)
	}
}

// resolve returns the file that an address stands for, or the address it should
// have been, or neither where there is no such page.
func (h *handler) resolve(address string) (name, redirect string) {
	if address+"/" == h.base {
		return "", h.base
	}
	within, ok := strings.CutPrefix(address, h.base)
	if !ok || !fs.ValidPath(cleared(within)) {
		return "", ""
	}
	page := path.Join(within, "index.html")
	switch {
	case within == "" || strings.HasSuffix(within, "/"):
		if h.has(page) {
			return page, ""
		}
	case h.has(page):
		return "", h.base + within + "/"
	case contentTypes[path.Ext(within)] != "" && h.has(within):
		return within, ""
	}
	return "", ""
}

// cleared is the part of an address that must be a path without "." or "..".
func cleared(within string) string {
	if within == "" {
		return "."
	}
	return strings.TrimSuffix(within, "/")
}

func (h *handler) has(name string) bool {
	info, err := fs.Stat(h.files, name)
	return err == nil && info.Mode().IsRegular()
}

func (h *handler) redirect(w http.ResponseWriter, to string) {
	w.Header().Set("Location", to)
	w.Header().Set("Cache-Control", "no-cache")
	w.WriteHeader(http.StatusMovedPermanently)
}

func (h *handler) serve(w http.ResponseWriter, r *http.Request, name string) {
	content, err := h.negotiate(w, r, name)
	if err != nil {
		h.notFound(w, r)
		return
	}
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
}

// notFound serves the site's own page for addresses that lead nowhere.
func (h *handler) notFound(w http.ResponseWriter, r *http.Request) {
	content, err := h.negotiate(w, r, "404.html")
	if err != nil {
		http.Error(w, http.StatusText(http.StatusNotFound), http.StatusNotFound)
		return
	}
	w.WriteHeader(http.StatusNotFound)
	if r.Method == http.MethodGet {
		w.Write(content)
	}
}

// negotiate reads the best form of a file that the browser takes, and sets the
// headers that describe it.
func (h *handler) negotiate(w http.ResponseWriter, r *http.Request, name string) ([]byte, error) {
	content, used, err := h.read(name, r.Header.Get("Accept-Encoding"))
	if err != nil {
		return nil, err
	}
	header := w.Header()
	header.Set("Content-Type", contentTypes[path.Ext(name)])
	header.Set("Content-Length", strconv.Itoa(len(content)))
	header.Set("Cache-Control", caching(name))
	hash := sha256.Sum256(content)
	header.Set("ETag", `"`+hex.EncodeToString(hash[:16])+`"`)
	if compressible(name) {
		header.Add("Vary", "Accept-Encoding")
	}
	if used != "" {
		header.Set("Content-Encoding", used)
	}
	return content, nil
}

// read returns a file in the first encoding that is both accepted and there;
// used is empty where the file is sent as it is.
func (h *handler) read(name, accepted string) (content []byte, used string, err error) {
	for _, e := range encodings {
		if accepts(accepted, e.name) {
			if content, err := fs.ReadFile(h.files, name+e.extension); err == nil {
				return content, e.name, nil
			}
		}
	}
	content, err = fs.ReadFile(h.files, name)
	return content, "", err
}

// accepts reports whether an Accept-Encoding header names the encoding and does
// not rule it out by a weight of 0.
func accepts(header, name string) bool {
	for part := range strings.SplitSeq(header, ",") {
		encoding, weight, weighted := strings.Cut(part, ";")
		if !strings.EqualFold(strings.TrimSpace(encoding), name) {
			continue
		}
		number := strings.TrimPrefix(strings.ReplaceAll(weight, " ", ""), "q=")
		q, err := strconv.ParseFloat(number, 64)
		return !weighted || err == nil && q > 0
	}
	return false
}

// caching says how long a browser may keep a file. The name of an asset changes
// with its content; a page must be asked for again.
func caching(name string) string {
	if strings.HasPrefix(name, assetFolder+"/") {
		return "public, max-age=31536000, immutable"
	}
	return "no-cache"
}

// contentTypes are all kinds of files a site has. Others are not served, and
// neither are the compressed forms by themselves.
var contentTypes = map[string]string{
	".css":  "text/css; charset=utf-8",
	".html": "text/html; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".png":  "image/png",
	".svg":  "image/svg+xml",
	".wasm": "application/wasm",

	".webmanifest": "application/manifest+json",
}
