package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestFingerprintsAreTakenFromTexts is the life of a fingerprint: it is taken
// from a text, kept without a word of it, and found again in what an author
// writes.
func TestFingerprintsAreTakenFromTexts(t *testing.T) {
	dir, texts := t.TempDir(), t.TempDir()
	if err := os.CopyFS(dir, overlay(t, parseArchive(t, "testdata/rules/fingerprints-there.good.txtar"))); err != nil {
		t.Fatal(err)
	}
	const article = "Trust?\nNobody’s trust is won in a day, they say."
	if err := os.WriteFile(filepath.Join(texts, "article.txt"), []byte(article), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := (order{dir: dir, texts: texts}).run(io.Discard, io.Discard); err != nil {
		t.Fatal(err)
	}
	kept, err := os.ReadFile(filepath.Join(dir, fingerprintsName))
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(strings.ToLower(string(kept)), "nobody") {
		t.Errorf("the text can be read in the file of fingerprints:\n%s", kept)
	}
	wantSaid := func(sentence, want string) {
		t.Helper()
		barriers := "still-going: {name: Still going, text: \"" + sentence + "\"}"
		if err := os.WriteFile(dir+"/words/en/barriers.yaml", []byte(barriers), 0o644); err != nil {
			t.Fatal(err)
		}
		var said strings.Builder
		if err := (order{dir: dir}).run(io.Discard, &said); (err != nil) != (want != "") || !strings.Contains(said.String(), want) {
			t.Errorf("%q: the workshop said %v, want %q\n%s", sentence, err, want, &said)
		}
	}
	wantSaid("Nobody’s trust is won.", "")
	wantSaid("So: TRUST, nobody’s trust is there.", "")
	wantSaid("So: TRUST, nobody’s trust is won.", "“trust nobodys trust is won” also stands")
}

func TestAFolderWithoutTextsIsNoArticle(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, overlay(t, parseArchive(t, "testdata/rules/copied.good.txtar"))); err != nil {
		t.Fatal(err)
	}
	err := order{dir: dir, texts: t.TempDir()}.run(io.Discard, io.Discard)
	if err == nil || !strings.Contains(err.Error(), "name the folder") {
		t.Errorf("got %v, want an error that says what to do", err)
	}
}
