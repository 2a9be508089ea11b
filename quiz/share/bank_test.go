package share_test

import "mend/quiz"

// firstBank is the bank that the example letters were written with: small, and
// one of everything.
func firstBank() *quiz.Bank {
	return &quiz.Bank{
		Questions: []quiz.Question{
			{ID: "role", N: 1, Options: options("broke", "hurt", "both")},
			{ID: "gate", N: 2, Gate: true, Options: options("yes", "no")},
			{ID: "breach", N: 3, Options: options("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "a10", "a11", "a12", "a13", "a14")},
			{ID: "done", N: 4, Many: true, Options: options("talked", "wrote", "waited")},
			{ID: "both-want", N: 5, Options: options("both", "only-me", "only-them")},
		},
		Readings: []quiz.Reading{
			{ID: "safety-first", N: 1, Withholds: true},
			{ID: "begin", N: 2},
			{ID: "too-early", N: 3},
		},
		Barriers: []quiz.Barrier{{ID: "anger", N: 1}, {ID: "silence", N: 2}, {ID: "tension", N: 3}},
		Steps: []quiz.Step{
			{ID: "stop", N: 1}, {ID: "say-it", N: 2}, {ID: "listen", N: 3}, {ID: "walk", N: 4}, {ID: "far", N: 200},
		},
	}
}

// laterBank is what may have become of firstBank some years later: entries were
// added and taken out, their order and their ids changed. Numbers never do.
func laterBank() *quiz.Bank {
	b := firstBank()
	b.Questions[0].ID = "who"
	b.Questions[2].Options = options("a1", "a2")
	b.Questions[3].Many = false
	b.Questions[4].Gate = true
	b.Questions = append([]quiz.Question{{ID: "new", N: 70, Options: options("yes", "no")}}, b.Questions...)
	b.Readings = b.Readings[:1]
	b.Barriers = []quiz.Barrier{{ID: "tension", N: 3}, {ID: "anger", N: 1}, {ID: "new", N: 9}}
	b.Steps = b.Steps[1:3]
	return b
}

// options numbers the ids from 1 and puts "not sure" behind, as the workshop
// does.
func options(ids ...string) []quiz.Option {
	list := []quiz.Option{}
	for i, id := range ids {
		list = append(list, quiz.Option{ID: id, N: i + 1})
	}
	return append(list, quiz.Option{ID: quiz.NotSure})
}
