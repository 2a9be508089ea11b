package content

import "mend/quiz"

// ReadBank reads a compiled bank. The error says where the text is not one, and
// calls it by the name of the file.
func ReadBank(file, text string) (*quiz.Bank, error) { return readLines(file, text, readBank) }

func readBank(l *lines) *quiz.Bank {
	return &quiz.Bank{
		Questions: list(l, "questions", readQuestion),
		Readings:  list(l, "readings", readReading),
		Worth:     list(l, "worth", readWorth),
		Barriers:  list(l, "barriers", readBarrier),
		Limits:    list(l, "limits", readLimit),
		Steps:     list(l, "steps", readStep),
		Help:      list(l, "help", readHelp),
		Topics:    list(l, "topics", readTopic),
		Retired:   mapOf(l, "retired", wholes),
	}
}

func readQuestion(l *lines) quiz.Question {
	return quiz.Question{
		ID:      l.text("id"),
		N:       l.whole("n"),
		Part:    l.text("part"),
		OnlyIf:  readCondition(l, "only_if"),
		Many:    l.flag("many"),
		Gate:    l.flag("gate"),
		Options: list(l, "options", readOption),
		Sources: texts[string](l, "sources"),
	}
}

func readOption(l *lines) quiz.Option {
	return quiz.Option{
		ID:      l.text("id"),
		N:       l.whole("n"),
		Alone:   l.flag("alone"),
		Clear:   l.flag("clear"),
		Neutral: l.flag("neutral"),
	}
}

func readReading(l *lines) quiz.Reading {
	return quiz.Reading{
		ID:        l.text("id"),
		N:         l.whole("n"),
		When:      readCondition(l, "when"),
		Withholds: l.flag("withholds"),
		Scene:     texts[string](l, "scene"),
		Sources:   texts[string](l, "sources"),
	}
}

func readWorth(l *lines) quiz.Worth {
	return quiz.Worth{
		ID:      l.text("id"),
		When:    readCondition(l, "when"),
		Sources: texts[string](l, "sources"),
	}
}

func readBarrier(l *lines) quiz.Barrier {
	return quiz.Barrier{
		ID:      l.text("id"),
		N:       l.whole("n"),
		When:    readCondition(l, "when"),
		Blocks:  l.text("blocks"),
		Sources: texts[string](l, "sources"),
	}
}

func readLimit(l *lines) quiz.Limit {
	return quiz.Limit{
		ID:      l.text("id"),
		When:    readCondition(l, "when"),
		Tags:    texts[quiz.Tag](l, "tags"),
		Sources: texts[string](l, "sources"),
	}
}

func readStep(l *lines) quiz.Step {
	return quiz.Step{
		ID:       l.text("id"),
		N:        l.whole("n"),
		Phase:    quiz.Phase(l.text("phase")),
		Roles:    texts[string](l, "roles"),
		Bonds:    texts[string](l, "bonds"),
		When:     readCondition(l, "when"),
		Needs:    texts[string](l, "needs"),
		Excludes: texts[string](l, "excludes"),
		WorksOn:  texts[string](l, "works_on"),
		Tags:     texts[quiz.Tag](l, "tags"),
		Sources:  texts[string](l, "sources"),
	}
}

func readHelp(l *lines) quiz.Help {
	return quiz.Help{
		ID:   l.text("id"),
		When: readCondition(l, "when"),
	}
}

func readTopic(l *lines) quiz.Topic {
	return quiz.Topic{
		Question: l.text("question"),
		Mirror:   textMap(l, "mirror"),
	}
}

// readCondition takes a field that is a condition, nil where it is left out.
func readCondition(l *lines, label string) *quiz.Condition {
	if !l.open(label) {
		return nil
	}
	c := readParts(l)
	l.close()
	return c
}

func readParts(l *lines) *quiz.Condition {
	return &quiz.Condition{
		Is:  readIs(l),
		All: list(l, "all", readParts),
		Any: list(l, "any", readParts),
		Not: readCondition(l, "not"),
	}
}

func readIs(l *lines) *quiz.Is {
	if !l.open("is") {
		return nil
	}
	is := &quiz.Is{
		Subject: l.text("subject"),
		OneOf:   texts[string](l, "one_of"),
	}
	l.close()
	return is
}
