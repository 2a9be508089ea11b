package quiz_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"mend/content"
	"mend/quiz"
)

// Advice that is good for one person can harm another. Each row is one such
// piece of advice, from the safety table of the research (domain 3.4, by
// number), and the rule that keeps it from doing harm. Plans are checked over
// random walks, sentences once.

// planRow returns what is wrong with one person's plan, or nothing.
type planRow struct {
	name  string
	wrong func(p person) string
}

// person is everything known about one walk.
type person struct {
	quiz.Assessment
	steps []*quiz.Step // of the plan and kept for later
}

func (p person) is(question string, options ...string) bool {
	return slices.ContainsFunc(options, func(o string) bool { return p.Path.Answers.Has(question, o) })
}

// with returns the id of the first step that carries the tag.
func (p person) with(tag quiz.Tag) string {
	for _, s := range p.steps {
		if slices.Contains(s.Tags, tag) {
			return s.ID
		}
	}
	return ""
}

func (p person) has(step string) bool {
	return slices.ContainsFunc(p.steps, func(s *quiz.Step) bool { return s.ID == step })
}

func wrongIf(wrong bool, what string) string {
	if wrong {
		return what
	}
	return ""
}

var planRows = []planRow{
	{"row 1 and 2: openness is offered by the one who broke trust, once the ground is clear, to a partner", func(p person) string {
		step := p.with(quiz.Openness)
		fits := p.is("role", "broke", "both") && p.is("bond", "partner") && p.Reading.ID == "begin"
		return wrongIf(step != "" && !fits, step)
	}},
	{"row 3: where anybody was hurt there is no plan", func(p person) string {
		return wrongIf(len(p.steps) > 0 && !p.is("gate-harm", "none"), "a plan in spite of harm")
	}},
	{"row 4: whoever is shouted at or shouts is offered a pause, not endurance", func(p person) string {
		return wrongIf(p.is("reacting", "snap") && p.planned() && !p.has("cool-down-first"), "no way to cool down")
	}},
	{"row 5: whoever checks is offered an end to checking", func(p person) string {
		return wrongIf(p.is("hurt-reacts", "check") && p.planned() && !p.has("stop-searching"), "no end to checking")
	}},
	{"row 6: two go to a third person only when both want it and the ground is clear", func(p person) string {
		step := p.with(quiz.CoupleTherapy)
		return wrongIf(step != "" && p.Reading.ID != "begin", step)
	}},
	{"row 7: an ex is contacted only where contact is welcome", func(p person) string {
		step := p.with(quiz.Contact)
		return wrongIf(step != "" && p.is("bond", "ex") && !p.is("ex-welcome", "yes"), step)
	}},
	{"row 7: where somebody asked for no contact there is no plan", func(p person) string {
		return wrongIf(len(p.steps) > 0 && !p.is("gate-contact", "no"), "a plan in spite of a no")
	}},
	{"row 8: whoever presses is told to stop pressing", func(p person) string {
		return wrongIf(p.is("pushing", "often") && p.planned() && !p.has("stop-asking"), "nothing against pressing")
	}},
	{"row 9: forgiving is never asked of the one who was hurt", func(p person) string {
		return wrongIf(p.is("role", "hurt") && p.has("forgiving-is-theirs"), "forgiving-is-theirs")
	}},
	{"row 9: whoever is pressed to forgive is told that it is theirs to give", func(p person) string {
		return wrongIf(p.is("forgive-press", "yes") && p.planned() && p.Reading.ID != "end-well" && !p.has("your-own-pace"), "nothing against the pressure")
	}},
	{"row 10: facts that concern health are told unasked, and first", func(p person) string {
		owes := p.is("role", "broke", "both") && p.is("bond", "partner") && p.is("breach", "affair-physical")
		return wrongIf(owes && p.planned() && !p.has("health-first"), "health-first is missing")
	}},
	{"row 11: the plan of the one who was hurt has nothing about their own mistakes", func(p person) string {
		for _, s := range p.steps {
			about := slices.Contains(s.Sources, "s4-23") || slices.Contains([]string{"each-own-part", "find-out-why", "put-down-the-tally", "drop-the-but"}, s.ID)
			if p.is("role", "hurt") && about {
				return s.ID
			}
		}
		return ""
	}},
	{"row 12 and 13: space that was asked for is not filled, and nearness is asked for first", func(p person) string {
		step := p.with(quiz.Closeness)
		return wrongIf(step != "" && (p.is("need", "space") || p.has("ask-for-space")), step)
	}},
	{"row 13: nearness only where both want to go on", func(p person) string {
		step := p.with(quiz.Closeness)
		return wrongIf(step != "" && p.is("both-want", "only-me", "only-them", "neither"), step)
	}},
	{"row 14: whoever may be in danger by leaving has passed the gate", func(p person) string {
		return wrongIf(p.has("you-may-end-it") && !p.is("gate-afraid", "none"), "you-may-end-it")
	}},
	{"row 16: forgiving oneself comes last, after truth, apology and repair", func(p person) string {
		for _, step := range slices.Concat(p.Plan.Now, p.Plan.Next) {
			if step.ID == "forgive-yourself" {
				return "too early"
			}
		}
		return ""
	}},
	{"nothing is done by two where one is alone in wanting it", func(p person) string {
		step := p.with(quiz.Joint)
		return wrongIf(step != "" && p.is("both-want", "only-me", "only-them", "neither"), step)
	}},
	{"with the gate shut there is no step, no barrier, nothing to hand over", func(p person) string {
		return wrongIf(p.Safety.Care && len(p.steps)+len(p.Barriers)+len(p.Worth) > 0, "something is advised")
	}},
}

