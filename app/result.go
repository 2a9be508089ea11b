package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
)

// result says what follows from the answers. Where safety comes first, or the
// reading comes without a plan, there is the reading, then help, and no more.
func (r *root) result(j journey) app.UI {
	a := r.bank.Assess(r.answers)
	helpOnly := a.Safety.Care || r.withholds(a.Reading.ID)
	return app.Div().Class("screen result").Body(
		app.If(!a.Safety.Raised(), r.toCheck).Else(r.backLink),
		r.reading(a.Reading),
		app.If(helpOnly, func() app.UI { return r.helpParts(a.Help) }).
			ElseSlice(func() []app.UI {
				return []app.UI{
					r.worth(a.Worth), r.barriers(a.Barriers), r.plan(a.Plan), r.note(),
					app.If(len(a.Help) > 0, func() app.UI { return r.helpParts(a.Help) }),
					r.offerInstall(),
				}
			}),
		r.afterwards(a),
	)
}

// toCheck leads back to the list of answers.
func (r *root) toCheck() app.UI {
	return app.A().Class("back").DataSet("action", "review").
		Href(r.href(checkPage)).Text(r.say("action.review"))
}

// reading is the result in one thought: what it means, what it does not mean,
// and what to do now.
func (r *root) reading(found quiz.Found) app.UI {
	words := r.words.Readings[found.ID]
	return app.Elem("section").Class("reading").DataSet("reading", found.ID).Body(
		app.P().Class("overline").Text(r.say("reading.overline")),
		r.heading(words.Title),
		app.Div().Class("reading-means").Body(paragraphs(words.Means)),
		r.because("reading.because", found.Because),
		part("reading-part", r.say("reading.not"), words.NotYet),
		part("reading-part reading-now", r.say("reading.now"), words.DoNow),
	)
}

// part is a headed list inside a section; nothing where there is nothing to say.
func part(class, title string, texts []string) app.UI {
	return app.If(len(texts) > 0, func() app.UI {
		return app.Div().Class(class).Body(app.H2().Text(title), list("plain", texts))
	})
}

func (r *root) worth(found []quiz.Found) app.UI {
	return app.If(len(found) > 0, func() app.UI {
		return app.Elem("section").Class("worth").Body(
			app.H2().Text(r.say("worth.heading")),
			app.P().Class("lead").Text(r.say("worth.lead")),
			app.Ul().Class("plain").Body(app.Range(found).Slice(func(i int) app.UI {
				return app.Li().DataSet("worth", found[i].ID).Body(
					app.P().Text(r.words.Worth[found[i].ID]),
					r.because("because.heading", found[i].Because),
				)
			})),
		)
	})
}

func (r *root) barriers(found []quiz.Found) app.UI {
	return app.If(len(found) > 0, func() app.UI {
		return app.Elem("section").Class("barriers").Body(
			app.H2().Text(r.say("barriers.heading")),
			app.P().Class("lead").Text(r.say("barriers.lead")),
			app.Range(found).Slice(func(i int) app.UI { return r.barrier(found[i]) }),
		)
	})
}

func (r *root) barrier(found quiz.Found) app.UI {
	words := r.words.Barriers[found.ID]
	return app.Details().Class("card").DataSet("barrier", found.ID).Body(
		app.Summary().Class("card-title").Text(words.Name),
		app.Div().Class("card-body").Body(
			app.P().Text(words.Text),
			app.H3().Text(r.say("because.heading")),
			r.reasons(found.Because),
		),
	)
}

// afterwards is what one can do when the result has been read.
func (r *root) afterwards(a quiz.Assessment) app.UI {
	return app.Div().Class("note afterwards").Body(
		app.P().Text(r.say("result.limits")),
		app.If(hasGate(r.bank), func() app.UI { return app.P().Text(r.say("result.safety")) }),
		app.Div().Class("actions").Body(
			app.If(hasGate(r.bank), func() app.UI {
				return r.buttonSaying("check.safety-again", "safety", "quiet", r.askSafetyAgain)
			}),
			r.button("restart", "quiet", r.restartElsewhere),
		),
	)
}
