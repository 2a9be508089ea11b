// Slim prepares the modules that Mend's browser build is compiled with: go-app, and
// the small one that makes pictures to scan.
//
// go-app is a server and a client in one package. Compiled for a browser it
// carries its web server, TLS, regular expressions, JSON, fmt, and stores that Mend
// does not use: 720 of 1,540 KB to download. This command copies it out of the module cache,
// leaves out what Mend does not call, and writes a go.mod that puts the copy in
// the place of the original. The other one would bring fmt back:
//
//	go run ./web/slim -out build
//	GOOS=js GOARCH=wasm go build -modfile=build/slim.mod .
//
// Everything else is compiled with both as they are, and no line of theirs is
// kept here.
//
//   - modules.go which modules, and what of them is copied
//   - edits.go   what is left out and what is put in its place, each with the
//     reason; edits_qr.go for the pictures
//   - originals.go the sums of the files that the edits were written for
//   - added/     the code that is put in its place: ordinary packages with tests
//   - edit.go    carries out one edit
//   - tree.go    reads a module, and writes the copy
//   - names.go   takes out of the finished program what is needed for messages
//     about crashes alone (-unnamed FILE); image.go reads it
//   - modfile.go writes slim.mod and slim.sum
//
// # When one of them is upgraded
//
// An edit whose file has changed is refused by name. Look at the new file, see
// whether the edit still says what it means, correct it, and take the new sum
// out of the message into originals.go.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

func main() {
	out := flag.String("out", "build", "folder, inside the project, for the copies, slim.mod and slim.sum")
	program := flag.String("unnamed", "", "finished wasm file to take the names of functions out of, and nothing else")
	flag.Parse()
	var err error
	if *program != "" {
		err = unnamed(*program)
	} else {
		err = prepare(*out)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "web/slim:", err)
		os.Exit(1)
	}
}

// prepare writes the slim modules and the module file that names them to out, a
// path relative to the project.
func prepare(out string) error {
	for _, m := range modules {
		files, err := m.slim()
		if err != nil {
			return fmt.Errorf("%s: %w", m.path, err)
		}
		if err := writeTree(filepath.Join(out, m.folder), files); err != nil {
			return err
		}
	}
	return writeModfile(out)
}

// moduleFolder asks the go command where a module is, and has it fetched where
// this machine does not have it yet.
func moduleFolder(path string) (string, error) {
	download := exec.Command("go", "mod", "download", "-json", path)
	printed, err := download.Output()
	var module struct{ Dir, Error string }
	if unreadable := json.Unmarshal(printed, &module); err == nil {
		err = unreadable
	}
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			err = fmt.Errorf("%w: %s%s", err, module.Error, exit.Stderr)
		}
		return "", fmt.Errorf("%s: %w", strings.Join(download.Args, " "), err)
	}
	return module.Dir, nil
}
