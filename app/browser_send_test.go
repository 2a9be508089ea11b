//go:build browser

package app

import (
	"testing"

	"mend/quiz"
)

// sender returns somebody with a plan, who is at the choice of what to send.
func sender(t *testing.T, answers quiz.Answers) *visitor {
	t.Helper()
	v := visit(t, "/")
	v.walk(answers, withMouse)
	v.beginToSend(answers)
	return v
}

// beginToSend goes from the result through the questions about safety.
func (v *visitor) beginToSend(answers quiz.Answers) sight {
	v.Helper()
	now := v.press("share")
	for !v.isAt(now, sharePage) && now.Reading == "" {
		switch {
		case now.Safety:
			now = v.press("next")
		case now.Question != "":
			now = withMouse(v, answers[now.Question])
		default:
			v.Fatalf("the way to sending ends at %+v", now)
		}
	}
	return now
}

func TestSendingFits(t *testing.T) {
	v := sender(t, fullest())
	v.fits("send-choose")
	eval[int](v, `document.querySelectorAll("details").forEach((e) => e.open = true), 0`)
	v.fits("send-choose-unfolded")
	v.fill(releaseNote, "Thank you for reading this. I meant every word of it.")
	v.press("next")
	v.fits("send-preview")
	v.press("continue")
	v.fits("send-way")
	v.press("next")
	v.fits("send-letter")
	v.press("qr")
	v.fits("send-qr")
}
