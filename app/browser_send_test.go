//go:build browser

package app

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/content"
	"mend/quiz"
	"mend/quiz/share"
	"mend/quiz/share/reference"
)

// Sending the plan, seen from outside: what goes out is opened with another
// program than the one that made it.

// theirNote is what the sender writes to the other person.
const theirNote = "Thank you for reading this.\nI meant it."

// sender returns somebody with a plan, who is at the choice of what to send.
// before, where not empty, runs before any script of the page.
func sender(t *testing.T, answers quiz.Answers, before string) *visitor {
	t.Helper()
	v := newVisitor(t)
	if before != "" {
		v.beforeEveryPage(before)
	}
	v.open("/")
	v.hasKept(answers, "")
	v.open(resultPage)
	v.safetyAgain(v.look(), answers)
	v.beginToSend(answers)
	return v
}

// beginToSend goes from the result to the choice of what to send. The questions
// about safety are asked first, and nothing else.
func (v *visitor) beginToSend(answers quiz.Answers) sight {
	v.Helper()
	v.press("share")
	now := v.safetyAgain(v.look(), answers)
	if !v.isAt(now, sharePage) {
		v.Fatalf("after the questions about safety comes %+v", now)
	}
	return now
}

// toLetter goes from the choice of what to send to the letter.
func (v *visitor) toLetter(way string) sight {
	v.Helper()
	v.press("next")
	v.press("continue")
	v.tick(way)
	return v.press("next")
}

// link is that of the letter on screen.
func (v *visitor) link() string {
	v.Helper()
	return eval[string](v, `document.querySelector("[data-letter-link]").dataset.letterLink`)
}

// code is the words that open it; empty where there are none.
func (v *visitor) code() string {
	v.Helper()
	return eval[string](v, `(document.querySelector("[data-code]") || {dataset: {code: ""}}).dataset.code`)
}

// opens opens the letter on screen the way another person does.
func (v *visitor) opens() share.Contents {
	v.Helper()
	l, err := share.Find("Look: " + v.link() + " (a link)")
	if err != nil {
		v.Fatal(err)
	}
	c, dropped, err := share.ReadPlan(reference.Crypto{}, content.Bank(), l, v.code())
	if err != nil || len(dropped) > 0 {
		v.Fatalf("the letter does not open: %v, left out %v", err, dropped)
	}
	if l.Locked() != (v.code() != "") {
		v.Errorf("the letter is locked: %t; the words are %q", l.Locked(), v.code())
	}
	return c
}

var spaces = regexp.MustCompile(`\s+`)

// wordsOf returns the words of a text, whatever is between them.
func wordsOf(text string) string { return strings.TrimSpace(spaces.ReplaceAllString(text, " ")) }

// preview is the text that is shown of what goes out.
func (v *visitor) preview() string {
	v.Helper()
	return wordsOf(eval[string](v, readableScript+`read(document.querySelector("[data-preview]"))`))
}

// readableScript reads the texts of an element one by one.
const readableScript = `const read = (e) => [...e.childNodes].map((n) => n.nodeType === Node.TEXT_NODE ? n.data : read(n)).join(" ");`

// shownTo is what the other person will see of the contents. today is how the
// browser of the sender writes the day.
func shownTo(c share.Contents, today string) string {
	r := newRoot(source(), "/", sharePage)
	texts := readable(app.HTMLString(r.contentsView(c)))
	return wordsOf(strings.ReplaceAll(strings.Join(texts, " "), c.Day, today))
}

func (v *visitor) today() (iso, written string) {
	v.Helper()
	return eval[string](v, `new Date().toLocaleDateString("sv")`),
		eval[string](v, `new Date().toLocaleDateString(navigator.language, {day: "numeric", month: "long", year: "numeric"})`)
}

func (v *visitor) ticked(name string) []string {
	v.Helper()
	return eval[[]string](v, `[...document.querySelectorAll("input[name=`+name+`]:checked")].map((e) => e.value)`)
}

// The whole way: what is ticked at first, what is shown, and what goes out.
func TestSendingAPlan(t *testing.T) {
	answers := planned()
	v := sender(t, answers, "")
	_, before := v.kept()
	if got := v.ticked(releaseParts); !slices.Equal(got, []string{"reading", "barriers", "steps", "day"}) {
		t.Errorf("ticked at first are %v", got)
	}
	if gate := eval[int](v, `document.querySelectorAll("[value^=gate]").length`); gate > 0 {
		t.Error("answers about safety are offered")
	}
	all, _ := share.Everything(content.Bank(), content.Bank().Assess(answers))
	want := all.Only(share.PartReading | share.PartBarriers | share.PartSteps)
	iso, written := v.today()
	want.Parts, want.Day, want.Note = want.Parts|share.PartDay|share.PartNote, iso, theirNote
	want.Steps, want.Barriers = want.Steps[1:], want.Barriers[1:]
	eval[int](v, `document.querySelectorAll("details").forEach((e) => e.open = true), 0`)
	v.click(`input[value="` + all.Steps[0].ID + `"]`)
	v.click(`input[value="` + all.Barriers[0] + `"]`)
	v.do(v.script(`document.getElementById("` + releaseNote + `").value = ` + quoted("  "+theirNote+"\n")))
	v.press("next")
	if got, want := v.preview(), shownTo(want, written); got != want {
		t.Errorf("before sending is shown\n%s\nwant\n%s", got, want)
	}
	v.press("continue")
	if got := v.ticked(sendWayName); !slices.Equal(got, []string{sendLocked}) {
		t.Errorf("who can read it is %v at first", got)
	}
	v.press("next")
	if got := v.opens(); contentsText(got) != contentsText(want) {
		t.Errorf("the letter opens to\n%s\nwant\n%s", contentsText(got), contentsText(want))
	}
	if words := strings.Fields(v.code()); len(words) != share.CodeWords {
		t.Errorf("the words are %q", words)
	}
	if !strings.HasPrefix(v.link(), v.origin+"/#") {
		t.Errorf("the link is %s", v.link())
	}
	if _, after := v.kept(); after != before {
		t.Errorf("sending has changed what is kept:\n%s\nbefore:\n%s", after, before)
	}
	everything := promised[string](v, `indexedDB.databases().then((all) => JSON.stringify([all, {...sessionStorage}, {...localStorage}, history.state, document.title]))`)
	for _, secret := range append(strings.Fields(v.code()), theirNote[:9], v.link()[len(v.origin)+2:][:20]) {
		if strings.Contains(everything, secret) {
			t.Errorf("%q is stored: %s", secret, everything)
		}
	}
}

