package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/content"
	"mend/quiz/share"
)

// planLetter makes a letter of a plan, locked with a new code unless it is open.
// It may wait for the browser.
func (r *root) planLetter(c share.Contents, open bool) (l share.Letter, code string, err error) {
	if open {
		l, err = share.PlanForAnyone(r.crypto, r.bank, c)
		return l, "", err
	}
	code, err = share.NewCode(content.CodeWords(), r.crypto.Random)
	if err != nil {
		return l, "", err
	}
	l, err = share.PlanWithCode(r.crypto, r.bank, c, code)
	return l, code, err
}

// codeWords shows the words that open a letter, one by one, to be read aloud.
func (r *root) codeWords(code string) app.UI {
	return section("group",
		r.subheading("send.code"),
		r.paragraph("send.code-tell"),
		element("ol", "code", data("code", code), each(strings.Fields(code), func(word string) app.UI {
			return text("li", "", word)
		})),
		r.saying("p", "hint", "send.code-kept"),
	)
}
