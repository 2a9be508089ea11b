// The workshop: it reads what the authors wrote, checks all of it, and writes
// what the app is built from.
//
//	go run ./content/compile            check, then write compiled/ and MAP.md
//	go run ./content/compile -check     only check, also that nothing is stale
//	go run ./content/compile -map FILE  only write the map of the questions ("-": to the screen)
//	go run ./content/compile -fingerprint FOLDER  only take the fingerprints of the articles again
//
// # What it reads
//
//   - bank/*.yaml: questions, readings, worth, barriers, limits, steps, help, in
//     the order of the file names. The fields are those of package quiz. The
//     option "not-sure" is added to every question; a step without a condition is
//     for the people who have a barrier it works on ("when: always" is for all).
//   - words/LANG/*.yaml: the words of one language, by id, as in content.Words.
//   - helplines.yaml: who can be called, as in content.Helpline.
//   - ledger.yaml: the articles Mend began with and what became of each of their
//     claims, as in content.Article. It and the sources in bank/ have to agree.
//   - compile/fingerprints.txt: what tells whether words are copied from an
//     article.
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
// Every text is checked by itself ([checkText]): for words that are not said here
// (forbidden.yaml), and, in the source language, for how plain it is (grade.go,
// plain.yaml) and for words that stand in an article (check_copied.go).
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
	var o order
	flag.StringVar(&o.dir, "dir", "", "the content `folder`; found from the working folder when left out")
	flag.BoolVar(&o.check, "check", false, "write nothing; fail where something is faulty or stale")
	flag.StringVar(&o.mapFile, "map", "", "write only the map of the questions to this `file`; - is the screen")
	flag.StringVar(&o.texts, "fingerprint", "", "write only the fingerprints of the texts in this `folder`")
	flag.Parse()
	if err := o.run(os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "compile:", err)
		os.Exit(1)
	}
}

// order is what the flags ask for.
type order struct {
	dir     string
	check   bool
	mapFile string
	texts   string
}

var errFaults = errors.New("nothing was written; put right what is listed above")

// run does what was asked. The map goes to out; the findings, and how plain the
// texts are, go to log.
func (o order) run(out, log io.Writer) error {
	dir, err := contentFolder(o.dir)
	if err != nil {
		return err
	}
	if o.texts != "" {
		return writeFingerprints(dir, o.texts)
	}
	m, err := compile(os.DirFS(dir))
	if err != nil {
		return err
	}
	fmt.Fprint(log, explainAll(m.findings, dir), m.grades)
	switch {
	case faulty(m.findings):
		return errFaults
	case o.mapFile == "-":
		_, err := out.Write(m.files[mapName])
		return err
	case o.mapFile != "":
		return os.WriteFile(o.mapFile, m.files[mapName], 0o644)
	case o.check:
		return compare(os.DirFS(dir), m.files)
	default:
		return write(dir, m.files)
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
