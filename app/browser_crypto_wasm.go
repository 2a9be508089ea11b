package app

import (
	"syscall/js"

	"mend/quiz/share"
)

// deviceCrypto is the cryptography of letters, done by the browser: web/seal.js
// and web/hpke.js say how. Its methods wait for the browser, so they are called
// from a goroutine and never from an event handler, which the browser would wait
// for in turn.
type deviceCrypto struct{}

var _ share.Crypto = deviceCrypto{}

// askCrypto calls a function of one of the two scripts, whose promise yields
// bytes, and waits for them. It returns refused where they are null, and
// [errNoCrypto] where the browser cannot do it at all.
func askCrypto(refused error, script, name string, given ...any) ([]byte, error) {
	seal, functions := js.Global().Get("seal"), js.Global().Get(script)
	if !seal.Truthy() || !functions.Truthy() || !seal.Get("isReady").Truthy() {
		return nil, errNoCrypto
	}
	for i, value := range given {
		if raw, ok := value.([]byte); ok {
			given[i] = bytesToJS(raw)
		}
	}
	told := make(chan js.Value, 1)
	then(functions.Call(name, given...), func(v js.Value) { told <- v })
	bytes := <-told
	if !bytes.Truthy() {
		return nil, refused
	}
	answer := make([]byte, bytes.Length())
	js.CopyBytesToGo(answer, bytes)
	return answer, nil
}

func bytesToJS(raw []byte) js.Value {
	array := js.Global().Get("Uint8Array").New(len(raw))
	js.CopyBytesToJS(array, raw)
	return array
}

func (deviceCrypto) Random(n int) ([]byte, error) {
	return askCrypto(errNoCrypto, "seal", "random", n)
}

func (deviceCrypto) Digest(data []byte) ([]byte, error) {
	return askCrypto(errNoCrypto, "seal", "sum", data)
}

func (deviceCrypto) SealWithCode(code string, header, body []byte) ([]byte, error) {
	return askCrypto(errNoCrypto, "seal", "withCode", code, header, body)
}

func (deviceCrypto) OpenWithCode(code string, header, sealed []byte) ([]byte, error) {
	return askCrypto(share.ErrCode, "seal", "openCode", code, header, sealed)
}

func (deviceCrypto) NewKeys() (keys share.Keys, err error) {
	both, err := askCrypto(errNoCrypto, "hpke", "newKeys")
	copy(keys.Private[:], both[copy(keys.Public[:], both):])
	return keys, err
}

func (deviceCrypto) SealTo(to share.PublicKey, info string, header, body []byte) ([]byte, error) {
	return askCrypto(share.ErrDamaged, "hpke", "sealTo", to[:], info, header, body)
}

func (deviceCrypto) OpenFor(keys share.Keys, info string, header, sealed []byte) ([]byte, error) {
	both := append(keys.Public[:len(keys.Public):len(keys.Public)], keys.Private[:]...)
	return askCrypto(share.ErrKey, "hpke", "openFor", both, info, header, sealed)
}
