package content

import "strings"

// list takes a field that is a list of values with parts.
func list[T any](l *lines, label string, read func(*lines) T) (values []T) {
	if !l.open(label) {
		return nil
	}
	for l.open(itemLabel) {
		values = append(values, read(l))
		l.close()
	}
	l.closeMany(len(values))
	return values
}

// texts takes a field that is a list of texts.
func texts[T ~string](l *lines, label string) (values []T) {
	if !l.open(label) {
		return nil
	}
	for l.at(itemLabel) {
		values = append(values, T(l.line[len(itemLabel)+1:]))
		l.next()
	}
	l.closeMany(len(values))
	return values
}

// wholes takes what stands below the label of a list of whole numbers.
func wholes(l *lines) (values []int) {
	for l.at(itemLabel) {
		values = append(values, l.parse(l.line[len(itemLabel)+1:]))
		l.next()
	}
	return values
}

// mapOf takes a field that is a map to values with parts.
func mapOf[T any](l *lines, label string, read func(*lines) T) map[string]T {
	if !l.open(label) {
		return nil
	}
	values := map[string]T{}
	for before := ""; l.depth == l.level; {
		key := l.line
		l.inOrder(before, key)
		l.next()
		l.level++
		values[key] = read(l)
		l.close()
		before = key
	}
	l.closeMany(len(values))
	return values
}

// textMap takes a field that is a map to texts.
func textMap(l *lines, label string) map[string]string {
	if !l.open(label) {
		return nil
	}
	values := map[string]string{}
	for before := ""; l.depth == l.level; {
		key, value, found := strings.Cut(l.line, " ")
		if !found {
			l.unexpected()
		}
		l.inOrder(before, key)
		l.next()
		values[key] = value
		before = key
	}
	l.closeMany(len(values))
	return values
}

// inOrder fails at a key that does not come after the one before it.
func (l *lines) inOrder(before, key string) {
	if key <= before {
		l.fail(`"` + key + `" is not in order`)
	}
}

// closeMany closes a list or a map that has n values.
func (l *lines) closeMany(n int) {
	l.close()
	if n == 0 {
		l.fail(leaveOut)
	}
}
