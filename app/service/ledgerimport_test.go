package service

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kongthun/app/workbook"
	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// sumsBook is a workbook of a layout with the rows as they would be typed.
func sumsBook(t testing.TB, layout, name string, rows ...[]any) Workbook {
	t.Helper()
	l := must[model.Layout](t)(Layout(layout))
	r := model.Return{Kind: l.Key, Sheet: l.Sheet, Columns: l.ReturnColumns()}
	for _, row := range rows {
		var cells []model.Cell
		for _, v := range row {
			switch v := v.(type) {
			case string:
				cells = append(cells, model.TextOf(v))
			case model.Satang:
				cells = append(cells, model.MoneyOf(v))
			case int:
				cells = append(cells, model.CountOf(v))
			}
		}
		r.Rows = append(r.Rows, cells)
	}
	return Workbook{Name: name, Data: must[[]byte](t)(workbook.Write(r))}
}

func (k *keeper) money(t testing.TB, rows ...[]any) Workbook {
	return sumsBook(t, "money", "money.xlsx", rows...)
}

func (k *keeper) balance(t *testing.T, rows ...[]any) Workbook {
	return sumsBook(t, "balance", "balance.xlsx", rows...)
}

// findingsOf are the findings as "refused key at sheet!row".
func findingsOf(p LedgerImport) []string {
	var out []string
	for _, f := range p.Findings {
		out = append(out, fmt.Sprintf("%v %s %s", f.Refused, f.Key, f.Place()))
	}
	slices.Sort(out)
	return out
}

func TestMonthSumsAreTakenInOnce(t *testing.T) {
	k := newKeeper(t)
	books := []Workbook{
		k.money(t,
			[]any{"L0000", 10, 2025, "1", model.Baht(500)}, []any{"L0000", 10, 2568, "5", model.Baht(100)},
			[]any{"L0000", 11, 2025, "61", model.Satang(725)}, []any{"L0000", 11, 2025, "50800", model.Baht(40)},
		),
		k.balance(t,
			[]any{"L0000", 2025, 10, model.Baht(1000), model.Baht(500), model.Baht(100)},
			[]any{"L0000", 2025, 11, model.Baht(1400), model.Satang(725), model.Baht(40)},
		),
	}
	p := must[LedgerImport](t)(k.PreviewLedger(k.fund.ID, k.bank.ID, books))
	if p.Count(ChangeAdd) != 4 || len(p.Findings) != 0 || p.Moved || p.Check() != nil {
		t.Fatalf("%+v", p)
	}
	if n := len(must[[]model.Entry](t)(k.Entries(k.fund.ID))); n != 0 {
		t.Fatalf("a preview has written %d entries", n)
	}
	if err := k.CommitLedger(context.Background(), p); err != nil {
		t.Fatal(err)
	}
	st := must[model.Statement](t)(k.Statement(k.fund.ID, model.Period{Year: 2568, Every: model.Yearly}))
	if st.This != (model.Flow{Opening: model.Baht(1000), Income: 50725, Expense: model.Baht(140), Closing: 136725}) {
		t.Errorf("%+v", st.This)
	}
	entries := must[[]model.Entry](t)(k.Entries(k.fund.ID))
	if e := entries[1]; e.Date != "2024-10-31" || e.Number != "PAY0000001" || e.Import == nil || *e.Import != (model.EntryOrigin{File: "money.xlsx", Sheet: "NHSO-MONEY", Row: e.Import.Row}) || e.Import.Row < 2 {
		t.Errorf("%+v", e)
	}
	again := must[LedgerImport](t)(k.PreviewLedger(k.fund.ID, k.bank.ID, books))
	if again.Count(ChangeNone) != 4 || again.Count(ChangeAdd) != 0 || len(again.Findings) != 0 {
		t.Errorf("a second time: %+v", again)
	}
	before := len(must[[]storage.Entry](t)(k.Journal(1, 1000)))
	if err := k.CommitLedger(context.Background(), again); err != nil {
		t.Fatal(err)
	}
	if after := len(must[[]storage.Entry](t)(k.Journal(1, 1000))); after != before {
		t.Errorf("nothing new made %d lines of the journal", after-before)
	}
}

