//go:build !wasm

package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// tab stands in for the browser where there is none: a tab that was just opened
// and keeps nothing. See browser_wasm.go for what each method does.
type tab struct{}

func (tab) path() string                 { return welcomePage }
func (tab) recall() (e entry, ok bool)   { return entry{}, false }
func (tab) push(string, entry)           {}
func (tab) replace(string, entry)        {}
func (tab) back()                        {}
func (tab) onTravel(func())              {}
func (tab) ready()                       {}
func (tab) title(string)                 {}
func (tab) focusHeading()                {}
func (tab) focus(string)                 {}
func (tab) chosen(string) []string       { return nil }
func (tab) isSecondPress(app.Event) bool { return false }
func (tab) settleBoxes(app.Event)        {}
func (tab) date(iso, lang string) string { return iso }

// drawer stands in for what a tab keeps. It keeps nothing.
type drawer string

func (drawer) read() string { return "" }
func (drawer) write(string) {}
func (drawer) clear()       {}
