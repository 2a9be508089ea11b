package app

import (
	"slices"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// go-app writes some attributes wrongly into prerendered markup. No screen may
// use those.
func TestMarkupAvoidsWhatGoAppGetsWrong(t *testing.T) {
	for _, e := range examples() {
		tags(app.HTMLString(e.root()), func(tag string, attributes map[string]string) {
			for name, value := range attributes {
				if fault := attributeFault(name, value); fault != "" {
					t.Errorf("%s: <%s %s=%q>: %s", e.name, tag, name, value, fault)
				}
			}
		})
	}
}

func attributeFault(name, value string) string {
	switch {
	case value == "false" && name != "spellcheck":
		return "counts as true; leave the attribute out"
	case strings.HasPrefix(name, "aria-") && value == "":
		return "go-app leaves out the value true; say it in another way"
	case strings.ContainsAny(value, `\"`):
		return "is not escaped"
	case name == "style":
		return "is blocked by the content security policy; use a class"
	case strings.HasPrefix(name, "on"):
		return "is blocked by the content security policy; use a handler"
	}
	return ""
}

func TestMarkupFaultsAreSeen(t *testing.T) {
	for name, value := range map[string]string{
		"checked": "false", "aria-hidden": "", "title": `a "b"`, "style": "top:0", "onclick": "go()",
	} {
		if attributeFault(name, value) == "" {
			t.Errorf("%s=%q passes, and must not", name, value)
		}
	}
}

// A reader meets one h1, one main, the same footer and no missing word anywhere.
func TestEveryScreenHasItsFrame(t *testing.T) {
	for _, e := range examples() {
		markup := app.HTMLString(e.root())
		count := map[string]int{}
		beginnings, ids := 0, map[string]int{}
		tags(markup, func(tag string, attributes map[string]string) {
			count[tag]++
			if _, ok := attributes["data-beginning"]; ok {
				beginnings++
			}
			if id := attributes["id"]; id != "" {
				ids[id]++
			}
		})
		for _, tag := range []string{"h1", "main", "header", "footer"} {
			if count[tag] != 1 {
				t.Errorf("%s: %d of <%s>, want 1", e.name, count[tag], tag)
			}
		}
		if beginnings != 1 {
			t.Errorf("%s: reading begins in %d places, want 1", e.name, beginnings)
		}
		for id, n := range ids {
			if n > 1 {
				t.Errorf("%s: id %q is there %d times", e.name, id, n)
			}
		}
		if at := strings.Index(markup, "[["); at >= 0 {
			t.Errorf("%s: a word is missing: %.40s", e.name, markup[at:])
		}
	}
}

// Whoever goes from heading to heading by ear never misses a level in between.
func TestHeadingsLeaveOutNoLevel(t *testing.T) {
	for _, e := range examples() {
		above := byte('1') // what is missing is said before the heading of the screen
		tags(app.HTMLString(e.root()), func(tag string, attributes map[string]string) {
			if _, hidden := attributes["hidden"]; hidden || len(tag) != 2 || tag[0] != 'h' || tag[1] < '1' || tag[1] > '6' {
				return
			}
			if tag[1] > above+1 {
				t.Errorf("%s: an h%c comes right after an h%c", e.name, tag[1], above)
			}
			above = tag[1]
		})
	}
}

// Whoever looks at the result learns nothing of the answers about safety.
func TestResultNeverRepeatsAnswersAboutSafety(t *testing.T) {
	r := example{at: spot{page: resultPage}, answers: afraid()}.root()
	markup := app.HTMLString(r)
	for _, question := range []string{"fear", "harm"} {
		for _, option := range r.answers[question] {
			if said := r.words.Said(question, option); strings.Contains(markup, said) {
				t.Errorf("the result says %q", said)
			}
		}
	}
	if strings.Contains(markup, "data-step") || strings.Contains(markup, "data-barrier") || strings.Contains(markup, "data-worth") {
		t.Error("somebody who may be in danger is shown more than help")
	}
}

func TestLinksStayInTheFolderOfTheSite(t *testing.T) {
	for _, e := range examples() {
		e.base = "/sub/"
		tags(app.HTMLString(e.root()), func(tag string, attributes map[string]string) {
			if to := attributes["href"]; strings.HasPrefix(to, "/") && !strings.HasPrefix(to, "/sub/") {
				t.Errorf("%s: <%s href=%q> leads out of /sub/", e.name, tag, to)
			}
		})
	}
}

func TestLinksElsewhereTellNobodyWhereOneComesFrom(t *testing.T) {
	seen := 0
	for _, e := range examples() {
		tags(app.HTMLString(e.root()), func(tag string, attributes map[string]string) {
			if !strings.HasPrefix(attributes["href"], "https:") {
				return
			}
			seen++
			if attributes["rel"] != "noreferrer noopener" || attributes["target"] != "_blank" {
				t.Errorf("%s: %v: lacks rel or target", e.name, attributes)
			}
		})
	}
	if seen == 0 {
		t.Error("no link leads elsewhere; the examples have lost the helplines")
	}
}

// Whoever needs help finds it in the same place on every screen: first of the
// same links, in the same order, at the foot.
func TestHelpIsInTheSamePlaceEverywhere(t *testing.T) {
	want := []string{"/away/", "#" + mainID, "/", "/help/", "/about/", "/kept/", "/hide/"}
	for _, e := range examples() {
		var links []string
		within := ""
		tags(app.HTMLString(e.root()), func(tag string, attributes map[string]string) {
			switch tag {
			case "header", "main", "footer":
				within = tag
			case "a":
				if within != "main" {
					links = append(links, strings.TrimPrefix(attributes["href"], strings.TrimSuffix(e.base, "/")))
				}
			}
		})
		if !slices.Equal(links, want) {
			t.Errorf("%s: above and below the screen are %q, want %q", e.name, links, want)
		}
	}
}
