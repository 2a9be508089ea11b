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

// Withheld is a step that is not offered, and why: one of the reasons below, or
// the id of a [Limit].
type Withheld struct {
	ID     string `json:"id"`
	Reason string `json:"reason"`
	// By is the step that rules this one out, where that is the reason.
	By string `json:"by,omitempty"`
}

// Reasons to withhold a step that are not limits.
const (
	WithheldBySafety  = "safety"
	WithheldByReading = "reading"
	WithheldByStep    = "excluded"
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
