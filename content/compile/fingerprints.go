package main

import (
	"crypto/sha256"
	"encoding/base32"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// fingerprints are those of every run of five words in the articles Mend began
// with. The articles themselves are not kept.
type fingerprints map[string]bool

const (
	fingerprintsName = "compile/fingerprints.txt"
	runLength        = 5 // words; shorter runs are everybody's
)

const fingerprintsHead = `# So that nothing is copied: the fingerprints of every run of five words in the
# articles Mend began with. A fingerprint is the first 40 bits of the SHA-256 of
# the five words (lower case, without punctuation, one space between), in base32
# with the extended hex alphabet. The texts cannot be read back from it. Written
# by "go run ./content/compile -fingerprint FOLDER" from a folder of texts.
`

// fingerprint returns the fingerprint of a run of words.
func fingerprint(run []string) string {
	sum := sha256.Sum256([]byte(strings.Join(run, " ")))
	return base32.HexEncoding.EncodeToString(sum[:5])
}

var bareWordPattern = regexp.MustCompile(`[\pL\pN]+(?:['’][\pL\pN]+)*`)

// bareWords returns the words of a text in lower case, without punctuation and
// apostrophes.
func bareWords(text string) []string {
	words := bareWordPattern.FindAllString(strings.ToLower(text), -1)
	for i, word := range words {
		words[i] = strings.NewReplacer("'", "", "’", "").Replace(word)
	}
	return words
}

// fingerprintsOf returns the fingerprints of a text, in no order.
func fingerprintsOf(text string) []string {
	prints := []string{}
	words := bareWords(text)
	for i := 0; i+runLength <= len(words); i++ {
		prints = append(prints, fingerprint(words[i:i+runLength]))
	}
	return prints
}

// readFingerprints reads the file of fingerprints.
func readFingerprints(r *report, folder fs.FS) (fingerprints, error) {
	known := fingerprints{}
	data, err := fs.ReadFile(folder, fingerprintsName)
	if errors.Is(err, fs.ErrNotExist) {
		r.fault(newSource(fingerprintsName, "").whole(), "write it with -fingerprint FOLDER", "there are no fingerprints of the articles")
		return known, nil
	}
	for line := range strings.Lines(string(data)) {
		if !strings.HasPrefix(line, "#") {
			for _, print := range strings.Fields(line) {
				known[print] = true
			}
		}
	}
	return known, err
}

// writeFingerprints takes the fingerprints of all texts in a folder and puts
// them into the content folder.
func writeFingerprints(dir, texts string) error {
	names, err := filepath.Glob(filepath.Join(texts, "*.txt"))
	if err != nil {
		return err
	}
	prints := []string{}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		prints = append(prints, fingerprintsOf(string(text))...)
	}
	if len(prints) == 0 {
		return errors.New("-fingerprint: " + texts + " holds no .txt file of five words or more; name the folder of the articles")
	}
	return os.WriteFile(filepath.Join(dir, fingerprintsName), []byte(fingerprintsHead+layOut(prints)), 0o644)
}

// layOut sorts the fingerprints and puts ten on a line.
func layOut(prints []string) string {
	slices.Sort(prints)
	var b strings.Builder
	for line := range slices.Chunk(slices.Compact(prints), 10) {
		b.WriteString(strings.Join(line, " ") + "\n")
	}
	return b.String()
}
