package quiz

import "maps"

// walks is how many walks are tried before something is called unreachable.
const walks = 400

// CheckReach finds the faults that only show when paths are walked: questions,
// readings, barriers and steps that nobody gets, and people who get no plan. It
// wants a bank that passes [Bank.Check]. intn is the source of chance (see
// [AtRandom]); with the same source it finds the same faults.
func (b *Bank) CheckReach(intn func(n int) int) []Problem {
	r := reach{bank: b, intn: intn, reached: map[string]bool{}}
	for range walks {
		r.visit(b.Walk(Toward(nil, AtRandom(intn))))
		r.visit(b.Walk(AtRandom(intn)))
	}
	for _, q := range b.Questions {
		r.seek("question", q.ID, "only_if", q.OnlyIf)
	}
	for _, reading := range b.Readings {
		r.seek("reading", reading.ID, "when", reading.When)
	}
	for _, barrier := range b.Barriers {
		r.seek("barrier", barrier.ID, "when", barrier.When)
	}
	for _, s := range b.Steps {
		r.seekStep(s)
	}
	return r.problems
}

// reach remembers what has been seen.
type reach struct {
	bank     *Bank
	intn     func(n int) int
	reached  map[string]bool // "kind id"
	empty    bool
	problems []Problem
}

func (r *reach) visit(answers Answers) {
	a := r.bank.Assess(answers)
	for _, id := range a.Path.Asked {
		r.reached["question "+id] = true
	}
	r.reached["reading "+a.Reading.ID] = true
	for _, barrier := range a.Barriers {
		r.reached["barrier "+barrier.ID] = true
	}
	for _, phase := range Phases {
		for _, s := range a.Plan.Phase(phase.Phase) {
			r.reached["step "+s.ID] = true
		}
	}
	if a.Plan.Empty() && !a.Safety.Care && !r.withholds(a.Reading.ID) && !r.empty {
		r.empty = true
		r.problems = append(r.problems, Problem{"reading", a.Reading.ID, "when",
			"some people with this reading get no step at all: " + answers.String(),
			"let at least one step hold for everyone"})
	}
}

func (r *reach) withholds(reading string) bool {
	for _, x := range r.bank.Readings {
		if x.ID == reading {
			return x.Withholds
		}
	}
	return false
}

// seek walks toward the condition until the thing behind it is reached.
func (r *reach) seek(kind, id, field string, c *Condition) {
	key := kind + " " + id
	for range walks {
		if r.reached[key] {
			return
		}
		wanted := Answers{}
		if kind == "step" {
			// Most steps stand or fall with the reading, so try one after another.
			r.toward(r.bank.Readings[r.intn(len(r.bank.Readings))].When, wanted)
		}
		r.toward(c, wanted)
		r.visit(r.bank.Walk(Toward(wanted, AtRandom(r.intn))))
		r.visit(r.bank.Walk(AtRandom(r.intn)))
	}
	if !r.reached[key] {
		r.problems = append(r.problems, Problem{kind, id, field, "no path reaches it", "check its condition, and those of what stands above it"})
	}
}

func (r *reach) seekStep(s Step) {
	c := &Condition{All: []*Condition{}}
	if s.When != nil {
		c.All = append(c.All, s.When)
	}
	if len(s.Roles) > 0 {
		c.All = append(c.All, &Condition{Is: &Is{RoleQuestion, s.Roles}})
	}
	if len(s.Bonds) > 0 {
		c.All = append(c.All, &Condition{Is: &Is{BondQuestion, s.Bonds}})
	}
	r.seek("step", s.ID, "when", c)
}

// toward fills wanted with answers that may make c hold. What it cannot decide
// it leaves to chance.
func (r *reach) toward(c *Condition, wanted Answers) {
	switch {
	case c == nil || c.Not != nil:
	case c.Is != nil:
		r.towardIs(c.Is, wanted)
	case len(c.Any) > 0:
		r.toward(c.Any[r.intn(len(c.Any))], wanted)
	default:
		for _, part := range c.All {
			r.toward(part, wanted)
		}
	}
}

func (r *reach) towardIs(is *Is, wanted Answers) {
	value := is.OneOf[r.intn(len(is.OneOf))]
	if q, ok := r.bank.Question(is.Subject); ok {
		towards := Answers{}
		r.toward(q.OnlyIf, towards)
		towards[q.ID] = []string{value}
		maps.Copy(wanted, towards)
		return
	}
	for _, reading := range r.bank.Readings {
		if is.Subject == ReadingSubject && reading.ID == value {
			r.toward(reading.When, wanted)
		}
	}
	for _, barrier := range r.bank.Barriers {
		if is.Subject == BarrierSubject && barrier.ID == value {
			r.toward(barrier.When, wanted)
		}
	}
}
