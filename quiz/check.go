package quiz

import (
	"slices"
	"strconv"
	"strings"
)

// Problem is one fault of a bank: where it is, what is wrong and what to do.
type Problem struct {
	// Kind and ID name the entry ("question", "role"); Field the part of it.
	Kind, ID, Field string
	What, Hint      string
}

func (p Problem) String() string {
	return p.Kind + " " + p.ID + ": " + p.Field + ": " + p.What + "; " + p.Hint
}

// Check finds every fault that can be seen without walking the paths: ids,
// numbers, references, order. [Bank.CheckReach] finds the rest. An empty result
// means that every other function of this package can rely on the bank.
func (b *Bank) Check() []Problem {
	c := &checker{bank: b, position: map[string]int{}}
	for i, q := range b.Questions {
		c.position[q.ID] = i
	}
	c.questions()
	c.readings()
	c.worth()
	c.barriers()
	c.limits()
	c.steps()
	c.help()
	c.topics()
	c.unreadOptions()
	return c.problems
}

// checker gathers problems. kind and id name the entry being looked at.
type checker struct {
	bank     *Bank
	position map[string]int // of a question in the bank
	problems []Problem
	kind, id string
}

func (c *checker) at(kind, id string) { c.kind, c.id = kind, id }

func (c *checker) add(field, hint, what string) {
	c.problems = append(c.problems, Problem{c.kind, c.id, field, what, hint})
}

// identity checks an id and a stable number among those of its kind.
func (c *checker) identity(seen map[string]bool, numbers map[int]string, n int) {
	if !validID(c.id) {
		c.add("id", "use lower-case letters, digits and single hyphens", quote(c.id)+" is not an id")
	}
	if seen[c.id] {
		c.add("id", "give each "+c.kind+" an id of its own", quote(c.id)+" is used twice")
	}
	seen[c.id] = true
	if numbers == nil {
		return
	}
	c.number(c.kind, numbers, n)
}

func (c *checker) number(kind string, numbers map[int]string, n int) {
	switch other, used := numbers[n]; {
	case n < 1:
		c.add("n", "give it the next free number", "the number is missing")
	case used:
		c.add("n", "numbers are never reused; give it the next free one", "number "+strconv.Itoa(n)+" belongs to "+quote(other))
	case slices.Contains(c.bank.Retired[kind], n):
		c.add("n", "numbers are never reused; give it the next free one", "number "+strconv.Itoa(n)+" is retired")
	}
	numbers[n] = c.id
}

func validID(id string) bool {
	letter := false
	for i := range len(id) {
		switch ch := id[i]; {
		case ch >= 'a' && ch <= 'z', ch >= '0' && ch <= '9':
			letter = true
		case ch == '-' && letter && i < len(id)-1:
			letter = false
		default:
			return false
		}
	}
	return letter
}

func (c *checker) readings() {
	seen, numbers := map[string]bool{}, map[int]string{}
	for i, r := range c.bank.Readings {
		c.at("reading", r.ID)
		c.identity(seen, numbers, r.N)
		last := i == len(c.bank.Readings)-1
		if last && r.When != nil {
			c.add("when", "let the last reading hold for everyone left", "the last reading has a rule, so some people would get none")
		}
		if !last && r.When == nil {
			c.add("when", "give it a rule, or move it to the end", "without a rule no reading below it is ever reached")
		}
		c.condition("when", r.When, SafetySubject, BarrierSubject)
	}
}

func (c *checker) worth() {
	seen := map[string]bool{}
	for _, w := range c.bank.Worth {
		c.at("worth", w.ID)
		c.identity(seen, nil, 0)
		c.condition("when", w.When, SafetySubject)
	}
}

func (c *checker) barriers() {
	seen, numbers := map[string]bool{}, map[int]string{}
	for _, b := range c.bank.Barriers {
		c.at("barrier", b.ID)
		c.identity(seen, numbers, b.N)
		if b.When == nil {
			c.add("when", "say which answers show it", "a barrier without a condition would be found for everyone")
		}
		c.condition("when", b.When, SafetySubject)
		if !slices.ContainsFunc(c.bank.Steps, func(s Step) bool { return slices.Contains(s.WorksOn, b.ID) }) {
			c.add("id", "add it to works_on of a step", "no step works on this barrier")
		}
	}
}

func (c *checker) limits() {
	seen := map[string]bool{}
	for _, l := range c.bank.Limits {
		c.at("limit", l.ID)
		c.identity(seen, nil, 0)
		if l.When == nil {
			c.add("when", "say for whom it holds", "a limit without a condition withholds its steps from everyone")
		}
		c.condition("when", l.When, SafetySubject, ReadingSubject, BarrierSubject)
		c.tags(l.Tags)
		if len(l.Tags) == 0 {
			c.add("tags", "name what it withholds", "the limit has no tags and so no effect")
		}
	}
}

func (c *checker) help() {
	seen := map[string]bool{}
	for _, h := range c.bank.Help {
		c.at("help", h.ID)
		c.identity(seen, nil, 0)
		c.condition("when", h.When, SafetySubject, ReadingSubject)
	}
}

func (c *checker) tags(tags []Tag) {
	var names []string
	for _, tag := range allTags {
		names = append(names, string(tag))
	}
	for _, tag := range tags {
		if !slices.Contains(allTags, tag) {
			c.add("tags", "use one of "+strings.Join(names, ", "), "no such tag: "+quote(string(tag)))
		}
	}
}
