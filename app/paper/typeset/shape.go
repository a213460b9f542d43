package typeset

import (
	"iter"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"

	"kongthun/model/thai"
)

// Glyph is one positioned drawing of a font, in font units. X and Y are from the pen's place at its piece's start, Y upwards.
type Glyph struct {
	ID      int // number in the font, or one of the drawings below
	X, Y    int
	Advance int
}

// Drawings that Sarabun lacks; the one who draws makes them of strokes, BoxAdvance wide, on the base line.
const (
	GlyphBox     = -1 // ☐
	GlyphTicked  = -2 // ☑
	GlyphMissing = -3 // what stands for a character that the font lacks: no form has such a box
	BoxAdvance   = 760
)

// Piece is a part of a text that is drawn as one, and its glyphs as the shaper places them among their neighbours: a Thai letter
// with its marks, a letter of another script, a character that the font lacks.
type Piece struct {
	Text   string
	Glyphs []Glyph
}

// Clusters cuts text into its smallest parts that stand apart: a base with its marks, and every character that the font lacks.
func (f *Face) Clusters(text string) []string {
	var out []string
	for _, cluster := range thai.Clusters(text) {
		out = append(out, f.withoutMissing(cluster)...)
	}
	return out
}

func (f *Face) withoutMissing(cluster string) []string {
	var out []string
	start := 0
	for i := 0; i < len(cluster); {
		r, size := utf8.DecodeRuneInString(cluster[i:])
		if !f.Has(r) {
			if start < i {
				out = append(out, cluster[start:i])
			}
			start = i + size
			out = append(out, cluster[i:start])
		}
		i += size
	}
	if start < len(cluster) {
		out = append(out, cluster[start:])
	}
	return out
}

// Units cuts text into what is shaped at one time.
func (f *Face) Units(text string) iter.Seq[string] { return slices.Values(f.Clusters(text)) }

// Shape gives the pieces of one unit of Units. The result is shared: do not change it.
func (f *Face) Shape(unit string) []Piece {
	pieces, ok := f.units[unit]
	if !ok {
		pieces = f.shape(unit)
		f.units[unit] = pieces
	}
	return pieces
}

func (f *Face) shape(unit string) []Piece {
	runes := []rune(unit)
	if len(runes) == 1 && !f.Has(runes[0]) {
		return []Piece{{unit, []Glyph{substitute(runes[0])}}}
	}
	f.run(runes)
	return []Piece{{unit, f.glyphs(0, len(f.buffer.Info))}}
}

// run shapes characters as one text, into the buffer. Its script is set by hand: Thai where there is Thai.
func (f *Face) run(runes []rune) {
	script := language.Latin
	if slices.ContainsFunc(runes, func(r rune) bool { return unicode.Is(unicode.Thai, r) }) {
		script = language.Thai
	}
	f.buffer.Clear()
	f.buffer.AddRunes(runes, 0, -1)
	f.buffer.Props = harfbuzz.SegmentProperties{Direction: harfbuzz.LeftToRight, Script: script, Language: thaiLanguage}
	f.buffer.Shape(f.shaper, nil)
}

var thaiLanguage = language.NewLanguage("th")

// glyphs are those of the buffer from one index to another, placed from where the first of them begins.
func (f *Face) glyphs(from, to int) []Glyph {
	out := make([]Glyph, to-from)
	pen := 0
	for i := range out {
		at := f.buffer.Pos[from+i]
		out[i] = Glyph{ID: int(f.buffer.Info[from+i].Glyph), X: pen + int(at.XOffset), Y: int(at.YOffset), Advance: int(at.XAdvance)}
		pen += int(at.XAdvance)
	}
	return out
}

// substitute is what is drawn for a character that the font lacks.
func substitute(r rune) Glyph {
	switch r {
	case '☐':
		return Glyph{ID: GlyphBox, Advance: BoxAdvance}
	case '☑':
		return Glyph{ID: GlyphTicked, Advance: BoxAdvance}
	}
	return Glyph{ID: GlyphMissing, Advance: BoxAdvance}
}

// lacks tells of a character in whose place GlyphMissing is drawn.
func (f *Face) lacks(r rune) bool { return !f.Has(r) && substitute(r).ID == GlyphMissing }
