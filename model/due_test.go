package model

import (
	"errors"
	"slices"
	"testing"
)

// dueYear owes a statement every quarter, a plan early in the year, and a form before it begins.
func dueYear() FiscalYear {
	return FiscalYear{ID: "y0000000000000001", Year: 2569, Rules: RuleSet{Returns: []ReturnRule{
		{Return: "statement", Every: Quarterly, Days: 30},
		{Return: "plan", Every: Yearly, Begins: true, Days: 92},
		{Return: "population", Every: Yearly, Begins: true, Days: -61},
	}}}
}

func TestDuesStandByTheirLastDay(t *testing.T) {
	var got []string
	for _, d := range dueYear().Dues(nil) {
		got = append(got, string(d.Due)+" "+d.Rule.Return+" "+d.Period.String())
	}
	want := []string{
		"2025-07-31 population 2569", "2025-12-31 plan 2569", "2026-01-30 statement 2569-Q1", "2026-04-30 statement 2569-Q2",
		"2026-07-30 statement 2569-Q3", "2026-10-30 statement 2569-Q4",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestHowAReturnStands(t *testing.T) {
	sent := func(on Date) []Sending { return []Sending{{On: on}} }
	quarter := ReturnDue{Rule: ReturnRule{Every: Quarterly, Days: 30}, Period: Period{Year: 2569, Every: Quarterly, Number: 1}, Due: "2026-01-30"}
	plan := ReturnDue{Rule: ReturnRule{Every: Yearly, Begins: true, Days: 92}, Period: Period{Year: 2569, Every: Yearly}, Due: "2025-12-31"}
	for _, c := range []struct {
		due   ReturnDue
		sent  []Sending
		today Date
		want  DueState
	}{
		{quarter, nil, "2025-12-31", DueAhead},
		{quarter, nil, "2026-01-01", DueOpen},
		{quarter, nil, "2026-01-15", DueOpen},
		{quarter, nil, "2026-01-16", DueSoon},
		{quarter, nil, "2026-01-30", DueSoon},
		{quarter, nil, "2026-01-31", DueLate},
		{quarter, sent("2026-01-30"), "2026-03-01", DueSent},
		{quarter, sent("2026-01-31"), "2026-03-01", DueSentLate},
		{quarter, []Sending{{On: "2026-03-01"}, {On: "2026-01-10"}}, "2026-03-02", DueSent}, // sent in time, and again
		{plan, nil, "2025-06-30", DueAhead},
		{plan, nil, "2025-07-02", DueOpen},
		{plan, nil, "2025-12-20", DueSoon},
		{plan, nil, "2026-01-01", DueLate},
	} {
		d := c.due
		d.Sent = c.sent
		if got := d.State(c.today); got != c.want {
			t.Errorf("%s due %s on %s: %s, want %s", d.Period, d.Due, c.today, got, c.want)
		}
	}
}

func TestSendingsStandByWhatTheySent(t *testing.T) {
	q1 := Period{Year: 2569, Every: Quarterly, Number: 1}
	all := []Sending{
		{ID: "v0000000000000001", Return: "statement", Period: q1, On: "2026-01-10"},
		{ID: "v0000000000000002", Return: "statement", Period: q1, On: "2026-01-20"},
		{ID: "v0000000000000003", Return: "statement", Period: q1, On: "2026-01-25", Withdrawn: "ผิดแฟ้ม"},
		{ID: "v0000000000000004", Return: "money", Period: q1, On: "2026-01-25"},
		{ID: "v0000000000000005", Return: "statement", Period: Period{Year: 2569, Every: Quarterly, Number: 2}, On: "2026-01-25"},
	}
	for _, d := range dueYear().Dues(all) {
		want := 0
		if d.Rule.Return == "statement" && d.Period.Number < 3 {
			want = 3 - d.Period.Number
		}
		if len(d.Sent) != want || want == 2 && d.Sent[0].On != "2026-01-20" {
			t.Errorf("%s %s: %+v", d.Rule.Return, d.Period, d.Sent)
		}
	}
}

func TestSendingsAreChecked(t *testing.T) {
	good := Sending{Return: "plan", Period: Period{Year: 2569, Every: Yearly}, On: "2026-01-02", How: "web"}
	if err := good.Check(); err != nil {
		t.Error(err)
	}
	for field, change := range map[string]func(*Sending){
		"return": func(s *Sending) { s.Return = " " }, "period": func(s *Sending) { s.Period.Number = 1 },
		"on": func(s *Sending) { s.On = "2026-02-30" }, "how": func(s *Sending) { s.How = "pigeon" },
	} {
		s := good
		change(&s)
		var refusal *Error
		if err := s.Check(); !errors.As(err, &refusal) || len(refusal.Fields) != 1 || refusal.Fields[0].Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
}

func TestPeriodsAreNamedAndRead(t *testing.T) {
	seen := map[string]bool{}
	for _, every := range []PeriodKind{Monthly, Quarterly, Yearly} {
		var months []Period
		for _, p := range YearPeriods(2569, every) {
			if back, ok := ParsePeriod(p.String()); !ok || back != p || seen[p.String()] {
				t.Errorf("%s is read as %+v", p, back)
			}
			seen[p.String()] = true
			months = append(months, p.Months()...)
			first, _ := p.Bounds()
			if start, _ := p.Months()[0].Bounds(); start != first {
				t.Errorf("%s begins on %s, its first month on %s", p, first, start)
			}
		}
		if !slices.Equal(months, YearPeriods(2569, Monthly)) {
			t.Errorf("%s: the months are %v", every, months)
		}
	}
	for _, text := range []string{"", "2569-M13", "2569-M00", "2569-Q5", "2569-M", "69", "2569-X1", "2569-Q1 ", "0543"} {
		if p, ok := ParsePeriod(text); ok {
			t.Errorf("%q is read as %+v", text, p)
		}
	}
	if len(YearPeriods(2569, "week")) > 0 || len((Period{}).Months()) > 0 {
		t.Error("a length that there is not has periods")
	}
}

func TestAShareOfAWhole(t *testing.T) {
	for _, c := range []struct {
		part, whole Satang
		want        BasisPoints
		ok          bool
	}{
		{1, 3, 3333, true},
		{2, 3, 6667, true},
		{1, 20000, 1, true}, // a half is rounded away from zero
		{-1, 3, -3333, true},
		{5, 5, 10000, true},
		{3, 1, 30000, true},
		{1, 0, 0, false},
		{1, -5, 0, false},
		{1 << 62, 1, 0, false},
	} {
		if got, ok := Share(c.part, c.whole); got != c.want || ok != c.ok {
			t.Errorf("%d of %d: %d %v", c.part, c.whole, got, ok)
		}
	}
}
