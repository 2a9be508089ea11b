package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"math/rand/v2"

	"mend/content"
)

// mapName is where the map of the questions stands in the content folder.
const mapName = "MAP.md"

// compile reads the content folder and returns the files to be written, by
// their path in it, and what was found on the way. With a fault among the
// findings there are no files. The same input gives the same bytes. The error
// is about the file system, never about what the authors wrote.
func compile(folder fs.FS) (files map[string][]byte, findings []finding, err error) {
	r := &report{}
	b, err := readBank(r, folder)
	if err != nil {
		return nil, nil, err
	}
	languages, err := readLanguages(r, folder)
	if err != nil {
		return nil, nil, err
	}
	helplines, err := readHelplines(r, folder)
	if err != nil {
		return nil, nil, err
	}
	if b.readable {
		b.check(r, seededChance())
		checkLanguages(r, b, languages)
	}
	if faulty(r.findings) {
		return nil, r.sorted(), nil
	}
	files, err = render(b, languages, helplines)
	return files, r.sorted(), err
}

// seededChance returns the source of chance for the walks: the same in every
// run, so that the same content always has the same faults.
func seededChance() func(n int) int { return rand.New(rand.NewPCG(2, 7)).IntN }

// render turns what was read into the files to be written.
func render(b *bank, languages []*language, helplines []content.Helpline) (map[string][]byte, error) {
	values := map[string]any{
		"compiled/bank.json":      b.Bank,
		"compiled/helplines.json": helplines,
	}
	for _, l := range languages {
		if !l.draft {
			values["compiled/words."+l.Lang+".json"] = l.Words
		}
	}
	files := map[string][]byte{mapName: drawMap(b.Bank)}
	for name, value := range values {
		data, err := marshal(value)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		files[name] = data
	}
	return files, nil
}

// marshal writes JSON with one value per line, so that a change of one sentence
// is a change of one line.
func marshal(value any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	err := e.Encode(value)
	return b.Bytes(), err
}
