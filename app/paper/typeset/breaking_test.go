package typeset

import (
	"math"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"kongthun/model/thai"
)

// text draws strings such as people type: Thai words, stacks of marks, Latin, digits, long runs without a space, odd characters.
func text() *rapid.Generator[string] {
	part := rapid.OneOf(
		rapid.SampledFrom([]string{
			"ที่", "ปั้น", "ฝี่", "กตัญญู", "ฐุ", "ฎุ", "น้ำ", "ผู้", "กองทุนหลักประกันสุขภาพ", "ส่งเสริม", " ", "  ", "\t", "\n", "พ.ศ. ๒๕๖๙",
			"(กปท.)", "“คำ”", "ๆ", "ฯลฯ", "10,000 บาท", "https://example.org/a/very/long/path", "ABC", "\u00A0", "\u200B", "\u2060", "ํา", "่", "เเ", "ฤๅ",
			"😀", "ᨣᩴ", "\u0301", "\u202E", "\uFFFD", "\x00", "\xff", "e\u0301", "ไไไไไไไ", "ะะะะ", "-", "/", "ฯ", "๚", "฿",
		}),
		rapid.StringOfN(rapid.RuneFrom(nil, unicode.Thai), 1, 30, -1),
		rapid.StringOfN(rapid.RuneFrom([]rune("abcdefgWM")), 1, 120, -1),
		rapid.StringN(0, 10, -1),
	)
	return rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(part, 0, 40).Draw(t, "parts"), "") })
}

// letters is what must be found again of a text: everything but white space and what has no form.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zs, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

func sheets() *rapid.Generator[Sheet] {
	return rapid.Custom(func(t *rapid.T) Sheet {
		return Sheet{
			Width:  Length(rapid.IntRange(90_000, 850_000).Draw(t, "width")),
			Height: Length(rapid.IntRange(200_000, 850_000).Draw(t, "height")),
			Left:   20 * Point, Right: 10 * Point, Top: 70 * Point, Bottom: 40 * Point,
		}
	})
}

func insideMargins(t *rapid.T, s Sheet, d Document) {
	for _, p := range d.Pages {
		for _, m := range p.Marks {
			x0, y0, x1, y1 := Length(0), Length(0), Length(0), Length(0)
			switch m := m.(type) {
			case Line:
				x0, y0, x1, y1 = m.X, m.Y-m.Size, m.X+m.Width, m.Y+m.Size/4
				if m.Y == numberDown {
					continue
				}
				checkSpans(t, m)
			case Rule:
				x0, y0, x1, y1 = m.X1, m.Y1, m.X2, m.Y2
			}
			if x0 < s.Left || x1 > s.Width-s.Right || y0 < s.Top || y1 > s.Height-s.Bottom {
				t.Fatalf("%+v leaves the margins of %+v", m, s)
			}
		}
	}
}

// checkSpans: spans join to the line, follow one another, and end where the line says.
func checkSpans(t *rapid.T, l Line) {
	joined, end, least := "", l.X, l.X // least is where the next span may begin, with the space before it narrowed, or kerned
	for i, s := range l.Spans {
		joined += s.Text
		face := NewFace(s.Style)
		if i > 0 && s.Style == l.Spans[i-1].Style {
			least += Length(min(face.kerning(l.Spans[i-1].Text, s.Text), 0)) * l.Size / Em
		}
		if s.X < least-Length(len(l.Spans)) {
			t.Fatalf("span %q of %q begins at %d before the end of the last at %d", s.Text, l.Text, s.X, end)
		}
		end = s.X + Length(face.Width(s.Text))*l.Size/Em
		least = end
		if strings.HasSuffix(s.Text, " ") {
			least -= maxShrink * l.Size / Em
		}
	}
	if joined != l.Text {
		t.Fatalf("spans give %q, the line %q", joined, l.Text)
	}
	if off := end - l.X - l.Width; off > Length(len(l.Spans)) || off < -Length(len(l.Spans)) {
		t.Fatalf("line %q ends at %d, its width says %d", l.Text, end-l.X, l.Width)
	}
}

func TestParagraphsLoseNothingAndStayInside(t *testing.T) {
	breaker := thai.NewBreaker(nil)
	rapid.Check(t, func(t *rapid.T) {
		sheet := sheets().Draw(t, "sheet")
		f := NewFlow(Setup{Sheet: sheet, Breaker: breaker})
		want := ""
		for range rapid.IntRange(1, 3).Draw(t, "paragraphs") {
			p := Paragraph{
				Text:  []Run{{Text: text().Draw(t, "plain")}, {Text: text().Draw(t, "bold"), Bold: true}},
				Align: Align(rapid.IntRange(int(Natural), int(Justify)).Draw(t, "align")),
				First: Length(rapid.IntRange(0, 20_000).Draw(t, "first")),
				Left:  Length(rapid.IntRange(0, 15_000).Draw(t, "left")),
			}
			if rapid.Bool().Draw(t, "labelled") {
				p.Label, p.LabelAt = Strong(text().Draw(t, "label")), 5*Point
				want += letters(p.Label[0].Text)
			}
			f.Add(p)
			want += letters(p.Text[0].Text + p.Text[1].Text)
		}
		d := f.Document()
		insideMargins(t, sheet, d)
		if got := flowText(d); got != want {
			t.Fatalf("drawn  %q\nwanted %q", got, want)
		}
	})
}

