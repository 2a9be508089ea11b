//go:build ignore

// Totals runs make targets one after the other, whatever becomes of each, and
// ends with one line: how many checks passed and how many failed. It exits with
// 1 where any failed.
//
//	go run .ci/totals.go TARGET...
//
// A target that runs "go test -json" counts as the tests it ran. Any other
// target counts as one check, unless it says that it "skipped" its work: then it
// counts as nothing.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

func main() {
	var total tally
	for _, target := range os.Args[1:] {
		started := time.Now()
		t := runTarget(target)
		fmt.Printf("%-16s %s  (%.0f s)\n", target, t, time.Since(started).Seconds())
		total.passed += t.passed
		total.failed += t.failed
	}
	fmt.Println(total)
	if total.failed > 0 {
		os.Exit(1)
	}
}

// tally is how many checks passed and how many failed.
type tally struct{ passed, failed int }

func (t tally) String() string { return fmt.Sprintf("%d passed, %d failed", t.passed, t.failed) }

func runTarget(target string) tally {
	output, writer := io.Pipe()
	run := exec.Command("make", "--no-print-directory", target, "TEST_FLAGS=-json")
	run.Stdout, run.Stderr = writer, writer
	counted := make(chan tally)
	count := newCount(os.Stdout)
	go func() { counted <- count.readAll(output) }()
	err := run.Run()
	writer.Close()
	return (<-counted).settled(err == nil, count.skipped)
}

// settled returns the tally of a target once its exit code is known.
func (t tally) settled(ok, skipped bool) tally {
	switch {
	case !ok && t.failed == 0:
		t.failed = 1
	case ok && t == tally{} && !skipped:
		t.passed = 1
	}
	return t
}

// count reads the output of a target, counts its tests, and shows people what
// they need to see: everything that is no test, and the tests that failed.
type count struct {
	show    io.Writer
	tally   tally
	skipped bool
	// said is the output of each test and package that is not done yet.
	said map[place]string
	// broken are the packages in which a test failed.
	broken map[string]bool
}

// place is a test, or a whole package where Test is empty.
type place struct{ Package, Test string }

// event is one line of "go test -json".
type event struct {
	Action string
	place
	Output string
}

func newCount(show io.Writer) *count {
	return &count{show: show, said: map[place]string{}, broken: map[string]bool{}}
}

func (c *count) readAll(output io.Reader) tally {
	lines := bufio.NewReader(output)
	for {
		line, err := lines.ReadString('\n')
		c.read(line)
		if err != nil {
			return c.tally
		}
	}
}

func (c *count) read(line string) {
	var e event
	if json.Unmarshal([]byte(line), &e) != nil || e.Action == "" {
		c.skipped = c.skipped || strings.Contains(line, " skipped: ")
		fmt.Fprint(c.show, line)
		return
	}
	switch e.Action {
	case "output":
		c.said[e.place] += e.Output
	case "build-output":
		fmt.Fprint(c.show, e.Output)
	case "pass", "fail", "skip":
		c.finish(e)
	}
}

// finish counts a test. A package counts only where it failed and none of its
// tests did: it did not compile, or it stopped in the middle.
func (c *count) finish(e event) {
	failed := e.Action == "fail"
	switch {
	case failed && (e.Test != "" || !c.broken[e.Package]):
		c.tally.failed++
		c.broken[e.Package] = true
		fmt.Fprint(c.show, c.said[e.place])
	case e.Test != "" && e.Action == "pass":
		c.tally.passed++
	case e.Test != "" && e.Action == "skip":
		fmt.Fprint(c.show, c.said[e.place])
	}
	delete(c.said, e.place)
}