// contentsText writes contents so that two can be compared.
func contentsText(c share.Contents) string {
	r := newRoot(source(), "/", sharePage)
	return c.Day + c.Reading + strings.Join(c.Barriers, ",") + r.plainText(c) + c.Note
}

// A letter that anyone can read is made only by who chooses so.
func TestSendingToAnyone(t *testing.T) {
	v := sender(t, planned(), "")
	v.toLetter(sendOpen)
	v.opens()
	if v.code() != "" || !eval[bool](v, `document.querySelector("main").textContent.includes(`+quoted(source().words.Say("send.open-means"))+`)`) {
		t.Error("the consequence is not said beside the link, or there are words")
	}
	first := v.link()
	v.press("back")
	v.tick(sendLocked)
	v.press("next")
	if v.code() == "" || v.link() == first {
		t.Error("a lock that was chosen later is not there")
	}
	code := v.code()
	v.press("back")
	v.press("next")
	if v.code() != code {
		t.Error("going back and forth changes words that may have been told already")
	}
}

// Back leads from step to step, in the browser and on the screen, and what was
// chosen is still chosen.
func TestBackFromALetter(t *testing.T) {
	v := sender(t, planned(), "")
	v.click(`input[value=day]`)
	v.click(`input[value=answers]`)
	v.fill(releaseNote, "One line.")
	v.toLetter(sendLocked)
	link := v.link()
	v.press("qr")
	v.checkHistory()
	for _, step := range []struct {
		key  string
		move func() sight
	}{
		{"send.letter", v.browserBack}, {"send.way", v.browserBack}, {"send.preview", v.browserBack}, {"send.choose", v.browserBack},
		{"send.preview", v.browserForward}, {"send.way", v.browserForward}, {"send.letter", v.browserForward}, {"hand.qr-heading", v.browserForward},
		{"send.letter", func() sight { return v.press("back") }}, {"send.way", func() sight { return v.press("back") }},
		{"send.preview", func() sight { return v.press("back") }}, {"send.choose", func() sight { return v.press("back") }},
	} {
		if now := step.move(); now.Heading != source().words.Say(step.key) {
			t.Fatalf("the screen is %q, want %q", now.Heading, source().words.Say(step.key))
		}
		if step.key == "send.letter" && v.link() != link {
			t.Error("the letter is another one")
		}
	}
	if got := v.ticked(releaseParts); !slices.Equal(got, []string{"reading", "barriers", "steps", "answers"}) {
		t.Errorf("back at the choice, ticked are %v", got)
	}
	if note := eval[string](v, `document.getElementById("`+releaseNote+`").value`); note != "One line." {
		t.Errorf("the words to the other are %q", note)
	}
	if now := v.press("back"); !v.isAt(now, resultPage) {
		t.Errorf("back from the choice comes to %+v", now)
	}
}

// After a reload nothing of a letter is left, and the questions about safety come
// first.
func TestReloadOfALetter(t *testing.T) {
	answers := planned()
	v := sender(t, answers, "")
	v.toLetter(sendLocked)
	v.reload()
	if now := v.safetyAgain(v.look(), answers); !v.isAt(now, sharePage) || now.Heading != source().words.Say("send.choose") {
		t.Errorf("after a reload and the questions about safety comes %+v", now)
	}
}

// Nothing ticked is nothing sent.
func TestSendingNothing(t *testing.T) {
	v := sender(t, planned(), "")
	for _, part := range []string{"reading", "barriers", "steps"} {
		v.click(`input[value=` + part + `]`)
	}
	now := v.press("next")
	if !now.Errors || now.Heading != source().words.Say("send.choose") {
		t.Errorf("with only the day ticked comes %+v", now)
	}
	v.fill(releaseNote, "Words are enough.")
	if now = v.press("next"); now.Heading != source().words.Say("send.preview") {
		t.Errorf("with a few words comes %+v", now)
	}
}

func TestSendingFits(t *testing.T) {
	v := sender(t, fullest(), "")
	v.fits("send-choose")
	eval[int](v, `document.querySelectorAll("details").forEach((e) => e.open = true), 0`)
	v.fits("send-choose-unfolded")
	v.fill(releaseNote, theirNote)
	v.press("next")
	v.fits("send-preview")
	v.press("continue")
	v.fits("send-way")
	v.press("next")
	v.fits("send-letter")
	v.press("qr")
	v.fits("send-qr")
}
