package workbook

import (
	"github.com/xuri/excelize/v2"

	"kongthun/model"
)

// The widths of the summary's columns: what a line is called, and its figures.
const (
	summaryLabel  = 48
	summaryFigure = 22
)

// figure is a line at the head of the summary: a number with the formula that it follows.
type figure struct {
	key     string
	kind    model.CellKind
	value   any
	formula string
}

// summary draws what all funds come to, and the districts.
func (r *rollUpWriter) summary() error {
	sheet := r.name("summary")
	columns := districtColumns(r)
	if err := r.page(sheet, true, 1, ""); err != nil {
		return err
	}
	w, err := r.file.NewStreamWriter(sheet)
	if err != nil {
		return err
	}
	width := float64(summaryLabel + summaryFigure*(len(columns)-1))
	if err := w.SetColWidth(1, 1, summaryLabel); err != nil {
		return err
	}
	if err := w.SetColWidth(2, len(columns), summaryFigure); err != nil {
		return err
	}
	next := 1
	for _, text := range append(r.titles("summary"), r.Words["made"]) {
		if err := r.wide(w, next, text, len(columns), width, titleLook); err != nil {
			return err
		}
		next++
	}
	if next, err = r.figures(w, next+1); err != nil {
		return err
	}
	t, err := beginAt(r, w, sheet, next+1, columns)
	if err != nil {
		return err
	}
	for _, d := range r.Roll.Districts() {
		if err := t.add(d); err != nil {
			return err
		}
	}
	if err := t.total(); err != nil {
		return err
	}
	if err := r.keptColours(t.colour); err != nil {
		return err
	}
	r.districtRows = t.extent
	return w.Flush()
}

// figures draws the lines at the head and gives the row after them.
func (r *rollUpWriter) figures(w *excelize.StreamWriter, row int) (next int, err error) {
	lines, err := r.lines()
	if err != nil {
		return row, err
	}
	for _, f := range lines {
		label, err := r.value(model.TextOf(r.Words["sum."+f.key]), headLook, model.TextCell)
		if err != nil {
			return row, err
		}
		style, err := r.style(totalLook, f.kind)
		if err != nil {
			return row, err
		}
		cells := []any{label, excelize.Cell{StyleID: style, Value: f.value, Formula: f.formula}}
		if err := w.SetRow(cellName(1, row), cells, excelize.RowOpts{Height: rowHeight(shownLines(r.Words["sum."+f.key], summaryLabel))}); err != nil {
			return row, err
		}
		row++
	}
	return row, nil
}

// lines are the figures of all funds; the money's formulas add up the sheet of funds.
func (r *rollUpWriter) lines() ([]figure, error) {
	money, err := r.Roll.Money()
	if err != nil {
		return nil, err
	}
	roll := r.Roll
	out := []figure{
		{"taken", manyCell, len(roll.Funds), ""},
		{"missing", manyCell, len(roll.Gone), ""},
		{"late", manyCell, roll.Late(), ""},
		{"passed", manyCell, len(roll.Files) - len(roll.Funds), ""},
		{"doubted", manyCell, roll.Doubted(), ""},
	}
	sums := func(key string, kind model.CellKind, value any) {
		formula := ""
		if len(roll.Funds) > 0 {
			formula = "SUM(" + r.fundRows.span(key, 0) + ")"
		}
		out = append(out, figure{key, kind, value, formula})
	}
	for _, m := range []struct {
		key   string
		value model.Satang
	}{
		{"forward", money.Forward},
		{"income", money.Income},
		{"spent", money.Spent},
		{"balance", money.Balance},
		{"approved", money.Approved},
		{"unpaid", money.Unpaid},
	} {
		sums(m.key, model.MoneyCell, bahtValue(int64(m.value)))
	}
	twice, err := r.overTwice()
	if err != nil {
		return nil, err
	}
	out = append(out, twice)
	sums("projects", manyCell, roll.Total.Projects)
	sums("people", manyCell, roll.Total.People)
	sums("came", manyCell, roll.Total.Came)
	return append(out, figure{"untouched", manyCell, len(roll.Untouched()), ""}), nil
}

// overTwice is how many funds have more than so many times the income of the year before.
func (r *rollUpWriter) overTwice() (figure, error) {
	out := figure{key: "twice", kind: manyCell}
	n := 0
	for _, f := range r.Roll.Funds {
		limit, err := r.Twice.ShareOf(f.LastIncome)
		if err != nil {
			return out, err
		}
		if f.LastIncome > 0 && f.Balance > limit {
			n++
		}
	}
	if out.value = n; len(r.Roll.Funds) > 0 {
		out.formula = "COUNTIF(" + r.fundRows.span("times", 0) + ",\">\"&" + fraction(r.Twice) + ")"
	}
	return out, nil
}

// districtColumns are those of the table of districts.
func districtColumns(r *rollUpWriter) []rollColumn[model.DistrictSum] {
	type d = model.DistrictSum
	many := func(key string, of func(d) int) rollColumn[d] {
		return rollColumn[d]{key: key, kind: manyCell, width: summaryFigure, sum: true, value: func(v d) model.Cell { return model.CountOf(of(v)) }}
	}
	money := func(key string, of func(d) model.Satang) rollColumn[d] {
		return rollColumn[d]{key: key, kind: model.MoneyCell, width: summaryFigure, sum: true, value: func(v d) model.Cell { return model.MoneyOf(of(v)) }}
	}
	return []rollColumn[d]{
		{key: "amphoe", kind: model.TextCell, width: summaryLabel, value: func(v d) model.Cell { return model.TextOf(r.district(v.District)) }},
		many("funds", func(v d) int { return v.All }), many("projects", func(v d) int { return v.Projects }),
		money("forward", func(v d) model.Satang { return v.Money.Forward }), money("income", func(v d) model.Satang { return v.Money.Income }),
		money("spent", func(v d) model.Satang { return v.Money.Spent }), money("balance", func(v d) model.Satang { return v.Money.Balance }),
		{key: "used", kind: percentCell, width: summaryFigure, share: &share{part: []string{"spent"}, whole: []string{"forward", "income"}}},
		{key: "kept", kind: percentCell, width: summaryFigure, share: &share{part: []string{"balance"}, whole: []string{"forward", "income"}}},
	}
}
