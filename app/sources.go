package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/content"
)

// sources shows where the advice comes from: every claim of every article, and
// what became of it.
func (r *root) sources() app.UI {
	return div("screen",
		r.backLink(),
		r.heading(r.say("sources.heading")),
		r.lead("sources.lead"),
		each(content.Ledger(), r.article),
		r.folded("more", "sources.research",
			element("ul", "plain", each(content.Research(), finding))),
	)
}

func (r *root) article(a content.Article) app.UI {
	return section("about-part", data("article", a.ID),
		text("h2", "", a.Name),
		text("p", "", a.About),
		r.folded("more", "sources.claims", element("ul", "plain", each(a.Claims, r.claim))),
	)
}

func finding(f content.Finding) app.UI { return text("li", "claim", f.Says) }

func (r *root) claim(c content.Claim) app.UI {
	return element("li", "claim", data("claim", c.ID), text("p", "", c.Says), text("p", "claim-fate", r.fate(c)))
}

// fate says in a sentence what became of a claim.
func (r *root) fate(c content.Claim) string {
	switch {
	case c.Refused != "":
		return r.say("sources.refused", "reason", c.Refused)
	case c.Merged != "":
		return r.say("sources.merged", "claim", claimSays(c.Merged))
	default:
		return r.say("sources.used", "entries", r.entries(c.Used))
	}
}

func claimSays(id string) string {
	for _, a := range content.Ledger() {
		for _, c := range a.Claims {
			if c.ID == id {
				return c.Says
			}
		}
	}
	return id
}

// entries names what uses a claim, in the words that a reader meets it by.
// Entries without a name of their own are told by their kind, once.
func (r *root) entries(used []content.Entry) string {
	var names []string
	seen := map[string]bool{}
	for _, e := range used {
		name := r.say("sources."+e.Kind, "name", r.entryName(e))
		if !seen[name] {
			names = append(names, name)
		}
		seen[name] = true
	}
	return strings.Join(names, r.say("sources.and"))
}

func (r *root) entryName(e content.Entry) string {
	switch e.Kind {
	case "question":
		return r.words.Questions[e.ID].Ask
	case "reading":
		return r.words.Readings[e.ID].Title
	case "barrier":
		return r.words.Barriers[e.ID].Name
	case "step":
		return r.words.Steps[e.ID].Title
	default:
		return ""
	}
}
