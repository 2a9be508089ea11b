package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz/share"
)

// Two people's answers, side by side. Only what both have shown is on it.

// sides are what two people have shown, and by which words they are called.
type sides struct {
	yours, theirs share.Contents
	// you and they are keys of the words.
	you, they string
}

// seeBoth shows a comparison of which both halves are known: that of an invitation
// of one's own, or that of a reply.
func (r *root) seeBoth(replied bool) app.EventHandler {
	return func(app.Context, app.Event) {
		r.showBoth(replied)
		r.compareStepTo(compareBoth)
	}
}

// showBoth takes both halves from what is kept, but for what has just come.
func (r *root) showBoth(replied bool) {
	c := r.document.Active()
	exchange, way := c.Invited, wayReturn
	if replied {
		exchange, way = c.Replied, waySee
	}
	r.comparing.way, r.comparing.letter = way, share.Letter{}
	mine, _, _ := share.ReadKept(r.bank, exchange.Released) // what cannot be read was not shown
	r.comparing.mine = choice{mine, true}
	if r.comparing.came {
		return
	}
	r.comparing.theirs, r.comparing.dropped, _ = share.ReadKept(r.bank, exchange.Received)
	r.comparing.to, _ = share.ReadPublicKey(exchange.To)
	r.comparing.replied, r.comparing.saved = replied, true
}

func (r *root) compareBoth() app.UI {
	return div("screen", r.backLink(),
		r.heading(r.say("compare.result")),
		r.lead("compare.result-lead"),
		r.sidesView(sides{r.comparing.mine.Contents, r.comparing.theirs, "compare.you", "compare.they"}),
		r.droppedNote(r.comparing.dropped),
		r.keepComparison(),
		when(r.comparing.way == wayReturn, section("group",
			r.subheading("compare.return-heading"),
			r.paragraph("compare.return-means"),
			actions(r.buttonSaying("compare.return", wayReturn, "primary", func(app.Context, app.Event) { r.compareStepTo(comparePreview) })),
		)),
		when(hasGate(r.bank), r.saying("p", "note", "result.safety")),
	)
}

func (r *root) keepComparison() app.UI {
	if r.comparing.saved {
		return section("group", r.keptNote("compare.kept"),
			actions(r.buttonSaying("letter.delete", "delete-kept", "quiet", func(app.Context, app.Event) {
				r.forgetComparison()
				r.tell(noNotice)
			})))
	}
	return section("group", r.paragraph("compare.keep-means"),
		actions(r.buttonSaying("letter.keep", "keep-copy", "quiet", func(app.Context, app.Event) {
			r.keepThisComparison()
			r.tell(noNotice)
		})))
}

// keepThisComparison keeps what came with the case that it belongs to.
func (r *root) keepThisComparison() {
	theirs, err := share.Keep(r.bank, r.comparing.theirs)
	if err != nil {
		return
	}
	c := r.document.Active()
	if r.comparing.replied {
		c.Replied.Received = theirs
	} else {
		c.Invited.To, c.Invited.Received, c.Invited.Released = r.comparing.to.Text(), theirs, r.keptMine()
	}
	r.keepCase(c)
	r.comparing.saved = true
}

// forgetComparison deletes what was kept of it. It stays on screen.
func (r *root) forgetComparison() {
	c := r.document.Active()
	if r.comparing.replied {
		c.Replied.Received = ""
	} else {
		c.Invited.To, c.Invited.Received, c.Invited.Released = "", "", ""
	}
	r.rewrite(r.document.With(c))
	r.comparing.saved, r.comparing.came = false, true
}

// sidesView draws a comparison. Each part is there, even with nothing in it: what
// is missing was not shown by both.
func (r *root) sidesView(s sides) app.UI {
	c := share.Compare(r.bank, r.bank.Topics, s.yours, s.theirs)
	return div("sides",
		r.sidesPart("agree", len(c.Agree), each(c.Agree, func(p share.Pair) app.UI { return r.pair(s, p) })),
		r.sidesPart("differ", len(c.Differ), each(c.Differ, func(p share.Pair) app.UI { return r.pair(s, p) })),
		r.sidesPart("barriers", len(c.BothSee)+len(c.OnlyYou)+len(c.OnlyThey), r.barrierSides(s, c)),
		r.sidesPart("steps", len(c.Steps), element("ul", "plain", each(c.Steps, func(id string) app.UI {
			return element("li", "side-both", data("both-step", id), app.Text(r.words.Steps[id].Title))
		}))),
		r.sidesPart("ask", len(c.Ask), element("ol", "asks", each(c.Ask, func(id string) app.UI {
			return element("li", "", data("ask", id), app.Text(r.asked(id).Talk))
		}))),
	)
}

func (r *root) sidesPart(kind string, n int, parts app.UI) app.UI {
	return section("group", data("compare", kind),
		r.subheading("compare."+kind),
		when(n == 0, r.paragraph("compare.nothing")),
		when(n > 0, r.lead("compare."+kind+"-lead")),
		when(n > 0, parts),
	)
}

// pair is a question with what both said. Each is quoted in their own words: who
// says "I did" and who says "they did" may agree.
func (r *root) pair(s sides, p share.Pair) app.UI {
	return section("pair", data("topic", p.Question),
		text("h3", "", r.asked(p.Question).Ask),
		element("dl", "pair-sides",
			r.side("side-yours", s.you, p.Question, s.yours.Answers[p.Question]),
			r.side("side-theirs", s.they, p.Question, s.theirs.Answers[p.Question]),
		),
	)
}

func (r *root) side(class, who, question string, options []string) app.UI {
	return div("side "+class,
		r.saying("dt", "", who),
		text("dd", "", r.labels(question, options)),
	)
}

// barrierSides shows what both see in the way, and what only one does.
func (r *root) barrierSides(s sides, c share.Compared) app.UI {
	return together(
		r.barrierSide("side-both", "compare.both-see", c.BothSee),
		when(len(c.OnlyYou)+len(c.OnlyThey) > 0, div("pair-sides",
			r.barrierSide("side-yours", s.you+"-see", c.OnlyYou),
			r.barrierSide("side-theirs", s.they+"-see", c.OnlyThey),
		)),
	)
}

func (r *root) barrierSide(class, heading string, ids []string) app.UI {
	return when(len(ids) > 0, div("side "+class,
		r.saying("h3", "", heading),
		element("ul", "plain", each(ids, func(id string) app.UI {
			return element("li", "", data("sees", id), app.Text(r.words.Barriers[id].Name))
		})),
	))
}
