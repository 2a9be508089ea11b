package app

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
)

// because says which answers led to something, folded away until it is wanted.
// key names the words one opens it with.
func (r *root) because(key string, given []quiz.Given) app.UI {
	return r.folded("because", key, r.reasons(given))
}

// reasons lists the answers that led to something, in the person's own words.
func (r *root) reasons(given []quiz.Given) app.UI {
	return element("ul", "reasons", data("because", "answers"), items(r.said(given)))
}

// said returns the sentences that give answers back. An answer about safety is
// never repeated: a neutral sentence stands for all of them.
func (r *root) said(given []quiz.Given) []string {
	var sentences []string
	for _, g := range given {
		sentence := r.say("because.safety")
		if !r.isGate(g.Question) {
			sentence = r.words.Said(g.Question, g.Option)
		}
		if !slices.Contains(sentences, sentence) {
			sentences = append(sentences, sentence)
		}
	}
	if len(sentences) == 0 {
		return []string{r.say("because.everything")}
	}
	return sentences
}
