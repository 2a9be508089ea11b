//go:build browser

package app

import (
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
)

// The ways in which a plan leaves, in a browser that says what it was asked.

// watchWays notes what the page asks the browser for. refuses, where set, is how
// the browser says no.
const watchWays = `(() => {
	window.copied = []; window.sheets = []; window.printed = []; window.saved = [];
	const clipboard = {writeText: async (text) => {
		if (window.refuses) { throw new DOMException("no", "NotAllowedError"); }
		window.copied.push(text);
	}};
	Object.defineProperty(navigator, "clipboard", {get: () => clipboard});
	navigator.canShare = (sheet) => sheet.url.startsWith("http") && sheet.text !== "";
	navigator.share = async (sheet) => {
		window.sheets.push({...sheet, active: navigator.userActivation.isActive});
		if (window.refuses) { throw new DOMException("no", window.refuses); }
	};
	window.print = () => window.printed.push(document.documentElement.dataset.print);
	let last;
	URL.createObjectURL = (blob) => { last = blob; return "#saved"; };
	HTMLAnchorElement.prototype.click = function () {
		const file = {name: this.download, kind: last.type};
		last.text().then((text) => window.saved.push({...file, text}));
	};
})()`

// says waits for a status message.
func (v *visitor) says(key string) {
	v.Helper()
	v.until(`[...document.querySelectorAll("main [role=status]")].some((e) => e.textContent === ` + quoted(source().words.Say(key)) + `)`)
}

func TestCopyingALink(t *testing.T) {
	v := sender(t, planned(), watchWays)
	v.toLetter(sendLocked)
	v.click(byAction("copy"))
	v.says("hand.copied")
	if got := eval[[]string](v, `copied`); !slices.Equal(got, []string{v.link()}) {
		t.Errorf("copied is %q", got)
	}
	v.do(v.script(`window.refuses = "NotAllowedError"`))
	v.click(byAction("copy"))
	v.says("hand.copy-by-hand")
	if got := eval[string](v, `(() => { const e = document.activeElement; return e.value.slice(e.selectionStart, e.selectionEnd) })()`); got != v.link() {
		t.Errorf("to be copied by hand is selected %q", got)
	}
}

func TestTheSheetOfTheSystem(t *testing.T) {
	v := sender(t, planned(), watchWays)
	v.toLetter(sendLocked)
	v.click(byAction("sheet"))
	v.until(`sheets.length === 1`)
	sheet := eval[map[string]any](v, `sheets[0]`)
	if sheet["url"] != v.link() || sheet["text"] != source().words.Say("hand.message") || sheet["active"] != true || len(sheet) != 3 {
		t.Errorf("the sheet is given %v", sheet)
	}
	v.do(v.script(`window.refuses = "AbortError"`))
	v.click(byAction("sheet"))
	v.until(`sheets.length === 2`)
	if said := eval[string](v, `document.querySelector(".handed").textContent`); said != "" {
		t.Errorf("thinking better of it is commented with %q", said)
	}
	v.do(v.script(`window.refuses = "DataError"`))
	v.click(byAction("sheet"))
	v.says("hand.sheet-failed")
}

type savedFile struct{ Name, Kind, Text string }

func (v *visitor) savedFiles(n int) []savedFile {
	v.Helper()
	v.until(`saved.length === ` + string(rune('0'+n)))
	return eval[[]savedFile](v, `saved.map((f) => ({Name: f.name, Kind: f.kind, Text: f.text}))`)
}

func TestALetterAsAFile(t *testing.T) {
	v := sender(t, planned(), watchWays)
	v.toLetter(sendLocked)
	v.click(byAction("file"))
	v.says("hand.saved")
	file := v.savedFiles(1)[0]
	if file.Name != letterName || file.Kind != "text/plain" || file.Text != v.link()+"\n" {
		t.Errorf("saved is %+v", file)
	}
}

// Print, text and calendar have what was ticked, and the calendar says nothing.
func TestHandingOverWithoutALink(t *testing.T) {
	answers := planned()
	v := sender(t, answers, watchWays)
	v.press("back")
	step := eval[string](v, `document.querySelector("[data-step]").dataset.step`)
	v.do(v.script(`(() => { const day = document.getElementById("day-` + step + `"); day.value = "2031-04-05"; day.dispatchEvent(new Event("change", {bubbles: true})); })()`))
	v.untilSaved()
	v.beginToSend(answers)
	v.fill(releaseNote, theirNote[:27])
	v.press("next")
	v.press("continue")
	v.click(byAction("copy-text"))
	v.says("hand.copied")
	text := eval[string](v, `copied[0]`)
	for _, must := range []string{theirNote[:27], source().words.Steps[step].Title, "2031"} {
		if !strings.Contains(text, must) {
			t.Errorf("the text lacks %q:\n%s", must, text)
		}
	}
	v.do(v.script(`window.refuses = "NotAllowedError"`))
	v.click(byAction("copy-text"))
	v.says("hand.copy-by-hand")
	if got := eval[string](v, `document.getElementById("`+plainTextField+`").value`); got != text {
		t.Errorf("to be copied by hand is\n%s\nwant\n%s", got, text)
	}
	v.click(byAction("calendar"))
	v.says("hand.saved")
	calendar := v.savedFiles(1)[0]
	if calendar.Name != calendarName || calendar.Kind != "text/calendar" || !strings.Contains(calendar.Text, "DTSTART;VALUE=DATE:20310405\r\n") {
		t.Errorf("the calendar is %+v", calendar)
	}
	if strings.Count(calendar.Text, "SUMMARY:"+source().words.Say("send.calendar-title")+"\r\n") != 1 || strings.Contains(calendar.Text, step) {
		t.Errorf("the calendar tells more than that there is something:\n%s", calendar.Text)
	}
	v.click(byAction("print"))
	v.until(`printed.length === 1`)
	if kind := eval[string](v, `printed[0]`); kind != "letter" {
		t.Errorf("printed is %q", kind)
	}
	v.do(call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}))
	shown := eval[string](v, `[...document.querySelectorAll("body *")].filter((e) => e.checkVisibility() && !e.closest(".on-paper") && !e.querySelector(".on-paper") && !e.matches(".unseen")).map((e) => e.outerHTML.slice(0, 60)).join("\n")`)
	if shown != "" {
		t.Errorf("on paper is more than the plan:\n%s", shown)
	}
	if !eval[bool](v, `document.querySelector(".on-paper").checkVisibility()`) {
		t.Error("nothing is on paper")
	}
}
