package app

import (
	"mend/content"
	"mend/quiz"
)

// sample is a small bank with one of everything, so that the screens can be
// tested whatever authors write.
func sample() material {
	return material{sampleBank(), sampleWords(), []content.Helpline{
		{ID: "anywhere", Name: "Anywhere Line", For: []string{"violence"}, Web: "https://anywhere.example/", CheckedOn: "2026-03-01"},
		{ID: "here", Name: "Here Line", Country: "IE", For: []string{"crisis", "violence"}, Phone: "0800 12", Text: "HELLO to 345", CheckedOn: "2026-03-02"},
	}}
}

func is(subject string, values ...string) *quiz.Condition {
	return &quiz.Condition{Is: &quiz.Is{Subject: subject, OneOf: values}}
}

func ask(id, part string, options ...string) quiz.Question {
	q := quiz.Question{ID: id, Part: part}
	for i, option := range options {
		q.Options = append(q.Options, quiz.Option{ID: option, N: i + 1})
	}
	q.Options = append(q.Options, quiz.Option{ID: quiz.NotSure})
	return q
}

func sampleBank() *quiz.Bank {
	fear := ask("fear", "safety", "yes", "none")
	fear.Gate, fear.Many = true, true
	fear.Options[1].Alone, fear.Options[1].Clear = true, true
	harm := ask("harm", "safety", "yes", "no")
	harm.Gate = true
	harm.Options[1].Clear = true
	what := ask("what", "happened", "lie", "secret", "neither")
	what.Many = true
	what.Options[2].Alone = true
	kind := ask("kind", "happened", "small", "big")
	kind.OnlyIf = is("what", "lie")

	return numbered(&quiz.Bank{
		Questions: []quiz.Question{
			ask("role", "start", "broke", "hurt", "both"), ask("bond", "start", "partner", "ex", "friend", "relative"),
			fear, harm, what, kind, ask("truth", "since", "all", "parts"),
		},
		Readings: []quiz.Reading{
			{ID: "care", When: is("safety", "care"), Withholds: true, Scene: []string{"alone", "shelter"}},
			{ID: "clear", When: is("truth", "parts"), Scene: []string{"far", "faint", "gold-first"}},
			{ID: "begin", Scene: []string{"near", "begun"}},
		},
		Worth:    []quiz.Worth{{ID: "told", When: is("truth", "all")}},
		Barriers: []quiz.Barrier{{ID: "fog", When: is("what", "lie", "secret"), Blocks: "truth"}},
		Limits:   []quiz.Limit{{ID: "not-both", When: is("bond", "ex"), Tags: []quiz.Tag{quiz.Joint}}},
		Steps: []quiz.Step{
			{ID: "tell", Phase: quiz.Now, When: is("barrier", "fog"), WorksOn: []string{"fog"}},
			{ID: "rest", Phase: quiz.Now},
			{ID: "breathe", Phase: quiz.Now},
			{ID: "walk", Phase: quiz.Later},
			{ID: "talk", Phase: quiz.Next, Tags: []quiz.Tag{quiz.Joint}, Excludes: []string{"write"}},
			{ID: "write", Phase: quiz.Next},
			{ID: "plan-1", Phase: quiz.Later}, {ID: "plan-2", Phase: quiz.Later}, {ID: "plan-3", Phase: quiz.Later},
			{ID: "plan-4", Phase: quiz.Later}, {ID: "plan-5", Phase: quiz.Later}, {ID: "plan-6", Phase: quiz.Later},
		},
		Topics: []quiz.Topic{
			{Question: "truth"}, {Question: "kind"},
			{Question: "role", Mirror: map[string]string{"broke": "hurt", "hurt": "broke"}},
		},
		Help: []quiz.Help{{ID: "afraid", When: is("safety", "care")}},
	})
}

// numbered gives everything the number that it has in letters.
func numbered(b *quiz.Bank) *quiz.Bank {
	for i := range b.Questions {
		b.Questions[i].N = i + 1
	}
	for i := range b.Readings {
		b.Readings[i].N = i + 1
	}
	for i := range b.Barriers {
		b.Barriers[i].N = i + 1
	}
	for i := range b.Steps {
		b.Steps[i].N = i + 1
	}
	return b
}

// sampleWords gives every id a sentence made of the id, and takes the sentences
// of the screens from what Mend ships.
func sampleWords() *content.Words {
	bank := sampleBank()
	shipped, _ := content.WordsIn(Lang)
	w := &content.Words{
		Lang: Lang, Dir: "ltr", Screens: shipped.Screens, Pages: shipped.Pages,
		Questions: map[string]content.QuestionWords{},
		Readings:  map[string]content.ReadingWords{},
		Worth:     map[string]string{"told": "Worth told."},
		Barriers:  map[string]content.BarrierWords{"fog": {Name: "Fog", Text: "Things are not clear."}},
		Limits:    map[string]string{"not-both": "This needs two."},
		Steps:     map[string]content.StepWords{},
		Help:      map[string]content.HelpWords{"afraid": {Title: "If afraid", Text: []string{"Talk to someone."}, Lines: []string{"violence"}}},
	}
	for _, q := range bank.Questions {
		words := content.QuestionWords{Ask: "Ask " + q.ID + "?", About: "about " + q.ID, Talk: "Talk about " + q.ID + "?", Options: map[string]content.OptionWords{}}
		for _, o := range q.Options[:len(q.Options)-1] {
			words.Options[o.ID] = content.OptionWords{Label: "Label " + o.ID, Said: "said " + o.ID}
		}
		w.Questions[q.ID] = words
	}
	hinted := w.Questions["what"]
	hinted.Hint = "A hint."
	w.Questions["what"] = hinted
	for _, r := range bank.Readings {
		w.Readings[r.ID] = content.ReadingWords{
			Scene: "Picture of " + r.ID + ".", Title: "Reading " + r.ID, Means: []string{"It means."}, NotYet: []string{"It does not mean."}, DoNow: []string{"Do now."},
		}
	}
	for _, s := range bank.Steps {
		w.Steps[s.ID] = content.StepWords{
			Title: "Step " + s.ID, Why: "Why " + s.ID + ".", How: []string{"How."},
			Say: []string{"Say."}, Avoid: []string{"Avoid."}, Stop: []string{"Stop."},
		}
	}
	return w
}

// calm are answers that go all the way to a plan.
func calm() quiz.Answers {
	return quiz.Answers{
		"role": {"broke"}, "bond": {"ex"}, "fear": {"none"}, "harm": {"no"},
		"what": {"lie", "secret"}, "kind": {quiz.NotSure}, "truth": {"all"},
	}
}

// afraid are answers that end at the gate.
func afraid() quiz.Answers {
	return quiz.Answers{"role": {"hurt"}, "bond": {"partner"}, "fear": {"yes"}, "harm": {quiz.Declined}}
}