func TestMonthSumsThatDoNotFitChangeNothing(t *testing.T) {
	k := newKeeper(t)
	k.write(t, k.entry("2024-11-05", model.CodeNHSO, 500))
	must[model.Month](t)(k.CloseMonth(k.fund.ID, "2024-10", k.books(1000, 0)))
	row := func(v ...any) []any { return v }
	for name, c := range map[string]struct {
		books []Workbook
		want  string
	}{
		"another fund":       {[]Workbook{k.money(t, row("L9999", 11, 2025, "2", model.Baht(1)))}, "true cell.fund.foreign NHSO-MONEY!A2"},
		"a thirteenth month": {[]Workbook{k.money(t, row("L0000", 13, 2025, "2", model.Baht(1)))}, "true field.choice NHSO-MONEY!B2"},
		"a year of no era":   {[]Workbook{k.money(t, row("L0000", 11, 1500, "2", model.Baht(1)))}, "true cell.date.year NHSO-MONEY!C2|true field.required NHSO-MONEY!C2"},
		"no such line":       {[]Workbook{k.money(t, row("L0000", 11, 2025, "99", model.Baht(1)))}, "true cell.item NHSO-MONEY!D2|true field.choice NHSO-MONEY!D2"},
		"no amount":          {[]Workbook{k.money(t, row("L0000", 11, 2025, "2", "ไม่ทราบ"))}, "true cell.number.form NHSO-MONEY!E2"},
		"less than nothing":  {[]Workbook{k.money(t, row("L0000", 11, 2025, "2", model.Baht(-1)))}, "true cell.negative NHSO-MONEY!E2"},
		"another sum":        {[]Workbook{k.money(t, row("L0000", 11, 2025, "1", model.Baht(501)))}, "true ledger.sum.differs NHSO-MONEY!2"},
		"a line twice": {
			[]Workbook{k.money(t, row("L0000", 11, 2025, "2", model.Baht(1)), row("L0000", 11, 2025, "40200", model.Baht(1)))},
			"false ledger.sum.lacks NHSO-MONEY!2|true ledger.sum.twice NHSO-MONEY!3",
		},
		"a closed month":       {[]Workbook{k.money(t, row("L0000", 10, 2025, "2", model.Baht(1)))}, "true month.closed NHSO-MONEY!2"},
		"before the ledger":    {[]Workbook{k.money(t, row("L0000", 9, 2024, "2", model.Baht(1)))}, "true ledger.sum.early NHSO-MONEY!2|true month.closed NHSO-MONEY!2"},
		"a month's line twice": {[]Workbook{k.balance(t, row("L0000", 2025, 12, model.Baht(1500), 0, 0), row("L0000", 2025, 12, model.Baht(1500), 0, 0))}, "true ledger.balance.twice NHSO-BALANCE!3"},
	} {
		t.Run(name, func(t *testing.T) {
			p := must[LedgerImport](t)(k.PreviewLedger(k.fund.ID, k.bank.ID, c.books))
			if got := strings.Join(findingsOf(p), "|"); got != c.want {
				t.Errorf("told %s", got)
			}
			var fault *model.Error
			if err := k.CommitLedger(context.Background(), p); !errors.As(err, &fault) || fault.Key != "intake.refused" ||
				fault.Args["file"] != c.books[0].Name || !strings.HasPrefix(fault.Fields[0].Field, "NHSO-") {
				t.Errorf("taken in: %v", err)
			}
		})
	}
	if n := len(must[[]model.Entry](t)(k.Entries(k.fund.ID))); n != 1 {
		t.Errorf("%d entries", n)
	}
	_, err := k.PreviewLedger(k.fund.ID, k.bank.ID, []Workbook{{"x.xlsx", []byte("no workbook")}})
	if err == nil {
		t.Error("what is no workbook was read")
	}
	_, err = k.PreviewLedger(k.fund.ID, "a0000000000000000", []Workbook{k.money(t)})
	if err == nil {
		t.Error("an account that there is not was taken")
	}
}

func TestWhereMoneyAndBalanceDifferIsTold(t *testing.T) {
	k := newKeeper(t)
	p := must[LedgerImport](t)(k.PreviewLedger(k.fund.ID, k.bank.ID, []Workbook{
		k.money(t, []any{"L0000", 10, 2025, "1", model.Baht(500)}, []any{"L0000", 10, 2025, "5", model.Baht(100)}),
		k.balance(t, []any{"L0000", 2025, 10, model.Baht(999), model.Baht(501), model.Baht(99)}, []any{"L0000", 2025, 11, model.Baht(1400), 0, 0}),
	}))
	if want := "false ledger.balance.expense NHSO-BALANCE!2|false ledger.balance.forward NHSO-BALANCE!2|false ledger.balance.income NHSO-BALANCE!2"; strings.Join(findingsOf(p), "|") != want {
		t.Errorf("told %q", findingsOf(p))
	}
	if err := k.CommitLedger(context.Background(), p); err != nil {
		t.Errorf("what only differs does not stop: %v", err)
	}
}

