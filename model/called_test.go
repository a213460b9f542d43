package model

import "testing"

func TestShortNotice(t *testing.T) {
	for on, want := range map[Date]bool{"2026-02-08": false, "2026-02-09": false, "2026-02-10": true, "2026-02-12": true, "2026-02-13": true, "": false, "x": false} {
		m := Meeting{Date: "2026-02-12", Called: &Invitation{On: on}}
		if got := m.ShortNotice(); got != want {
			t.Errorf("called on %q for %s: %v", on, m.Date, got)
		}
	}
	if (Meeting{Date: "2026-02-12"}).ShortNotice() || (Meeting{Called: &Invitation{On: "2026-02-12"}}).ShortNotice() {
		t.Error("a letter or a day that is not known comes in time")
	}
}

func TestDisorderOfNumbersAndTimes(t *testing.T) {
	first := Meeting{ID: "t1", Body: "b", Number: 1, Year: 2569, Date: "2026-01-15"}
	third := Meeting{ID: "t3", Body: "b", Number: 3, Year: 2569, Date: "2026-03-15"}
	for name, c := range map[string]struct {
		change func(*Meeting)
		want   []string
	}{
		"in order":            {func(*Meeting) {}, nil},
		"too early":           {func(m *Meeting) { m.Date = "2026-01-01" }, []string{"meeting.disorder"}},
		"too late":            {func(m *Meeting) { m.Date = "2026-04-01" }, []string{"meeting.disorder"}},
		"too high a number":   {func(m *Meeting) { m.Number = 4 }, []string{"meeting.disorder"}},
		"of another year":     {func(m *Meeting) { m.Number, m.Year = 4, 2570 }, nil},
		"of another body":     {func(m *Meeting) { m.Number, m.Body = 4, "c" }, nil},
		"on the same day":     {func(m *Meeting) { m.Date = "2026-01-15" }, nil},
		"no day":              {func(m *Meeting) { m.Date, m.Number = "", 4 }, nil},
		"an item before":      {func(m *Meeting) { m.Agenda[0].Items[0].At = "09:00" }, []string{"meeting.disorder_time"}},
		"an item goes back":   {func(m *Meeting) { m.Agenda[0].Items[0].At, m.Agenda[0].Items[1].At = "10:30", "10:00" }, []string{"meeting.disorder_time"}},
		"an item after":       {func(m *Meeting) { m.Agenda[0].Items[1].At = "12:30" }, []string{"meeting.disorder_end"}},
		"one that was left":   {func(m *Meeting) { m.Agenda[0].Items[1].At, m.Adjourned = "12:30", &Adjournment{At: "12:00", Item: "2"} }, nil},
		"items in their time": {func(m *Meeting) { m.Agenda[0].Items[0].At, m.Agenda[0].Items[1].At = "09:30", "12:00" }, nil},
	} {
		m := agendaOf("12")
		m.ID, m.Body, m.Number, m.Year, m.Date, m.Starts, m.Ends = "t2", "b", 2, 2569, "2026-02-12", "09:30", "12:00"
		c.change(&m)
		var got []string
		for _, f := range m.Disorder([]Meeting{first, m, third}) {
			got = append(got, f.Key)
		}
		if len(got) != len(c.want) || len(got) > 0 && got[0] != c.want[0] {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
	if got := third.Numbered(); got != "3/2569" {
		t.Errorf("%q", got)
	}
}

func TestBefore(t *testing.T) {
	a := Meeting{ID: "a", Body: "k", Date: "2026-01-15", Starts: "09:00", Number: 2}
	for name, c := range map[string]struct {
		change func(*Meeting)
		want   bool
	}{
		"a later day":           {func(m *Meeting) { m.Date, m.Starts = "2026-01-16", "08:00" }, true},
		"an earlier day":        {func(m *Meeting) { m.Date, m.Number = "2026-01-14", 9 }, false},
		"a later hour":          {func(m *Meeting) { m.Starts, m.Number = "13:00", 1 }, true},
		"an earlier hour":       {func(m *Meeting) { m.Starts, m.Number = "08:30", 3 }, false},
		"no hour yet":           {func(m *Meeting) { m.Starts, m.Number = "", 1 }, true},
		"a higher number":       {func(m *Meeting) { m.Number = 3 }, true},
		"a lower number":        {func(m *Meeting) { m.Number = 1 }, false},
		"another body, later":   {func(m *Meeting) { m.Body, m.Starts = "u", "13:00" }, true},
		"another body, earlier": {func(m *Meeting) { m.Body, m.Starts = "u", "08:00" }, false},
		"the same but the ID":   {func(*Meeting) {}, true},
		"itself":                {func(m *Meeting) { m.ID = a.ID }, false},
	} {
		b := a
		b.ID = "b"
		if c.change(&b); a.Before(b) != c.want {
			t.Errorf("%s: %v", name, !c.want)
		}
		if a.Before(b) && b.Before(a) || a.ID != b.ID && !a.Before(b) && !b.Before(a) {
			t.Errorf("%s: not one before the other", name)
		}
	}
}
