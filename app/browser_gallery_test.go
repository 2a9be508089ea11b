//go:build browser

package app

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/content"
	"mend/web"
)

// The gallery is a site whose pages are all screens in all states, in English and
// in the pseudo-languages, with the shell and the looks of the real one and
// without its scripts. What has to hold for every screen is tested there.

var galleryLanguages = []string{content.Source, content.Accented, content.Mirrored}

// scene is one page of the gallery. do, where set, is what a script would have
// done to it.
type scene struct {
	name string
	root *root
	do   string
}

// scenes are all examples; the pages as they are written before the program runs;
// and, with the sentences that Mend ships, its longest result and each question.
func scenes(lang string) (all []scene) {
	for _, e := range examples() {
		if e.base == "" {
			all = append(all, scene{name: e.name, root: e.rootOf(sampleIn(lang))})
		}
	}
	m := source()
	m.words, _ = content.WordsIn(lang)
	for _, p := range Pages() {
		r := newRoot(m, "/", p.Path)
		r.stage = stageOf(p.Path)
		all = append(all, scene{name: "page-" + strings.Trim(p.Path, "/"), root: r})
	}
	for _, page := range []string{checkPage, resultPage} {
		e := example{at: spot{page: page}, answers: longest()}
		all = append(all, scene{name: "real-" + strings.Trim(page, "/"), root: e.rootOf(m)})
	}
	for _, what := range []string{"failed", "stopped"} {
		r := newRoot(m, "/", quizPage)
		r.stage = onShow
		all = append(all, scene{"boot-" + what, r, `document.documentElement.dataset.app = "` + what + `";
			for (const e of document.querySelectorAll("#boot-message, #boot-message [data-boot=` + what + `]")) e.hidden = false`})
	}
	return append(all, questionScenes(m)...)
}

// questionScenes are all questions that Mend ships, as somebody meets them who
// was here before.
func questionScenes(m material) (all []scene) {
	for _, e := range questionExamples() {
		all = append(all, scene{name: e.name, root: e.rootOf(m)})
	}
	return all
}

var questionExamples = sync.OnceValue(func() (all []example) {
	seen := map[string]bool{}
	for seed := range uint64(200) {
		for _, role := range roles() {
			e := example{answers: someone(role, seed)}
			for at, stop := range e.rootOf(source()).journey().stops {
				if id := stop.question; id != "" && !seen[id] {
					seen[id] = true
					all = append(all, example{name: "ask-" + id, at: spot{page: quizPage, at: at}, answers: e.answers})
				}
			}
		}
	}
	return all
})

var longest = sync.OnceValue(fullest)

// gallery is somebody who looks at the scenes one by one.
type gallery struct {
	*visitor
	lang, origin string
	scenes       []scene
}

// eachScene calls visit with every scene, in the languages that wanted picks,
// loaded and shown in a window of 320 by 568. turn counts the scenes.
func eachScene(t *testing.T, wanted func(turn, language int) bool, visit func(g *gallery, turn int, s scene)) {
	for language, lang := range galleryLanguages {
		t.Run(lang, func(t *testing.T) {
			g := openGallery(t, lang)
			for turn, s := range g.scenes {
				if wanted(turn, language) {
					g.load(s)
					visit(g, turn, s)
				}
			}
		})
	}
}

func inEveryLanguage(int, int) bool { return true }

// inOneLanguage has the languages take turns.
func inOneLanguage(turn, language int) bool { return turn%len(galleryLanguages) == language }

func openGallery(t *testing.T, lang string) *gallery {
	t.Helper()
	g := &gallery{visitor: &visitor{T: t}, lang: lang, scenes: scenes(lang)}
	dir := g.build()
	server := httptest.NewServer(withoutScripts(dir))
	t.Cleanup(server.Close)
	g.origin = server.URL
	tab, closeTab := chromedp.NewContext(chromium, chromedp.WithNewBrowserContext())
	t.Cleanup(closeTab)
	g.tab = tab
	return g
}

func (g *gallery) load(s scene) {
	g.Helper()
	g.do(chromedp.EmulateViewport(320, 568), chromedp.Navigate(g.origin+"/"+s.name+"/"), g.script(s.do))
}

// build writes the gallery to a folder, the way the site is built.
func (g *gallery) build() (dir string) {
	g.Helper()
	none := filepath.Join(g.TempDir(), "none")
	if err := os.WriteFile(none, []byte("1"), 0o644); err != nil {
		g.Fatal(err)
	}
	words, _ := content.WordsIn(g.lang)
	dir = filepath.Join(g.TempDir(), "gallery")
	site := web.Site{
		Out: dir, Plain: true, Base: "/", Lang: words.Lang, Dir: words.Dir, Name: "gallery", Wasm: none, WasmExec: none,
		Boot: web.BootWords{Failed: words.Say("boot.failed"), Stopped: words.Say("boot.stopped"), Retry: words.Say("boot.retry")},
		Away: web.AwayWords{Heading: words.Say("away.heading"), Text: words.Say("away.text")},
	}
	for _, p := range Pages() { // for links to lead somewhere
		site.Pages = append(site.Pages, web.Page{Path: p.Path, Title: p.Title, Body: HTML(p.Path, "/")})
	}
	for _, s := range g.scenes {
		site.Pages = append(site.Pages, web.Page{Path: "/" + s.name + "/", Title: title(words, s.root.here.page), Body: app.HTMLString(s.root)})
	}
	if err := web.Build(site); err != nil {
		g.Fatal(err)
	}
	return dir
}

var scriptTags = regexp.MustCompile(`<script[^>]*></script>`)

func withoutScripts(dir string) http.Handler {
	site := web.Handler(dir, "/")
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		page, err := os.ReadFile(filepath.Join(dir, r.URL.Path, "index.html"))
		if err != nil {
			site.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, scriptTags.ReplaceAllString(string(page), ""))
	})
}
