package model

import (
	"errors"
	"fmt"
	"math"
	"testing"
)

func TestMonthCheck(t *testing.T) {
	checks(t, "month.invalid", func() Month {
		return Month{
			ID: "k1", Fund: "f1", Month: "2025-10", Reopened: []Reopening{{On: "2025-12-01", Reason: "ลงผิดวัน"}},
			Books: []PassBook{{Account: "a1", Balance: -1}, {Account: "a2"}},
		}
	}, []broken[Month]{
		{"no month", func(m *Month) { m.Month = "2025-13" }, "month", "field.date"},
		{"opened without a reason", func(m *Month) { m.Reopened[0].Reason = " " }, "reopened.0.reason", "field.required"},
		{"a book twice", func(m *Month) { m.Books[1].Account = "a1" }, "books.1.account", "field.twice"},
		{"a book of nothing", func(m *Month) { m.Books[0].Account = "" }, "books.0.account", "field.twice"},
		{"nothing closed", func(m *Month) { m.Books = nil }, "", ""},
	})
}

func TestMonthsOfTheCalendar(t *testing.T) {
	for month, want := range map[YearMonth][2]string{
		"2025-10": {"2025-10-31", "2025-09"}, "2026-01": {"2026-01-31", "2025-12"}, "2024-02": {"2024-02-29", "2024-01"}, "2025-13": {"", ""}, "": {"", ""},
	} {
		if got := [2]string{string(month.Last()), string(month.Before())}; got != want {
			t.Errorf("%q: %q", month, got)
		}
	}
}

func TestReconciling(t *testing.T) {
	a := Account{ID: "a1", From: "2025-10-01", Opening: Baht(1000)}
	entries := []Entry{
		{ID: "e1", Date: "2025-10-05", Account: "a1", Code: CodeType1, Amount: Baht(300)}, // a cheque nobody has cashed
		{ID: "e2", Date: "2025-10-31", Account: "a1", Code: CodeOther, Amount: Baht(40)},  // given in after the bank closed
		{ID: "e3", Date: "2025-10-07", Account: "a1", Code: CodeType1, Amount: Baht(100)},
		{ID: "e4", Date: "2025-11-01", Account: "a1", Code: CodeType1, Amount: Baht(60)}, // of the month after
		{ID: "e5", Date: "2025-10-09", Account: "a2", Code: CodeType1, Amount: Baht(7)},  // of another account
		{ID: "e6", Date: "2025-10-09", Account: "a1", Code: CodeType1, Amount: Baht(9), Withdrawn: "x"},
	}
	all := []ID{"e1", "e2", "e4", "e5", "e6"}
	for name, c := range map[string]struct {
		balance     Satang
		outstanding []ID
		in, out     Satang
		difference  Satang
	}{
		"nothing outstanding":              {Baht(640), nil, 0, 0, 0},
		"a cheque":                         {Baht(940), []ID{"e1"}, 0, Baht(300), 0},
		"a cheque and money to come":       {Baht(900), []ID{"e1", "e2"}, Baht(40), Baht(300), 0},
		"what is none of it does not help": {Baht(900), all, Baht(40), Baht(300), 0},
		"the bank has less":                {Baht(600), nil, 0, 0, Baht(40)},
		"the bank has more":                {Baht(650), nil, 0, 0, Baht(-10)},
	} {
		got, err := Reconcile(a, entries, "2025-10", PassBook{Account: "a1", Balance: c.balance, Outstanding: c.outstanding})
		if err != nil || got.Ledger != Baht(640) || got.In != c.in || got.Out != c.out || got.Difference != c.difference {
			t.Errorf("%s: %+v %v", name, got, err)
		}
	}
	big := []Entry{{ID: "e1", Date: "2025-10-05", Account: "a1", Code: CodeOther, Amount: math.MaxInt64}}
	if _, err := Reconcile(a, big, "2025-10", PassBook{}); !errors.Is(err, Invalid("money.overflow")) {
		t.Error(err)
	}
	if _, err := Reconcile(a, nil, "2025-10", PassBook{Balance: math.MinInt64}); !errors.Is(err, Invalid("money.overflow")) {
		t.Error(err)
	}
}

func TestWhatMayBeOutstanding(t *testing.T) {
	a := Account{ID: "a1", From: "2025-10-01"}
	entry := func(id ID, on, cleared Date) Entry {
		return Entry{ID: id, Date: on, Account: "a1", Code: CodeType1, Amount: 1, Cleared: cleared}
	}
	gone := entry("e8", "2025-11-03", "")
	gone.Withdrawn = "x"
	entries := []Entry{
		entry("e1", "2025-10-05", ""),           // of the month before, outstanding then
		entry("e2", "2025-10-06", ""),           // of the month before, through
		entry("e3", "2025-10-07", "2025-11-20"), // outstanding then, through since
		entry("e4", "2025-10-08", "2025-12-01"), // outstanding then and now
		entry("e5", "2025-11-04", ""),           // of this month
		entry("e6", "2025-11-05", "2025-12-05"), // of this month, through in the next
		entry("e7", "2025-12-01", ""),           // of the month after
		gone,
		{ID: "e9", Date: "2025-11-06", Account: "a2", Code: CodeType1, Amount: 1},
	}
	before := PassBook{Account: "a1", Outstanding: []ID{"e1", "e3", "e4"}}
	var may []ID
	for _, e := range MayBeOutstanding(a, entries, "2025-11", before) {
		may = append(may, e.ID)
	}
	if fmt.Sprint(may) != "[e1 e4 e5 e6]" {
		t.Errorf("may be %v", may)
	}
	if got := Outstanding(a, entries, "2025-11", before); fmt.Sprint(got) != "[e1 e4 e6]" {
		t.Errorf("proposed %v", got)
	}
}

func TestBookOf(t *testing.T) {
	m := Month{Books: []PassBook{{Account: "a1", Balance: 5}}}
	if b, there := m.BookOf("a1"); !there || b.Balance != 5 {
		t.Error(b, there)
	}
	if b, there := m.BookOf("a2"); there || b.Account != "a2" || b.Balance != 0 {
		t.Error(b, there)
	}
}
