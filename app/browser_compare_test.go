//go:build browser

package app

import (
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"mend/content"
	"mend/quiz"
	"mend/quiz/share"
	"mend/quiz/share/reference"
)

// Two people in two browsers, and a third one who has all that went between them.

// theirPlan returns answers of the other one of the two, with a plan.
func theirPlan() quiz.Answers {
	for seed := uint64(100); ; seed++ {
		answers := someone("hurt", seed)
		a := content.Bank().Assess(answers)
		if !a.Safety.Care && !source().withholds(a.Reading.ID) && len(a.Plan.Now) > 0 {
			return answers
		}
	}
}

// received opens a letter in one of the ways in which one can come.
type received func(v *visitor, link string) sight

// byLink taps on it, in a message say.
func byLink(v *visitor, link string) sight {
	v.Helper()
	_, text, _ := strings.Cut(link, "#")
	v.sent = append(v.sent, text)
	v.untilSaved()
	v.setReady(false)
	v.do(chromedp.Navigate("about:blank"), chromedp.Navigate(v.origin+"/#"+text))
	v.waitReady()
	return v.look()
}

// byFile chooses it among the files of the device.
func byFile(v *visitor, link string) sight {
	v.Helper()
	file := filepath.Join(v.TempDir(), "mend.txt")
	if err := os.WriteFile(file, []byte(link+"\n"), 0o600); err != nil {
		v.Fatal(err)
	}
	v.open(letterPage)
	v.do(chromedp.SetUploadFiles(chromedp.CSS("#"+letterFile), []string{file}))
	return v.press("open-letter")
}

// byPaste pastes it into the field, with the message around it.
func byPaste(v *visitor, link string) sight {
	v.Helper()
	v.open(letterPage)
	v.do(v.script(`document.getElementById("` + letterText + `").value = ` + quoted("Look at this: "+link+" (when you have time)")))
	return v.press("open-letter")
}

// handed is the letter that stands ready on screen.
func (v *visitor) handed() string {
	v.Helper()
	return eval[string](v, `document.querySelector("textarea[data-letter-link]").dataset.letterLink`)
}

// A reply to somebody whose answers are locked waits for the passphrase.
func TestAReplyWaitsForThePassphrase(t *testing.T) {
	mine, theirs := planned(), theirPlan()
	a := newVisitor(t)
	a.open("/")
	a.hasKept(mine, secretWord)
	a.open(resultPage)
	a.unlock(secretWord)
	a.safetyAgain(a.look(), mine)
	a.press("compare")
	a.safetyAgain(a.look(), mine)
	a.press("invite")
	invitation, err := share.Find(a.handed())
	if err != nil {
		t.Fatal(err)
	}
	bank, crypto := content.Bank(), reference.Crypto{}
	to, err := share.ReadInvitation(crypto, invitation)
	if err != nil {
		t.Fatal(err)
	}
	shown, _ := share.Everything(bank, bank.Assess(theirs))
	reply, _, err := share.ReplyTo(crypto, bank, to, shown)
	if err != nil {
		t.Fatal(err)
	}
	a.untilSaved()
	if now := byLink(a, "#"+reply.Text()); !a.isAt(now, letterPage) {
		t.Fatalf("with the reply comes %+v", now)
	}
	a.press("next")
	a.checkLocked()
	a.unlock(secretWord)
	a.press("next")
	a.safetyAgain(a.look(), mine)
	a.press("next")
	a.press("next")
	a.checkSeen("A", expected(mine, theirs))
}

// comparer returns somebody who has opened the comparison, and
// whose answers lie on the device.
func comparer(t *testing.T, answers quiz.Answers) *visitor {
	t.Helper()
	v := newVisitor(t)
	v.open("/")
	v.hasKept(answers, "")
	v.open(resultPage)
	v.safetyAgain(v.look(), answers)
	v.press("compare")
	if now := v.safetyAgain(v.look(), answers); !v.isAt(now, comparePage) {
		t.Fatalf("after the questions about safety comes %+v", now)
	}
	return v
}

// bothSides is a comparison as it is on screen.
type bothSides struct{ Agree, Differ, Both, Yours, Theirs, Steps, Ask []string }

func (v *visitor) sees() bothSides {
	v.Helper()
	return eval[bothSides](v, `(() => {
		const all = (selector, name) => [...document.querySelectorAll(selector)].map((e) => e.dataset[name]).sort();
		return {
			Agree: all("[data-compare=agree] [data-topic]", "topic"), Differ: all("[data-compare=differ] [data-topic]", "topic"),
			Both: all(".side-both [data-sees]", "sees"), Yours: all(".side-yours [data-sees]", "sees"), Theirs: all(".side-theirs [data-sees]", "sees"),
			Steps: all("[data-both-step]", "bothStep"), Ask: all("[data-ask]", "ask"),
		};
	})()`)
}

// expected is what the engine says two people see who show everything.
func expected(yours, theirs quiz.Answers) (s bothSides) {
	bank := content.Bank()
	mine, _ := share.Everything(bank, bank.Assess(yours))
	other, _ := share.Everything(bank, bank.Assess(theirs))
	c := share.Compare(bank, bank.Topics, mine, other)
	topics := func(pairs []share.Pair) []string {
		ids := []string{}
		for _, p := range pairs {
			ids = append(ids, p.Question)
		}
		return sorted(ids)
	}
	return bothSides{topics(c.Agree), topics(c.Differ), sorted(c.BothSee), sorted(c.OnlyYou), sorted(c.OnlyThey), sorted(c.Steps), sorted(c.Ask)}
}

