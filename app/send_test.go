package app

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mend/content"
	"mend/quiz"
	"mend/quiz/casefile"
	"mend/quiz/share"
)

// Who may be where something is handed over, and who is led away.
func TestHandingOverNeedsClearAnswersGivenForIt(t *testing.T) {
	whole := sending{choice: choice{made: true}}
	for _, c := range []struct {
		story    string
		answers  quiz.Answers
		askedFor string
		sending  sending
		wanted   spot
		want     spot
	}{
		{"the gate answered for it", calm(), sharePage, sending{}, spot{page: sharePage}, spot{page: sharePage}},
		{"the gate answered for the result only", calm(), "", whole, spot{page: sharePage}, spot{page: resultPage}},
		{"the gate answered for something else", calm(), comparePage, whole, spot{page: sharePage}, spot{page: resultPage}},
		{"the gate not answered since a reload", withoutGate(), "", sending{}, spot{page: sharePage, at: 3}, spot{quizPage, atSafetyNote, sharePage}},
		{"the gate raised", afraid(), sharePage, whole, spot{page: sharePage}, spot{page: resultPage}},
		{"other questions open", begun(), "", sending{}, spot{page: sharePage}, spot{quizPage, atSafetyNote, ""}},
		{"nothing chosen yet", calm(), sharePage, sending{}, spot{page: sharePage, at: sendLetter}, spot{page: sharePage}},
		{"chosen, and no letter yet", calm(), sharePage, whole, spot{page: sharePage, at: sendQR}, spot{page: sharePage, at: sendWay}},
		{"a place that never was", calm(), sharePage, whole, spot{page: sharePage, at: wherever}, spot{page: sharePage}},
	} {
		r := newRoot(sample(), "/", resultPage)
		r.answers, r.keeping.way = c.answers, keepNone
		r.askedFor, r.sending = c.askedFor, c.sending
		if got := r.journey().allow(c.wanted); got != c.want {
			t.Errorf("%s: %+v becomes %+v, want %+v", c.story, c.wanted, got, c.want)
		}
	}
}

func TestBackFromStepToStep(t *testing.T) {
	for from, want := range map[int]spot{
		sendQR: {page: sharePage, at: sendLetter}, sendLetter: {page: sharePage, at: sendWay},
		sendWay: {page: sharePage, at: sendPreview}, sendPreview: {page: sharePage, at: sendChoose},
		sendChoose: {page: resultPage},
	} {
		if got := knownWay(calm()).before(spot{page: sharePage, at: from}); got != want {
			t.Errorf("back from step %d is %+v, want %+v", from, got, want)
		}
	}
}

// A plan on its way out is gone as soon as anything it is made from changes.
func TestAChangeDropsWhatWasAboutToBeSent(t *testing.T) {
	for story, change := range map[string]func(*root){
		"another answer":  func(r *root) { r.keep(r.answers.With("truth", "parts")) },
		"another mark":    func(r *root) { marked(r) },
		"another person":  func(r *root) { r.openCase() },
		"the lock":        func(r *root) { r.sending, r.document = sending{}, casefile.Document{}; r.showCase() },
		"the gate, again": func(r *root) { r.keep(r.bank.Keepable(r.answers)) },
	} {
		r := newRoot(sample(), "/", sharePage)
		r.answers = calm()
		choseAll(r)
		change(r)
		if r.sending.choice.made || r.sending.code != "" || r.sending.letter.Size() != 0 {
			t.Errorf("%s: %+v is still there", story, r.sending)
		}
	}
}

// What can be handed over is the plan as it is marked, without the answers about
// safety, what somebody would rather not say, and the note to oneself.
func TestWhatCanBeHandedOver(t *testing.T) {
	r := newRoot(sample(), "/", sharePage)
	marked(r)
	r.answers = calm().With("bond", quiz.Declined)
	c := r.toHandOver()
	if c.Parts != share.AllParts || c.Day != "2026-03-01" || c.Reading != "begin" || c.Note != "" {
		t.Errorf("it is %+v", c)
	}
	want := quiz.Answers{"role": {"broke"}, "what": {"lie", "secret"}, "kind": {quiz.NotSure}, "truth": {"all"}}
	if diff := cmp.Diff(want, c.Answers); diff != "" {
		t.Errorf("the answers (-want +got):\n%s", diff)
	}
	steps := map[string]share.Step{}
	for _, s := range c.Steps {
		steps[s.ID] = s
	}
	for _, want := range []share.Step{
		{ID: "tell", Phase: quiz.Now, State: share.Done, Day: "2026-03-01"},
		{ID: "rest", Phase: quiz.Now, State: share.Doing},
		{ID: "breathe", Phase: quiz.Now, State: share.Open, Day: "2026-03-02"},
		{ID: "walk", Phase: quiz.Later, State: share.SetAside},
	} {
		if got := steps[want.ID]; got != want {
			t.Errorf("%s is %+v, want %+v", want.ID, got, want)
		}
	}
	r.answers = afraid()
	if c := r.toHandOver(); c.Parts != 0 {
		t.Errorf("whoever may be in danger could hand over %+v", c)
	}
}

