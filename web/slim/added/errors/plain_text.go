// Package errors holds what is added to go-app's package of the same name.
package errors

import "fmt"

// plainText says on one line what an error of go-app says as JSON: where it was
// made, the message, what is tagged to it, and the error that caused it.
func plainText(place, message string, tags map[string]any, cause error) string {
	text := place + ": " + message
	if len(tags) > 0 {
		text += " " + fmt.Sprint(tags)
	}
	if cause != nil {
		text += ": " + cause.Error()
	}
	return text
}
