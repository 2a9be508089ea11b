package quiz

import "slices"

func (c *checker) steps() {
	seen, numbers := map[string]bool{}, map[int]string{}
	above := map[string]*Step{}
	for i := range c.bank.Steps {
		s := &c.bank.Steps[i]
		c.at("step", s.ID)
		c.identity(seen, numbers, s.N)
		if phaseIndex(s.Phase) < 0 {
			c.add("phase", "use now, next or later", "no such phase: "+quote(string(s.Phase)))
		}
		c.audience("roles", RoleQuestion, s.Roles)
		c.audience("bonds", BondQuestion, s.Bonds)
		c.condition("when", s.When, SafetySubject, ReadingSubject, BarrierSubject)
		c.needs(s, above)
		c.excludes(s)
		c.worksOn(s)
		c.tags(s.Tags)
		above[s.ID] = s
	}
}

func (c *checker) audience(field, question string, options []string) {
	q, ok := c.bank.Question(question)
	for _, option := range options {
		if !ok || q.option(option) == nil {
			c.add(field, "use an option of the question "+question, "no such option: "+quote(option))
		}
	}
}

func (c *checker) needs(s *Step, above map[string]*Step) {
	for _, id := range s.Needs {
		need, ok := above[id]
		switch {
		case !slices.ContainsFunc(c.bank.Steps, func(s Step) bool { return s.ID == id }):
			c.add("needs", "name a step that exists"+suggest(id, c.stepIDs()), "no such step: "+quote(id))
		case !ok:
			c.add("needs", "move this step below the one it needs", "it needs "+quote(id)+", which is not further up")
		case phaseIndex(need.Phase) > phaseIndex(s.Phase):
			c.add("needs", "give this step a later phase", "it needs "+quote(id)+", whose phase is later")
		case slices.Contains(s.Excludes, id) || slices.Contains(need.Excludes, s.ID):
			c.add("needs", "drop one of the two", "it both needs and excludes "+quote(id))
		}
	}
}

func (c *checker) excludes(s *Step) {
	for _, id := range s.Excludes {
		if id == s.ID || !slices.Contains(c.stepIDs(), id) {
			c.add("excludes", "name another step"+suggest(id, c.stepIDs()), quote(id)+" cannot be excluded")
		}
	}
}

func (c *checker) worksOn(s *Step) {
	known := map[string]bool{}
	c.addFound(known, BarrierSubject)
	for _, id := range s.WorksOn {
		if !known[id] {
			c.add("works_on", "name a barrier that exists"+suggest(id, sortedKeys(known)), "no such barrier: "+quote(id))
		}
	}
	if len(s.WorksOn) == 0 {
		c.add("works_on", "name the barriers it works on", "the step works on no barrier")
	}
}

func (c *checker) stepIDs() []string {
	ids := make([]string, len(c.bank.Steps))
	for i, s := range c.bank.Steps {
		ids[i] = s.ID
	}
	return ids
}

// phaseIndex returns the place of a phase in [Phases], -1 where there is none.
func phaseIndex(p Phase) int {
	for i, phase := range Phases {
		if phase.Phase == p {
			return i
		}
	}
	return -1
}
