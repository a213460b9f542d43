package model

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"
)

// accountsAndEntries are two banks and the cash in hand of a fund, with one entry of each kind about New Year 2569.
func accountsAndEntries() ([]Account, []Entry) {
	accounts := []Account{
		{ID: "a1", From: "2025-10-01", Opening: Baht(1000)},
		{ID: "a2", From: "2026-01-10", Opening: Baht(50)},
		{ID: "a3", From: "2024-10-01", Opening: Baht(7)},
	}
	entries := []Entry{
		{ID: "e0", Date: "2025-09-30", Account: "a3", Code: CodeInterest, Amount: Baht(3)},
		{ID: "e1", Date: "2025-11-02", Account: "a1", Code: CodeNHSO, Amount: Baht(500)},
		{ID: "e2", Date: "2025-12-31", Account: "a1", Code: CodeType2, Amount: Baht(200)},
		{ID: "e3", Date: "2026-01-01", Account: "a1", Code: CodeType2, Amount: Baht(100)},
		{ID: "e4", Date: "2026-01-15", Account: "a1", To: "a2", Code: CodeBank, Amount: Baht(300)},
		{ID: "e5", Date: "2026-01-20", Account: "a2", Code: CodeRefund, Amount: Baht(20)},
		{ID: "e6", Date: "2026-01-21", Account: "a2", Code: "50800", Amount: Baht(40)},
		{ID: "e7", Date: "2026-01-22", Account: "a2", Code: "50800", Amount: Baht(9999), Withdrawn: "twice"},
		{ID: "e8", Date: "2026-02-01", Account: "a2", Code: "40900", Amount: Baht(5)},
	}
	return accounts, entries
}

func TestAStatementIsWhatTheReportShows(t *testing.T) {
	accounts, entries := accountsAndEntries()
	year := Baht(1010) // both accounts known on 1 October, and the interest of the day before
	for _, c := range []struct {
		period       Period
		this, toDate Flow
		type2, other [2]Satang // in the period and in the year
	}{
		{
			Period{2569, Monthly, 3},
			Flow{Baht(1510), 0, 0, Baht(200), Baht(1310)},
			Flow{year, 0, Baht(500), Baht(200), Baht(1310)},
			[2]Satang{Baht(200), Baht(200)},
			[2]Satang{},
		},
		{
			Period{2569, Monthly, 4},
			Flow{Baht(1310), Baht(50), Baht(20), Baht(140), Baht(1240)},
			Flow{year, Baht(50), Baht(520), Baht(340), Baht(1240)},
			[2]Satang{Baht(100), Baht(300)},
			[2]Satang{Baht(40), Baht(40)},
		},
		{
			Period{2569, Quarterly, 2},
			Flow{Baht(1310), Baht(50), Baht(25), Baht(140), Baht(1245)},
			Flow{year, Baht(50), Baht(525), Baht(340), Baht(1245)},
			[2]Satang{Baht(100), Baht(300)},
			[2]Satang{Baht(40), Baht(40)},
		},
		{
			Period{2570, Yearly, 0},
			Flow{Baht(1245), 0, 0, 0, Baht(1245)},
			Flow{Baht(1245), 0, 0, 0, Baht(1245)},
			[2]Satang{},
			[2]Satang{},
		},
	} {
		t.Run(c.period.String(), func(t *testing.T) {
			// What begins before a year's October is that year's opening.
			accounts := accounts
			got, err := StatementOf(accounts, entries, c.period)
			if err != nil {
				t.Fatal(err)
			}
			if got.This != c.this || got.ToDate != c.toDate {
				t.Errorf("this %+v\nyear %+v", got.This, got.ToDate)
			}
			for code, want := range map[LedgerCode][2]Satang{CodeType2: c.type2, "50800": c.other} {
				if l := got.Line(code); [2]Satang{l.This, l.ToDate} != want {
					t.Errorf("%s: %+v, want %v", code, l, want)
				}
			}
		})
	}
}

