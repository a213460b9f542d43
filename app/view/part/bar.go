package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/view/look"
	"kongthun/model"
)

// Bar shows an amount against its budget, with a mark where a cap lies. The part beyond the budget or the cap is red.
type Bar struct {
	widget.BaseWidget
	used, budget, limit model.Satang
	fill                fyne.ThemeColorName // of the whole bar; "": green as far as the budget or the cap reaches, and red beyond
}

// NewBar makes a bar; limit 0 means no cap.
func NewBar(used, budget, limit model.Satang) *Bar {
	b := &Bar{}
	b.ExtendBaseWidget(b)
	b.Set(used, budget, limit)
	return b
}

// NewToneBar makes a bar in one colour, that of the words beside it: how far an amount reaches on a scale, with a mark at the limit
// (0: none).
func NewToneBar(used, scale, limit model.Satang, tone Tone) *Bar {
	b := NewBar(used, scale, limit)
	b.fill = map[Tone]fyne.ThemeColorName{Good: look.BarFill, Warning: look.BarNear, Error: look.BarOver}[tone]
	if b.fill == "" {
		b.fill = look.InkMuted
	}
	b.Refresh()
	return b
}

// NewTypeBar is the bar of one activity type. A type for which no sum was set aside has nothing to go beyond but its cap, so
// what is approved of it is not red.
func NewTypeBar(t model.TypeSpending, limit model.Satang) *Bar {
	budget := t.Planned
	if budget == 0 {
		budget = t.Approved
	}
	return NewBar(t.Approved, budget, limit)
}

// Set changes the amounts.
func (b *Bar) Set(used, budget, limit model.Satang) {
	b.used, b.budget, b.limit = used, budget, limit
	b.Refresh()
}

// barShares gives, as parts of the whole width, where the green ends, where the red ends and where the mark stands (-1 for
// none). The whole width is the largest of the three amounts.
func barShares(used, budget, limit model.Satang) (green, red, mark float32) {
	whole := max(used, budget, limit)
	if whole <= 0 {
		return 0, 0, -1
	}
	share := func(s model.Satang) float32 { return float32(float64(max(s, 0)) / float64(whole)) }
	bound := budget
	mark = -1
	if limit > 0 {
		bound = min(budget, limit)
		if budget <= 0 {
			bound = limit
		}
		mark = share(limit)
	}
	return share(min(used, bound)), share(used), mark
}

// CreateRenderer is Fyne's door to the drawing.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	r := &barRenderer{bar: b}
	for range 4 {
		r.boxes = append(r.boxes, canvas.NewRectangle(nil))
	}
	r.Refresh()
	return r
}

type barRenderer struct {
	bar   *Bar
	boxes []fyne.CanvasObject // ground, red, green, mark
}

func (r *barRenderer) Destroy()                     {}
func (r *barRenderer) Objects() []fyne.CanvasObject { return r.boxes }
func (r *barRenderer) MinSize() fyne.Size           { return fyne.NewSize(80, rowHeight()/2) }

func (r *barRenderer) Layout(size fyne.Size) {
	green, red, mark := barShares(r.bar.used, r.bar.budget, r.bar.limit)
	h := fyne.Min(size.Height, rowHeight()/2)
	y := (size.Height - h) / 2
	for i, share := range []float32{1, red, green} {
		r.boxes[i].Move(fyne.NewPos(0, y))
		r.boxes[i].Resize(fyne.NewSize(size.Width*share, h))
	}
	if r.boxes[3].(*canvas.Rectangle).Hidden = mark < 0; mark >= 0 {
		r.boxes[3].Move(fyne.NewPos(fyne.Min(size.Width*mark, size.Width-2), y-2))
		r.boxes[3].Resize(fyne.NewSize(2, h+4))
	}
}

func (r *barRenderer) Refresh() {
	within, beyond := look.BarFill, look.BarOver
	if r.bar.fill != "" {
		within, beyond = r.bar.fill, r.bar.fill
	}
	for i, name := range []fyne.ThemeColorName{look.GroundClosed, beyond, within, Plain.Ink()} {
		r.boxes[i].(*canvas.Rectangle).FillColor = look.Paint(name)
	}
	r.Layout(r.bar.Size())
	canvas.Refresh(r.bar)
}
