package content_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mend/content"
)

// small has a field, a list and a map of every kind there is.
const small = `lang de
dir ltr
questions
 role
  ask Wer war es?
  about wer es war
  options
   broke
    label Ich,  - und nur ich
    said dass du es warst
   hurt
readings
 begin
  means
   - Es geht.
   - 
   -  a text may begin with a space
worth
 hope es gibt Hoffnung
 time 
pages
 about
  sections
   -
    title Mend
   -
screens
 back Zurück
end
`

func TestACompiledFileIsRead(t *testing.T) {
	got, err := content.ReadWords("words.de.txt", small)
	if err != nil {
		t.Fatal(err)
	}
	want := &content.Words{
		Lang: "de", Dir: "ltr",
		Questions: map[string]content.QuestionWords{"role": {
			Ask: "Wer war es?", About: "wer es war",
			Options: map[string]content.OptionWords{"broke": {Label: "Ich,  - und nur ich", Said: "dass du es warst"}, "hurt": {}},
		}},
		Readings: map[string]content.ReadingWords{"begin": {Means: []string{"Es geht.", "", " a text may begin with a space"}}},
		Worth:    map[string]string{"hope": "es gibt Hoffnung", "time": ""},
		Pages:    map[string]content.PageWords{"about": {Sections: []content.SectionWords{{Title: "Mend"}, {}}}},
		Screens:  map[string]string{"back": "Zurück"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestAFaultIsNamed changes one thing in the file above; the error is where
// somebody has to look.
func TestAFaultIsNamed(t *testing.T) {
	for _, c := range []struct{ name, old, changed, want string }{
		{"a field nobody knows", "dir ltr\n", "dir ltr\ncolour red\n", `:3: "colour red" does not belong here`},
		{"a field in the wrong place", "lang de\ndir ltr\n", "dir ltr\nlang de\n", `:2: "lang de" does not belong here`},
		{"a field twice", "lang de\n", "lang de\nlang en\n", `:2: "lang en" does not belong here`},
		{"a field that is empty", "dir ltr", "dir ", ":2: what is empty has to be left out"},
		{"a list that is empty", "   - Es geht.\n   - \n   -  a text may begin with a space\n", "", ":15: what is empty has to be left out"},
		{"a field too deep", "  ask", "   ask", `:5: "ask Wer war es?" does not belong here`},
		{"a field not deep enough", "  ask", " ask", `:5: "ask Wer war es?" is not in order`},
		{"a blank line", "worth\n", "\nworth\n", `:18: "" does not belong here`},
		{"keys out of order", " hope es gibt Hoffnung\n time \n", " time \n hope es gibt Hoffnung\n", `:20: "hope" is not in order`},
		{"a key twice", " time ", " hope ", `:20: "hope" is not in order`},
		{"a key without its text", " back Zurück", " back", `:28: "back" does not belong here`},
		{"lines of another system", "\n", "\r\n", "\r\" does not belong here"},
		{"no end", "\nend\n", "\n", ":29: the file ends too early"},
		{"half an end", "\nend\n", "\nend", ":29: this line is cut short"},
		{"something behind the end", "\nend\n", "\nend\nend\n", `:30: "end" does not belong here`},
	} {
		text := strings.ReplaceAll(small, c.old, c.changed)
		words, err := content.ReadWords("words.de.txt", text)
		if err == nil || words != nil || !strings.HasPrefix(err.Error(), "words.de.txt:") || !strings.HasSuffix(err.Error(), c.want) {
			t.Errorf("%s: %v; want %s", c.name, err, c.want)
		}
	}
}

func TestNumbersAndEntriesAreChecked(t *testing.T) {
	for _, number := range []string{"x", "", "0", "01", "+1", "1.0", " 1", "99999999999999999999"} {
		if bank, err := content.ReadBank("bank.txt", "questions\n -\n  n "+number+"\nend\n"); err == nil || bank != nil {
			t.Errorf("%q was taken for the number of a question", number)
		}
	}
	ledger := func(entry string) string {
		return "articles\n -\n  claims\n   -\n    used\n     - " + entry + "\nend\n"
	}
	if _, err := content.ReadOrigins("ledger.txt", ledger("step stop-it")); err != nil {
		t.Error(err)
	}
	if _, err := content.ReadOrigins("ledger.txt", ledger("stop-it")); err == nil {
		t.Error("one word was taken for an entry of the bank")
	}
}

// TestACutFileIsNoticed cuts the file at every place.
func TestACutFileIsNoticed(t *testing.T) {
	for cut := range len(small) {
		if _, err := content.ReadWords("words.de.txt", small[:cut]); err == nil {
			t.Errorf("the first %d bytes were taken for the whole file", cut)
		}
	}
}

// BenchmarkWords is most of what is read at every start.
func BenchmarkWords(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		content.WordsIn(content.Source)
	}
}
