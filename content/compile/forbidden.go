package main

import (
	"embed"
	"fmt"
	"io/fs"
	"regexp"
	"sync"
)

//go:embed forbidden.yaml
var forbiddenFile embed.FS

// forbidden is something no sentence says. The reason says what to do instead.
type forbidden struct {
	pattern *regexp.Regexp
	reason  string
}

// forbiddenIn returns what may not be said in a language.
func forbiddenIn(lang string) []forbidden {
	all := readForbidden()
	return append(all["any"][:len(all["any"]):len(all["any"])], all[lang]...)
}

var readForbidden = sync.OnceValue(func() map[string][]forbidden {
	var written map[string][]struct {
		Pattern string `json:"pattern"`
		Reason  string `json:"reason"`
	}
	mustDecode(forbiddenFile, "forbidden.yaml", mapNode, &written)
	all := map[string][]forbidden{}
	for lang, list := range written {
		for _, f := range list {
			all[lang] = append(all[lang], forbidden{regexp.MustCompile("(?i)" + f.Pattern), f.Reason})
		}
	}
	return all
})

// mustDecode fills v from a file that is part of the program, and panics where
// that is faulty.
func mustDecode(folder fs.FS, name string, want kind, v any) {
	r := &report{}
	root, err := readFile(r, folder, name, want)
	if err == nil && root != nil {
		decode(r, root, v)
	}
	if err != nil || faulty(r.findings) {
		panic(fmt.Sprint("compile: ", err, explainAll(r.findings, "")))
	}
}
