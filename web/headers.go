//go:build !wasm

package web

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// documentPolicy is the part of the content security policy that also works
// from within a page, for hosts that cannot send headers. It forbids every
// request to anywhere else, every form that would be sent, every script that we
// did not write, and every text that would become markup or code. The one
// address the default policy for trusted types lets through is the worker's
// (app/browser_update_wasm.go).
var documentPolicy = strings.Join([]string{
	"default-src 'none'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"style-src 'self'",
	"img-src 'self'",
	"font-src 'self'",
	"connect-src 'self'",
	"manifest-src 'self'",
	"worker-src 'self'",
	"object-src 'none'",
	"frame-src 'none'",
	"base-uri 'none'",
	"form-action 'none'",
	"require-trusted-types-for 'script'",
	"trusted-types default",
}, "; ")

// headers are sent with every answer.
var headers = map[string]string{
	"Content-Security-Policy":      documentPolicy + "; frame-ancestors 'none'",
	"Cross-Origin-Embedder-Policy": "require-corp",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy":           permissions,
	"Referrer-Policy":              "no-referrer",
	"X-Content-Type-Options":       "nosniff",
}

// permissions takes away what Mend never asks for, and keeps copying for its own
// pages. A feature that some browser does not know would be a complaint in its
// console, so only widely known ones are named.
const permissions = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), " +
	"browsing-topics=(), clipboard-write=(self)"

// onlySecure is for public hosts: two years, over TLS only. Handler leaves it
// out, because it speaks plain HTTP.
const onlySecure = "max-age=63072000"

// headersPath is where several static hosts look for the headers to send.
const headersPath = "_headers"

// headersFile writes down for a static host what [Handler] does by itself.
func headersFile(base string) file {
	var out strings.Builder
	fmt.Fprintf(&out, "%s*\n", base)
	for _, name := range slices.Sorted(maps.Keys(headers)) {
		fmt.Fprintf(&out, "  %s: %s\n", name, headers[name])
	}
	fmt.Fprintf(&out, "  Strict-Transport-Security: %s\n", onlySecure)
	fmt.Fprintf(&out, "%s%s/*\n  Cache-Control: %s\n", base, assetFolder, caching(assetFolder+"/"))
	for _, name := range []string{workerFile, manifestFile} {
		fmt.Fprintf(&out, "%s%s\n  Cache-Control: %s\n", base, name, caching(name))
	}
	return file{headersPath, []byte(out.String())}
}
