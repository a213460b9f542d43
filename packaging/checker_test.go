package packaging

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// house is a repository as the checker sees it.
type house struct {
	top   []string // names at the top level
	files []source // every .go file, whatever its build tags
}

// source is one parsed .go file; path has slashes and starts at the repository's root.
type source struct {
	path  string
	lines int
	tree  *ast.File
	set   *token.FileSet
}

// finding is one thing that is not as the design says.
type finding struct {
	file string
	what string
}

func (f finding) String() string { return f.file + ": " + f.what }

// exception excuses the findings in one file whose words hold about.
type exception struct {
	file  string
	about string
	why   string
}

const (
	ourModule = "kongthun/"
	maxLines  = 500
)

var generated = regexp.MustCompile(`^// Code generated .* DO NOT EDIT\.$`)

// readHouse reads every .go file but those under dot-folders and topIgnored. A file that does not parse is an error.
func readHouse(tree fs.FS) (house, error) {
	var h house
	set := token.NewFileSet()
	err := fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name == ".":
			return nil
		case strings.HasPrefix(d.Name(), "."), slices.Contains(topIgnored, name):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.Contains(name, "/") {
			h.top = append(h.top, name)
		}
		if d.IsDir() || path.Ext(name) != ".go" {
			return nil
		}
		text, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		parsed, err := parser.ParseFile(set, name, text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		lines := strings.Count(string(text), "\n")
		h.files = append(h.files, source{path: name, lines: lines, tree: parsed, set: set})
		return nil
	})
	return h, err
}

// check returns everything in the house that is not as the design says, in the order of the files.
func (h house) check() []finding {
	found := h.checkTop()
	found = append(found, h.checkPackages()...)
	for _, f := range h.files {
		found = append(found, f.checkImports()...)
		found = append(found, f.checkShape()...)
		if strings.HasPrefix(f.path, "model/") && !f.isTest() {
			found = append(found, f.checkPure()...)
		}
	}
	return found
}

// excuse returns the findings that no exception excuses, and the exceptions that excuse none.
func excuse(found []finding, exceptions []exception) (left []finding, stale []exception) {
	used := make([]bool, len(exceptions))
	for _, f := range found {
		i := slices.IndexFunc(exceptions, func(e exception) bool {
			return e.file == f.file && strings.Contains(f.what, e.about)
		})
		if i < 0 {
			left = append(left, f)
		} else {
			used[i] = true
		}
	}
	for i, e := range exceptions {
		if !used[i] {
			stale = append(stale, e)
		}
	}
	return left, stale
}

// checkTop holds the top level to exactly topLevel.
func (h house) checkTop() []finding {
	var found []finding
	for _, name := range h.top {
		if !slices.Contains(topLevel, name) {
			found = append(found, finding{name, "does not belong at the top level"})
		}
	}
	for _, name := range topLevel {
		if !slices.Contains(h.top, name) {
			found = append(found, finding{name, "is missing from the top level"})
		}
	}
	return found
}

// checkPackages wants of every folder with Go files a doc.go whose comment starts in Go's way, and a name that says something.
func (h house) checkPackages() []finding {
	var folders []string
	docs := map[string]*ast.File{}
	for _, f := range h.files {
		folder := path.Dir(f.path)
		if !slices.Contains(folders, folder) {
			folders = append(folders, folder)
		}
		if path.Base(f.path) == "doc.go" {
			docs[folder] = f.tree
		}
	}
	var found []finding
	for _, folder := range folders {
		if emptyNames[path.Base(folder)] {
			found = append(found, finding{folder, "is a package name that says nothing"})
		}
		doc := docs[folder]
		switch {
		case doc == nil:
			found = append(found, finding{folder, "has no doc.go"})
		case doc.Name.Name != "main" && !strings.HasPrefix(doc.Doc.Text(), "Package "+doc.Name.Name+" "):
			found = append(found, finding{folder, "has a doc.go without the package's comment"})
		case doc.Doc.Text() == "":
			found = append(found, finding{folder, "has a doc.go without the package's comment"})
		}
	}
	return found
}

// emptyNames are package names that invite anything.
var emptyNames = map[string]bool{
	"util": true, "utils": true, "common": true, "helper": true, "helpers": true, "manager": true, "managers": true, "data": true,
}

// checkShape holds a file to its length and its package clause to a name that says something.
func (f source) checkShape() []finding {
	var found []finding
	if f.lines > maxLines && !f.isGenerated() {
		found = append(found, finding{f.path, fmt.Sprintf("has %d lines, more than %d", f.lines, maxLines)})
	}
	if emptyNames[f.tree.Name.Name] {
		found = append(found, finding{f.path, "calls its package " + f.tree.Name.Name + ", which says nothing"})
	}
	return found
}

