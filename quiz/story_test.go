package quiz_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"mend/content"
	"mend/quiz"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write what the tests produce as what they expect")

// A story is a person's situation in plain words, their answers, what must
// follow, and the plan as it stands in the app. "must" is written by hand and
// never updated; "plan" is for reviewers and is refreshed with -update.
//
//	-- answers --     one question a line: "role: broke"
//	-- must --        one expectation a line; see expectation
//	-- plan --        what they get
func TestStories(t *testing.T) {
	files, err := filepath.Glob("testdata/stories/*.txt")
	if err != nil || len(files) < 30 {
		t.Fatalf("%d stories, %v; at least 30 are wanted", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) { tell(t, file) })
	}
}

func tell(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	bank := content.Bank()
	answers := readAnswers(t, bank, section(archive, "answers"))
	a := bank.Assess(answers)
	if open := a.Path.Unanswered(); len(open) > 0 {
		t.Errorf("the story leaves open: %v", open)
	}
	for id := range answers {
		if a.Path.Index(id) < 0 {
			t.Errorf("the story answers %s, which is not asked", id)
		}
	}
	musts := strings.Split(strings.TrimSpace(section(archive, "must")), "\n")
	for _, line := range musts {
		if problem := expectation(a, line); problem != "" {
			t.Errorf("must %q: %s", line, problem)
		}
	}
	everyReasonWasGiven(t, a)
	comparePlan(t, file, archive, tellPlan(a))
}

func section(archive *txtar.Archive, name string) string {
	for _, f := range archive.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

func readAnswers(t *testing.T, bank *quiz.Bank, text string) quiz.Answers {
	t.Helper()
	answers := quiz.Answers{}
	for line := range strings.Lines(text) {
		id, options, _ := strings.Cut(strings.TrimSpace(line), ":")
		if id == "" {
			continue
		}
		settled, err := bank.Settle(id, strings.Fields(options))
		if err != nil {
			t.Fatal(err)
		}
		answers[id] = settled
	}
	return answers
}

// expectation returns what is wrong with "reading ID", "safety LEVEL",
// "barrier ID", "step ID [PHASE]", "help ID", or "no ..." of these; "asked ID".
func expectation(a quiz.Assessment, line string) string {
	words := strings.Fields(line)
	wanted := true
	if len(words) > 0 && words[0] == "no" {
		wanted, words = false, words[1:]
	}
	if len(words) < 2 {
		return "not an expectation"
	}
	has, known := holds(a, words)
	switch {
	case !known:
		return "not an expectation"
	case has != wanted:
		return fmt.Sprintf("it is %v; reading %s, barriers %v, plan %s", has, a.Reading.ID, foundIDs(a.Barriers), show(a.Plan))
	}
	return ""
}

func holds(a quiz.Assessment, words []string) (has, known bool) {
	switch words[0] {
	case "reading":
		return a.Reading.ID == words[1], true
	case "safety":
		return a.Safety.Level() == words[1], true
	case "barrier":
		return slices.Contains(foundIDs(a.Barriers), words[1]), true
	case "help":
		return slices.Contains(foundIDs(a.Help), words[1]), true
	case "worth":
		return slices.Contains(foundIDs(a.Worth), words[1]), true
	case "asked":
		return a.Path.Index(words[1]) >= 0, true
	case "step":
		for _, phase := range quiz.Phases {
			for _, step := range a.Plan.Phase(phase.Phase) {
				has = has || step.ID == words[1] && (len(words) < 3 || words[2] == string(phase.Phase))
			}
		}
		return has, true
	}
	return false, false
}

func foundIDs(found []quiz.Found) []string {
	ids := []string{}
	for _, f := range found {
		ids = append(ids, f.ID)
	}
	return ids
}

// tellPlan writes an assessment as a person would read it.
func tellPlan(a quiz.Assessment) string {
	words, _ := content.WordsIn(content.Source)
	var b strings.Builder
	fmt.Fprintf(&b, "%s [%s]\n", words.Readings[a.Reading.ID].Title, a.Reading.ID)
	because(&b, words, a.Reading.Because)
	for _, help := range a.Help {
		fmt.Fprintf(&b, "Help: %s [%s]\n", words.Help[help.ID].Title, help.ID)
	}
	for _, barrier := range a.Barriers {
		fmt.Fprintf(&b, "In the way: %s [%s]\n", words.Barriers[barrier.ID].Name, barrier.ID)
		because(&b, words, barrier.Because)
	}
	for _, phase := range quiz.Phases {
		for _, step := range a.Plan.Phase(phase.Phase) {
			fmt.Fprintf(&b, "%s: %s [%s]\n", words.Say("phase."+string(phase.Phase)), words.Steps[step.ID].Title, step.ID)
			because(&b, words, step.Because)
		}
	}
	for _, w := range a.Plan.Withheld {
		fmt.Fprintf(&b, "Not offered: %s [%s, %s]\n", words.Steps[w.ID].Title, w.ID, strings.TrimSpace(w.Reason+" "+w.By))
	}
	return b.String()
}

func because(b *strings.Builder, words *content.Words, given []quiz.Given) {
	for _, g := range given {
		if q, _ := content.Bank().Question(g.Question); q.Gate {
			fmt.Fprintf(b, "    (an answer about safety: %s %s)\n", g.Question, g.Option)
			continue
		}
		fmt.Fprintf(b, "    %s\n", words.Said(g.Question, g.Option))
	}
}

func comparePlan(t *testing.T, file string, archive *txtar.Archive, got string) {
	t.Helper()
	if want := section(archive, "plan"); got != want && !*update {
		t.Errorf("the plan has changed; if that is right, run: go test ./quiz -run Stories -update\n%s", cmp.Diff(want, got))
	}
	if !*update {
		return
	}
	archive.Files = slices.DeleteFunc(archive.Files, func(f txtar.File) bool { return f.Name == "plan" })
	archive.Files = append(archive.Files, txtar.File{Name: "plan", Data: []byte(got)})
	if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}
