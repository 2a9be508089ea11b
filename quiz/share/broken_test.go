package share_test

import (
	"errors"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"

	"mend/content"
	"mend/quiz"
	"mend/quiz/share"
)

// checksumOf makes a letter of any bytes that passes the first look: its check
// is right, so that what lies behind it is reached.
func checksumOf(data []byte) uint16 {
	sum := uint16(0xffff)
	for _, b := range data {
		for bit := 7; bit >= 0; bit-- {
			carry := sum>>15 ^ uint16(b>>bit&1)
			sum = sum<<1 ^ carry*0x1021
		}
	}
	return sum
}

const base32Characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

// asText writes bytes with their check in base 32.
func asText(data []byte) string {
	sum := checksumOf(data)
	var text strings.Builder
	bits, count := 0, 0
	for _, b := range append(data[:len(data):len(data)], byte(sum>>8), byte(sum)) {
		for bits, count = bits<<8|int(b), count+8; count >= 5; count -= 5 {
			text.WriteByte(base32Characters[bits>>(count-5)&31])
		}
		bits &= 1<<count - 1
	}
	if count > 0 {
		text.WriteByte(base32Characters[bits<<(5-count)&31])
	}
	return text.String()
}

// asBytes is the reverse, for letters that are whole.
func asBytes(text string) []byte {
	var data []byte
	bits, count := 0, 0
	for _, c := range text {
		bits, count = bits<<5|strings.IndexRune(base32Characters, c), count+5
		if count >= 8 {
			count -= 8
			data = append(data, byte(bits>>count))
			bits &= 1<<count - 1
		}
	}
	return data[:len(data)-2]
}

// exchange is what is needed to read every kind of letter.
type exchange struct {
	bank         *quiz.Bank
	keysA, keysB share.Keys
	// letters are good ones, as text.
	letters []string
}

func newExchange(t testing.TB, r *rand.Rand) exchange {
	t.Helper()
	x := exchange{bank: content.Bank()}
	var all [6]share.Letter
	var err [6]error
	all[0], err[0] = share.PlanForAnyone(quick, x.bank, anyContents(r, x.bank))
	all[1], err[1] = share.PlanWithCode(quick, x.bank, anyContents(r, x.bank), "code")
	all[2], x.keysA, err[2] = share.Invite(quick)
	all[3], x.keysB, err[3] = share.ReplyTo(quick, x.bank, x.keysA.Public, anyContents(r, x.bank))
	all[4], err[4] = share.CompareWith(quick, x.bank, x.keysB.Public, anyContents(r, x.bank))
	all[5], err[5] = share.PlanForAnyone(quick, x.bank, everyLongAnswer(x.bank))
	none(t, errors.Join(err[:]...))
	for _, l := range all {
		x.letters = append(x.letters, l.Text())
	}
	return x
}

// read opens whatever is in the text.
func (x *exchange) read(text string) error {
	l, err := share.Find(text)
	if err != nil {
		return err
	}
	switch l.Kind() {
	case share.Plan:
		_, _, err = share.ReadPlan(quick, x.bank, l, "code")
	case share.Invitation:
		_, err = share.ReadInvitation(quick, l)
	case share.Reply:
		_, _, _, err = share.ReadReply(quick, x.bank, l, x.keysA)
	case share.Comparison:
		_, _, err = share.ReadComparison(quick, x.bank, l, x.keysB)
	}
	return err
}

// mutated returns a text that is none of the good letters, though it began as
// one of them.
func mutated(r *rand.Rand, x *exchange) string {
	good := x.letters[r.IntN(len(x.letters))]
	data := asBytes(good)
	switch r.IntN(6) {
	case 0: // some bits flipped, the check put right
		for range 1 + r.IntN(3) {
			data[r.IntN(len(data))] ^= 1 << r.IntN(8)
		}
		return asText(data)
	case 1: // cut, the check put right
		return asText(data[:r.IntN(len(data))])
	case 2: // random bytes behind a header that may be right
		for i := r.IntN(4); i < len(data); i++ {
			data[i] = byte(r.Uint32())
		}
		return asText(data)
	case 3: // one character mistyped
		i := r.IntN(len(good))
		return good[:i] + string(base32Characters[r.IntN(32)]) + good[i+1:]
	case 4: // cut in a chat
		return "see https://example.org/#" + good[:r.IntN(len(good))]
	default: // random characters
		text := make([]byte, r.IntN(600))
		for i := range text {
			text[i] = base32Characters[r.IntN(32)]
		}
		return string(text)
	}
}

// No broken letter is believed, and none takes long. With -long a million are
// tried.
func TestBrokenLettersAreRefused(t *testing.T) {
	r := chance(6)
	x := newExchange(t, r)
	good := strings.Join(x.letters, " ")
	for _, text := range x.letters {
		none(t, x.read(text))
	}
	count := tries(20_000, 1_000_000)
	outcomes := map[string]int{}
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	before, started := memory.TotalAlloc, time.Now()
	for range count {
		text := mutated(r, &x)
		if strings.Contains(good, text) && len(text) > 40 {
			continue // nothing was changed
		}
		err := x.read(text)
		if err == nil {
			t.Fatalf("a broken letter was believed: %s", text)
		}
		outcomes[err.Error()]++
	}
	runtime.ReadMemStats(&memory)
	t.Logf("%d letters, %v and %d bytes each, made and read: %v", count,
		time.Since(started)/time.Duration(count), (memory.TotalAlloc-before)/uint64(count), outcomes)
}

