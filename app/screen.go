package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// screen is what stands between header and footer for one turn. Its identity is
// the turn, so that go-app makes its elements anew and never patches them.
type screen struct {
	app.Compo

	turn int
	draw func() app.UI
}

// CompoID tells go-app one screen from the next.
func (s *screen) CompoID() string { return strconv.Itoa(s.turn) }

// Render draws the screen.
func (s *screen) Render() app.UI { return s.draw() }
