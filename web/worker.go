//go:build !wasm

package web

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html/template"
	"path"
	"strings"
)

// workerFile is where the service worker lives: it may only look after what is
// beside and below it.
const workerFile = "sw.js"

//go:embed sw.js
var workerSource []byte

// lostTemplate is the page the worker shows when it has lost all others and
// there is no network. It refers to nothing, because there is nothing.
var lostTemplate = template.Must(template.New("lost").Parse(
	`<!doctype html><html lang="{{.Lang}}" dir="{{.Dir}}"><meta charset="utf-8">` +
		`<meta name="viewport" content="width=device-width, initial-scale=1"><title>{{.Name}}</title>` +
		`<h1>{{.Name}}</h1><p>{{.Boot.Failed}}</p><p><a href="">{{.Boot.Retry}}</a></p></html>`))

// shelved is what the worker knows about the site; see sw.js.
type shelved struct {
	// Version changes with anything the worker keeps, and with the worker.
	Version string `json:"version"`
	Base    string `json:"base"`
	// Files holds the SHA-256 of each file, in hexadecimal, by its address.
	Files map[string]string `json:"files"`
	// First are the addresses of the start page and of what it is not seen
	// without.
	First []string `json:"first"`
	Lost  string   `json:"lost"`
	// Away is the address of the neutral page.
	Away string `json:"away"`
}

// withOfflineCopy adds what makes a site an app: the manifest, the worker that
// keeps the files, and the headers it is to be sent with.
func (s Site) withOfflineCopy(files []file, a assets) ([]file, error) {
	manifest, err := s.manifest(a)
	if err != nil {
		return nil, err
	}
	files = append(files, manifest)
	worker, err := s.worker(files, a)
	if err != nil {
		return nil, err
	}
	return append(files, worker, headersFile(s.Base)), nil
}

// worker returns the service worker that keeps the files.
func (s Site) worker(files []file, a assets) (file, error) {
	var lost bytes.Buffer
	if err := lostTemplate.Execute(&lost, s); err != nil {
		return file{}, err
	}
	known := shelved{
		Base: s.Base, Files: map[string]string{}, Lost: lost.String(), Away: awayPath,
		First: []string{addressOf("index.html"), a.Style.path, a.Early.path, a.Boot.path},
	}
	for _, f := range files {
		if keptOffline(f.path) {
			known.Files[addressOf(f.path)] = hexHash(f.content)
		}
	}
	unversioned, err := json.Marshal(known)
	if err != nil {
		return file{}, err
	}
	known.Version = hexHash(append(unversioned, workerSource...))[:hashDigits]
	site, err := json.Marshal(known)
	if err != nil {
		return file{}, err
	}
	return file{workerFile, fmt.Appendf(nil, "const site = %s;\n%s", site, workerSource)}, nil
}

// keptOffline reports whether Mend needs a file to work without a network.
// Pictures are for the list of apps and are asked for by the system alone.
func keptOffline(name string) bool { return path.Ext(name) != ".png" }

// addressOf returns the address of a file within the base. Hosts redirect
// "index.html" to the folder it stands for, so a page has the folder's.
func addressOf(name string) string {
	if folder, ok := strings.CutSuffix(name, "index.html"); ok {
		return folder
	}
	return name
}

func hexHash(content []byte) string {
	hash := sha256.Sum256(content)
	return hex.EncodeToString(hash[:])
}
