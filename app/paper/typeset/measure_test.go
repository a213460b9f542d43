package typeset

import (
	"slices"
	"strings"
	"testing"
)

func TestWidthIsThatOfTheDrawnLine(t *testing.T) {
	for _, runs := range [][]Run{Plain("ผู้มาประชุม"), Strong("ระเบียบวาระที่ ๑"), {{Text: "มติ", Bold: true}, {Text: " รับทราบ"}}} {
		f := NewFlow(Setup{Sheet: Portrait()})
		f.Add(Paragraph{Text: runs})
		if line := f.Document().Pages[0].Marks[0].(Line); f.Width(runs) != line.Width || line.Width == 0 {
			t.Errorf("%q: measured %d, drawn %d", line.Text, f.Width(runs), line.Width)
		}
	}
}

// A label is one line whatever its length and its size; what it is made of is not weighed for breaks, which would take minutes.
func TestALabelIsOneLineWhateverItsLength(t *testing.T) {
	for text, size := range map[string]Length{strings.Repeat("\"", 300_000): DefaultSize, strings.Repeat("ที่ประชุม ", 30_000): DefaultSize, "ที่ประชุม เห็นชอบ": 1_000_000 * Point} {
		f := NewFlow(Setup{Sheet: Portrait(), Size: size})
		runs := Strong(text)
		line := f.measurer.label(runs, 0, size)
		want := Length(f.measurer.faces[Bold].Width(strings.TrimRight(text, " "))) * drawn(size) / Em
		if line.Text != strings.TrimRight(text, " ") || line.Width != want || f.Width(runs) != want {
			t.Errorf("%.20q… at %d: %d letters are %d wide, want %d", text, size, len(line.Text), line.Width, want)
		}
	}
}

// Rows that are kept with the next are not parted from it at any height, and a last one not from what follows the table.
func TestRowsKeptWithTheNext(t *testing.T) {
	for above := range 12 {
		f := NewFlow(Setup{Sheet: small(9), Numbers: NoNumbers})
		f.Add(Paragraph{Text: block("above", above)})
		table := Table{Columns: []Column{{}}}
		for range 4 {
			for _, text := range []string{"first", "second", "third"} {
				table.Rows = append(table.Rows, Row{Cells: Cells(text), KeepNext: text != "third"})
			}
		}
		table.Rows[len(table.Rows)-1].KeepNext = true
		f.Add(table, Paragraph{Text: Plain("below")})
		for i, p := range f.Document().Pages {
			lines := p.Lines()
			if last := lines[len(lines)-1]; last == "first" || last == "second" {
				t.Fatalf("%d lines above: page %d ends with %q", above, i+1, last)
			}
			if lines[0] == "below" {
				t.Fatalf("%d lines above: page %d has nothing of the table", above, i+1)
			}
		}
	}
}

func TestShadedCells(t *testing.T) {
	f := NewFlow(Setup{Sheet: small(10), Numbers: NoNumbers})
	two := strings.Repeat("x\n", 2)
	f.Add(Table{Columns: []Column{{}, {}, {}, {}}, Rows: []Row{
		{Cells: []Cell{{}, {Span: 2, Shaded: true}, {}}},
		{Cells: []Cell{{Shaded: true}, {Text: Plain(strings.TrimSpace(two))}}},
		{Shaded: true, Cells: []Cell{{}, {Shaded: true}}},
	}})
	type place struct{ x, width Length }
	var got []place
	for _, m := range f.Document().Pages[0].Marks {
		if s, ok := m.(Shade); ok {
			got = append(got, place{s.X, s.Width})
		}
	}
	column := 65 * Point
	want := []place{{20*Point + column, 2 * column}, {20 * Point, column}, {20 * Point, column}, {20 * Point, 4 * column}}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
