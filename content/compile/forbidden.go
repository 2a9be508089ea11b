package main

import (
	"embed"
	"fmt"
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

// readForbidden panics where its file is faulty: that is part of the program.
var readForbidden = sync.OnceValue(func() map[string][]forbidden {
	var written map[string][]struct {
		Pattern string `json:"pattern"`
		Reason  string `json:"reason"`
	}
	r := &report{}
	root, err := readFile(r, forbiddenFile, "forbidden.yaml", mapNode)
	if err != nil || root == nil {
		panic(fmt.Sprint("compile: ", err, explainAll(r.findings, "")))
	}
	decode(r, root, &written)
	if faulty(r.findings) {
		panic("compile: " + explainAll(r.findings, ""))
	}
	all := map[string][]forbidden{}
	for lang, list := range written {
		for _, f := range list {
			all[lang] = append(all[lang], forbidden{regexp.MustCompile("(?i)" + f.Pattern), f.Reason})
		}
	}
	return all
})
