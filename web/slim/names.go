package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
)

// Go's linker writes down, for each function, its name, its file and its lines:
// for messages when a program crashes. That is 80,000 bytes of the download, and
// whoever reads a crash in a browser's console can build without this step. What
// is left out is left out in ways that the runtime knows (runtime/symtab.go): a
// function without a name, as nameOff 0, and without lines, as pcfile and pcln 0.
//
// The functions of the runtime itself keep one name for all, since by it the
// runtime tells its own goroutines from ours.

// unnamed takes the names and lines out of a wasm file.
func unnamed(path string) error {
	file, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := takeNames(file); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return os.WriteFile(path, file, 0o755)
}

func takeNames(file []byte) error {
	list, err := segments(file)
	if err != nil {
		return err
	}
	memory := image(file, list)
	t, err := findTable(memory)
	if err != nil {
		return err
	}
	t.takeNames()
	for _, s := range list {
		copy(file[s.at:s.at+s.size], memory[s.address:])
	}
	return nil
}

var errOtherTable = errors.New("the table of functions is not as Go 1.26 writes it; compare runtime/symtab.go with names.go")

// table is what the linker calls pclntab: a head, then the parts that it names,
// each up to the next, and records of the functions.
type table struct {
	names, files, steps []byte // files: those of units, and their names
	records             []byte
	functions           int
}

// tableHead is how the table begins: a number for its version, two zeros, the
// least length of an instruction, and the size of a pointer.
var tableHead = []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}

func findTable(memory []byte) (t table, err error) {
	at := bytes.Index(memory, tableHead)
	if at < 0 || bytes.Count(memory, tableHead) != 1 || len(memory) < at+72 {
		return t, errOtherTable
	}
	memory = memory[at:]
	part := func(i int) int { return int(binary.LittleEndian.Uint64(memory[8+8*i:])) }
	functions, names, units, steps, records := part(0), part(3), part(4), part(6), part(7)
	if names > units || units > steps || steps > records || records+8*functions > len(memory) || functions == 0 {
		return t, errOtherTable
	}
	return table{memory[names:units], memory[units:steps], memory[steps:records], memory[records:], functions}, nil
}

// Where things stand in the record of a function (type _func).
const (
	nameAt    = 4
	stackAt   = 16
	fileAt    = 20
	lineAt    = 24
	countAt   = 28
	furtherAt = 44
)

// record returns the record of a function.
func (t table) record(i int) []byte {
	return t.records[binary.LittleEndian.Uint32(t.records[8*i+4:]):]
}

func (t table) takeNames() {
	own := t.ownName()
	isRuntime := make([]bool, t.functions)
	wanted := make([]bool, len(t.steps))
	for i := range t.functions {
		f := t.record(i)
		isRuntime[i] = bytes.HasPrefix(t.name(f), runtimeName)
		t.want(wanted, binary.LittleEndian.Uint32(f[stackAt:]))
		for k := range binary.LittleEndian.Uint32(f[countAt:]) {
			t.want(wanted, binary.LittleEndian.Uint32(f[furtherAt+4*k:]))
		}
	}
	for i := range t.functions {
		f := t.record(i)
		clear(f[nameAt : nameAt+4])
		if isRuntime[i] {
			binary.LittleEndian.PutUint32(f[nameAt:], own)
		}
		clear(f[fileAt : lineAt+4])
	}
	for at := range t.steps {
		if !wanted[at] {
			t.steps[at] = 0
		}
	}
	clear(t.files)
	t.clearNames(own)
}

var runtimeName = []byte("runtime.")

func (t table) name(record []byte) []byte {
	name, _, _ := bytes.Cut(t.names[binary.LittleEndian.Uint32(record[nameAt:]):], []byte{0})
	return name
}

// ownName returns where the name of one of the runtime's functions stands.
func (t table) ownName() uint32 {
	for i := range t.functions {
		if f := t.record(i); bytes.HasPrefix(t.name(f), runtimeName) {
			return binary.LittleEndian.Uint32(f[nameAt:])
		}
	}
	return 0
}

func (t table) clearNames(but uint32) {
	end := int(but) + len(runtimeName)
	clear(t.names[:but])
	clear(t.names[min(end, len(t.names)):])
}

// want marks the steps of one function as needed: pairs of numbers up to a zero.
// Where the stack ends and which of it is alive stands there too, not lines alone.
func (t table) want(wanted []bool, at uint32) {
	if at == 0 {
		return // there are none
	}
	for first := true; first || t.steps[at] != 0; first = false {
		for range 2 {
			for t.steps[at]&0x80 != 0 {
				wanted[at] = true
				at++
			}
			wanted[at] = true
			at++
		}
	}
	wanted[at] = true
}
