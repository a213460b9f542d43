package ledger

import (
	"slices"
	"strings"
	"testing"

	"kongthun/app/service"
	"kongthun/model"
)

// shelf is a book of two accounts with an entry in October and two in December, one of them withdrawn.
func shelf() book {
	b := book{rules: model.RuleSet{Types: []model.ActivityType{{Code: "10(1)", Name: "หน่วยบริการ"}, {Code: "10(8)", Name: "อื่น"}, {Code: "ไม่มีเลข"}}}}
	b.ledger.Year, b.ledger.Fund.ID = 2569, "f"
	b.ledger.Accounts = []service.LedgerAccount{
		{Account: model.Account{ID: "bank", Name: "ธนาคาร", From: "2025-10-01", Closed: "2025-12-31"}},
		{Account: model.Account{ID: "cash", Name: "เงินสด", From: "2025-11-01"}},
	}
	b.ledger.Rows = []service.LedgerRow{
		{Entry: model.Entry{ID: "e1", Date: "2025-10-05", Code: model.CodeNHSO, Amount: 100_00, Text: "งวดแรก", Party: "สปสช."}, Balance: 100_00},
		{Entry: model.Entry{ID: "e2", Date: "2025-12-01", Code: model.CodeBank, Account: "bank", To: "cash", Amount: 20_00}, Balance: 100_00},
		{Entry: model.Entry{ID: "e3", Date: "2025-12-02", Code: "51300", Amount: 30_00, Withdrawn: "ลงผิด"}, Balance: 100_00},
	}
	b.ledger.Months = make([]service.LedgerMonth, 12)
	b.ledger.Months[0] = service.LedgerMonth{Locked: true, Flow: model.Flow{Closing: 100_00}}
	b.ledger.Whole.This = model.Flow{Closing: 70_00}
	return b
}

func TestTheNewestEntryStandsFirstAndAMonthAlone(t *testing.T) {
	b := shelf()
	ids := func() (out []string) {
		for _, r := range b.rows() {
			out = append(out, string(r.ID))
		}
		return out
	}
	if got := ids(); !slices.Equal(got, []string{"e3", "e2", "e1"}) || b.flow().Closing != 70_00 {
		t.Errorf("the year is %v with %v", got, b.flow())
	}
	b.month = 1
	if got := ids(); !slices.Equal(got, []string{"e1"}) || b.flow().Closing != 100_00 {
		t.Errorf("October is %v with %v", got, b.flow())
	}
	if b.month = 2; len(b.rows()) != 0 {
		t.Errorf("November is %v", ids())
	}
	if b.ledger.Rows[0].ID != "e1" {
		t.Error("the book itself was turned round")
	}
}

func TestAnEntryCanBeForEachTypeOfTheYearAndForWhatIsInTheBook(t *testing.T) {
	var keys []string
	for _, n := range shelf().codes() {
		keys = append(keys, n.key)
		if !strings.Contains(n.name, n.key) || n.name == n.key {
			t.Errorf("%s is called %q", n.key, n.name)
		}
	}
	if want := []string{"40100", "40200", "40300", "40400", "40500", "50100", "50800", "51300", "10201"}; !slices.Equal(keys, want) {
		t.Errorf("%v, want %v", keys, want)
	}
}

func TestANewEntryGoesOnWhereTheLastOneWas(t *testing.T) {
	for _, c := range []struct {
		name, today   string
		last          model.Entry
		on            model.Date
		account       model.ID
		withoutAnyAcc bool
	}{
		{"the first of the year", "2025-10-09", model.Entry{}, "2025-10-09", "bank", false},
		{"after another", "2025-12-09", model.Entry{Date: "2025-11-20", Account: "cash"}, "2025-11-20", "cash", false},
		{"after one in an account that is closed by now", "2026-01-09", model.Entry{Date: "2026-01-05", Account: "bank"}, "2026-01-05", "cash", false},
		{"after one of another year", "2026-01-09", model.Entry{Date: "2024-11-20", Account: "x"}, "2026-01-09", "cash", false},
		{"in a year that is over", "2027-01-09", model.Entry{}, "2026-09-30", "cash", false},
		{"in a year to come", "2025-01-09", model.Entry{}, "2025-10-01", "bank", false},
		{"without an account", "2025-10-09", model.Entry{}, "2025-10-09", "", true},
	} {
		b := shelf()
		b.last = c.last
		if c.withoutAnyAcc {
			b.ledger.Accounts = nil
		}
		if e := b.fresh(model.Date(c.today)); e.Date != c.on || e.Account != c.account || e.Fund != "f" {
			t.Errorf("%s: %+v", c.name, e.Entry)
		}
	}
}

func TestWhatAnEntrySays(t *testing.T) {
	b := shelf()
	for i, want := range [][]string{{"งวดแรก · สปสช."}, {"20.00", "ธนาคาร", "เงินสด"}, {"ลงผิด", "30.00"}} {
		for _, w := range want {
			if got := b.what(b.ledger.Rows[i].Entry); !strings.Contains(got, w) {
				t.Errorf("entry %d says %q, not %q", i, got, w)
			}
		}
	}
	first := b.ledger.Rows[0]
	if in(first) != "100.00" || out(first) != "" || in(b.ledger.Rows[1]) != "" || out(b.ledger.Rows[1]) != "" || out(b.ledger.Rows[2]) != "" {
		t.Error("the columns of the money")
	}
	paid := service.LedgerRow{Entry: model.Entry{Code: model.CodeType1, Amount: 5_00, Date: "2025-11-05", Number: "PAY0000001", Project: "j"}}
	if in(paid) != "" || out(paid) != "5.00" {
		t.Errorf("paid: %q %q", in(paid), out(paid))
	}
	seen := map[string]bool{}
	for _, e := range []model.Entry{{}, first.Entry, b.ledger.Rows[1].Entry, b.ledger.Rows[2].Entry, paid.Entry} {
		seen[b.heading(e)] = true
	}
	paid.ID = "e9"
	seen[b.heading(paid.Entry)] = true
	b.ledger.Accounts = nil
	seen[b.heading(model.Entry{})] = true
	if len(seen) != 6 { // an entry without an ID says the same whatever stands in it
		t.Errorf("%d headings: %v", len(seen), seen)
	}
	if !b.fixed(first.Entry) || b.fixed(b.ledger.Rows[1].Entry) || !b.fixed(b.ledger.Rows[2].Entry) {
		t.Error("what is closed or withdrawn can be changed, or what is open cannot")
	}
}

func TestAnAccountBelowZeroIsTold(t *testing.T) {
	b := shelf()
	if b.overdrawn() != "" {
		t.Errorf("nothing is below zero, and told is %q", b.overdrawn())
	}
	b.ledger.Overdrawn = []model.DayBalance{{Account: "cash", On: "2025-12-03", Balance: -5_00}, {Account: "cash", On: "2025-12-04", Balance: -9_00}}
	for _, want := range []string{"เงินสด", "-5.00", "3 ธ.ค. 68", "2 วัน"} {
		if !strings.Contains(b.overdrawn(), want) {
			t.Errorf("%q lacks %q", b.overdrawn(), want)
		}
	}
}

func TestPeriodsHaveNames(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range periodsOf(2569) {
		if !p.Valid() {
			t.Errorf("%v is no period", p)
		}
		seen[service.PeriodName(p)] = true
	}
	if len(seen) != 17 || monthName(periodsOf(2569)[7]) != "ธันวาคม 2568" || monthName(periodsOf(2569)[8]) != "มกราคม 2569" || monthName(periodsOf(2569)[16]) != "กันยายน 2569" {
		t.Errorf("%v", seen)
	}
}