// The texts that make most work. Each is read in about a millisecond, with less
// than a megabyte of memory.
func TestNoTextTakesLong(t *testing.T) {
	x := newExchange(t, chance(7))
	full := strings.Repeat("A", share.MaxPayload)
	for name, text := range map[string]string{
		"a letter of the greatest length": asText(append([]byte{1, 0x10}, make([]byte, share.MaxLetter-2)...)),
		"as long as text may be":          full,
		"only number signs":               strings.Repeat("#", share.MaxText),
		"many beginnings":                 strings.Repeat("#"+full, share.MaxText/len(full)-1),
		"a word to a line":                strings.Repeat("ABCDEFGHIJKLMNOPQRSTUVWXYZ\n", share.MaxText/28),
		"only spaces behind the sign":     strings.Repeat("#", 16) + strings.Repeat(" ", share.MaxText-16),
		"only percent signs":              strings.Repeat("%23", share.MaxText/3),
		"longer than text may be":         strings.Repeat("A", 10<<20),
	} {
		if err := x.read(text); err == nil {
			t.Errorf("%s: believed", name)
		}
		// The quickest of some turns: a busy machine disturbs the others.
		quickest := time.Hour
		for range 20 {
			started := time.Now()
			x.read(text)
			quickest = min(quickest, time.Since(started))
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		x.read(text)
		runtime.ReadMemStats(&after)
		bytes := after.TotalAlloc - before.TotalAlloc
		t.Logf("%s: %v, %d bytes", name, quickest, bytes)
		if bytes > 1<<20 || quickest > 5*time.Millisecond {
			t.Errorf("%s: %v, %d bytes", name, quickest, bytes)
		}
	}
}

// counting counts how often a code is tried.
type counting struct {
	share.Crypto
	codes int
}

func (c *counting) OpenWithCode(code string, header, sealed []byte) ([]byte, error) {
	c.codes++
	return c.Crypto.OpenWithCode(code, header, sealed)
}

// Trying a code takes the device a moment, so it is done once, and only for a
// letter that is whole.
func TestACodeIsTriedOnce(t *testing.T) {
	bank := content.Bank()
	r := chance(8)
	x := newExchange(t, r)
	for range 5_000 {
		l, err := share.Find(mutated(r, &x))
		if err != nil {
			continue
		}
		crypto := &counting{Crypto: quick}
		_, _, err = share.ReadPlan(crypto, bank, l, "code")
		if want := l.Kind() == share.Plan && l.Locked(); crypto.codes > 1 || (crypto.codes == 1) != want {
			t.Fatalf("tried %d times: %v", crypto.codes, err)
		}
	}
}

// unwilling has no use for keys: opening anything with one is a fault.
type unwilling struct{ share.Crypto }

func (unwilling) OpenFor(share.Keys, string, []byte, []byte) ([]byte, error) {
	return nil, errors.New("a key was tried")
}

// The mark tells that a reply belongs to another case before any key is tried.
func TestAReplyToAnotherCaseIsKnownByItsMark(t *testing.T) {
	x := newExchange(t, chance(13))
	l, err := share.Find(x.letters[3])
	none(t, err)
	if _, _, _, err := share.ReadReply(unwilling{quick}, x.bank, l, x.keysB); err != share.ErrKey {
		t.Errorf("with the keys of another case: %v", err)
	}
	if _, _, _, err := share.ReadReply(quick, x.bank, l, x.keysA); err != nil {
		t.Errorf("with its own keys: %v", err)
	}
}

// A thousand wrong codes open nothing, each says the same, and nothing is lost:
// the right one still opens the letter.
func TestWrongCodesOpenNothing(t *testing.T) {
	bank := content.Bank()
	r := chance(9)
	l, err := share.PlanWithCode(quick, bank, anyContents(r, bank), "the right code")
	none(t, err)
	for range 1_000 {
		wrong := []byte("the right code")
		wrong[r.IntN(3)] = 'a' + byte(r.IntN(4))
		if _, _, err := share.ReadPlan(quick, bank, l, string(wrong)); err != share.ErrCode {
			t.Fatalf("%s: %v", wrong, err)
		}
	}
	_, _, err = share.ReadPlan(quick, bank, l, "The Right-Code")
	none(t, err)
}

// Whatever is a body can be handed on as it was understood.
func FuzzUnpack(f *testing.F) {
	bank := content.Bank()
	r := chance(10)
	for range 50 {
		body, err := share.Pack(bank, anyContents(r, bank))
		none(f, err)
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		c, _, err := share.Unpack(bank, body)
		if err != nil {
			if err != share.ErrDamaged || sameContents(share.Contents{}, c) != "" {
				t.Fatalf("%v with %s", err, describe(c, nil))
			}
			return
		}
		again, err := share.Pack(bank, c)
		none(t, err)
		same, dropped, err := share.Unpack(bank, again)
		if diff := sameContents(c, same); diff != "" || err != nil || len(dropped) > 0 {
			t.Fatalf("%v, dropped %v\n%s", err, dropped, diff)
		}
	})
}

// Whatever is found in a text is written back the same.
func FuzzFind(f *testing.F) {
	x := newExchange(f, chance(11))
	for _, text := range x.letters {
		f.Add("https://example.org/#" + text + ".")
	}
	f.Fuzz(func(t *testing.T, text string) {
		l, err := share.Find(text)
		if err != nil {
			return
		}
		if again := found(t, l); again.Text() != l.Text() {
			t.Fatalf("%s became %s", l.Text(), again.Text())
		}
		if l.Size() > share.MaxLetter || len(l.Text()) > share.MaxPayload {
			t.Fatalf("%d bytes", l.Size())
		}
		x.read(text)
	})
}
