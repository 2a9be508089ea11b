package url

import (
	standard "net/url"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestAsTheStandardLibrary reads every kind of address Mend meets, and what
// go-app does with them, beside net/url.
func TestAsTheStandardLibrary(t *testing.T) {
	for _, raw := range []string{
		"https://mend.example/", "https://mend.example", "http://127.0.0.1:8080/sub/quiz/", "https://mend.example/quiz/#main",
		"https://mend.example/?a=1&b=2", "https://mend.example/quiz/?a=b?c#d", "https://mend.example/a:b",
		"https://mend.example/open#https://elsewhere.example/?x", "tel:+441234567", "sms:741741?body=hello", "mailto:someone@mend.example",
		"/sub/quiz/", "/quiz/#main", "quiz", "#main", "?x=1", "", "blob:https://mend.example/1-2",
	} {
		want, err := standard.Parse(raw)
		if err != nil {
			t.Fatal(err)
		}
		got, _ := Parse(raw)
		same(t, raw, got, want)
		// What go-app does where an address has no host, and before it is pushed.
		got.Host, want.Host = "mend.example", "mend.example"
		got.Scheme, want.Scheme = "https", "https"
		same(t, raw+" with a host", got, want)
	}
}

func same(t *testing.T, name string, got *URL, want *standard.URL) {
	t.Helper()
	parts := &URL{want.Scheme, want.Opaque, want.Host, want.Path, want.RawQuery, want.Fragment}
	if diff := cmp.Diff(parts, got); diff != "" {
		t.Errorf("%s (-net/url +ours):\n%s", name, diff)
	}
	if got.String() != want.String() {
		t.Errorf("%s is written %s, and by net/url %s", name, got, want)
	}
	if got.Hostname() != want.Hostname() {
		t.Errorf("%s is at %s, and by net/url at %s", name, got.Hostname(), want.Hostname())
	}
}

// TestEscapesStay holds the one thing that differs: an address is never rewritten.
func TestEscapesStay(t *testing.T) {
	for _, raw := range []string{"https://mend.example/caf%C3%A9/", "https://mend.example/%zz", "https://mend.example/a%2Fb#%20"} {
		u, err := Parse(raw)
		if err != nil || u.String() != raw {
			t.Errorf("%s became %s, %v", raw, u, err)
		}
	}
}
