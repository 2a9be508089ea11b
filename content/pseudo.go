//go:build !wasm || accented || mirrored

package content

import (
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"
)

// The pseudo-languages: what Mend ships, changed so that a fault of the layout or
// a text that comes from nowhere in the words can be seen. They are made, never
// written, and no program that is released has them.
const (
	// Accented is two fifths longer and has accents. Every run of it stands between
	// end marks, so that what is cut off, and what is not in the words, shows.
	Accented = "en-XA"
	// Mirrored is the same, running from right to left.
	Mirrored = "ar-XB"
)

func init() { inPseudo = InPseudo }

// InPseudo returns a copy of the words in a pseudo-language, nil where there is
// none of that name.
func InPseudo(lang string, w *Words) *Words {
	switch lang {
	case Accented:
		return disguise(*w, lang, "ltr", butNames(accented))
	case Mirrored:
		return disguise(*w, lang, "rtl", butNames(mirrored))
	default:
		return nil
	}
}

// End marks, around every run of a pseudo-language.
const (
	OpenMark  = "⟦"
	CloseMark = "⟧"
)

// disguise returns a copy of the words in which every text was changed.
func disguise(w Words, lang, dir string, change func(string) string) *Words {
	changed := disguised(reflect.ValueOf(w), change).Interface().(Words)
	changed.Lang, changed.Dir = lang, dir
	return &changed
}

// namesNoText are the fields of words that hold ids.
var namesNoText = []string{"Lang", "Dir", "Lines"}

// disguised copies a value, with every string in it changed but for the keys of
// maps. Walking over the fields finds those that are still to come.
func disguised(v reflect.Value, change func(string) string) reflect.Value {
	to := reflect.New(v.Type()).Elem()
	switch v.Kind() {
	case reflect.String:
		to.SetString(change(v.String()))
	case reflect.Struct:
		for i := range v.NumField() {
			field := v.Field(i)
			if !slices.Contains(namesNoText, v.Type().Field(i).Name) {
				field = disguised(field, change)
			}
			to.Field(i).Set(field)
		}
	case reflect.Map:
		to.Set(reflect.MakeMap(v.Type()))
		for _, key := range v.MapKeys() {
			to.SetMapIndex(key, disguised(v.MapIndex(key), change))
		}
	case reflect.Slice:
		for i := range v.Len() {
			to = reflect.Append(to, disguised(v.Index(i), change))
		}
	default:
		panic("content: a " + v.Kind().String() + " among the words; say in pseudo.go what becomes of it")
	}
	return to
}

// butNames leaves alone the one word that no language translates.
func butNames(change func(string) string) func(string) string {
	return func(text string) string {
		if text == "Mend" {
			return text
		}
		return change(text)
	}
}

func accented(text string) string { return outsideBraces(text, lengthened) }

// mirrored has each run overridden to run from right to left, so that the browser
// orders, wraps and aligns it as it does Arabic, and we can still read it.
func mirrored(text string) string {
	return outsideBraces(text, func(run string) string {
		return rightToLeft + lengthened(run) + endOfOverride
	})
}

const rightToLeft, endOfOverride = "\u202e", "\u202c"

// outsideBraces changes what stands between placeholders. They stay as they are,
// outside of the marks, because what is put there has marks of its own.
func outsideBraces(text string, change func(string) string) string {
	var out strings.Builder
	for text != "" {
		run, rest, found := strings.Cut(text, "{")
		if run != "" {
			out.WriteString(change(run))
		}
		name, after, _ := strings.Cut(rest, "}")
		if found {
			out.WriteString("{" + name + "}")
		}
		text = after
	}
	return out.String()
}

// lengthened doubles the vowels, gives letters an accent, and fills up.
func lengthened(run string) string {
	var out strings.Builder
	for _, letter := range run {
		changed := withAccent(letter)
		out.WriteRune(changed)
		if strings.ContainsRune("aeiouy", letter) {
			out.WriteRune(changed)
		}
	}
	most := (utf8.RuneCountInString(run)*7 + 4) / 5
	missing := max(0, most-utf8.RuneCountInString(out.String()))
	return OpenMark + out.String() + strings.Repeat("·", missing) + CloseMark
}

var (
	plainLetters    = []rune("ABCDEFGHIJKLNOPRSTUWYZabcdefghijklnoprstuwyz")
	accentedLetters = []rune("ÁƁÇĐÉƑĜĤÍĴĶĻÑÖÞŔŠŢÜŴÝŽáƀçđéƒĝĥíĵķļñöþŕšţüŵýž")
)

func withAccent(letter rune) rune {
	if i := slices.Index(plainLetters, letter); i >= 0 {
		return accentedLetters[i]
	}
	return letter
}
