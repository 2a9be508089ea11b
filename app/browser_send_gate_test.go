//go:build browser

package app

import (
	"net/http"
	"strings"
	"testing"

	"mend/quiz"
)

// Who comes to send a plan, and who does not; and what a server hears of it.

// Whose answers raise concern when asked again is led to help, and hears no word
// of sending any more, wherever they go from there.
func TestARaisedGateSendsNothing(t *testing.T) {
	answers := planned()
	v := newVisitor(t)
	v.open("/")
	v.hasKept(answers, "")
	v.open(resultPage)
	v.safetyAgain(v.look(), answers)
	v.press("share")
	now := v.press("next")
	for now.Reading == "" {
		now = v.press("decline")
	}
	if now.Reading != "safety-first" {
		t.Errorf("the result is %q", now.Reading)
	}
	silent := func(where string) {
		t.Helper()
		text := eval[string](v, `document.querySelector("main").textContent`)
		for _, key := range []string{"send.heading", "send.offer", "send.begin", "send.choose"} {
			if strings.Contains(text, source().words.Say(key)) {
				t.Errorf("%s says %q", where, source().words.Say(key))
			}
		}
		if n := eval[int](v, `document.querySelectorAll("[data-action=share], [name^=release], [data-letter-link]").length`); n > 0 {
			t.Errorf("%s offers to send", where)
		}
	}
	silent("the result")
	v.reload()
	v.safetyAgainRaised(answers)
	silent("the result after a reload")
	v.open(sharePage)
	v.safetyAgainRaised(answers)
	silent("the page for sending, by its address")
}

// safetyAgainRaised answers the questions about safety with "rather not say".
func (v *visitor) safetyAgainRaised(answers quiz.Answers) {
	v.Helper()
	now := v.look()
	if !now.Safety {
		v.Fatalf("here is %+v, want the safety questions once more", now)
	}
	for now = v.press("next"); now.Reading == ""; {
		now = v.press("decline")
	}
}

// Whoever comes by the address alone is asked about safety first, and without
// answers is led to the questions.
func TestSendingByItsAddress(t *testing.T) {
	answers := planned()
	v := newVisitor(t)
	v.open(sharePage)
	if now := v.look(); now.Question != quiz.RoleQuestion {
		t.Errorf("without answers comes %+v", now)
	}
	v.hasKept(answers, "")
	v.open(sharePage)
	if now := v.safetyAgain(v.look(), answers); !v.isAt(now, sharePage) {
		t.Errorf("after the questions about safety comes %+v", now)
	}
}

// The link is opened by an address whose end no server sees.
func TestNoServerSeesALetter(t *testing.T) {
	v := sender(t, planned(), "")
	v.toLetter(sendOpen)
	payload := v.link()[len(v.origin)+2:]
	other := newVisitor(t)
	seen := 0
	other.hold = func(_ http.ResponseWriter, r *http.Request) bool {
		seen++
		if told := r.RequestURI + r.Referer(); strings.Contains(told, payload[:12]) {
			t.Errorf("the server hears %s", told)
		}
		return false
	}
	other.open("/#" + payload)
	if seen == 0 {
		t.Error("no request was seen")
	}
	if at := eval[string](other, `location.href`); strings.Contains(at, "#") {
		t.Errorf("the address is still %s", at)
	}
}