// planned reports whether this person gets a plan at all.
func (p person) planned() bool { return len(p.steps) > 0 }

func TestDangerousAdviceIsGuardedInEveryPlan(t *testing.T) {
	bank := content.Bank()
	byID := map[string]*quiz.Step{}
	for i := range bank.Steps {
		byID[bank.Steps[i].ID] = &bank.Steps[i]
	}
	intn := chance(4)
	broken := map[string]bool{}
	for i := range randomWalks {
		choose := quiz.AtRandom(intn)
		if i%4 != 0 {
			choose = quiz.Toward(nil, choose)
		}
		p := person{Assessment: bank.Assess(bank.Walk(choose))}
		for _, step := range slices.Concat(p.Plan.Now, p.Plan.Next, p.Plan.Later, p.Plan.Kept) {
			p.steps = append(p.steps, byID[step.ID])
		}
		for _, row := range planRows {
			if wrong := row.wrong(p); wrong != "" && !broken[row.name] {
				broken[row.name] = true
				t.Errorf("%s: %s\nwith %v", row.name, wrong, p.Path.Answers)
			}
		}
	}
}

// lineRows are patterns that no line of advice may match. What a step warns
// against is not looked at: "do not hand over a phone" is as it should be.
var lineRows = []struct{ name, pattern string }{
	{"rows 1, 2, 15: nothing private is handed over", `\b(give|show|hand|share|unlock|offer)\b[^.”]{0,25}\b(phone|password|passwords|location|whereabouts|messages)\b`},
	{"rows 2, 5: nobody is followed or watched", `\b(track|follow|monitor|spy on|keep an eye on)\b (them|the other|your partner|your ex)`},
	{"rows 3, 4: nobody endures insults or blows", `\b(endure|put up with|bear|accept)\b[^.”]{0,30}\b(insult|insults|threat|threats|blows|anger|shouting|harsh words)\b`},
	{"row 8: nobody is hurried", `\b(hurry|before it is too late|or you lose|lose them)\b`},
	{"rows 9: forgiveness is not asked for", `\b(ask for forgiveness|beg|please forgive me\.|forgive them)\b`},
	{"row 10: no details of sex", `\b(tell|describe|ask)\b[^.”]{0,20}\b(in bed|details of)\b`},
	{"row 15: privacy stays", `\b(no secrets|hide nothing|tell them everything)\b`},
	{"row 18: no false comfort", `\b(painless|it will be fine|all will be well|will heal)\b`},
}

func TestDangerousAdviceIsInNoLine(t *testing.T) {
	words, _ := content.WordsIn(content.Source)
	for _, row := range lineRows {
		pattern := regexp.MustCompile(`(?i)` + row.pattern)
		for id, step := range words.Steps {
			for _, line := range slices.Concat(step.How, step.Say, []string{step.Title, step.Why}) {
				if pattern.MatchString(line) && !says(line, "not", "no", "never", "cross out") {
					t.Errorf("%s: step %s: %q", row.name, id, line)
				}
			}
		}
	}
}

// Every step that brings two people together says when to stop.
func TestStepsForTwoSayWhenToStop(t *testing.T) {
	words, _ := content.WordsIn(content.Source)
	for _, s := range content.Bank().Steps {
		listens := slices.Contains([]string{"listen-it-out", "hear-them-once", "expect-doubt", "three-sentences", "fixed-hour", "short-and-neutral"}, s.ID)
		stop := strings.Join(words.Steps[s.ID].Stop, " ")
		if listens && !says(stop, "insults", "threats") {
			t.Errorf("row 4: step %s does not stop at insults", s.ID)
		}
		if slices.Contains(s.Tags, quiz.Joint) && !says(stop, "no", "afraid", "free", "fear", "either", "one of you") {
			t.Errorf("step %s does not let anybody off", s.ID)
		}
		if slices.Contains(s.Tags, quiz.Openness) && !says(strings.Join(words.Steps[s.ID].How, " "), "four weeks") {
			t.Errorf("row 1: step %s has no end", s.ID)
		}
		if slices.Contains(s.Tags, quiz.CoupleTherapy) && !says(words.Steps[s.ID].How[0], "alone") {
			t.Errorf("row 6: step %s does not begin with help for one alone", s.ID)
		}
	}
	if first := words.Steps["you-may-end-it"].How[0]; !says(first, "afraid") {
		t.Errorf("row 14: leaving does not begin with safety: %q", first)
	}
	if how := strings.Join(words.Steps["ask-for-space"].How, " "); !says(how, "how long") || !says(how, "contact") {
		t.Errorf("row 12: space without its length and contact: %q", how)
	}
}

// says reports whether any of the phrases stands in the text.
func says(text string, phrases ...string) bool {
	return slices.ContainsFunc(phrases, func(phrase string) bool {
		return regexp.MustCompile(`(?i)\b` + phrase + `\b`).MatchString(text)
	})
}