func TestMonthSumsThatSinkTheAccountAreTold(t *testing.T) {
	k := newKeeper(t)
	k.write(t, k.entry("2025-12-20", model.CodeType2, 400))
	p := must[LedgerImport](t)(k.PreviewLedger(k.fund.ID, k.bank.ID, []Workbook{
		k.money(t, []any{"L0000", 10, 2025, "5", model.Baht(600)}, []any{"L0000", 11, 2025, "5", model.Baht(1)}, []any{"L0000", 1, 2026, "1", model.Baht(900)}),
	}))
	if want := "false ledger.sum.negative NHSO-MONEY!3"; strings.Join(findingsOf(p), "|") != want {
		t.Errorf("told %q", findingsOf(p))
	}
	if s := p.Sinks; s == nil || *s != (model.DayBalance{Account: k.bank.ID, On: "2025-12-20", Balance: model.Baht(-1)}) {
		t.Errorf("%+v", p)
	}
	p.NegativeWhy = " "
	var fault *model.Error
	if err := k.CommitLedger(context.Background(), p); !errors.As(err, &fault) || fault.Fields[0].Field != "negativeWhy" || fault.Fields[0].Args["amount"] != "-1.00" {
		t.Errorf("without a reason: %v", err)
	}
	p.NegativeWhy = "เงินสมทบโอนช้า"
	if err := k.CommitLedger(context.Background(), p); err != nil {
		t.Error(err)
	}
	with := 0
	for _, e := range must[[]model.Entry](t)(k.Entries(k.fund.ID)) {
		if e.NegativeWhy == p.NegativeWhy {
			with++
		}
	}
	if with != 2 {
		t.Errorf("the reason stands with %d entries", with)
	}
	journal := must[[]storage.Entry](t)(k.Journal(1, 1000))
	if last := journal[len(journal)-1]; last.Action != "ledger.import" || last.Reason != "money.xlsx, เงินสมทบโอนช้า" {
		t.Errorf("%+v", last)
	}
}

// An office that was below zero as a year began sends so, and its return is taken in again whole, with a reason.
func TestABalanceBelowZeroIsTakenInAgain(t *testing.T) {
	k, other := newKeeper(t), newKeeper(t)
	e := k.entry("2025-09-30", model.CodeType1, 1200)
	e.NegativeWhy = "เงินสมทบโอนช้า"
	k.write(t, e)
	k.write(t, k.entry("2025-11-10", model.CodeNHSO, 700))
	other.bank.From, other.bank.Opening = "2025-12-01", model.Baht(500)
	other.bank = must[model.Account](t)(other.SaveAccount(other.bank))
	other.cash.From = "2025-12-01"
	must[model.Account](t)(other.SaveAccount(other.cash))
	year := must[[]model.FiscalYear](t)(k.Years(k.fund.ID))[0]
	var books []Workbook
	for _, kind := range []string{"money", "balance"} {
		r := must[model.Return](t)(k.Return(kind, year.ID))
		books = append(books, Workbook{Name: r.File, Data: must[[]byte](t)(workbook.Write(r))})
	}
	p := must[LedgerImport](t)(other.PreviewLedger(other.fund.ID, other.bank.ID, books))
	if p.Sinks == nil || p.Sinks.Balance != model.Baht(-200) || !p.Moved || p.Account.Opening != model.Baht(-200) || p.Check() != nil {
		t.Fatalf("%+v", p)
	}
	if got := strings.Join(findingsOf(p), "|"); got != "false ledger.sum.negative NHSO-BALANCE!2" {
		t.Errorf("told %s", got)
	}
	p.NegativeWhy = "ยอดยกมาติดลบตามรายงานเดิม"
	if err := other.CommitLedger(context.Background(), p); err != nil {
		t.Fatal(err)
	}
	for n := 1; n <= 4; n++ {
		period := model.Period{Year: 2569, Every: model.Monthly, Number: n}
		want := must[model.Statement](t)(k.Statement(k.fund.ID, period))
		if got := must[model.Statement](t)(other.Statement(other.fund.ID, period)); got.This.Opening+got.This.Begun != want.This.Opening || got.This.Closing != want.This.Closing {
			t.Errorf("%v: %+v\nwant %+v", period, got.This, want.This)
		}
	}
}

