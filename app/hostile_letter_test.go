package app

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz/share"
)

// Whatever a letter holds, it is drawn as text: no element, link or attribute
// comes of it.
func TestAHostileLetterIsText(t *testing.T) {
	sender := person(calm())
	draw := func(note string) (names []string, shown string) {
		all := sender.toHandOver()
		all.Note = noteText(note)
		l, err := share.PlanForAnyone(sender.crypto, sender.bank, all)
		none(t, err)
		reader := newRoot(sample(), "/", letterPage)
		reader.crypto = sender.crypto
		reader.receives(t, l)
		shown = app.HTMLString(reader)
		tags(shown, func(tag string, _ map[string]string) { names = append(names, tag) })
		return names, shown
	}
	plain, _ := draw("Hello.")
	for _, text := range hostile() {
		names, _ := draw(text)
		if noteText(text) != "" && !cmp.Equal(plain, names) {
			t.Errorf("%q draws other elements: %s", text, cmp.Diff(plain, names))
		}
	}
}