func sorted(ids []string) []string {
	ids = append([]string{}, ids...)
	slices.Sort(ids)
	return ids
}

func (v *visitor) checkSeen(who string, want bothSides) {
	v.Helper()
	if len(want.Agree)+len(want.Differ) == 0 || len(want.Both)+len(want.Yours)+len(want.Theirs) == 0 {
		v.Fatalf("%s could see next to nothing; the test says little: %+v", who, want)
	}
	got := v.sees()
	for _, c := range []struct{ got, want []string }{
		{got.Agree, want.Agree}, {got.Differ, want.Differ}, {got.Both, want.Both}, {got.Yours, want.Yours},
		{got.Theirs, want.Theirs}, {got.Steps, want.Steps}, {got.Ask, want.Ask},
	} {
		if !slices.Equal(c.got, c.want) {
			v.Errorf("%s sees %v, want %v", who, c.got, c.want)
		}
	}
}

// Invitation, reply, comparison and return between two browsers; a third one with
// every link learns nothing.
func TestTwoPeopleCompare(t *testing.T) {
	for name, comes := range map[string]received{"by link": byLink, "by file": byFile} {
		t.Run(name, func(t *testing.T) {
			mine, theirs := planned(), theirPlan()
			a, b, c := comparer(t, mine), newVisitor(t), newVisitor(t)

			a.press("invite")
			invitation := a.handed()

			b.open("/")
			b.checkLetter(comes(b, invitation), "invitation")
			b.press("reply")
			b.goThrough(b.look(), theirs, func() sight { return b.chooseWay(keepOpen) })
			b.press("compare")
			b.safetyAgain(b.look(), theirs)
			b.press("reply")
			b.press("next") // all that is offered
			if shown := eval[int](b, `document.querySelectorAll("[data-shown-answer]").length`); shown == 0 {
				t.Fatal("nothing would be sent")
			}
			b.press("next")
			reply := b.handed()

			c.open("/")
			c.learnsNothing(comes, reply)

			a.checkLetter(comes(a, reply), "reply")
			a.press("next")
			a.safetyAgain(a.look(), mine)
			a.press("next")
			a.press("next")
			a.checkSeen("A", expected(mine, theirs))
			a.press("keep-copy")
			a.press("return")
			a.press("next")
			back := a.handed()

			c.learnsNothing(comes, back)
			b.checkLetter(comes(b, back), "comparison")
			b.press("next")
			b.safetyAgain(b.look(), theirs)
			b.press("next")
			b.checkSeen("B", expected(theirs, mine))

			// What A kept is there on the next day.
			a.open(comparePage)
			a.safetyAgain(a.look(), mine)
			a.press("next")
			a.checkSeen("A, once more,", expected(mine, theirs))
		})
	}
}

// checkLetter holds that the letter on screen is of a kind, and nowhere else.
func (v *visitor) checkLetter(now sight, kind string) {
	v.Helper()
	if got := eval[string](v, `document.querySelector("[data-letter]")?.dataset.letter || ""`); got != kind || !v.isAt(now, letterPage) {
		v.Fatalf("the letter is %q, want %q; the screen is %+v", got, kind, now)
	}
	v.checkNoTrace()
}

// checkNoTrace holds that no letter is in the address or in any storage.
func (v *visitor) checkNoTrace() {
	v.Helper()
	_, kept := v.kept()
	all := eval[string](v, `location.href + JSON.stringify([{...localStorage}, {...sessionStorage}, history.state])`) + kept
	for _, text := range v.sent {
		if strings.Contains(all, text[:24]) {
			v.Errorf("a letter is in %s", all)
		}
	}
}

func (v *visitor) learnsNothing(comes received, link string) {
	v.Helper()
	comes(v, link)
	if now := v.press("next"); !now.Errors {
		v.Errorf("a letter to somebody else comes to %+v", now)
	}
	if shown := eval[int](v, `document.querySelectorAll("[data-topic], [data-sees], [data-shown-answer], [data-compare]").length`); shown > 0 {
		v.Error("a letter to somebody else can be read")
	}
	v.checkNothingStored()
}

// The letter behind "#" comes into no request.
func TestALetterIsInNoRequest(t *testing.T) {
	v := newVisitor(t)
	text := strings.Repeat("ABCD", 20)
	asked := 0
	v.hold = func(_ http.ResponseWriter, r *http.Request) bool {
		asked++
		if all := r.URL.String() + r.Referer() + strings.Join(r.Header.Values("Cookie"), ""); strings.Contains(all, "ABCDABCD") {
			t.Errorf("a request has the letter: %s", all)
		}
		return false
	}
	now := byLink(v, "#"+text)
	if !now.Errors || !v.isAt(now, letterPage) || asked == 0 {
		t.Errorf("after %d requests, what is no letter comes to %+v", asked, now)
	}
	v.checkNoTrace()
	v.checkNothingStored()
}
