package app

import (
	"mend/quiz/share"
	"mend/quiz/share/reference"
)

// letterExamples are the screens of sending the plan.
func letterExamples() []example {
	return []example{
		{name: "send-nothing-yet", at: spot{page: sharePage}},
		{name: "send-choose", at: spot{page: sharePage}, answers: calm()},
		{name: "send-nothing-chosen", at: spot{page: sharePage}, answers: calm(), with: faulty(releaseFirst, "release.nothing")},
		{name: "send-preview", at: spot{page: sharePage, at: sendPreview}, answers: calm(), with: choseAll},
		{name: "send-way", at: spot{page: sharePage, at: sendWay}, answers: calm(), with: choseAll},
		{name: "send-letter", at: spot{page: sharePage, at: sendLetter}, answers: calm(), with: choseAll},
	}
}

// choseAll has chosen to hand over all there is, and has the letter.
func choseAll(r *root) {
	r.askedFor = sharePage
	r.crypto = certainCrypto()
	c := r.toHandOver()
	c.Note = "Thank you for reading."
	r.sending = sending{choice: choice{c, true}, code: "acorn amber arrow array aspen"}
	l, err := share.PlanWithCode(r.crypto, r.bank, c, r.sending.code)
	if err != nil {
		panic(err)
	}
	r.sending.letter = l
}

// certainCrypto is cryptography without chance, and quick.
func certainCrypto() share.Crypto { return reference.Crypto{Rounds: 1, Source: zeros{}} }

// zeros is a source of chance that has none.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}
