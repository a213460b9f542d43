//go:build window

package view

import (
	"archive/zip"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"
)

var (
	// asks is a rule for the cells of a score sheet, with the lowest digit that it explains.
	asks = regexp.MustCompile(`<dataValidation [^>]*?prompt="([01]) = [^>]*?sqref="([^"]*)"`)
	// typable cells have a name, a style and, empty as they are, nothing more.
	cellOf = regexp.MustCompile(`<c r="([A-Z]+[0-9]+)"( s="[0-9]+")?[^>]*?(/>|>.*?</c>)`)
)

// fillSheet fills in a score sheet as a spreadsheet program would that knows nothing but its cells: three points for every
// criterion, and the level "direct" for every problem.
func fillSheet(t *testing.T, from, to string) {
	t.Helper()
	in, err := zip.OpenReader(from)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(out)
	filled := 0
	for _, part := range in.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if part.Name == "xl/worksheets/sheet1.xml" {
			data, filled = fillCells(data)
		}
		w, err := z.Create(part.Name)
		if err == nil {
			_, err = w.Write(data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil || filled == 0 {
		t.Fatalf("%d cells are filled in, %v", filled, err)
	}
}

// fillCells types into every cell that a rule explains from 1 or from 0.
func fillCells(sheet []byte) ([]byte, int) {
	values := map[string]string{}
	for _, rule := range asks.FindAllStringSubmatch(string(sheet), -1) {
		for _, cell := range strings.Fields(rule[2]) {
			values[cell] = map[string]string{"1": "3", "0": "2"}[rule[1]]
		}
	}
	filled := cellOf.ReplaceAllStringFunc(string(sheet), func(cell string) string {
		m := cellOf.FindStringSubmatch(cell)
		if value, asked := values[m[1]]; asked {
			return `<c r="` + m[1] + `"` + m[2] + `><v>` + value + `</v></c>`
		}
		return cell
	})
	return []byte(filled), len(values)
}
