package content

// ReadHelplines reads the compiled helplines. The error says where the text is
// not that, and calls it by the name of the file.
func ReadHelplines(file, text string) ([]Helpline, error) {
	return readLines(file, text, readHelplines)
}

func readHelplines(l *lines) []Helpline { return list(l, "helplines", readHelpline) }

func readHelpline(l *lines) Helpline {
	return Helpline{
		ID:        l.text("id"),
		Name:      l.text("name"),
		Country:   l.text("country"),
		For:       texts[string](l, "for"),
		Phone:     l.text("phone"),
		Text:      l.text("text"),
		Web:       l.text("web"),
		CheckedOn: l.text("checked_on"),
		Source:    l.text("source"),
	}
}
