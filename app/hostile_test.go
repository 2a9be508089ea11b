package app

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mend/quiz/share"
)

// hostileCount is how many texts [hostile] returns.
const hostileCount = 500

// Each part of a hostile text: what it is wrapped in, and what it would do.
var (
	hostileShells = []string{
		"%", "\"%", "'>%", "\">%", "</p>%", "</textarea>%", "</script>%", "<!--%-->", "]]>%", "\u202e%\u202c", "\u2066%\u2069",
		"\x00%\x00", "%\x1b[2J", "{{%}}", "${%}", "<%= % %>", "#%", "?note=%", "data:text/html,%", "%\u2028%", "\ufeff%", "a%" + "\u0301\u0301\u0301",
	}
	hostileCores = []string{
		"<script>window.hacked=1</script>", "<img src=x onerror=window.hacked=1>", "<svg onload=window.hacked=1>", "<svg><script>window.hacked=1</script></svg>",
		"javascript:window.hacked=1", "<a href=javascript:window.hacked=1>x</a>", "https://evil.example/?q=", "<iframe srcdoc='<script>parent.hacked=1</script>'>",
		"<math><mtext></form><form><mglyph><style></math><img src onerror=window.hacked=1>", "<style>*{display:none}</style>", "<base href=//evil.example/>",
		"<meta http-equiv=refresh content=0;url=//evil.example>", "<input autofocus onfocus=window.hacked=1>", "<details open ontoggle=window.hacked=1>",
		"<body onload=window.hacked=1>", "&lt;script&gt;window.hacked=1&lt;/script&gt;", "\\u003cscript\\u003ewindow.hacked=1\\u003c/script\\u003e",
		"constructor.constructor('window.hacked=1')()", "<template><img src=x onerror=window.hacked=1></template>", "mailto:a@evil.example", "tel:+1234567", "www.evil.example",
		"[[release.note]]", "{n} {page}",
	}
)

// hostile returns texts that somebody could put into a field to run a script, to
// make a link or an element, to turn the text around, or to break the page.
func hostile() []string {
	texts := []string{
		strings.Repeat("a", share.MaxNote), strings.Repeat("\U0001f937\U0001f3fd\u200d\u2642\ufe0f", 40), strings.Repeat("\u0300", 200), strings.Repeat("\u202e", 100),
		strings.Repeat("<b>", 90), strings.Repeat("\n", 279) + "x", "\xff\xfe\xfd", "\x00", "\u200b\u200b", "ﷺ", "אבג\u202dabc", "مرحبا", "Z̸̢͇a̵l̴g̶o", "null", "undefined", "NaN", "__proto__",
	}
	for i := 0; len(texts) < hostileCount; i++ {
		shell, core := hostileShells[i%len(hostileShells)], hostileCores[i/len(hostileShells)%len(hostileCores)]
		if round := i / (len(hostileShells) * len(hostileCores)); round > 0 {
			core = strings.ToUpper(core)
		}
		texts = append(texts, strings.ReplaceAll(shell, "%", core))
	}
	return texts
}

// hostileNotes are the same texts, as many on a note as fit.
func hostileNotes() (notes []string) {
	note := ""
	for _, text := range hostile() {
		if note != "" && utf8.RuneCountInString(note+"\n"+text) > share.MaxNote {
			notes, note = append(notes, note), ""
		}
		note = strings.TrimPrefix(note+"\n"+text, "\n")
	}
	return append(notes, note)
}

func TestHostileTextsAreManyAndDiffer(t *testing.T) {
	texts := hostile()
	different := slices.Clone(texts)
	slices.Sort(different)
	if n := len(slices.Compact(different)); len(texts) != hostileCount || n < hostileCount {
		t.Errorf("%d texts, %d different; want %d", len(texts), n, hostileCount)
	}
}

// Whatever is typed as a note goes out as plain text that fits a letter, and is
// shown as a text and nothing else: it adds no element and no attribute.
func TestANoteIsNothingButText(t *testing.T) {
	r := newRoot(sample(), "/", sharePage)
	r.answers = calm()
	choseAll(r)
	elements := func(note string) (names []string) {
		c := r.sending.choice.Contents
		c.Note = note
		tags(app.HTMLString(r.contentsView(c)), func(tag string, attributes map[string]string) {
			names = append(names, tag)
			for name, value := range attributes {
				names = append(names, name+"="+value)
			}
		})
		slices.Sort(names)
		return names
	}
	plain := elements("Hello.")
	for _, typed := range hostile() {
		note := noteText(typed)
		if !utf8.ValidString(note) || utf8.RuneCountInString(note) > share.MaxNote || share.Clean(note) != note {
			t.Errorf("%q becomes %q, which does not fit a letter", typed, note)
		}
		if note == "" {
			continue
		}
		if got := elements(note); !slices.Equal(got, plain) {
			t.Errorf("%q adds elements: %v, want %v", typed, got, plain)
		}
		c := r.sending.choice.Contents
		c.Note = note
		l, err := share.PlanForAnyone(r.crypto, r.bank, c)
		if err != nil {
			t.Fatalf("%q: %v", typed, err)
		}
		if read, _, err := share.ReadPlan(r.crypto, r.bank, l, ""); err != nil || read.Note != note {
			t.Errorf("%q is read as %q, %v", note, read.Note, err)
		}
	}
}
