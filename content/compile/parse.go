package main

import (
	"errors"
	"io/fs"
	"regexp"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// readFile reads a YAML file as one map, or one list. An empty file is an empty
// one; a file that is faulty as YAML yields nil and a finding.
func readFile(r *report, folder fs.FS, name string, want kind) (*node, error) {
	data, err := fs.ReadFile(folder, name)
	if err != nil {
		return nil, err
	}
	return parse(r, name, data, want), nil
}

// parse turns a YAML text into nodes that remember their place. Only what
// authors need is understood: maps, lists and texts.
func parse(r *report, name string, data []byte, want kind) *node {
	p := parsing{r, newSource(name, string(data))}
	// Keys that are written twice are found by [node.add], all in one run.
	file, err := parser.ParseBytes(data, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		p.syntax(err)
		return nil
	}
	root := &node{place: place{p.file, 1, 1}, kind: want}
	for i, doc := range file.Docs {
		if doc.Body == nil {
			continue
		}
		if i > 0 {
			r.fault(p.at(doc.Body), "put it into a file of its own", "a file holds one document")
			return nil
		}
		root = p.node(doc.Body)
	}
	if root.kind != want {
		r.fault(root.place, "write "+want.example(), "this is %s, and the file has to be %s", root.kind, want)
		return nil
	}
	return root
}

type parsing struct {
	*report
	file *source
}

func (p parsing) at(n ast.Node) place {
	position := n.GetToken().Position
	return place{p.file, position.Line, position.Column}
}

func (p parsing) syntax(err error) {
	at, what := p.file.whole(), err.Error()
	if e := yaml.Error(nil); errors.As(err, &e) && e.GetToken() != nil {
		position := e.GetToken().Position
		at, what = place{p.file, position.Line, position.Column}, e.GetMessage()
	}
	p.fault(at, `look at indentation and brackets here and above; a text with ": ", " #" or a leading {, [, @ needs "quotes"`,
		"this is not YAML: %s", what)
}

// node turns a parsed value into a node.
func (p parsing) node(parsed ast.Node) *node {
	n := &node{place: p.at(parsed), kind: textNode}
	switch parsed := parsed.(type) {
	case *ast.MappingNode:
		return p.mapping(parsed)
	case *ast.SequenceNode:
		n.kind = listNode
		for _, value := range parsed.Values {
			n.list = append(n.list, p.node(value))
		}
	case *ast.StringNode:
		n.text = parsed.Value
		if parsed.GetToken().Type == token.StringType {
			n.reads = readsAs(parsed)
		}
	case *ast.LiteralNode:
		n.text = parsed.Value.Value
	case *ast.BoolNode, *ast.NullNode, *ast.IntegerNode, *ast.FloatNode, *ast.InfinityNode, *ast.NanNode:
		n.text, n.reads = parsed.GetToken().Value, readsAs(parsed)
	default:
		p.fault(n.place, "write the value itself", "%s is more YAML than is understood here", parsed.GetToken().Value)
		n.kind = brokenNode
	}
	return n
}

// What some YAML readers take for a date or a number, although the one used
// here does not. 20:30 is a number to base 60.
var (
	datePattern   = regexp.MustCompile(`^\d{4}-\d{1,2}-\d{1,2}([Tt ]+\d{1,2}:.*)?$`)
	numberPattern = regexp.MustCompile(`^[-+]?(\d[\d_]*(\.[\d_]*)?|\.\d[\d_]*)([eE][-+]?\d+)?$|^\d+(:[0-5]?\d)+$`)
)

// readsAs says what YAML takes an unquoted value for, nothing for a text.
func readsAs(scalar ast.Node) string {
	text := scalar.GetToken().Value
	switch scalar.(type) {
	case *ast.BoolNode:
		return "a truth value"
	case *ast.NullNode:
		return nothing
	case *ast.StringNode:
		if datePattern.MatchString(text) {
			return date
		}
		if !numberPattern.MatchString(text) {
			return ""
		}
	}
	return "a number"
}

func (p parsing) mapping(parsed *ast.MappingNode) *node {
	n := &node{place: p.at(parsed), kind: mapNode}
	for i, value := range parsed.Values {
		key := value.Key.GetToken()
		at := place{p.file, key.Position.Line, key.Position.Column}
		if i == 0 && !parsed.IsFlowStyle {
			n.place = at
		}
		if _, text := value.Key.(ast.ScalarNode); !text || value.Key.IsMergeKey() {
			p.fault(at, "write the key itself", "%s is more YAML than is understood here", key.Value)
			continue
		}
		n.add(p.report, field{key.Value, at, p.node(value.Value)})
	}
	return n
}

// readFolder reads every YAML file that matches the pattern, in the order of
// their names. Faulty files are left out.
func readFolder(r *report, folder fs.FS, pattern string) ([]*node, error) {
	names, err := fs.Glob(folder, pattern)
	if err != nil {
		return nil, err
	}
	roots := []*node{}
	for _, name := range names {
		root, err := readFile(r, folder, name, mapNode)
		if err != nil {
			return nil, err
		}
		if root != nil {
			roots = append(roots, root)
		}
	}
	return roots, nil
}
