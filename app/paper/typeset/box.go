package typeset

// Box is a frame around blocks, for a resolution. It is kept together if a page can hold it; else it is closed at the foot of the
// page and opened again on the next.
type Box struct {
	Blocks []Block
	Pad    Length // white space inside; 0 is 6 pt
	Left   Length // indent from the column's left edge
	Before Length
	After  Length
}

const boxPad = 6 * Point

func (b Box) strips(m *measurer, left, width Length) []strip {
	pad := b.Pad
	if pad == 0 {
		pad = boxPad
	}
	left, width = left+b.Left, width-b.Left
	air := strip{height: pad / 2, hold: tight}
	inside := []strip{air}
	for _, block := range b.Blocks {
		inside = m.append(inside, block, left+pad, width-2*pad)
	}
	inside[len(inside)-1].hold = tight
	inside = append(inside, strip{height: pad / 2})
	frame := grid{edges: []Length{left, left + width}}
	for i := range inside {
		framed := &inside[i]
		framed.marks = append([]Mark{}, framed.marks...)
		closing := framed.closing
		frame.frame(framed, []placed{{to: 1}}, i == 0)
		framed.closing = append(framed.closing, closing...)
		framed.head = nil // the head of a table in a box is not repeated
	}
	last := &inside[len(inside)-1]
	last.marks = append(last.marks, last.closing...)
	last.closing = nil
	if heightOf(inside) <= m.body {
		keep(inside, fast)
	}
	out := inside
	if b.Before > 0 {
		out = append([]strip{gap(b.Before)}, out...)
	}
	if b.After > 0 {
		out = append(out, gap(b.After))
	}
	return out
}
