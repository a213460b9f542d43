package pdf

import (
	"bytes"
	"compress/zlib"
	"io"
	"regexp"
	"strings"
	"testing"

	"kongthun/app/paper/typeset"
)

var deflated = regexp.MustCompile(`(?s)/Filter /FlateDecode/Length \d+>>\nstream\n(.*?)\nendstream`)

// contents are the unpacked streams of a file that show text.
func contents(t *testing.T, file []byte) []string {
	t.Helper()
	var out []string
	for _, m := range deflated.FindAllSubmatch(file, -1) {
		z, err := zlib.NewReader(bytes.NewReader(m[1]))
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(z)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(text, []byte("] TJ ET")) {
			out = append(out, string(text))
		}
	}
	return out
}

// Text beside shades is black: what fills a shade does not fill the letters that follow.
func TestTextIsBlack(t *testing.T) {
	f := typeset.NewFlow(typeset.Setup{Sheet: typeset.Portrait(), Draft: "ร่าง", Footer: "ท้าย"})
	f.Add(typeset.Table{
		Rules: true, Columns: []typeset.Column{{}, {}}, Head: []typeset.Row{{Cells: typeset.Cells("ที่", "รายการ"), Shaded: true}},
		Rows: []typeset.Row{{Cells: []typeset.Cell{{Shaded: true}, {Text: typeset.Plain("น้ำ")}}}},
	}, typeset.Paragraph{Text: typeset.Plain("ข้อความ")})
	file, err := Write(f.Document(), sampleMeta)
	if err != nil {
		t.Fatal(err)
	}
	shades, shown := 0, 0
	for _, page := range contents(t, file) {
		fill := "0 g"
		for _, line := range strings.Split(page, "\n") {
			switch {
			case strings.HasSuffix(line, " g") && !strings.HasPrefix(line, "q "):
				fill = line
			case strings.HasSuffix(line, " re f"):
				shades++
			case strings.HasSuffix(line, "] TJ ET"):
				shown++
				if strings.Trim(fill, "0. ") != "g" {
					t.Fatalf("text is filled by %q", fill)
				}
			}
		}
	}
	if shades != 2 || shown != 5 {
		t.Errorf("%d shades, %d lines of text", shades, shown)
	}
}

// A line behind a stamp has its own font, also where that is the stamp's: Q takes back what was set since q.
func TestALineBehindAStampHasItsFont(t *testing.T) {
	line := func(style typeset.Style, size typeset.Length) typeset.Line {
		return typeset.Line{Y: size, Size: size, Text: "ที่", Spans: []typeset.Span{{Style: style, Text: "ที่"}}}
	}
	sheet := typeset.Portrait()
	stamp := typeset.Stamp{Size: 70 * typeset.Point, Text: "ร่าง", Y: 90 * typeset.Point}
	file, err := Write(typeset.Document{Pages: []typeset.Page{{Width: sheet.Width, Height: sheet.Height, Marks: []typeset.Mark{
		line(typeset.Regular, 10*typeset.Point), stamp, line(typeset.Bold, stamp.Size), stamp, line(typeset.Regular, 10*typeset.Point),
	}}}}, sampleMeta)
	if err != nil {
		t.Fatal(err)
	}
	var shown, saved []string
	font := ""
	for _, line := range strings.Split(contents(t, file)[0], "\n") {
		switch {
		case strings.HasPrefix(line, "q "):
			saved = append(saved, font)
		case line == "Q":
			font, saved = saved[len(saved)-1], saved[:len(saved)-1]
		case strings.HasSuffix(line, " Tf ET"):
			font = line
		case strings.HasSuffix(line, "] TJ ET"):
			shown = append(shown, font)
		}
	}
	if len(shown) != 3 || shown[0] != shown[2] || shown[0] == shown[1] || !strings.Contains(shown[1], " 70.00 Tf") {
		t.Errorf("lines are shown in %q", shown)
	}
}

// Spans are shown where they stand to half a thousandth of the size, and no error adds up along a line.
func TestSpansStandWhereTheyWereSet(t *testing.T) {
	f := typeset.NewFlow(typeset.Setup{Sheet: typeset.Portrait()})
	f.Add(typeset.Paragraph{Text: typeset.Plain(speech), Align: typeset.Justify})
	doc := f.Document()
	w, err := newWriter(doc)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.page(doc.Pages[0]); err != nil {
		t.Fatal(err)
	}
	array := regexp.MustCompile(`\((?:[^\\()]|\\.)*\)|-?\d+`)
	for _, m := range doc.Pages[0].Marks {
		l := m.(typeset.Line)
		w.spans(l.Spans, l)
		_, shown, _ := strings.Cut(string(w.buf), " Td [")
		pen, next := 0, 0
		for _, part := range array.FindAllString(strings.TrimSuffix(shown, "] TJ ET"), -1) {
			if part[0] != '(' {
				back := 0
				for _, digit := range strings.TrimPrefix(part, "-") {
					back = 10*back + int(digit-'0')
				}
				if part[0] != '-' {
					back = -back
				}
				pen += back
				continue
			}
			at := typeset.Length(pen) * l.Size / typeset.Em
			if off := at - (l.Spans[next].X - l.X); off > l.Size/1000 || off < -l.Size/1000 {
				t.Fatalf("%q is shown %d off its place", l.Spans[next].Text, off)
			}
			pen += w.coders[l.Spans[next].Style].encode(l.Spans[next].Text).width
			next++
		}
		if next != len(l.Spans) {
			t.Fatalf("%d of %d spans are shown", next, len(l.Spans))
		}
	}
}
