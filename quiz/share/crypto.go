package share

// Info is what the keys of a letter of this version are bound to, so that they
// fit nothing else.
const Info = "mend letter 1"

// CodeRounds is how often a code is hashed (PBKDF2-HMAC-SHA256) before it opens
// anything. It belongs to version 1 and is never read from a letter: whoever
// writes one must not choose how long the reader's device is busy. Twice the
// 600,000 that OWASP asks for passwords is some 6,000 guesses a second on one
// graphics card, or 9,600 years for five words out of 1,296.
const CodeRounds = 1_000_000

// Lengths in bytes.
const (
	SaltSize = 16
	TagSize  = 16
)

// PublicKey is a point of the curve P-256: 32 bytes of x and 32 of y.
type PublicKey [64]byte

// Keys is a key pair. Private is a number in 32 bytes, the first the highest.
type Keys struct {
	Public  PublicKey
	Private [32]byte
}

// Crypto is the cryptography that letters need. Each method may block. Errors
// other than those named say that this device cannot do it.
type Crypto interface {
	// Random returns n bytes that nobody can guess.
	Random(n int) ([]byte, error)
	// Digest returns the SHA-256 of data: 32 bytes.
	Digest(data []byte) ([]byte, error)
	// SealWithCode returns salt || AES-256-GCM(body), the header authenticated
	// with it: [SaltSize] bytes more in front, [TagSize] more behind. The salt is
	// random; key || nonce are the 32 + 12 bytes of
	// HKDF-SHA256(PBKDF2-SHA256(code, salt, CodeRounds, 32 bytes), no salt, Info).
	SealWithCode(code string, header, body []byte) ([]byte, error)
	// OpenWithCode returns the body, or [ErrCode].
	OpenWithCode(code string, header, sealed []byte) ([]byte, error)
	// NewKeys makes a key pair.
	NewKeys() (Keys, error)
	// SealTo returns enc || ciphertext as in RFC 9180, base mode, with
	// DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM: enc without its first
	// byte, which is always 4, so 64 bytes more in front, [TagSize] more behind.
	// It returns [ErrDamaged] where the key is no point of the curve.
	SealTo(to PublicKey, info string, header, body []byte) ([]byte, error)
	// OpenFor returns the body, or [ErrKey].
	OpenFor(keys Keys, info string, header, sealed []byte) ([]byte, error)
}
