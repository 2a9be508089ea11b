package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/content"
)

// sources shows where the advice comes from: every claim of every article, and
// what became of it.
func (r *root) sources() app.UI {
	articles, research := content.Ledger(), content.Research()
	return app.Div().Class("screen").Body(
		r.backLink(),
		r.heading(r.say("sources.heading")),
		app.P().Class("lead").Text(r.say("sources.lead")),
		app.Range(articles).Slice(func(i int) app.UI { return r.article(articles[i]) }),
		app.Details().Class("more").Body(
			app.Summary().Text(r.say("sources.research")),
			app.Ul().Class("plain").Body(app.Range(research).Slice(func(i int) app.UI {
				return app.Li().Class("claim").Text(research[i].Says)
			})),
		),
	)
}

func (r *root) article(a content.Article) app.UI {
	return app.Elem("section").Class("about-part").DataSet("article", a.ID).Body(
		app.H2().Text(a.Name),
		app.P().Text(a.About),
		app.Details().Class("more").Body(
			app.Summary().Text(r.say("sources.claims")),
			app.Ul().Class("plain").Body(app.Range(a.Claims).Slice(func(i int) app.UI {
				return app.Li().Class("claim").DataSet("claim", a.Claims[i].ID).Body(
					app.P().Text(a.Claims[i].Says),
					app.P().Class("claim-fate").Text(r.fate(a.Claims[i])),
				)
			})),
		),
	)
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
