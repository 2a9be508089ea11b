//go:build !wasm

package web

import (
	"bytes"
	"encoding/json"
)

// manifestFile tells a system how to show Mend among its apps. Whoever looks at
// a device sees what stands in it, so nothing in it says what Mend is about.
const manifestFile = "manifest.webmanifest"

// InstallWords is what a system shows about Mend beside its name.
type InstallWords struct {
	// Description is one line. Start and Result are what one can go to straight
	// from the icon.
	Description, Start, Result string
}

// resultPage is the page where a result is, once there is one.
const resultPage = "result/"

type manifest struct {
	ID              string             `json:"id"`
	Name            string             `json:"name"`
	ShortName       string             `json:"short_name"`
	Description     string             `json:"description"`
	Lang            string             `json:"lang"`
	Dir             string             `json:"dir"`
	StartURL        string             `json:"start_url"`
	Scope           string             `json:"scope"`
	Display         string             `json:"display"`
	Orientation     string             `json:"orientation"`
	ThemeColor      string             `json:"theme_color"`
	BackgroundColor string             `json:"background_color"`
	LaunchHandler   launchHandler      `json:"launch_handler"`
	Icons           []manifestPicture  `json:"icons"`
	Screenshots     []manifestPicture  `json:"screenshots"`
	Shortcuts       []manifestShortcut `json:"shortcuts"`
}

// launchHandler says what a tap on the icon does while Mend is open. To load
// the page again would take away answers that live in memory alone.
type launchHandler struct {
	ClientMode string `json:"client_mode"`
}

type manifestPicture struct {
	Src        string `json:"src"`
	Sizes      string `json:"sizes"`
	Type       string `json:"type"`
	Purpose    string `json:"purpose,omitempty"`
	FormFactor string `json:"form_factor,omitempty"`
}

type manifestShortcut struct {
	Name  string            `json:"name"`
	URL   string            `json:"url"`
	Icons []manifestPicture `json:"icons"`
}

// manifest describes the app for the base it is served under.
func (s Site) manifest(a assets) (file, error) {
	shortcutIcons := []manifestPicture{s.picture(a.SmallIcon, "192x192")}
	paper := webColour(ground)
	m := manifest{
		ID: s.Base, StartURL: s.Base, Scope: s.Base,
		Name: s.Name, ShortName: s.Name, Description: s.Install.Description,
		Lang: s.Lang, Dir: s.Dir,
		Display: "standalone", Orientation: "any",
		ThemeColor: paper, BackgroundColor: paper,
		LaunchHandler: launchHandler{"focus-existing"},
		Icons:         s.icons(a),
		Screenshots: []manifestPicture{
			s.screenshot(a.NarrowScreen, narrowScreen, "narrow"), s.screenshot(a.WideScreen, wideScreen, "wide"),
		},
		Shortcuts: []manifestShortcut{
			{s.Install.Start, s.Base, shortcutIcons}, {s.Install.Result, s.Base + resultPage, shortcutIcons},
		},
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(m)
	return file{manifestFile, out.Bytes()}, err
}

// icons lists the mark in every form that systems ask for: as it is, with room
// around it for those that cut their own shape, and as a shape without colours.
func (s Site) icons(a assets) []manifestPicture {
	drawing := manifestPicture{Src: s.Base + a.Icon.Path(), Sizes: "any", Type: "image/svg+xml", Purpose: "any"}
	small, large := s.picture(a.SmallIcon, "192x192"), s.picture(a.LargeIcon, "512x512")
	maskable, shape := s.picture(a.MaskableIcon, "512x512"), s.picture(a.ShapeIcon, "512x512")
	small.Purpose, large.Purpose = "any", "any"
	maskable.Purpose, shape.Purpose = "maskable", "monochrome"
	return []manifestPicture{small, large, drawing, maskable, shape}
}

func (s Site) picture(a asset, sizes string) manifestPicture {
	return manifestPicture{Src: s.Base + a.Path(), Sizes: sizes, Type: "image/png"}
}

func (s Site) screenshot(a asset, size screenSize, formFactor string) manifestPicture {
	picture := s.picture(a, size.String())
	picture.FormFactor = formFactor
	return picture
}
