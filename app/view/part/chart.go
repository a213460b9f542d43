package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/view/look"
	"kongthun/model"
	"kongthun/model/thai"
)

// ChartSeries is one colour of a chart and what it stands for.
type ChartSeries struct {
	Name string
	Fill fyne.ThemeColorName
}

// ChartValue is one column. Where High is above Low a line with two ends shows the range in which it is expected.
type ChartValue struct {
	Known     bool
	Amount    model.Satang
	Low, High model.Satang
}

// ChartGroup is the columns that stand together over a label: one value a series, in their order.
type ChartGroup struct {
	Label  string
	Values []ChartValue
}

// Chart draws sums as columns over a scale in baht, with what the colours mean above. Sums below zero hang below the line of zero.
type Chart struct {
	widget.BaseWidget
	series []ChartSeries
	groups []ChartGroup
}

// NewChart makes a chart without columns.
func NewChart(series ...ChartSeries) *Chart {
	c := &Chart{series: series}
	c.ExtendBaseWidget(c)
	return c
}

// Set changes the columns.
func (c *Chart) Set(groups []ChartGroup) {
	c.groups = groups
	c.Refresh()
}

// scale is what a chart's height stands for: from low to high in equal steps of a round sum.
type scale struct{ low, high, step model.Satang }

// scaleOf finds the smallest round step of which at most five make up all that is shown.
func scaleOf(groups []ChartGroup) scale {
	var low, high model.Satang
	for _, g := range groups {
		for _, v := range g.Values {
			if v.Known {
				low, high = min(low, v.Amount, v.Low), max(high, v.Amount, v.High)
			}
		}
	}
	step := model.Baht(1)
	for i := 0; steps(low, high, step) > 5 && step < 1<<60; i++ {
		step = step / []model.Satang{1, 2, 5}[i%3] * []model.Satang{2, 5, 10}[i%3] // 1, 2, 5, 10, 20, 50 …
	}
	s := scale{step: step}
	for s.low > low {
		s.low -= step
	}
	for s.high < high || s.high == s.low {
		s.high += step
	}
	return s
}

// steps is how many steps there are between two sums, above and below zero.
func steps(low, high, step model.Satang) model.Satang {
	return (high+step-1)/step + (-low+step-1)/step
}

// at is how far from the top a sum stands, of the whole height.
func (s scale) at(sum model.Satang) float32 {
	return float32(float64(s.high-sum) / float64(s.high-s.low))
}

// CreateRenderer is Fyne's door to the drawing.
func (c *Chart) CreateRenderer() fyne.WidgetRenderer {
	r := &chartRenderer{chart: c}
	r.Refresh()
	return r
}

type chartRenderer struct {
	chart   *Chart
	scale   scale
	objects []fyne.CanvasObject
	legend  []legendEntry
	lines   []chartLine
	columns []chartColumn
	labels  []*canvas.Text
}

type legendEntry struct {
	box  *canvas.Rectangle
	name *canvas.Text
}

type chartLine struct {
	sum  model.Satang
	rule *canvas.Rectangle
	text *canvas.Text
}

type chartColumn struct {
	group, at int
	value     ChartValue
	box       *canvas.Rectangle
	stem      *canvas.Rectangle // of a range, nil without one
	ends      [2]*canvas.Rectangle
}

func (r *chartRenderer) Destroy()                     {}
func (r *chartRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *chartRenderer) MinSize() fyne.Size           { return fyne.NewSize(rowHeight()*10, rowHeight()*7) }