// A row of nothing where the ledger has something, and a line of the ledger that the workbook has not, are told.
func TestWhatTheWorkbookLacksIsTold(t *testing.T) {
	k := newKeeper(t)
	k.write(t, k.entry("2024-10-05", model.CodeNHSO, 500))
	k.write(t, k.entry("2024-10-06", model.CodeInterest, 3))
	k.write(t, k.entry("2024-11-06", model.CodeInterest, 4))
	nothing := must[LedgerImport](t)(k.PreviewLedger(k.fund.ID, k.bank.ID, []Workbook{
		k.money(t, []any{"L0000", 10, 2025, "1", model.Baht(0)}, []any{"L0000", 10, 2025, "2", model.Baht(0)}, []any{"L0000", 10, 2025, "3", model.Baht(3)}),
	}))
	if got := strings.Join(findingsOf(nothing), "|"); got != "true ledger.sum.differs NHSO-MONEY!2" || len(nothing.Lines) != 1 {
		t.Errorf("told %s of %+v", got, nothing.Lines)
	}
	lacking := must[LedgerImport](t)(k.PreviewLedger(k.fund.ID, k.bank.ID, []Workbook{
		k.money(t, []any{"L0000", 12, 2025, "1", model.Baht(9)}, []any{"L0000", 10, 2025, "1", model.Baht(500)}),
	}))
	if got := strings.Join(findingsOf(lacking), "|"); got != "false ledger.sum.lacks NHSO-MONEY!3" || lacking.Findings[0].Args["item"] != "3" || lacking.Findings[0].Args["there"] != "3.00" {
		t.Errorf("told %s", got)
	}
}

func TestOlderMonthsMoveTheAccountsBeginningBack(t *testing.T) {
	k := newKeeper(t)
	older := []Workbook{
		k.money(t, []any{"L0000", 8, 2024, "1", model.Baht(300)}, []any{"L0000", 9, 2024, "5", model.Baht(60)}),
		k.balance(t, []any{"L0000", 2024, 8, model.Baht(700), model.Baht(300), 0}, []any{"L0000", 2024, 9, model.Baht(1000), 0, model.Baht(60)}),
	}
	p := must[LedgerImport](t)(k.PreviewLedger(k.fund.ID, k.bank.ID, older))
	if got := strings.Join(findingsOf(p), "|"); got != "false ledger.balance.opening NHSO-BALANCE!2" || !p.Moved {
		t.Fatalf("the bank was said to begin with 1,000, these lead to 940: %q", got)
	}
	if f := p.Findings[0]; f.Args["there"] != "1,000.00" || f.Args["amount"] != "940.00" {
		t.Errorf("%v", f)
	}
	if err := k.CommitLedger(context.Background(), p); err != nil {
		t.Fatal(err)
	}
	st := must[model.Statement](t)(k.Statement(k.fund.ID, model.Period{Year: 2567, Every: model.Monthly, Number: 12}))
	if st.This.Opening != model.Baht(1000) || st.This.Closing != model.Baht(940) {
		t.Errorf("%+v", st.This)
	}
	if a := must[[]model.Account](t)(k.Accounts(k.fund.ID))[0]; a.From != "2024-08-01" || a.Opening != model.Baht(700) {
		t.Errorf("%+v", a)
	}
	alone := must[LedgerImport](t)(k.PreviewLedger(k.fund.ID, k.bank.ID, []Workbook{k.money(t, []any{"L0000", 7, 2024, "1", model.Baht(1)})}))
	if got := strings.Join(findingsOf(alone), "|"); got != "true ledger.sum.early NHSO-MONEY!2" {
		t.Errorf("without what was brought forward: %q", got)
	}
}

