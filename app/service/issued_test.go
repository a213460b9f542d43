package service

import (
	"testing"

	"kongthun/model"
)

func TestTheNewestMinutesAreIssued(t *testing.T) {
	s := demonstrated(t)
	for _, m := range all[model.Meeting](t)(s.Meetings("")) {
		if issued := all[model.Issued](t)(s.Issued(m.ID)); (len(issued) == 1) != m.Closed {
			t.Errorf("%s closed %t has %d issued papers", numberOf(m), m.Closed, len(issued))
		}
	}
}

func TestNewestEntriesOfTheJournal(t *testing.T) {
	s := newService(t)
	for range 3 {
		must[model.Problem](t)(s.SaveProblem(model.Problem{Title: "ปัญหา"}))
	}
	for _, c := range []struct{ n, want int }{{2, 2}, {4, 4}, {100, 4}} {
		total, entries, err := s.Newest(c.n)
		if err != nil || total != 4 || len(entries) != c.want || entries[0].Seq != 4 {
			t.Errorf("the newest %d: %d of %d, %v", c.n, len(entries), total, err)
		}
	}
}

func TestASeatThatAMemberHadStays(t *testing.T) {
	s := newService(t)
	b := all[model.Body](t)(s.Bodies(""))[0]
	person := must[model.Person](t)(s.SavePerson(model.Person{Name: "สมมุติ"}))
	must[model.Member](t)(s.SaveMember(model.Member{Body: b.ID, Seat: b.Seats[0].Key, Person: person.ID, From: "2020-01-01", To: "2021-01-01"}))
	without := b
	without.Seats = b.Seats[1:]
	_, err := s.SaveBody(without)
	refused(t, err, "service.seat_held")
	without.Seats = b.Seats[:1]
	must[model.Body](t)(s.SaveBody(without))
}

func TestWhatProblemsAreTiedToStays(t *testing.T) {
	s := newService(t)
	o := must[model.Office](t)(s.Office())
	o.Lists = []model.IssueList{{Key: "a", Name: "จังหวัด", Issues: []model.Issue{{Code: "1", Name: "ก"}, {Code: "2", Name: "ข"}}}}
	o.Agencies = []model.Agency{{Key: "x", Name: "โรงเรียน"}, {Key: "y", Name: "วัด"}}
	o = must[model.Office](t)(s.SaveOffice(o))
	must[model.Problem](t)(s.SaveProblem(model.Problem{Title: "ปัญหา", Issues: []model.IssueRef{{List: "a", Code: "1"}}, Partners: []model.Partner{{Agency: "y"}}}))
	for _, c := range []struct {
		name string
		edit func(*model.Office)
		key  string
	}{
		{"the list", func(o *model.Office) { o.Lists = nil }, "service.issue_used"},
		{"the issue", func(o *model.Office) { o.Lists[0].Issues = o.Lists[0].Issues[1:] }, "service.issue_used"},
		{"the code", func(o *model.Office) { o.Lists[0].Issues[0].Code = "9" }, "service.issue_used"},
		{"the partner", func(o *model.Office) { o.Agencies = o.Agencies[:1] }, "service.agency_used"},
		{"another issue and partner, and names", func(o *model.Office) {
			o.Lists[0].Issues, o.Agencies = o.Lists[0].Issues[:1], o.Agencies[1:]
			o.Lists[0].Issues[0].Name, o.Agencies[0].Name = "กก", "วัดใหม่"
		}, ""},
	} {
		edited := must[model.Office](t)(s.Office())
		c.edit(&edited)
		if _, err := s.SaveOffice(edited); c.key == "" {
			if err != nil {
				t.Errorf("%s: %v", c.name, err)
			}
		} else {
			refused(t, err, c.key)
		}
	}
}

func TestYearsStandNewestFirst(t *testing.T) {
	s := newService(t)
	fund := all[model.Fund](t)(s.Funds())[0].ID
	for range 2 {
		newest := all[model.FiscalYear](t)(s.Years(fund))[0]
		must[model.FiscalYear](t)(s.OpenNextYear(newest.ID, "")) // the second is started from the first
	}
	years := all[model.FiscalYear](t)(s.Years(fund))
	for i := 1; i < len(years); i++ {
		if years[i-1].Year != years[i].Year+1 {
			t.Errorf("year %d before %d", years[i-1].Year, years[i].Year)
		}
	}
	if len(years) != 3 {
		t.Errorf("%d years", len(years))
	}
}
