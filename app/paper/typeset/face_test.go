package typeset

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font"

	"kongthun/app/paper/specimen"
	"kongthun/fonts"
)

// neighbours are texts of which any may stand beside any: all signs of Thai, consonants with every kind of stack on them, digits,
// letters and signs of the keyboard, what official papers have besides.
func neighbours() (thaiClusters, others []string) {
	for r := 'ก'; r <= '๛'; r++ {
		if s := string(r); r != 'ำ' && notMark(r) && (r <= 'ฺ' || r >= '฿') {
			thaiClusters = append(thaiClusters, s)
		}
	}
	for r := 'ก'; r <= 'ฮ'; r++ {
		for _, stack := range []string{"ิ", "ุ", "ื้", "ู๊", "์", "้ำ"} {
			thaiClusters = append(thaiClusters, string(r)+stack)
		}
	}
	for r := '!'; r <= '~'; r++ {
		others = append(others, string(r))
	}
	return thaiClusters, append(others, " ", "“", "”", "‘", "’", "–", "—", "…", "×", "÷", "½", "°", "©", "é", "Ü", "ñ")
}

// crossing are the places where a font shapes a text and a neighbour, on either side, otherwise in one text than in the pieces that
// we draw it from.
func crossing(f *Face, text string, others []string) []string {
	row := text + strings.Join(others, text) + text
	if slices.Equal(asWhole(f, row), asPieces(f, row)) {
		return nil
	}
	found := []string{text + " in a longer text"}
	for _, other := range others {
		for _, pair := range []string{text + other, other + text} {
			if !slices.Equal(asWhole(f, pair), asPieces(f, pair)) {
				found = append(found, pair)
			}
		}
	}
	return found
}

// asWhole and asPieces are the glyphs of a text, with their places.
func asWhole(f *Face, text string) []Glyph {
	f.run([]rune(text))
	return f.glyphs(0, len(f.buffer.Info))
}

func asPieces(f *Face, text string) []Glyph {
	var glyphs []Glyph
	pen := 0
	for p := range f.Pieces(text) {
		for _, g := range p.Glyphs {
			g.X += pen
			glyphs = append(glyphs, g)
		}
		pen += p.Width()
	}
	return glyphs
}

// enough places of a fault are told.
const enough = 20

// refusal is why a font may not be used on paper: its rules reach from one cluster to the next, so that what is drawn piece by
// piece would not be what its maker meant. Empty when it may.
func refusal(f *Face) []string {
	thaiClusters, others := neighbours()
	var found []string
	try := func(text string, beside []string) {
		if len(found) < enough {
			found = append(found, crossing(f, text, beside)...)
		}
	}
	for i, text := range thaiClusters {
		try(text, thaiClusters[i:])
	}
	for _, text := range others { // Latin beside Latin is shaped as one
		try(text, thaiClusters)
	}
	for _, digit := range strings.Split("0123456789๐๑๒๓๔๕๖๗๘๙", "") {
		try(digit, others)
	}
	return found
}

func TestNoFaceOfPaperReachesAcrossClusters(t *testing.T) {
	for style := range Style(Styles) {
		if found := refusal(NewFace(style)); len(found) > 0 {
			t.Errorf("%s may not be used: %d places or more: %q", FontName(style), len(found), found)
		}
	}
}

// Noto Sans Thai, which is for the screen, has such rules: the check finds them.
func TestAFaceThatKernsAcrossClustersIsRefused(t *testing.T) {
	for name, file := range map[string][]byte{"regular": fonts.ScreenRegular, "bold": fonts.ScreenBold} {
		face, err := font.ParseTTF(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		if found := refusal(newFace(face.Font)); len(found) < enough {
			t.Errorf("Noto Sans Thai %s: only %q are found", name, found)
		}
	}
}

// Latin letters in a row are kerned; a text in pieces is as wide as in one.
func TestLatinIsKerned(t *testing.T) {
	for style := range Style(Styles) {
		f := NewFace(style)
		for _, pair := range []string{"AV", "To", "P.", "“A", "VA"} {
			apart := f.Width(pair[:1]) + f.Width(pair[1:])
			if strings.HasPrefix(pair, "“") {
				apart = f.Width("“") + f.Width("A")
			}
			if got := f.Width(pair); got >= apart {
				t.Errorf("%s: %q is %d wide, its letters %d", FontName(style), pair, got, apart)
			}
		}
		for _, c := range []struct{ before, after string }{{"ที่ A", "Vก"}, {"Cafe\u0301", "T"}, {"ก", "A"}, {"A", "ก"}, {"1", "A"}, {"", "A"}, {"A", ""}, {"f", "a็"}} {
			if got, want := f.kerning(c.before, c.after), f.Width(c.before+c.after)-f.Width(c.before)-f.Width(c.after); got != want {
				t.Errorf("%s: kerning of %q and %q is %d, the whole is %d wider", FontName(style), c.before, c.after, got, want)
			}
		}
	}
}

// Pieces, units and clusters join to the text, whatever it is, and a piece is shaped alike wherever a unit begins.
func FuzzShape(f *testing.F) {
	for _, s := range []string{specimen.Worst, "AV To, ที่ ๑/2569 😀龍ᨣ", "éa็ f่ ำ A่ำ", "\xff\x00\u0300", "ฤๅฦๅๅ"} {
		f.Add(s)
	}
	faces := make([]*Face, Styles)
	for s := range faces {
		faces[s] = NewFace(Style(s))
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, face := range faces {
			var pieces, units strings.Builder
			width := 0
			for p := range face.Pieces(text) {
				pieces.WriteString(p.Text)
				width += p.Width()
				if p.Text == "" || len(p.Glyphs) == 0 {
					t.Fatalf("%q has the piece %q of %d glyphs", text, p.Text, len(p.Glyphs))
				}
			}
			for u := range face.Units(text) {
				units.WriteString(u)
			}
			for name, joined := range map[string]string{"pieces": pieces.String(), "units": units.String(), "clusters": strings.Join(face.Clusters(text), "")} {
				if joined != text {
					t.Fatalf("%s of %q join to %q", name, text, joined)
				}
			}
			if got := face.Width(text); got != width || width < 0 {
				t.Fatalf("%q is %d wide, its pieces %d", text, got, width)
			}
		}
	})
}

func TestFontNamesAreThoseOfTheFiles(t *testing.T) {
	for style := range Style(Styles) {
		if !bytes.Contains(FontBytes(style), []byte(utf16Of(FontName(style)))) {
			t.Errorf("the file of %s does not bear its name", FontName(style))
		}
	}
}

// utf16Of is an ASCII text as a font's name table has it.
func utf16Of(s string) string {
	var out strings.Builder
	for _, b := range []byte(s) {
		out.Write([]byte{0, b})
	}
	return out.String()
}
