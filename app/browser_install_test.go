//go:build browser

package app

import (
	"strings"
	"testing"

	"mend/content"
	"mend/quiz"
)

// offerScript has the browser offer to install, to somebody who takes a moment to
// say no.
const offerScript = `window.offered = new Event("beforeinstallprompt", {cancelable: true});
	offered.prompt = () => { window.prompted = true };
	offered.userChoice = new Promise((done) => setTimeout(() => done({outcome: "dismissed"}), 300));
	dispatchEvent(offered)`

const installText = `(document.querySelector(".install") || {innerText: ""}).innerText`

func TestInstallingIsOfferedAfterAResult(t *testing.T) {
	v := visit(t, "/")
	v.do(v.script(offerScript))
	if !eval[bool](v, `offered.defaultPrevented`) {
		t.Error("the browser may show its own offer, at any time")
	}
	v.walk(mild(), withMouse)
	for _, key := range []string{"install.heading", "install.visible"} {
		if text := eval[string](v, installText); !strings.Contains(text, source().say(key)) {
			t.Errorf("the offer lacks %s: %q", key, text)
		}
	}
	v.fits("result-install")
	v.do(v.script(`document.querySelector("[data-step] summary").click(); scrollTo(0, 500)`))
	v.click(byAction("install"))
	v.until(installText + ".includes(`" + source().say("install.refused") + "`)")
	if !eval[bool](v, `window.prompted && document.activeElement.matches(".install")`) {
		t.Error("the browser was not asked, or the focus is lost")
	}
	v.do(v.script(offerScript))
	v.press("review")
	v.press("next")
	if text := eval[string](v, installText); text != "" {
		t.Errorf("after a no it is offered again: %q", text)
	}
}

func TestWhereOnlyAHandCanInstall(t *testing.T) {
	v := newVisitor(t)
	v.beforeEveryPage(`navigator.standalone = false`)
	v.open("/")
	v.walk(mild(), withMouse)
	text := eval[string](v, installText)
	if !strings.Contains(text, source().say("install.how-ios")) || strings.Contains(text, source().say("install.accept")) {
		t.Errorf("the offer says %q", text)
	}
	v.click(byAction("refuse"))
	v.until(installText + ".includes(`" + source().say("install.refused") + "`)")
}

// Nobody who may be in danger is talked into an icon that others can see.
func TestInstallingIsNotOfferedWhereSafetyComesFirst(t *testing.T) {
	v := visit(t, "/")
	v.do(v.script(offerScript))
	v.walk(content.Bank().Walk(func(q *quiz.Question) []string { return []string{q.Options[0].ID} }), withMouse)
	if text := eval[string](v, installText); text != "" {
		t.Errorf("it is offered: %q", text)
	}
}
