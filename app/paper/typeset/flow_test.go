package typeset

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kongthun/model/thai"
)

// small is a sheet of so many lines of the default size.
func small(lines int) Sheet {
	return Sheet{Width: 300 * Point, Height: 200*Point + Length(lines)*pitch(DefaultSize), Left: 20 * Point, Right: 20 * Point, Top: 100 * Point, Bottom: 100 * Point}
}

// block is a text of a given number of lines, each of which reads name.
func block(name string, lines int) []Run {
	return Plain(strings.TrimSuffix(strings.Repeat(name+"\n", lines), "\n"))
}

// bodyLines are a page's lines without its number.
func bodyLines(p Page) []string {
	var out []string
	for _, m := range p.Marks {
		if l, ok := m.(Line); ok && l.Y != numberDown {
			out = append(out, l.Text)
		}
	}
	return out
}

func TestNoLineStandsAlone(t *testing.T) {
	breaker := thai.NewBreaker(nil)
	rapid.Check(t, func(t *rapid.T) {
		f := NewFlow(Setup{Sheet: small(rapid.IntRange(7, 30).Draw(t, "lines")), Breaker: breaker})
		length := map[string]int{}
		headings := 0 // in a row: a page must be able to hold them and two lines
		for i := range rapid.IntRange(1, 20).Draw(t, "paragraphs") {
			if headings < 3 && rapid.IntRange(0, 4).Draw(t, "heading") == 0 {
				headings++
				f.Add(Paragraph{Text: block("heading"+strconv.Itoa(i), 1), KeepNext: true, Before: 3 * Point})
				continue
			}
			headings = 0
			name := strconv.Itoa(i)
			length[name] = rapid.IntRange(1, 12).Draw(t, "length")
			f.Add(Paragraph{Text: block(name, length[name]), After: 2 * Point, Before: 2 * Point})
		}
		f.Add(Paragraph{Text: Plain("end\nend")})
		doc := f.Document()
		for i, p := range doc.Pages {
			lines := bodyLines(p)
			if last := lines[len(lines)-1]; strings.HasPrefix(last, "heading") {
				t.Fatalf("page %d ends with %s", i+1, last)
			}
			counts := map[string]int{}
			for _, l := range lines {
				counts[l]++
			}
			for name, n := range counts {
				if n == 1 && length[name] > 1 {
					t.Fatalf("page %d has one of %d lines of paragraph %s", i+1, length[name], name)
				}
			}
		}
	})
}

// Two lines of what follows stay with a heading, also where they are two paragraphs of one line, unless there is only one.
func TestHeadingsKeepTwoLines(t *testing.T) {
	breaker := thai.NewBreaker(nil)
	rapid.Check(t, func(t *rapid.T) {
		f := NewFlow(Setup{Sheet: small(rapid.IntRange(7, 30).Draw(t, "lines")), Numbers: NoNumbers, Breaker: breaker})
		for i := range rapid.IntRange(1, 20).Draw(t, "parts") {
			if i%2 == 0 || rapid.IntRange(0, 3).Draw(t, "heading") == 0 {
				f.Add(Paragraph{Text: block("heading", 1), Heading: true, Before: 3 * Point})
			}
			for range rapid.IntRange(1, 3).Draw(t, "paragraphs") {
				f.Add(Paragraph{Text: block("text", rapid.SampledFrom([]int{1, 1, 2, 5}).Draw(t, "length")), After: 2 * Point})
			}
		}
		pages := f.Document().Pages
		for i, p := range pages[:len(pages)-1] {
			lines := p.Lines()
			below := len(lines) - 1 - lastIndex(lines, "heading")
			if next := pages[i+1].Lines()[0]; below == 0 || below == 1 && next != "heading" {
				t.Fatalf("page %d ends with a heading and %d lines; the next begins with %s", i+1, below, next)
			}
		}
	})
}

func lastIndex(list []string, of string) int {
	for i := len(list) - 1; i >= 0; i-- {
		if list[i] == of {
			return i
		}
	}
	return -1
}

