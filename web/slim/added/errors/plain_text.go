// Package errors holds what is added to go-app's package of the same name.
package errors

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// placeOf names a line of a file, without the folders it is in.
func placeOf(file string, line int) string {
	return file[strings.LastIndexByte(file, '/')+1:] + ":" + strconv.Itoa(line)
}

// plainText says on one line what an error of go-app says as JSON: where it was
// made, the message, what is tagged to it, and the error that caused it.
func plainText(place, message string, tags map[string]any, cause error) string {
	text := place + ": " + message
	for _, name := range slices.Sorted(maps.Keys(tags)) {
		text += ", " + name + " " + Plain(tags[name])
	}
	if cause != nil {
		text += ": " + cause.Error()
	}
	return text
}
