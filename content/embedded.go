package content

import _ "embed"

// The compiled files, each by itself: an embed.FS would link the whole of package
// time into what people download, because it can tell when a file was changed.
var (
	//go:embed compiled/bank.txt
	bankFile string
	//go:embed compiled/helplines.txt
	helplinesFile string
	//go:embed compiled/ledger.txt
	ledgerFile string
	//go:embed compiled/words.en.txt
	wordsEnglish string
)

// wordsFiles holds the words of each language on offer, by its tag.
var wordsFiles = map[string]string{"en": wordsEnglish}
