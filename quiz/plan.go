package quiz

// Plan is the steps for one person, in order.
type Plan struct {
	Now   []PlanStep `json:"now"`
	Next  []PlanStep `json:"next"`
	Later []PlanStep `json:"later"`
	// Kept fit this person too, and wait until they are wanted.
	Kept []PlanStep `json:"-"`
	// Withheld would have fitted, but something speaks against them.
	Withheld []Withheld `json:"-"`
}

// PlanStep is a step with its reason and the barriers found that it works on.
type PlanStep struct {
	Found
	WorksOn []string `json:"works_on"`
}

// Withheld is a step that is not offered, and why: "safety", "reading", the id
// of a [Limit], or "excluded by STEP".
type Withheld struct {
	ID     string `json:"id"`
	Reason string `json:"reason"`
}

// Reasons to withhold a step that are not limits.
const (
	WithheldBySafety  = "safety"
	WithheldByReading = "reading"
	withheldByStep    = "excluded by "
)

// Phase returns the steps of one phase.
func (p *Plan) Phase(phase Phase) []PlanStep {
	switch phase {
	case Now:
		return p.Now
	case Next:
		return p.Next
	default:
		return p.Later
	}
}

func (p *Plan) set(phase Phase, steps []PlanStep) {
	switch phase {
	case Now:
		p.Now = steps
	case Next:
		p.Next = steps
	default:
		p.Later = steps
	}
}

// Empty reports whether no phase has a step.
func (p *Plan) Empty() bool { return len(p.Now)+len(p.Next)+len(p.Later) == 0 }

// planStep is a step on its way into the plan.
type planStep struct {
	*Step
	because []Given
	// waits are the steps of this plan that must come first.
	waits []string
}

// plan chooses the steps that fit, drops those something speaks against, and
// lays the rest out in phases.
func (b *Bank) plan(f *facts, safety Safety, reading Reading) Plan {
	var p Plan
	barred := b.barred(f)
	found := f.found[BarrierSubject]
	chosen := map[string]bool{}
	excludedBy := map[string]string{}
	var steps []planStep
	for i := range b.Steps {
		step := &b.Steps[i]
		fits, because := f.fits(step)
		if !fits {
			continue
		}
		if reason := withheld(step, safety, reading, barred, chosen, excludedBy); reason != "" {
			p.Withheld = append(p.Withheld, Withheld{step.ID, reason})
			continue
		}
		chosen[step.ID] = true
		for _, other := range step.Excludes {
			excludedBy[other] = step.ID
		}
		_, witnesses := isFound(found, step.WorksOn)
		steps = append(steps, planStep{step, merge(because, witnesses), waits(step, chosen)})
	}
	p.layOut(steps, found)
	return p
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
		because = because[:min(1, len(because))]
	}
	return holds, because
}

func (f *facts) oneOf(question string, options []string) (bool, []Given) {
	if len(options) == 0 {
		return true, nil
	}
	return f.is(&Is{question, options})
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

func withheld(s *Step, safety Safety, reading Reading, barred map[Tag]string, chosen map[string]bool, excludedBy map[string]string) string {
	if safety.Care {
		return WithheldBySafety
	}
	if reading.Withholds {
		return WithheldByReading
	}
	for _, tag := range s.Tags {
		if limit := barred[tag]; limit != "" {
			return limit
		}
	}
	if other := excludedBy[s.ID]; other != "" {
		return withheldByStep + other
	}
	for _, other := range s.Excludes {
		if chosen[other] {
			return withheldByStep + other
		}
	}
	return ""
}

func waits(s *Step, chosen map[string]bool) []string {
	var first []string
	for _, id := range s.Needs {
		if chosen[id] {
			first = append(first, id)
		}
	}
	return first
}

// layOut fills the phases in order. A step stands in its own phase or, where
// that is full, in a later one, and never before a step it waits for. Since
// needs look up the bank, one pass over the steps fills a phase.
func (p *Plan) layOut(steps []planStep, found foundByID) {
	placed := map[string]bool{}
	reached := map[Phase]bool{}
	for _, phase := range Phases {
		reached[phase.Phase] = true
		laid := []PlanStep{}
		for _, step := range steps {
			ready := reached[step.Phase] && !placed[step.ID] && allIn(step.waits, placed)
			if ready && len(laid) < phase.Most {
				laid = append(laid, step.inPlan(found))
				placed[step.ID] = true
			}
		}
		p.set(phase.Phase, laid)
	}
	p.Kept = []PlanStep{}
	for _, step := range steps {
		if !placed[step.ID] {
			p.Kept = append(p.Kept, step.inPlan(found))
		}
	}
	if p.Withheld == nil {
		p.Withheld = []Withheld{}
	}
}

func (s planStep) inPlan(barriers foundByID) PlanStep {
	worksOn := []string{}
	for _, id := range s.WorksOn {
		if _, ok := barriers[id]; ok {
			worksOn = append(worksOn, id)
		}
	}
	return PlanStep{Found{s.ID, s.because}, worksOn}
}

func allIn(ids []string, set map[string]bool) bool {
	for _, id := range ids {
		if !set[id] {
			return false
		}
	}
	return true
}
