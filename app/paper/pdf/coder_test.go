package pdf

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font"
	"pgregory.net/rapid"

	"kongthun/app/paper/specimen"
	"kongthun/app/paper/typeset"
)

func coderOf(t interface {
	Fatal(...any)
}, style typeset.Style,
) *coder {
	c, err := newCoder(style)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// readBack is what a reader program makes of a string of codes.
func (c *coder) readBack(codes string) string {
	return strings.Map(func(r rune) rune {
		if char, ok := c.reads[r]; ok {
			return char
		}
		return -1
	}, codes)
}

// drawn is what a string of codes draws, in order of place, and how wide it is.
func (c *coder) drawn(codes string) ([]part, int) {
	added := map[rune]addition{}
	for _, a := range c.additions {
		added[a.code] = a
	}
	var out []part
	pen := 0
	for _, r := range codes {
		a, ok := added[r]
		if !ok {
			glyph := int(c.font.chars[r])
			a = addition{advance: int(c.font.advances[glyph]), parts: []part{{glyph: glyph}}}
		}
		for _, p := range a.parts {
			out = append(out, part{p.glyph, p.dx + pen, p.dy})
		}
		pen += a.advance
	}
	slices.SortFunc(out, byPlace)
	return out, pen
}

// shaped is what the shaper wants drawn for a text.
func shaped(f *typeset.Face, text string) ([]part, int) {
	var out []part
	pen := 0
	for unit := range f.Units(text) {
		for _, p := range f.Shape(unit) {
			start := pen
			for _, g := range p.Glyphs {
				out = append(out, part{g.ID, g.X + start, g.Y})
				pen += g.Advance
			}
		}
	}
	slices.SortFunc(out, byPlace)
	return out, pen
}

func byPlace(a, b part) int {
	return cmp.Or(cmp.Compare(a.dx, b.dx), cmp.Compare(a.dy, b.dy), cmp.Compare(a.glyph, b.glyph))
}

// One code is one character: whatever the text, its codes read as the text, and they draw every glyph where the shaper wants it.
func TestCodesReadAsTheTextAndDrawItsShape(t *testing.T) {
	regular := coderOf(t, typeset.Regular)
	for style := range typeset.Style(typeset.Styles) {
		c := coderOf(t, style)
		for _, cluster := range append(specimen.Stacks(), specimen.Worst, "☐☑😀", "\uE000\uE005", "AVATAR To. “P”") {
			c.check(t, cluster)
		}
	}
	letters := rapid.StringOf(rapid.OneOf(rapid.RuneFrom([]rune("กขปฝฟญฐฎฬฤฦะาำเแโใไๅๆฯ่้๊๋็์ํัิีึืฺุู๎ abA1๒😀\uE000")), rapid.Rune()))
	rapid.Check(t, func(t *rapid.T) {
		text := strings.ToValidUTF8(letters.Draw(t, "text"), "")
		regular.check(t, text)
	})
}

// check holds a text's codes to what they are to be.
func (c *coder) check(t interface{ Fatalf(string, ...any) }, text string) {
	codes := c.encode(text).codes
	if got := c.readBack(codes); got != text {
		t.Fatalf("codes of %q read %q", text, got)
	}
	drawn, width := c.drawn(codes)
	wanted, measured := shaped(c.face, text)
	if !slices.Equal(drawn, wanted) || width != measured {
		t.Fatalf("%q is drawn as %v, %d wide; shaped as %v, %d", text, drawn, width, wanted, measured)
	}
}

// The same for any text, in every style, with fresh codes when the old ones come near their end.
func FuzzEncode(f *testing.F) {
	for _, s := range []string{specimen.Worst, "AV To. ที่ ๑/2569 😀龍ᨣ", "éa็ f่ ำ A่ำ", "\u0300\uE000", "ฤๅฦๅๅ"} {
		f.Add(s)
	}
	var coders [typeset.Styles]*coder
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		for style, c := range coders {
			if c == nil || lastCode-c.next < rune(2*len(text)) {
				c = coderOf(t, typeset.Style(style))
				coders[style] = c
			}
			c.check(t, text)
		}
	})
}

// The derived font is a font: another reader finds every code, with its advance, and the box's outline.
func TestDerivedFontIsRead(t *testing.T) {
	c := coderOf(t, typeset.Regular)
	for _, cluster := range append(specimen.Stacks(), "☐", "☑") {
		c.encode(cluster)
	}
	face, err := font.ParseTTF(bytes.NewReader(c.font.derive(c.additions)))
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range c.additions {
		glyph, ok := face.NominalGlyph(a.code)
		if !ok || int(face.HorizontalAdvance(glyph)) != a.advance {
			t.Fatalf("code %U: glyph %d, advance %v, want %d", a.code, glyph, face.HorizontalAdvance(glyph), a.advance)
		}
		if _, ok := face.GlyphData(glyph).(font.GlyphOutline); !ok {
			t.Errorf("code %U has no outline", a.code)
		}
	}
	if len(c.additions) > 1000 {
		t.Errorf("%d drawings for the legal clusters: far more than the six hundred known", len(c.additions))
	}
}

func TestCodesRunOut(t *testing.T) {
	c := coderOf(t, typeset.Regular)
	var text strings.Builder
	for r := rune(0x4E00); r < 0x4E00+7000; r++ {
		text.WriteRune(r)
	}
	got := c.readBack(c.encode(text.String() + "กข").codes)
	own := len(c.additions) - 1 // the spare box apart
	if n := strings.Count(got, "\uFFFD"); own < 6000 || n != 7000-own {
		t.Errorf("%d characters have codes of their own, %d read as replaced", own, n)
	}
	if !strings.HasSuffix(got, "กข") {
		t.Errorf("nominal letters are lost: %q", got[len(got)-20:])
	}
}

func TestParseTrueTypeRefuses(t *testing.T) {
	for _, b := range [][]byte{nil, []byte("OTTO0000000000000"), {0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}} {
		if _, err := parseTrueType(b); err == nil {
			t.Errorf("%q is a font", b)
		}
	}
}
