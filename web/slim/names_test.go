package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

// engine compiles the small program of the tests in package web.
func engine(t *testing.T) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "engine.wasm")
	build := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", path, "../testdata/engine")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func tableOf(t *testing.T, file []byte) table {
	t.Helper()
	list, err := segments(file)
	if err != nil {
		t.Fatal(err)
	}
	found, err := findTable(image(file, list))
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// Names and lines go; what the runtime needs to walk a stack stays as it was.
// That the program still runs is seen in a browser: all tests there have it so.
func TestNamesAreTakenAndTheRestStays(t *testing.T) {
	file := engine(t)
	before := tableOf(t, file)
	taken := slices.Clone(file)
	if err := takeNames(taken); err != nil {
		t.Fatal(err)
	}
	again := slices.Clone(taken)
	if err := takeNames(again); err != nil || !bytes.Equal(again, taken) {
		t.Errorf("taken a second time, they leave another file: %v", err)
	}
	after := tableOf(t, taken)
	if len(taken) != len(file) || after.functions != before.functions || before.functions < 500 {
		t.Fatalf("%d bytes and %d functions became %d and %d", len(file), before.functions, len(taken), after.functions)
	}
	runtimes := 0
	for i := range before.functions {
		was, is := before.record(i), after.record(i)
		name := string(after.name(is))
		isRuntime := bytes.HasPrefix(before.name(was), runtimeName)
		if isRuntime {
			runtimes++
		}
		if isRuntime != (name == string(runtimeName)) || !isRuntime && name != "" {
			t.Fatalf("%s is called %q", before.name(was), name)
		}
		if !bytes.Equal(was[:nameAt], is[:nameAt]) || !bytes.Equal(was[nameAt+4:fileAt], is[nameAt+4:fileAt]) || !bytes.Equal(was[countAt:furtherAt], is[countAt:furtherAt]) {
			t.Fatalf("more of %s has changed than its name, file and lines", before.name(was))
		}
		if at := steps(was); !bytes.Equal(walked(before, at), walked(after, at)) {
			t.Fatalf("the stack of %s cannot be walked any more", before.name(was))
		}
	}
	if runtimes == 0 || bytes.Contains(taken, []byte("main.main")) || !bytes.Contains(file, []byte("main.main")) {
		t.Errorf("of %d functions of the runtime the names stand there still", runtimes)
	}
}

// steps returns where the steps of the stack stand.
func steps(record []byte) int {
	return int(record[stackAt]) | int(record[stackAt+1])<<8 | int(record[stackAt+2])<<16
}

// walked returns the steps up to their end.
func walked(t table, at int) []byte {
	wanted := make([]bool, len(t.steps))
	t.want(wanted, uint32(at))
	var all []byte
	for i, is := range wanted {
		if is {
			all = append(all, t.steps[i])
		}
	}
	return all
}

func TestWhatIsNoProgramIsRefused(t *testing.T) {
	file := engine(t)
	other := slices.Clone(file)
	copy(other[bytes.Index(other, tableHead):], "\xf2")
	for name, broken := range map[string][]byte{
		"nothing": nil, "a text": []byte("hello, this is a text"), "half of it": file[:len(file)/2],
		"one without memory": file[:8], "one with another table": other,
	} {
		before := slices.Clone(broken)
		if err := takeNames(broken); err == nil || !bytes.Equal(before, broken) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
