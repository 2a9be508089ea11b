package content

import (
	"errors"
	"strconv"
	"strings"
)

// lines walks once over a compiled file, from its first line to its last, and
// hands out parts of it without copying. Decoding by reflection would cost a
// tenth of the download and a pause at every start.
//
// A compiled file is lines of text, indented by one space for each level:
//
//   - "label value" is a field with a text or a whole number; "label" alone is
//     one that is true, or one whose parts stand below it, a level deeper;
//   - a list has a line "- value" for each value, and for values with parts a
//     line "-" with the parts below it;
//   - a map has a line "key value" for each entry, and for values with parts a
//     line "key" with the parts below it, in the order of the keys;
//   - fields stand in the order of their types; what is empty is left out;
//   - the last line is "end", so that a file that was cut is noticed.
//
// So everything can be written in one way only. Readers ask for the fields in
// order, and a line that nobody asked for is a fault: no field is overlooked.
// After the first fault there are no more lines, which ends every loop.
type lines struct {
	file string
	// rest is what follows the current line.
	rest string
	// line is the current line without its indentation, which is depth. Behind
	// the last line and after a fault, depth is less than every level.
	line  string
	depth int
	// number counts the lines from 1.
	number int
	// level is how deep the fields stand that are asked for now.
	level int
	fault error
}

const (
	// endLine is the last line of every compiled file.
	endLine = "end"
	// itemLabel stands before each value of a list.
	itemLabel = "-"
	// belowAll is less deep than every level.
	belowAll = -1
)

// readLines reads a whole file. The error says in which line what is wrong, and
// is nil where every line was asked for.
func readLines[T any](file, text string, read func(*lines) T) (T, error) {
	l := &lines{file: file, rest: text}
	l.next()
	value := read(l)
	if !l.flag(endLine) || l.depth != belowAll {
		l.unexpected()
	}
	if l.fault != nil {
		var nothing T
		return nothing, l.fault
	}
	return value, nil
}

// WhileReading has pause called now and then while a file of this package is
// read: a browser has other things to do, and a file takes a slow one longer than
// a tap may wait. Reading goes on when pause returns.
func WhileReading(pause func()) { whileReading = pause }

var whileReading = func() {}

// inOneGo is how many lines are read between two pauses: some 10 ms on a phone
// that is four times slower than a desk.
const inOneGo = 600

// next goes to the next line.
func (l *lines) next() {
	l.number++
	if l.number%inOneGo == 0 {
		whileReading()
	}
	line, rest, complete := strings.Cut(l.rest, "\n")
	if !complete {
		if line != "" {
			l.fail("this line is cut short")
		}
		l.stop()
		return
	}
	depth := 0
	for depth < len(line) && line[depth] == ' ' {
		depth++
	}
	l.line, l.rest, l.depth = line[depth:], rest, depth
}

func (l *lines) stop() { l.line, l.rest, l.depth = "", "", belowAll }

// fail notes the first fault, at the current line.
func (l *lines) fail(what string) {
	if l.fault == nil {
		l.fault = errors.New(l.file + ":" + strconv.Itoa(l.number) + ": " + what)
	}
	l.stop()
}

// unexpected fails at a line that nobody asked for.
func (l *lines) unexpected() {
	if l.depth == belowAll {
		l.fail("the file ends too early")
		return
	}
	l.fail(`"` + l.line + `" does not belong here`)
}

// at reports whether the current line is the field with this label, and has a
// value, which may be empty.
func (l *lines) at(label string) bool {
	n := len(label)
	return l.depth == l.level && len(l.line) > n && l.line[n] == ' ' && l.line[:n] == label
}

// text takes a field with a text, "" where it is left out.
func (l *lines) text(label string) string {
	if !l.at(label) {
		return ""
	}
	value := l.line[len(label)+1:]
	if value == "" {
		l.fail(leaveOut)
	}
	l.next()
	return value
}

// whole takes a field with a whole number, 0 where it is left out.
func (l *lines) whole(label string) int {
	if !l.at(label) {
		return 0
	}
	number := l.parse(l.line[len(label)+1:])
	if number == 0 {
		l.fail(leaveOut)
	}
	l.next()
	return number
}

const leaveOut = "what is empty has to be left out"

func (l *lines) parse(value string) int {
	number, err := strconv.Atoi(value)
	if err != nil || strconv.Itoa(number) != value {
		l.fail(`"` + value + `" is not a whole number`)
	}
	return number
}

// flag takes a line that is the label alone, and reports whether it was there.
func (l *lines) flag(label string) bool {
	if l.depth != l.level || l.line != label {
		return false
	}
	l.next()
	return true
}

// open takes a line that is the label alone and has parts. Where it reports
// true, ask for the parts and then call close.
func (l *lines) open(label string) bool {
	if !l.flag(label) {
		return false
	}
	l.level++
	return true
}

// close ends what open began. All parts have to have been taken.
func (l *lines) close() {
	if l.depth >= l.level {
		l.unexpected()
	}
	l.level--
}
