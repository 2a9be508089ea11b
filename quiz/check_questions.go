package quiz

import "strconv"

func (c *checker) questions() {
	seen, numbers := map[string]bool{}, map[int]string{}
	gateEnded := false
	for i := range c.bank.Questions {
		q := &c.bank.Questions[i]
		c.at("question", q.ID)
		c.identity(seen, numbers, q.N)
		c.options(q)
		c.condition("only_if", q.OnlyIf)
		q.OnlyIf.each(func(is *Is) {
			if at, ok := c.position[is.Subject]; ok && at >= i {
				c.add("only_if", "move this question below the one it depends on", "the guard looks at "+quote(is.Subject)+", which is not further up")
			}
		})
		if i > 0 && !q.Gate && c.bank.Questions[i-1].Gate {
			gateEnded = true
		}
		if q.Gate && gateEnded {
			c.add("gate", "keep the gate questions together", "the gate is in two pieces, so the second would be skipped")
		}
	}
}

func (c *checker) options(q *Question) {
	seen, numbers := map[string]bool{}, map[int]string{}
	clear := 0
	for i, o := range q.Options {
		field := "options." + o.ID
		switch {
		case o.ID == Declined:
			c.add(field, "remove it; every question can be declined", quote(o.ID)+" is a reserved id")
		case !validID(o.ID):
			c.add(field, "use lower-case letters, digits and single hyphens", quote(o.ID)+" is not an id")
		case seen[o.ID]:
			c.add(field, "give each option an id of its own", quote(o.ID)+" is listed twice")
		}
		seen[o.ID] = true
		c.optionNumber(q, o, numbers)
		if o.Clear {
			clear++
		}
		if o.Clear && (!q.Gate || o.ID == NotSure) {
			c.add(field, "only an option of a gate question that speaks against danger is clear", "this option cannot be clear")
		}
		if o.Alone && !q.Many {
			c.add(field, "remove alone, or set many on the question", "alone means nothing where one option is chosen")
		}
		if last := i == len(q.Options)-1; last != (o.ID == NotSure) {
			c.add(field, "let every question end with "+NotSure, NotSure+" has to be the last option, and only there")
		}
	}
	if len(q.Options) < 3 {
		c.add("options", "give at least two options besides "+NotSure, strconv.Itoa(len(q.Options))+" options are too few")
	}
	if q.Gate && clear == 0 {
		c.add("options", "mark the option that raises no concern with clear", "no answer to this gate question opens the door")
	}
}

func (c *checker) optionNumber(q *Question, o Option, numbers map[int]string) {
	if o.ID == NotSure {
		if o.N != 0 {
			c.add("options."+o.ID, "leave its number out", NotSure+" always has number 0")
		}
		return
	}
	before := len(c.problems)
	c.number("option "+q.ID, numbers, o.N)
	for i := before; i < len(c.problems); i++ {
		c.problems[i].Field = "options." + o.ID
	}
	numbers[o.N] = o.ID
}

// condition checks the shape of a condition and that it asks only about
// questions and the found subjects allowed here.
func (c *checker) condition(field string, cond *Condition, found ...string) {
	if cond == nil {
		return
	}
	set := 0
	for _, is := range []bool{cond.Is != nil, cond.All != nil, cond.Any != nil, cond.Not != nil} {
		if is {
			set++
		}
	}
	if set != 1 || cond.All != nil && len(cond.All) == 0 || cond.Any != nil && len(cond.Any) == 0 {
		c.add(field, "write exactly one of is, all, any, not, with something in it", "this is not a condition")
		return
	}
	for _, part := range append(append([]*Condition{cond.Not}, cond.All...), cond.Any...) {
		c.condition(field, part, found...)
	}
	if cond.Is != nil {
		c.is(field, cond.Is, found)
	}
}

func (c *checker) is(field string, is *Is, found []string) {
	known, problem := c.values(is.Subject, found)
	if problem != "" {
		c.add(field, problem, "it cannot ask about "+quote(is.Subject))
		return
	}
	if len(is.OneOf) == 0 {
		c.add(field, "name at least one value", quote(is.Subject)+" has nothing to be compared with")
	}
	for _, value := range is.OneOf {
		if !known[value] {
			c.add(field, "use a value that exists"+suggest(value, sortedKeys(known)), quote(is.Subject)+" has no value "+quote(value))
		}
	}
}

// values returns the values a subject can have; problem says what to do where
// the subject cannot be used.
func (c *checker) values(subject string, found []string) (known map[string]bool, problem string) {
	known = map[string]bool{}
	if q, ok := c.bank.Question(subject); ok {
		for _, o := range q.Options {
			known[o.ID] = true
		}
		known[Declined] = true
		return known, ""
	}
	for _, f := range found {
		if f == subject {
			c.addFound(known, subject)
			return known, ""
		}
	}
	return nil, "ask about a question" + suggest(subject, append(c.bank.questionIDs(), found...))
}

func (c *checker) addFound(known map[string]bool, subject string) {
	switch subject {
	case SafetySubject:
		known[SafetyNone], known[SafetyCare] = true, true
	case ReadingSubject:
		for _, r := range c.bank.Readings {
			known[r.ID] = true
		}
	case BarrierSubject:
		for _, b := range c.bank.Barriers {
			known[b.ID] = true
		}
	}
}

// unreadOptions finds options that change nothing. An option of the gate is
// read by [Bank.Safety]; [NotSure] needs no rule.
func (c *checker) unreadOptions() {
	read := c.bank.readOptions()
	for _, q := range c.bank.Questions {
		c.at("question", q.ID)
		for _, o := range q.Options {
			if !q.Gate && o.ID != NotSure && !o.Neutral && !read[Given{q.ID, o.ID}] {
				c.add("options."+o.ID, "let a rule read it, or mark it neutral", "no rule ever reads this option")
			}
		}
	}
}

func (b *Bank) readOptions() map[Given]bool {
	read := map[Given]bool{}
	b.eachCondition(func(cond *Condition) {
		cond.each(func(is *Is) {
			for _, value := range is.OneOf {
				read[Given{is.Subject, value}] = true
			}
		})
	})
	for _, s := range b.Steps {
		for _, role := range s.Roles {
			read[Given{RoleQuestion, role}] = true
		}
		for _, bond := range s.Bonds {
			read[Given{BondQuestion, bond}] = true
		}
	}
	return read
}

// eachCondition visits every condition of the bank.
func (b *Bank) eachCondition(visit func(*Condition)) {
	for _, q := range b.Questions {
		visit(q.OnlyIf)
	}
	for _, r := range b.Readings {
		visit(r.When)
	}
	for _, w := range b.Worth {
		visit(w.When)
	}
	for _, barrier := range b.Barriers {
		visit(barrier.When)
	}
	for _, l := range b.Limits {
		visit(l.When)
	}
	for _, s := range b.Steps {
		visit(s.When)
	}
	for _, h := range b.Help {
		visit(h.When)
	}
}
