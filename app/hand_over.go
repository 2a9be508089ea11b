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

// handed is what became of the last press on one of the ways.
type handed = installReply

// handOver offers the ways to hand a letter over. qr is the spot where
// [root.letterQR] is shown.
func (r *root) handOver(l share.Letter, qr spot) app.UI {
	link := r.linkTo(l)
	return section("group hand-over",
		r.subheading("hand.heading"),
		div("field",
			r.label(letterField, "hand.link"),
			element("textarea", "letter-link", attr("id", letterField), attr("rows", "3"), attr("readonly", "true"),
				attr("autocomplete", "off"), attr("spellcheck", "false"), data("letter-link", link), app.Text(link)),
		),
		actions(
			r.buttonSaying("hand.copy", "copy", "primary", func(app.Context, app.Event) { r.copyLink(link) }),
			r.buttonSaying("hand.qr", "qr", "quiet", r.goTo(qr)),
			r.buttonSaying("hand.file", "file", "quiet", func(app.Context, app.Event) {
				r.tab.saveAs(letterName, "text/plain", link+"\n")
				r.sayHanded("hand.saved")
			}),
			when(r.tab.canShare(), r.buttonSaying("hand.sheet", "sheet", "quiet", func(app.Context, app.Event) { r.openSheet(link) })),
		),
		element("p", "hint", attr("role", "status"), app.Text(r.handedText())),
	)
}

// linkTo returns the address that a letter is opened by. What stands behind "#"
// is never sent to a server.
func (r *root) linkTo(l share.Letter) string {
	return r.tab.origin() + r.href(welcomePage) + "#" + l.Text()
}

// copyLink copies the link; where the browser refuses, the link is selected, to
// be copied by hand.
func (r *root) copyLink(link string) {
	r.tab.copyText(link, func(done bool) {
		r.dispatch(func() {
			if done {
				r.sayHanded("hand.copied")
				return
			}
			r.tab.selectAll(letterField)
			r.sayHanded("hand.copy-by-hand")
		})
	})
}

func (r *root) openSheet(link string) {
	r.tab.share(r.say("hand.message"), link, r.later(func(outcome string) {
		if outcome == "failed" {
			r.sayHanded("hand.sheet-failed")
		}
	}))
}

// sayHanded says something of the way just taken, on the screen as it is.
func (r *root) sayHanded(key string) { r.handed = handed{r.turn, key} }

func (r *root) handedText() string {
	if r.handed.turn != r.turn || r.handed.key == "" {
		return ""
	}
	return r.say(r.handed.key)
}

// letterQR shows a letter as a picture to scan, with its link below.
func (r *root) letterQR(l share.Letter) app.UI {
	link := r.linkTo(l)
	return section("group",
		r.heading(r.say("hand.qr")),
		element("p", "letter-text", data("letter-link", link), app.Text(link)),
	)
}
