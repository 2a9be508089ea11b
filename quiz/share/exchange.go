package share

import "mend/quiz"

// Two people compare in three letters:
//
//	A invites:     A's public key
//	B replies:     B's public key and contents, for A's key
//	A returns:     A's contents, for B's key
//
// Then both sides have both contents, and see the same.

// Invite makes an invitation and the keys that open what comes back. Make new
// keys for every case and keep them with it: they are what ties a reply to it.
func Invite(crypto Crypto) (Letter, Keys, error) {
	keys, err := crypto.NewKeys()
	if err != nil {
		return Letter{}, Keys{}, err
	}
	l, err := InviteTo(crypto, keys.Public)
	return l, keys, err
}

// InviteTo makes the invitation for a key once more.
func InviteTo(crypto Crypto, key PublicKey) (Letter, error) {
	return withDigest(crypto, append(head(Invitation, sealNone), key[:]...))
}

// ReadInvitation returns the key that a reply goes to. It returns [ErrKind],
// [ErrDamaged], or an error of the cryptography.
func ReadInvitation(crypto Crypto, l Letter) (to PublicKey, err error) {
	if l.Kind() != Invitation {
		return to, ErrKind
	}
	key, err := withoutDigest(crypto, l)
	copy(to[:], key)
	return to, err
}

// ReplyTo makes a reply to an invitation, and the keys that open the comparison
// that may come back. It returns [ErrNote], [ErrContents], [ErrDamaged] where the
// key is none, or an error of the cryptography.
func ReplyTo(crypto Crypto, b *quiz.Bank, to PublicKey, c Contents) (Letter, Keys, error) {
	body, err := Pack(b, c)
	if err != nil {
		return Letter{}, Keys{}, err
	}
	keys, err := crypto.NewKeys()
	if err != nil {
		return Letter{}, Keys{}, err
	}
	l, err := sealTo(crypto, Reply, to, append(keys.Public[:len(keys.Public):len(keys.Public)], body...))
	return l, keys, err
}

// ReadReply opens a reply with the keys of the invitation, and returns the key
// that a comparison goes to. It returns [ErrKind], [ErrKey], [ErrDamaged], or an
// error of the cryptography.
func ReadReply(crypto Crypto, b *quiz.Bank, l Letter, keys Keys) (c Contents, from PublicKey, dropped []Dropped, err error) {
	body, err := openFor(crypto, Reply, l, keys)
	if err != nil {
		return c, from, nil, err
	}
	if len(body) < len(from) {
		return c, from, nil, ErrDamaged
	}
	copy(from[:], body)
	c, dropped, err = Unpack(b, body[len(from):])
	return c, from, dropped, err
}

// CompareWith makes the letter that A returns to the key that came with B's
// reply. Errors are those of [ReplyTo].
func CompareWith(crypto Crypto, b *quiz.Bank, to PublicKey, c Contents) (Letter, error) {
	body, err := Pack(b, c)
	if err != nil {
		return Letter{}, err
	}
	return sealTo(crypto, Comparison, to, body)
}

// ReadComparison opens a comparison with the keys of the reply. Errors are those
// of [ReadReply].
func ReadComparison(crypto Crypto, b *quiz.Bank, l Letter, keys Keys) (Contents, []Dropped, error) {
	body, err := openFor(crypto, Comparison, l, keys)
	if err != nil {
		return Contents{}, nil, err
	}
	return Unpack(b, body)
}

// MarkOf returns the mark of letters written to a key; compare it with
// [Letter.Mark] to find the case that a letter belongs to.
func MarkOf(crypto Crypto, key PublicKey) (m Mark, err error) {
	digest, err := crypto.Digest(key[:])
	copy(m[:], digest)
	return m, err
}

func sealTo(crypto Crypto, kind Kind, to PublicKey, body []byte) (Letter, error) {
	mark, err := MarkOf(crypto, to)
	if err != nil {
		return Letter{}, err
	}
	header := append(head(kind, sealKey), mark[:]...)
	sealed, err := crypto.SealTo(to, Info, header, body)
	if err != nil {
		return Letter{}, err
	}
	return Letter{append(header, sealed...)}, nil
}

func openFor(crypto Crypto, kind Kind, l Letter, keys Keys) ([]byte, error) {
	if l.Kind() != kind {
		return nil, ErrKind
	}
	mark, err := MarkOf(crypto, keys.Public)
	if err != nil {
		return nil, err
	}
	if mark != l.Mark() {
		return nil, ErrKey
	}
	return crypto.OpenFor(keys, Info, l.header(), l.rest())
}
