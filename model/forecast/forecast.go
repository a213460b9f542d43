package forecast

import (
	"math"
	"slices"
	"strings"

	"kongthun/model"
)

// Forecast is what comes of it.
type Forecast struct {
	End    Range
	Months []Month // the last days of this month and those to come
	Advice []Advice
}

// Range is an estimate in satang: in 80 of 100 offices that stand as this one does, what comes lies between Low and High.
type Range struct {
	Low    model.Satang
	Middle model.Satang
	High   model.Satang
}

// Month is the balance expected on a month's last day.
type Month struct {
	On    model.Date
	Range Range
}

const (
	draws     = 300
	low, high = 0.1, 0.9 // an 80 % range
)

// Of makes the forecast. It has no chance of its own and asks for no time; without a past the range is wide, as it should be.
func Of(f Facts) Forecast {
	f.Open = slices.SortedStableFunc(slices.Values(f.Open), func(a, b Payment) int {
		return strings.Compare(string(a.Project)+string(a.Due), string(b.Project)+string(b.Due))
	})
	ends := monthEnds(f.Today, f.End)
	d := newDrawing(f, ends)
	paths := make([][]float64, len(ends))
	for range draws {
		for i, balance := range d.draw() {
			paths[i] = append(paths[i], balance)
		}
	}
	out := Forecast{Advice: d.advice()}
	for i, path := range paths {
		slices.Sort(path)
		out.Months = append(out.Months, Month{On: ends[i], Range: Range{Low: at(path, low), Middle: at(path, 0.5), High: at(path, high)}})
	}
	if len(out.Months) > 0 {
		out.End = out.Months[len(out.Months)-1].Range
	} else {
		out.End = Range{f.Balance, f.Balance, f.Balance}
	}
	return out
}

// at is a quantile of sorted numbers, between two neighbours where it falls so.
func at(sorted []float64, q float64) model.Satang {
	pos := q * float64(len(sorted)-1)
	i := int(pos)
	x := sorted[i]
	if i+1 < len(sorted) {
		x += (pos - float64(i)) * (sorted[i+1] - x)
	}
	return model.Satang(math.Round(x))
}

// monthEnds are the last days of the months from the one in which today lies to the end.
func monthEnds(today, end model.Date) []model.Date {
	var out []model.Date
	if !today.Valid() || !end.Valid() {
		return nil
	}
	for day := today; day <= end; {
		y, m, _ := day.YMD()
		next := model.NewDate(y+m/12, m%12+1, 1)
		out = append(out, min(next.AddDays(-1), end))
		day = next
	}
	return out
}
