package casefile

import (
	"strings"
	"testing"

	"mend/quiz"
)

// A person's first weeks with Mend, told by what is on show.
func TestKeepingCases(t *testing.T) {
	d := Document{}
	if c := d.Active(); c.ID != 0 || len(c.Answers) > 0 {
		t.Errorf("before the first answer there is %v", c)
	}
	first := d.Active()
	first.Answers = quiz.Answers{"role": {"hurt"}}
	d = d.With(first)
	shows(t, "the first answer makes the first case", d, "*1:")
	d = d.Rename(1, "Sam")
	shows(t, "it gets a name", d, "*1:Sam")
	d = d.New("Sam")
	shows(t, "another one of the same name is on show at once", d, "1:Sam *2:Sam 2")
	d = d.New("").New("")
	shows(t, "cases may be without a name", d, "1:Sam 2:Sam 2 3: *4:")
	d = d.Switch(1).Switch(77)
	shows(t, "back to the first", d, "*1:Sam 2:Sam 2 3: 4:")
	d = d.Rename(1, "Sam").Rename(2, "Sam").Rename(77, "Kim")
	shows(t, "a case may keep its name, and not take another's", d, "*1:Sam 2:Sam 2 3: 4:")
	d = d.Without(1).Without(4).Without(77)
	shows(t, "where the one on show goes, the first comes", d, "*2:Sam 2 3:")
	gone := Case{ID: 1, Name: "Sam"}
	shows(t, "what is saved late gets a new number", d.With(gone), "*2:Sam 2 3: 5:Sam")
	shows(t, "no case is left", d.Without(2).Without(3), "")
}

// What is made of a document twice is two documents.
func TestDocumentsAreValues(t *testing.T) {
	d := Document{}
	for range 10 {
		d = d.New("")
		one := d.New("one")
		two := d.New("two")
		if got := one.Active().Name + " " + two.Active().Name; got != "one two" {
			t.Fatalf("%d cases and one more are %q", len(d.Cases), got)
		}
	}
}

func shows(t *testing.T, when string, d Document, want string) {
	t.Helper()
	var cases []string
	for _, c := range d.Cases {
		on := ""
		if c.ID == d.Active().ID {
			on = "*"
		}
		cases = append(cases, on+string(rune('0'+c.ID))+":"+c.Name)
	}
	if got := strings.Join(cases, " "); got != want {
		t.Errorf("%s: %q, want %q", when, got, want)
	}
}

func TestABackupIsTakenIn(t *testing.T) {
	own := Document{}.New("Sam").New("Kim")
	backup := own.Switch(1).With(Case{ID: 1, Name: "Sam", Note: "before"}).New("Lou")
	d, added, same := own.Add(backup)
	shows(t, "what differs comes beside what is there", d, "1:Sam *2:Kim 3:Sam 2 4:Lou")
	if added != 2 || same != 1 {
		t.Errorf("%d added, %d the same", added, same)
	}
	d, added, _ = Document{}.Add(backup)
	shows(t, "an empty device takes all", d, "*1:Sam 2:Kim 3:Lou")
	if added != 3 {
		t.Errorf("%d added", added)
	}
}

func TestAFullDocumentTakesNoMore(t *testing.T) {
	d := Document{}
	for range MostCases - 1 {
		d = d.New("Sam")
	}
	other := Document{}.New("Kim").New("Lou")
	full, added, same := d.Add(other)
	if added != 1 || same != 0 || !full.Full() || len(full.New("").With(Case{}).Cases) != MostCases {
		t.Errorf("%d added, %d the same, %d cases", added, same, len(full.Cases))
	}
	if longest := full.Cases[MostCases-2].Name; longest != "Sam 49" {
		t.Errorf("the last of many is called %q", longest)
	}
}

func TestANumberFitsBehindALongName(t *testing.T) {
	long := strings.Repeat("ä", LongestName)
	d, _, same := Document{}.New(long).New(long).Add(Document{}.New(long))
	if got := d.Cases[1].Name; got != strings.Repeat("ä", LongestName-2)+" 2" || same != 1 {
		t.Errorf("the second is called %q, %d the same", got, same)
	}
}

func TestSteps(t *testing.T) {
	c := Case{}.WithStep("write", StepState{Done, "2026-11-22"}).WithStep("sleep", StepState{State: SetAside})
	if c.Step("write").Day != "2026-11-22" || c.Step("sleep").State != SetAside || c.Step("rest") != (StepState{State: Open}) {
		t.Errorf("steps are %v", c.Steps)
	}
	if c = c.WithStep("write", StepState{State: Open}); len(c.Steps) != 1 {
		t.Errorf("a step that is open again is still kept: %v", c.Steps)
	}
}
