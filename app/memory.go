package app

import (
	"maps"
	"slices"
	"strings"

	"mend/quiz"
)

// What may be remembered. The rules are:
//
//   - answers are kept in this tab only, and are gone when it is closed;
//   - answers about safety are never kept, not even for a moment: they live in
//     the running program alone;
//   - what comes back is restored, not believed: what the bank does not know is
//     dropped;
//   - a browser that refuses to keep anything is no fault: Mend then runs from
//     the running program alone, and says nothing about it.
//
// No other file writes anything down.

// memory keeps answers from one load of the page to the next.
type memory interface {
	// Load returns what was kept, empty where nothing was or where it cannot be
	// read.
	Load() quiz.Answers
	// Save replaces what was kept.
	Save(quiz.Answers)
	// Forget leaves no trace of what was kept.
	Forget()
}

// shelf is the place a browser offers for keeping one text. It never fails: a
// shelf that is refused is empty.
type shelf interface {
	read() string
	write(string)
	clear()
}

// tabMemory is a memory for as long as the tab is open.
type tabMemory struct {
	bank  *quiz.Bank
	shelf shelf
}

func (m tabMemory) Load() quiz.Answers {
	kept := quiz.Answers{}
	for line := range strings.Lines(m.shelf.read()) {
		if words := strings.Fields(line); len(words) > 0 {
			kept[words[0]] = words[1:]
		}
	}
	return m.bank.Keepable(m.bank.Restore(kept))
}

// Save writes a line for each question: its id and those of the options, with a
// space between them.
func (m tabMemory) Save(answers quiz.Answers) {
	keepable := m.bank.Keepable(answers)
	var text strings.Builder
	for _, question := range slices.Sorted(maps.Keys(keepable)) {
		text.WriteString(question + " " + strings.Join(keepable[question], " ") + "\n")
	}
	m.shelf.write(text.String())
}

func (m tabMemory) Forget() { m.shelf.clear() }

// refusal remembers a no, and nothing else, so that nobody is asked twice.
type refusal struct{ shelf }

func (r refusal) remembered() bool { return r.read() != "" }
func (r refusal) remember()        { r.write("no") }
func (r refusal) forget()          { r.clear() }
