//go:build !wasm

package web

import "strings"

// documentPolicy is the part of the content security policy that also works
// from within a page, for hosts that cannot send headers. It forbids every
// request to anywhere else, every form that would be sent, and every script that
// we did not write.
var documentPolicy = strings.Join([]string{
	"default-src 'none'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"style-src 'self'",
	"img-src 'self'",
	"font-src 'self'",
	"connect-src 'self'",
	"manifest-src 'self'",
	"worker-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
}, "; ")

// headers are sent with every answer. Strict-Transport-Security is missing
// because this server speaks plain HTTP; a public host has to add it.
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
