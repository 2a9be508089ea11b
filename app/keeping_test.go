package app

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mend/quiz"
	"mend/quiz/casefile"
)

// safeBox is a vault in a variable. It answers at once.
type safeBox struct {
	text, passphrase string
	state            string
	outcome          string
	writes           int
}

func (b *safeBox) held() held {
	return held{state: b.state, text: b.text, locked: b.passphrase != ""}
}

func (b *safeBox) found() held { return b.held() }
func (b *safeBox) begin(text, passphrase string, told func(string)) {
	b.passphrase, b.state = passphrase, "open"
	b.write(text, told)
}
func (b *safeBox) write(text string, told func(string)) {
	b.writes++
	if b.outcome != "" {
		told(b.outcome)
		return
	}
	b.text = text
	told("saved")
}
func (b *safeBox) takeOver(told func(held)) { told(b.held()) }
func (b *safeBox) unlock(passphrase string, told func(held)) {
	if passphrase != b.passphrase {
		told(held{state: "wrong"})
		return
	}
	told(b.held())
}
func (b *safeBox) lock()                               {}
func (b *safeBox) erase(told func(bool))               { *b = safeBox{state: "none"}; told(true) }
func (b *safeBox) wrap(_, _ string, told func(string)) { told("") }
func (b *safeBox) unwrap(_, _ string, told func(held)) { told(held{state: "wrong"}) }
func (b *safeBox) damaged(told func(string))           { told("") }

// at returns somebody on the page of the questions, with a vault that can be
// looked into.
func at(t *testing.T, box *safeBox) *root {
	t.Helper()
	r := newRoot(sample(), "/", quizPage)
	r.vault = box
	r.takeIn(box.found())
	return r
}

func documentOf(answers quiz.Answers) string {
	r := newRoot(sample(), "/", quizPage)
	r.keep(answers)
	return r.text()
}

// Nothing is handed over to be written before the person has chosen, nor when
// they have chosen to keep nothing, nor while there is trouble.
func TestWhenAnswersAreWritten(t *testing.T) {
	for _, c := range []struct {
		story string
		k     keeping
		want  bool
	}{
		{"not asked yet", keeping{}, false},
		{"keep nothing", keeping{way: keepNone}, false},
		{"on this device", keeping{way: keepOpen}, true},
		{"locked", keeping{way: keepLocked}, true},
		{"locked and shut", keeping{way: keepLocked, shut: true}, false},
		{"another tab has written", keeping{way: keepOpen, trouble: conflict}, false},
		{"a newer version has written", keeping{trouble: newer}, false},
		{"damaged", keeping{trouble: damaged}, false},
		{"the browser refuses", keeping{trouble: refused}, false},
	} {
		if got := c.k.writes(); got != c.want {
			t.Errorf("%s: written is %t, want %t", c.story, got, c.want)
		}
	}
}

// What is handed over to be kept never holds an answer about safety.
func TestAnswersAboutSafetyAreNotKept(t *testing.T) {
	text := documentOf(calm())
	for _, gate := range []string{"fear", "harm"} {
		if strings.Contains(text, gate) {
			t.Errorf("%q is handed over:\n%s", gate, text)
		}
	}
	if !strings.Contains(text, "answer truth all") {
		t.Errorf("the other answers are not handed over:\n%s", text)
	}
}