func TestKeepPrevious(t *testing.T) {
	for above := range 25 {
		for _, length := range []int{1, 2, 6} {
			f := NewFlow(Setup{Sheet: small(10), Numbers: NoNumbers})
			f.Add(Paragraph{Text: block("above", above)}, Paragraph{Text: block("text", length)}, Paragraph{Text: Plain("resolved"), Before: 4 * Point, KeepPrevious: true})
			for i, p := range f.Document().Pages {
				lines := p.Lines()
				if at := slices.Index(lines, "resolved"); at == 0 || at == 1 && length > 1 {
					t.Errorf("%d lines above, %d in the paragraph: page %d reads %q", above, length, i+1, lines)
				}
			}
		}
	}
}

// A page is filled before the next, but none is left half empty to fill another.
func TestPagesAreFilledEarly(t *testing.T) {
	kept := func(name string, lines int) Paragraph { return Paragraph{Text: block(name, lines), KeepTogether: true} }
	f := NewFlow(Setup{Sheet: small(10), Numbers: NoNumbers})
	f.Add(kept("a", 4), kept("b", 5), kept("c", 6), kept("d", 1), kept("e", 1), kept("f", 3), kept("g", 1))
	var got []string
	for _, p := range f.Document().Pages {
		got = append(got, fmt.Sprint(p.Lines()[0], len(p.Lines())))
	}
	if want := "[a9 c8 f4]"; fmt.Sprint(got) != want {
		t.Errorf("pages begin and hold %v, want %s", got, want)
	}
}

func TestKeepTogether(t *testing.T) {
	f := NewFlow(Setup{Sheet: small(10), Numbers: NoNumbers})
	f.Add(Paragraph{Text: block("a", 6)}, Paragraph{Text: block("b", 5), KeepTogether: true}, Paragraph{Text: block("c", 24), KeepTogether: true})
	var got []string
	for _, p := range f.Document().Pages {
		lines := p.Lines()
		got = append(got, fmt.Sprint(lines[0], len(lines)))
	}
	if want := "[a6 b10 c10 c9]"; fmt.Sprint(got) != want {
		t.Errorf("pages begin and hold %v, want %s", got, want)
	}
}

func TestTableHeadIsRepeatedAndRowsAreNotSplit(t *testing.T) {
	breaker := thai.NewBreaker(nil)
	rapid.Check(t, func(t *rapid.T) {
		sheet := small(rapid.IntRange(9, 30).Draw(t, "lines"))
		f := NewFlow(Setup{Sheet: sheet, Breaker: breaker})
		f.Add(Paragraph{Text: block("above", rapid.IntRange(1, 20).Draw(t, "above"))})
		table := Table{Rules: true, Columns: []Column{{Share: 1}, {Share: 2}}, Head: []Row{{Cells: Cells("H", "H")}}}
		length := map[string]int{}
		rows := rapid.IntRange(2, 15).Draw(t, "rows")
		for i := range rows {
			name := "r" + strconv.Itoa(i)
			length[name] = rapid.IntRange(1, 6).Draw(t, "length")
			table.Rows = append(table.Rows, Row{Cells: []Cell{{Text: block(name, length[name])}, {Text: block(name, 1)}}})
		}
		f.Add(table)
		doc := f.Document()
		insideMargins(t, sheet, doc)
		for i, p := range doc.Pages {
			lines := bodyLines(p)
			at := slices.IndexFunc(lines, func(l string) bool { return l[0] == 'r' })
			if at < 0 {
				if slices.Contains(lines, "H") {
					t.Fatalf("page %d has a head without a row", i+1)
				}
				continue
			}
			if at < 2 || lines[at-1] != "H" {
				t.Fatalf("page %d has rows without a head: %q", i+1, lines)
			}
			counts := map[string]int{}
			for _, l := range lines[at:] {
				counts[l]++
			}
			for name, n := range counts {
				if n != length[name]+1 {
					t.Fatalf("page %d has %d of %d lines of row %s", i+1, n, length[name]+1, name)
				}
			}
			if last := "r" + strconv.Itoa(rows-1); len(counts) == 1 && counts[last] > 0 && length[last]+length["r"+strconv.Itoa(rows-2)] <= 6 {
				t.Fatalf("page %d holds the last row alone", i+1)
			}
			closedFrames(t, i, p)
		}
	})
}

// closedFrames: every upright rule of a page begins and ends at a level one.
func closedFrames(t interface{ Fatalf(string, ...any) }, page int, p Page) {
	level := map[Length]bool{}
	for _, m := range p.Marks {
		if r, ok := m.(Rule); ok && r.Y1 == r.Y2 {
			level[r.Y1] = true
		}
	}
	for _, m := range p.Marks {
		if r, ok := m.(Rule); ok && r.X1 == r.X2 && (!level[r.Y1] || !level[r.Y2]) {
			t.Fatalf("page %d: the rule %+v hangs open", page+1, r)
		}
	}
}

