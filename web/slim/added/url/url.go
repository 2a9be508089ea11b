// Package url reads and writes addresses the way go-app needs it in a browser.
// It stands in for net/url, whose type and functions it copies as far as go-app
// calls them: net/url brings along IP addresses and their interned zones.
//
// A browser only gives out addresses that it has parsed itself, so nothing is
// checked here, and escapes are left as they are.
package url

import "strings"

// URL is an address in parts. An address whose path does not begin with a slash,
// as in "tel:123", has Opaque in place of Host and Path.
type URL struct {
	Scheme, Opaque, Host, Path, RawQuery, Fragment string
}

// Parse takes an address apart. It never fails: the error is there because
// net/url has one.
func Parse(raw string) (*URL, error) {
	u := &URL{}
	raw, u.Fragment, _ = strings.Cut(raw, "#")
	raw, u.RawQuery, _ = strings.Cut(raw, "?")
	if scheme, rest, ok := strings.Cut(raw, ":"); ok && !strings.Contains(scheme, "/") {
		u.Scheme, raw = scheme, rest
	}
	rest, hasHost := strings.CutPrefix(raw, "//")
	switch {
	case hasHost:
		u.Host, u.Path = cutHost(rest)
	case u.Scheme != "" && !strings.HasPrefix(raw, "/"):
		u.Opaque = raw
	default:
		u.Path = raw
	}
	return u, nil
}

func cutHost(rest string) (host, path string) {
	if slash := strings.IndexByte(rest, '/'); slash >= 0 {
		return rest[:slash], rest[slash:]
	}
	return rest, ""
}

// Hostname returns the host without its port.
func (u *URL) Hostname() string {
	host, _, _ := strings.Cut(u.Host, ":")
	return host
}

// String puts the address together again.
func (u *URL) String() string {
	s := u.Opaque
	if s == "" {
		s = u.place()
	}
	if u.Scheme != "" {
		s = u.Scheme + ":" + s
	}
	return s + part("?", u.RawQuery) + part("#", u.Fragment)
}

func (u *URL) place() string {
	switch {
	case u.Host == "":
		return u.Path
	case u.Path == "" || strings.HasPrefix(u.Path, "/"):
		return "//" + u.Host + u.Path
	default:
		return "//" + u.Host + "/" + u.Path
	}
}

func part(mark, text string) string {
	if text == "" {
		return ""
	}
	return mark + text
}
