package quiz

// Ids that every question understands besides its own options.
const (
	// NotSure is an option of every question and cannot be combined with others.
	NotSure = "not-sure"
	// Declined stands for "rather not say". It is never listed among the options.
	Declined = "declined"
)

// Bank is everything Mend asks and advises, without a word of any language.
// The order of each list is the order on screen and the order of precedence.
type Bank struct {
	Questions []Question `json:"questions"`
	Readings  []Reading  `json:"readings"`
	Worth     []Worth    `json:"worth"`
	Barriers  []Barrier  `json:"barriers"`
	Limits    []Limit    `json:"limits"`
	Steps     []Step     `json:"steps"`
	Help      []Help     `json:"help"`
	Topics    []Topic    `json:"topics"`
	// Retired maps the kind ("question", "option QUESTION", "reading",
	// "barrier", "step") to numbers that were once released and must never be
	// given out again.
	Retired map[string][]int `json:"retired,omitempty"`
}

// Question is asked when its guard holds.
type Question struct {
	ID string `json:"id"`
	// N is the stable number used in anything handed over. It is never reused.
	N int `json:"n"`
	// Part groups questions for authors and for the map; it has no effect.
	Part string `json:"part"`
	// OnlyIf is the guard. It may name only questions further up the bank. Nil
	// means always.
	OnlyIf *Condition `json:"only_if,omitempty"`
	// Many allows several options to be chosen together.
	Many bool `json:"many,omitempty"`
	// Gate marks a safety question: see [Bank.Safety].
	Gate    bool     `json:"gate,omitempty"`
	Options []Option `json:"options"`
	Sources []string `json:"sources,omitempty"`
}

// Option is one answer to a question.
type Option struct {
	ID string `json:"id"`
	// N is stable within the question and never reused; 0 is [NotSure].
	N int `json:"n"`
	// Alone means it cannot be combined with other options ("none of these").
	Alone bool `json:"alone,omitempty"`
	// Clear, on a gate question, is an answer that raises no concern.
	Clear bool `json:"clear,omitempty"`
	// Neutral says that no rule reads this option, on purpose.
	Neutral bool `json:"neutral,omitempty"`
}

// Reading is one of the closed set of results.
type Reading struct {
	ID   string     `json:"id"`
	N    int        `json:"n"`
	When *Condition `json:"when,omitempty"`
	// Withholds means that this reading comes with no plan.
	Withholds bool `json:"withholds,omitempty"`
	// Scene names what the picture of this reading is put together from; it has
	// no effect.
	Scene   []string `json:"scene,omitempty"`
	Sources []string `json:"sources,omitempty"`
}

// Worth is a statement about whether trust is worth restoring, said when its
// condition holds.
type Worth struct {
	ID      string     `json:"id"`
	When    *Condition `json:"when,omitempty"`
	Sources []string   `json:"sources,omitempty"`
}

// Barrier is something that stands in the way of trust.
type Barrier struct {
	ID   string     `json:"id"`
	N    int        `json:"n"`
	When *Condition `json:"when,omitempty"`
	// Blocks names what it stands in the way of; it has no effect.
	Blocks  string   `json:"blocks,omitempty"`
	Sources []string `json:"sources,omitempty"`
}

// Limit withholds every step that carries one of its tags, whenever its
// condition holds. It is how a danger is ruled out once, for all steps at once.
type Limit struct {
	ID   string     `json:"id"`
	When *Condition `json:"when"`
	Tags []Tag      `json:"tags"`
	// Sources name the row of the safety table that asks for this limit.
	Sources []string `json:"sources,omitempty"`
}

// Tag says what a step asks of the two people.
type Tag string

// The closed list of tags.
const (
	// Contact: the step needs contact with the other person.
	Contact Tag = "contact"
	// Joint: the two do it together.
	Joint Tag = "joint"
	// Openness: it gives up some privacy for a while.
	Openness Tag = "openness"
	// Repair: it works at the bond itself, so it makes no sense to somebody who
	// is not, or not now, trying to mend it.
	Repair Tag = "repair"
	// Closeness: it brings the two nearer, in body or in feeling.
	Closeness Tag = "closeness"
	// Distance: it brings space between the two.
	Distance Tag = "distance"
	// CoupleTherapy: a third person works with both at once.
	CoupleTherapy Tag = "couple-therapy"
)

var allTags = []Tag{Contact, Joint, Repair, Openness, Closeness, Distance, CoupleTherapy}

// Phase is when a step's turn comes.
type Phase string

// The phases, in order.
const (
	Now   Phase = "now"
	Next  Phase = "next"
	Later Phase = "later"
)

// Phases lists the phases in order, each with how many steps it holds at most.
// Few steps open at once: a person in pain cannot act on a catalogue.
var Phases = []struct {
	Phase Phase
	Most  int
}{{Now, 3}, {Next, 4}, {Later, 6}}

// Step is one thing a person can do.
type Step struct {
	ID string `json:"id"`
	N  int    `json:"n"`
	// Phase is the earliest phase the step may stand in.
	Phase Phase `json:"phase"`
	// Roles and Bonds say who it is for, as options of the questions "role" and
	// "bond". Empty means everyone.
	Roles []string   `json:"roles,omitempty"`
	Bonds []string   `json:"bonds,omitempty"`
	When  *Condition `json:"when,omitempty"`
	// Needs are steps that come first, where they are in the plan at all. They
	// stand further up the bank.
	Needs []string `json:"needs,omitempty"`
	// Excludes are steps that never stand in the same plan. The one further up
	// the bank wins.
	Excludes []string `json:"excludes,omitempty"`
	WorksOn  []string `json:"works_on,omitempty"`
	Tags     []Tag    `json:"tags,omitempty"`
	Sources  []string `json:"sources,omitempty"`
}

// Help is a part of the help page, shown when its condition holds.
type Help struct {
	ID   string     `json:"id"`
	When *Condition `json:"when,omitempty"`
}

// Topic is a question that two people's answers can be set side by side on. The
// order of the topics is the order in which the two might talk about them.
type Topic struct {
	// Question is the id of a question that is not at the gate.
	Question string `json:"question"`
	// Mirror says, by option, what the same answer is called by the other
	// person: "only-me" is their "only-them", and the other way round. An option
	// that is not in it is called the same by both.
	Mirror map[string]string `json:"mirror,omitempty"`
}

// Questions whose ids are part of the engine's contract.
const (
	RoleQuestion = "role"
	BondQuestion = "bond"
)

// Question returns the question with the given id; ok is false where there is
// none.
func (b *Bank) Question(id string) (q *Question, ok bool) {
	for i := range b.Questions {
		if b.Questions[i].ID == id {
			return &b.Questions[i], true
		}
	}
	return nil, false
}

// Accepts reports whether the option id may be given as an answer to q.
func (q *Question) Accepts(option string) bool {
	return option == Declined || q.option(option) != nil
}

func (q *Question) option(id string) *Option {
	for i := range q.Options {
		if q.Options[i].ID == id {
			return &q.Options[i]
		}
	}
	return nil
}

// exclusive reports whether the option must stand by itself.
func (q *Question) exclusive(option string) bool {
	if option == Declined || option == NotSure || !q.Many {
		return true
	}
	o := q.option(option)
	return o != nil && o.Alone
}
