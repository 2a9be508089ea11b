package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// write brings the content folder up to date: it writes the files and removes
// the words of languages that are no longer offered.
func write(dir string, files map[string][]byte) error {
	left, err := leftOver(os.DirFS(dir), files)
	if err != nil {
		return err
	}
	for _, name := range left {
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			return err
		}
	}
	if err := os.MkdirAll(filepath.Join(dir, "compiled"), 0o755); err != nil {
		return err
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// compare returns an error that names every file that is not what write would
// write now.
func compare(folder fs.FS, files map[string][]byte) error {
	stale, err := leftOver(folder, files)
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		data, err := fs.ReadFile(folder, name)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		if err != nil || !bytes.Equal(data, files[name]) {
			stale = append(stale, name)
		}
	}
	if len(stale) > 0 {
		return fmt.Errorf(`stale: %s; run "make content"`, strings.Join(stale, ", "))
	}
	return nil
}

// leftOver lists compiled words of languages that are not among the files.
func leftOver(folder fs.FS, files map[string][]byte) ([]string, error) {
	names, err := fs.Glob(folder, "compiled/words.*.txt")
	return slices.DeleteFunc(names, func(name string) bool { return files[name] != nil }), err
}
