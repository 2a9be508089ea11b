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
		{name: "send-way-days", at: spot{page: sharePage, at: sendWay}, with: func(r *root) { marked(r); choseAll(r) }},
		{name: "send-way-by-hand", at: spot{page: sharePage, at: sendWay}, answers: calm(), with: func(r *root) {
			choseAll(r)
			r.handed = reply{r.turn, "hand.copy-by-hand"}
		}},
		{name: "send-letter", at: spot{page: sharePage, at: sendLetter}, answers: calm(), with: choseAll},
		{name: "send-letter-open", at: spot{page: sharePage, at: sendLetter}, answers: calm(), with: func(r *root) {
			choseAll(r)
			r.sending.code, r.sending.open = "", true
		}},
		{name: "send-letter-copied", at: spot{page: sharePage, at: sendLetter}, answers: calm(), with: func(r *root) {
			choseAll(r)
			r.handed = reply{r.turn, "hand.copied"}
		}},
		{name: "send-qr", at: spot{page: sharePage, at: sendQR}, answers: calm(), with: choseAll},
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