// checkImports holds a file to the first of the arrows that matches it. A test may import its own package, rapid and what the
// arrow gives to tests too.
func (f source) checkImports() []finding {
	rule := slices.IndexFunc(arrows, func(a arrow) bool {
		match, err := path.Match(a.files, f.path)
		return match && err == nil
	})
	if rule < 0 {
		return []finding{{f.path, "stands in a package that the design does not know"}}
	}
	ours, theirs := arrows[rule].ours, arrows[rule].theirs
	if f.isTest() {
		ours = append(append(slices.Clone(ours), path.Dir(f.path)), arrows[rule].tests...)
		theirs = append(slices.Clone(theirs), rapid)
	}
	var found []finding
	for _, spec := range f.tree.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			found = append(found, finding{f.path, err.Error()})
			continue
		}
		if !mayImport(name, ours, theirs) {
			found = append(found, finding{f.path, "may not import " + name})
		}
	}
	return found
}

// mayImport reports whether an import path is the standard library's, or one that ours or theirs allows.
func mayImport(name string, ours, theirs []string) bool {
	if folder, our := strings.CutPrefix(name, ourModule); our {
		return slices.ContainsFunc(ours, func(allowed string) bool {
			parent, tree := strings.CutSuffix(allowed, "/...")
			return folder == parent || tree && strings.HasPrefix(folder, parent+"/")
		})
	}
	if slices.ContainsFunc(theirs, func(m string) bool { return name == m || strings.HasPrefix(name, m+"/") }) {
		return true
	}
	first, _, _ := strings.Cut(name, "/")
	return name != "C" && !strings.Contains(first, ".")
}

// impure are the packages of the standard library that reach out of the program or bring chance; model has no use for them.
var impure = []string{"os", "io/ioutil", "math/rand", "crypto/rand", "net", "syscall", "log", "runtime", "unsafe", "C"}

// clock are the names of package time that read the clock or the machine's zone.
var clock = map[string]bool{
	"Now": true, "Since": true, "Until": true, "Sleep": true, "After": true, "AfterFunc": true, "Tick": true,
	"NewTimer": true, "NewTicker": true, "Local": true, "LoadLocation": true,
}

// checkPure holds a file of model to no I/O, no clock and no chance, and outside model/thai to no Thai in a literal.
func (f source) checkPure() []finding {
	var found []finding
	names := map[string]string{} // the name that the file uses → import path
	for _, spec := range f.tree.Imports {
		name, _ := strconv.Unquote(spec.Path.Value)
		if slices.ContainsFunc(impure, func(p string) bool { return name == p || strings.HasPrefix(name, p+"/") }) {
			found = append(found, finding{f.path, "may not use " + name})
		}
		local := path.Base(name)
		if spec.Name != nil {
			local = spec.Name.Name
		}
		names[local] = name
	}
	if hidden, dotted := names["."]; dotted {
		found = append(found, finding{f.path, "may not hide the names of " + hidden + " behind a dot"})
	}
	thaiAllowed := strings.HasPrefix(f.path, "model/thai/")
	ast.Inspect(f.tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			found = append(found, f.checkSelector(n, names)...)
		case *ast.BasicLit:
			if !thaiAllowed && isThai(n) {
				found = append(found, finding{f.path, f.line(n) + "has Thai in a literal: " + n.Value})
			}
		}
		return true
	})
	return found
}

// checkSelector finds the clock and the terminal among the names of imported packages.
func (f source) checkSelector(n *ast.SelectorExpr, names map[string]string) []finding {
	x, ok := n.X.(*ast.Ident)
	if !ok {
		return nil
	}
	pkg, name := names[x.Name], n.Sel.Name
	if pkg == "time" && clock[name] || pkg == "fmt" && (strings.HasPrefix(name, "Print") || strings.HasPrefix(name, "Scan")) {
		return []finding{{f.path, f.line(n) + "may not call " + pkg + "." + name}}
	}
	return nil
}

// isThai reports whether a string or rune literal has a character of Unicode's block Thai, escapes undone.
func isThai(n *ast.BasicLit) bool {
	if n.Kind != token.STRING && n.Kind != token.CHAR {
		return false
	}
	text, err := strconv.Unquote(n.Value)
	return err == nil && strings.ContainsFunc(text, func(r rune) bool { return r >= 0x0E00 && r <= 0x0E7F })
}

func (f source) isTest() bool { return strings.HasSuffix(f.path, "_test.go") }

func (f source) isGenerated() bool {
	return slices.ContainsFunc(f.tree.Comments, func(g *ast.CommentGroup) bool {
		return g.Pos() < f.tree.Package && slices.ContainsFunc(g.List, func(c *ast.Comment) bool {
			return generated.MatchString(c.Text)
		})
	})
}

func (f source) line(n ast.Node) string {
	return fmt.Sprintf("line %d ", f.set.Position(n.Pos()).Line)
}
