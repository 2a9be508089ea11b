package main

import (
	"bytes"
	"fmt"
	"strings"

	"mend/quiz"
)

const mapHead = `# The map of the questions

From top to bottom as they are asked. An arrow with words on it is a guard: the
question at its tip is asked only after such an answer. A dashed arrow is one of
several that each are enough. A question with slanted sides belongs to the gate.

Written by ` + "`make content`" + `; change bank/, not this file.

` + "```mermaid\nflowchart TD\n"

// drawMap draws the questions as a Mermaid diagram in a Markdown page: a box for
// each part, the questions in order, the guards as arrows from the questions
// they look at.
func drawMap(b *quiz.Bank) []byte {
	m := bytes.NewBufferString(mapHead)
	drawParts(m, b.Questions)
	for i := 1; i < len(b.Questions); i++ {
		fmt.Fprintf(m, "  q%d --- q%d\n", b.Questions[i-1].N, b.Questions[i].N)
	}
	for _, q := range b.Questions {
		g := guard{m, b, q.N}
		g.draw(q.OnlyIf, false, false)
	}
	m.WriteString("```\n")
	return m.Bytes()
}

// drawParts draws the boxes with their questions. A part that is taken up again
// further down gets a second box.
func drawParts(m *bytes.Buffer, questions []quiz.Question) {
	for i, q := range questions {
		if i == 0 || q.Part != questions[i-1].Part {
			fmt.Fprintf(m, "  subgraph p%d[\"%s\"]\n", i, q.Part)
		}
		shape := `    q%d["%s"]` + "\n"
		if q.Gate {
			shape = `    q%d[/"%s"/]` + "\n"
		}
		fmt.Fprintf(m, shape, q.N, q.ID)
		if i == len(questions)-1 || q.Part != questions[i+1].Part {
			m.WriteString("  end\n")
		}
	}
}

// guard draws the arrows to one question.
type guard struct {
	m    *bytes.Buffer
	bank *quiz.Bank
	to   int
}

func (g guard) draw(c *quiz.Condition, oneOf, not bool) {
	if c == nil {
		return
	}
	if c.Is != nil {
		g.arrow(c.Is, oneOf, not)
	}
	for _, part := range c.All {
		g.draw(part, oneOf, not)
	}
	for _, part := range c.Any {
		g.draw(part, true, not)
	}
	g.draw(c.Not, oneOf, !not)
}

func (g guard) arrow(is *quiz.Is, oneOf, not bool) {
	from, ok := g.bank.Question(is.Subject)
	if !ok {
		return
	}
	label, line := strings.Join(is.OneOf, " or "), "-->"
	if not {
		label = "not " + label
	}
	if oneOf {
		line = "-.->"
	}
	fmt.Fprintf(g.m, "  q%d %s|\"%s\"| q%d\n", from.N, line, label, g.to)
}
