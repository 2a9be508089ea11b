package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// writeModfile writes out/slim.mod, the project's go.mod with out/go-app in the
// place of go-app, and out/slim.sum, which the go command wants beside it.
// Both are read from the folder of the project, the current one.
func writeModfile(out string) error {
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		return fmt.Errorf("%w; run this in the folder of the project", err)
	}
	// The go command reads this path from the folder of the project, wherever
	// the module file is.
	replace := fmt.Sprintf("\nreplace %s => ./%s\n", goApp, filepath.ToSlash(filepath.Join(out, "go-app")))
	if err := writeFile(filepath.Join(out, "slim.mod"), append(mod, replace...)); err != nil {
		return err
	}
	sum, err := os.ReadFile("go.sum")
	if err != nil {
		return err
	}
	return writeFile(filepath.Join(out, "slim.sum"), sum)
}
