// Slim prepares the go-app that Mend's browser build is compiled with.
//
// go-app is a server and a client in one package. Compiled for a browser it
// carries its web server, TLS, regular expressions, JSON, fmt, and stores that Mend
// does not use: 720 of 1,540 KB to download. This command copies go-app out of the
// module cache, leaves out what Mend does not call, and writes a go.mod that
// puts the copy in the place of the original:
//
//	go run ./web/slim -out build
//	GOOS=js GOARCH=wasm go build -modfile=build/slim.mod .
//
// Everything else is compiled with go-app as it is, and no line of go-app is
// kept here.
//
//   - edits.go   what is left out and what is put in its place, each with the
//     reason, and the sums of the files it was written for
//   - added/     the code that is put in its place: ordinary packages with tests
//   - edit.go    carries out one edit
//   - tree.go    reads go-app, and writes the copy
//   - modfile.go writes slim.mod and slim.sum
//
// # When go-app is upgraded
//
// An edit whose file has changed is refused by name. Look at the new file, see
// whether the edit still says what it means, correct it, and take the new sum
// out of the message into edits.go.
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

// goApp is the module that is slimmed.
const goApp = "github.com/maxence-charriere/go-app/v10"

func main() {
	out := flag.String("out", "build", "folder, inside the project, for go-app/, slim.mod and slim.sum")
	flag.Parse()
	if err := prepare(*out); err != nil {
		fmt.Fprintln(os.Stderr, "web/slim:", err)
		os.Exit(1)
	}
}

// prepare writes the slim go-app and the module file that names it to out, a
// path relative to the project.
func prepare(out string) error {
	original, err := moduleFolder()
	if err != nil {
		return err
	}
	files, err := readTree(os.DirFS(original))
	if err != nil {
		return err
	}
	if err := apply(files, edits, originals); err != nil {
		return err
	}
	if err := add(files, added); err != nil {
		return err
	}
	if err := writeTree(filepath.Join(out, "go-app"), files); err != nil {
		return err
	}
	return writeModfile(out)
}

// moduleFolder asks the go command where go-app is, and has it fetched where this
// machine does not have it yet.
func moduleFolder() (string, error) {
	download := exec.Command("go", "mod", "download", "-json", goApp)
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
