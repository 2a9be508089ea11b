package app

import "syscall/js"

// value returns what was typed into the field with the given id.
func (tab) value(id string) string {
	field := document().Call("getElementById", id)
	if !field.Truthy() {
		return ""
	}
	return field.Get("value").String()
}

// checked returns the value of the box that is ticked among those of one name.
func (tab) checked(name string) string {
	box := document().Call("querySelector", `input[name="`+name+`"]:checked`)
	if !box.Truthy() {
		return ""
	}
	return box.Get("value").String()
}

// toggleSecret shows what was typed into a field, or hides it again.
func (tab) toggleSecret(id string) (shown bool) {
	field := document().Call("getElementById", id)
	shown = field.Get("type").String() == "password"
	if shown {
		field.Set("type", "text")
	} else {
		field.Set("type", "password")
	}
	return shown
}

// largestFile is how large a file may be that is read, in bytes.
const largestFile = 1 << 20

// readFile returns the text of the file chosen in a field; empty where none was
// chosen, or one that is too large to be ours.
func (tab) readFile(id string, told func(string)) {
	files := document().Call("getElementById", id).Get("files")
	if !files.Truthy() || files.Length() == 0 {
		told("")
		return
	}
	file := files.Index(0)
	if file.Get("size").Int() > largestFile {
		told(fileTooLarge)
		return
	}
	then(file.Call("text"), func(text js.Value) { told(text.String()) })
}

// saveFile hands a text to the browser, to be saved under a name that says
// nothing.
func (t tab) saveFile(text string) { t.saveAs(copyName, "text/plain", text) }

// saveAs saves a text of a kind under a name.
func (tab) saveAs(name, kind, text string) {
	blob := js.Global().Get("Blob").New([]any{text}, map[string]any{"type": kind})
	address := js.Global().Get("URL").Call("createObjectURL", blob)
	link := document().Call("createElement", "a")
	link.Set("href", address)
	link.Set("download", name)
	link.Call("click")
	js.Global().Get("URL").Call("revokeObjectURL", address)
}

// sightless is how long the page may be out of sight before what is locked is
// shut again, in milliseconds.
const sightless = 60_000

// onHide covers the screen while the page is out of sight, where hides says so,
// and calls lapse once it has been for too long.
func (t tab) onHide(hides func() bool, lapse func()) {
	var since float64
	lapsed := false
	lapseOnce := call(func(js.Value) {
		lapsed = true
		lapse()
	})
	timer := js.Undefined()
	on(document(), "visibilitychange", func() {
		now := js.Global().Get("Date").Call("now").Float()
		curtain := documentElement().Get("classList")
		if document().Get("visibilityState").String() == "hidden" {
			since, lapsed = now, false
			if hides() {
				curtain.Call("add", "curtain")
			}
			timer = js.Global().Call("setTimeout", lapseOnce, sightless)
			return
		}
		js.Global().Call("clearTimeout", timer)
		curtain.Call("remove", "curtain")
		switch {
		case lapsed:
			t.focusHeading() // behind the curtain, nothing could get the focus
		case since > 0 && now-since >= sightless:
			lapse()
		}
	})
}