// flowText is the letters of a document without its page numbers.
func flowText(d Document) string {
	var out strings.Builder
	for _, p := range d.Pages {
		for _, m := range p.Marks {
			if l, ok := m.(Line); ok && l.Y != numberDown {
				out.WriteString(letters(l.Text))
			}
		}
	}
	return out.String()
}

// The breaks are the best there are: no other choice of breaks costs less, ragged or justified.
func TestBreaksAreTheCheapest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := breaking{
			words: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) word {
				return word{
					width: rapid.IntRange(100, 4000).Draw(t, "width"), spaces: rapid.IntRange(0, 2).Draw(t, "spaces"),
					parts: make([]cluster, rapid.IntRange(0, 9).Draw(t, "parts")), penalty: rapid.SampledFrom([]int{0, 0, 0, 60, 100, 400}).Draw(t, "penalty"),
				}
			}), 1, 9).Draw(t, "words"),
			space: [Styles]int{250, 250, 250}, justified: rapid.Bool().Draw(t, "justified"),
			first: rapid.IntRange(4000, 10_000).Draw(t, "first"), rest: rapid.IntRange(4000, 10_000).Draw(t, "rest"),
		}
		ends, got := b.lines()
		if cost := costOf(b, ends); cost != got {
			t.Fatalf("the breaks %v are said to cost %d, and cost %d", ends, got, cost)
		}
		best := math.MaxInt
		for choice := range 1 << (len(b.words) - 1) {
			var ends []int
			for i := range len(b.words) - 1 {
				if choice>>i&1 == 1 {
					ends = append(ends, i+1)
				}
			}
			best = min(best, costOf(b, append(ends, len(b.words))))
		}
		if got != best {
			t.Fatalf("breaks cost %d, the best %d", got, best)
		}
	})
}

// costOf is what a choice of breaks costs; lines that do not fit cost beyond all.
func costOf(b breaking, ends []int) int {
	sum, start, before := 0, 0, -1
	for _, end := range ends {
		cost, temper := math.MaxInt, 0
		b.from(start, func(e, c, t int) {
			if e == end {
				cost, temper = c, t
			}
		})
		if cost == math.MaxInt {
			return cost
		}
		if before >= 0 && (temper-before > 1 || before-temper > 1) {
			cost += uneven
		}
		sum, start, before = sum+cost, end, temper
	}
	return sum
}

func TestWordsTiedTogetherStayTogetherWhileTheyFit(t *testing.T) {
	f := NewFlow(Setup{Sheet: Sheet{Width: 150 * Point, Height: 400 * Point}})
	f.Add(Paragraph{Text: Plain("ประชุมวันที่ 26 พฤษภาคม\u00A02569 ณ ห้อง")})
	for _, l := range f.Document().Pages[0].Lines() {
		if strings.HasSuffix(l, "พฤษภาคม") || strings.HasSuffix(l, "26") {
			t.Errorf("line %q ends inside the date", l)
		}
	}
}

// A word wider than the line breaks between clusters, never before a vowel that is written after its letter.
func TestTooWideAWordBreaksBetweenClusters(t *testing.T) {
	f := NewFlow(Setup{Sheet: Sheet{Width: 40 * Point, Height: 800 * Point}})
	f.Add(Paragraph{Text: Plain("จุฬาลงกรณมหาวิทยาลัยเทคโนโลยีน้ำผู้ป่วย")})
	for _, l := range f.Document().Pages[0].Lines() {
		first, last := []rune(l)[0], []rune(l)[len([]rune(l))-1]
		if strings.ContainsRune("ะาำๅๆฯัิีึืุู่้๊๋์", first) || strings.ContainsRune("เแโใไ", last) {
			t.Errorf("line %q is torn", l)
		}
	}
}

// What may be typed on no Thai letter, or on a Thai letter by no Thai rule, stays there in the narrowest column.
func TestNoLineBeginsWithAMark(t *testing.T) {
	for _, text := range []string{"การ\u0305ประชุมกรรมการ\u0305", "ก\u0305ก\u0305ก\u0305ก\u0305ก\u0305ก\u0305", "a\u0305b\u0305c\u0305d\u0305e\u0305f\u0305", "๛ั๛ั๛ั๛ั๛ั๛ั๛ั", "5่6่7่8่9่5่6่7่8่", "☐่☐่☐่☐่"} {
		for width := 10; width <= 90; width += 5 {
			m := newMeasurer(thai.NewBreaker(nil), DefaultSize, Portrait().Body())
			for i, l := range m.lines(Plain(text), setting{width: Length(width) * Point, align: Justify, size: DefaultSize}) {
				if first, _ := utf8.DecodeRuneInString(l.Text); i > 0 && unicode.Is(unicode.M, first) {
					t.Errorf("%q at %d points: line %d begins with %U", text, width, i+1, first)
				}
			}
		}
	}
}

func TestVeryLongParagraph(t *testing.T) {
	long := strings.Repeat("การบูรณาการการทำงานร่วมกับหน่วยงานยุทธศาสตร์อื่น ๆ ในพื้นที่ตอบโจทย์ประชาชน ", 270)
	for name, s := range map[string]string{"words": long, "no spaces": strings.ReplaceAll(long, " ", ""), "one letter": strings.Repeat("ก", 20_000), "a mark": strings.Repeat("่", 20_000), "spaces": "ก" + strings.Repeat(" ", 20_000) + "ข"} {
		f := NewFlow(Setup{Sheet: Portrait()})
		f.Add(Paragraph{Text: Plain(s), Align: Justify})
		if got := flowText(f.Document()); got != letters(s) {
			t.Errorf("%s: text lost", name)
		}
	}
}
