package content

import _ "embed"

// The compiled files, each by itself: an embed.FS would link the whole of package
// time into what people download, because it can tell when a file was changed.
var (
	//go:embed compiled/bank.json
	bankFile []byte
	//go:embed compiled/helplines.json
	helplinesFile []byte
	//go:embed compiled/ledger.json
	ledgerFile []byte
	//go:embed compiled/words.en.json
	wordsEnglish []byte
)

// wordsFiles holds the words of each language on offer, by its tag.
var wordsFiles = map[string][]byte{"en": wordsEnglish}
