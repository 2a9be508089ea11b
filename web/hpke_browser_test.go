//go:build browser && !wasm

package web

import (
	"bytes"
	"crypto/ecdh"
	"crypto/hpke"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	mathrand "math/rand/v2"
	"testing"
	"testing/cryptotest"
)

// sealedTo is something sealed to a key, with all that leads to the same bytes
// again.
type sealedTo struct {
	// keys belong to the reader, once to this letter alone: both as hpke.js has
	// them.
	keys, once         []byte
	info, header, body string
	sealed             []byte
}

func unhex(t *testing.T, text string) []byte {
	t.Helper()
	decoded, err := hex.DecodeString(text)
	if err != nil {
		t.Fatal(err)
	}
	return decoded
}

// keysOf returns a key pair as hpke.js has it.
func keysOf(key *ecdh.PrivateKey) []byte {
	return append(key.PublicKey().Bytes()[1:], key.Bytes()...)
}

// derived returns the key pair that a vector of RFC 9180 is made with.
func derived(t *testing.T, material string) []byte {
	t.Helper()
	key, err := hpke.DHKEM(ecdh.P256()).DeriveKeyPair(unhex(t, material))
	if err != nil {
		t.Fatal(err)
	}
	private, err := key.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return append(key.PublicKey().Bytes()[1:], private...)
}

// inGo has Go seal something, with chance that comes again: so the key that is
// used once, which Go keeps to itself, is known.
func inGo(t *testing.T, seed uint64) (s sealedTo) {
	t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
		chance := mathrand.New(mathrand.NewPCG(seed, 1))
		s = sealedTo{
			info: "mend letter 1", header: anyBytes(chance, 10), body: anyBytes(chance, chance.IntN(600)),
		}
		cryptotest.SetGlobalRandom(t, 1000+seed)
		reader, err := ecdh.P256().GenerateKey(rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		s.keys = keysOf(reader)

		cryptotest.SetGlobalRandom(t, seed)
		once, err := ecdh.P256().GenerateKey(rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		s.once = keysOf(once)

		cryptotest.SetGlobalRandom(t, seed)
		to, err := hpke.NewDHKEMPublicKey(reader.PublicKey())
		if err != nil {
			t.Fatal(err)
		}
		enc, sender, err := hpke.NewSender(to, hpke.HKDFSHA256(), hpke.AES256GCM(), []byte(s.info))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(enc[1:], s.once[:64]) {
			t.Fatal("Go seals with another key than chance gave before; the test has to find it in another way")
		}
		ciphertext, err := sender.Seal([]byte(s.header), []byte(s.body))
		if err != nil {
			t.Fatal(err)
		}
		s.sealed = append(enc[1:], ciphertext...)
	})
	return s
}

func anyBytes(chance *mathrand.Rand, n int) string {
	drawn := make([]byte, n)
	for i := range drawn {
		drawn[i] = byte(chance.Uint32())
	}
	return string(drawn)
}

// openInGo opens what is sealed as RFC 9180 says.
func openInGo(t *testing.T, keys []byte, info, header string, sealed []byte) (string, error) {
	t.Helper()
	key, err := hpke.DHKEM(ecdh.P256()).NewPrivateKey(keys[64:])
	if err != nil {
		t.Fatal(err)
	}
	enc := append([]byte{4}, sealed[:64]...)
	recipient, err := hpke.NewRecipient(enc, key, hpke.HKDFSHA256(), hpke.AES256GCM(), []byte(info))
	if err != nil {
		return "", err
	}
	body, err := recipient.Open([]byte(header), sealed[64:])
	return string(body), err
}

// openInPage has the page open something, and returns it in base 16, or "null".
func (b *browser) openInPage(keys []byte, info, header string, sealed []byte) string {
	b.t.Helper()
	return b.hexOf(fmt.Sprintf("hpke.openFor(%s, %q, %s, %s)", inPage(string(keys)), info, inPage(header), inPage(string(sealed))))
}

// expectSame fails where the page does not seal and open to the byte as given.
func (b *browser) expectSame(s sealedTo) {
	b.t.Helper()
	sealed := b.bytesOf(fmt.Sprintf("hpke.sealTo(%s, %q, %s, %s, %s)",
		inPage(string(s.keys[:64])), s.info, inPage(s.header), inPage(s.body), inPage(string(s.once))))
	if !bytes.Equal(sealed, s.sealed) {
		b.t.Errorf("the browser seals %x, want %x", sealed, s.sealed)
	}
	if opened := b.openInPage(s.keys, s.info, s.header, s.sealed); opened != hex.EncodeToString([]byte(s.body)) {
		b.t.Errorf("the browser opens %s, want %x", opened, s.body)
	}
}

// The vector of the authors of RFC 9180 (cfrg/draft-irtf-cfrg-hpke,
// test-vectors.json) for base mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and
// AES-256-GCM, first encryption: from the keys to the last byte.
func TestTheBrowserKeepsToRFC9180(t *testing.T) {
	vector := sealedTo{
		keys:   derived(t, "a0ce15d49e28bd47a18a97e147582d814b08cbe00109fed5ec27d1b4e9f6f5e3"),
		once:   derived(t, "a90d3417c3da9cb6c6ae19b4b5dd6cc9529a4cc24efb7ae0ace1f31887a8cd6c"),
		info:   "Ode on a Grecian Urn",
		header: "Count-0",
		body:   "Beauty is truth, truth beauty",
		sealed: unhex(t, "c06b4f6bebc7bb495cb797ab753f911aff80aefb86fd8b6fcc35525f3ab5f03e"+
			"0b21bd31a86c6048af3cb2d98e0d3bf01da5cc4c39ff5370d331a4f1f7d5a4e0"+
			"58c61a45059d0c5704560e9d88b564a8b63f1364b8d1fcb3c4c6ddc1d291742465e902cd216f8908da49f8f96f"),
	}
	b := newDevice(t).open()
	b.expectSame(vector)
	b.expectNoComplaints()
}