func TestALedgerThatChangedSinceThePreviewIsNotWrittenOver(t *testing.T) {
	k := newKeeper(t)
	p := must[LedgerImport](t)(k.PreviewLedger(k.fund.ID, k.bank.ID, []Workbook{k.money(t, []any{"L0000", 10, 2025, "1", model.Baht(500)})}))
	k.write(t, k.entry("2024-10-20", model.CodeNHSO, 3))
	refused(t, k.CommitLedger(context.Background(), p), "intake.stale")
	over, cancel := context.WithCancel(context.Background())
	cancel()
	p = must[LedgerImport](t)(k.PreviewLedger(k.fund.ID, k.bank.ID, []Workbook{k.money(t, []any{"L0000", 11, 2025, "1", model.Baht(500)})}))
	if err := k.CommitLedger(over, p); !errors.Is(err, context.Canceled) || len(must[[]model.Entry](t)(k.Entries(k.fund.ID))) != 1 {
		t.Errorf("interrupted: %v", err)
	}
}

// What the program sends, another office's program takes in: month by month the statements are the same, line by line.
func TestOurOwnReturnsAreTakenInWhole(t *testing.T) {
	k, other := newKeeper(t), newKeeper(t)
	year := must[[]model.FiscalYear](t)(k.Years(k.fund.ID))[0]
	at := func(on model.Date, code model.LedgerCode, satang model.Satang) {
		e := k.entry(on, code, 0)
		e.Amount = satang
		k.write(t, e)
	}
	at("2025-10-05", model.CodeNHSO, 28854000)
	at("2025-10-09", model.CodeNHSO, 7)
	at("2025-11-02", model.CodeType2, 1234567)
	at("2025-11-03", "50800", 55)
	at("2025-12-31", model.CodeInterest, 68425)
	at("2026-01-03", model.CodeRefund, 100)
	var books []Workbook
	for _, kind := range []string{"money", "balance"} {
		r := must[model.Return](t)(k.Return(kind, year.ID))
		books = append(books, Workbook{Name: r.File, Data: must[[]byte](t)(workbook.Write(r))})
	}
	p := must[LedgerImport](t)(other.PreviewLedger(other.fund.ID, other.bank.ID, books))
	if err := other.CommitLedger(context.Background(), p); err != nil {
		t.Fatal(err)
	}
	for n := 1; n <= 4; n++ {
		period := model.Period{Year: 2569, Every: model.Monthly, Number: n}
		want := must[model.Statement](t)(k.Statement(k.fund.ID, period))
		if got := must[model.Statement](t)(other.Statement(other.fund.ID, period)); !sameJSON(got, want) {
			t.Errorf("%v: %+v\nwant %+v", period, got, want)
		}
	}
}

// realFigures is a row of the real figures of funds (../shared/data/finances.json); numbers as they are written there.
type realFigures struct {
	Kind         string                 `json:"kind"`
	FundCode     string                 `json:"fund_code"`
	Opening      json.Number            `json:"opening_balance"`
	NHSO         json.Number            `json:"nhso"`
	Local        json.Number            `json:"local"`
	Other        json.Number            `json:"other"`
	IncomeTotal  json.Number            `json:"income_total"`
	ExpenseTotal json.Number            `json:"expense_total"`
	ByType       map[string]json.Number `json:"expense_by_type"`
}

func (p realFigures) satang(t *testing.T, n json.Number) model.Satang {
	t.Helper()
	if n == "" {
		return 0
	}
	return model.Satang(must[int64](t)(thai.ParseMoney(n.String())))
}

