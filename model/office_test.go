package model

import (
	"testing"
)

func TestCheckOffice(t *testing.T) {
	valid := func() Office {
		return Office{
			Name: "เทศบาลตำบลตัวอย่าง", Kind: TownTambon, Changwat: "ตัวอย่าง",
			Villages: []Village{{Number: 1, Name: "บ้านเหนือ"}, {Number: 2, Name: "บ้านใต้"}},
			Lists: []IssueList{
				{Key: "province", Issues: []Issue{{Code: "1"}, {Code: "2"}}},
				{Key: "district", Issues: []Issue{{Code: "1"}}},
			},
			Agencies: []Agency{{Key: "hospital"}, {Key: "school"}},
		}
	}
	checks(t, "office.invalid", valid, []broken[Office]{
		{"no name", func(o *Office) { o.Name = " \t" }, "name", "field.required"},
		{"no changwat", func(o *Office) { o.Changwat = "" }, "changwat", "field.required"},
		{"unknown kind", func(o *Office) { o.Kind = "village" }, "kind", "field.choice"},
		{"no kind", func(o *Office) { o.Kind = "" }, "kind", "field.choice"},
		{"list twice", func(o *Office) { o.Lists[1].Key = "province" }, "lists.1.key", "field.twice"},
		{"list without key", func(o *Office) { o.Lists[0].Key = "" }, "lists.0.key", "field.twice"},
		{"issue twice in a list", func(o *Office) { o.Lists[0].Issues[1].Code = "1" }, "lists.0.issues.1.code", "field.twice"},
		{"agency twice", func(o *Office) { o.Agencies[1].Key = "hospital" }, "agencies.1.key", "field.twice"},
		{"village twice", func(o *Office) { o.Villages[1].Number = 1 }, "villages.1.number", "field.twice"},
		{"village 0", func(o *Office) { o.Villages[0].Number = 0 }, "villages.0.number", "field.twice"},
		{"nothing but what must be", func(o *Office) {
			*o = Office{Name: "อบต.ตัวอย่าง", Kind: Tambon, Changwat: "ก"}
		}, "", ""},
	})
}

func TestHosts(t *testing.T) {
	for _, c := range []struct {
		kind                OfficeKind
		health, care, rehab bool
	}{
		{Tambon, true, true, false},
		{TownTambon, true, true, false},
		{Town, true, true, false},
		{City, true, true, false},
		{OtherOffice, true, true, false},
		{Provincial, false, false, true},
	} {
		if c.kind.Hosts(FundHealth) != c.health || c.kind.Hosts(FundCare) != c.care || c.kind.Hosts(FundRehab) != c.rehab || c.kind.Hosts("") {
			t.Errorf("%s hosts the wrong funds", c.kind)
		}
	}
}

func TestCheckFundAndBody(t *testing.T) {
	checks(t, "fund.invalid", func() Fund { return Fund{Kind: FundHealth, Name: "กองทุนตัวอย่าง"} }, []broken[Fund]{
		{"no name", func(f *Fund) { f.Name = "" }, "name", "field.required"},
		{"unknown kind", func(f *Fund) { f.Kind = "wealth" }, "kind", "field.choice"},
	})
	checks(t, "body.invalid", func() Body {
		return Body{Kind: Committee, Name: "คณะกรรมการ", Numbering: ByFiscalYear, Seats: []Seat{{Key: "chair", Chairs: 1}, {Key: "village"}}}
	}, []broken[Body]{
		{"no name", func(b *Body) { b.Name = "" }, "name", "field.required"},
		{"no kind", func(b *Body) { b.Kind = "" }, "kind", "field.choice"},
		{"sub-committee", func(b *Body) { b.Kind = Subcommittee }, "", ""},
		{"unknown numbering", func(b *Body) { b.Numbering = "lunar" }, "numbering", "field.choice"},
		{"by calendar year", func(b *Body) { b.Numbering = ByCalendarYear }, "", ""},
		{"seat twice", func(b *Body) { b.Seats[1].Key = "chair" }, "seats.1.key", "field.twice"},
		{"negative seats", func(b *Body) { b.Seats[1].Max = -1 }, "seats.1.max", "field.negative"},
		{"fourth chair", func(b *Body) { b.Seats[1].Chairs = 4 }, "seats.1.chairs", "field.points"},
	})
}

func TestNumberingYear(t *testing.T) {
	if y := ByFiscalYear.YearOf("2025-10-01"); y != 2569 {
		t.Errorf("fiscal: %d", y)
	}
	if y := ByCalendarYear.YearOf("2025-10-01"); y != 2568 {
		t.Errorf("calendar: %d", y)
	}
}

func TestCheckPersonAndMember(t *testing.T) {
	checks(t, "person.invalid", func() Person { return Person{Name: "สมมติ"} }, []broken[Person]{
		{"no name", func(p *Person) { p.Name, p.Family = "  ", "ไม่มีจริง" }, "name", "field.required"},
	})
	checks(t, "member.invalid", func() Member {
		return Member{Seat: "village", From: "2023-10-01", To: "2027-09-30", Left: "2026-01-15"}
	}, []broken[Member]{
		{"no seat", func(m *Member) { m.Seat = "" }, "seat", "field.required"},
		{"from is no day", func(m *Member) { m.From = "2023-02-30" }, "from", "field.date"},
		{"to is no day", func(m *Member) { m.To = "2027-09-31" }, "to", "field.date"},
		{"left is no day", func(m *Member) { m.Left = "2026-00-00" }, "left", "field.date"},
		{"ends before it begins", func(m *Member) { m.To = "2023-09-30" }, "to", "field.before"},
		{"leaves before it begins", func(m *Member) { m.Left = "2023-09-30" }, "left", "field.before"},
		{"replaces herself", func(m *Member) { m.ID, m.Replaces = "m0000000000000001", "m0000000000000001" }, "replaces", "field.choice"},
		{"of one day", func(m *Member) { m.To = m.From }, "", ""},
		{"ex officio", func(m *Member) { m.From, m.To, m.Left = "", "", "" }, "", ""},
	})
}

func TestFullName(t *testing.T) {
	if got := (Person{Title: "นางสาว", Name: "สมมติ", Family: "ไม่มีจริง"}).FullName(); got != "นางสาวสมมติ ไม่มีจริง" {
		t.Error(got)
	}
	if got := (Person{Title: "นางสาว", Name: "สมมติ", Family: "ไม่มีจริง"}).SortName(); got != "สมมติ ไม่มีจริง" {
		t.Error(got)
	}
	if got := (Person{Name: "สมมติ"}).FullName(); got != "สมมติ" {
		t.Error(got)
	}
}
