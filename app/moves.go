package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// OnMount runs once, when the first screen stands.
func (r *root) OnMount(ctx app.Context) {
	r.own, r.mounted = ctx, true
	r.tab.onTravel(func() { ctx.Dispatch(r.OnNav) })
	ctx.Defer(func(app.Context) {
		r.tab.ready()
		r.watchVersion()
		r.tab.onPrint()
		r.tab.onHide(r.hides, func() { r.dispatch(r.lockItself) })
		r.save()
	})
	ctx.PreventUpdate() // it was drawn a moment ago
}

// dispatch does something that came from outside of any screen.
func (r *root) dispatch(do func()) { r.own.Dispatch(func(app.Context) { do() }) }

// OnNav runs when go-app has come to another address. Mostly Mend is there
// already, and nothing has to be drawn again.
func (r *root) OnNav(ctx app.Context) {
	if !r.arrive() {
		ctx.PreventUpdate()
	}
}

// arrive shows what belongs to the address and the history entry one stands on,
// whichever way one came, and reports whether that is something else than before.
// It may be called any number of times.
func (r *root) arrive() (moved bool) {
	letter := r.meetLetter()
	moved = r.settle() || letter != ""
	if moved {
		r.show()
	}
	if letter != "" {
		r.receive(letter)
	}
	return moved
}

// settle reads where one stands and corrects the history entry where one cannot
// be there. It reports whether that is another spot than before.
func (r *root) settle() (moved bool) {
	page := pageAt(r.tab.path(), r.base)
	wanted, known := r.tab.recall()
	wanted.page = page
	if r.passing.turn != notPassing {
		return r.settlePassing(wanted, known)
	}
	if !known {
		wanted = entry{spot: spot{page: page, at: wherever}}
		if r.arrived {
			wanted.from = r.here.key()
		}
	}
	if !r.arrived && r.journey().isPast(wanted.spot) {
		wanted.spot = spot{page: page, at: wherever}
	}
	if r.keeping.shut {
		// Where one may be is known once it is unlocked; the place waits.
		moved = wanted.spot != r.here.spot
		r.here = wanted
		return moved
	}
	allowed := entry{r.allow(wanted.spot), wanted.from}
	moved = r.arrived && allowed.spot != r.here.spot
	r.here, r.arrived = allowed, true
	if !known || allowed != wanted {
		r.tab.replace(r.address(allowed.page), allowed)
	}
	return moved
}

// address returns what to write into the address bar for a page. An address
// that does not exist is left as it was typed.
func (r *root) address(page string) string {
	if page == notFoundPage {
		return r.tab.path()
	}
	return r.href(page)
}

// show draws a new screen and brings the reader to its beginning.
func (r *root) show() {
	r.tell(noNotice)
	r.catchUp()
}

// tell draws the same screen again, with a notice.
func (r *root) tell(n notice) {
	r.turn++
	r.notice = n
	r.fault, r.faultAt, r.busy = "", "", false
	r.settleReader()
}

// settleReader waits in the name of the root: the element that a handler
// belongs to is gone by the time the new screen stands.
func (r *root) settleReader() {
	r.tab.title(r.title())
	r.own.Defer(func(app.Context) { r.tab.focusHeading() })
}

// visit goes to a spot, as one more step in the browser's history.
func (r *root) visit(to spot) {
	if r.passing.turn != notPassing {
		r.passTo(to)
		return
	}
	to = r.allow(to)
	r.tab.push(r.href(to.page), entry{to, r.here.key()})
	r.arrive()
}

// goBack does what the browser's Back does wherever the step before is the one
// that Back on this screen stands for.
func (r *root) goBack(app.Context, app.Event) {
	to := r.journey().before(r.here.spot)
	if r.here.from == to.key() || r.here.from != "" && r.here.aside() {
		r.tab.back()
		return
	}
	if r.passing.turn != notPassing {
		r.passTo(to)
		return
	}
	to = r.allow(to)
	r.tab.replace(r.href(to.page), entry{spot: to})
	r.arrive()
}

// answer takes an answer to the question on screen and moves on.
func (r *root) answer(question string, options []string) {
	settled, err := r.bank.Settle(question, options)
	if err != nil {
		r.tell(complaint(options))
		return
	}
	delete(r.early, question)
	if r.isGate(question) {
		r.askedFor = r.here.then
	}
	r.keep(r.answers.With(question, settled...))
	r.visit(r.journey().next(r.here.spot))
}

func complaint(options []string) notice {
	if len(options) == 0 {
		return nothingChosen
	}
	return cannotCombine
}
