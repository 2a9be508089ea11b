//go:build !wasm

package app

func (tab) keepOffline(string, func(version)) {}
func (tab) letTakeOver()                      {}
func (tab) reload()                           {}

func (tab) wayToInstall() wayToInstall { return notOffered }
func (tab) install(func(bool))         {}
