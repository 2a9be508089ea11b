package app

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz"
)

// result says what follows from the answers. Where safety comes first, or the
// reading comes without a plan, there is the reading, then help, and no more.
func (r *root) result(j journey) app.UI {
	a := r.bank.Assess(r.answers)
	helpOnly := a.Safety.Care || r.withholds(a.Reading.ID)
	back := r.toCheck()
	if a.Safety.Raised() {
		back = r.backLink()
	}
	isGuest := r.passing.turn == guest
	if helpOnly {
		return div("screen result", back, r.reading(a.Reading), r.helpParts(a.Help),
			when(isGuest, r.guestResult(true)), when(!isGuest, r.afterwards(a)))
	}
	if isGuest {
		return div("screen result", back, r.reading(a.Reading), r.worth(a.Worth), r.barriers(a.Barriers), r.plan(a.Plan),
			when(len(a.Help) > 0, r.helpParts(a.Help)), r.guestResult(false))
	}
	isAwaited, comparing := r.isAwaited(), r.offerComparing()
	return div("screen result planned", back, r.choosePrint(j, a), r.contents(a), r.reading(a.Reading),
		when(isAwaited, comparing),
		r.worth(a.Worth), r.barriers(a.Barriers), r.plan(a.Plan), r.note(), r.noteOnPaper(),
		when(len(a.Help) > 0, r.helpParts(a.Help)),
		r.offerSending(),
		when(!isAwaited, comparing),
		r.offerPrinting(),
		r.offerInstall(),
		r.afterwards(a),
	)
}

// toCheck leads back to the list of answers.
func (r *root) toCheck() app.UI {
	return r.link("back", checkPage, "action.review", data("action", "review"))
}

// reading is the result in one thought: what it means, what it does not mean,
// and what to do now.
func (r *root) reading(found quiz.Found) app.UI {
	words := r.words.Readings[found.ID]
	return section("reading", data("reading", found.ID),
		r.saying("p", "overline", "reading.overline"),
		r.heading(words.Title),
		r.scene(r.pictured(found.ID), words.Scene),
		div("reading-means", paragraphs(words.Means)),
		r.because("reading.because", found.Because),
		part("reading-part", r.say("reading.not"), words.NotYet),
		part("reading-part reading-now", r.say("reading.now"), words.DoNow),
	)
}

// part is a headed list inside a section; nothing where there is nothing to say.
func part(class, title string, texts []string) app.UI {
	return when(len(texts) > 0, div(class, text("h2", "", title), list("plain", texts)))
}

// pictured names the parts of the picture of a reading.
func (r *root) pictured(reading string) []string {
	i := slices.IndexFunc(r.bank.Readings, func(x quiz.Reading) bool { return x.ID == reading })
	return r.bank.Readings[i].Scene
}

// contents leads to the parts of the result, where there is room beside it.
func (r *root) contents(a quiz.Assessment) app.UI {
	return element("nav", "contents", attr("aria-label", r.say("result.contents")),
		element("ul", "plain",
			r.placeLink(mainID, "reading.overline"),
			when(len(a.Worth) > 0, r.placeLink("worth", "worth.heading")),
			when(len(a.Barriers) > 0, r.placeLink("barriers", "barriers.heading")),
			r.placeLink("plan", "plan.heading"),
		))
}

func (r *root) placeLink(id, key string) app.UI {
	return element("li", "", element("a", "", attr("href", "#"+id), r.on("click", "to-"+id, turnTo(id)), app.Text(r.say(key))))
}

// chapter is a part of the result that can be folded away. Its name is its id, and
// the beginning of the keys of its words.
func (r *root) chapter(name string, parts ...app.UI) app.UI {
	return element("details", "chapter "+name+"-chapter", unfolded(true),
		element("summary", "chapter-title", attr("id", name), r.subheading(name+".heading")),
		section(name, append([]app.UI{r.lead(name + ".lead")}, parts...)...),
	)
}

func (r *root) worth(found []quiz.Found) app.UI {
	return when(len(found) > 0, r.chapter("worth",
		element("ul", "plain", each(found, func(f quiz.Found) app.UI {
			return element("li", "", data("worth", f.ID),
				text("p", "", r.words.Worth[f.ID]),
				r.because("because.heading", f.Because),
			)
		})),
	))
}

func (r *root) barriers(found []quiz.Found) app.UI {
	return when(len(found) > 0, r.chapter("barriers", each(found, r.barrier)))
}

func (r *root) barrier(found quiz.Found) app.UI {
	words := r.words.Barriers[found.ID]
	return element("details", "card", data("barrier", found.ID),
		element("summary", "card-title",
			element("span", "", app.Text(words.Name), r.blocks(r.blockedBy(found.ID)))),
		div("card-body",
			text("p", "", words.Text),
			r.saying("h3", "", "because.heading"),
			r.reasons(found.Because),
		),
	)
}

// blockedBy names what a barrier stands in the way of.
func (r *root) blockedBy(barrier string) string {
	i := slices.IndexFunc(r.bank.Barriers, func(x quiz.Barrier) bool { return x.ID == barrier })
	return r.bank.Barriers[i].Blocks
}

// afterwards is what one can do when the result has been read.
func (r *root) afterwards(a quiz.Assessment) app.UI {
	return div("note afterwards",
		r.paragraph("result.limits"),
		when(hasGate(r.bank), r.paragraph("result.safety")),
		actions(
			when(hasGate(r.bank), r.buttonSaying("check.safety-again", "safety", "quiet", r.askSafetyAgain)),
			r.button("restart", "quiet", r.restartElsewhere),
		),
	)
}
