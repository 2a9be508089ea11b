package main

import (
	"fmt"
	"io/fs"
	"math/rand/v2"

	"mend/content"
)

// mapName is where the map of the questions stands in the content folder.
const mapName = "MAP.md"

// made is what becomes of a content folder.
type made struct {
	// files are to be written, by their path in the folder. With a fault among
	// the findings there are none.
	files map[string][]byte
	// findings are what the authors have to know.
	findings []finding
	// grades say how plain the source language is.
	grades grades
}

// compile reads the content folder and makes of it what the app is built from.
// The same input gives the same bytes. The error is about the file system, never
// about what the authors wrote.
func compile(folder fs.FS) (made, error) {
	r := &report{}
	w, err := readAll(r, folder)
	if err != nil {
		return made{}, err
	}
	if w.bank.readable {
		w.bank.check(r, seededChance())
		w.ledger.check(r, w.bank)
		w.ledger.checkSentences(r, w.copied)
		checkLanguages(r, w.bank, w.languages, w.copied)
	}
	m := made{grades: checkGrades(r, w.languages)}
	if !faulty(r.findings) {
		m.files, err = render(w)
	}
	m.findings = r.sorted()
	return m, err
}

// written is all that the authors wrote.
type written struct {
	bank      *bank
	languages []*language
	helplines []content.Helpline
	ledger    *ledger
	copied    fingerprints
}

func readAll(r *report, folder fs.FS) (w written, err error) {
	if w.bank, err = readBank(r, folder); err != nil {
		return w, err
	}
	if w.languages, err = readLanguages(r, folder); err != nil {
		return w, err
	}
	if w.helplines, err = readHelplines(r, folder); err != nil {
		return w, err
	}
	if w.ledger, err = readLedger(r, folder); err != nil {
		return w, err
	}
	w.copied, err = readFingerprints(r, folder)
	return w, err
}

// seededChance returns the source of chance for the walks: the same in every
// run, so that the same content always has the same faults.
func seededChance() func(n int) int { return rand.New(rand.NewPCG(2, 7)).IntN }

// compiledHelplines is how the helplines are written.
type compiledHelplines struct {
	Helplines []content.Helpline `json:"helplines"`
}

// values is what is written into compiled/, by the name of the file.
func (w written) values() map[string]any {
	values := map[string]any{
		"compiled/bank.txt":      w.bank.Bank,
		"compiled/helplines.txt": compiledHelplines{w.helplines},
		"compiled/ledger.txt":    w.ledger.origins,
	}
	for _, l := range w.languages {
		if !l.draft {
			values["compiled/words."+l.Lang+".txt"] = l.Words
		}
	}
	return values
}

// render turns what was read into the files to be written.
func render(w written) (map[string][]byte, error) {
	files := map[string][]byte{mapName: drawMap(w.bank.Bank)}
	for name, value := range w.values() {
		data, err := marshal(value)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		files[name] = data
	}
	return files, nil
}
