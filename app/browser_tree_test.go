//go:build browser

package app

import (
	"context"
	"encoding/json"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"mend/content"
	"mend/quiz"
)

// These tests know of the page what a screen reader knows: the tree of roles and
// names, and where the focus is.

// node is something in that tree.
type node struct {
	role, name string
	backend    *accessibility.Node
	focused    bool
}

func (v *visitor) tree() (nodes []node) {
	v.Helper()
	result, err := chromedp.Run(v.tab, asAction(accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{}))
	if err != nil {
		v.Fatal(err)
	}
	for _, n := range result.Nodes {
		if n.Ignored {
			continue
		}
		found := node{role: said(n.Role), name: said(n.Name), backend: n}
		for _, p := range n.Properties {
			found.focused = found.focused || p.Name == "focused" && string(p.Value.Value) == "true"
		}
		nodes = append(nodes, found)
	}
	return nodes
}

func said(value *accessibility.Value) (text string) {
	if value != nil {
		json.Unmarshal([]byte(value.Value), &text)
	}
	return text
}

// find returns the one thing with the role and the name.
func (v *visitor) find(role, name string) node {
	v.Helper()
	var found []node
	nodes := v.tree()
	for _, n := range nodes {
		if n.role == role && n.name == name {
			found = append(found, n)
		}
	}
	if len(found) != 1 {
		v.Fatalf("there are %d of %s %q among %v", len(found), role, name, names(nodes))
	}
	return found[0]
}

func names(nodes []node) (all []string) {
	for _, n := range nodes {
		if n.name != "" && n.role != "StaticText" && n.role != "InlineTextBox" {
			all = append(all, n.role+" "+n.name)
		}
	}
	return all
}

// asAction makes an action of a command that returns something.
func asAction[P, R any](command cdp.Command[P, R], params P) chromedp.Action[R] {
	return func(ctx context.Context, tab *chromedp.Target) (R, error) { return cdp.Call(ctx, tab, command, params) }
}

// activate does what a screen reader does on request.
func (v *visitor) activate(n node) action {
	v.Helper()
	resolved, err := chromedp.Run(v.tab, asAction(dom.ResolveNode, dom.ResolveNodeParams{BackendNodeID: n.backend.BackendDOMNodeID}))
	if err != nil {
		v.Fatal(err)
	}
	return call(runtime.CallFunctionOn, runtime.CallFunctionOnParams{
		FunctionDeclaration: `function() { this.click() }`, ObjectID: resolved.Object.ObjectID,
	})
}

// withTree answers by role and name, after having heard the question.
func withTree(v *visitor, options []string) sight {
	v.Helper()
	words := source().words
	q, asked := source().question(v.look().Question)
	v.hears(asked.Ask)
	if slices.Equal(options, []string{quiz.Declined}) {
		return v.after("declining by name", v.activate(v.find("button", words.Say("action.decline"))))
	}
	role := "radio"
	if q.Many {
		role = "checkbox"
	}
	v.find("group", asked.Ask)
	for _, option := range options {
		v.do(v.activate(v.find(role, words.Label(q.ID, option))))
	}
	return v.after("going on by name", v.activate(v.find("button", words.Say("action.continue"))))
}

// hears holds that the focus is on the one main heading, and that it says this.
func (v *visitor) hears(heading string) {
	v.Helper()
	for _, n := range v.tree() {
		if n.focused && n.role != "RootWebArea" {
			if n.role != "heading" || n.name != heading {
				v.Errorf("the focus is on %s %q, want the heading %q", n.role, n.name, heading)
			}
			return
		}
	}
	v.Errorf("the focus is nowhere, want the heading %q", heading)
}

func TestEveryRoleComesToAResultByRolesAndNames(t *testing.T) {
	words := source().words
	for i, role := range roles() {
		t.Run(role, func(t *testing.T) {
			v := visit(t, "/")
			v.find("link", words.Say("leave.now"))
			v.find("main", "")
			v.find("navigation", words.Say("frame.footer"))
			answers := someone(role, uint64(i+30))
			now := v.after("beginning by name", v.activate(v.find("link", words.Say("action.begin"))))
			for now.Reading == "" {
				switch {
				case now.Question != "":
					now = withTree(v, answers[now.Question])
				case now.Safety:
					v.hears(words.Say("safety.heading"))
					now = v.after("the words about safety, by name", v.activate(v.find("button", words.Say("action.continue"))))
				case v.isAt(now, checkPage):
					v.hears(words.Say("check.heading"))
					now = v.after("the result by name", v.activate(v.find("link", words.Say("check.result"))))
				default:
					t.Fatalf("the way ends at %+v", now)
				}
			}
			v.hears(words.Readings[content.Bank().Assess(answers).Reading.ID].Title)
			v.checkResult(answers)
		})
	}
}
