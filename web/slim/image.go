package main

import (
	"encoding/binary"
	"errors"
)

// segment is a piece of the memory that a wasm file brings along: where it goes,
// where it stands in the file, and how long it is.
type segment struct{ address, at, size int }

// dataSection is the number of the section that holds the segments.
const dataSection = 11

var errNoWasm = errors.New("this is no wasm file that Go's linker has written")

// segments returns where a wasm file brings memory along.
func segments(file []byte) ([]segment, error) {
	r := wasmReader{file: file, at: 8}
	if len(file) < 8 || string(file[:4]) != "\x00asm" {
		return nil, errNoWasm
	}
	for r.at < len(file) && !r.failed {
		section, size := r.byte(), r.number()
		if section == dataSection {
			return r.segments()
		}
		r.at += size
	}
	return nil, errNoWasm
}

type wasmReader struct {
	file   []byte
	at     int
	failed bool
}

func (r *wasmReader) segments() (list []segment, err error) {
	for range r.number() {
		kind, opcode, address, end := r.byte(), r.byte(), r.number(), r.byte()
		if kind != 0 || opcode != 0x41 || end != 0x0b { // i32.const ADDRESS end
			return nil, errNoWasm
		}
		size := r.number()
		list = append(list, segment{address, r.at, size})
		r.at += size
	}
	if r.failed || r.at > len(r.file) {
		return nil, errNoWasm
	}
	return list, nil
}

func (r *wasmReader) byte() byte {
	if r.at >= len(r.file) {
		r.failed = true
		return 0
	}
	r.at++
	return r.file[r.at-1]
}

// number reads a LEB128 number. Addresses are written with a sign, and are never
// so large that it would show.
func (r *wasmReader) number() int {
	n, length := binary.Uvarint(r.file[min(r.at, len(r.file)):])
	if length <= 0 || n > 1<<31 {
		r.failed = true
		return 0
	}
	r.at += length
	return int(n)
}

// image returns the memory as it is before the program begins.
func image(file []byte, list []segment) []byte {
	size := 0
	for _, s := range list {
		size = max(size, s.address+s.size)
	}
	memory := make([]byte, size)
	for _, s := range list {
		copy(memory[s.address:], file[s.at:s.at+s.size])
	}
	return memory
}
