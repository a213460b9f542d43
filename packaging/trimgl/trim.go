package main

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"strings"
)

// Of an OpenGL function X the generator (glow) writes five things: in the C preamble a type GPX of pointers to it and a static
// function glowX that calls through one; in Go a variable gpX, a function X that calls C.glowX, and in InitWithProcAddrFunc the
// statements that fill gpX in. "X" with another kind of offset is a second glow function on the same pointer.
var (
	preambleType = regexp.MustCompile(`^// typedef .*\(APIENTRYP (GP\w+)\)`)
	preambleCall = regexp.MustCompile(`^// static .*\b(glow[A-Z]\w*)\((GP\w+) fnptr`)
	pointerName  = regexp.MustCompile(`^gp[A-Z]`)
	callName     = regexp.MustCompile(`^glow[A-Z]`)
)

// trim gives a generated file back with only those functions of OpenGL that are called by their Go names; constants and what
// else is in the file stays. A name that the file does not have is left to the compiler, which will find it.
func trim(whole []byte, names map[string]bool) ([]byte, error) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, "package.go", whole, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	kept := keep(file, names)
	if len(kept.calls) == 0 {
		return nil, errors.New("none of the names that are called is a function of OpenGL: is the file made by glow?")
	}
	cut := cutter{whole: whole, at: func(p token.Pos) int { return files.Position(p).Offset }}
	for _, decl := range file.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			if calls, _ := reaches(decl); len(calls) > 0 && !names[decl.Name.Name] {
				cut.out(decl.Doc, decl)
			} else if decl.Name.Name == "InitWithProcAddrFunc" {
				cut.fills(decl.Body.List, kept)
			}
		case *ast.GenDecl:
			for _, spec := range decl.Specs {
				if value, ok := spec.(*ast.ValueSpec); ok && pointerName.MatchString(value.Names[0].Name) &&
					!kept.pointers[value.Names[0].Name] {
					cut.out(nil, value)
				}
			}
		}
	}
	return trimPreamble(string(cut.rest()), kept)
}

// remains is what stays of the functions of OpenGL: the names of their pointers (gpX) and of their C functions (glowX).
type remains struct{ pointers, calls map[string]bool }

// keep finds what the called functions reach.
func keep(file *ast.File, names map[string]bool) remains {
	kept := remains{map[string]bool{}, map[string]bool{}}
	for _, decl := range file.Decls {
		if function, ok := decl.(*ast.FuncDecl); ok && names[function.Name.Name] {
			calls, pointers := reaches(function)
			for _, name := range calls {
				kept.calls[name] = true
			}
			for _, name := range pointers {
				kept.pointers[name] = true
			}
		}
	}
	return kept
}

// reaches gives the C functions that a Go function calls, and the pointers that it hands to them.
func reaches(function *ast.FuncDecl) (calls, pointers []string) {
	ast.Inspect(function.Body, func(node ast.Node) bool {
		call, ok := node.(*ast.CallExpr)
		if !ok {
			return true
		}
		if glow, ok := call.Fun.(*ast.SelectorExpr); ok && callName.MatchString(glow.Sel.Name) {
			calls = append(calls, glow.Sel.Name)
			if pointer, ok := call.Args[0].(*ast.Ident); ok {
				pointers = append(pointers, pointer.Name)
			}
		}
		return true
	})
	return calls, pointers
}

// cutter takes stretches out of a text, from the front to the back.
type cutter struct {
	whole []byte
	at    func(token.Pos) int
	left  []byte
	next  int
}

// out takes the lines of a node out, with the comment above it and the empty line above that.
func (c *cutter) out(doc *ast.CommentGroup, node ast.Node) {
	from, to := c.at(node.Pos()), c.at(node.End())
	if doc != nil {
		from = c.at(doc.Pos()) - 1
	}
	for from > 0 && c.whole[from-1] != '\n' {
		from--
	}
	for to < len(c.whole) && c.whole[to-1] != '\n' {
		to++
	}
	c.left = append(c.left, c.whole[c.next:from]...)
	c.next = to
}

// fills takes out the statements that fill in pointers which do not remain: "gpX = …", and the check for nil behind it.
func (c *cutter) fills(statements []ast.Stmt, kept remains) {
	gone := func(e ast.Expr) bool {
		name, ok := e.(*ast.Ident)
		return ok && pointerName.MatchString(name.Name) && !kept.pointers[name.Name]
	}
	for _, statement := range statements {
		switch statement := statement.(type) {
		case *ast.AssignStmt:
			if gone(statement.Lhs[0]) {
				c.out(nil, statement)
			}
		case *ast.IfStmt:
			if check, ok := statement.Cond.(*ast.BinaryExpr); ok && gone(check.X) {
				c.out(nil, statement)
			}
		}
	}
}

// rest is the text without what was taken out.
func (c *cutter) rest() []byte { return append(c.left, c.whole[c.next:]...) }

// trimPreamble takes out of the C code, which stands in comments above import "C", what does not remain.
func trimPreamble(text string, kept remains) ([]byte, error) {
	end := strings.Index(text, "\nimport \"C\"\n") + 1
	if end == 0 {
		return nil, errors.New("there is no C code in the file")
	}
	preamble := text[:end]
	types := map[string]bool{}
	for line := range strings.Lines(preamble) {
		if call := preambleCall.FindStringSubmatch(line); call != nil && kept.calls[call[1]] {
			types[call[2]] = true
		}
	}
	var out strings.Builder
	skipping := false
	for line := range strings.Lines(preamble) {
		if kind := preambleType.FindStringSubmatch(line); kind != nil && !types[kind[1]] {
			continue
		}
		if call := preambleCall.FindStringSubmatch(line); call != nil && !kept.calls[call[1]] {
			skipping = true
		}
		if !skipping {
			out.WriteString(line)
		}
		skipping = skipping && line != "// }\n"
	}
	return []byte(out.String() + text[end:]), nil
}
