package errors

import (
	"errors"
	"testing"
)

func TestPlainTextSaysAllThatIsKnown(t *testing.T) {
	cause := errors.New("element not mounted")
	for want, got := range map[string]string{
		"node.go:122: unsupported element": plainText("node.go:122", "unsupported element", nil, nil),
		"node.go:418: updating child failed, depth 2, tag main: element not mounted": plainText(
			"node.go:418", "updating child failed", map[string]any{"tag": "main", "depth": 2}, cause),
	} {
		if got != want {
			t.Errorf("says %q, want %q", got, want)
		}
	}
}

func TestAPlaceIsTheFileAndTheLine(t *testing.T) {
	for want, file := range map[string]string{"node.go:7": "pkg/app/node.go", "main.go:7": "main.go"} {
		if got := placeOf(file, 7); got != want {
			t.Errorf("line 7 of %s is %q, want %q", file, got, want)
		}
	}
}