// What is not ticked is in nothing that goes out, and neither is what is ticked
// in a part that is not.
func TestOnlyWhatIsTickedGoesOut(t *testing.T) {
	r := newRoot(sample(), "/", sharePage)
	r.answers = calm()
	all := r.toHandOver()
	c := onlyItems(all.Only(share.PartSteps|share.PartAnswers|share.PartBarriers), nil, []string{"rest", "no-step"}, []string{"truth", "fear", "bond"})
	want := share.Contents{
		Parts:   share.PartSteps | share.PartAnswers | share.PartBarriers,
		Steps:   []share.Step{{ID: "rest", Phase: quiz.Now, State: share.Open}},
		Answers: quiz.Answers{"truth": {"all"}, "bond": {"ex"}},
	}
	if diff := cmp.Diff(want, c); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if c := onlyItems(all.Only(share.PartReading), []string{"fog"}, []string{"rest"}, []string{"truth"}); c.Barriers != nil || c.Steps != nil || c.Answers != nil {
		t.Errorf("parts that are not ticked go out: %+v", c)
	}
	if len(all.Answers) != 6-1 || len(all.Steps) < 5 {
		t.Errorf("choosing has changed what there is: %+v", all)
	}
}

// Each letter opens to what was chosen: with its own five words, or with none
// where that was chosen.
func TestALetterOpensToWhatWasChosen(t *testing.T) {
	r := newRoot(sample(), "/", sharePage)
	marked(r)
	choseAll(r)
	for _, open := range []bool{false, true} {
		l, code, err := r.planLetter(r.sending.choice.Contents, open)
		if err != nil {
			t.Fatal(err)
		}
		if words := strings.Fields(code); l.Locked() == open || len(words) != map[bool]int{false: share.CodeWords, true: 0}[open] {
			t.Errorf("open %t: locked %t with the words %q", open, l.Locked(), code)
		}
		got, dropped, err := share.ReadPlan(r.crypto, r.bank, l, code)
		if err != nil || len(dropped) > 0 {
			t.Fatalf("open %t: %v, left out %v", open, err, dropped)
		}
		if diff := cmp.Diff(r.sending.choice.Contents, got); diff != "" {
			t.Errorf("open %t: it opens to something else (-chosen +read):\n%s", open, diff)
		}
	}
}

func TestABrowserWithoutCryptographyMakesNoLetter(t *testing.T) {
	r := newRoot(sample(), "/", sharePage)
	r.answers = calm()
	for _, open := range []bool{false, true} {
		if l, code, err := r.planLetter(r.toHandOver(), open); err == nil || l.Size() != 0 || letterFault(err) != "letter-fault.no-crypto" {
			t.Errorf("a letter of %d bytes, words %q, error %v", l.Size(), code, err)
		}
	}
}

// Whatever can be wrong with a letter has words of its own.
func TestEveryFaultOfALetterIsSaid(t *testing.T) {
	r := newRoot(sample(), "/", sharePage)
	seen := map[string]error{}
	for _, err := range []error{
		share.ErrNoLetter, share.ErrDamaged, share.ErrTooLong, share.ErrNewer, share.ErrKind, share.ErrCode,
		share.ErrNoCode, share.ErrKey, share.ErrNote, share.ErrContents, errNoCrypto,
	} {
		said := r.say(letterFault(err))
		if strings.HasPrefix(said, "[[") || seen[said] != nil {
			t.Errorf("%v and %v are both said as %q", err, seen[said], said)
		}
		seen[said] = err
	}
}

func TestThePlanAsText(t *testing.T) {
	r := newRoot(sample(), "/", sharePage)
	marked(r)
	choseAll(r)
	all := r.sending.choice.Contents
	text := r.plainText(all)
	for _, must := range []string{"Thank you for reading.", "Reading begin", "Fog: Things are not clear.", "Now: Step tell (", "Ask truth? Label all", "2026-03-01"} {
		if !strings.Contains(text, must) {
			t.Errorf("the text lacks %q:\n%s", must, text)
		}
	}
	for part, gone := range map[share.Parts]string{
		share.PartNote: "Thank you", share.PartReading: "Reading begin", share.PartBarriers: "Fog",
		share.PartSteps: "Step tell", share.PartAnswers: "Label all",
	} {
		if text := r.plainText(all.Only(share.AllParts &^ part)); strings.Contains(text, gone) {
			t.Errorf("%q is in the text though it is not ticked:\n%s", gone, text)
		}
	}
	if text := r.plainText(share.Contents{}); text != "\n" {
		t.Errorf("nothing is written as %q", text)
	}
}

// What messages, files and calendars show to whoever looks on tells no topic.
func TestWhatOthersSeeTellsNoTopic(t *testing.T) {
	words, _ := content.WordsIn(Lang)
	for _, text := range []string{words.Say("hand.message"), words.Say("send.calendar-title"), letterName, calendarName} {
		for _, topic := range []string{"trust", "mend ", "plan", "partner", "relationship", "step", "answer", "hurt", "broke", "letter"} {
			if strings.Contains(strings.ToLower(text), topic) {
				t.Errorf("%q tells of %q", text, topic)
			}
		}
	}
}
