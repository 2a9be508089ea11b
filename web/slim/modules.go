package main

import (
	"io/fs"
	"os"
)

// module is a module that is slimmed.
type module struct {
	path string
	// folder is that of the copy.
	folder string
	// copied lists what the copy is made of: the folders the browser build
	// imports, and what a module must have.
	copied []string
	edits  []edit
	// sums has the SHA-256 of every file that the edits touch.
	sums map[string]string
	// added is what is put into the copy besides, or nil.
	added fs.FS
}

const goApp = "github.com/maxence-charriere/go-app/v10"

var modules = []module{
	{
		path: goApp, folder: "go-app",
		copied: []string{"go.mod", "LICENSE", "pkg/app/*.go", "pkg/errors/*.go"},
		edits:  edits, sums: originals, added: added,
	},
	{
		path: "rsc.io/qr", folder: "qr",
		copied: []string{"go.mod", "LICENSE", "coding/qr.go", "gf256/gf256.go"},
		edits:  editsOfQR, sums: originalsOfQR,
	},
}

// slim returns the module without what Mend does not call.
func (m module) slim() (tree, error) {
	files, err := m.read()
	if err != nil {
		return nil, err
	}
	if err := apply(files, m.edits, m.sums); err != nil {
		return nil, err
	}
	if m.added == nil {
		return files, nil
	}
	return files, add(files, m.added)
}

// read reads the module as it is published.
func (m module) read() (tree, error) {
	original, err := moduleFolder(m.path)
	if err != nil {
		return nil, err
	}
	return readTree(os.DirFS(original), m.copied)
}
