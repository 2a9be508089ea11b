package content

// ReadWords reads the compiled words of one language. The error says where the
// text is not that, and calls it by the name of the file.
func ReadWords(file, text string) (*Words, error) { return readLines(file, text, readWords) }

func readWords(l *lines) *Words {
	return &Words{
		Lang:      l.text("lang"),
		Dir:       l.text("dir"),
		Name:      l.text("name"),
		Questions: mapOf(l, "questions", readQuestionWords),
		Readings:  mapOf(l, "readings", readReadingWords),
		Worth:     textMap(l, "worth"),
		Barriers:  mapOf(l, "barriers", readBarrierWords),
		Limits:    textMap(l, "limits"),
		Steps:     mapOf(l, "steps", readStepWords),
		Help:      mapOf(l, "help", readHelpWords),
		Pages:     mapOf(l, "pages", readPageWords),
		Screens:   textMap(l, "screens"),
	}
}

func readQuestionWords(l *lines) QuestionWords {
	return QuestionWords{
		Ask:     l.text("ask"),
		Hint:    l.text("hint"),
		About:   l.text("about"),
		Talk:    l.text("talk"),
		Options: mapOf(l, "options", readOptionWords),
	}
}

func readOptionWords(l *lines) OptionWords {
	return OptionWords{
		Label: l.text("label"),
		Said:  l.text("said"),
	}
}

func readReadingWords(l *lines) ReadingWords {
	return ReadingWords{
		Scene:  l.text("scene"),
		Title:  l.text("title"),
		Means:  texts[string](l, "means"),
		NotYet: texts[string](l, "does_not_mean"),
		DoNow:  texts[string](l, "do_now"),
	}
}

func readBarrierWords(l *lines) BarrierWords {
	return BarrierWords{
		Name: l.text("name"),
		Text: l.text("text"),
	}
}

func readStepWords(l *lines) StepWords {
	return StepWords{
		Title: l.text("title"),
		Why:   l.text("why"),
		How:   texts[string](l, "how"),
		Say:   texts[string](l, "say"),
		Avoid: texts[string](l, "avoid"),
		Stop:  texts[string](l, "stop"),
	}
}

func readHelpWords(l *lines) HelpWords {
	return HelpWords{
		Title: l.text("title"),
		Text:  texts[string](l, "text"),
		Lines: texts[string](l, "lines"),
	}
}

func readPageWords(l *lines) PageWords {
	return PageWords{
		Title:    l.text("title"),
		Sections: list(l, "sections", readSectionWords),
	}
}

func readSectionWords(l *lines) SectionWords {
	return SectionWords{
		Title: l.text("title"),
		Text:  texts[string](l, "text"),
	}
}