func TestWhatIsFoundAtTheStart(t *testing.T) {
	for _, c := range []struct {
		story string
		box   safeBox
		want  keeping
		known quiz.Answers
	}{
		{"nothing", safeBox{state: "none"}, keeping{}, quiz.Answers{}},
		{"answers", safeBox{state: "open", text: documentOf(calm())}, keeping{way: keepOpen}, withoutGate()},
		{"answers under a passphrase, open", safeBox{state: "open", text: documentOf(calm()), passphrase: "long enough"}, keeping{way: keepLocked}, withoutGate()},
		{"answers that are locked", safeBox{state: "locked"}, keeping{way: keepLocked, shut: true}, quiz.Answers{}},
		{"damage", safeBox{state: "damaged"}, keeping{trouble: damaged}, quiz.Answers{}},
		{"something newer", safeBox{state: "newer"}, keeping{trouble: newer}, quiz.Answers{}},
		{"a text of a newer version", safeBox{state: "open", text: "mend kept 99\n"}, keeping{way: keepOpen, trouble: newer}, quiz.Answers{}},
		{"a text that is none", safeBox{state: "open", text: "hello"}, keeping{way: keepOpen, trouble: damaged}, quiz.Answers{}},
		{"a browser that refuses", safeBox{state: "refused"}, keeping{trouble: refused}, quiz.Answers{}},
	} {
		r := at(t, &c.box)
		if diff := cmp.Diff(c.want, r.keeping, cmp.AllowUnexported(keeping{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.story, diff)
		}
		if diff := cmp.Diff(c.known, r.answers); diff != "" {
			t.Errorf("%s: the answers are (-want +got):\n%s", c.story, diff)
		}
	}
}

// What was chosen before the program ran is newer than what a passphrase hides,
// and is not written before that is known.
func TestTheHeadStartWaitsForThePassphrase(t *testing.T) {
	box := &safeBox{state: "locked"}
	r := at(t, box)
	r.takeOver([]earlyForm{{"role", []string{"both"}, true}}, false)
	if box.writes != 0 || len(r.document.Cases) != 0 {
		t.Fatalf("%d writes, document %+v", box.writes, r.document)
	}
	if got := r.answers["role"]; len(got) != 1 || got[0] != "both" {
		t.Errorf("the answer is %v", got)
	}
}

func TestAnotherCaseBeginsEmpty(t *testing.T) {
	r := newRoot(sample(), "/", keptPage)
	twoCases(r)
	if diff := cmp.Diff(begun(), r.answers); diff != "" {
		t.Errorf("the second case (-want +got):\n%s", diff)
	}
	r.document = r.document.Switch(1)
	r.openCase()
	if diff := cmp.Diff(withoutGate(), r.answers); diff != "" {
		t.Errorf("back in the first case (-want +got):\n%s", diff)
	}
}

func TestPassphrases(t *testing.T) {
	for _, c := range []struct{ first, second, want string }{
		{"", "", "passphrase.missing"},
		{"seven77", "seven77", "passphrase.too-short"},
		{"ünglück", "ünglück", "passphrase.too-short"},
		{"long enough", "long enougj", "passphrase.differ"},
		{"long enough", "long enough", ""},
	} {
		if got := faultOf(c.first, c.second); got != c.want {
			t.Errorf("%q and %q: %q, want %q", c.first, c.second, got, c.want)
		}
	}
}

// Every state of what is kept has words below the screen.
func TestWhatIsSaidOfSaving(t *testing.T) {
	for _, c := range []struct {
		k     keeping
		given quiz.Answers
		want  string
	}{
		{keeping{}, quiz.Answers{}, "none"},
		{keeping{}, begun(), "none"},
		{keeping{way: keepNone}, begun(), "no"},
		{keeping{way: keepOpen}, begun(), "yes"},
		{keeping{way: keepOpen, writing: 1}, begun(), "saving"},
		{keeping{way: keepOpen, unsent: true}, begun(), "saving"},
		{keeping{way: keepLocked}, begun(), "yes"},
		{keeping{way: keepLocked, shut: true}, begun(), "none"},
		{keeping{way: keepOpen, trouble: full}, begun(), "no"},
	} {
		r := newRoot(sample(), "/", quizPage)
		r.keeping, r.answers = c.k, c.given
		key, got := r.keptState()
		if got != c.want || strings.Contains(r.say(key), "[[") {
			t.Errorf("%+v: %s, %q, want %s", c.k, got, r.say(key), c.want)
		}
	}
}

func TestMarks(t *testing.T) {
	r := newRoot(sample(), "/", resultPage)
	for _, c := range []struct {
		mark casefile.StepState
		want string
	}{
		{casefile.StepState{State: casefile.Open}, ""},
		{casefile.StepState{State: casefile.Open, Day: "2026-03-01"}, r.say("mark.planned-for", "day", "2026-03-01")},
		{casefile.StepState{State: casefile.Doing}, r.say("mark.doing")},
		{casefile.StepState{State: casefile.Done, Day: "2026-03-01"}, r.say("mark.done-on", "day", "2026-03-01")},
		{casefile.StepState{State: casefile.SetAside, Day: "2026-03-01"}, r.say("mark.set-aside")},
	} {
		if got := r.badgeText(c.mark); got != c.want {
			t.Errorf("%+v: %q, want %q", c.mark, got, c.want)
		}
	}
}
