package content_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mend/content"
)

func TestEveryCompiledFileIsRead(t *testing.T) {
	files, err := filepath.Glob("compiled/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v; run \"make content\"", len(files), err)
	}
	read := map[string]bool{
		"bank":      len(content.Bank().Questions) > 0,
		"helplines": len(content.Helplines()) > 0,
		"ledger":    len(content.Ledger()) > 0 && len(content.Research()) > 0,
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		if lang, ok := strings.CutPrefix(name, "words."); ok {
			words, ok := content.WordsIn(lang)
			read[name] = ok && words.Lang == lang
		}
		if !read[name] {
			t.Errorf("%s is not read; name it in embedded.go", file)
		}
	}
}

func TestALanguageThatIsNotOffered(t *testing.T) {
	if words, ok := content.WordsIn("xx"); ok || words != nil {
		t.Error("words of a language that does not exist")
	}
	if _, err := os.Stat("compiled/words." + content.Source + ".txt"); err != nil {
		t.Error(err)
	}
}

// A sentence that is missing shows at a glance, and so does a placeholder that
// nobody filled in.
func TestSay(t *testing.T) {
	words := content.Words{Screens: map[string]string{"place": "Question {n}"}}
	for want, got := range map[string]string{
		"Question 3":   words.Say("place", "n", "3"),
		"[[missing]]":  words.Say("missing"),
		"Question {n}": words.Say("place"),
	} {
		if got != want {
			t.Errorf("said %q, want %q", got, want)
		}
	}
}
