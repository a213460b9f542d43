package pdf

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kongthun/app/paper/specimen"
	"kongthun/app/paper/typeset"
	"kongthun/model/thai"
)

var update = flag.Bool("update", false, "write the golden page of worst cases anew")

// worstPage is what is hardest to set, on one page: paragraphs that are hard to justify, worst words in every style, numbers that
// hang, and the same in narrow columns.
func worstPage() typeset.Document {
	f := typeset.NewFlow(typeset.Setup{Sheet: typeset.Portrait(), Size: 13 * typeset.Point, Breaker: thai.NewBreaker([]string{"สมมติ", "บ้านสมมติ"}), Footer: "รหัส ก๑๒๓"})
	justified := func(text []typeset.Run) typeset.Paragraph {
		return typeset.Paragraph{Text: text, Align: typeset.Justify, First: typeset.Millimetres(25)}
	}
	for _, text := range specimen.Paragraphs {
		f.Add(justified(typeset.Plain(text)))
	}
	f.Add(justified([]typeset.Run{{Text: specimen.Worst + " "}, {Text: specimen.Worst + " ", Bold: true}, {Text: specimen.Worst, Italic: true}}))
	for _, number := range []string{"๙.", "๑๐.", "๑๐.๑", "(๑๐)"} {
		f.Add(typeset.Paragraph{
			Label: typeset.Strong(number), LabelAt: typeset.Millimetres(12), Left: typeset.Millimetres(25), Align: typeset.Justify,
			Text: typeset.Plain("ให้ปรับกิจกรรมตามความเห็นของที่ประชุม และให้รายงานผลภายในวันที่ ๓๐ กันยายน ๒๕๖๙ ต่อคณะกรรมการกองทุนหลักประกันสุขภาพ"),
		})
	}
	cells := func(align typeset.Align) typeset.Cell {
		return typeset.Cell{Align: align, Text: typeset.Plain("โรงพยาบาลส่งเสริมสุขภาพตำบลบ้านสมมติ ๔๘,๒๕๐ บาท (สี่หมื่นแปดพันสองร้อยห้าสิบบาทถ้วน) ผู้ป่วยฟื้นฟูที่บ้าน ฯลฯ")}
	}
	f.Add(typeset.Gap(6*typeset.Point), typeset.Table{
		Rules: true, Columns: []typeset.Column{{Share: 3}, {Share: 4}, {Share: 5}},
		Rows: []typeset.Row{{Cells: []typeset.Cell{cells(typeset.Left), cells(typeset.Justify), cells(typeset.Right)}}},
	})
	return f.Document()
}

// places are a page's lines, each with where it begins and ends.
func places(doc typeset.Document) string {
	var out strings.Builder
	for _, p := range doc.Pages {
		for _, m := range p.Marks {
			if l, ok := m.(typeset.Line); ok {
				fmt.Fprintf(&out, "%7d %7d %6d %3d %s\n", l.X, l.X+l.Width, l.Y, len(l.Spans), l.Text)
			}
		}
	}
	return out.String()
}

func TestWorstPage(t *testing.T) { golden(t, "worst", worstPage()) }

// golden holds a page to how it was when it was last looked at: its lines to 1/1000 pt, its picture but for what another version of
// poppler draws otherwise. -update writes both anew, to be looked at.
func golden(t *testing.T, name string, doc typeset.Document) {
	t.Helper()
	if len(doc.Pages) != 1 {
		t.Fatalf("%d pages", len(doc.Pages))
	}
	file, err := Write(doc, sampleMeta)
	if err != nil {
		t.Fatal(err)
	}
	text := filepath.Join("testdata", name+".golden")
	picture := filepath.Join("testdata", name+".png")
	out := filepath.Join(t.TempDir(), "page")
	poppler(t, file, "pdftoppm", "-r", "100", "-gray", "-png", "-singlefile", "FILE", out)
	drawn, err := os.ReadFile(out + ".png")
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		var grey bytes.Buffer
		if err := errors.Join(png.Encode(&grey, decoded(t, drawn)), os.WriteFile(text, []byte(places(doc)), 0o644), os.WriteFile(picture, grey.Bytes(), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(text)
	if err != nil {
		t.Fatal(err)
	}
	if got := places(doc); got != string(want) {
		t.Errorf("lines stand elsewhere than in %s (-update writes it anew):\n%s", text, got)
	}
	before, err := os.ReadFile(picture)
	if err != nil {
		t.Fatal(err)
	}
	if n, ink := differing(t, drawn, before); n*500 > ink {
		t.Errorf("%d of %d dots of ink differ from %s", n, ink, picture)
	}
}

// differing counts the dots in which two pictures differ plainly, and the dark ones of the first.
func differing(t *testing.T, a, b []byte) (n, ink int) {
	t.Helper()
	one, two := decoded(t, a), decoded(t, b)
	if one.Bounds() != two.Bounds() {
		t.Fatalf("pictures of %v and %v", one.Bounds(), two.Bounds())
	}
	for i, grey := range one.Pix {
		if grey < 128 {
			ink++
		}
		if other := two.Pix[i]; max(grey, other)-min(grey, other) > 96 {
			n++
		}
	}
	return n, ink
}

// decoded is a picture in grey.
func decoded(t *testing.T, file []byte) *image.Gray {
	t.Helper()
	p, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	grey := image.NewGray(p.Bounds())
	draw.Draw(grey, grey.Rect, p, image.Point{}, draw.Src)
	return grey
}
