package quiz

import (
	"maps"
	"slices"
)

// topics checks that two people can be compared on each topic, and that both see
// the same then.
func (c *checker) topics() {
	seen := map[string]bool{}
	for _, topic := range c.bank.Topics {
		c.at("topic", topic.Question)
		if seen[topic.Question] {
			c.add("question", "name each question once", quote(topic.Question)+" is listed twice")
		}
		seen[topic.Question] = true
		q, ok := c.bank.Question(topic.Question)
		switch {
		case !ok:
			c.add("question", "name a question that exists"+suggest(topic.Question, c.bank.questionIDs()), "no such question: "+quote(topic.Question))
		case q.Gate:
			c.add("question", "remove it; what was answered at the gate is never handed over", quote(topic.Question)+" is at the gate")
		default:
			c.mirror(q, topic.Mirror)
		}
	}
}

// mirror checks that options are called by each other's names. Otherwise the one
// would agree where the other differs.
func (c *checker) mirror(q *Question, mirror map[string]string) {
	for _, option := range slices.Sorted(maps.Keys(mirror)) {
		other := mirror[option]
		for _, id := range []string{option, other} {
			if q.option(id) == nil || id == NotSure {
				c.add("mirror", "name an option that exists"+suggest(id, q.optionIDs()), quote(q.ID)+" has no option "+quote(id)+" of its own")
				return
			}
		}
		if mirror[other] != option {
			c.add("mirror", "add "+other+": "+option+", so that both see the same", quote(option)+" stands for "+quote(other)+", but not the other way round")
		}
	}
}
