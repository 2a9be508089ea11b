package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz/share"
)

// A plan that somebody else shows.

// aboutLetter says in a few seconds what this is.
func (r *root) aboutLetter() app.UI {
	return r.facts("letter.what", "letter.who", "letter.not-kept")
}

func (r *root) lockedPlan() app.UI {
	return div("group",
		r.heading(r.say("letter.plan-heading")),
		r.aboutLetter(),
		r.fieldForm("code", r.unlockPlan,
			r.textField(letterCode, "letter.code", "letter.code-hint", ""),
			r.send("letter.open", "next"),
		),
		r.another(),
	)
}

func (r *root) unlockPlan() {
	in, code := r.letter, r.tab.value(letterCode)
	r.letterWork(func() func() {
		opened, err := r.openPlan(in, code)
		return func() {
			if err != nil {
				r.complainAt(letterCode, letterFault(err))
				return
			}
			r.takeLetter(opened, nil)
		}
	})
}

func (r *root) openedPlan() app.UI {
	begin := "letter.begin"
	if len(r.answers) > 0 {
		begin = "letter.resume"
	}
	return div("group",
		r.heading(r.say("letter.plan-heading")),
		r.aboutLetter(),
		r.contentsView(r.letter.contents),
		r.droppedNote(r.letter.dropped),
		r.keepLetter(),
		section("group",
			r.subheading("letter.yours"),
			r.paragraph("letter.yours-means"),
			element("p", "actions", r.quizLink(begin)),
		),
		r.another(),
	)
}

// another leads away from a letter, to where the next one can be opened.
func (r *root) another() app.UI {
	return actions(r.buttonSaying("letter.another", "another-letter", "quiet", r.openAnother))
}

// droppedNote names what was in a letter and is not known here.
func (r *root) droppedNote(dropped []share.Dropped) app.UI {
	return when(len(dropped) > 0, div("note", attr("data-dropped", strconv.Itoa(len(dropped))),
		r.paragraph("letter.dropped"),
		list("plain", r.droppedNames(dropped)),
	))
}

func (r *root) droppedNames(dropped []share.Dropped) (names []string) {
	for _, d := range dropped {
		names = append(names, r.say("letter.dropped-"+d.Kind, "n", strconv.Itoa(d.N), "ask", r.asked(d.Question).Ask))
	}
	return names
}

// keepLetter offers to keep the letter that is on show, or says that it is kept.
func (r *root) keepLetter() app.UI {
	switch {
	case r.letter.kept != "":
		return r.keptNote("letter.kept")
	case r.keeping.shut:
		return section("group", r.paragraph("letter.locked"),
			actions(r.buttonSaying("unlock.unlock", "unlock", "quiet", r.unlockForLetter)))
	case r.letterText() == "":
		return r.saying("p", "note", "letter.no-room")
	default:
		return section("group", r.paragraph("letter.keep-means"),
			actions(r.buttonSaying("letter.keep", "keep-copy", "quiet", r.keepThisLetter)))
	}
}

// keptNote says that something is kept, as far as anything is.
func (r *root) keptNote(key string) app.UI {
	if !r.keeping.writes() {
		return r.unkept()
	}
	return status("note", r.say(key))
}

// unkept says that nothing outlasts this page, and where that can be changed.
func (r *root) unkept() app.UI {
	return div("note", attr("role", "status"),
		r.paragraph("letter.unkept"),
		element("p", "", r.link("link", keptPage, "letter.unkept-link")),
	)
}

func (r *root) unlockForLetter(app.Context, app.Event) {
	r.letter.needsCase = true
	r.show()
}

// letterText is the letter as it would be kept; empty where it cannot be.
func (r *root) letterText() string {
	text, err := share.Keep(r.bank, r.letter.contents)
	if err != nil || len(r.document.WithLetter(text).Letters) == len(r.document.Letters) {
		return ""
	}
	return text
}

func (r *root) keepThisLetter(app.Context, app.Event) {
	r.letter.kept = r.letterText()
	r.keepDocument(r.document.WithLetter(r.letter.kept))
	r.tell(noNotice)
}

// keptLetters lists the letters that were kept.
func (r *root) keptLetters() app.UI {
	if len(r.document.Letters) == 0 || r.keeping.shut {
		return nil
	}
	var rows []app.UI
	for i, text := range r.document.Letters {
		rows = append(rows, r.keptLetter(i, text))
	}
	return section("group",
		r.subheading("letter.kept-heading"),
		element("ul", "plain cases", together(rows...)),
	)
}

func (r *root) keptLetter(i int, kept string) app.UI {
	contents, _, err := share.ReadKept(r.bank, kept)
	number := strconv.Itoa(i + 1)
	name := r.say("letter.nth", "n", number)
	if contents.Day != "" {
		name = r.say("letter.of-day", "n", number, "day", r.tab.date(contents.Day, r.words.Lang))
	}
	return element("li", "case",
		text("h3", "", name),
		actions(
			when(err == nil, r.letterButton("open-kept", "letter.open", number, func(app.Context, app.Event) { r.openKept(kept) })),
			r.letterButton("delete-kept", "letter.delete", number, func(app.Context, app.Event) {
				r.rewrite(r.document.WithoutLetter(kept))
				r.tell(noNotice)
			}),
		),
	)
}

func (r *root) letterButton(action, key, number string, do app.EventHandler) app.UI {
	return r.plainButton("button quiet", action, action+number, r.once(do), app.Text(r.say(key)))
}

func (r *root) openKept(text string) {
	in := letterIn{isOpen: true, kept: text}
	in.contents, in.dropped, _ = share.ReadKept(r.bank, text)
	r.letter = in
	r.show()
}
