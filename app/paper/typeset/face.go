package typeset

import (
	"bytes"
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"

	"kongthun/fonts"
	"kongthun/model/thai"
)

// Style is one cut of the paper's letter.
type Style uint8

// The cuts that papers are set in, and how many there are.
const (
	Regular Style = iota
	Bold
	Italic // of remarks
	Styles = iota
)

// cuts are the font files by style, with their PostScript names.
var cuts = [Styles]struct {
	name string
	file []byte
}{
	Regular: {"Sarabun-Regular", fonts.SarabunRegular},
	Bold:    {"Sarabun-Bold", fonts.SarabunBold},
	Italic:  {"Sarabun-Italic", fonts.SarabunItalic},
}

// Em is the number of font units in one em of the paper's fonts.
const Em = 1000

// Glyph is one positioned drawing of a font, in font units. X and Y are from the pen's place at the cluster's start, Y upwards.
type Glyph struct {
	ID      int // number in the font, or GlyphBox or GlyphTicked
	X, Y    int
	Advance int
}

// Two drawings that no Sarabun has; the one who draws makes them of strokes, BoxAdvance wide, on the base line.
const (
	GlyphBox    = -1 // ☐, and what stands for a character that the font lacks
	GlyphTicked = -2 // ☑
	BoxAdvance  = 760
)

// Face shapes text in one style. It keeps what it has shaped and is for one goroutine.
type Face struct {
	face     *font.Face
	shaper   *harfbuzz.Font
	buffer   *harfbuzz.Buffer
	clusters map[string][]Glyph
	widths   map[string]int // of texts
	missing  map[rune]bool
}

// FontBytes is a fresh copy of the style's font file.
func FontBytes(s Style) []byte { return slices.Clone(cuts[s].file) }

// FontName is the PostScript name of the style's font.
func FontName(s Style) string { return cuts[s].name }

var parsed = [Styles]func() *font.Font{
	Regular: sync.OnceValue(func() *font.Font { return parse(Regular) }),
	Bold:    sync.OnceValue(func() *font.Font { return parse(Bold) }),
	Italic:  sync.OnceValue(func() *font.Font { return parse(Italic) }),
}

// parse panics only if the program was built with a broken font; that is no fault of input, and a test looks.
func parse(s Style) *font.Font {
	face, err := font.ParseTTF(bytes.NewReader(FontBytes(s)))
	if err != nil {
		panic("typeset: embedded font: " + err.Error())
	}
	return face.Font
}

// NewFace opens a style of the embedded font.
func NewFace(s Style) *Face {
	face := font.NewFace(parsed[s]())
	return &Face{
		face: face, shaper: harfbuzz.NewFont(face), buffer: harfbuzz.NewBuffer(),
		clusters: map[string][]Glyph{}, widths: map[string]int{}, missing: map[rune]bool{},
	}
}

// Has tells whether the font can draw a character.
func (f *Face) Has(r rune) bool {
	_, ok := f.face.NominalGlyph(r)
	return ok
}

// Clusters cuts text into the units that are shaped: a base with its marks, and every character that the font lacks alone.
func (f *Face) Clusters(text string) []string {
	var units []string
	for _, cluster := range thai.Clusters(text) {
		start := 0
		for i := 0; i < len(cluster); {
			r, size := utf8.DecodeRuneInString(cluster[i:])
			if !f.Has(r) {
				if start < i {
					units = append(units, cluster[start:i])
				}
				start = i + size
				units = append(units, cluster[i:start])
			}
			i += size
		}
		if start < len(cluster) {
			units = append(units, cluster[start:])
		}
	}
	return units
}

// Shape gives the glyphs of one unit of Clusters. The result is shared: do not change it.
func (f *Face) Shape(cluster string) []Glyph {
	if glyphs, ok := f.clusters[cluster]; ok {
		return glyphs
	}
	glyphs := f.shape([]rune(cluster))
	f.clusters[cluster] = glyphs
	return glyphs
}

func (f *Face) shape(runes []rune) []Glyph {
	if len(runes) == 1 && !f.Has(runes[0]) {
		return []Glyph{f.substitute(runes[0])}
	}
	script := language.Latin
	if slices.ContainsFunc(runes, func(r rune) bool { return unicode.Is(unicode.Thai, r) }) {
		script = language.Thai
	}
	f.buffer.Clear()
	f.buffer.AddRunes(runes, 0, -1)
	f.buffer.Props = harfbuzz.SegmentProperties{
		Direction: harfbuzz.LeftToRight, Script: script, Language: language.NewLanguage("th"),
	}
	f.buffer.Shape(f.shaper, nil)
	glyphs := make([]Glyph, len(f.buffer.Info))
	pen := 0
	for i, info := range f.buffer.Info {
		at := f.buffer.Pos[i]
		glyphs[i] = Glyph{ID: int(info.Glyph), X: pen + int(at.XOffset), Y: int(at.YOffset), Advance: int(at.XAdvance)}
		pen += int(at.XAdvance)
	}
	return glyphs
}

func (f *Face) substitute(r rune) Glyph {
	switch r {
	case '☐':
		return Glyph{ID: GlyphBox, Advance: BoxAdvance}
	case '☑':
		return Glyph{ID: GlyphTicked, Advance: BoxAdvance}
	}
	f.missing[r] = true
	return Glyph{ID: GlyphBox, Advance: BoxAdvance}
}

// Width is the advance of a text in font units (1/1000 of its size).
func (f *Face) Width(text string) int {
	width, ok := f.widths[text]
	if ok {
		return width
	}
	for _, cluster := range f.Clusters(text) {
		for _, g := range f.Shape(cluster) {
			width += g.Advance
		}
	}
	f.widths[text] = width
	return width
}
