package casefile

import (
	"mend/quiz"
)

// smallBank is the bank of the stories: small enough to be read at a glance, and
// never changed, so that what a text holds is known for ever.
func smallBank() *quiz.Bank {
	return &quiz.Bank{
		Questions: []quiz.Question{
			{ID: "role", N: 1, Options: options("broke", "hurt", "both")},
			{ID: "fear", N: 2, Gate: true, Many: true, Options: options("screen", "none")},
			{ID: "hurts", N: 3, Many: true, Options: append(options("anger", "grief"), quiz.Option{ID: "nothing", N: 3, Alone: true})},
			{ID: "again", N: 4, Options: options("once", "ongoing")},
		},
		Steps: []quiz.Step{{ID: "say-it-once", N: 1}, {ID: "sleep", N: 2}, {ID: "write", N: 3}},
	}
}

func options(ids ...string) []quiz.Option {
	list := []quiz.Option{{ID: quiz.NotSure}}
	for i, id := range ids {
		list = append(list, quiz.Option{ID: id, N: i + 1})
	}
	return list
}

// chooser says how a document is made up: intn returns a number from 0 to n-1.
type chooser struct {
	bank *quiz.Bank
	intn func(n int) int
}

func (c chooser) oneOf(texts ...string) string { return texts[c.intn(len(texts))] }

// document makes up a document by what a person could have done: opening cases,
// answering, marking steps, renaming, deleting, switching.
func (c chooser) document() Document {
	d := Document{}
	for range c.intn(12) {
		id := 1 + c.intn(8)
		switch c.intn(10) {
		case 0, 1:
			d = d.New(c.text())
		case 2:
			d = d.Rename(id, c.text())
		case 3:
			d = d.Switch(id)
		case 4:
			d = d.Without(id)
		case 5:
			d = d.WithLetter(c.sealed() + c.sealed())
		case 6:
			d = d.WithoutLetter(c.sealed())
		default:
			d = d.With(c.filled(d.Active()))
		}
	}
	return d
}

// filled answers what a case asks, and marks some steps.
func (c chooser) filled(one Case) Case {
	one.Answers = c.bank.Keepable(c.bank.Walk(quiz.Toward(nil, quiz.AtRandom(c.intn))))
	one.Note = c.text() + c.oneOf("", "\n\nand more")
	for range c.intn(6) {
		state := StepState{State(c.oneOf("open", "doing", "done", "set-aside")), c.oneOf("", "", "2026-11-22", "2028-02-29")}
		one = one.WithStep(c.bank.Steps[c.intn(len(c.bank.Steps))].ID, state)
	}
	one.Invited = Exchange{c.sealed(), c.sealed(), c.sealed(), c.sealed()}
	one.Replied = Exchange{Keys: c.sealed(), Released: c.sealed()}
	return one
}

// sealed makes up a key or a letter, or none.
func (c chooser) sealed() string {
	return c.oneOf("", "MZXW6YTBOI", "234567", "MZXWAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
}

// text makes up what somebody could type or paste.
func (c chooser) text() string {
	return c.oneOf("", "Sam", "Kim", "“Us”", `a "b" \n c`, "  two   words ", "مرحبا", "👩‍👩‍👧", "a\u202Eb", "tab\there", "\x00\xff", "line\nline",
		"a name that is much too long for the list of cases", "case 7", "step sleep done")
}
