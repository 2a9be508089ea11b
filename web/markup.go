//go:build !wasm

package web

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// exactMarkup brings one element, as go-app renders it, into the form that the
// browser ends up with once the engine has drawn the same element:
//
//   - attributes in alphabetical order (go-app's order is chance), and escaped
//     as HTML (go-app quotes them like Go strings);
//   - attributes that a browser would take for true although they say false are
//     dropped;
//   - the line breaks and indentation that go-app adds for people are removed,
//     so that nothing moves when the engine takes over.
//
// It returns an error where the elements do not close in order.
func exactMarkup(rendered string) (string, error) {
	escaped, err := escapeAttributes(rendered)
	if err != nil {
		return "", err
	}
	w := markupWriter{tokens: html.NewTokenizer(strings.NewReader(escaped))}
	for {
		switch kind := w.tokens.Next(); {
		case kind == html.ErrorToken && len(w.open) > 0:
			return "", fmt.Errorf("markup: <%s> is never closed", w.open[len(w.open)-1])
		case kind == html.ErrorToken:
			return w.out.String(), nil
		default:
			if err := w.write(w.tokens.Token()); err != nil {
				return "", err
			}
		}
	}
}

// escapeAttributes turns each attribute value from a quoted Go string into a
// quoted HTML one. Text is escaped by go-app, so a "<" always begins a tag.
func escapeAttributes(rendered string) (string, error) {
	var out strings.Builder
	for {
		text, rest, found := strings.Cut(rendered, "<")
		out.WriteString(text)
		if !found {
			return out.String(), nil
		}
		out.WriteByte('<')
		var err error
		if rendered, err = escapeTag(&out, rest); err != nil {
			return "", err
		}
	}
}

// escapeTag writes one tag, whose "<" is written already, and returns what
// follows it.
func escapeTag(out *strings.Builder, s string) (rest string, err error) {
	for {
		stop := strings.IndexAny(s, `">`)
		if stop < 0 {
			return "", errors.New("markup: a tag is never closed")
		}
		out.WriteString(s[:stop])
		if s[stop] == '>' {
			return s[stop:], nil
		}
		quoted, err := strconv.QuotedPrefix(s[stop:])
		if err != nil {
			return "", fmt.Errorf("markup: the value after %q is not a quoted Go string", s[:stop])
		}
		value, _ := strconv.Unquote(quoted)
		out.WriteString(`"` + attributeEscaper.Replace(value) + `"`)
		s = s[stop+len(quoted):]
	}
}

var (
	attributeEscaper = strings.NewReplacer("&", "&amp;", `"`, "&#34;", "<", "&lt;", ">", "&gt;")
	textEscaper      = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
)

// markupWriter writes tokens in their exact form.
type markupWriter struct {
	tokens *html.Tokenizer
	out    strings.Builder
	// open are the names of the elements that are open.
	open []string
}

func (w *markupWriter) write(t html.Token) error {
	switch t.Type {
	case html.TextToken:
		w.out.WriteString(textEscaper.Replace(withoutLayout(t.Data, len(w.open))))
	case html.StartTagToken:
		w.startTag(t)
		if !isVoid(t.Data) {
			w.open = append(w.open, t.Data)
		}
	case html.EndTagToken:
		last := len(w.open) - 1
		if last < 0 || w.open[last] != t.Data {
			return fmt.Errorf("markup: </%s> closes nothing that is open (%s)", t.Data, strings.Join(w.open, " "))
		}
		w.open = w.open[:last]
		w.out.WriteString("</" + t.Data + ">")
	default:
		return fmt.Errorf("markup: %q is neither an element nor text", t.String())
	}
	return nil
}

func (w *markupWriter) startTag(t html.Token) {
	slices.SortFunc(t.Attr, func(a, b html.Attribute) int { return strings.Compare(a.Key, b.Key) })
	w.out.WriteString("<" + t.Data)
	for _, a := range t.Attr {
		switch {
		case saysTrueOrFalse(a.Key) && a.Val == "":
			w.out.WriteString(" " + a.Key + `="true"`)
		case a.Val == "":
			w.out.WriteString(" " + a.Key)
		case a.Val != "false" || saysTrueOrFalse(a.Key):
			w.out.WriteString(" " + a.Key + `="` + attributeEscaper.Replace(a.Val) + `"`)
		}
	}
	w.out.WriteString(">")
}

// saysTrueOrFalse reports whether "false" is a value of the attribute like any
// other. Everywhere else in HTML, an attribute that stands there at all is true.
func saysTrueOrFalse(name string) bool {
	return strings.HasPrefix(name, "aria-") || slices.Contains([]string{"contenteditable", "draggable", "spellcheck"}, name)
}

// withoutLayout removes the line breaks and indentation that go-app writes
// around the children of an element that has more than a text. Each child is on
// a line of its own; depth is the number of elements around it. Spaces that
// belong to a text stay.
func withoutLayout(text string, depth int) string {
	children, layout := strings.CutPrefix(text, "\n")
	if !layout {
		return text
	}
	lines := strings.Split(children, "\n")
	lines = lines[:len(lines)-1] // what follows the last line break indents the next tag
	indent := strings.Repeat("  ", depth)
	for i, line := range lines {
		lines[i] = strings.TrimPrefix(line, indent)
	}
	return strings.Join(lines, "")
}

// isVoid reports whether an element never has an end tag.
func isVoid(name string) bool {
	return slices.Contains([]string{
		"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
	}, name)
}
