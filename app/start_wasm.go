package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/content"
)

// Start draws the page the browser is at and then runs for as long as the page
// is open. It returns only when the program fails.
//
// Until the first screen is drawn the page belongs to the head start. So what
// takes a while is done in pieces, with room between them for what a tap does.
func Start() {
	content.WhileReading(makeRoom)
	makeRoom()
	m := source()
	makeRoom()
	r := newRoot(m, tab{}.base(), pageAt(tab{}.path(), tab{}.base()))
	r.start()
	app.RouteWithRegexp("^/", func() app.Composer {
		if r.Mounted() {
			// go-app asks for a component on every move, finds that it is of the
			// kind already on screen, and keeps the old one.
			return &root{}
		}
		return r
	})
	app.RunWhenOnBrowser()
}

// start settles the first screen, before anything is drawn.
func (r *root) start() {
	r.takeIn(r.vault.found())
	makeRoom()
	r.takeOver(r.tab.headStart())
	r.startWithLetter()
	r.settle()
	r.tab.holdPlace()
}

// startWithLetter reads the letter that the page was opened with.
func (r *root) startWithLetter() {
	text := r.meetLetter()
	if text == "" {
		return
	}
	in, err := r.readLetter(text)
	r.letter = in
	if err != nil {
		r.fault, r.faultAt = letterFault(err), letterText
	}
}
