package typeset

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kongthun/model/thai"
)

var update = flag.Bool("update", false, "write the golden pages anew")

// notes is a page with every kind of mark of text and rules.
func notes() Document {
	f := NewFlow(Setup{Sheet: Portrait(), Breaker: thai.NewBreaker([]string{"สมมติ"}), FirstPage: 2, Draft: "ร่าง", Footer: "รหัส ABCD"})
	f.Add(
		Paragraph{Text: Strong("บันทึกการประชุม"), Align: Centre, KeepNext: true, After: 6 * Point},
		Paragraph{
			Label: Plain("๑."), Left: 30 * Point, Align: Justify,
			Text: []Run{
				{Text: "ที่ประชุมรับทราบว่าผู้สูงอายุที่ป่วยติดเตียงในพื้นที่หมู่ ๓ ต้องการน้ำดื่มสะอาดและ"},
				{Text: "การฟื้นฟูสมรรถภาพ", Bold: true},
				{Text: " โดยนายสมมติ ตัวอย่าง เป็นผู้รับผิดชอบดำเนินการให้แล้วเสร็จ ☐ เห็นชอบ ☑ ไม่เห็นชอบ"},
			},
		},
		Table{
			Rules: true, Columns: []Column{{Share: 1, Align: Centre}, {Share: 6}, {Share: 2, Align: Right}},
			Head: []Row{{Cells: Cells("ที่", "รายการ", "บาท"), Bold: true, Shaded: true}},
			Rows: []Row{
				{Cells: Cells("๑", "ค่าอาหารกลางวันของผู้เข้าอบรมและวิทยากรจากโรงพยาบาลส่งเสริมสุขภาพตำบล จำนวน ๔๐ คน", "๔,๐๐๐.๐๐")},
				{Bold: true, Cells: []Cell{{Span: 2, Text: Plain("รวม"), Align: Centre}, {Text: Plain("๔,๐๐๐.๐๐")}}},
			},
		},
		Box{Before: 6 * Point, Blocks: []Block{Paragraph{Text: Plain("มติ เห็นชอบ")}}},
		Signatures{Across: 2, People: []Signature{{"(ลงชื่อ)" + f.Dots(60*Point), "(นายสมมติ ตัวอย่าง)"}, {"(ลงชื่อ)" + f.Dots(60*Point)}}},
	)
	return f.Document()
}

func (d Document) dump() string {
	var out strings.Builder
	for i, p := range d.Pages {
		fmt.Fprintf(&out, "page %d, %d x %d\n", i+1, p.Width, p.Height)
		for _, m := range p.Marks {
			fmt.Fprintf(&out, "%T%+v\n", m, m)
		}
	}
	return out.String()
}

