package service

import (
	"context"
	"slices"
	"testing"

	"kongthun/app/workbook"
	"kongthun/model"
)

// lastYears is a workbook of NHSO-ACTION: what the projects of a year spent.
func lastYears(t *testing.T, rows ...map[string]model.Cell) Workbook {
	t.Helper()
	l := must[model.Layout](t)(Layout("action"))
	r := model.Return{Kind: l.Key, Sheet: l.Sheet, Columns: l.ReturnColumns()}
	for _, row := range rows {
		cells := make([]model.Cell, len(l.Columns))
		for i, c := range l.Columns {
			cells[i] = row[c.Field]
		}
		r.Rows = append(r.Rows, cells)
	}
	return Workbook{Name: "ปีก่อน.xlsx", Data: must[[]byte](t)(workbook.Write(r))}
}

func TestWhatLastYearsProjectsSpentBecomesEntries(t *testing.T) {
	k := newKeeper(t)
	round := must[[]model.Round](t)(k.Rounds(""))[0]
	row := func(title, activity string, approved, spent int64) map[string]model.Cell {
		return map[string]model.Cell{
			"title": model.TextOf(title), "type": model.TextOf(activity),
			"earlier.approved": model.MoneyOf(model.Baht(approved)), "earlier.spent": model.MoneyOf(model.Baht(spent)),
		}
	}
	book := lastYears(t, row("โครงการหนึ่ง", "10(1)", 300, 250), row("โครงการสอง", "10(2)", 200, 0), row("โครงการสาม", "10(2)", 100, 100))
	p := must[Preview](t)(k.PreviewIntake(context.Background(), Into{Round: round.ID}, []Workbook{book}, nil))
	if err := k.CommitIntake(context.Background(), p, nil); err != nil {
		t.Fatal(err)
	}
	proposals := must[[]model.Proposal](t)(k.Proposals(round.ID))
	first := slices.IndexFunc(proposals, func(p model.Proposal) bool { return p.Title == "โครงการหนึ่ง" })
	made := must[model.Project](t)(k.SaveProject(model.Project{Proposal: proposals[first].ID, Note: "ปีก่อน"}))
	if lines := must[[]ImportLine](t)(k.SpentEntries(k.cash.ID, 2569)); lines[1].Sinks == nil || lines[1].Sinks.Balance != model.Baht(-350) {
		t.Errorf("nothing lies in it: %+v", lines)
	}
	lines := must[[]ImportLine](t)(k.SpentEntries(k.bank.ID, 2569))
	for _, l := range lines {
		if (l.Entry.Project == made.ID) != (l.Entry.Text == "โครงการหนึ่ง") || l.Sinks != nil {
			t.Errorf("%+v", l)
		}
	}
	if len(lines) != 2 || lines[0].Change != ChangeAdd || len(must[[]model.Entry](t)(k.Entries(k.fund.ID))) != 0 {
		t.Fatalf("%+v", lines)
	}
	must[[]ImportLine](t)(k.TakeSpent(k.bank.ID, 2569))
	st := must[model.Statement](t)(k.Statement(k.fund.ID, model.Period{Year: 2569, Every: model.Monthly, Number: 12}))
	if st.Line(model.CodeType1).This != model.Baht(250) || st.Line(model.CodeType2).This != model.Baht(100) || st.This.Closing != model.Baht(650) {
		t.Errorf("%+v", st)
	}
	for _, l := range must[[]ImportLine](t)(k.TakeSpent(k.bank.ID, 2569)) {
		if l.Change != ChangeNone {
			t.Errorf("a second time: %+v", l)
		}
	}
	if n := len(must[[]model.Entry](t)(k.Entries(k.fund.ID))); n != 2 {
		t.Errorf("%d entries", n)
	}
	if none := must[[]ImportLine](t)(k.SpentEntries(k.bank.ID, 2568)); len(none) != 0 {
		t.Errorf("of a year that there is not: %+v", none)
	}
	k.write(t, k.entry("2026-01-05", model.CodeType3, 1))
	_, err := k.TakeSpent(k.bank.ID, 2569)
	refused(t, err, "ledger.spent.there")
	_, err = k.SpentEntries(k.bank.ID, 2566)
	refused(t, err, "entry.outside")
}
