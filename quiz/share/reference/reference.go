// Package reference is the cryptography of letters in Go's standard library,
// for tests and the command line. In the browser its own takes this place: it
// would cost a quarter of a megabyte here, and block the page.
package reference

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/ecdh"
	"crypto/hkdf"
	"crypto/hpke"
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/sha256"
	"io"

	"mend/quiz/share"
)

// Crypto implements [share.Crypto]. The zero value is ready for use. It expects
// codes of ASCII letters, or in the Unicode form NFC already.
type Crypto struct {
	// Rounds takes the place of [share.CodeRounds] in tests that open many
	// letters. 0 is share.CodeRounds.
	Rounds int
	// Source takes the place of the system's source of chance in tests.
	Source io.Reader
}

var _ share.Crypto = Crypto{}

// Random returns n bytes from the source.
func (c Crypto) Random(n int) ([]byte, error) {
	source := c.Source
	if source == nil {
		source = rand.Reader
	}
	b := make([]byte, n)
	_, err := io.ReadFull(source, b)
	return b, err
}

// Digest returns the SHA-256 of data.
func (Crypto) Digest(data []byte) ([]byte, error) {
	sum := sha256.Sum256(data)
	return sum[:], nil
}

// SealWithCode locks a body with a code and a salt from the source.
func (c Crypto) SealWithCode(code string, header, body []byte) ([]byte, error) {
	salt, err := c.Random(share.SaltSize)
	if err != nil {
		return nil, err
	}
	aead, nonce, err := c.fromCode(code, salt)
	if err != nil {
		return nil, err
	}
	return aead.Seal(salt, nonce, body, header), nil
}

// OpenWithCode returns the body, or [share.ErrCode].
func (c Crypto) OpenWithCode(code string, header, sealed []byte) ([]byte, error) {
	if len(sealed) < share.SaltSize {
		return nil, share.ErrCode
	}
	aead, nonce, err := c.fromCode(code, sealed[:share.SaltSize])
	if err != nil {
		return nil, err
	}
	body, err := aead.Open(nil, nonce, sealed[share.SaltSize:], header)
	if err != nil {
		return nil, share.ErrCode
	}
	return body, nil
}

// fromCode derives key and nonce. The nonce need not be random: the salt is, so
// no key is ever used twice.
func (c Crypto) fromCode(code string, salt []byte) (cipher.AEAD, []byte, error) {
	const keySize, nonceSize = 32, 12
	rounds := c.Rounds
	if rounds == 0 {
		rounds = share.CodeRounds
	}
	stretched, err := pbkdf2.Key(sha256.New, code, salt, rounds, sha256.Size)
	if err != nil {
		return nil, nil, err
	}
	derived, err := hkdf.Key(sha256.New, stretched, nil, share.Info, keySize+nonceSize)
	if err != nil {
		return nil, nil, err
	}
	block, err := aes.NewCipher(derived[:keySize])
	if err != nil {
		return nil, nil, err
	}
	aead, err := cipher.NewGCM(block)
	return aead, derived[keySize:], err
}

// uncompressed is the first byte of a point in the form that RFC 9180 uses.
const uncompressed = 4

// NewKeys makes a key pair, always from the system's source of chance.
func (Crypto) NewKeys() (keys share.Keys, err error) {
	key, err := ecdh.P256().GenerateKey(rand.Reader)
	if err != nil {
		return keys, err
	}
	copy(keys.Public[:], key.PublicKey().Bytes()[1:])
	copy(keys.Private[:], key.Bytes())
	return keys, nil
}

// SealTo seals a body to a key by RFC 9180, or returns [share.ErrDamaged] where
// the key is no point of the curve.
func (Crypto) SealTo(to share.PublicKey, info string, header, body []byte) ([]byte, error) {
	key, err := hpke.DHKEM(ecdh.P256()).NewPublicKey(append([]byte{uncompressed}, to[:]...))
	if err != nil {
		return nil, share.ErrDamaged
	}
	enc, sender, err := hpke.NewSender(key, hpke.HKDFSHA256(), hpke.AES256GCM(), []byte(info))
	if err != nil {
		return nil, err
	}
	ciphertext, err := sender.Seal(header, body)
	return append(enc[1:], ciphertext...), err
}

// OpenFor returns the body, or [share.ErrKey].
func (Crypto) OpenFor(keys share.Keys, info string, header, sealed []byte) ([]byte, error) {
	const encSize = len(keys.Public)
	key, err := hpke.DHKEM(ecdh.P256()).NewPrivateKey(keys.Private[:])
	if err != nil || len(sealed) < encSize {
		return nil, share.ErrKey
	}
	enc := append([]byte{uncompressed}, sealed[:encSize]...)
	recipient, err := hpke.NewRecipient(enc, key, hpke.HKDFSHA256(), hpke.AES256GCM(), []byte(info))
	if err != nil {
		return nil, share.ErrKey
	}
	body, err := recipient.Open(header, sealed[encSize:])
	if err != nil {
		return nil, share.ErrKey
	}
	return body, nil
}