// The golden page holds every position, so that a change of layout, or a system that lays out differently, is seen.
func TestGoldenPage(t *testing.T) {
	got := notes().dump()
	path := filepath.Join("testdata", "notes.golden")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range max(len(gotLines), len(wantLines)) {
		if i >= len(gotLines) || i >= len(wantLines) || gotLines[i] != wantLines[i] {
			t.Fatalf("line %d differs from %s (-update writes it anew)\n got %q\nwant %q", i+1, path, at(gotLines, i), at(wantLines, i))
		}
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(nothing)"
}

func TestFurniture(t *testing.T) {
	three := []Block{Paragraph{Text: Plain("หนึ่ง")}, NewPage{}, NewPage{}, Paragraph{Text: Plain("สอง")}, NewPage{}, Gap(9), Paragraph{Text: Plain("สาม")}, NewPage{}}
	cases := []struct {
		name  string
		setup Setup
		want  string
	}{
		{"thai numbers", Setup{}, "หนึ่ง\n\f‐๒‐\nสอง\n\f‐๓‐\nสาม"},
		{"arabic numbers", Setup{Numbers: ArabicNumbers}, "หนึ่ง\n\f‐2‐\nสอง\n\f‐3‐\nสาม"},
		{"no numbers", Setup{Numbers: NoNumbers}, "หนึ่ง\n\fสอง\n\fสาม"},
		{"continued, with a footer", Setup{FirstPage: 9, Footer: "ท้าย"}, "‐๙‐\nหนึ่ง\nท้าย\n\f‐๑๐‐\nสอง\nท้าย\n\f‐๑๑‐\nสาม\nท้าย"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			c.setup.Sheet = Portrait()
			f := NewFlow(c.setup)
			f.Add(three...)
			if got := f.Document().Text(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestDraftStampsEveryPageFirst(t *testing.T) {
	for _, sheet := range []Sheet{Portrait(), Landscape()} {
		f := NewFlow(Setup{Sheet: sheet, Draft: "ร่างเอกสารสำหรับตรวจ"})
		f.Add(Paragraph{Text: Plain("ก")}, NewPage{}, Paragraph{Text: Plain("ข")})
		for _, p := range f.Document().Pages {
			s, ok := p.Marks[0].(Stamp)
			if !ok || s.Text != "ร่างเอกสารสำหรับตรวจ" {
				t.Fatalf("first mark is %v, not the stamp", p.Marks[0])
			}
			end := Length(NewFace(Bold).Width(s.Text)) * s.Size / Em * diagonal / diagonalOne
			if s.X < 0 || s.X+end > p.Width || s.Y > p.Height || s.Y-end < 0 {
				t.Errorf("stamp from (%d, %d), %d across and up, leaves the paper", s.X, s.Y, end)
			}
		}
	}
}

func TestEmptyFlowIsOneEmptyPage(t *testing.T) {
	for _, blocks := range [][]Block{nil, {Gap(5)}, {NewPage{}}, {Table{}}, {Blank(0)}, {Signatures{}}} {
		f := NewFlow(Setup{Sheet: Portrait()})
		f.Add(blocks...)
		if d := f.Document(); len(d.Pages) != 1 || len(d.Pages[0].Marks) != 0 {
			t.Errorf("%v gives %v", blocks, d)
		}
	}
}

func TestMissingCharactersAreReportedAndKeepTheirPlace(t *testing.T) {
	f := NewFlow(Setup{Sheet: Portrait(), Footer: "မ"})
	f.Add(Paragraph{Text: Plain("ยิ้ม 😀 ตัวเมือง ᨣᩴᩤ 龍 ☐ 👩\u200D⚕\uFE0F จบ 😀")})
	d := f.Document()
	var chars []rune
	for _, missing := range d.Missing {
		chars = append(chars, missing.Char)
	}
	if got, want := string(chars), "မ\u1A23\u1A64\u1A74⚕龍👩😀"; got != want {
		t.Errorf("missing %q, want %q", got, want)
	}
	if got := d.Pages[0].Lines()[0]; got != "ยิ้ม 😀 ตัวเมือง ᨣᩴᩤ 龍 ☐ 👩⚕ จบ 😀" {
		t.Errorf("drawn text is %q", got)
	}
}

func TestJoinRules(t *testing.T) {
	marks := []Mark{
		Rule{X1: 1, X2: 1, Y1: 0, Y2: 10, Thick: 1},
		Rule{X1: 0, X2: 9, Y1: 10, Y2: 10, Thick: 1},
		Rule{X1: 1, X2: 1, Y1: 10, Y2: 20, Thick: 1},
		Rule{X1: 1, X2: 1, Y1: 25, Y2: 30, Thick: 1},
		Rule{X1: 1, X2: 1, Y1: 20, Y2: 22, Thick: 2},
	}
	want := "[{1 0 1 20 1} {0 10 9 10 1} {1 25 1 30 1} {1 20 1 22 2}]"
	if got := fmt.Sprint(joinRules(marks)); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestImageKeepsItsProportions(t *testing.T) {
	f := NewFlow(Setup{Sheet: Sheet{Width: 100, Height: 80, Left: 10, Right: 10, Top: 10, Bottom: 10}})
	f.Add(Image{Width: 40, Height: 20, Align: Right}, NewPage{}, Image{Width: 160, Height: 80, Align: Centre}, NewPage{}, Image{Width: 40, Height: 120})
	var got []string
	for _, p := range f.Document().Pages {
		for _, m := range p.Marks {
			if pic, ok := m.(Picture); ok {
				got = append(got, fmt.Sprint(pic.X, pic.Y, pic.Width, pic.Height))
			}
		}
	}
	if want := "[50 10 40 20 10 10 80 40 10 10 20 60]"; fmt.Sprint(got) != want {
		t.Errorf("got %v, want %v", got, want)
	}
}
