package share_test

import (
	"bytes"
	"encoding/hex"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mend/content"
	"mend/quiz"
	"mend/quiz/share"
	"mend/quiz/share/reference"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var (
	update = flag.Bool("update", false, "write the parts \"comes out\" of the example letters anew")
	long   = flag.Bool("long", false, "try as many random letters as it takes to be sure, for some minutes")
)

// The example letters belong to FORMAT.md. Each file begins with what it shows,
// then:
//
//	-- bank --       first, later (see bank_test.go) or real; default first
//	-- code --       the code that is typed, where there is one
//	-- keys --       public and private key in base 16, where there are some
//	-- put in --     what the sender ticked, where it can be written again
//	-- letter --     what was received
//	-- comes out --  what the reader gets: contents, or the error
//
// A letter in these files is never changed: it has to open for ever.
func TestExampleLetters(t *testing.T) {
	files, err := filepath.Glob("testdata/letters/*.txt")
	if err != nil || len(files) < 30 {
		t.Fatalf("%d letters, %v; at least 30 are wanted", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) { openExample(t, file) })
	}
}

func openExample(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	bank := exampleBank(t, part(archive, "bank"))
	letter := strings.TrimRight(part(archive, "letter"), "\n")
	code := strings.TrimSpace(part(archive, "code"))
	if sent := part(archive, "put in"); sent != "" {
		if again := writeExample(t, bank, sent, code); again != letter {
			t.Errorf("written again, the letter is\n%s\nand was\n%s", again, letter)
		}
	}
	got := readExample(t, bank, letter, code, exampleKeys(t, part(archive, "keys")))
	if *update {
		archive.Files[len(archive.Files)-1] = txtar.File{Name: "comes out", Data: []byte(got)}
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(part(archive, "comes out"), got); diff != "" && !*update {
		t.Errorf("what comes out (-want +got):\n%s", diff)
	}
}

func part(archive *txtar.Archive, name string) string {
	for _, f := range archive.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

func exampleBank(t *testing.T, name string) *quiz.Bank {
	t.Helper()
	switch strings.TrimSpace(name) {
	case "", "first":
		return firstBank()
	case "later":
		return laterBank()
	case "real":
		return content.Bank()
	}
	t.Fatalf("no bank is called %q", name)
	return nil
}

func exampleKeys(t *testing.T, text string) (keys share.Keys) {
	t.Helper()
	lines := strings.Fields(text)
	if len(lines) != 2 {
		return keys
	}
	public, err1 := hex.DecodeString(lines[0])
	private, err2 := hex.DecodeString(lines[1])
	if err := errors.Join(err1, err2); err != nil {
		t.Fatal(err)
	}
	copy(keys.Public[:], public)
	copy(keys.Private[:], private)
	return keys
}

// exampleSalt stands where a letter has random bytes.
const exampleSalt = "salt for example"

func writeExample(t *testing.T, bank *quiz.Bank, sent, code string) string {
	t.Helper()
	c, err := readContents(sent)
	if err != nil {
		t.Fatal(err)
	}
	crypto := reference.Crypto{Source: bytes.NewReader([]byte(exampleSalt))}
	var l share.Letter
	if code == "" {
		l, err = share.PlanForAnyone(crypto, bank, c)
	} else {
		l, err = share.PlanWithCode(crypto, bank, c, code)
	}
	if err != nil {
		return err.Error()
	}
	return l.Text()
}

// readExample opens whatever letter is in the text.
func readExample(t *testing.T, bank *quiz.Bank, text, code string, keys share.Keys) string {
	t.Helper()
	l, err := share.Find(text)
	if err != nil {
		return "error: " + err.Error() + "\n"
	}
	var crypto reference.Crypto
	var c share.Contents
	var dropped []share.Dropped
	var key share.PublicKey
	switch l.Kind() {
	case share.Plan:
		c, dropped, err = share.ReadPlan(crypto, bank, l, code)
	case share.Invitation:
		key, err = share.ReadInvitation(crypto, l)
	case share.Reply:
		c, key, dropped, err = share.ReadReply(crypto, bank, l, keys)
	case share.Comparison:
		c, dropped, err = share.ReadComparison(crypto, bank, l, keys)
	}
	if err != nil {
		return "error: " + err.Error() + "\n"
	}
	out := describe(c, dropped)
	if key != (share.PublicKey{}) {
		out += "key " + hex.EncodeToString(key[:]) + "\n"
	}
	return out
}
