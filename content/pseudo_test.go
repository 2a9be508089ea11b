//go:build !wasm

package content

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestPseudoLanguagesAreLongerMarkedAndKeepPlaceholders(t *testing.T) {
	for _, c := range []struct{ plain, accented string }{
		{"Back", "⟦Ɓááçķ·⟧"},
		{"Question {n}", "⟦Qüüééšţííööñ ⟧{n}"},
		{"Kept: {name}, {n}.", "⟦Ķééþţ: ··⟧{name}⟦, ·⟧{n}⟦.·⟧"},
		{"", ""},
	} {
		if got := accented(c.plain); got != c.accented {
			t.Errorf("%q becomes %q, want %q", c.plain, got, c.accented)
		}
	}
	if got, want := mirrored("To {name}"), "\u202e⟦Ţöö ·⟧\u202c{name}"; got != want {
		t.Errorf("mirrored: %q, want %q", got, want)
	}
}

// No text is left out, whatever is added to the words.
func TestPseudoLanguagesChangeEveryText(t *testing.T) {
	plain, _ := WordsIn(Source)
	for _, lang := range []string{Accented, Mirrored} {
		w, ok := WordsIn(lang)
		if !ok || w.Lang != lang || w.Say("frame.help") == plain.Say("frame.help") {
			t.Fatalf("%s: there are no words of its own: %v", lang, ok)
		}
		for id := range plain.Steps {
			step, was := w.Steps[id], plain.Steps[id]
			if step.Title == was.Title || step.How[0] == was.How[0] || step.Say[0] == was.Say[0] {
				t.Errorf("%s: %s is as it was", lang, id)
			}
		}
		if len(w.Help) == 0 || len(w.Screens) != len(plain.Screens) {
			t.Errorf("%s: something is missing", lang)
		}
		for id, help := range w.Help {
			if strings.Join(help.Lines, " ") != strings.Join(plain.Help[id].Lines, " ") {
				t.Errorf("%s: the kinds of helpline of %s are no words: %q", lang, id, help.Lines)
			}
		}
	}
}

func TestPseudoLanguagesAreTwoFifthsLonger(t *testing.T) {
	plain, _ := WordsIn(Source)
	w, _ := WordsIn(Accented)
	for key, sentence := range plain.Screens {
		if sentence == "Mend" {
			continue
		}
		is, was := utf8.RuneCountInString(w.Screens[key]), utf8.RuneCountInString(sentence)
		if float64(is) < 1.3*float64(was) {
			t.Errorf("%s: %d letters instead of %d: %q", key, is, was, w.Screens[key])
		}
	}
}

// A number with a space in it is not turned around in a sentence that runs from
// right to left.
func TestWhatIsPutIntoASentenceKeepsItsOrder(t *testing.T) {
	for lang, want := range map[string]string{
		Source:   "Call 0800 12",
		Mirrored: "\u202e⟦Çááļļ ·⟧\u202c\u20680800 12\u2069",
	} {
		w, _ := WordsIn(lang)
		if got := w.Say("help.phone", "number", "0800 12"); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}
