package main

import (
	"maps"
	"slices"
	"strconv"

	"mend/content"
	"mend/quiz"
)

// need is something a language has to say. A list has at least one line and at
// most this many; 0 stands for a single text.
type need struct {
	key         string
	least, most int
}

// How long the list of a step may be: short enough for today, long enough to
// be done without asking anybody.
const leastHow, mostHow = 3, 6

// anyLength is for lists that are as long as they have to be.
const anyLength = 1000

func text(key string) need  { return need{key, 0, 0} }
func lines(key string) need { return need{key, 1, anyLength} }

// required lists what every language has to say about the bank, and whatever
// the source language says on its pages and screens.
func required(b *quiz.Bank, source *language) []need {
	needs := []need{}
	for i := range b.Questions {
		needs = append(needs, requiredOfQuestion(&b.Questions[i])...)
	}
	for _, topic := range b.Topics {
		if q, ok := b.Question(topic.Question); ok && !q.Gate {
			needs = append(needs, text("questions/"+topic.Question+"/talk"))
		}
	}
	for _, reading := range b.Readings {
		key := "readings/" + reading.ID
		needs = append(needs, text(key+"/title"), lines(key+"/means"), lines(key+"/does_not_mean"), lines(key+"/do_now"))
		if len(reading.Scene) > 0 {
			needs = append(needs, text(key+"/scene"))
		}
	}
	for _, worth := range b.Worth {
		needs = append(needs, text("worth/"+worth.ID))
	}
	for _, barrier := range b.Barriers {
		key := "barriers/" + barrier.ID
		needs = append(needs, text(key+"/name"), text(key+"/text"))
	}
	for _, limit := range b.Limits {
		needs = append(needs, text("limits/"+limit.ID))
	}
	for _, step := range b.Steps {
		key := "steps/" + step.ID
		needs = append(needs, text(key+"/title"), text(key+"/why"), need{key + "/how", leastHow, mostHow},
			lines(key+"/say"), lines(key+"/avoid"), lines(key+"/stop"))
	}
	for _, help := range b.Help {
		key := "help/" + help.ID
		needs = append(needs, text(key+"/title"), lines(key+"/text"))
	}
	return append(needs, requiredBySource(&source.Words)...)
}

// requiredOfQuestion leaves out "said" where the question is a gate: its
// answers are never said back.
func requiredOfQuestion(q *quiz.Question) []need {
	key := "questions/" + q.ID
	needs := []need{text(key + "/ask"), text(key + "/about")}
	for _, o := range q.Options {
		if o.ID == quiz.NotSure {
			continue
		}
		needs = append(needs, text(key+"/options/"+o.ID+"/label"))
		if !q.Gate {
			needs = append(needs, text(key+"/options/"+o.ID+"/said"))
		}
	}
	return needs
}

func requiredBySource(source *content.Words) []need {
	needs := []need{}
	for _, id := range slices.Sorted(maps.Keys(source.Pages)) {
		key := "pages/" + id
		needs = append(needs, text(key+"/title"), lines(key+"/sections"))
		for i := range source.Pages[id].Sections {
			part := key + "/sections/" + strconv.Itoa(i)
			needs = append(needs, text(part+"/title"), lines(part+"/text"))
		}
	}
	for _, key := range slices.Sorted(maps.Keys(source.Screens)) {
		needs = append(needs, text("screens/"+key))
	}
	return needs
}
