package main

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"mend/content"
	"mend/quiz"
)

// compiledKinds has, by the beginning of its name, a value of each compiled file
// and the function that reads it.
var compiledKinds = map[string]struct {
	zero any
	read func(file, text string) (any, error)
}{
	"bank": {quiz.Bank{}, func(file, text string) (any, error) {
		bank, err := content.ReadBank(file, text)
		return orNothing(bank), err
	}},
	"words": {content.Words{}, func(file, text string) (any, error) {
		words, err := content.ReadWords(file, text)
		return orNothing(words), err
	}},
	"ledger": {content.Origins{}, func(file, text string) (any, error) {
		origins, err := content.ReadOrigins(file, text)
		return orNothing(origins), err
	}},
	"helplines": {compiledHelplines{}, func(file, text string) (any, error) {
		helplines, err := content.ReadHelplines(file, text)
		return compiledHelplines{helplines}, err
	}},
}

// orNothing returns what was read by its value, empty where there was a fault.
func orNothing[T any](read *T) any {
	if read == nil {
		read = new(T)
	}
	return *read
}

// TestWhatIsWrittenIsReadAgain takes all that the authors wrote, and compares it
// with what the app reads.
func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	wrote, err := readAll(&report{}, os.DirFS(".."))
	if err != nil {
		t.Fatal(err)
	}
	for name, value := range wrote.values() {
		checkReadAgain(t, name, reflect.Indirect(reflect.ValueOf(value)).Interface())
	}
}

// TestWhateverIsWrittenIsReadAgain fills every field of every type by chance, so
// that none can be forgotten: not by the writer, and not by the readers.
func TestWhateverIsWrittenIsReadAgain(t *testing.T) {
	for name, kind := range compiledKinds {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			value := reflect.New(reflect.TypeOf(kind.zero)).Elem()
			fill(t, value, 0)
			checkReadAgain(t, name, value.Interface())
		}))
	}
}

type failing interface {
	Helper()
	Fatalf(format string, args ...any)
}

func checkReadAgain(t failing, name string, value any) {
	t.Helper()
	kind, _, _ := strings.Cut(strings.TrimPrefix(name, "compiled/"), ".")
	text, err := marshal(value)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	got, err := compiledKinds[kind].read(name, string(text))
	if err != nil {
		t.Fatalf("%v, in\n%s", err, text)
	}
	if diff := cmp.Diff(value, got, cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("%s is read as something else (-written +read):\n%s", name, diff)
	}
}

// deepest is how many values are filled inside each other: conditions have no
// end of their own.
const deepest = 12

// fill draws a value for everything in v.
func fill(t *rapid.T, v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(rapid.OneOf(anyWord, anyText).Draw(t, "text"))
	case reflect.Int:
		v.SetInt(int64(rapid.Int().Draw(t, "number")))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "flag"))
	case reflect.Pointer:
		if depth < deepest && rapid.Bool().Draw(t, "there") {
			v.Set(reflect.New(v.Type().Elem()))
			fill(t, v.Elem(), depth+1)
		}
	case reflect.Slice:
		for range howMany(t, depth) {
			item := reflect.New(v.Type().Elem()).Elem()
			if item.Kind() == reflect.Pointer {
				item.Set(reflect.New(item.Type().Elem()))
			}
			fill(t, reflect.Indirect(item), depth+1)
			v.Set(reflect.Append(v, item))
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for range howMany(t, depth) {
			item := reflect.New(v.Type().Elem()).Elem()
			fill(t, item, depth+1)
			v.SetMapIndex(reflect.ValueOf(anyWord.Draw(t, "key")), item)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(t, v.Field(i), depth+1)
		}
		if entry, ok := v.Addr().Interface().(*content.Entry); ok {
			entry.Kind = anyWord.Draw(t, "kind")
		}
	default:
		t.Fatalf("a %s cannot be filled; extend this test", v.Type())
	}
}

var (
	anyWord = rapid.StringMatching(`[a-z-]{1,9}`)
	anyText = rapid.StringOf(rapid.Rune().Filter(func(r rune) bool { return r != '\n' }))
)

func howMany(t *rapid.T, depth int) int {
	if depth >= deepest {
		return 0
	}
	return rapid.IntRange(0, 2).Draw(t, "how many")
}

// TestAFieldThatIsNotReadIsAFault is what happens to somebody who gives a
// question a colour and does not let package content read it.
func TestAFieldThatIsNotReadIsAFault(t *testing.T) {
	type question struct {
		ID     string `json:"id"`
		Colour string `json:"colour"`
	}
	text, err := marshal(struct {
		Questions []question `json:"questions"`
	}{[]question{{"role", "red"}}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := content.ReadBank("bank.txt", string(text)); err == nil || err.Error() != `bank.txt:4: "colour red" does not belong here` {
		t.Errorf("the colour is read as: %v", err)
	}
}

func TestAFieldWithoutANameCannotBeWritten(t *testing.T) {
	for name, value := range map[string]any{
		"no tag": struct{ Colour string }{"red"},
		"no name": struct {
			Colour string `json:"-"`
		}{"red"},
		"a kind that is not read": struct {
			Weight float64 `json:"weight"`
		}{1.5},
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: it was written, or left out in silence", name)
				}
			}()
			_, _ = marshal(value)
		}()
	}
}

func TestWhatCannotBeReadAgainIsNotWritten(t *testing.T) {
	for name, words := range map[string]content.Words{
		"a line break":                {Name: "Eng\nlish"},
		"a line break in a list":      {Readings: map[string]content.ReadingWords{"begin": {Means: []string{"a\nb"}}}},
		"a line break in a key":       {Steps: map[string]content.StepWords{"a\nb": {}}},
		"a key of two words":          {Screens: map[string]string{"go back": "Back"}},
		"a key that begins elsewhere": {Steps: map[string]content.StepWords{" a": {}}},
		"no key":                      {Screens: map[string]string{"": "Back"}},
	} {
		if text, err := marshal(words); err == nil {
			t.Errorf("%s was written:\n%s", name, text)
		}
	}
	entry := content.Claim{Used: []content.Entry{{Kind: "two words", ID: "x"}}}
	if _, err := marshal(entry); err == nil {
		t.Error("an entry of three words was written")
	}
}

// FuzzReading reads any text as each kind of file. What is taken for one is
// written as the very same text: everything has one form only.
func FuzzReading(f *testing.F) {
	for _, file := range parseArchive(f, "testdata/written.txtar").Files {
		f.Add(string(file.Data))
	}
	f.Fuzz(func(t *testing.T, text string) {
		for name, kind := range compiledKinds {
			value, err := kind.read(name, text)
			if err != nil {
				if !strings.HasPrefix(err.Error(), name+":") {
					t.Errorf("the error does not say where: %v", err)
				}
				continue
			}
			again, err := marshal(value)
			if err != nil || string(again) != text {
				t.Errorf("%s is read from\n%s\nand written as\n%s\n%v", name, text, again, err)
			}
		}
	})
}
