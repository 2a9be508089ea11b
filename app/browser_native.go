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
func (tab) turnTo(string)                {}
func (tab) chosen(string) []string       { return nil }
func (tab) isSecondPress(app.Event) bool { return false }
func (tab) settleBoxes(app.Event)        {}
func (tab) date(iso, lang string) string { return iso }

// drawer stands in for what a tab keeps. It keeps nothing.
type drawer string

func (drawer) read() string { return "" }
func (drawer) write(string) {}
func (drawer) clear()       {}

func (tab) value(string) string                  { return "" }
func (tab) checked(string) string                { return "" }
func (tab) toggleSecret(string) bool             { return false }
func (tab) readFile(_ string, told func(string)) { told("") }
func (tab) saveFile(string)                      {}
func (tab) persist()                             {}
func (tab) forgetsAfterAWeek() bool              { return false }
func (tab) eraseRest(_ string, done func(bool))  { done(true) }
func (tab) onHide(func() bool, func())           {}
func (tab) onPrint()                             {}

// deviceVault stands in for what a browser keeps. It keeps nothing.
type deviceVault struct{}

func (deviceVault) found() held                          { return held{state: "none"} }
func (deviceVault) begin(_, _ string, told func(string)) { told("refused") }
func (deviceVault) write(_ string, told func(string))    { told("refused") }
func (deviceVault) takeOver(told func(held))             { told(held{state: "none"}) }
func (deviceVault) unlock(_ string, told func(held))     { told(held{state: "none"}) }
func (deviceVault) lock()                                {}
func (deviceVault) erase(told func(bool))                { told(true) }
func (deviceVault) wrap(_, _ string, told func(string))  { told("") }
func (deviceVault) unwrap(_, _ string, told func(held))  { told(held{state: "damaged"}) }
func (deviceVault) damaged(told func(string))            { told("") }
