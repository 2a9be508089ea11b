// The workshop: it reads what the authors wrote, checks all of it, and writes
// what the app is built from.
//
//	go run ./content/compile            check, then write compiled/ and MAP.md
//	go run ./content/compile -check     only check, also that nothing is stale
//	go run ./content/compile -map FILE  only write the map of the questions ("-": to the screen)
//
// # What it reads
//
//   - bank/*.yaml: questions, readings, worth, barriers, limits, steps, help, in
//     the order of the file names. The fields are those of package quiz. The
//     option "not-sure" is added to every question; a step without a condition is
//     for the people who have a barrier it works on ("when: always" is for all).
//   - words/LANG/*.yaml: the words of one language, by id, as in content.Words.
//   - helplines.yaml: who can be called, as in content.Helpline.
//
// A condition is a map: {role: [broke, both], repeat: once} holds when all of it
// holds; "all" and "any" take a list of conditions, "not" takes one.
//
// # How it works
//
// Each file becomes a tree of nodes that remember their place ([parse]), the
// tree becomes values (decode.go), and every fault on the way is gathered in a
// [report] with its place, so that one run shows all of them. Faults that
// package quiz finds are traced back to the line that caused them
// ([bank.place]). Nothing is written while there is a fault. A language that is
// not complete is a draft: it is checked, and left out.
//
// Each rule has an example that breaks it and one that keeps it, in
// testdata/rules.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	dir := flag.String("dir", "", "the content `folder`; found from the working folder when left out")
	check := flag.Bool("check", false, "write nothing; fail where something is faulty or stale")
	mapFile := flag.String("map", "", "write only the map of the questions to this `file`; - is the screen")
	flag.Parse()
	if err := run(os.Stdout, os.Stderr, *dir, *check, *mapFile); err != nil {
		fmt.Fprintln(os.Stderr, "compile:", err)
		os.Exit(1)
	}
}

var errFaults = errors.New("nothing was written; put right what is listed above")

// run does what the flags ask for. The map goes to out, the findings to log.
func run(out, log io.Writer, dir string, check bool, mapFile string) error {
	dir, err := contentFolder(dir)
	if err != nil {
		return err
	}
	files, findings, err := compile(os.DirFS(dir))
	if err != nil {
		return err
	}
	fmt.Fprint(log, explainAll(findings, dir))
	switch {
	case faulty(findings):
		return errFaults
	case mapFile == "-":
		_, err := out.Write(files[mapName])
		return err
	case mapFile != "":
		return os.WriteFile(mapFile, files[mapName], 0o644)
	case check:
		return compare(os.DirFS(dir), files)
	default:
		return write(dir, files)
	}
}

// contentFolder returns the folder that holds bank/: the one given or, where none
// is, the working folder or content/ below it.
func contentFolder(given string) (string, error) {
	dirs := []string{".", "content"}
	if given != "" {
		dirs = []string{given}
	}
	for _, dir := range dirs {
		if info, err := os.Stat(filepath.Join(dir, "bank")); err == nil && info.IsDir() {
			return dir, nil
		}
	}
	return "", fmt.Errorf("there is no bank/ in %s; name the content folder with -dir", strings.Join(dirs, " or "))
}
