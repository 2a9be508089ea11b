package quiz_test

import (
	"fmt"
	"strings"
	"testing"

	"mend/quiz"
)

func TestTheSmallBankIsGood(t *testing.T) {
	bank := smallBank()
	for _, problem := range append(bank.Check(), bank.CheckReach(chance(1))...) {
		t.Error(problem)
	}
}

// Each case breaks one thing. The wanted text is what the author reads; an
// empty result would mean that the rule is gone.
func TestCheckFindsEachFault(t *testing.T) {
	cases := []struct {
		name   string
		change func(*quiz.Bank)
		want   string
	}{
		{"id of another form", func(b *quiz.Bank) { b.Barriers[1].ID = "Silence!" }, `barrier Silence!: id: "Silence!" is not an id`},
		{"id used twice", func(b *quiz.Bank) { b.Steps[4].ID = "apart" }, `step apart: id: "apart" is used twice`},
		{"number missing", func(b *quiz.Bank) { b.Readings[0].N = 0 }, `reading safety-first: n: the number is missing`},
		{"number used twice", func(b *quiz.Bank) { b.Questions[3].N = 3 }, `question done: n: number 3 belongs to "again"`},
		{"number retired", func(b *quiz.Bank) { b.Retired = map[string][]int{"step": {5}} }, `step rest: n: number 5 is retired`},
		{"option number used twice", func(b *quiz.Bank) { b.Questions[0].Options[1].N = 1 }, `question role: options.hurt: number 1 belongs to "broke"`},
		{"option number retired", func(b *quiz.Bank) { b.Retired = map[string][]int{"option role": {2}} }, `question role: options.hurt: number 2 is retired`},
		{"option listed twice", func(b *quiz.Bank) { b.Questions[0].Options[1].ID = "broke" }, `question role: options.broke: "broke" is listed twice`},
		{"option with a reserved id", func(b *quiz.Bank) { b.Questions[0].Options[1].ID = "declined" }, `question role: options.declined: "declined" is a reserved id`},
		{"question without not-sure", func(b *quiz.Bank) { b.Questions[0].Options = b.Questions[0].Options[:3] }, `question role: options.both: not-sure has to be the last option`},
		{"too few options", func(b *quiz.Bank) { b.Questions[2].Options = b.Questions[2].Options[1:] }, `question again: options: 2 options are too few`},
		{"alone where one is chosen anyway", func(b *quiz.Bank) { b.Questions[0].Options[0].Alone = true }, `question role: options.broke: alone means nothing`},
		{"clear outside the gate", func(b *quiz.Bank) { b.Questions[0].Options[0].Clear = true }, `question role: options.broke: this option cannot be clear`},
		{"not sure is never clear", func(b *quiz.Bank) { b.Questions[1].Options[2].Clear = true }, `question gate: options.not-sure: this option cannot be clear`},
		{"gate that nobody can pass", func(b *quiz.Bank) { b.Questions[1].Options[1].Clear = false }, `question gate: options: no answer to this gate question opens the door`},
		{"gate in two pieces", func(b *quiz.Bank) { b.Questions[3].Gate = true; b.Questions[3].Options[0].Clear = true }, `question done: gate: the gate is in two pieces`},
		{"guard looking down", func(b *quiz.Bank) { b.Questions[0].OnlyIf = is("done", "talked") }, `question role: only_if: the guard looks at "done", which is not further up`},
		{"guard looking at itself", func(b *quiz.Bank) { b.Questions[2].OnlyIf = is("again", "once") }, `question again: only_if: the guard looks at "again"`},
		{"guard on something found", func(b *quiz.Bank) { b.Questions[2].OnlyIf = is("barrier", "silence") }, `question again: only_if: it cannot ask about "barrier"`},
		{"condition on an unknown question", func(b *quiz.Bank) { b.Worth[0].When = is("agian", "once") }, `worth once: when: it cannot ask about "agian"; ask about a question; did you mean "again"?`},
		{"condition on an unknown value", func(b *quiz.Bank) { b.Worth[0].When = is("again", "twice") }, `worth once: when: "again" has no value "twice"`},
		{"condition on an unknown barrier", func(b *quiz.Bank) { b.Limits[0].When = is("barrier", "silense") }, `limit not-while-it-goes-on: when: "barrier" has no value "silense"; use a value that exists; did you mean "silence"?`},
		{"condition on an unknown level", func(b *quiz.Bank) { b.Help[0].When = is("safety", "bad") }, `help device: when: "safety" has no value "bad"`},
		{"condition without values", func(b *quiz.Bank) { b.Worth[0].When = is("again") }, `worth once: when: "again" has nothing to be compared with`},
		{"condition of two kinds", func(b *quiz.Bank) { b.Worth[0].When.Not = is("again", "once") }, `worth once: when: this is not a condition`},
		{"empty condition", func(b *quiz.Bank) { b.Worth[0].When = all() }, `worth once: when: this is not a condition`},
		{"barrier without a condition", func(b *quiz.Bank) { b.Barriers[0].When = nil }, `barrier ongoing: when: a barrier without a condition`},
		{"barrier without a step", func(b *quiz.Bank) { b.Steps[0].WorksOn = []string{"silence"} }, `barrier ongoing: id: no step works on this barrier`},
		{"barrier that depends on a barrier", func(b *quiz.Bank) { b.Barriers[1].When = is("barrier", "ongoing") }, `barrier silence: when: it cannot ask about "barrier"`},
		{"last reading with a rule", func(b *quiz.Bank) { b.Readings[2].When = is("again", "once") }, `reading too-early: when: the last reading has a rule`},
		{"reading that hides those below", func(b *quiz.Bank) { b.Readings[1].When = nil }, `reading clear-ground: when: without a rule no reading below it is ever reached`},
		{"limit for everyone", func(b *quiz.Bank) { b.Limits[0].When = nil }, `limit not-while-it-goes-on: when: a limit without a condition`},
		{"limit on nothing", func(b *quiz.Bank) { b.Limits[0].Tags = nil }, `limit not-while-it-goes-on: tags: the limit has no tags`},
		{"unknown tag", func(b *quiz.Bank) { b.Steps[3].Tags = []quiz.Tag{"jiont"} }, `step together: tags: no such tag: "jiont"`},
		{"unknown phase", func(b *quiz.Bank) { b.Steps[0].Phase = "soon" }, `step stop: phase: no such phase: "soon"`},
		{"unknown role", func(b *quiz.Bank) { b.Steps[0].Roles = []string{"brok"} }, `step stop: roles: no such option: "brok"`},
		{"bond without a question about it", func(b *quiz.Bank) { b.Steps[0].Bonds = []string{"friend"} }, `step stop: bonds: no such option: "friend"`},
		{"unknown need", func(b *quiz.Bank) { b.Steps[1].Needs = []string{"stopp"} }, `step say-it: needs: no such step: "stopp"; name a step that exists; did you mean "stop"?`},
		{"need further down", func(b *quiz.Bank) { b.Steps[0].Needs = []string{"say-it"} }, `step stop: needs: it needs "say-it", which is not further up`},
		{"need of a later phase", func(b *quiz.Bank) { b.Steps[0].Phase = quiz.Later }, `step say-it: needs: it needs "stop", whose phase is later`},
		{"need and exclusion at once", func(b *quiz.Bank) { b.Steps[0].Excludes = []string{"say-it"} }, `step say-it: needs: it both needs and excludes "stop"`},
		{"excluding nobody", func(b *quiz.Bank) { b.Steps[2].Excludes = []string{"gone"} }, `step apart: excludes: "gone" cannot be excluded`},
		{"step that works on nothing", func(b *quiz.Bank) { b.Steps[4].WorksOn = nil }, `step rest: works_on: the step works on no barrier`},
		{"step that works on an unknown barrier", func(b *quiz.Bank) { b.Steps[4].WorksOn = []string{"silense"} }, `step rest: works_on: no such barrier: "silense"`},
		{"option nobody reads", func(b *quiz.Bank) { b.Questions[3].Options = options("talked", "wrote", "sang", "nothing") }, `question done: options.sang: no rule ever reads this option`},
		{"topic that is no question", func(b *quiz.Bank) { b.Topics[0].Question = "agian" }, `topic agian: question: no such question: "agian"; name a question that exists; did you mean "again"?`},
		{"topic named twice", func(b *quiz.Bank) { b.Topics[0].Question = "role" }, `topic role: question: "role" is listed twice`},
		{"topic at the gate", func(b *quiz.Bank) { b.Topics[0].Question = "gate" }, `topic gate: question: "gate" is at the gate`},
		{"mirror without the option", func(b *quiz.Bank) { b.Topics[1].Mirror["hurt"] = "brok" }, `topic role: mirror: "role" has no option "brok" of its own; name an option that exists; did you mean "broke"?`},
		{"mirror of not-sure", func(b *quiz.Bank) { b.Topics[1].Mirror["not-sure"] = "both" }, `topic role: mirror: "role" has no option "not-sure" of its own`},
		{"mirror of one side", func(b *quiz.Bank) { delete(b.Topics[1].Mirror, "hurt") }, `topic role: mirror: "broke" stands for "hurt", but not the other way round; add hurt: broke`},
		{"number for not-sure", func(b *quiz.Bank) { b.Questions[0].Options[3].N = 9 }, `question role: options.not-sure: not-sure always has number 0`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			bank := smallBank()
			c.change(bank)
			wantProblem(t, bank.Check(), c.want)
		})
	}
}

