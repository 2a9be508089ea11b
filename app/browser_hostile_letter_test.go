//go:build browser

package app

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// watchHarm counts scripts that came in with a text, and what the policy of the
// page had to stop.
const watchHarm = `addEventListener("securitypolicyviolation", () => window.stopped = (window.stopped || 0) + 1)`

// hostileRound does with one text all that it could come in by, and returns how
// many elements each screen then has. It goes on as soon as the next one stands.
const hostileRound = `(() => {
	const main = () => document.querySelector("main");
	const next = async (deed, wanted) => {
		main().firstElementChild.dataset.seen = "yes";
		deed();
		while (main().firstElementChild.dataset.seen || !main().querySelector(wanted)) {
			await new Promise((then) => setTimeout(then, 1));
		}
		return main().querySelectorAll("*").length;
	};
	const fault = "[role=alert]";
	window.hostileRound = async ({letter, text}) => {
		const counted = [await next(() => location.hash = letter, "[data-shown-step]")];
		counted.push(main().querySelectorAll(".letter :is(a, script, img, svg, iframe, form, input, style)").length);
		await next(() => main().querySelector("[data-action=another-letter]").click(), "form");
		counted.push(await next(() => {
			const files = new DataTransfer();
			files.items.add(new File(["hello " + text], text));
			document.getElementById("` + letterFile + `").files = files.files;
			document.querySelector("[data-action=open-letter]").click();
		}, fault));
		history.pushState(null, "", "?" + text);
		dispatchEvent(new Event("popstate"));
		counted.push(await next(() => location.hash = "padding-to-be-long-enough-" + text, fault));
		return window.hacked || window.stopped ? [] : counted;
	};
})()`

// Whatever stands in the note of a letter, in the name of a file, behind "?" and
// behind "#": no script runs, no element and no link comes of it, and nothing has
// to be stopped.
func TestHostileLetters(t *testing.T) {
	v := newVisitor(t)
	v.anyAddress = true
	v.beforeEveryPage(watchHarm)
	v.open(letterPage)
	v.do(v.script(hostileRound))
	var plain []int
	for _, text := range append([]string{"Hello."}, hostile()...) {
		round, err := json.Marshal(map[string]string{
			"letter": planLetter(t, planned(), noteText(text), ""), "text": strings.ToValidUTF8(text, "\ufffd"),
		})
		if err != nil {
			t.Fatal(err)
		}
		got := promised[[]int](v, `hostileRound(`+string(round)+`)`)
		switch {
		case plain == nil:
			plain = got
		case len(got) == 0:
			t.Fatalf("%q runs a script, or had to be stopped", text)
		case noteText(text) != "" && !slices.Equal(got, plain) || noteText(text) == "" && !slices.Equal(got[1:], plain[1:]):
			t.Errorf("%q draws %v elements, want %v", text, got, plain)
		}
	}
	if len(plain) != 4 || plain[0] < 20 || plain[1] != 0 || plain[2] != plain[3] {
		t.Errorf("a plain text draws %v elements; this test says nothing", plain)
	}
}

// The same text in the address that a page is loaded with.
func TestHostileAddresses(t *testing.T) {
	v := newVisitor(t)
	v.anyAddress = true
	v.beforeEveryPage(watchHarm)
	texts := hostile()
	for i := 0; i < len(texts); i += 25 {
		text := strings.ToValidUTF8(texts[i], "")
		v.open("/")
		v.setReady(false)
		v.do(v.script(`location.href = "/letter/?" + ` + quoted(text) + ` + "#padding-to-be-long-enough-" + ` + quoted(text)))
		v.until(`location.pathname.endsWith("/letter/") && document.documentElement && document.documentElement.dataset.app === "ready" && document.querySelector("main [role=alert]")`)
		if harm := eval[int](v, `window.hacked || window.stopped || 0`); harm > 0 {
			t.Errorf("%q does harm", text)
		}
		if address := eval[string](v, `location.search + location.hash`); address != "" {
			t.Errorf("%q stays in the address: %s", text, address)
		}
	}
}
