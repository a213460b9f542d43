package part

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"kongthun/app/view/look"
	"kongthun/model"
)

// The scale holds all that is shown, in few steps of a round sum.
func TestScaleOfAChart(t *testing.T) {
	known := func(sums ...model.Satang) []ChartGroup {
		var g ChartGroup
		for _, s := range sums {
			g.Values = append(g.Values, ChartValue{Known: true, Amount: s})
		}
		return []ChartGroup{g}
	}
	for _, c := range []struct {
		name string
		in   []ChartGroup
		want scale
	}{
		{"nothing", nil, scale{0, model.Baht(1), model.Baht(1)}},
		{"a round sum", known(model.Baht(500_000)), scale{0, model.Baht(500_000), model.Baht(100_000)}},
		{"just above", known(model.Baht(500_001)), scale{0, model.Baht(600_000), model.Baht(200_000)}},
		{"debts too", known(model.Baht(300), model.Baht(-50)), scale{model.Baht(-100), model.Baht(300), model.Baht(100)}},
		{
			"a range counts, what is not known does not",
			[]ChartGroup{{Values: []ChartValue{{Known: true, Amount: model.Baht(10), Low: 0, High: model.Baht(40)}, {Amount: model.Baht(9999)}}}},
			scale{0, model.Baht(40), model.Baht(10)},
		},
	} {
		if got := scaleOf(c.in); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		sums := rapid.SliceOf(rapid.Custom(func(t *rapid.T) model.Satang {
			return model.Satang(rapid.Int64Range(-1e15, 1e15).Draw(t, "sum"))
		})).Draw(t, "sums")
		s := scaleOf(known(sums...))
		if n := (s.high - s.low) / s.step; n < 1 || n > 6 || s.low > 0 || s.high < 0 {
			t.Fatalf("%+v has %d steps", s, n)
		}
		for _, sum := range sums {
			if at := s.at(sum); at < 0 || at > 1 {
				t.Fatalf("%d stands at %f of %+v", sum, at, s)
			}
		}
	})
}

// Each column stands on the line of zero, as high as its sum, within the chart and beside the others of its group.
func TestColumnsStandWhereTheirSumsAre(t *testing.T) {
	c := NewChart(ChartSeries{"รับ", look.BarFill}, ChartSeries{"จ่าย", look.BarOver})
	c.Set([]ChartGroup{
		{"ต.ค.", []ChartValue{{Known: true, Amount: model.Baht(400)}, {Known: true, Amount: model.Baht(100)}}},
		{"พ.ย.", []ChartValue{{}, {Known: true, Amount: model.Baht(200), Low: model.Baht(100), High: model.Baht(300)}}},
	})
	open(t, c, 500, 300)
	c.Resize(fyne.NewSize(400, 220))
	r := test.WidgetRenderer(c).(*chartRenderer)
	r.Layout(c.Size())
	if len(r.columns) != 3 || len(r.labels) != 2 || r.columns[2].stem == nil || r.columns[0].stem != nil {
		t.Fatalf("%d columns over %d labels", len(r.columns), len(r.labels))
	}
	var zero *canvas.Rectangle
	for _, l := range r.lines {
		if l.sum == 0 {
			zero = l.rule
		}
	}
	height := func(i int) float32 { return r.columns[i].box.Size().Height }
	for i, of := range []float32{4, 1, 2} {
		b := r.columns[i].box
		if off := b.Position().Y + height(i) - zero.Position().Y; off > 0.01 || off < -0.01 {
			t.Errorf("column %d does not stand on zero: %f", i, off)
		}
		if off := height(i) - of*height(1); off > 0.01 || off < -0.01 {
			t.Errorf("column %d is %f high, the one of 100 baht %f", i, height(i), height(1))
		}
		if b.Position().X < 0 || b.Position().X+b.Size().Width > 400 || b.Position().Y < 0 {
			t.Errorf("column %d stands out of the chart: %v %v", i, b.Position(), b.Size())
		}
	}
	if a, b := r.columns[0].box, r.columns[1].box; a.Position().X+a.Size().Width > b.Position().X+0.01 {
		t.Error("two columns of a group stand over each other")
	}
	if stem := r.columns[2].stem; stem.Size().Height-2*height(1) > 0.01 {
		t.Errorf("the range of 200 baht is %f high", stem.Size().Height)
	}
}
