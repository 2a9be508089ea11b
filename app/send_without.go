package app

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz/share"
)

// Handing the plan over without a letter: on paper, as text, and the planned days
// for a calendar.

// Names of files say nothing about anyone.
const calendarName = "mend.ics"

// plainTextField is the id of the field with the plan as text.
const plainTextField = "plain-text"

// withoutLink stands below the choice of how a letter is locked.
func (r *root) withoutLink() app.UI {
	c := r.sending.choice.Contents
	return section("group without-link",
		r.subheading("send.without"),
		r.paragraph("send.without-means"),
		actions(
			r.buttonSaying("send.print", "print", "quiet", func(app.Context, app.Event) { r.tab.print("letter") }),
			r.buttonSaying("send.copy-text", "copy-text", "quiet", func(ctx app.Context, _ app.Event) {
				r.copyFrom(ctx, plainTextField, r.plainText(c))
			}),
			when(hasDays(c.Steps), r.buttonSaying("send.calendar", "calendar", "quiet", func(ctx app.Context, _ app.Event) { r.saveCalendar(ctx, c.Steps) })),
		),
		when(hasDays(c.Steps), r.saying("p", "hint", "send.calendar-means")),
		r.handedStatus(),
		when(r.handed == reply{r.turn, "hand.copy-by-hand"}, r.toCopy(plainTextField, "send.text", r.plainText(c))),
	)
}

// hasDays reports whether a calendar would have anything to show.
func hasDays(steps []share.Step) bool {
	return slices.ContainsFunc(steps, func(s share.Step) bool {
		return s.Day != "" && (s.State == share.Open || s.State == share.Doing)
	})
}

// saveCalendar saves the planned days, which say nothing but that there is
// something to think of.
func (r *root) saveCalendar(ctx app.Context, steps []share.Step) {
	made := r.tab.today()
	r.letterWork(func() func() {
		chance, err := r.crypto.Random(8)
		calendar := ""
		if err == nil {
			calendar, err = share.Calendar(r.say("send.calendar-title"), made, letters(chance), steps)
		}
		return func() {
			if err != nil {
				r.sayHanded(ctx, letterFault(err))
				return
			}
			r.tab.saveAs(calendarName, "text/calendar", calendar)
			r.sayHanded(ctx, "hand.saved")
		}
	})
}

// letters writes each byte as two letters.
func letters(bytes []byte) string {
	text := make([]byte, 0, 2*len(bytes))
	for _, b := range bytes {
		text = append(text, 'a'+b>>4, 'a'+b&15)
	}
	return string(text)
}
