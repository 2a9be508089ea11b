//go:build !wasm

package app

// What a tab does with letters; see browser_letters_wasm.go.

func (tab) origin() string                       { return "https://mend.example" }
func (tab) takeLetter() string                   { return "" }
func (tab) today() string                        { return "2026-03-01" }
func (tab) boxes(string) []string                { return nil }
func (tab) copyText(_ string, told func(bool))   { told(false) }
func (tab) selectAll(string)                     {}
func (tab) canShare(_, _ string) bool            { return false }
func (tab) share(_, _ string, told func(string)) { told("failed") }
func (tab) print(string)                         {}
func (tab) saveAs(_, _, _ string)                {}
