package share

import (
	"slices"

	"mend/quiz"
)

// MostToAsk is how many questions [Compare] proposes to ask each other at most:
// as many as fit an evening, and no list of all that divides two people.
const MostToAsk = 5

// Compared is what two people see together. Where it says yours and theirs, it
// is from the side of the first contents given to [Compare].
type Compared struct {
	// Agree and Differ hold the topics that both answered, in the order of the
	// topics.
	Agree, Differ []Pair
	// Barriers that both see, or only one does, in bank order.
	BothSee, OnlyYou, OnlyThey []string
	// Steps are those that both have, in your order.
	Steps []string
	// Ask are the questions to ask each other, by id: first those where each has
	// a view and the views differ, then those where one is not sure, then those
	// where both are not sure; of each, in the order of the topics.
	Ask []string
}

// Pair is one question with what both answered, in the words of the bank. What
// they say from the side of the other person is mirrored: Theirs is what they
// would have chosen in your place.
type Pair struct {
	Question      string
	Yours, Theirs []string
}

// Compare sets what two people released side by side. Only what both released
// counts: a part, a question or a step that one of them left out does not come
// up, and "rather not say" never does. The gate plays no part. Which topics there
// are is data: those of the bank.
//
// It lives here and not in package quiz because it knows only what was handed
// over, and neither person's answers as such.
func Compare(b *quiz.Bank, topics []quiz.Topic, yours, theirs Contents) Compared {
	var c Compared
	both := yours.Parts & theirs.Parts
	if both.Has(PartAnswers) {
		c.answers(topics, releasable(b, yours.Answers), releasable(b, theirs.Answers))
	}
	if both.Has(PartBarriers) {
		c.barriers(b, yours.Barriers, theirs.Barriers)
	}
	if both.Has(PartSteps) {
		c.steps(yours.Steps, theirs.Steps)
	}
	return c
}

func (c *Compared) answers(topics []quiz.Topic, yours, theirs quiz.Answers) {
	var views, oneUnsure, bothUnsure []string
	for _, topic := range topics {
		mine, other := yours[topic.Question], mirrored(theirs[topic.Question], topic.Mirror)
		if len(mine) == 0 || len(other) == 0 {
			continue
		}
		pair := Pair{topic.Question, mine, other}
		same := sameOptions(mine, other)
		if same {
			c.Agree = append(c.Agree, pair)
		} else {
			c.Differ = append(c.Differ, pair)
		}
		unsure := slices.Contains(mine, quiz.NotSure)
		switch {
		case same && unsure:
			bothUnsure = append(bothUnsure, topic.Question)
		case unsure || slices.Contains(other, quiz.NotSure):
			oneUnsure = append(oneUnsure, topic.Question)
		case !same:
			views = append(views, topic.Question)
		}
	}
	c.Ask = slices.Concat(views, oneUnsure, bothUnsure)
	c.Ask = c.Ask[:min(len(c.Ask), MostToAsk)]
}

func mirrored(options []string, mirror map[string]string) []string {
	turned := slices.Clone(options)
	for i, option := range turned {
		if other, ok := mirror[option]; ok {
			turned[i] = other
		}
	}
	return turned
}

// sameOptions reports whether two answers hold the same options, in whatever
// order.
func sameOptions(a, b []string) bool {
	for _, option := range a {
		if !slices.Contains(b, option) {
			return false
		}
	}
	return len(a) == len(b)
}

func (c *Compared) barriers(b *quiz.Bank, yours, theirs []string) {
	for i := range b.Barriers {
		id := b.Barriers[i].ID
		mine, other := slices.Contains(yours, id), slices.Contains(theirs, id)
		switch {
		case mine && other:
			c.BothSee = append(c.BothSee, id)
		case mine:
			c.OnlyYou = append(c.OnlyYou, id)
		case other:
			c.OnlyThey = append(c.OnlyThey, id)
		}
	}
}

func (c *Compared) steps(yours, theirs []Step) {
	for i := range yours {
		for j := range theirs {
			if yours[i].ID == theirs[j].ID {
				c.Steps = append(c.Steps, yours[i].ID)
			}
		}
	}
}
