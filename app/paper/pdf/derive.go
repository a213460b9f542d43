package pdf

import (
	"maps"
	"slices"
)

// part is a glyph of the font at a place, in font units.
type part struct{ glyph, dx, dy int }

// addition is a glyph that the derived font has more: parts (or strokes) under a code of their own.
type addition struct {
	code    rune
	advance int
	parts   []part
}

// derive builds the font file that gofpdf gets: all glyphs without hints, the additions, a new cmap; layout tables are left out.
func (t *trueType) derive(additions []addition) []byte {
	w := &fontWriter{
		font: t, advances: slices.Clone(t.advances), bearings: slices.Clone(t.bearings), chars: maps.Clone(t.chars),
		maxp: slices.Clone(t.tables["maxp"]), head: slices.Clone(t.tables["head"]),
	}
	for g := range t.glyphs() {
		w.glyph(withoutHints(t.outline(g)))
	}
	for _, a := range additions {
		w.add(a)
	}
	return w.file()
}

type fontWriter struct {
	font     *trueType
	glyf     []byte
	loca     []uint32
	advances []uint16
	bearings []int16
	chars    map[rune]uint16
	maxp     []byte
	head     []byte
}

// glyph appends a record; the next glyph's number is that of loca's length.
func (w *fontWriter) glyph(record []byte) {
	w.loca = append(w.loca, uint32(len(w.glyf)))
	w.glyf = append(w.glyf, record...)
	for len(w.glyf)%4 != 0 {
		w.glyf = append(w.glyf, 0)
	}
}

func (w *fontWriter) add(a addition) {
	w.chars[a.code] = uint16(len(w.loca))
	var record []byte
	left := 0
	if len(a.parts) == 1 && a.parts[0].glyph < 0 {
		contours := strokes(a.parts[0].glyph)
		record, left = simple(contours)
		w.raise(maxPoints, len(slices.Concat(contours...)))
		w.raise(maxContours, len(contours))
	} else {
		record, left = w.composite(a.parts)
	}
	w.glyph(record)
	w.advances = append(w.advances, uint16(a.advance))
	w.bearings = append(w.bearings, int16(left))
}

// composite is the record of a glyph made of others, and its left edge. Parts without an outline (spaces) are left out.
func (w *fontWriter) composite(parts []part) ([]byte, int) {
	var box bounds
	var drawn []part
	points, contours, depth := 0, 0, 0
	for _, p := range parts {
		b, ok := w.font.bounds(p.glyph)
		if !ok {
			continue
		}
		b = bounds{b.x0 + p.dx, b.y0 + p.dy, b.x1 + p.dx, b.y1 + p.dy}
		if len(drawn) == 0 {
			box = b
		}
		box, drawn = box.around(b), append(drawn, p)
		n, c, d := w.font.count(p.glyph)
		points, contours, depth = points+n, contours+c, max(depth, d+1)
	}
	if len(drawn) == 0 {
		return nil, 0
	}
	w.raise(maxCompositePoints, points)
	w.raise(maxCompositeContours, contours)
	w.raise(maxParts, len(drawn))
	w.raise(maxDepth, depth)
	w.surround(box)
	record := words(-1, box.x0, box.y0, box.x1, box.y1)
	for i, p := range drawn {
		flags := wordArgs | argsAreXY
		if i < len(drawn)-1 {
			flags |= moreParts
		}
		record = append(record, words(flags, p.glyph, p.dx, p.dy)...)
	}
	return record, box.x0
}

// firstBound is the place in head of the box around all glyphs: left, low, right, high.
const firstBound = 36

// surround widens the font's box to hold a glyph's: reader programs cut off what stands outside, such as a third mark on a letter.
func (w *fontWriter) surround(box bounds) {
	at := func(i int) int { return int(int16(be.Uint16(w.head[firstBound+2*i:]))) }
	box = box.around(bounds{at(0), at(1), at(2), at(3)})
	copy(w.head[firstBound:], words(box.x0, box.y0, box.x1, box.y1))
}

// Places in maxp.
const (
	maxPoints            = 6
	maxContours          = 8
	maxCompositePoints   = 10
	maxCompositeContours = 12
	maxInstructions      = 26
	maxParts             = 28
	maxDepth             = 30
)

func (w *fontWriter) raise(place, value int) {
	if int(be.Uint16(w.maxp[place:])) < value {
		be.PutUint16(w.maxp[place:], uint16(value))
	}
}

// words are 16-bit numbers, high byte first.
func words(values ...int) []byte {
	out := make([]byte, 0, 2*len(values))
	for _, v := range values {
		out = append(out, byte(v>>8), byte(v))
	}
	return out
}
