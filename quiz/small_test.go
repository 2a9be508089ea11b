package quiz_test

import "mend/quiz"

// smallBank is the bank of the unit tests: one of everything, valid, and small
// enough to be read at a glance.
func smallBank() *quiz.Bank {
	role := options("broke", "hurt", "both")
	role[1].Neutral = true
	return &quiz.Bank{
		Questions: []quiz.Question{
			{ID: "role", N: 1, Part: "start", Options: role},
			{ID: "gate", N: 2, Part: "safety", Gate: true, Options: gateOptions("yes", "no")},
			{ID: "again", N: 3, Part: "happened", OnlyIf: is("role", "broke", "both"), Options: options("once", "ongoing")},
			{ID: "done", N: 4, Part: "since", Many: true, Options: manyOptions("talked", "wrote", "nothing")},
		},
		Readings: []quiz.Reading{
			{ID: "safety-first", N: 1, When: is("safety", "care"), Withholds: true},
			{ID: "clear-ground", N: 2, When: is("again", "ongoing")},
			{ID: "too-early", N: 3},
		},
		Worth: []quiz.Worth{{ID: "once", When: is("again", "once")}},
		Barriers: []quiz.Barrier{
			{ID: "ongoing", N: 1, When: is("again", "ongoing")},
			{ID: "silence", N: 2, When: is("done", "nothing")},
		},
		Limits: []quiz.Limit{
			{ID: "not-while-it-goes-on", When: is("barrier", "ongoing"), Tags: []quiz.Tag{quiz.Joint}},
		},
		Steps: []quiz.Step{
			{ID: "stop", N: 1, Phase: quiz.Now, Roles: []string{"broke", "both"}, When: is("again", "ongoing"), WorksOn: []string{"ongoing"}},
			{ID: "say-it", N: 2, Phase: quiz.Now, Needs: []string{"stop"}, When: is("barrier", "silence"), WorksOn: []string{"silence"}},
			{ID: "apart", N: 3, Phase: quiz.Next, Excludes: []string{"together"}, When: is("done", "wrote"), WorksOn: []string{"silence"}},
			{ID: "together", N: 4, Phase: quiz.Next, Tags: []quiz.Tag{quiz.Joint}, When: is("barrier", "silence"), WorksOn: []string{"silence"}},
			{ID: "rest", N: 5, Phase: quiz.Later, When: is("done", "talked", "wrote", "nothing", quiz.NotSure, quiz.Declined), WorksOn: []string{"silence"}},
		},
		Help: []quiz.Help{{ID: "device", When: is("safety", "care")}},
		Topics: []quiz.Topic{
			{Question: "again"},
			{Question: "role", Mirror: map[string]string{"broke": "hurt", "hurt": "broke"}},
		},
	}
}

// clear answers every question of the small bank so that the gate is open.
func clear() quiz.Answers {
	return quiz.Answers{"role": {"broke"}, "gate": {"no"}, "again": {"once"}, "done": {"talked"}}
}

func is(subject string, oneOf ...string) *quiz.Condition {
	return &quiz.Condition{Is: &quiz.Is{Subject: subject, OneOf: oneOf}}
}

func all(parts ...*quiz.Condition) *quiz.Condition   { return &quiz.Condition{All: parts} }
func anyOf(parts ...*quiz.Condition) *quiz.Condition { return &quiz.Condition{Any: parts} }
func not(part *quiz.Condition) *quiz.Condition       { return &quiz.Condition{Not: part} }

func options(ids ...string) []quiz.Option {
	var list []quiz.Option
	for i, id := range ids {
		list = append(list, quiz.Option{ID: id, N: i + 1})
	}
	return append(list, quiz.Option{ID: quiz.NotSure})
}

// gateOptions makes the last one the clear one.
func gateOptions(ids ...string) []quiz.Option {
	list := options(ids...)
	list[len(ids)-1].Clear = true
	return list
}

// manyOptions makes the last one stand alone.
func manyOptions(ids ...string) []quiz.Option {
	list := options(ids...)
	list[len(ids)-1].Alone = true
	return list
}
