package errors

import (
	"errors"
	"fmt"
	"reflect"
	"testing"
	"time"
)

type word string

func TestValuesAreWrittenAsFmtWritesThem(t *testing.T) {
	for _, v := range []any{
		"text", word("named"), "", 7, -7, int64(1) << 40, uint(3), uint8(255), true, false, nil,
		errors.New("broken"), time.Second, reflect.TypeFor[word](),
	} {
		if got, want := Plain(v), fmt.Sprint(v); got != want {
			t.Errorf("%#v is written as %q, and by fmt as %q", v, got, want)
		}
	}
}

func TestOfOtherValuesTheTypeIsWritten(t *testing.T) {
	for want, v := range map[string]any{"<float64>": 0.5, "<[]string>": []string{"a"}, "<func()>": func() {}} {
		if got := Plain(v); got != want {
			t.Errorf("%T is written as %q, want %q", v, got, want)
		}
	}
}

func TestFormatsAreFilledAsByFmt(t *testing.T) {
	for _, c := range []struct {
		format string
		values []any
	}{
		{"%v", []any{"a"}}, {"%s and %d", []any{"a", 2}}, {"100%% of %v", []any{word("it")}}, {"plain", nil}, {"", nil},
	} {
		if got, want := Plainf(c.format, c.values...), fmt.Sprintf(c.format, c.values...); got != want {
			t.Errorf("%q with %v is %q, and by fmt %q", c.format, c.values, got, want)
		}
	}
}
