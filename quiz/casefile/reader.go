package casefile

import (
	"slices"
	"strconv"
	"strings"

	"mend/quiz"
)

// mostNamed is how many things that were left out are named.
const mostNamed = 100

// Where a line belongs besides a case, in place of its index.
const (
	outside = -1 // before the first case
	beyond  = -2 // in a case there is no room for
)

// reader restores a document line by line.
type reader struct {
	bank *quiz.Bank
	doc  Document
	// within is the index of the case that is read; label is how it is named.
	within int
	label  string
	// seen holds what there may be only one of, in the case that is read.
	seen map[string]bool
	// unnumbered holds the indexes of the cases that need a new ID.
	unnumbered []int
	dropped    []string
	lost       int
}

// drop notes what was left out.
func (r *reader) drop(words ...string) {
	r.lost++
	if len(r.dropped) < mostNamed {
		r.dropped = append(r.dropped, r.label+clip(strings.Join(words, " ")))
	}
}

func (r *reader) named() []string {
	if r.lost > len(r.dropped) {
		return append(r.dropped, "+"+strconv.Itoa(r.lost-len(r.dropped)))
	}
	return r.dropped
}

// clip keeps short what is quoted from a text that cannot be believed.
func clip(text string) string {
	const most = 80
	return cut(strings.Join(strings.Fields(visible(text)), " "), most)
}

func (r *reader) read(line string) {
	words := strings.Fields(line)
	switch {
	case len(words) == 0:
	case words[0] == "case":
		r.begin(words[1:])
	case r.within == beyond:
	case r.within == outside:
		r.ofDocument(words)
	default:
		r.ofCase(words, line)
	}
}

func (r *reader) ofDocument(words []string) {
	n, ok := number(strings.Join(words[1:], " "))
	switch {
	case words[0] == "current" && ok && r.doc.Current == 0:
		r.doc.Current = n
	case words[0] == "last" && ok && r.doc.Last == 0:
		r.doc.Last = n
	case words[0] == "letter" && r.letter(words[1:]):
	default:
		r.drop(words[0])
	}
}

// letter reads a letter that was kept. It reports whether it could be taken.
func (r *reader) letter(words []string) bool {
	before := len(r.doc.Letters)
	r.doc = r.doc.WithLetter(strings.Join(words, " "))
	return len(r.doc.Letters) > before
}

// begin starts a case.
func (r *reader) begin(words []string) {
	r.label = ""
	written := strings.Join(words, " ")
	if len(r.doc.Cases) == MostCases {
		r.drop("case", written)
		r.within = beyond
		return
	}
	id, ok := number(written)
	if !ok || r.doc.index(id) >= 0 {
		r.drop("case", written)
		r.unnumbered = append(r.unnumbered, len(r.doc.Cases))
		id = 0
	}
	r.within, r.label, r.seen = len(r.doc.Cases), clip("case "+written)+": ", map[string]bool{}
	r.doc.Cases = append(r.doc.Cases, Case{ID: id, Answers: quiz.Answers{}, Steps: map[string]StepState{}})
}

func (r *reader) ofCase(words []string, line string) {
	c := &r.doc.Cases[r.within]
	switch kind := words[0]; {
	case kind == "name" && r.first(kind):
		c.Name = r.free(kind, line, cleanName)
	case kind == "note" && r.first(kind):
		c.Note = r.free(kind, line, cleanNote)
	case kind == "answer" && len(words) > 1 && r.first(kind+" "+words[1]):
		r.answer(c, words[1], words[2:])
	case kind == "step" && len(words) > 1 && r.first(kind+" "+words[1]):
		r.step(c, words[1], words[2:])
	case kind == "invited" || kind == "replied":
		r.exchange(c, words)
	case kind == "answer" || kind == "step":
		r.drop(words[:min(2, len(words))]...)
	default:
		r.drop(kind)
	}
}

// first reports whether this is the first line of its kind in the case.
func (r *reader) first(kind string) bool {
	again := r.seen[kind]
	r.seen[kind] = true
	return !again
}

// free reads a text that somebody wrote. Where it is not taken as it is, only its
// kind is named: it is nobody's to repeat.
func (r *reader) free(kind, line string, clean func(string) string) string {
	quoted := strings.TrimSpace(strings.TrimPrefix(line, kind))
	text, err := strconv.Unquote(quoted)
	if err != nil || quoted[0] != '"' {
		r.drop(kind)
		return ""
	}
	cleaned := clean(text)
	if cleaned != text {
		r.drop(kind)
	}
	return cleaned
}

// exchange reads one text of a comparison. Where it is not taken, it is not
// repeated: it may be a key.
func (r *reader) exchange(c *Case, words []string) {
	for _, e := range c.exchanges() {
		for _, p := range e.exchange.pieces() {
			if len(words) == 3 && words[0] == e.word && words[1] == p.word && isSealed(words[2], LongestSecret) && r.first(e.word+" "+p.word) {
				*p.text = words[2]
				return
			}
		}
	}
	r.drop(words[0])
}

func (r *reader) answer(c *Case, id string, options []string) {
	q, ok := r.bank.Question(id)
	if !ok || q.Gate {
		r.drop("answer", id)
		return
	}
	var known []string
	for _, option := range options {
		switch {
		case !q.Accepts(option):
			r.drop("answer", id, option)
		case !slices.Contains(known, option):
			known = append(known, option)
		}
	}
	settled, err := r.bank.Settle(id, known)
	switch {
	case err == nil:
		c.Answers[id] = settled
	case len(known) > 0 || len(options) == 0:
		r.drop("answer", id) // otherwise every option has been named
	}
}

// step reads the state of a step and its day.
func (r *reader) step(c *Case, id string, words []string) {
	known := slices.ContainsFunc(r.bank.Steps, func(s quiz.Step) bool { return s.ID == id })
	if !known || len(words) == 0 || !isState(State(words[0])) {
		r.drop(append([]string{"step", id}, words...)...)
		return
	}
	s := StepState{State: State(words[0])}
	if day := strings.Join(words[1:], " "); isDay(day) {
		s.Day = day
	} else if day != "" {
		r.drop("step", id, day)
	}
	*c = c.WithStep(id, s)
}

// finish gives the cases that need it a new ID, and makes sure that one of them
// is the current one.
func (r *reader) finish() Document {
	d := r.doc
	d.Last = max(d.Last, highest(d.Cases))
	for _, i := range r.unnumbered {
		d.Cases[i].ID = d.freeID()
		d.Last = max(d.Last, d.Cases[i].ID)
	}
	if d.Current != 0 && d.index(d.Current) < 0 {
		r.label = ""
		r.drop("current")
		d.Current = 0
	}
	if d.Current == 0 && len(d.Cases) > 0 {
		d.Current = d.Cases[0].ID
	}
	return d
}
