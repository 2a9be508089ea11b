package app

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mend/quiz"
)

// paper is a shelf that can be looked at.
type paper struct{ text string }

func (p *paper) read() string   { return p.text }
func (p *paper) write(s string) { p.text = s }
func (p *paper) clear()         { p.text = "" }

func TestAnswersComeBackWithoutThoseAboutSafety(t *testing.T) {
	shelf := &paper{}
	m := tabMemory{sampleBank(), shelf}
	m.Save(calm())
	for _, gate := range []string{"fear", "harm"} {
		if strings.Contains(shelf.text, gate) {
			t.Errorf("%q is written down: %s", gate, shelf.text)
		}
	}
	if diff := cmp.Diff(withoutGate(), m.Load()); diff != "" {
		t.Errorf("what comes back differs (-want +got):\n%s", diff)
	}
	m.Forget()
	if shelf.text != "" || len(m.Load()) != 0 {
		t.Errorf("after forgetting there is still %q", shelf.text)
	}
}

func TestWhatComesBackIsNotBelieved(t *testing.T) {
	for kept, want := range map[string]quiz.Answers{
		"":                       {},
		" \n\n":                  {},
		"role":                   {},
		`{"role":["broke"]}`:     {},
		"role broke\ngone x":     {"role": {"broke"}},
		"role gone\nbond ex":     {"bond": {"ex"}},
		"fear none\nbond ex\n":   {"bond": {"ex"}},
		"role broke hurt":        {},
		"what neither lie":       {},
		"what secret lie secret": {"what": {"lie", "secret"}},
		"truth declined":         {"truth": {quiz.Declined}},
	} {
		m := tabMemory{sampleBank(), &paper{kept}}
		if diff := cmp.Diff(want, m.Load()); diff != "" {
			t.Errorf("%q comes back as (-want +got):\n%s", kept, diff)
		}
	}
}

func TestANoIsRemembered(t *testing.T) {
	shelf := &paper{}
	no := refusal{shelf}
	if no.remembered() {
		t.Error("a no is remembered before it was said")
	}
	no.remember()
	if !no.remembered() || strings.Contains(shelf.text, "install") {
		t.Errorf("after a no, %q is kept", shelf.text)
	}
	no.forget()
	if no.remembered() || shelf.text != "" {
		t.Errorf("after forgetting there is still %q", shelf.text)
	}
}
