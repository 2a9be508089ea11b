package quiz

// planner chooses steps, from the top of the bank to its end.
type planner struct {
	*facts
	safety  Safety
	reading Reading
	// barred holds the tags that a limit withholds, each with that limit's id.
	barred map[Tag]string
	// chosen holds the steps chosen so far; excludedBy those they exclude.
	chosen     map[string]bool
	excludedBy map[string]string
}

// plan chooses the steps that fit, drops those something speaks against, and
// lays the rest out in phases.
func (b *Bank) plan(f *facts, safety Safety, reading Reading) Plan {
	var p Plan
	c := planner{f, safety, reading, b.barred(f), map[string]bool{}, map[string]string{}}
	var steps []planStep
	for i := range b.Steps {
		step := &b.Steps[i]
		fits, because := f.fits(step)
		if !fits {
			continue
		}
		if reason, by := c.against(step); reason != "" {
			p.Withheld = append(p.Withheld, Withheld{step.ID, reason, by})
			continue
		}
		steps = append(steps, c.choose(step, because))
	}
	p.layOut(steps, f.found[BarrierSubject])
	return p
}

// barred returns the tags that a limit withholds for this person, each with the
// id of the first such limit.
func (b *Bank) barred(f *facts) map[Tag]string {
	barred := map[Tag]string{}
	for _, limit := range b.Limits {
		if holds, _ := f.holds(limit.When); !holds {
			continue
		}
		for _, tag := range limit.Tags {
			if barred[tag] == "" {
				barred[tag] = limit.ID
			}
		}
	}
	return barred
}

// fits reports whether the step is for this person, and the answers that say
// so. Role and bond are given as the reason only where nothing else is.
func (f *facts) fits(s *Step) (bool, []Given) {
	role, roleWitness := f.oneOf(RoleQuestion, s.Roles)
	bond, bondWitness := f.oneOf(BondQuestion, s.Bonds)
	if !role || !bond {
		return false, nil
	}
	holds, because := f.holds(s.When)
	if holds && len(because) == 0 {
		because = merge(merge(because, roleWitness), bondWitness)
	}
	if holds && len(because) == 0 {
		_, because = f.is(&Is{Subject: RoleQuestion})
	}
	return holds, because
}

func (f *facts) oneOf(question string, options []string) (bool, []Given) {
	if len(options) == 0 {
		return true, nil
	}
	return f.is(&Is{question, options})
}

// against returns what speaks against a step that fits, or nothing; by is the
// other step, where it is one.
func (c *planner) against(s *Step) (reason, by string) {
	if c.safety.Care {
		return WithheldBySafety, ""
	}
	if c.reading.Withholds {
		return WithheldByReading, ""
	}
	for _, tag := range s.Tags {
		if limit := c.barred[tag]; limit != "" {
			return limit, ""
		}
	}
	if other := c.excludedBy[s.ID]; other != "" {
		return WithheldByStep, other
	}
	for _, other := range s.Excludes {
		if c.chosen[other] {
			return WithheldByStep, other
		}
	}
	return "", ""
}

// choose takes a step into the plan. Needs look up the bank, so whatever it has
// to wait for has been chosen before.
func (c *planner) choose(s *Step, because []Given) planStep {
	c.chosen[s.ID] = true
	for _, other := range s.Excludes {
		c.excludedBy[other] = s.ID
	}
	var waits []string
	for _, id := range s.Needs {
		if c.chosen[id] {
			waits = append(waits, id)
		}
	}
	_, witnesses := isFound(c.found[BarrierSubject], s.WorksOn)
	return planStep{s, merge(because, witnesses), waits}
}