func TestCheckReachFindsEachFault(t *testing.T) {
	never := all(is("role", "broke"), is("role", "hurt"))
	cases := []struct {
		name   string
		change func(*quiz.Bank)
		want   string
	}{
		{"question nobody gets", func(b *quiz.Bank) { b.Questions[2].OnlyIf = never }, "question again: only_if: no path reaches it"},
		{"reading nobody gets", func(b *quiz.Bank) { b.Readings[1].When = never }, "reading clear-ground: when: no path reaches it"},
		{"barrier nobody has", func(b *quiz.Bank) { b.Barriers[0].When = never }, "barrier ongoing: when: no path reaches it"},
		{"step nobody gets", func(b *quiz.Bank) { b.Steps[2].When = never }, "step apart: when: no path reaches it"},
		{"people with no step", func(b *quiz.Bank) { b.Steps[4].When = is("done", "talked") }, "some people with this reading get no step at all"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			bank := smallBank()
			c.change(bank)
			wantProblem(t, bank.CheckReach(chance(1)), c.want)
		})
	}
}

func wantProblem(t *testing.T, problems []quiz.Problem, want string) {
	t.Helper()
	for _, problem := range problems {
		if strings.Contains(problem.String(), want) {
			return
		}
	}
	t.Errorf("nothing says %q; found: %s", want, strings.ReplaceAll(fmt.Sprint(problems), "} {", "}\n{"))
}