func TestTheBrowserSealsToTheByteWhatGoDoes(t *testing.T) {
	var given []sealedTo
	for seed := range uint64(20) {
		given = append(given, inGo(t, seed))
	}
	b := newDevice(t).open()
	for _, s := range given {
		b.expectSame(s)
	}
}

func TestGoOpensWhatTheBrowserSealsToAKey(t *testing.T) {
	b := newDevice(t).open()
	chance := mathrand.New(mathrand.NewPCG(9180, 1))
	seen := map[string]bool{}
	for range 200 {
		keys := b.bytesOf("hpke.newKeys()")
		info, header, body := "Brief für Müller 信", anyBytes(chance, chance.IntN(30)), anyBytes(chance, chance.IntN(2000))
		sealed := b.bytesOf(fmt.Sprintf("hpke.sealTo(%s, %q, %s, %s)", inPage(string(keys[:64])), info, inPage(header), inPage(body)))
		if got, err := openInGo(t, keys, info, header, sealed); got != body || err != nil {
			t.Fatalf("Go opens %.20x, %v; want %.20x", got, err, body)
		}
		if got := b.openInPage(keys, info, header, sealed); got != hex.EncodeToString([]byte(body)) {
			t.Fatalf("the browser opens %.20s, want %.20x", got, body)
		}
		for _, key := range []string{string(keys[:64]), string(sealed[:64])} {
			if seen[key] {
				t.Fatalf("the key %x comes a second time", key)
			}
			seen[key] = true
		}
	}
	b.expectNoComplaints()
}

func TestOnlyTheRightKeyOpens(t *testing.T) {
	s, other := inGo(t, 100), inGo(t, 101)
	b := newDevice(t).open()
	if got := b.openInPage(s.keys, s.info, s.header, s.sealed); got != hex.EncodeToString([]byte(s.body)) {
		t.Fatalf("the browser opens %s, want %x", got, s.body)
	}
	halves := append(bytes.Clone(s.keys[:64]), other.keys[64:]...)
	for name, got := range map[string]string{
		"another key":             b.openInPage(other.keys, s.info, s.header, s.sealed),
		"another private key":     b.openInPage(halves, s.info, s.header, s.sealed),
		"other info":              b.openInPage(s.keys, s.info+" ", s.header, s.sealed),
		"another header":          b.openInPage(s.keys, s.info, s.header+"\x00", s.sealed),
		"no header":               b.openInPage(s.keys, s.info, "", s.sealed),
		"something behind it":     b.openInPage(s.keys, s.info, s.header, append(bytes.Clone(s.sealed), 0)),
		"keys cut short":          b.openInPage(s.keys[:95], s.info, s.header, s.sealed),
		"private key of zeros":    b.openInPage(append(bytes.Clone(s.keys[:64]), make([]byte, 32)...), s.info, s.header, s.sealed),
		"sealed with another key": b.openInPage(s.keys, s.info, s.header, append(bytes.Clone(other.sealed[:64]), s.sealed[64:]...)),
	} {
		if got != "null" {
			t.Errorf("%s: the browser opens %s", name, got)
		}
	}
	for at := range s.sealed {
		changed := bytes.Clone(s.sealed)
		changed[at] ^= 1
		if got := b.openInPage(s.keys, s.info, s.header, changed); got != "null" {
			t.Errorf("with byte %d changed, the browser opens %s", at, got)
		}
		if got := b.openInPage(s.keys, s.info, s.header, s.sealed[:at]); got != "null" {
			t.Errorf("cut to %d bytes, the browser opens %s", at, got)
		}
	}
	b.expectNoComplaints()
}

// What is given may come from a letter that somebody made: nothing that is no key
// is sealed to, and nothing fails.
func TestTheBrowserSealsToNothingThatIsNoKey(t *testing.T) {
	s := inGo(t, 102)
	notOnTheCurve := bytes.Clone(s.keys[:64])
	notOnTheCurve[63] ^= 1
	b := newDevice(t).open()
	for name, to := range map[string][]byte{
		"no point of the curve": notOnTheCurve,
		"zeros":                 make([]byte, 64),
		"cut short":             s.keys[:63],
		"too long":              s.keys[:65],
		"with the 4 before it":  append([]byte{4}, s.keys[:64]...),
		"nothing":               {},
	} {
		if got := b.hexOf(fmt.Sprintf("hpke.sealTo(%s, 'x', %s, %s)", inPage(string(to)), inPage(""), inPage("body"))); got != "null" {
			t.Errorf("%s: the browser seals %s", name, got)
		}
	}
	for _, given := range []string{``, `null, null, null, null`, `"x", "y", "z", "w"`} {
		for _, name := range []string{"sealTo", "openFor"} {
			if got := b.hexOf("hpke." + name + "(" + given + ")"); got != "null" {
				t.Errorf("%s(%s) gives %s", name, given, got)
			}
		}
	}
	b.expectNoComplaints()
}