// Refresh makes the drawing anew: its parts are as many as the sums.
func (r *chartRenderer) Refresh() {
	r.scale = scaleOf(r.chart.groups)
	r.objects, r.legend, r.lines, r.columns, r.labels = nil, nil, nil, nil, nil
	for _, s := range r.chart.series {
		e := legendEntry{r.box(s.Fill), r.text(s.Name)}
		r.legend = append(r.legend, e)
	}
	for sum := r.scale.low; sum <= r.scale.high; sum += r.scale.step {
		ink := look.Rule
		if sum == 0 {
			ink = look.InkMuted
		}
		r.lines = append(r.lines, chartLine{sum, r.box(ink), r.text(thai.Number(int64(sum / 100)))})
	}
	for i, g := range r.chart.groups {
		r.labels = append(r.labels, r.text(g.Label))
		for j, v := range g.Values {
			if !v.Known || j >= len(r.chart.series) {
				continue
			}
			c := chartColumn{group: i, at: j, value: v, box: r.box(r.chart.series[j].Fill)}
			if v.High > v.Low {
				c.stem, c.ends = r.box(Plain.Ink()), [2]*canvas.Rectangle{r.box(Plain.Ink()), r.box(Plain.Ink())}
			}
			r.columns = append(r.columns, c)
		}
	}
	r.Layout(r.chart.Size())
	canvas.Refresh(r.chart)
}

func (r *chartRenderer) box(fill fyne.ThemeColorName) *canvas.Rectangle {
	b := canvas.NewRectangle(look.Paint(fill))
	r.objects = append(r.objects, b)
	return b
}

func (r *chartRenderer) text(s string) *canvas.Text {
	t := canvas.NewText(s, look.Paint(look.InkMuted))
	t.TextSize = theme.CaptionTextSize()
	r.objects = append(r.objects, t)
	return t
}

// Layout puts the legend above, the sums of the scale at the left, the labels below and the columns between.
func (r *chartRenderer) Layout(size fyne.Size) {
	if len(r.lines) == 0 {
		return
	}
	line := r.lines[0].text.MinSize().Height
	left := float32(0)
	for _, l := range r.lines {
		left = fyne.Max(left, l.text.MinSize().Width)
	}
	left += theme.Padding()
	top := line/2 + r.layLegend(size.Width, line)
	height := fyne.Max(size.Height-top-line*1.5, 0)
	y := func(sum model.Satang) float32 { return top + height*r.scale.at(sum) }
	for _, l := range r.lines {
		put(l.rule, left, y(l.sum), fyne.Max(size.Width-left, 0), 1)
		l.text.Move(fyne.NewPos(left-theme.Padding()-l.text.MinSize().Width, y(l.sum)-line/2))
	}
	if len(r.labels) == 0 {
		return
	}
	wide := fyne.Max(size.Width-left, 0) / float32(len(r.labels))
	for i, t := range r.labels {
		t.Move(fyne.NewPos(left+wide*(float32(i)+0.5)-t.MinSize().Width/2, size.Height-line))
	}
	for _, c := range r.columns {
		w := wide * 0.8 / float32(len(r.chart.series))
		x := left + wide*(float32(c.group)+0.1) + w*float32(c.at)
		from, to := y(max(c.value.Amount, 0)), y(min(c.value.Amount, 0))
		put(c.box, x, from, w, fyne.Max(to-from, 1))
		if c.stem != nil {
			high, low, mid := y(c.value.High), y(c.value.Low), x+w/2
			put(c.stem, mid-1, high, 2, low-high)
			put(c.ends[0], mid-w/4, high, w/2, 2)
			put(c.ends[1], mid-w/4, low-2, w/2, 2)
		}
	}
}

// layLegend puts what the colours mean into rows, and tells how high they are.
func (r *chartRenderer) layLegend(width, line float32) float32 {
	x, y, pad := float32(0), float32(0), theme.Padding()
	for _, e := range r.legend {
		w := line + pad + e.name.MinSize().Width
		if x > 0 && x+w > width {
			x, y = 0, y+line
		}
		put(e.box, x, y+line*0.2, line*0.6, line*0.6)
		e.name.Move(fyne.NewPos(x+line*0.6+pad, y))
		x += w + 2*pad
	}
	return y + line
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