// The real figures, written into a ledger, come out to the satang wherever they are published: what NHSO and the authority sent (two funds
// of Satun), and the plan of one city with an opening balance and eight activity types, whose expenses are published one satang above
// what there is. Interest, refunds and what was really spent are published of no fund (its README, 4.3), nor is a register with amounts
// whole.
func TestTheRealFiguresComeOutToTheSatang(t *testing.T) {
	var rows []realFigures
	if err := json.Unmarshal(must[[]byte](t)(os.ReadFile("../../../shared/data/finances.json")), &rows); err != nil {
		t.Fatal(err)
	}
	checked := 0
	for _, row := range rows {
		if row.NHSO == "" {
			continue
		}
		checked++
		k := newKeeper(t)
		k.bank.Opening = row.satang(t, row.Opening)
		k.bank = must[model.Account](t)(k.SaveAccount(k.bank))
		put := func(code model.LedgerCode, amount model.Satang, why string) {
			if amount == 0 {
				return
			}
			e := k.entry("2024-11-15", code, 0)
			e.Amount, e.NegativeWhy = amount, why
			k.write(t, e)
		}
		put(model.CodeNHSO, row.satang(t, row.NHSO), "")
		put(model.CodeLocal, row.satang(t, row.Local), "")
		put(model.CodeOther, row.satang(t, row.Other), "")
		for _, activity := range slices.Sorted(maps.Keys(row.ByType)) {
			put(model.CodeOfType(activity), row.satang(t, row.ByType[activity]), "ผลรวมรายจ่ายที่เผยแพร่เกินรายรับ 0.01 บาท")
		}
		st := must[model.Statement](t)(k.Statement(k.fund.ID, model.Period{Year: 2568, Every: model.Yearly}))
		if st.Line(model.CodeNHSO).This != row.satang(t, row.NHSO) || st.Line(model.CodeLocal).This != row.satang(t, row.Local) {
			t.Errorf("%s: %+v", row.FundCode, st.Side(true))
		}
		if row.IncomeTotal == "" {
			continue
		}
		if got := st.This.Opening + st.This.Income; got != row.satang(t, row.IncomeTotal) {
			t.Errorf("%s: %v to spend, published %s", row.FundCode, got, row.IncomeTotal)
		}
		if st.This.Expense != row.satang(t, row.ExpenseTotal) || st.This.Closing != -1 {
			t.Errorf("%s: %v spent, published %s; %v left", row.FundCode, st.This.Expense, row.ExpenseTotal, st.This.Closing)
		}
		for activity, amount := range row.ByType {
			if got := st.Line(model.CodeOfType(activity)).This; got != row.satang(t, amount) {
				t.Errorf("%s, %s: %v, published %s", row.FundCode, activity, got, amount)
			}
		}
		if l := must[Ledger](t)(k.Ledger(k.fund.ID, 2568)); len(l.Overdrawn) != 1 {
			t.Errorf("the satang that is not there is not told: %v", l.Overdrawn)
		}
	}
	if checked != 3 {
		t.Errorf("%d rows with published receipts, expected 3", checked)
	}
}

// The real lists of projects, taken in as a project list, hold the sums that are published of them, where amounts are known.
func TestTheRealRegistersKeepTheirSums(t *testing.T) {
	var lists []struct {
		FundCode string      `json:"fund_code"`
		Sum      json.Number `json:"sum_of_known_amounts"`
		Projects []struct {
			Title  string      `json:"title"`
			Code   string      `json:"project_code"`
			Org    string      `json:"org_name"`
			Budget json.Number `json:"budget_total"`
		} `json:"projects"`
	}
	if err := json.Unmarshal(must[[]byte](t)(os.ReadFile("../../../shared/data/registers.json")), &lists); err != nil {
		t.Fatal(err)
	}
	l := must[model.Layout](t)(Layout("projectlist"))
	s := newService(t)
	year := must[[]model.FiscalYear](t)(s.Years(""))[0]
	var want model.Satang
	r := model.Return{Kind: l.Key, Sheet: l.Sheet, Columns: l.ReturnColumns()}
	n := 0
	for _, list := range lists {
		want += realFigures{}.satang(t, list.Sum)
		for _, p := range list.Projects {
			n++
			row := make([]model.Cell, len(l.Columns))
			for i, c := range l.Columns {
				switch c.Field {
				case "title":
					row[i] = model.TextOf(p.Title)
				case "code":
					row[i] = model.TextOf(p.Code)
				case "applicant":
					row[i] = model.TextOf(p.Org)
				case "earlier.approved":
					row[i] = model.MoneyOf(realFigures{}.satang(t, p.Budget))
				case "earlier.state":
					row[i] = model.TextOf(strconv.Itoa(n)) // so that two of one name stay two
				}
			}
			r.Rows = append(r.Rows, row)
		}
	}
	round := must[[]model.Round](t)(s.Rounds(year.ID))[0]
	p := must[Preview](t)(s.PreviewIntake(context.Background(), Into{Round: round.ID}, []Workbook{{"ทะเบียน.xlsx", must[[]byte](t)(workbook.Write(r))}}, nil))
	if err := s.CommitIntake(context.Background(), p, nil); err != nil {
		t.Fatal(err)
	}
	var got model.Satang
	stored := must[[]model.Proposal](t)(s.Proposals(round.ID))
	for _, v := range stored {
		if v.Earlier != nil {
			got += v.Earlier.Approved
		}
	}
	if got != want || len(stored) != n || want == 0 {
		t.Errorf("%d projects of %d with %v, published %v", len(stored), n, got, want)
	}
}
