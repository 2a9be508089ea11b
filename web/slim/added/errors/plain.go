package errors

import (
	"reflect"
	"strconv"
	"strings"
)

// Plain stands in for fmt.Sprint. It writes a text, a whole number, a truth, an
// error and whatever has a String method in the same way, and of anything else no
// more than its type. Package app, too, writes its attributes and messages with it.
func Plain(v any) string {
	switch v := v.(type) {
	case nil:
		return "<nil>"
	case error:
		return v.Error()
	case interface{ String() string }:
		return v.String()
	}
	switch r := reflect.ValueOf(v); r.Kind() {
	case reflect.String:
		return r.String()
	case reflect.Bool:
		return strconv.FormatBool(r.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return strconv.FormatInt(r.Int(), 10)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return strconv.FormatUint(r.Uint(), 10)
	default:
		return "<" + r.Type().String() + ">"
	}
}

// Plainf stands in for fmt.Sprintf. It knows %v, %s, %d and %%, without flags.
func Plainf(format string, values ...any) string {
	var b strings.Builder
	for {
		text, rest, found := strings.Cut(format, "%")
		b.WriteString(text)
		if !found || rest == "" {
			return b.String()
		}
		if rest[0] == '%' {
			b.WriteByte('%')
		} else if len(values) > 0 {
			b.WriteString(Plain(values[0]))
			values = values[1:]
		}
		format = rest[1:]
	}
}
