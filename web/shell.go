//go:build !wasm

package web

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"strings"
)

//go:embed shell.html
var shellSource string

var shellTemplate = template.Must(template.New("shell.html").Parse(shellSource))

// headStartMark is in the markup of pages with a head start (headstart.js).
const headStartMark = "data-head-start"

// shell returns a whole page. The page's own element comes first in the body,
// because that is what the engine replaces when it starts.
func (s Site) shell(page Page, a assets) ([]byte, error) {
	markup, err := exactMarkup(page.Body)
	if err != nil {
		return nil, err
	}
	if !strings.HasPrefix(markup, "<") {
		return nil, fmt.Errorf("markup: it must be one element, but it begins with %.20q", markup)
	}
	var out bytes.Buffer
	err = shellTemplate.Execute(&out, struct {
		Site
		Page   Page
		Assets assets
		Body   template.HTML
		Policy string
		// HeadStart: the page can be used before the rest is there.
		HeadStart bool

		Manifest, AwayPath, Elsewhere string
	}{s, page, a, template.HTML(markup), documentPolicy, strings.Contains(markup, headStartMark), manifestFile, awayPath, elsewhere})
	return out.Bytes(), err
}

// Path returns where the asset is, from the base of the site.
func (a asset) Path() string { return a.path }
