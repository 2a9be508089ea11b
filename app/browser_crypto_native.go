//go:build !wasm

package app

import "mend/quiz/share"

// deviceCrypto stands in for the cryptography of a browser. It can do nothing.
type deviceCrypto struct{}

var _ share.Crypto = deviceCrypto{}

func (deviceCrypto) Random(int) ([]byte, error)    { return nil, errNoCrypto }
func (deviceCrypto) Digest([]byte) ([]byte, error) { return nil, errNoCrypto }
func (deviceCrypto) NewKeys() (share.Keys, error)  { return share.Keys{}, errNoCrypto }
func (deviceCrypto) SealWithCode(string, []byte, []byte) ([]byte, error) {
	return nil, errNoCrypto
}
func (deviceCrypto) OpenWithCode(string, []byte, []byte) ([]byte, error) {
	return nil, errNoCrypto
}
func (deviceCrypto) SealTo(share.PublicKey, string, []byte, []byte) ([]byte, error) {
	return nil, errNoCrypto
}
func (deviceCrypto) OpenFor(share.Keys, string, []byte, []byte) ([]byte, error) {
	return nil, errNoCrypto
}
