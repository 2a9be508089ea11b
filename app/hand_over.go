package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz/share"
)

// The ways in which a letter leaves: as a link, as a picture to scan, as a file,
// and through the sheet that the system has for this.

// letterField is the id of the field that holds the link.
const letterField = "letter-link"

// letterName says nothing about anyone.
const letterName = "mend.txt"

// handOver offers the ways to hand a letter over. qr is the spot where
// [root.letterQR] is shown.
func (r *root) handOver(l share.Letter, qr spot) app.UI {
	link := r.linkTo(l)
	return section("group hand-over",
		r.subheading("hand.heading"),
		r.toCopy(letterField, "hand.link", link, data("letter-link", link)),
		actions(
			r.buttonSaying("hand.copy", "copy", "primary", func(ctx app.Context, _ app.Event) { r.copyFrom(ctx, letterField, link) }),
			r.buttonSaying("hand.qr", "qr", "quiet", r.goTo(qr)),
			r.buttonSaying("hand.file", "file", "quiet", func(ctx app.Context, _ app.Event) {
				r.tab.saveAs(letterName, "text/plain", link+"\n")
				r.sayHanded(ctx, "hand.saved")
			}),
			when(r.tab.canShare(r.say("hand.message"), link), r.buttonSaying("hand.sheet", "sheet", "quiet", func(ctx app.Context, _ app.Event) { r.openSheet(ctx, link) })),
		),
		r.handedStatus(),
	)
}

// toCopy is a field whose text can be taken, and not changed.
func (r *root) toCopy(id, key, text string, attributes ...app.UI) app.UI {
	return div("field", r.label(id, key), textArea(id, text, append(attributes, attr("readonly", "true"))...))
}

// linkTo returns the address that a letter is opened by. What stands behind "#"
// is never sent to a server.
func (r *root) linkTo(l share.Letter) string {
	return r.tab.origin() + r.href(welcomePage) + "#" + l.Text()
}

// copyFrom copies the text of a field; where the browser refuses, the text is
// selected, to be copied by hand.
func (r *root) copyFrom(ctx app.Context, field, text string) {
	r.tab.copyText(text, func(done bool) {
		if done {
			r.sayHanded(ctx, "hand.copied")
			return
		}
		r.sayHanded(ctx, "hand.copy-by-hand")
		ctx.Dispatch(func(ctx app.Context) {
			ctx.Defer(func(app.Context) { r.tab.selectAll(field) })
		})
	})
}

func (r *root) openSheet(ctx app.Context, link string) {
	r.tab.share(r.say("hand.message"), link, func(outcome string) {
		if outcome == "failed" {
			r.sayHanded(ctx, "hand.sheet-failed")
		}
	})
}

// sayHanded says something of the way just taken, on the screen as it is. It may
// be called at any time, with the context of what was pressed: the screen is drawn
// again only for something that is on it.
func (r *root) sayHanded(ctx app.Context, key string) {
	ctx.Dispatch(func(app.Context) { r.handed = reply{r.turn, key} })
}

// handedStatus is there before it has anything to say, so that it is read out.
func (r *root) handedStatus() app.UI {
	said := ""
	if r.handed.turn == r.turn && r.handed.key != "" {
		said = r.say(r.handed.key)
	}
	return status("handed", said)
}

// letterQR is a screen with nothing but a letter as a picture to scan, and its
// link below.
func (r *root) letterQR(l share.Letter) app.UI {
	link := r.linkTo(l)
	picture := qrPicture(link[:len(link)-len(l.Text())], l.Text(), r.say("hand.qr-picture"))
	return div("screen", r.backLink(),
		r.heading(r.say("hand.qr-heading")),
		when(picture != nil, r.paragraph("hand.qr-how")),
		picture,
		when(picture == nil, r.saying("p", "note", "hand.qr-too-large")),
		element("p", "letter-text", data("letter-link", link), app.Text(link)),
	)
}
