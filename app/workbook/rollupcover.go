package workbook

import (
	"github.com/xuri/excelize/v2"

	"kongthun/model"
)

// shownIssues is how many issues have a column of their own; more can no longer be read on paper.
const shownIssues = 40

// measure is what a table of coverage counts.
type measure struct {
	name string
	kind model.CellKind
	of   func(model.RollUpSum) int64
}

// coverage draws, one under another, how many funds and projects of every district serve each issue, and with how much money. Cells
// of nothing are filled: there an issue is left alone.
func (r *rollUpWriter) coverage() error {
	sheet := r.name("coverage")
	issues := r.Roll.Issues()
	titles := r.titles("coverage")
	if len(issues) > shownIssues {
		issues = issues[:shownIssues]
		titles = append(titles, r.Words["cut"])
	}
	if err := r.page(sheet, true, 1, ""); err != nil {
		return err
	}
	w, err := r.file.NewStreamWriter(sheet)
	if err != nil {
		return err
	}
	columns := len(issues) + 1
	if err := w.SetColWidth(1, 1, 26); err != nil {
		return err
	}
	if err := w.SetColWidth(2, max(2, columns), coverWidth); err != nil {
		return err
	}
	next := 1
	for _, text := range titles {
		if err := r.wide(w, next, text, max(2, columns), 26+coverWidth*float64(max(1, len(issues))), titleLook); err != nil {
			return err
		}
		next++
	}
	for _, m := range []measure{
		{"funds", manyCell, func(s model.RollUpSum) int64 { return int64(s.Funds) }},
		{"projects", manyCell, func(s model.RollUpSum) int64 { return int64(s.Projects) }},
		{"approved", model.MoneyCell, func(s model.RollUpSum) int64 { return int64(s.Approved) }},
	} {
		if next, err = r.covering(w, next+1, m, issues); err != nil {
			return err
		}
	}
	return w.Flush()
}

// coverWidth is the width of an issue's column.
const coverWidth = 22

// covering draws the table of one measure and gives the row after it.
func (r *rollUpWriter) covering(w *excelize.StreamWriter, row int, m measure, issues []model.IssueSum) (next int, err error) {
	style, err := r.style(titleLook, model.TextCell)
	if err != nil {
		return row, err
	}
	if err := w.SetRow(cellName(1, row), []any{excelize.Cell{StyleID: style, Value: r.Words["coverage."+m.name]}}, excelize.RowOpts{Height: lineHeight}); err != nil {
		return row, err
	}
	columns := []rollColumn[model.DistrictSum]{{
		key: "amphoe", kind: model.TextCell, width: 26, value: func(d model.DistrictSum) model.Cell { return model.TextOf(r.district(d.District)) },
	}}
	for _, issue := range issues {
		columns = append(columns, rollColumn[model.DistrictSum]{
			key: issueName(issue.Issue, r.Words["none"]), kind: m.kind, width: coverWidth, sum: true,
			value: func(d model.DistrictSum) model.Cell {
				return model.Cell{Number: m.of(r.Roll.Covered(issue.Issue, d.District)), Known: true}
			},
		})
	}
	t, err := beginAt(r, w, r.name("coverage"), row+1, columns)
	if err != nil {
		return row, err
	}
	for _, d := range r.Roll.Districts() {
		if err := t.add(d); err != nil {
			return row, err
		}
	}
	if err := t.total(); err != nil {
		return row, err
	}
	for _, c := range columns[1:] {
		if err := t.colour(c.key, poorFill, "=0"); err != nil {
			return row, err
		}
	}
	return t.next, nil
}

// district is what a district is called: with its province where there are several.
func (r *rollUpWriter) district(d model.DistrictKey) string {
	if d.Amphoe == "" {
		d.Amphoe = r.Words["district.none"]
	}
	if r.provinces > 1 {
		return d.Amphoe + " (" + d.Changwat + ")"
	}
	return d.Amphoe
}
