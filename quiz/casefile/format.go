package casefile

import (
	"slices"
	"strconv"
	"strings"

	"mend/quiz"
)

// Format writes a document of the current version: the same document, the same
// bytes. Answers and steps stand in the order of the bank. It writes only what
// [Parse] would believe, and so never an answer about safety.
func Format(d Document, bank *quiz.Bank) string {
	w := writer{bank: bank}
	w.line(firstWords, strconv.Itoa(versionAfter(migrations)))
	if d.index(d.Current) >= 0 {
		w.line("current", strconv.Itoa(d.Current))
	}
	if d.Last > highest(d.Cases) {
		w.line("last", strconv.Itoa(d.Last))
	}
	for _, letter := range d.Letters[:min(len(d.Letters), MostLetters)] {
		w.sealed(LongestLetter, letter, "letter")
	}
	for _, c := range d.Cases {
		w.oneCase(c)
	}
	return w.String()
}

// firstWords begin every document; the version follows them.
const firstWords = "mend kept"

type writer struct {
	strings.Builder
	bank *quiz.Bank
}

func (w *writer) line(words ...string) {
	w.WriteString(strings.Join(words, " "))
	w.WriteByte('\n')
}

func (w *writer) oneCase(c Case) {
	w.WriteByte('\n')
	w.line("case", strconv.Itoa(c.ID))
	w.free("name", cleanName(c.Name))
	w.free("note", cleanNote(c.Note))
	answers := w.bank.Keepable(w.bank.Restore(c.Answers))
	for i := range w.bank.Questions {
		id := w.bank.Questions[i].ID
		if options, ok := answers[id]; ok {
			w.line(append([]string{"answer", id}, options...)...)
		}
	}
	for i := range w.bank.Steps {
		id := w.bank.Steps[i].ID
		if s, ok := c.Steps[id]; ok {
			w.step(id, s)
		}
	}
	for _, e := range c.exchanges() {
		for _, p := range e.exchange.pieces() {
			w.sealed(LongestSecret, *p.text, e.word, p.word)
		}
	}
}

// sealed writes a text that only package quiz/share can read, where it is one.
func (w *writer) sealed(longest int, text string, words ...string) {
	if isSealed(text, longest) {
		w.line(append(words, text)...)
	}
}

// free writes a text that may hold anything, where there is one.
func (w *writer) free(kind, text string) {
	if text != "" {
		w.line(kind, strconv.Quote(text))
	}
}

func (w *writer) step(id string, s StepState) {
	switch {
	case !isState(s.State):
	case isDay(s.Day):
		w.line("step", id, string(s.State), s.Day)
	case s.State != Open:
		w.line("step", id, string(s.State))
	}
}

func isState(s State) bool { return slices.Contains([]State{Open, Doing, Done, SetAside}, s) }

// highest returns the highest ID, 0 where there is no case.
func highest(cases []Case) int {
	most := 0
	for _, c := range cases {
		most = max(most, c.ID)
	}
	return most
}
