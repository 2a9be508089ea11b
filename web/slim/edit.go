package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
)

// edit is one thing that is left out of a module or put in another's place.
type edit struct {
	name string
	// why says what it saves, and why Mend does not miss it.
	why     string
	removes []string // whole files
	changes []change
}

// change is what an edit does to one file, in this order.
type change struct {
	file string
	// cuts names functions ("toPath") and methods ("Context.Encrypt") to leave
	// out, with their comments.
	cuts []string
	// lines are left out; each is in the file once, however it is spaced.
	lines []string
	swaps []swap
}

// swap replaces text that is in the file exactly once.
type swap struct{ old, new string }

// apply carries out the edits in their order. sums has the SHA-256 of every file
// they touch, as it was when they were written; it refuses other files.
func apply(files tree, edits []edit, sums map[string]string) error {
	for _, e := range edits {
		if err := e.check(files, sums); err != nil {
			return fmt.Errorf("edit %s: %w", e.name, err)
		}
	}
	for _, e := range edits {
		if err := e.carryOut(files); err != nil {
			return fmt.Errorf("edit %s: %w", e.name, err)
		}
	}
	return nil
}

// check reports the first file that is not the one the edit was written for.
func (e edit) check(files tree, sums map[string]string) error {
	for _, name := range e.touches() {
		text, ok := files[name]
		if !ok {
			return fmt.Errorf("it has no %s any more; look at the edit again", name)
		}
		if sum := fmt.Sprintf("%x", sha256.Sum256(text)); sum != sums[name] {
			return fmt.Errorf("%s has changed; look at the edit again, then put its sum into originals.go: %s", name, sum)
		}
	}
	return nil
}

func (e edit) touches() []string {
	names := append([]string{}, e.removes...)
	for _, c := range e.changes {
		names = append(names, c.file)
	}
	return names
}

func (e edit) carryOut(files tree) error {
	for _, name := range e.removes {
		delete(files, name)
	}
	for _, c := range e.changes {
		text, err := c.carryOut(files[c.file])
		if err != nil {
			return fmt.Errorf("%s: %w", c.file, err)
		}
		files[c.file] = text
	}
	return nil
}

func (c change) carryOut(text []byte) (changed []byte, err error) {
	for _, name := range c.cuts {
		if text, err = cut(text, name); err != nil {
			return nil, err
		}
	}
	for _, line := range c.lines {
		if text, err = cutLine(text, line); err != nil {
			return nil, err
		}
	}
	for _, s := range c.swaps {
		if n := bytes.Count(text, []byte(s.old)); n != 1 {
			return nil, fmt.Errorf("has %q %d times, not once", s.old, n)
		}
		text = bytes.Replace(text, []byte(s.old), []byte(s.new), 1)
	}
	return text, nil
}

// cut leaves out a function or method.
func cut(text []byte, name string) ([]byte, error) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, "", text, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	for _, declared := range file.Decls {
		f, ok := declared.(*ast.FuncDecl)
		if !ok || fullName(f) != name {
			continue
		}
		from, to := f.Pos(), f.End()
		if f.Doc != nil {
			from = f.Doc.Pos()
		}
		return append(text[:files.Position(from).Offset:files.Position(from).Offset], text[files.Position(to).Offset:]...), nil
	}
	return nil, fmt.Errorf("has no function %s", name)
}

// fullName returns "name" of a function and "Type.name" of a method.
func fullName(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return f.Name.Name
	}
	of := f.Recv.List[0].Type
	if pointer, ok := of.(*ast.StarExpr); ok {
		of = pointer.X
	}
	if named, ok := of.(*ast.Ident); ok {
		return named.Name + "." + f.Name.Name
	}
	return ""
}

func cutLine(text []byte, line string) ([]byte, error) {
	var kept []string
	found := 0
	for candidate := range strings.Lines(string(text)) {
		if oneSpaced(candidate) == oneSpaced(line) {
			found++
			continue
		}
		kept = append(kept, candidate)
	}
	if found != 1 {
		return nil, fmt.Errorf("has the line %q %d times, not once", line, found)
	}
	return []byte(strings.Join(kept, "")), nil
}

func oneSpaced(s string) string { return strings.Join(strings.Fields(s), " ") }
