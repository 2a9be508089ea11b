package share

import "mend/quiz"

// PlanWithCode makes a plan that only those can read who know the code. It
// returns [ErrNoCode], [ErrNote], [ErrContents], or an error of the cryptography.
func PlanWithCode(crypto Crypto, b *quiz.Bank, c Contents, code string) (Letter, error) {
	code = NormalizeCode(code)
	if code == "" {
		return Letter{}, ErrNoCode
	}
	body, err := Pack(b, c)
	if err != nil {
		return Letter{}, err
	}
	header := head(Plan, sealCode)
	sealed, err := crypto.SealWithCode(code, header, body)
	if err != nil {
		return Letter{}, err
	}
	return Letter{append(header, sealed...)}, nil
}

// PlanForAnyone makes a plan that everybody can read who has the link, now and
// later. Errors are those of [PlanWithCode].
func PlanForAnyone(crypto Crypto, b *quiz.Bank, c Contents) (Letter, error) {
	body, err := Pack(b, c)
	if err != nil {
		return Letter{}, err
	}
	return withDigest(crypto, append(head(Plan, sealNone), body...))
}

// ReadPlan opens a plan. The code counts for nothing where the letter is not
// locked. It returns [ErrKind], [ErrNoCode], [ErrCode], [ErrDamaged], or an
// error of the cryptography; a code is tried once.
func ReadPlan(crypto Crypto, b *quiz.Bank, l Letter, code string) (Contents, []Dropped, error) {
	if l.Kind() != Plan {
		return Contents{}, nil, ErrKind
	}
	body, err := planBody(crypto, l, code)
	if err != nil {
		return Contents{}, nil, err
	}
	return Unpack(b, body)
}

func planBody(crypto Crypto, l Letter, code string) ([]byte, error) {
	if !l.Locked() {
		return withoutDigest(crypto, l)
	}
	code = NormalizeCode(code)
	if code == "" {
		return nil, ErrNoCode
	}
	return crypto.OpenWithCode(code, l.header(), l.rest())
}

// withDigest closes a letter that anyone can read.
func withDigest(crypto Crypto, data []byte) (Letter, error) {
	digest, err := crypto.Digest(data)
	if err != nil {
		return Letter{}, err
	}
	return Letter{append(data, digest[:digestSize]...)}, nil
}

// withoutDigest returns what stands between the header and the digest of a
// letter that anyone can read.
func withoutDigest(crypto Crypto, l Letter) ([]byte, error) {
	end := len(l.data) - digestSize
	digest, err := crypto.Digest(l.data[:end])
	if err != nil {
		return nil, err
	}
	if string(digest[:digestSize]) != string(l.data[end:]) {
		return nil, ErrDamaged
	}
	return l.data[headerSize:end], nil
}
