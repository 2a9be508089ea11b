package main

import (
	"bytes"
	"embed"
	"fmt"
	"go/format"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// tree holds files by their path in the module, with forward slashes.
type tree map[string][]byte

// readTree reads what is copied from a module, without its tests.
func readTree(module fs.FS, copied []string) (tree, error) {
	files := tree{}
	for _, pattern := range copied {
		names, err := fs.Glob(module, pattern)
		if err != nil {
			return nil, err
		}
		if len(names) == 0 {
			return nil, fmt.Errorf("it has no %s; look at the list \"copied\" in web/slim/modules.go again", pattern)
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			if files[name], err = fs.ReadFile(module, name); err != nil {
				return nil, err
			}
		}
	}
	return files, nil
}

//go:embed added
var added embed.FS

// add puts our own files, which lie in added/NAME, into the folders pkg/NAME.
func add(files tree, ours fs.FS) error {
	return fs.WalkDir(ours, "added", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasSuffix(name, "_test.go") {
			return err
		}
		to := path.Join("pkg", strings.TrimPrefix(name, "added/"))
		if _, taken := files[to]; taken {
			return fmt.Errorf("go-app has a file %s now; give web/slim/%s another name", to, name)
		}
		files[to], err = fs.ReadFile(ours, name)
		return err
	})
}

// writeTree makes folder hold the files and nothing else. A file that is already
// as it should be is left alone, so that the go command finds it unchanged.
func writeTree(folder string, files tree) error {
	for _, name := range slices.Sorted(maps.Keys(files)) {
		text := files[name]
		if strings.HasSuffix(name, ".go") {
			formatted, err := format.Source(text)
			if err != nil {
				return fmt.Errorf("%s after the edits: %w", name, err)
			}
			text = formatted
		}
		if err := writeFile(filepath.Join(folder, filepath.FromSlash(name)), text); err != nil {
			return err
		}
	}
	return removeOthers(folder, files)
}

func writeFile(name string, text []byte) error {
	if old, err := os.ReadFile(name); err == nil && bytes.Equal(old, text) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, text, 0o644)
}

func removeOthers(folder string, files tree) error {
	return filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		inside, err := filepath.Rel(folder, name)
		if err != nil {
			return err
		}
		if _, wanted := files[filepath.ToSlash(inside)]; wanted {
			return nil
		}
		return os.Remove(name)
	})
}