func TestLinesStandAsTheReportWantsThem(t *testing.T) {
	accounts, entries := accountsAndEntries()
	st, err := StatementOf(accounts, entries, Period{2569, Yearly, 0})
	if err != nil {
		t.Fatal(err)
	}
	for income, want := range map[bool]string{
		true: "[40100 40200 40300 40400 40500 40900]", false: "[50100 50200 50300 50400 50500 50800]",
	} {
		var codes []LedgerCode
		for _, l := range st.Side(income) {
			codes = append(codes, l.Code)
		}
		if fmt.Sprint(codes) != want {
			t.Errorf("%v, want %s", codes, want)
		}
	}
	empty, err := StatementOf(nil, nil, Period{2569, Monthly, 1})
	if err != nil || len(empty.Lines) != 10 || empty.This != (Flow{}) {
		t.Errorf("without anything: %+v %v", empty, err)
	}
}

func TestAStatementIsRefused(t *testing.T) {
	rich := []Account{{ID: "a1", From: "2025-10-01", Opening: math.MaxInt64}}
	cent := []Entry{{Date: "2025-10-02", Account: "a1", Code: CodeNHSO, Amount: 1}}
	before := []Entry{{Date: "2025-09-02", Account: "a1", Code: CodeNHSO, Amount: 1}}
	line := []Entry{
		{Date: "2025-10-02", Account: "a1", Code: CodeNHSO, Amount: math.MaxInt64}, {Date: "2025-10-02", Account: "a1", Code: CodeNHSO, Amount: 1},
	}
	month := Period{2569, Monthly, 1}
	for name, c := range map[string]struct {
		accounts []Account
		entries  []Entry
		period   Period
		key      string
	}{
		"no month":             {nil, nil, Period{2569, Monthly, 13}, "statement.period"},
		"no period":            {nil, nil, Period{}, "statement.period"},
		"more than fits":       {rich, cent, month, "money.overflow"},
		"more than fits, once": {rich, before, month, "money.overflow"},
		"a line too long":      {nil, line, month, "money.overflow"},
		"openings":             {append(rich, Account{ID: "a2", From: "2025-10-01", Opening: 1}), nil, month, "money.overflow"},
	} {
		if _, err := StatementOf(c.accounts, c.entries, c.period); !errors.Is(err, Invalid(c.key)) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// anyLedger draws accounts that begin at any time of three years, and entries on any of their days.
func anyLedger(t *rapid.T) ([]Account, []Entry) {
	day := func(from Date, name string) Date {
		return from.AddDays(rapid.OneOf(rapid.IntRange(0, 1000), rapid.Just(0), rapid.Just(365)).Draw(t, name))
	}
	amount := rapid.OneOf(rapid.Int64Range(0, 1_000_000_00), rapid.Int64Range(0, 1<<40))
	var accounts []Account
	for i := range rapid.IntRange(1, 4).Draw(t, "accounts") {
		accounts = append(accounts, Account{
			ID: ID(fmt.Sprint("a", i)), From: day("2023-10-01", "from"), Opening: Satang(amount.Draw(t, "opening")),
		})
	}
	codes := append(LedgerCodes(), "50700", "40900")
	var entries []Entry
	for i := range rapid.IntRange(0, 40).Draw(t, "entries") {
		a := rapid.SampledFrom(accounts).Draw(t, "account")
		e := Entry{
			ID: ID(fmt.Sprint("e", i)), Account: a.ID, Date: day(a.From, "date"),
			Code: rapid.SampledFrom(codes).Draw(t, "code"), Amount: Satang(amount.Draw(t, "amount") + 1),
		}
		if e.Code == CodeBank {
			to := rapid.SampledFrom(accounts).Draw(t, "to")
			if to.ID == a.ID {
				e.Code = CodeInterest
			} else {
				e.To, e.Date = to.ID, max(e.Date, to.From)
			}
		}
		if rapid.IntRange(0, 9).Draw(t, "withdrawn") == 0 {
			e.Withdrawn = "ลงซ้ำ"
		}
		entries = append(entries, e)
	}
	return accounts, entries
}

func mustStatement(t *rapid.T, accounts []Account, entries []Entry, p Period) Statement {
	st, err := StatementOf(accounts, entries, p)
	if err != nil {
		t.Fatal(err)
	}
	return st
}

// Whatever is written: each column adds up; the year-to-date column of a period is the one of the year so far; closings are what lies in
// the accounts; a closing is the next opening.
func TestStatementsOfRandomYears(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		accounts, entries := anyLedger(t)
		for year := 2567; year <= 2570; year++ {
			var months []Statement
			for n := 1; n <= 12; n++ {
				st := mustStatement(t, accounts, entries, Period{year, Monthly, n})
				addsUp(t, st)
				if n > 1 && st.This.Opening != months[n-2].This.Closing {
					t.Fatalf("%v opens with %v after %v", st.Period, st.This.Opening, months[n-2].This.Closing)
				}
				_, last := st.Period.Bounds()
				var lying Satang
				for _, a := range accounts {
					b, err := a.Balance(entries, last)
					if err != nil {
						t.Fatal(err)
					}
					lying += b
				}
				if lying != st.This.Closing {
					t.Fatalf("%v closes with %v while %v lies in the accounts", st.Period, st.This.Closing, lying)
				}
				months = append(months, st)
			}
			var quarters []Statement
			for q := 1; q <= 4; q++ {
				st := mustStatement(t, accounts, entries, Period{year, Quarterly, q})
				isSumOf(t, st, months[3*q-3:3*q])
				quarters = append(quarters, st)
			}
			whole := mustStatement(t, accounts, entries, Period{year, Yearly, 0})
			isSumOf(t, whole, quarters)
			if whole.This != whole.ToDate {
				t.Fatalf("a year's two columns differ: %+v", whole)
			}
			next := mustStatement(t, accounts, entries, Period{year + 1, Yearly, 0})
			october, _ := FiscalYearBounds(year + 1)
			carried := whole.This.Closing
			for _, a := range accounts {
				if a.From == october {
					carried += a.Opening
				}
			}
			if next.This.Opening != carried {
				t.Fatalf("%d opens with %v, carried %v", year+1, next.This.Opening, carried)
			}
		}
	})
}