func TestRowsHigherThanAPageAreSplitByLines(t *testing.T) {
	for _, head := range [][]Row{nil, {{Cells: Cells("H")}}, {{Cells: []Cell{{Text: block("H", 9)}}}}} {
		f := NewFlow(Setup{Sheet: small(10), Numbers: NoNumbers})
		long, want := "", 0
		for i := range 55 {
			long += strconv.Itoa(i) + "\n"
			want++
		}
		f.Add(Table{Rules: true, Columns: []Column{{}}, Head: head, Rows: []Row{{Cells: Cells("before")}, {Cells: Cells(long)}, {Cells: Cells("after")}}})
		doc := f.Document()
		var seen []string
		for i, p := range doc.Pages {
			closedFrames(t, i, p)
			for _, l := range p.Lines() {
				if l != "H" {
					seen = append(seen, l)
				}
			}
		}
		if len(seen) != want+2 || seen[1] != "0" || seen[55] != "54" {
			t.Errorf("lines drawn: %q", seen)
		}
	}
}

func TestTableLosesNothing(t *testing.T) {
	breaker := thai.NewBreaker(nil)
	rapid.Check(t, func(t *rapid.T) {
		sheet := sheets().Draw(t, "sheet")
		sheet.Width += 100 * Point
		f := NewFlow(Setup{Sheet: sheet, Breaker: breaker, Size: 12 * Point})
		table := Table{Rules: true, Columns: []Column{{Share: 2, Align: Justify}, {Share: 3, Align: Right}, {Share: 1, Align: Centre}}}
		want := 0
		for range rapid.IntRange(1, 4).Draw(t, "rows") {
			var row Row
			for range rapid.IntRange(0, 3).Draw(t, "cells") {
				s := text().Draw(t, "cell")
				row.Cells = append(row.Cells, Cell{Text: Plain(s)})
				want += len(letters(s))
			}
			table.Rows = append(table.Rows, row)
		}
		f.Add(table)
		doc := f.Document()
		insideMargins(t, sheet, doc)
		if got := len(flowText(doc)); got != want {
			t.Fatalf("%d bytes of letters drawn, want %d", got, want)
		}
	})
}

func TestSpannedCellsCoverTheirColumns(t *testing.T) {
	f := NewFlow(Setup{Sheet: small(10)})
	f.Add(Table{Rules: true, Columns: []Column{{Share: 1}, {Share: 1}, {Share: 2}}, Rows: []Row{
		{Cells: []Cell{{Text: Plain("x"), Span: 2, Align: Right}, {Text: Plain("y"), Span: 9, Align: Right}, {Text: Plain("lost")}}},
	}})
	lines := f.Document().Pages[0].Marks
	for i, right := range []Length{150*Point - cellPad, 280*Point - cellPad} {
		l := lines[i].(Line)
		if off := right - l.X - l.Width; off < 0 || off > 1 {
			t.Errorf("%q ends %d before its cell's edge", l.Text, off)
		}
	}
	if n := len(f.Document().Pages[0].Lines()); n != 2 {
		t.Errorf("%d lines, want 2: a cell beyond the columns is not drawn", n)
	}
}

func TestSignaturesStayWholeAndNotAlone(t *testing.T) {
	breaker := thai.NewBreaker(nil)
	rapid.Check(t, func(t *rapid.T) {
		f := NewFlow(Setup{Sheet: small(rapid.IntRange(12, 25).Draw(t, "lines")), Breaker: breaker})
		above := rapid.IntRange(2, 60).Draw(t, "above")
		f.Add(Paragraph{Text: block("text", above)})
		people := rapid.IntRange(1, 2).Draw(t, "people")
		signers := make([]Signature, people)
		for i := range signers {
			signers[i] = Signature{"s" + strconv.Itoa(i), "(n" + strconv.Itoa(i) + ")", "o" + strconv.Itoa(i)}
		}
		f.Add(Signatures{People: signers, Across: 2})
		pages := f.Document().Pages
		last := bodyLines(pages[len(pages)-1])
		at := slices.Index(last, "s0")
		if at < 2 {
			t.Fatalf("%d lines stand above the signatures: %q", at, last)
		}
		if len(last)-at != 3*people {
			t.Fatalf("signatures are split: %q", last)
		}
	})
}

