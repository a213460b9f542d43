package typeset

import (
	"strings"
	"testing"

	"kongthun/app/paper/specimen"
	"kongthun/model/thai"
)

// FuzzParagraph: whatever the text and the measure, no panic, no letter lost or added, nothing wider than the measure but a single
// cluster, and a justified line that is stretched ends at the margin. Its corpus is kept in testdata/fuzz.
func FuzzParagraph(f *testing.F) {
	for i, text := range specimen.Paragraphs {
		f.Add(text, specimen.Worst, uint16(60*i), uint8(i))
	}
	f.Add("ก", "", uint16(0), uint8(0))
	f.Add("\u200Bกำ่\u00A0\u2060 (สาม", "😀\xff 龍ᨣᩴ \u0301", uint16(30), uint8(4))
	breaker := thai.NewBreaker([]string{"สมมติ"})
	f.Fuzz(func(t *testing.T, plain, bold string, width uint16, align uint8) {
		m := newMeasurer(breaker, DefaultSize, Portrait().Body())
		s := setting{width: Length(width)*100 + 10*Point, align: Align(align) % (Justify + 1), size: DefaultSize}
		s.first = s.width / 8
		var drawn strings.Builder
		for _, l := range m.lines([]Run{{Text: plain}, {Text: bold, Bold: true}}, s) {
			drawn.WriteString(letters(l.Text))
			joined := ""
			for _, span := range l.Spans {
				joined += span.Text
			}
			if joined != l.Text {
				t.Fatalf("spans give %q, the line %q", joined, l.Text)
			}
			over := l.X + l.Width - s.width
			if over > 0 && len(m.faces[Regular].Clusters(l.Text)) > 1 {
				t.Fatalf("%q is %d wider than the measure of %d", l.Text, over, s.width)
			}
			if _, still := natural(m, l); over < 0 && !still && s.align == Justify {
				t.Fatalf("%q is stretched and ends %d before the margin", l.Text, -over)
			}
		}
		if want := letters(plain) + letters(bold); drawn.String() != want {
			t.Fatalf("drawn  %q\nwanted %q", drawn.String(), want)
		}
	})
}
