//go:build !wasm

package app

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"

	"mend/content"
)

var pseudoLanguages = []string{content.Accented, content.Mirrored}

// sampleIn returns the sample in another language.
func sampleIn(lang string) material {
	m := sample()
	if lang != content.Source {
		m.words = content.InPseudo(lang, m.words)
	}
	return m
}

// Every text on every screen comes from the words: in a pseudo-language, all
// letters stand between its end marks, but for those of names, of what somebody
// typed, and of the ledger, which is English.
func TestNoScreenHasWordsOfItsOwn(t *testing.T) {
	for _, lang := range pseudoLanguages {
		for _, e := range examples() {
			r := e.rootOf(sampleIn(lang))
			for _, text := range readable(app.HTMLString(r)) {
				if stray := outsideMarks(text, r.namesIn()...); stray != "" {
					t.Errorf("%s in %s: %q is not in the words: %q", e.name, lang, stray, text)
				}
			}
		}
	}
}

func TestStrayWordsAreSeen(t *testing.T) {
	for text, stray := range map[string]string{
		"⟦Ɓááçķ·⟧": "", "⟦Çááļļ ⟧0800 12": "", "⟦Ţö ⟧J⟦.·⟧": "", "⟦a ⟧⟦b⟧⟦.⟧": "", "Save": "Save", "⟦a⟧ and ⟦b⟧": "and", "⟦a": content.OpenMark,
	} {
		if got := outsideMarks(text, "J"); got != stray {
			t.Errorf("%q: stray is %q, want %q", text, got, stray)
		}
	}
}

// namesIn are the texts on a screen that are in no language: the names of
// services and their addresses, and what a person has typed.
func (r *root) namesIn() []string {
	names := []string{"Mend", "HELLO to", "J", "Ask for time."}
	for _, line := range r.helplines {
		names = append(names, line.Name, strings.Trim(strings.TrimPrefix(line.Web, "https:"), "/"))
	}
	for _, a := range content.Ledger() {
		names = append(names, a.Name, a.About)
		for _, c := range a.Claims {
			names = append(names, c.Says, c.Refused)
		}
	}
	for _, f := range content.Research() {
		names = append(names, f.Says)
	}
	names = slices.Concat(names, r.keeping.dropped, r.incoming.dropped)
	names = append(names, r.sending.choice.Note, r.letter.contents.Note, r.linkTo(r.sending.letter), r.linkTo(r.comparing.letter))
	names = append(names, strings.Fields(r.sending.code)...)
	slices.SortFunc(names, func(a, b string) int { return len(b) - len(a) })
	return names
}

// outsideMarks returns what has letters and does not stand between end marks.
func outsideMarks(text string, names ...string) string {
	for _, name := range names {
		if name != "" {
			text = strings.ReplaceAll(text, name, "")
		}
	}
	var stray strings.Builder
	depth := 0
	for _, letter := range text {
		switch {
		case string(letter) == content.OpenMark:
			depth++
		case string(letter) == content.CloseMark:
			depth--
		case depth == 0 && unicode.IsLetter(letter):
			stray.WriteRune(letter)
		}
	}
	if depth != 0 {
		stray.WriteString(content.OpenMark)
	}
	return stray.String()
}

// readAloud are the attributes whose value a person reads or hears.
var readAloud = []string{"aria-label", "aria-description", "aria-valuetext", "title", "alt", "placeholder", "label"}

// readable lists every text that a person can come to read or hear.
func readable(markup string) (texts []string) {
	for z := html.NewTokenizer(strings.NewReader(markup)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return texts
		case html.TextToken:
			texts = append(texts, strings.TrimSpace(z.Token().Data))
		case html.StartTagToken, html.SelfClosingTagToken:
			for _, a := range z.Token().Attr {
				if slices.Contains(readAloud, a.Key) {
					// go-app quotes it like a Go string.
					value, _ := strconv.Unquote(`"` + a.Val + `"`)
					texts = append(texts, value)
				}
			}
		}
	}
}
