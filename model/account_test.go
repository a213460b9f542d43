package model

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestAccountCheck(t *testing.T) {
	checks(t, "account.invalid", func() Account {
		return Account{ID: "a1", Fund: "f1", Name: "ธนาคารตัวอย่าง", From: "2025-10-01", Opening: Baht(10), Closed: "2026-09-30"}
	}, []broken[Account]{
		{"no name", func(a *Account) { a.Name = " " }, "name", "field.required"},
		{"no beginning", func(a *Account) { a.From = "" }, "since", "field.date"},
		{"beginning on no day", func(a *Account) { a.From = "2025-02-30" }, "since", "field.date"},
		{"less than nothing", func(a *Account) { a.Opening = -1 }, "negativeWhy", "account.negative"},
		{"less than nothing, with a reason", func(a *Account) {
			a.Opening, a.NegativeWhy = -1, "เบิกเกินก่อนเริ่มใช้โปรแกรม"
		}, "", ""},
		{"nothing", func(a *Account) { a.Opening = 0 }, "", ""},
		{"ends on no day", func(a *Account) { a.Closed = "2026-13-01" }, "closed", "field.date"},
		{"ends before", func(a *Account) { a.Closed = "2025-09-30" }, "closed", "field.before"},
		{"never ends", func(a *Account) { a.Closed = "" }, "", ""},
	})
}

func TestAnAccountIsOpenFromItsFirstToItsLastDay(t *testing.T) {
	a := Account{From: "2025-10-01", Closed: "2025-12-31"}
	for day, want := range map[Date]bool{"2025-09-30": false, "2025-10-01": true, "2025-12-31": true, "2026-01-01": false} {
		if a.Open(day) != want {
			t.Errorf("%s: %v", day, !want)
		}
	}
	a.Closed = ""
	if !a.Open("2199-01-01") {
		t.Error("an account without an end has one")
	}
}

func TestBalanceAndOverdraft(t *testing.T) {
	a := Account{ID: "a1", From: "2025-10-01", Opening: Baht(100)}
	entries := []Entry{
		{Date: "2025-10-03", Account: "a1", Code: CodeType1, Amount: Baht(150)},
		{Date: "2025-10-03", Account: "a1", Code: CodeOther, Amount: Baht(60)}, // the same day mends it
		{Date: "2025-10-05", Account: "a1", To: "a2", Code: CodeBank, Amount: Baht(30)},
		{Date: "2025-10-06", Account: "a2", To: "a1", Code: CodeBank, Amount: Baht(15)},
		{Date: "2025-10-07", Account: "a1", Code: CodeType1, Amount: Baht(500), Withdrawn: "x"},
		{Date: "2025-10-08", Account: "a2", Code: CodeNHSO, Amount: Baht(500)},
		{Date: "2025-10-09", Account: "a1", Code: CodeNHSO, Amount: Baht(5)},
	}
	for day, want := range map[Date]Satang{
		"2025-09-30": 0, "2025-10-01": Baht(100), "2025-10-03": Baht(10), "2025-10-05": Baht(-20), "2025-10-06": Baht(-5), "2025-10-08": Baht(-5), "2025-10-09": 0,
	} {
		if got, err := a.Balance(entries, day); err != nil || got != want {
			t.Errorf("%s: %v %v, want %v", day, got, err, want)
		}
	}
	days, err := a.Overdrawn(entries)
	if want := "[{a1 2025-10-05 -20.00} {a1 2025-10-06 -5.00}]"; err != nil || fmt.Sprint(days) != want {
		t.Errorf("%v %v", days, err)
	}
	full := Account{ID: "a1", From: "2025-10-01", Opening: math.MaxInt64}
	in := []Entry{{Date: "2025-10-03", Account: "a1", Code: CodeNHSO, Amount: 1}}
	if _, err := full.Balance(in, "2025-10-03"); !errors.Is(err, Invalid("money.overflow")) {
		t.Error(err)
	}
	if _, err := full.Overdrawn(in); !errors.Is(err, Invalid("money.overflow")) {
		t.Error(err)
	}
	twice := append(in, Entry{Date: "2025-10-03", Account: "a1", Code: CodeNHSO, Amount: math.MaxInt64})
	if _, err := full.Overdrawn(twice); !errors.Is(err, Invalid("money.overflow")) {
		t.Error(err)
	}
}

// A day is called overdrawn exactly when the balance says so, and no day of movement is passed over.
func TestOverdrawnIsWhatTheBalanceSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		accounts, entries := anyLedger(t)
		for _, a := range accounts {
			days, err := a.Overdrawn(entries)
			if err != nil {
				t.Fatal(err)
			}
			told := map[Date]Satang{}
			for _, d := range days {
				told[d.On] = d.Balance
			}
			for _, e := range entries {
				if e.Moves(a.ID) == 0 {
					continue
				}
				lies, err := a.Balance(entries, e.Date)
				if err != nil {
					t.Fatal(err)
				}
				if was, is := told[e.Date]; is != (lies < 0) || is && was != lies {
					t.Fatalf("%s on %s: %v, told %v", a.ID, e.Date, lies, told)
				}
			}
		}
	})
}

func TestAnAccountSinksOnlyWhereItGoesLowerBelowZero(t *testing.T) {
	a := Account{ID: "a1", From: "2025-10-01", Opening: 100}
	in := Entry{Date: "2025-10-03", Account: "a1", Code: CodeNHSO, Amount: 50}
	out := Entry{Date: "2025-10-05", Account: "a1", Code: CodeType1, Amount: 150}
	late := in
	late.Date = "2025-10-09"
	poorer, later := a, a
	poorer.Opening, later.From = 0, "2025-10-04"
	both := []Entry{in, out}
	for name, c := range map[string]struct {
		was, now      Account
		before, after []Entry
		want          []DayBalance
	}{
		"nothing changed":              {a, a, both, both, nil},
		"without the income":           {a, a, both, []Entry{out}, []DayBalance{{"a1", "2025-10-05", -50}}},
		"income comes later":           {a, a, both, []Entry{out, late}, []DayBalance{{"a1", "2025-10-05", -50}}},
		"below already, and as low":    {a, a, []Entry{out}, []Entry{out}, nil},
		"below already, what ended it": {a, a, []Entry{out, late}, []Entry{out}, []DayBalance{{"a1", "2025-10-09", -50}}},
		"a smaller opening":            {a, poorer, both, both, []DayBalance{{"a1", "2025-10-05", -100}}},
		"begun later, the same money":  {a, later, []Entry{out}, []Entry{out}, nil},
		"an account made anew":         {Account{}, a, nil, []Entry{out}, []DayBalance{{"a1", "2025-10-05", -50}}},
	} {
		if got, err := c.now.Sinks(c.was, c.before, c.after); err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%s: %v %v, want %v", name, got, err, c.want)
		}
	}
}
