//go:build browser && !wasm

package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"
)

// file has the page make a file, and returns it.
func (b *browser) file(text, passphrase string) string {
	b.t.Helper()
	return b.says(fmt.Sprintf("store.wrap(%q, %q)", text, passphrase))
}

func TestACopyOpensAnywhere(t *testing.T) {
	b := newDevice(t).open()
	file := b.file("the text", "correct horse")
	lines := strings.Split(file, "\n")
	for i, line := range lines {
		if len(line) > 76 {
			t.Errorf("line %d has %d letters, want at most 76", i+1, len(line))
		}
	}

	// Go opens it by what backup.js says of it.
	if lines[0] != "mend copy 1" || lines[len(lines)-1] != "" {
		t.Errorf("the file begins with %q and ends with %q", lines[0], lines[len(lines)-1])
	}
	all, err := base64.StdEncoding.DecodeString(strings.Join(lines[1:], ""))
	if err != nil {
		t.Fatal(err)
	}
	sealed, sum := all[:len(all)-8], all[len(all)-8:]
	if want := sha256.Sum256(append([]byte("mend copy 1"), sealed...)); !bytes.Equal(sum, want[:8]) {
		t.Errorf("the sum is %x, want %x", sum, want[:8])
	}
	aead, nonce := codeCipher(t, "correct horse", sealed[:16])
	padded, err := aead.Open(nil, nonce, sealed[16:], []byte("mend copy 1"))
	if err != nil || len(padded) != 4096 || !bytes.HasPrefix(padded, []byte("\x00\x00\x00\x08the text\x00")) {
		t.Errorf("Go opens %.20q, %v", padded, err)
	}

	// Other programs may have changed how lines end, or the line ends alone.
	const opened = `{"state":"open","text":"the text"}`
	for _, same := range []string{
		file, strings.ReplaceAll(file, "\n", "\r\n"), "\ufeff" + file, "\n " + file + "\n\n", strings.TrimSpace(file),
		lines[0] + " " + strings.Join(lines[1:], ""),
	} {
		b.expect(fmt.Sprintf("store.unwrap(%q, %q)", same, "correct horse"), opened)
	}
	b.expect(fmt.Sprintf("store.unwrap(%q, %q)", file, "correct house"), wrong)
	b.expect(fmt.Sprintf("store.unwrap(%q, %q)", file, ""), wrong)
	b.expect(`store.found`, none)
	b.expect(`indexedDB.databases()`, "[]")
}

func TestTheSizeOfACopyTellsNothing(t *testing.T) {
	b := newDevice(t).open()
	short, long := b.file("", "x"), b.file(strings.Repeat("y", 4000), "a very long passphrase indeed")
	if len(short) != len(long) {
		t.Errorf("a copy of nothing has %d letters, and one of 4,000 letters %d", len(short), len(long))
	}
	for _, call := range []string{
		`store.wrap("x", "")`, `store.wrap("x")`, `store.wrap()`, `store.wrap("x".repeat(1024 * 1024), "y")`,
	} {
		b.expect(call, "null")
	}
	b.expect(`(async () => {
		const most = "x".repeat(1024 * 1024 - 4);
		return (await store.unwrap(await store.wrap(most, "y"), "y")).text === most;
	})()`, "true")
}

func TestABrokenCopyIsNoCopy(t *testing.T) {
	b := newDevice(t).open()
	file := b.file("the text", "correct horse")
	for _, c := range []struct{ file, want string }{
		{"", damaged},
		{"mend copy 1", damaged},
		{"mend copy 1\n", damaged},
		{"mend copy 1\n====", damaged},
		{"mend copy 1\nno base64 \u00e9", damaged},
		{"mend copy 0\nAAAA", damaged},
		{"mend copy x\nAAAA", damaged},
		{"mend copy 1" + strings.Repeat("A", 100), damaged},
		{"mend kept 1\n", damaged},
		{"another file altogether", damaged},
		{strings.Replace(file, "copy 1", "copy 2", 1), newer},
		{"mend copy 2\nwhatever is to come", newer},
		{"mend copy 1\n" + strings.Repeat("A", 3_000_000), damaged},
	} {
		b.expect(fmt.Sprintf("store.unwrap(%q, %q)", c.file, "correct horse"), c.want)
	}
	b.expect(`store.unwrap()`, damaged)
	b.expect(`store.unwrap(new Uint8Array(9), 7)`, damaged)

	// Letters changed, and lengths. Only what a file has at its very end can go
	// without a trace: the last line end, and what fills up the last bytes.
	b.expect(fmt.Sprintf(`(async () => {
		const file = %q, found = {damaged: 0, "the text": 0};
		const tally = async (changed) => {
			const {state, text} = await store.unwrap(changed, "correct horse");
			found[text || state] = (found[text || state] || 0) + 1;
		};
		for (let i = 0; i < file.length; i += i < file.length - 20 ? 7 : 1) {
			await tally(file.slice(0, i) + (file[i] === "A" ? "B" : "A") + file.slice(i + 1));
			await tally(file.slice(0, i));
		}
		return [Object.keys(found), found["the text"] < 5].join();
	})()`, file), "damaged,the text,true")
	b.expectNoComplaints()
}
