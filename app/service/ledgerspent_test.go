package service

import (
	"context"
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

// pastYear is an office whose year 2569 is told by a list; the book may say something else of it later.
func pastYear(t *testing.T) (k *keeper, take func(spent int64)) {
	t.Helper()
	k = newKeeper(t)
	round := must[[]model.Round](t)(k.Rounds(""))[0]
	row := func(title, activity string, approved, spent int64) map[string]model.Cell {
		return map[string]model.Cell{
			"title": model.TextOf(title), "type": model.TextOf(activity),
			"earlier.approved": model.MoneyOf(model.Baht(approved)), "earlier.spent": model.MoneyOf(model.Baht(spent)),
		}
	}
	take = func(spent int64) {
		t.Helper()
		book := lastYears(t, row("โครงการหนึ่ง", "10(1)", 300, spent), row("โครงการสอง", "10(2)", 200, 0), row("โครงการสาม", "10(2)", 100, 100))
		p := must[Preview](t)(k.PreviewIntake(context.Background(), Into{Round: round.ID}, []Workbook{book}, nil))
		if err := k.CommitIntake(context.Background(), p, nil); err != nil {
			t.Fatal(err)
		}
	}
	take(250)
	return k, take
}

// titled is the state of the project of that title.
func (k *keeper) titled(t *testing.T, title string) ProjectState {
	t.Helper()
	for _, p := range must[[]ProjectState](t)(k.Projects(must[[]model.FiscalYear](t)(k.Years(""))[0].ID)) {
		if p.Proposal.Title == title {
			return p
		}
	}
	t.Fatalf("no project %q", title)
	return ProjectState{}
}

// changes counts the lines of a preview by what becomes of them.
func changes(p LedgerImport) [2]int { return [2]int{p.Count(ChangeAdd), p.Count(ChangeNone)} }

func TestWhatLastYearsProjectsSpentBecomesEntries(t *testing.T) {
	k, _ := pastYear(t)
	made := must[model.Project](t)(k.SaveProject(model.Project{Proposal: k.titled(t, "โครงการหนึ่ง").Proposal.ID, Note: "ปีก่อน"}))
	empty := must[LedgerImport](t)(k.PreviewSpent(k.cash.ID, 2569))
	if empty.Sinks == nil || empty.Sinks.Balance != model.Baht(-350) {
		t.Errorf("nothing lies in it: %+v", empty)
	}
	refused(t, k.CommitLedger(context.Background(), empty), "entry.invalid")
	p := must[LedgerImport](t)(k.PreviewSpent(k.bank.ID, 2569))
	for _, l := range p.Lines {
		if (l.Entry.Project == made.ID) != (l.Entry.Text == "โครงการหนึ่ง") {
			t.Errorf("%+v", l)
		}
	}
	if changes(p) != [2]int{2, 0} || p.Sinks != nil || len(must[[]model.Entry](t)(k.Entries(k.fund.ID))) != 0 {
		t.Fatalf("%+v", p)
	}
	if err := k.CommitLedger(context.Background(), p); err != nil {
		t.Fatal(err)
	}
	st := must[model.Statement](t)(k.Statement(k.fund.ID, model.Period{Year: 2569, Every: model.Monthly, Number: 12}))
	if st.Line(model.CodeType1).This != model.Baht(250) || st.Line(model.CodeType2).This != model.Baht(100) || st.This.Closing != model.Baht(650) {
		t.Errorf("%+v", st)
	}
	if again := must[LedgerImport](t)(k.PreviewSpent(k.bank.ID, 2569)); changes(again) != [2]int{0, 2} || len(again.Findings) != 0 {
		t.Errorf("a second time: %+v", again)
	}
	refused(t, k.CommitLedger(context.Background(), p), "intake.stale")
	if n := len(must[[]model.Entry](t)(k.Entries(k.fund.ID))); n != 2 {
		t.Errorf("%d entries", n)
	}
	if none := must[LedgerImport](t)(k.PreviewSpent(k.bank.ID, 2568)); len(none.Lines) != 0 {
		t.Errorf("of a year that there is not: %+v", none)
	}
	k.write(t, k.entry("2026-01-05", model.CodeType3, 1))
	_, err := k.PreviewSpent(k.bank.ID, 2569)
	refused(t, err, "ledger.spent.there")
	_, err = k.PreviewSpent(k.bank.ID, 2566)
	refused(t, err, "entry.outside")
}

// What the ledger took from a list is what the project was paid, once: nothing is left to pay, free or to forecast that was not so before.
func TestWhatAListSpentCountsOnce(t *testing.T) {
	k, _ := pastYear(t)
	year := must[[]model.FiscalYear](t)(k.Years(""))[0].ID
	before, ends, ahead := k.titled(t, "โครงการหนึ่ง"), must[YearEnd](t)(k.YearEnd(year)), must[Outlook](t)(k.Outlook(year))
	if err := k.CommitLedger(context.Background(), must[LedgerImport](t)(k.PreviewSpent(k.bank.ID, 2569))); err != nil {
		t.Fatal(err)
	}
	after := k.titled(t, "โครงการหนึ่ง")
	if c := after.Commitment; c.Paid != model.Baht(250) || c.Payable() != 0 || c.Released != before.Commitment.Released || !c.Ended {
		t.Errorf("%+v, before %+v", c, before.Commitment)
	}
	if len(after.Entries) != 1 || after.Entries[0].Date != "2026-09-30" || len(after.Reminders) != len(before.Reminders) {
		t.Errorf("%+v", after)
	}
	then := must[YearEnd](t)(k.YearEnd(year))
	if len(then.Unpaid) != len(ends.Unpaid) || then.Balance != ends.Balance-model.Baht(350) {
		t.Errorf("%+v, before %+v", then, ends)
	}
	now := must[Outlook](t)(k.Outlook(year))
	if now.Payable != ahead.Payable || len(now.Forecast.Advice) != len(ahead.Forecast.Advice) || now.Forecast.End.Middle != ahead.Forecast.End.Middle-model.Baht(350) {
		t.Errorf("%+v, before %+v", now.Forecast, ahead.Forecast)
	}
	spent := map[string]model.Cell{}
	r := must[model.Return](t)(k.Return(ReturnAction, year))
	for _, row := range r.Rows {
		cells := map[string]model.Cell{}
		for i, c := range r.Columns {
			cells[c.Key] = row[i]
		}
		spent[cells["title"].Text] = cells["earlier.spent"]
	}
	if spent["โครงการหนึ่ง"] != model.MoneyOf(model.Baht(250)) || spent["โครงการสอง"].Known {
		t.Errorf("sent %+v", spent)
	}
	back := must[model.Entry](t)(k.Refund(after.Proposal.ID, model.Entry{Date: k.Today(), Account: k.bank.ID, Amount: model.Baht(50)}))
	c := k.titled(t, "โครงการหนึ่ง").Commitment
	if left, err := c.Spent(); err != nil || left != model.Baht(200) || c.Released != model.Baht(100) {
		t.Errorf("after %s came back: %+v", back.Number, c)
	}
}

// A list that was corrected after the ledger took it in is told as another sum, and taken in once the old entry is withdrawn.
func TestACorrectedListIsTold(t *testing.T) {
	k, take := pastYear(t)
	if err := k.CommitLedger(context.Background(), must[LedgerImport](t)(k.PreviewSpent(k.bank.ID, 2569))); err != nil {
		t.Fatal(err)
	}
	take(240)
	p := must[LedgerImport](t)(k.PreviewSpent(k.bank.ID, 2569))
	if len(p.Findings) != 1 || p.Findings[0].Key != "ledger.spent.differs" || p.Findings[0].Args["there"] != "250.00" || p.Findings[0].Args["amount"] != "240.00" {
		t.Fatalf("told %+v", p.Findings)
	}
	refused(t, k.CommitLedger(context.Background(), p), "intake.refused")
	if err := k.WithdrawEntry(k.titled(t, "โครงการหนึ่ง").Entries[0].ID, "รายชื่อโครงการแก้ยอดใช้จริง"); err != nil {
		t.Fatal(err)
	}
	p = must[LedgerImport](t)(k.PreviewSpent(k.bank.ID, 2569))
	if changes(p) != [2]int{1, 1} || len(p.Findings) != 0 {
		t.Fatalf("%+v", p)
	}
	if err := k.CommitLedger(context.Background(), p); err != nil {
		t.Fatal(err)
	}
	if c := k.titled(t, "โครงการหนึ่ง").Commitment; c.Paid != model.Baht(240) {
		t.Errorf("%+v", c)
	}
}
