package typeset

import (
	"iter"
	"slices"
	"strings"
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
	GlyphNoMark  = -4 // the same for a mark, small, above what stands before; without advance
	BoxAdvance   = 760
)

// Piece is a part of a text that is drawn as one, and its glyphs as the shaper places them among their neighbours: a Thai letter
// with its marks, a letter of another script, a character that the font lacks.
type Piece struct {
	Text   string
	Glyphs []Glyph
}

// Clusters cuts text into its smallest parts that stand apart: a base with its marks, every character that the font lacks, and
// marks of Thai typed behind what is no Thai.
func (f *Face) Clusters(text string) []string {
	var out []string
	for _, cluster := range thai.Clusters(text) {
		out = f.apart(out, cluster)
	}
	return out
}

// apart appends the parts of a cluster.
func (f *Face) apart(out []string, cluster string) []string {
	base, _ := utf8.DecodeRuneInString(cluster)
	start, foreign := 0, !ofThai(base)
	for i := 0; i < len(cluster); {
		r, size := utf8.DecodeRuneInString(cluster[i:])
		switch {
		case !f.Has(r):
			if start < i {
				out = append(out, cluster[start:i])
			}
			start = i + size
			out = append(out, cluster[i:start])
		case foreign && ofThai(r):
			foreign = false
			if start < i {
				out = append(out, cluster[start:i])
			}
			start = i
		}
		i += size
	}
	if start < len(cluster) {
		out = append(out, cluster[start:])
	}
	return out
}

// Units cuts text into what is shaped at one time. That is a cluster, since no font of ours has rules that reach from one Thai
// cluster to the next (a test looks); but Latin letters and punctuation in a row go together, for they are kerned.
func (f *Face) Units(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start, end := 0, 0 // of a row of kerned clusters
		for _, cluster := range f.Clusters(text) {
			next := end + len(cluster)
			if f.kerned(cluster) {
				end = next
				continue
			}
			if start < end && !yield(text[start:end]) || !yield(cluster) {
				return
			}
			start, end = next, next
		}
		if start < end {
			yield(text[start:end])
		}
	}
}

// kerned tells of a Latin letter, with its accents, or a sign of punctuation.
func (f *Face) kerned(cluster string) bool {
	r, _ := utf8.DecodeRuneInString(cluster)
	return unicode.In(r, unicode.Latin, unicode.P) && f.Has(r) && !ofThai(r)
}

func ofThai(r rune) bool { return unicode.Is(unicode.Thai, r) }

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
	if !f.kerned(unit) {
		f.run(runes)
		return []Piece{{unit, f.glyphs(0, len(f.buffer.Info))}}
	}
	f.run(runes)
	var pieces []Piece
	info := f.buffer.Info
	for i := 0; i < len(info); {
		first, j := info[i].Cluster, i
		for j < len(info) && info[j].Cluster == first {
			j++
		}
		last := len(runes)
		if j < len(info) {
			last = info[j].Cluster
		}
		pieces = append(pieces, Piece{string(runes[first:last]), f.glyphs(i, j)})
		i = j
	}
	return pieces
}

// Pieces are the pieces of a whole text. They join to the text.
func (f *Face) Pieces(text string) iter.Seq[Piece] {
	return func(yield func(Piece) bool) {
		for unit := range f.Units(text) {
			for _, p := range f.Shape(unit) {
				if !yield(p) {
					return
				}
			}
		}
	}
}

// Width is the piece's advance in font units.
func (p Piece) Width() int {
	width := 0
	for _, g := range p.Glyphs {
		width += g.Advance
	}
	return width
}

// kerning is how much wider two texts are side by side than apart.
func (f *Face) kerning(before, after string) int {
	if after == "" || before == "" {
		return 0
	}
	a := before[max(strings.LastIndexFunc(before, notMark), 0):]
	_, size := utf8.DecodeRuneInString(after)
	b := after
	if i := strings.IndexFunc(after[size:], notMark); i >= 0 {
		b = after[:size+i]
	}
	if !f.kerned(a) || !f.kerned(b) {
		return 0
	}
	return f.Width(a+b) - f.Width(a) - f.Width(b)
}

func notMark(r rune) bool { return !unicode.In(r, unicode.M) }

// run shapes characters as one text, into the buffer. Its script is set by hand: Thai where there is Thai.
func (f *Face) run(runes []rune) {
	script := language.Latin
	if slices.ContainsFunc(runes, ofThai) {
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
	if unicode.In(r, unicode.Mn, unicode.Me) {
		return Glyph{ID: GlyphNoMark} // reader programs know that marks have no width, and take one with a width for a gap
	}
	return Glyph{ID: GlyphMissing, Advance: BoxAdvance}
}

// lacks tells of a character in whose place GlyphMissing or GlyphNoMark is drawn.
func (f *Face) lacks(r rune) bool { return !f.Has(r) && substitute(r).ID <= GlyphMissing }
