package content

import "strings"

// ReadOrigins reads a compiled ledger. The error says where the text is not one,
// and calls it by the name of the file.
func ReadOrigins(file, text string) (*Origins, error) { return readLines(file, text, readOrigins) }

func readOrigins(l *lines) *Origins {
	return &Origins{
		Articles: list(l, "articles", readArticle),
		Research: list(l, "research", readFinding),
	}
}

func readArticle(l *lines) Article {
	return Article{
		ID:     l.text("id"),
		Name:   l.text("name"),
		About:  l.text("about"),
		Claims: list(l, "claims", readClaim),
	}
}

func readClaim(l *lines) Claim {
	return Claim{
		ID:      l.text("id"),
		Says:    l.text("says"),
		Used:    readEntries(l, "used"),
		Merged:  l.text("merged"),
		Refused: l.text("refused"),
	}
}

// readEntries takes a field that is a list of entries, each as two words.
func readEntries(l *lines, label string) (entries []Entry) {
	if !l.open(label) {
		return nil
	}
	for l.at(itemLabel) {
		kind, id, ok := strings.Cut(l.line[len(itemLabel)+1:], " ")
		if !ok {
			l.unexpected()
		}
		entries = append(entries, Entry{kind, id})
		l.next()
	}
	l.closeMany(len(entries))
	return entries
}

func readFinding(l *lines) Finding {
	return Finding{
		ID:   l.text("id"),
		Says: l.text("says"),
	}
}
