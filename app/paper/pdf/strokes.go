package pdf

import (
	"slices"

	"kongthun/app/paper/typeset"
)

type point struct{ x, y int }

// The box of ☐: its outer edge, and how thick its strokes are, in font units.
const (
	boxInset  = 60
	boxSide   = typeset.BoxAdvance - 2*boxInset
	boxStroke = 45
)

// strokes are the contours of a drawing that the font lacks, in font units. Filled by the non-zero rule: what is cut out runs the
// other way round.
func strokes(glyph int) [][]point {
	switch glyph {
	case typeset.GlyphMissing:
		return lozenge
	case typeset.GlyphNoMark:
		return smallLozenge
	}
	const far, inner, innerFar = boxInset + boxSide, boxInset + boxStroke, boxInset + boxSide - boxStroke
	contours := [][]point{
		{{boxInset, 0}, {boxInset, boxSide}, {far, boxSide}, {far, 0}},
		{{inner, boxStroke}, {innerFar, boxStroke}, {innerFar, boxSide - boxStroke}, {inner, boxSide - boxStroke}},
	}
	if glyph == typeset.GlyphTicked {
		contours = append(contours, []point{{190, 330}, {235, 375}, {340, 270}, {530, 540}, {585, 500}, {350, 170}})
	}
	return contours
}

// lozenge is the black lozenge with a question mark in it that Unicode shows for U+FFFD. It is unlike any box of a form.
var lozenge = [][]point{
	{{20, 350}, {380, 710}, {740, 350}, {380, 0}},
	{
		{262, 425},
		{340, 425},
		{347, 468},
		{366, 486},
		{388, 486},
		{408, 470},
		{412, 446},
		{402, 420},
		{362, 382},
		{340, 345},
		{340, 282},
		{418, 282},
		{418, 322},
		{424, 350},
		{466, 392},
		{492, 440},
		{492, 482},
		{466, 532},
		{420, 562},
		{348, 562},
		{300, 538},
		{268, 482},
	},
	{{340, 168}, {418, 168}, {418, 246}, {340, 246}},
}

// smallLozenge is the same at two fifths, above the letter to its left.
var smallLozenge = func() [][]point {
	out := make([][]point, len(lozenge))
	for i, contour := range lozenge {
		for _, p := range contour {
			out[i] = append(out[i], point{p.x*2/5 - 480, p.y*2/5 + 760})
		}
	}
	return out
}()

// simple is the record of a glyph of straight strokes, and its left edge.
func simple(contours [][]point) ([]byte, int) {
	all := slices.Concat(contours...)
	box := bounds{all[0].x, all[0].y, all[0].x, all[0].y}
	for _, p := range all {
		box = box.around(bounds{p.x, p.y, p.x, p.y})
	}
	record := words(len(contours), box.x0, box.y0, box.x1, box.y1)
	last := -1
	for _, c := range contours {
		last += len(c)
		record = append(record, words(last)...)
	}
	record = append(record, 0, 0) // no instructions
	for range all {
		record = append(record, 1) // on the curve, x and y as 16-bit steps
	}
	var xs, ys []byte
	var pen point
	for _, p := range all {
		xs = append(xs, words(p.x-pen.x)...)
		ys = append(ys, words(p.y-pen.y)...)
		pen = p
	}
	return append(append(record, xs...), ys...), box.x0
}
