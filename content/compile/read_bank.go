package main

import (
	"io/fs"
	"strings"

	"mend/quiz"
)

// bank is what the files of bank/ say together, with the place of every entry.
type bank struct {
	*quiz.Bank
	// entries holds the node of each entry, by kind and id: "question role".
	entries map[string]*node
	// readable is false where a file could not be understood; then it makes no
	// sense to check the rest.
	readable bool
}

// bankFile is what one file of bank/ may say.
type bankFile struct {
	// Part is put on every question of the file that names none.
	Part string `json:"part"`
	quiz.Bank
}

// readBank reads and joins the files of bank/.
func readBank(r *report, folder fs.FS) (*bank, error) {
	before := len(r.findings)
	roots, err := readFolder(r, folder, "bank/*.yaml")
	if err != nil {
		return nil, err
	}
	b := &bank{
		Bank: &quiz.Bank{
			Questions: []quiz.Question{}, Readings: []quiz.Reading{}, Worth: []quiz.Worth{},
			Barriers: []quiz.Barrier{}, Limits: []quiz.Limit{}, Steps: []quiz.Step{},
			Help: []quiz.Help{}, Topics: []quiz.Topic{}, Retired: map[string][]int{},
		},
		entries: map[string]*node{},
	}
	for _, root := range roots {
		b.read(r, root)
	}
	b.readable = len(r.findings) == before
	return b, nil
}

func (b *bank) read(r *report, root *node) {
	file := bankFile{}
	decode(r, root, &file)
	for i := range file.Questions {
		q := &file.Questions[i]
		if q.Part == "" {
			q.Part = file.Part
		}
		q.Options = append(q.Options, quiz.Option{ID: quiz.NotSure})
	}
	for i := range file.Steps {
		aimStep(&file.Steps[i], root.field("steps").list[i])
	}
	b.Questions = append(b.Questions, file.Questions...)
	b.Readings = append(b.Readings, file.Readings...)
	b.Worth = append(b.Worth, file.Worth...)
	b.Barriers = append(b.Barriers, file.Barriers...)
	b.Limits = append(b.Limits, file.Limits...)
	b.Steps = append(b.Steps, file.Steps...)
	b.Help = append(b.Help, file.Help...)
	b.Topics = append(b.Topics, file.Topics...)
	for kind, numbers := range file.Retired {
		b.Retired[kind] = append(b.Retired[kind], numbers...)
	}
	b.index(r, root)
}

// aimStep gives a step without a condition to those who have a barrier it works
// on.
func aimStep(s *quiz.Step, written *node) {
	if written.field("when") == nil && len(s.WorksOn) > 0 {
		s.When = &quiz.Condition{Is: &quiz.Is{Subject: quiz.BarrierSubject, OneOf: s.WorksOn}}
	}
}

// kindOf maps the lists of a bank file to the kind of their entries, as package
// quiz calls it.
var kindOf = map[string]string{
	"questions": "question",
	"readings":  "reading",
	"worth":     "worth",
	"barriers":  "barrier",
	"limits":    "limit",
	"steps":     "step",
	"help":      "help",
	"topics":    "topic",
}

// index remembers the place of every entry, and finds what would make a
// question or a retired number impossible to refer to.
func (b *bank) index(r *report, root *node) {
	for _, f := range root.fields {
		kind := kindOf[f.key]
		for _, entry := range f.value.list {
			id := entry.field("id")
			if kind == "topic" {
				id = entry.field("question")
			}
			if id == nil {
				id = &node{}
			}
			b.entries[kind+" "+id.text] = entry
			if kind == "question" && reserved[id.text] {
				r.fault(id.place, "choose another id", "%q means something else in conditions", id.text)
			}
		}
		if f.key == "retired" {
			checkRetired(r, f.value)
		}
	}
}

// reserved are the words of conditions that a question cannot have as its id.
var reserved = map[string]bool{
	allOf: true, anyOf: true, notIt: true,
	quiz.SafetySubject: true, quiz.ReadingSubject: true, quiz.BarrierSubject: true,
}

func checkRetired(r *report, retired *node) {
	for _, f := range retired.fields {
		switch kind, _, _ := strings.Cut(f.key, " "); kind {
		case "question", "option", "reading", "barrier", "step":
		default:
			r.fault(f.at, "write question, option QUESTION, reading, barrier or step", "%q has no numbers", f.key)
		}
	}
}
