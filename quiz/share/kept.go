package share

import "mend/quiz"

// What a device keeps of letters is written as they are: as text with a check,
// after a byte for the version and one for what it is. No letter begins like that,
// so none of it can be taken for one.
const (
	keptKeys     = 0xf0
	keptKey      = 0xf1
	keptContents = 0xf2
)

// Text returns the keys as a device keeps them. Nobody else may see it.
func (k Keys) Text() string {
	return keptText(keptKeys, append(k.Public[:len(k.Public):len(k.Public)], k.Private[:]...))
}

// ReadKeys reads what [Keys.Text] returns. ok is false where it is no such text.
func ReadKeys(text string) (k Keys, ok bool) {
	data := keptData(keptKeys, text)
	copy(k.Private[:], data[copy(k.Public[:], data):])
	return k, len(data) == len(k.Public)+len(k.Private)
}

// Text returns the key as a device keeps it.
func (k PublicKey) Text() string { return keptText(keptKey, k[:]) }

// ReadPublicKey reads what [PublicKey.Text] returns.
func ReadPublicKey(text string) (k PublicKey, ok bool) {
	return k, copy(k[:], keptData(keptKey, text)) == len(k)
}

// Keep returns contents as a device keeps them: not locked, and by stable numbers,
// so that they open after the bank has changed. It returns [ErrNote] or
// [ErrContents] where they cannot be written.
func Keep(b *quiz.Bank, c Contents) (string, error) {
	body, err := Pack(b, c)
	if err != nil {
		return "", err
	}
	return keptText(keptContents, body), nil
}

// ReadKept reads what [Keep] returns, as [Unpack] does.
func ReadKept(b *quiz.Bank, text string) (Contents, []Dropped, error) {
	body := keptData(keptContents, text)
	if body == nil {
		return Contents{}, nil, ErrDamaged
	}
	return Unpack(b, body)
}

func keptText(what byte, data []byte) string { return textOf(append([]byte{version, what}, data...)) }

// keptData returns what stands in a text; nil where it is of something else.
func keptData(what byte, text string) []byte {
	data, _ := payload(text)
	if len(data) < headerSize || data[0] != version || data[1] != what {
		return nil
	}
	return data[headerSize:]
}