// Several rows stand on one page wherever they fall, with two lines above them; a last row that is not full stands in the middle.
func TestRowsOfSignaturesStayTogether(t *testing.T) {
	people := []Signature{{"s0", "(n0)"}, {"s1", "(n1)"}, {"s2", "(n2)"}}
	for above := 2; above < 30; above++ {
		f := NewFlow(Setup{Sheet: small(14), Numbers: NoNumbers})
		f.Add(Paragraph{Text: block("text", above)}, Signatures{People: people, Across: 2})
		pages := f.Document().Pages
		lines := pages[len(pages)-1].Lines()
		if at := slices.Index(lines, "s0"); at < 2 || len(lines)-at != 6 {
			t.Fatalf("%d lines above: the last page reads %q", above, lines)
		}
		for _, m := range pages[len(pages)-1].Marks {
			if l := m.(Line); l.Text == "s2" && max(l.X+l.Width/2-150*Point, 150*Point-l.X-l.Width/2) > cellPad {
				t.Errorf("the last signature's middle is at %d", l.X+l.Width/2)
			}
		}
	}
}

func TestManySignaturesTurnThePageBetweenRows(t *testing.T) {
	f := NewFlow(Setup{Sheet: small(14), Numbers: NoNumbers})
	var people []Signature
	for i := range 11 {
		people = append(people, Signature{fmt.Sprint("a", i), fmt.Sprint("b", i)})
	}
	f.Add(Paragraph{Text: block("text", 3)}, Signatures{People: people})
	pages := f.Document().Pages
	for i, p := range pages {
		lines := p.Lines()
		if last := lines[len(lines)-1]; last[0] != 'b' {
			t.Errorf("page %d ends inside a signature: %q", i+1, lines)
		}
	}
	if len(pages) < 3 {
		t.Errorf("%d pages", len(pages))
	}
}

func TestBoxIsKeptOrClosedAndOpenedAgain(t *testing.T) {
	for _, inside := range []int{1, 7, 30} {
		f := NewFlow(Setup{Sheet: small(10), Numbers: NoNumbers})
		f.Add(Paragraph{Text: block("text", 5)}, Box{Before: 2, After: 2, Blocks: []Block{Paragraph{Text: block("in", inside), Before: 3, After: 3}, Table{
			Rules: true, Columns: []Column{{}}, Head: []Row{{Cells: Cells("in")}}, Rows: []Row{{Cells: Cells("in")}},
		}}})
		pages, count, with := f.Document().Pages, 0, 0
		for i, p := range pages {
			closedFrames(t, i, p)
			n := strings.Count(strings.Join(p.Lines(), "\n"), "in")
			count += n
			if n > 0 {
				with++
			}
		}
		if count != inside+2 {
			t.Errorf("%d lines in the box, want %d", count, inside+2)
		}
		if whole := inside < 30; whole != (with == 1) {
			t.Errorf("box of %d lines stands on %d pages", inside, with)
		}
	}
}

func TestBlankLinesFillTheMeasure(t *testing.T) {
	f := NewFlow(Setup{Sheet: small(10)})
	f.Add(Blank(3))
	lines := f.Document().Pages[0].Lines()
	if len(lines) != 3 || lines[0] != f.Dots(260*Point) {
		t.Errorf("lines %q", lines)
	}
	if w := NewFace(Regular).Width(lines[0]); Length(w)*drawn(DefaultSize)/Em > 260*Point {
		t.Errorf("dots are too wide")
	}
}

func TestLabelLongerThanItsIndentPushesTheText(t *testing.T) {
	f := NewFlow(Setup{Sheet: small(10)})
	f.Add(Paragraph{Label: Plain("๑."), Left: 50 * Point, Text: Plain("ก")}, Paragraph{Label: Plain("ระเบียบวาระที่ ๑๒"), Left: 50 * Point, Text: Plain("ก")})
	marks := f.Document().Pages[0].Marks
	if x := marks[1].(Line).X; x != 70*Point {
		t.Errorf("text begins at %d", x)
	}
	label, text := marks[2].(Line), marks[3].(Line)
	if text.X <= label.X+label.Width {
		t.Errorf("text at %d overprints the label that ends at %d", text.X, label.X+label.Width)
	}
}
