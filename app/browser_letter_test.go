//go:build browser

package app

import (
	"strings"
	"testing"

	"mend/content"
	"mend/quiz"
	"mend/quiz/share"
	"mend/quiz/share/reference"
)

// Letters that another program than the one in the browser has written.

// planLetter returns a letter of a plan, for anyone where the code is empty.
func planLetter(t *testing.T, answers quiz.Answers, note, code string) string {
	t.Helper()
	bank := content.Bank()
	all, ok := share.Everything(bank, bank.Assess(answers))
	if !ok {
		t.Fatal("these answers have no plan")
	}
	all.Parts |= share.PartNote
	all.Note = note
	l, err := share.PlanForAnyone(reference.Crypto{}, bank, all)
	if code != "" {
		l, err = share.PlanWithCode(reference.Crypto{}, bank, all, code)
	}
	if err != nil {
		t.Fatal(err)
	}
	return "#" + l.Text()
}

const fiveWords = "acorn amber arrow array aspen"

// A wrong code is told in one plain message; the right one shows the plan, and
// nothing is written down.
func TestALockedLetterOpensWithItsWords(t *testing.T) {
	for name, comes := range map[string]received{"by link": byLink, "by file": byFile, "by paste": byPaste} {
		t.Run(name, func(t *testing.T) {
			v := newVisitor(t)
			v.open("/")
			letter := planLetter(t, planned(), theirWords, fiveWords)
			v.checkLetter(comes(v, letter), "plan")
			if v.showsPlan() {
				t.Fatal("the plan can be read without the words")
			}
			v.fill(letterCode, "acorn amber arrow array apple")
			if now := v.press("next"); !now.Errors || v.showsPlan() {
				t.Errorf("with wrong words comes %+v", now)
			}
			v.fill(letterCode, "Acorn, amber - ARROW array aspen")
			v.checkLetter(v.press("next"), "plan")
			if !v.showsPlan() {
				t.Error("with the right words there is no plan")
			}
			v.checkNothingStored()
		})
	}
}

const theirWords = "I would like to talk."

// showsPlan reports whether the plan and the note are on screen, as text.
func (v *visitor) showsPlan() bool {
	v.Helper()
	return eval[bool](v, `!!document.querySelector("[data-shown-step]") &&
		document.querySelector(".letter-note").textContent === `+quoted(theirWords))
}

// A letter that comes in the middle of a run changes nothing of the reader's own,
// whether the page is loaded with it or the letter is typed into its address.
func TestALetterInTheMiddleOfARun(t *testing.T) {
	v := newVisitor(t)
	v.open("/")
	now, _ := v.halfway(6)
	_, before := v.kept()
	letter := planLetter(t, planned(), theirWords, "")
	v.sent = append(v.sent, letter[1:])
	v.do(v.script(`location.hash = ` + quoted(letter)))
	v.until(`document.querySelector("[data-shown-step]")`)
	v.checkLetter(v.look(), "plan")
	if _, after := v.kept(); after != before || !strings.Contains(before, "answer ") {
		t.Errorf("before the letter was kept\n%s\nand after it\n%s", before, after)
	}
	if back := v.press("back"); back.Question != now.Question {
		t.Errorf("back from the letter comes %+v, want %s", back, now.Question)
	}

	v.checkLetter(byLink(v, letter), "plan")
	if _, after := v.kept(); after != before {
		t.Errorf("loaded with the letter, what is kept is\n%s\nwant\n%s", after, before)
	}
	if begun := v.press("begin"); !begun.Safety {
		t.Errorf("the reader's own run goes on at %+v, want the questions about safety", begun)
	}

	// Only what the reader asks for is kept.
	v.checkLetter(byLink(v, letter), "plan")
	v.press("keep-copy")
	v.untilSaved()
	_, after := v.kept()
	without := ""
	for line := range strings.Lines(after) {
		if !strings.HasPrefix(line, "letter ") {
			without += line
		}
	}
	if without != before || after == before {
		t.Errorf("with a copy of the letter, what is kept is\n%s", after)
	}
	v.open(letterPage)
	v.press("open-kept")
	if !v.showsPlan() {
		t.Error("the copy shows no plan")
	}
	v.open(letterPage)
	v.press("delete-kept")
	v.untilSaved()
	if _, after := v.kept(); after != before {
		t.Errorf("the copy deleted, what is kept is\n%s", after)
	}
}

// Until the program is there, the page says that something is on its way, and
// the address is clean already.
func TestALetterBeforeTheProgram(t *testing.T) {
	v := newVisitor(t)
	release := v.holdProgram()
	letter := planLetter(t, planned(), theirWords, "")
	v.sent = append(v.sent, letter[1:])
	v.openUnready("/" + letter)
	if now := v.look(); now.Heading != source().words.Say("boot.waiting") {
		t.Errorf("before the program comes %+v", now)
	}
	v.checkClean()
	v.until(`window.store`)
	v.checkClean()
	release()
	v.waitReady()
	if !v.showsPlan() {
		t.Errorf("with the program comes %+v", v.look())
	}
}

func (v *visitor) checkClean() {
	v.Helper()
	if address := eval[string](v, `location.href`); strings.Contains(address, "#") {
		v.Errorf("the address is %s", address)
	}
}
