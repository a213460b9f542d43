package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
)

// module is the path of what is copied.
const module = "github.com/go-gl/gl"

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: trimgl FYNE GL COPY")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, "trimgl:", err)
		os.Exit(1)
	}
}

// run copies each package of gl that Fyne imports into the folder at target, its generated file trimmed.
func run(fyne, gl, target string) error {
	calls, err := readCalls(os.DirFS(fyne))
	if err != nil {
		return err
	}
	if len(calls) == 0 {
		return errors.New("nothing in " + fyne + " imports " + module)
	}
	for pkg, names := range calls {
		from, to := filepath.Join(gl, filepath.FromSlash(pkg)), filepath.Join(target, filepath.FromSlash(pkg))
		if err := os.CopyFS(to, os.DirFS(from)); err != nil {
			return err
		}
		generated := filepath.Join(to, "package.go")
		whole, err := os.ReadFile(generated)
		if err != nil {
			return err
		}
		cut, err := trim(whole, names)
		if err != nil {
			return fmt.Errorf("%s: %w", pkg, err)
		}
		if err := os.WriteFile(generated, cut, 0o644); err != nil {
			return err
		}
	}
	for _, name := range []string{"go.mod", "LICENSE"} {
		whole, err := os.ReadFile(filepath.Join(gl, name))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(target, name), whole, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// readCalls reads every Go file of Fyne, of all systems, and gives for each package of gl that is imported (its path below the
// module) the names that are used of it.
func readCalls(fyne fs.FS) (map[string]map[string]bool, error) {
	calls := map[string]map[string]bool{}
	err := fs.WalkDir(fyne, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".go") {
			return err
		}
		text, err := fs.ReadFile(fyne, name)
		if err != nil || !strings.Contains(string(text), strconv.Quote(module)[:len(module)+1]) {
			return err
		}
		return readFile(name, text, calls)
	})
	return calls, err
}

// readFile adds what one file uses to calls.
func readFile(name string, text []byte, calls map[string]map[string]bool) error {
	file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	for _, imported := range file.Imports {
		whole, err := strconv.Unquote(imported.Path.Value)
		if err != nil {
			return err
		}
		pkg, ours := strings.CutPrefix(whole, module+"/")
		if !ours {
			continue
		}
		local := path.Base(pkg)
		if imported.Name != nil {
			local = imported.Name.Name
		}
		if calls[pkg] == nil {
			calls[pkg] = map[string]bool{}
		}
		ast.Inspect(file, func(node ast.Node) bool {
			if used, ok := node.(*ast.SelectorExpr); ok {
				if from, ok := used.X.(*ast.Ident); ok && from.Name == local {
					calls[pkg][used.Sel.Name] = true
				}
			}
			return true
		})
	}
	return nil
}
