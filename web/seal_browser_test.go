//go:build browser && !wasm

package web

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/pbkdf2"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"testing"
)

// rounds is what deriving a key costs in every format there is yet.
const rounds = 1_000_000

// gcm returns the cipher for a key.
func gcm(t *testing.T, key []byte) cipher.AEAD {
	t.Helper()
	block, err := aes.NewCipher(key)
	if err != nil {
		t.Fatal(err)
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		t.Fatal(err)
	}
	return aead
}

// stretched returns what PBKDF2 makes of a code.
func stretched(t *testing.T, code string, salt []byte) []byte {
	t.Helper()
	key, err := pbkdf2.Key(sha256.New, code, salt, rounds, 32)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// codeCipher returns the cipher and the nonce that belong to a code and a salt.
func codeCipher(t *testing.T, code string, salt []byte) (cipher.AEAD, []byte) {
	t.Helper()
	bits, err := hkdf.Key(sha256.New, stretched(t, code, salt), nil, "mend letter 1", 44)
	if err != nil {
		t.Fatal(err)
	}
	return gcm(t, bits[:32]), bits[32:]
}

// letter is something sealed with a code.
type letter struct{ code, header, body string }

var letters = []letter{
	{"apple river stone cloud lamp", "\x01\x01", "a body"},
	{"café", "", ""},
	{"x", "header\x00", string(bytes.Repeat([]byte{0, 255}, 5000))},
}

var fixedSalt = []byte("sixteen bytes :)")

// inPage writes bytes as an expression of the page.
func inPage(bytes string) string {
	return fmt.Sprintf(`Uint8Array.from("%x".match(/../g) || [], (byte) => parseInt(byte, 16))`, bytes)
}

// hexOf has the page say bytes in hexadecimal, or "null".
func (b *browser) hexOf(call string) string {
	b.t.Helper()
	return b.promised(call + `.then((bytes) => bytes ? Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("") : "null")`)
}

func (b *browser) bytesOf(call string) []byte {
	b.t.Helper()
	decoded, err := hex.DecodeString(b.hexOf(call))
	if err != nil {
		b.t.Fatalf("%s: %v", call, err)
	}
	return decoded
}

func TestTheBrowserSealsWhatGoOpens(t *testing.T) {
	b := newDevice(t).open()
	for _, l := range letters {
		given := fmt.Sprintf("%q, %s, %s", l.code, inPage(l.header), inPage(l.body))
		sealed := b.bytesOf("seal.withCode(" + given + ")")
		aead, nonce := codeCipher(t, l.code, sealed[:16])
		body, err := aead.Open(nil, nonce, sealed[16:], []byte(l.header))
		if err != nil || string(body) != l.body {
			t.Errorf("%q: Go opens %.20q, %v; want %.20q", l.code, body, err, l.body)
		}

		aead, nonce = codeCipher(t, l.code, fixedSalt)
		want := aead.Seal(fixedSalt[:len(fixedSalt):len(fixedSalt)], nonce, []byte(l.body), []byte(l.header))
		if got := b.bytesOf("seal.withCode(" + given + ", " + inPage(string(fixedSalt)) + ")"); !bytes.Equal(got, want) {
			t.Errorf("%q: with a fixed salt the browser seals %.20x, and Go %.20x", l.code, got, want)
		}
		opened := b.bytesOf(fmt.Sprintf("seal.openCode(%q, %s, %s)", l.code, inPage(l.header), inPage(string(want))))
		if string(opened) != l.body {
			t.Errorf("%q: the browser opens %.20q, want %.20q", l.code, opened, l.body)
		}
	}
	if a, b := b.hexOf(`seal.withCode("x", new Uint8Array(0), new Uint8Array(9))`),
		b.hexOf(`seal.withCode("x", new Uint8Array(0), new Uint8Array(9))`); a == b {
		t.Error("the same is sealed twice with the same salt")
	}
}

func TestOnlyTheRightCodeOpens(t *testing.T) {
	b := newDevice(t).open()
	l := letters[0]
	aead, nonce := codeCipher(t, l.code, fixedSalt)
	sealed := string(aead.Seal(fixedSalt[:len(fixedSalt):len(fixedSalt)], nonce, []byte(l.body), []byte(l.header)))
	for name, given := range map[string][3]string{
		"another code":     {"apple river stone cloud lamb", l.header, sealed},
		"another header":   {l.code, l.header + "\x00", sealed},
		"another salt":     {l.code, l.header, "S" + sealed[1:]},
		"cut short":        {l.code, l.header, sealed[:len(sealed)-1]},
		"shorter than any": {l.code, l.header, "salt"},
		"nothing":          {l.code, l.header, ""},
	} {
		if got := b.hexOf(fmt.Sprintf("seal.openCode(%q, %s, %s)", given[0], inPage(given[1]), inPage(given[2]))); got != "null" {
			t.Errorf("%s: the browser opens %s", name, got)
		}
	}
	for _, given := range []string{``, `null, null, null`, `"x", "y", "z"`} {
		if got := b.hexOf("seal.openCode(" + given + ")"); got != "null" {
			t.Errorf("openCode(%s) gives %s", given, got)
		}
	}
	b.expectNoComplaints()
}

// What is kept under a passphrase is what record.js and seal.js say it is, and
// opens without them.
func TestGoOpensWhatIsLocked(t *testing.T) {
	b := newDevice(t).open()
	b.expect(`store.begin("the text", "correct horse")`, "saved")
	kept := b.bytesOf(`peek("meta").then(({seq}) => peek("slot" + seq % 2)).then(({bytes}) => bytes)`)
	lock, sealed := kept[:76], kept[76:]
	key, err := gcm(t, stretched(t, "correct horse", lock[:16])).Open(nil, lock[16:28], lock[28:], []byte("mend lock 1"))
	if err != nil {
		t.Fatalf("the lock does not open: %v", err)
	}
	seq := b.bytesOf(`peek("meta").then(({seq}) => {
		const number = new DataView(new ArrayBuffer(8));
		number.setBigUint64(0, BigInt(seq));
		return new Uint8Array(number.buffer);
	})`)
	padded, err := gcm(t, key).Open(nil, sealed[:12], sealed[12:], append([]byte{1, 1}, seq...))
	if err != nil {
		t.Fatalf("what is sealed does not open: %v", err)
	}
	want := append([]byte("\x00\x00\x00\x08the text"), make([]byte, 4096-12)...)
	if !bytes.Equal(padded, want) {
		t.Errorf("the padded text is %.20q with %d bytes, want %.20q with %d", padded, len(padded), want, len(want))
	}
}

func TestKeysCannotBeRead(t *testing.T) {
	b := newDevice(t).open()
	b.expect(`seal.newLock("x").then(async ({key, lock}) => {
		const opened = await seal.openLock("x", lock);
		return [key, opened].map((made) => [made.extractable, made.usages].join()).join(" ");
	})`, "false,encrypt,decrypt false,encrypt,decrypt")
	b.expect(`seal.newLock("x").then(async ({lock}) => seal.openLock("y", lock))`, "null")
}
