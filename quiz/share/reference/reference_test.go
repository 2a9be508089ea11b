package reference_test

import (
	"bytes"
	"encoding/hex"
	"testing"

	"mend/quiz/share"
	"mend/quiz/share/reference"
)

func unhex(t *testing.T, text string) []byte {
	t.Helper()
	b, err := hex.DecodeString(text)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// The vector of the authors of RFC 9180 (cfrg/draft-irtf-cfrg-hpke,
// test-vectors.json) for base mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and
// AES-256-GCM, first encryption.
func TestTheVectorOfRFC9180Opens(t *testing.T) {
	var keys share.Keys
	copy(keys.Private[:], unhex(t, "317f915db7bc629c48fe765587897e01e282d3e8445f79f27f65d031a88082b2"))
	copy(keys.Public[:], unhex(t, "abc7e49a4c6b3566d77d0304addc6ed0e98512ffccf505e6a8e3eb25c685136f853148544876de76c0f2ef99cdc3a05ccf5ded7860c7c021238f9e2073d2356c"))
	enc := "c06b4f6bebc7bb495cb797ab753f911aff80aefb86fd8b6fcc35525f3ab5f03e0b21bd31a86c6048af3cb2d98e0d3bf01da5cc4c39ff5370d331a4f1f7d5a4e0"
	ciphertext := "58c61a45059d0c5704560e9d88b564a8b63f1364b8d1fcb3c4c6ddc1d291742465e902cd216f8908da49f8f96f"
	info, header := string(unhex(t, "4f6465206f6e2061204772656369616e2055726e")), unhex(t, "436f756e742d30")

	body, err := reference.Crypto{}.OpenFor(keys, info, header, unhex(t, enc+ciphertext))
	if want := "Beauty is truth, truth beauty"; string(body) != want || err != nil {
		t.Errorf("%q, %v; want %q", body, err, want)
	}
	if _, err := (reference.Crypto{}).OpenFor(keys, info+" ", header, unhex(t, enc+ciphertext)); err != share.ErrKey {
		t.Errorf("with other info: %v", err)
	}
	if _, err := (reference.Crypto{}).OpenFor(keys, info, append(header, 0), unhex(t, enc+ciphertext)); err != share.ErrKey {
		t.Errorf("with another header: %v", err)
	}
}

// What was sealed by the browser's own cryptography opens here, and the bytes
// are the same: PBKDF2, HKDF and AES-GCM by WebCrypto, with this code and salt.
func TestWhatWebCryptoSealedIsTheSame(t *testing.T) {
	const sealed = "73616c7420666f72206578616d706c659103c8ff881ccee7ce51f0c0ebbc2181dc47a20d"
	const salt = "salt for example"
	crypto := reference.Crypto{Source: bytes.NewReader([]byte(salt))}
	got, err := crypto.SealWithCode("riverlampstonecloudtable", []byte{1, 0x11}, []byte("body"))
	if hex.EncodeToString(got) != sealed || err != nil {
		t.Errorf("%x, %v; want %s", got, err, sealed)
	}
	body, err := crypto.OpenWithCode("riverlampstonecloudtable", []byte{1, 0x11}, unhex(t, sealed))
	if string(body) != "body" || err != nil {
		t.Errorf("%q, %v", body, err)
	}
	for _, short := range []int{0, 1, 16, 31, 35} {
		if _, err := crypto.OpenWithCode("riverlampstonecloudtable", []byte{1, 0x11}, unhex(t, sealed)[:short]); err != share.ErrCode {
			t.Errorf("%d bytes: %v", short, err)
		}
	}
}

// A key that is no point of the curve is refused, and so is what is too short to
// have been sealed.
func TestBrokenKeysAreRefused(t *testing.T) {
	var crypto reference.Crypto
	if _, err := crypto.SealTo(share.PublicKey{1, 2, 3}, share.Info, nil, []byte("body")); err != share.ErrDamaged {
		t.Errorf("no point of the curve: %v", err)
	}
	keys, err := crypto.NewKeys()
	if err != nil {
		t.Fatal(err)
	}
	sealed, err := crypto.SealTo(keys.Public, share.Info, nil, []byte("body"))
	if err != nil {
		t.Fatal(err)
	}
	for short := range len(sealed) {
		if _, err := crypto.OpenFor(keys, share.Info, nil, sealed[:short]); err != share.ErrKey {
			t.Errorf("%d bytes: %v", short, err)
		}
	}
	if _, err := crypto.OpenFor(share.Keys{}, share.Info, nil, sealed); err != share.ErrKey {
		t.Errorf("no private key: %v", err)
	}
}
