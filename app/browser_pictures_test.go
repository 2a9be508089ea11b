//go:build browser && pictures

package app

import (
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"mend/content"
)

// The pictures of all scenes, for people to look through: "make screens" takes
// them, and writes an index page beside them.

// view is one way to look at a scene.
type view struct {
	name, lang string
	width      int64
	media      emulation.SetEmulatedMediaParams
}

func scheme(name string) emulation.SetEmulatedMediaParams {
	return emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: name}}}
}

var views = []view{
	{"phone", content.Source, 360, scheme("light")},
	{"phone-dark", content.Source, 360, scheme("dark")},
	{"desk", content.Source, 1280, scheme("light")},
	{"desk-dark", content.Source, 1280, scheme("dark")},
	{"print", content.Source, 794, emulation.SetEmulatedMediaParams{Media: "print"}},
	{"phone-longer", content.Accented, 360, scheme("light")},
	{"phone-mirrored", content.Mirrored, 360, scheme("light")},
	{"desk-mirrored", content.Mirrored, 1280, scheme("light")},
}

func TestPictures(t *testing.T) {
	folder := filepath.Join(shots, "all")
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	eachScene(t, inEveryLanguage, func(g *gallery, _ int, s scene) {
		for _, look := range views {
			if look.lang == g.lang {
				g.do(chromedp.EmulateViewport(look.width, 740), call(emulation.SetEmulatedMedia, look.media))
				g.picture(filepath.Join("all", s.name+"."+look.name+".png"))
			}
		}
	})
	if err := os.WriteFile(filepath.Join(shots, "index.html"), []byte(indexOfPictures(t)), 0o644); err != nil {
		t.Fatal(err)
	}
}

// indexOfPictures has a row for each scene, and below them what other tests have
// taken pictures of on their way.
func indexOfPictures(t *testing.T) string {
	var page strings.Builder
	page.WriteString(`<!doctype html><meta charset="utf-8"><title>Screens</title><style>
body { font: 1rem system-ui; margin: 1rem; background: #777; color: #fff }
section { display: flex; gap: 1rem; overflow-x: auto; align-items: start; padding-block-end: 1rem }
figure { margin: 0 } img { max-block-size: 40rem; display: block }
</style>`)
	for _, s := range scenes(content.Source) {
		fmt.Fprintf(&page, "<h2 id=%[1]q>%[1]s</h2><section>\n", html.EscapeString(s.name))
		for _, look := range views {
			figure(&page, "all/"+s.name+"."+look.name+".png", look.name)
		}
		page.WriteString("</section>\n")
	}
	others, err := filepath.Glob(filepath.Join(shots, "*.png"))
	if err != nil {
		t.Fatal(err)
	}
	page.WriteString("<h2>On the way through Mend</h2><section>\n")
	for _, file := range others {
		figure(&page, filepath.Base(file), strings.TrimSuffix(filepath.Base(file), ".png"))
	}
	page.WriteString("</section>\n")
	return page.String()
}

func figure(page *strings.Builder, file, caption string) {
	fmt.Fprintf(page, "<figure><figcaption>%[2]s</figcaption><a href=%[1]q><img loading=lazy src=%[1]q alt=%[2]q></a></figure>\n", file, caption)
}
