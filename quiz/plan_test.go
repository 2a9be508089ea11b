package quiz_test

import (
	"strings"
	"testing"

	"mend/quiz"
)

// show writes a plan on one line: "now: a b | next: c | later: | kept: |
// withheld: d (reason)".
func show(p quiz.Plan) string {
	var b strings.Builder
	for _, phase := range quiz.Phases {
		b.WriteString(string(phase.Phase) + ":" + ids(p.Phase(phase.Phase)) + " | ")
	}
	b.WriteString("kept:" + ids(p.Kept) + " | withheld:")
	for _, w := range p.Withheld {
		b.WriteString(" " + w.ID + " (" + strings.TrimSpace(w.Reason+" "+w.By) + ")")
	}
	return b.String()
}

func ids(steps []quiz.PlanStep) string {
	s := ""
	for _, step := range steps {
		s += " " + step.ID
	}
	return s
}

func TestPlan(t *testing.T) {
	cases := []struct {
		name    string
		change  func(*quiz.Bank)
		answers quiz.Answers
		want    string
	}{
		{"a step stands in its own phase", nil, clear(),
			"now: | next: | later: rest | kept: | withheld:"},
		{"a needed step comes first",
			nil, clear().With("again", "ongoing").With("done", "nothing"),
			"now: stop say-it | next: | later: rest | kept: | withheld: together (not-while-it-goes-on)"},
		{"a needed step that is not for this person is not waited for",
			nil, clear().With("done", "nothing"),
			"now: say-it | next: together | later: rest | kept: | withheld:"},
		{"of two that exclude each other the first stays", func(b *quiz.Bank) {
			b.Steps[2].When, b.Steps[3].When = nil, nil
		}, clear(),
			"now: | next: apart | later: rest | kept: | withheld: together (excluded apart)"},
		{"it does not matter which of the two names the other", func(b *quiz.Bank) {
			b.Steps[2].When, b.Steps[3].When = nil, nil
			b.Steps[2].Excludes, b.Steps[3].Excludes = nil, []string{"apart"}
		}, clear(),
			"now: | next: apart | later: rest | kept: | withheld: together (excluded apart)"},
		{"a full phase flows into the next, and the rest is kept", func(b *quiz.Bank) {
			b.Steps = nil
			for _, id := range strings.Fields("a b c d e f g h i j k l m n o") {
				b.Steps = append(b.Steps, quiz.Step{ID: id, Phase: quiz.Now})
			}
		}, clear(),
			"now: a b c | next: d e f g | later: h i j k l m | kept: n o | withheld:"},
		{"what needs a step that is kept is kept too", func(b *quiz.Bank) {
			b.Steps = nil
			for _, id := range strings.Fields("a b c d e f g") {
				b.Steps = append(b.Steps, quiz.Step{ID: id, Phase: quiz.Later})
			}
			b.Steps = append(b.Steps, quiz.Step{ID: "h", Phase: quiz.Later, Needs: []string{"g"}})
		}, clear(),
			"now: | next: | later: a b c d e f | kept: g h | withheld:"},
		{"a reading can withhold the plan", func(b *quiz.Bank) { b.Readings[2].Withholds = true }, clear(),
			"now: | next: | later: | kept: | withheld: rest (reading)"},
		{"a shut gate withholds everything", nil, clear().With("gate", "yes"),
			"now: | next: | later: | kept: | withheld:"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			bank := smallBank()
			if c.change != nil {
				c.change(bank)
			}
			if got := show(bank.Assess(c.answers).Plan); got != c.want {
				t.Errorf("plan\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestAStepSaysWhyAndWhatItWorksOn(t *testing.T) {
	a := smallBank().Assess(clear().With("again", "ongoing"))
	stop := a.Plan.Now[0]
	if stop.Because[0] != (quiz.Given{Question: "again", Option: "ongoing"}) || stop.WorksOn[0] != "ongoing" {
		t.Errorf("%+v", stop)
	}
}

func TestAStepForEveryoneStillHasAReason(t *testing.T) {
	bank := smallBank()
	bank.Steps = []quiz.Step{{ID: "rest", Phase: quiz.Now}, {ID: "own", Phase: quiz.Now, Roles: []string{"broke"}}}
	for _, step := range bank.Assess(clear()).Plan.Now {
		if len(step.Because) != 1 || step.Because[0] != (quiz.Given{Question: "role", Option: "broke"}) {
			t.Errorf("%s because %v", step.ID, step.Because)
		}
	}
}
