// Package app holds what is added to go-app's package of the same name.
package app

import "strings"

// pathPrefix stands in for a regular expression that begins with ^ and goes on
// without any special character. It matches the paths that begin so.
type pathPrefix string

// mustPathPrefix panics where a pattern is not of that kind.
func mustPathPrefix(pattern string) pathPrefix {
	prefix, anchored := strings.CutPrefix(pattern, "^")
	if !anchored || strings.ContainsAny(prefix, `\.+*?()|[]{}^$`) {
		panic("route " + pattern + ": the slim go-app knows ^ and plain text alone; see the edit \"routes\" in web/slim")
	}
	return pathPrefix(prefix)
}

// MatchString reports whether path begins with the prefix.
func (p pathPrefix) MatchString(path string) bool { return strings.HasPrefix(path, string(p)) }
