package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// writeModfile writes out/slim.mod, the project's go.mod with the copies in the
// place of the originals, and out/slim.sum, which the go command wants beside it.
// Both are read from the folder of the project, the current one.
func writeModfile(out string) error {
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		return fmt.Errorf("%w; run this in the folder of the project", err)
	}
	// The go command reads these paths from the folder of the project, wherever
	// the module file is.
	for _, m := range modules {
		mod = fmt.Appendf(mod, "\nreplace %s => ./%s\n", m.path, filepath.ToSlash(filepath.Join(out, m.folder)))
	}
	if err := writeFile(filepath.Join(out, "slim.mod"), mod); err != nil {
		return err
	}
	sum, err := os.ReadFile("go.sum")
	if err != nil {
		return err
	}
	return writeFile(filepath.Join(out, "slim.sum"), sum)
}
