package part

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/view/look"
)

// gridHead draws the heads of the columns, above the cells.
type gridHead struct {
	widget.BaseWidget
	grid *Grid
}

func newGridHead(g *Grid) *gridHead {
	h := &gridHead{grid: g}
	h.ExtendBaseWidget(h)
	return h
}

// CreateRenderer is Fyne's door to the drawing.
func (h *gridHead) CreateRenderer() fyne.WidgetRenderer {
	return newDrawn(h, h.draw)
}

func (h *gridHead) draw(pool *boxes) {
	g := h.grid
	w, left, height := g.cellWidth(), g.headWidth(), h.Size().Height
	_, columns := g.inView()
	for column := columns.from; column < columns.to; column++ {
		at := fyne.NewPos(left+float32(column)*w-g.scroll.Offset.X, 0)
		ground := theme.ColorNameHeaderBackground
		if g.body.focused && column == g.at.column {
			ground = look.GroundPicked
		}
		pool.put(at, fyne.NewSize(w, height), ground, "", Small, fyne.TextAlignCenter)
		for i, line := range headText(g.source.ColumnHead(column), w-4) {
			pool.put(at.AddXY(0, cellPad()/2+float32(i)*Small.height()), fyne.NewSize(w, Small.height()), "", line, Small, fyne.TextAlignCenter)
		}
	}
	pool.put(fyne.NewPos(0, 0), fyne.NewSize(left, height), theme.ColorNameHeaderBackground, "", Plain, fyne.TextAlignLeading)
}

// headText breaks a head into at most headLines lines, the last one cut.
func headText(text string, width float32) []string {
	broken := lines(text, width, Small.measure)
	if len(broken) > headLines {
		rest := broken[headLines-1] + broken[headLines]
		broken = append(slices.Clone(broken[:headLines-1]), cut(rest, width, Small.measure))
	}
	return broken
}

// gridSide draws the heads of the rows, left of the cells.
type gridSide struct {
	widget.BaseWidget
	grid *Grid
	cuts cuts
}

func newGridSide(g *Grid) *gridSide {
	s := &gridSide{grid: g}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is Fyne's door to the drawing.
func (s *gridSide) CreateRenderer() fyne.WidgetRenderer {
	return newDrawn(s, s.draw)
}

func (s *gridSide) draw(pool *boxes) {
	g := s.grid
	rows, _ := g.inView()
	for row := rows.from; row < rows.to; row++ {
		y := float32(row)*rowHeight() - g.scroll.Offset.Y
		ground := look.GroundCard
		switch {
		case g.body.focused && row == g.at.row:
			ground = look.GroundPicked
		case row%2 == 1:
			ground = look.GroundZebra
		}
		width := s.Size().Width
		pool.put(fyne.NewPos(0, y), fyne.NewSize(width, rowHeight()), ground, "", Plain, fyne.TextAlignLeading)
		text := s.cuts.cut(g.source.RowHead(row), width-2*cellPad(), Plain)
		pool.put(fyne.NewPos(cellPad(), y), fyne.NewSize(width-2*cellPad(), rowHeight()), "", text, Plain, fyne.TextAlignLeading)
	}
}
