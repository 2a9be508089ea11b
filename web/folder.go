//go:build !wasm

package web

import (
	"fmt"
	"os"
	"path/filepath"
)

// replaceFolder writes the files to a new folder beside out and puts it in the
// place of out once it is whole.
func replaceFolder(out string, files []file) error {
	if err := checkReplaceable(out); err != nil {
		return err
	}
	parent := filepath.Dir(filepath.Clean(out))
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return err
	}
	workspace, err := os.MkdirTemp(parent, ".building-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(workspace)
	fresh := filepath.Join(workspace, "fresh")
	for _, f := range files {
		if err := writeFile(filepath.Join(fresh, filepath.FromSlash(f.path)), f.content); err != nil {
			return err
		}
	}
	return swap(out, fresh, filepath.Join(workspace, "old"))
}

// checkReplaceable refuses to throw away a folder that no build has written: a
// mistyped -out must not cost anybody their files.
func checkReplaceable(out string) error {
	entries, err := os.ReadDir(out)
	if os.IsNotExist(err) || err == nil && len(entries) == 0 {
		return nil
	}
	if err != nil {
		return err
	}
	if _, err := os.Stat(filepath.Join(out, assetFolder)); err != nil {
		return fmt.Errorf("out: %s holds something that is no built site; name another folder or empty this one", out)
	}
	return nil
}

// swap moves fresh to out, and what was at out to old. It undoes its first half
// where the second fails.
func swap(out, fresh, old string) error {
	err := os.Rename(out, old)
	if err != nil && !os.IsNotExist(err) {
		return err
	}
	replaced := err == nil
	if err := os.Rename(fresh, out); err != nil {
		if replaced {
			os.Rename(old, out)
		}
		return err
	}
	return nil
}

func writeFile(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, content, 0o644)
}
