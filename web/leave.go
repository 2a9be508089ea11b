//go:build !wasm

package web

import (
	"bytes"
	_ "embed"
	"html/template"
)

// awayPath is the address of the neutral page, within the base. The link of
// Leave now leads there (app/page.go); where the two differ, a build fails.
const awayPath = "away/"

// elsewhere is the site that takes Mend's place when somebody leaves. It must
// be one that anybody might be reading, in any country and language; small, so
// that it is there at once; without sound, news, advertising or a bill; and it
// must not show what this person has looked for before. The start page of
// Wikipedia is all that.
const elsewhere = "https://www.wikipedia.org/"

// AwayWords is what the neutral page says. It stands in for the other site where
// there is no network, so it must not say a word about Mend.
type AwayWords struct {
	// Heading is the title as well.
	Heading, Text string
}

//go:embed away.html
var awaySource string

var awayTemplate = template.Must(template.New("away.html").Parse(awaySource))

// awayPage returns the neutral page. It has neither the looks nor the icon of
// Mend, and starts no engine.
func (s Site) awayPage(a assets) (file, error) {
	var out bytes.Buffer
	err := awayTemplate.Execute(&out, struct {
		Site
		Assets assets
		Policy string
	}{s, a, documentPolicy})
	return file{fileOf(awayPath), out.Bytes()}, err
}
