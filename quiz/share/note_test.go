package share

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// The book belongs to version 1: were it changed, notes in letters already sent
// would come out as other notes.
func TestTheBookNeverChanges(t *testing.T) {
	sum := sha256.Sum256([]byte(piecesFile))
	const released = "5f1d5aa0e6dc3b6a8e275f689ec5f88aedbd4cbcf10aabb0cd26939c119f47ec"
	if got := hex.EncodeToString(sum[:]); got != released {
		t.Errorf("the SHA-256 of pieces.txt is %s, and was %s", got, released)
	}
}

// Every code is used, and none is the beginning of another; no piece is longer
// than the search for pieces looks, or there twice.
func TestTheBookIsWhole(t *testing.T) {
	b := book()
	sum := 0
	for _, c := range b.code {
		sum += 1 << (maxCodeBits - c.bits)
	}
	if sum != 1<<maxCodeBits {
		t.Errorf("the codes fill %d of %d", sum, 1<<maxCodeBits)
	}
	if len(b.code) != len(b.pieces) {
		t.Errorf("%d pieces, %d of them different", len(b.pieces), len(b.code))
	}
	for _, p := range b.pieces {
		if len(p) > longestPiece || p == "" {
			t.Errorf("piece %q has %d bytes", p, len(p))
		}
	}
	for c := byte('a'); c <= 'z'; c++ {
		if _, ok := b.code[string(c)]; !ok {
			t.Errorf("the book lacks %q", c)
		}
	}
}

// noteBytes returns how many bytes a note takes.
func noteBytes(t *testing.T, note string) int {
	t.Helper()
	var w bitWriter
	if !putNote(&w, note) {
		t.Fatalf("%q may not stand in a letter", note)
	}
	got, ok := takeNote(&bitReader{data: w.data})
	if got != note || !ok {
		t.Fatalf("%q came out as %q, %v", note, got, ok)
	}
	return (w.n + 7) / 8
}

// The book was not made from these notes. Two steps of 64 bytes are what a code
// of version 13 has room for; notes full of rare words may need a third.
func TestEnglishNotesAreShort(t *testing.T) {
	for file, steps := range map[string]int{"testdata/notes.txt": 2, "testdata/notes-rare.txt": 3} {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		runes, bytes := 0, 0
		for _, note := range strings.Split(strings.TrimSpace(string(text)), "\n") {
			n := noteBytes(t, note)
			runes, bytes = runes+utf8.RuneCountInString(note), bytes+n
			if n > steps*noteBucket {
				t.Errorf("%d bytes: %s", n, note)
			}
		}
		t.Logf("%s: %.2f bits a character", file, float64(8*bytes)/float64(runes))
	}
}

// In other languages a note is hardly ever longer than in UTF-8.
func TestOtherLanguagesAreNotHarmed(t *testing.T) {
	for _, note := range []string{
		"", "ü", "Übermorgen hätte ich Zeit für dich.", "Je t’aime, et je regrette ce que j’ai fait.",
		"Я хочу, чтобы ты знал: мне жаль.", "我想让你知道,我很抱歉。", "ごめんなさい。", "سامحني من فضلك", "🙂👨‍👩‍👧",
		strings.Repeat("我", MaxNote), strings.Repeat("🙂", MaxNote),
	} {
		if n := noteBytes(t, note); n > len(note)+2 {
			t.Errorf("%d bytes for %d: %s", n, len(note), note)
		}
	}
}

func TestEveryNoteComesOut(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		note := Clean(rapid.OneOf(
			rapid.StringN(0, MaxNote, -1),
			rapid.StringOfN(rapid.RuneFrom([]rune("abcI'’.?! \nXYZäß")), 0, MaxNote, -1),
		).Draw(rt, "note"))
		noteBytes(t, note)
	})
}

// Case is folded and unfolded without loss, whatever the text.
func TestCaseComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := Clean(rapid.String().Draw(t, "text"))
		if got, ok := unfoldCase(foldCase(text)); got != text || !ok {
			t.Fatalf("%q came back as %q, %v", text, got, ok)
		}
	})
}

func TestClean(t *testing.T) {
	for text, want := range map[string]string{
		"two\nlines":               "two\nlines",
		"from\r\nanother\rmachine": "from\nanother\nmachine",
		"a\tb":                     "a b",
		"a\x00b\x1bc\u0085d":       "abcd",
		"turn \u202eround\u202c":   "turn round",
		"שלום \u200fmark":          "שלום \u200fmark",
		"👨\u200d👩\u200d👧":          "👨\u200d👩\u200d👧",
		"not \xff text":            "not  text",
		"<script>":                 "<script>",
	} {
		if got := Clean(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}
