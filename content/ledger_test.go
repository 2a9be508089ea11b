package content_test

import (
	"testing"

	"mend/content"
)

// TestEveryClaimIsThere counts all claims, by article and by what became of
// them. A claim that is lost, or quietly refused, changes a number here.
func TestEveryClaimIsThere(t *testing.T) {
	byArticle, byFate, all := map[string]int{}, map[string]int{}, 0
	for _, article := range content.Ledger() {
		for _, claim := range article.Claims {
			all++
			byArticle[article.ID]++
			byFate[fateOf(claim)]++
		}
	}
	if all != 290 {
		t.Errorf("the ledger has %d claims, want 290", all)
	}
	for article, want := range map[string]int{"s0": 33, "s1": 46, "s2": 41, "s3": 127, "s4": 43} {
		if byArticle[article] != want {
			t.Errorf("article %s has %d claims, want %d", article, byArticle[article], want)
		}
	}
	for fate, want := range map[string]int{"used": 228, "merged": 27, "refused": 35} {
		if byFate[fate] != want {
			t.Errorf("%d claims are %s, want %d", byFate[fate], fate, want)
		}
	}
}

func fateOf(c content.Claim) string {
	switch {
	case len(c.Used) > 0 && c.Merged+c.Refused == "":
		return "used"
	case c.Merged != "" && c.Refused == "" && len(c.Used) == 0:
		return "merged"
	case c.Refused != "" && c.Merged == "" && len(c.Used) == 0:
		return "refused"
	default:
		return "of more than one fate, or of none"
	}
}

// TestLedgerCanBeShown looks whether a page can be made of it: all texts are
// there, and what uses a claim has words to be shown by.
func TestLedgerCanBeShown(t *testing.T) {
	words, _ := content.WordsIn(content.Source)
	for _, article := range content.Ledger() {
		if article.Name == "" || article.About == "" {
			t.Errorf("article %s lacks its name or what it is about", article.ID)
		}
		for _, claim := range article.Claims {
			if claim.Says == "" {
				t.Errorf("claim %s says nothing", claim.ID)
			}
			for _, entry := range claim.Used {
				if entry.Kind == "step" && words.Steps[entry.ID].Title == "" {
					t.Errorf("claim %s: step %q has no title", claim.ID, entry.ID)
				}
			}
		}
	}
	if len(content.Research()) == 0 {
		t.Error("the research is missing")
	}
}

func TestAnEntryIsTwoWords(t *testing.T) {
	if text, err := (content.Entry{Kind: "step", ID: "stop-it"}).MarshalText(); err != nil || string(text) != "step stop-it" {
		t.Errorf("got %q, %v", text, err)
	}
	if text, err := (content.Entry{Kind: "next step", ID: "stop-it"}).MarshalText(); err == nil {
		t.Errorf("%q was written, which is read as another entry", text)
	}
}
