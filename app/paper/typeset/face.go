package typeset

import (
	"bytes"
	"slices"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"

	"kongthun/fonts"
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

// Face shapes text in one style. It keeps what it has shaped and is for one goroutine.
type Face struct {
	face   *font.Face
	shaper *harfbuzz.Font
	buffer *harfbuzz.Buffer
	units  map[string][]Piece
	widths map[string]int // of texts
	// missing are the characters asked for that the font lacks, with the text at the first place of each.
	missing map[rune]string
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
func NewFace(s Style) *Face { return newFace(parsed[s]()) }

func newFace(f *font.Font) *Face {
	face := font.NewFace(f)
	return &Face{
		face: face, shaper: harfbuzz.NewFont(face), buffer: harfbuzz.NewBuffer(),
		units: map[string][]Piece{}, widths: map[string]int{}, missing: map[rune]string{},
	}
}

// Has tells whether the font can draw a character.
func (f *Face) Has(r rune) bool {
	_, ok := f.face.NominalGlyph(r)
	return ok
}

// Width is the advance of a text in font units (1/1000 of its size).
func (f *Face) Width(text string) int {
	width, ok := f.widths[text]
	if ok {
		return width
	}
	for piece := range f.Pieces(text) {
		width += piece.Width()
	}
	f.widths[text] = width
	return width
}
