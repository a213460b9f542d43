package service

import (
	"slices"
	"testing"

	"kongthun/model"
)

func TestStockSentencesAreKeptAndTheOneUsedLastStandsFirst(t *testing.T) {
	o := newOffice(t)
	for _, text := range []string{"ตรงกับปัญหา", "เกิดประโยชน์", "ตรงกับปัญหา", " "} {
		if err := o.KeepPhrase(model.AnyStock, text); err != nil {
			t.Fatal(err)
		}
	}
	stock := func() []string { return must[model.Office](t)(o.Office()).Setting.Phrases }
	if got := stock(); !slices.Equal(got, []string{"ตรงกับปัญหา", "เกิดประโยชน์"}) {
		t.Fatalf("%q", got)
	}
	if err := o.UsePhrases(model.AnyStock, "เห็นว่าเกิดประโยชน์ต่อชุมชน"); err != nil {
		t.Fatal(err)
	}
	before := len(must[[]int](t)(entries(o.Service)))
	for _, text := range []string{"เกิดประโยชน์", "ข้อความอื่น", ""} { // in front already, or none of them
		if err := o.UsePhrases(model.AnyStock, text); err != nil {
			t.Fatal(err)
		}
	}
	if got := stock(); !slices.Equal(got, []string{"เกิดประโยชน์", "ตรงกับปัญหา"}) {
		t.Errorf("%q", got)
	}
	if after := len(must[[]int](t)(entries(o.Service))); after != before {
		t.Errorf("%d journal lines for nothing", after-before)
	}
}

// The committee's ways go on into the new fiscal year: the count begins anew, all else is as it was.
func TestTheFirstMeetingOfANewYearIsLikeTheLastOfTheOld(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	m.Agenda[3].Title = "เรื่องพิจารณาโครงการ"
	m.Agenda = append(m.Agenda, model.Section{Title: "เรื่องกำกับติดตาม"})
	m.Signers = []model.Signer{{Caption: "ผู้จด", Name: "นางสาวทดลอง สมมุติ"}, {Caption: "ประธาน", Presides: true}}
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	must[model.Issued](t)(o.CloseMeeting(m.ID))
	if err := o.KeepPhrase(model.AnyStock, "ตรงกับปัญหา"); err != nil {
		t.Fatal(err)
	}
	year := must[model.FiscalYear](t)(o.OpenNextYear(o.year.ID, ""))
	next := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-10-15"))
	if numberOf(next) != "1/2570" || !slices.Equal(next.Signers, m.Signers) || next.Place != m.Place {
		t.Errorf("%s at %q, signed by %+v", numberOf(next), next.Place, next.Signers)
	}
	var was, is []string
	for _, s := range m.Agenda {
		was = append(was, s.Title)
	}
	for _, s := range next.Agenda {
		is = append(is, s.Title)
	}
	if !slices.Equal(is, was) {
		t.Errorf("sections %q, want %q", is, was)
	}
	if items := next.Agenda[1].Items; len(items) != 1 || items[0].Kind != model.Certify || items[0].Subject.ID != m.ID || items[0].Year != year.ID {
		t.Errorf("the old year's minutes are put up as %+v", items)
	}
	if got := must[model.Office](t)(o.Office()).Setting.Phrases; !slices.Equal(got, []string{"ตรงกับปัญหา"}) {
		t.Errorf("stock sentences %q", got)
	}
}