// addsUp checks both columns of a statement against its lines.
func addsUp(t *rapid.T, st Statement) {
	var this, toDate Flow
	for _, l := range st.Lines {
		if l.Code.Income() {
			this.Income, toDate.Income = this.Income+l.This, toDate.Income+l.ToDate
		} else {
			this.Expense, toDate.Expense = this.Expense+l.This, toDate.Expense+l.ToDate
		}
	}
	for name, c := range map[string][2]Flow{"this": {st.This, this}, "year": {st.ToDate, toDate}} {
		got, lines := c[0], c[1]
		if got.Income != lines.Income || got.Expense != lines.Expense || got.Opening+got.Begun+got.Income-got.Expense != got.Closing {
			t.Fatalf("%v, %s: %+v against %+v", st.Period, name, got, lines)
		}
	}
	if st.This.Closing != st.ToDate.Closing {
		t.Fatalf("%v closes twice: %v and %v", st.Period, st.This.Closing, st.ToDate.Closing)
	}
}

// isSumOf checks a longer period against the shorter ones in it, line by line.
func isSumOf(t *rapid.T, st Statement, parts []Statement) {
	addsUp(t, st)
	want := Flow{Opening: parts[0].This.Opening, Closing: parts[len(parts)-1].This.Closing}
	lines := map[LedgerCode]Satang{}
	for _, p := range parts {
		want.Begun, want.Income, want.Expense = want.Begun+p.This.Begun, want.Income+p.This.Income, want.Expense+p.This.Expense
		for _, l := range p.Lines {
			lines[l.Code] += l.This
		}
	}
	if st.This != want || st.ToDate != parts[len(parts)-1].ToDate {
		t.Fatalf("%v: %+v, its parts make %+v", st.Period, st.This, want)
	}
	for _, l := range st.Lines {
		if lines[l.Code] != l.This {
			t.Fatalf("%v, %s: %v, its parts make %v", st.Period, l.Code, l.This, lines[l.Code])
		}
	}
}

// Money between the fund's own accounts, and entries that are withdrawn, change no line, no sum and no closing.
func TestTransfersAndWithdrawnEntriesChangeNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		accounts, entries := anyLedger(t)
		var counting []Entry
		for _, e := range entries {
			if e.Code != CodeBank && e.Withdrawn == "" {
				counting = append(counting, e)
			}
		}
		p := Period{rapid.IntRange(2567, 2570).Draw(t, "year"), Quarterly, rapid.IntRange(1, 4).Draw(t, "quarter")}
		with, without := mustStatement(t, accounts, entries, p), mustStatement(t, accounts, counting, p)
		if with.This != without.This || with.ToDate != without.ToDate {
			t.Fatalf("%+v\nwithout them %+v", with, without)
		}
	})
}
