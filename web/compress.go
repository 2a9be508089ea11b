//go:build !wasm

package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"sync"

	"github.com/andybalholm/brotli"
)

// encoding is one way a file is compressed, and the header's word for it. The
// first in the list is preferred by the server.
type encoding struct {
	name, extension string
	writer          func(io.Writer) (io.WriteCloser, error)
}

// widestWindow lets brotli look back 16 MB, the most that browsers accept: the
// engine is larger than the usual 4 MB.
const widestWindow = 24

var encodings = []encoding{
	{"br", ".br", func(w io.Writer) (io.WriteCloser, error) {
		return brotli.NewWriterOptions(w, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: widestWindow}), nil
	}},
	{"gzip", ".gz", func(w io.Writer) (io.WriteCloser, error) {
		return gzip.NewWriterLevel(w, gzip.BestCompression)
	}},
}

// compressible reports whether a file gets smaller by compressing it: images in
// PNG are compressed already.
func compressible(name string) bool {
	return slices.Contains([]string{".html", ".css", ".js", ".svg", ".json", ".wasm", ".webmanifest"}, path.Ext(name))
}

// compressed returns the files, each followed by its compressed forms. Brotli
// takes most of a minute over the engine, so results are kept in the cache
// folder, by content.
func compressed(files []file, cache string) ([]file, error) {
	var jobs []*compression
	for _, f := range files {
		for _, e := range encodings {
			if compressible(f.path) {
				jobs = append(jobs, &compression{from: f, encoding: e, cache: cache})
			}
		}
	}
	if err := runAll(jobs); err != nil {
		return nil, err
	}
	for _, job := range jobs {
		files = append(files, job.result)
	}
	return files, pruneCache(cache, jobs)
}

// runAll works on as many files at once as there are processors.
func runAll(jobs []*compression) error {
	errs := make([]error, len(jobs))
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	var working sync.WaitGroup
	for i, job := range jobs {
		free <- struct{}{}
		working.Go(func() {
			errs[i] = job.run()
			<-free
		})
	}
	working.Wait()
	return errors.Join(errs...)
}

// compression is one file on its way to one encoding.
type compression struct {
	from     file
	encoding encoding
	cache    string
	result   file
}

func (c *compression) run() error {
	c.result.path = c.from.path + c.encoding.extension
	if kept, err := os.ReadFile(c.kept()); c.cache != "" && err == nil {
		c.result.content = kept
		return nil
	}
	var out bytes.Buffer
	w, err := c.encoding.writer(&out)
	if err != nil {
		return err
	}
	if _, err := w.Write(c.from.content); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	c.result.content = out.Bytes()
	return c.keep()
}

// kept is where the result is kept between builds.
func (c *compression) kept() string {
	hash := sha256.Sum256(c.from.content)
	return filepath.Join(c.cache, hex.EncodeToString(hash[:])+c.encoding.extension)
}

// keep writes through a file of its own, so that a build that is cut short
// leaves no half result behind to be believed by the next one.
func (c *compression) keep() error {
	if c.cache == "" {
		return nil
	}
	if err := os.MkdirAll(c.cache, 0o755); err != nil {
		return err
	}
	half, err := os.CreateTemp(c.cache, "half-")
	if err != nil {
		return err
	}
	defer os.Remove(half.Name())
	if _, err := half.Write(c.result.content); err != nil {
		half.Close()
		return err
	}
	if err := half.Close(); err != nil {
		return err
	}
	return os.Rename(half.Name(), c.kept())
}

// pruneCache removes what this build had no use for, so that the cache never
// holds more than one site.
func pruneCache(cache string, jobs []*compression) error {
	if cache == "" {
		return nil
	}
	var used []string
	for _, job := range jobs {
		used = append(used, filepath.Base(job.kept()))
	}
	entries, err := os.ReadDir(cache)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if !slices.Contains(used, entry.Name()) {
			if err := os.Remove(filepath.Join(cache, entry.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}
