//go:build !wasm

// JSON is for other programs: what people download does without it.

package quiz

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
)

// MaxRequest is the size, in bytes, of the largest request that is read. A full
// set of answers is about 3 KB.
const MaxRequest = 1 << 20

// Request asks for an assessment from outside the app.
type Request struct {
	// Lang is the language of the person, a BCP 47 tag. The engine's answer is
	// the same in every language.
	Lang string `json:"lang"`
	// Answers holds option ids by question id. "declined", [] and ["declined"]
	// all mean that the question was declined.
	Answers Answers `json:"answers"`
}

// ReadRequest reads one JSON request and checks it against the bank. Errors are
// of type [*Fault]; a reader that fails returns its own error.
func (b *Bank) ReadRequest(r io.Reader) (Request, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxRequest+1))
	if err != nil {
		return Request{}, err
	}
	if len(data) > MaxRequest {
		return Request{}, faultf("input", "longer than %d bytes; a full set of answers is about 3,000", MaxRequest)
	}
	var raw struct {
		Lang    string
		Answers map[string]json.RawMessage
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&raw); err != nil {
		return Request{}, jsonFault(data, err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return Request{}, faultf(place(data, decoder.InputOffset()), "something follows the request; give exactly one JSON object")
	}
	if raw.Answers == nil {
		return Request{}, faultf("answers", `missing; give {"answers":{"role":["broke"]}}`)
	}
	return b.checkRequest(raw.Lang, raw.Answers)
}

func (b *Bank) checkRequest(lang string, raw map[string]json.RawMessage) (Request, error) {
	request := Request{Lang: lang, Answers: Answers{}}
	// In bank order, then the unknown ones, so that the first fault is always
	// the same.
	ids := b.questionIDs()
	for _, id := range slices.Sorted(maps.Keys(raw)) {
		if !slices.Contains(ids, id) {
			return Request{}, faultf("answers."+clip(id), "no such question%s", suggest(id, ids))
		}
	}
	for _, id := range ids {
		value, given := raw[id]
		if !given {
			continue
		}
		options, err := readOptions(value)
		if err != nil {
			return Request{}, faultf("answers."+id, "%v", err)
		}
		if request.Answers[id], err = b.Settle(id, options); err != nil {
			return Request{}, err
		}
	}
	return request, nil
}

func faultf(where, format string, args ...any) *Fault {
	return &Fault{where, fmt.Sprintf(format, args...)}
}

func readOptions(value json.RawMessage) ([]string, error) {
	var one string
	if json.Unmarshal(value, &one) == nil && one == Declined {
		return []string{Declined}, nil
	}
	var options []string
	if err := json.Unmarshal(value, &options); err != nil || options == nil {
		return nil, fmt.Errorf("%s is not a list of option ids; give something like [\"not-sure\"]", clip(string(value)))
	}
	if len(options) == 0 {
		return []string{Declined}, nil
	}
	return options, nil
}

// jsonFault turns an error of the JSON decoder into a place and a sentence.
func jsonFault(data []byte, err error) *Fault {
	var syntax *json.SyntaxError
	var typed *json.UnmarshalTypeError
	switch {
	case errors.Is(err, io.EOF):
		return faultf("input", `empty; give {"answers":{"role":["broke"]}}`)
	case errors.As(err, &syntax):
		return faultf(place(data, syntax.Offset), "not valid JSON: %v", syntax)
	case errors.As(err, &typed):
		return faultf(place(data, typed.Offset), "%s stands where %s is wanted", typed.Value, wanted(typed.Field))
	case errors.Is(err, io.ErrUnexpectedEOF):
		return faultf(place(data, int64(len(data))), "not valid JSON: it ends too early")
	default:
		return faultf("input", "%s", clip(err.Error()))
	}
}

func wanted(field string) string {
	switch field {
	case "Lang", "lang":
		return `a language tag such as "en"`
	case "Answers", "answers":
		return "an object of answers"
	default:
		return "a JSON object"
	}
}

// place turns a byte offset into "line L, column C", both from 1.
func place(data []byte, offset int64) string {
	before := data[:min(max(offset-1, 0), int64(len(data)))]
	line := bytes.Count(before, []byte("\n")) + 1
	column := len(before) - bytes.LastIndexByte(before, '\n')
	return fmt.Sprintf("line %d, column %d", line, column)
}
