package app

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/content"
)

// Start draws the page the browser is at and then runs for as long as the page
// is open. It returns only when the program fails.
//
// Until the first screen is drawn the page belongs to the head start. So what
// takes a while is done in pieces, with room between them for what a tap does.
func Start() {
	makeRoom()
	content.Bank()
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

// makeRoom lets the browser do what waits, before the program goes on.
func makeRoom() { time.Sleep(time.Millisecond) }

// start settles the first screen, before anything is drawn.
func (r *root) start() {
	r.takeIn(r.vault.found())
	makeRoom()
	r.takeOver(r.tab.headStart())
	r.settle()
	r.tab.holdPlace()
}
