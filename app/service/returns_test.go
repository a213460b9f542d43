package service

import (
	"bytes"
	"testing"

	"kongthun/model"
)

func TestTheMoneyOfAYearFollowsTheDecisions(t *testing.T) {
	o := newOffice(t)
	before := must[model.Spending](t)(o.Spending(o.year.ID))
	if before.Approved != 0 || before.Left != model.Baht(580000) {
		t.Errorf("%+v", before)
	}
	m := o.meet(t)
	after := must[model.Spending](t)(o.Spending(o.year.ID)) // open meetings count: the secretary decides by what is left
	if after.Approved != model.Baht(150000) || after.Left != model.Baht(430000) {
		t.Errorf("%+v", after)
	}
	m.Agenda[3].Items[0].Resolution = &model.Resolution{Word: model.Reject, Reason: "ซ้ำซ้อน"}
	m.Agenda[3].Items[0].Vote = &model.Vote{Against: 5}
	must[model.Meeting](t)(o.SaveMeeting(m))
	if s := must[model.Spending](t)(o.Spending(o.year.ID)); s.Approved != model.Baht(100000) {
		t.Errorf("%+v", s)
	}
}

func TestReturnsHoldApprovedProjectsOnlyAndNeverZeroForUnknown(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	m.Agenda[3].Items[1].Resolution = &model.Resolution{Word: model.SendBack, Reason: "แก้ตัวชี้วัด"}
	must[model.Meeting](t)(o.SaveMeeting(m))
	action := must[model.Return](t)(o.Return(ReturnAction, o.year.ID))
	if len(action.Columns) != 20 || len(action.Rows) != 2 {
		t.Fatalf("%d columns, %d rows", len(action.Columns), len(action.Rows))
	}
	cell := func(r model.Return, row int, key string) model.Cell {
		for i, c := range r.Columns {
			if c.Key == key {
				return r.Rows[row][i]
			}
		}
		t.Fatalf("no column %s", key)
		return model.Cell{}
	}
	for key, want := range map[string]model.Cell{
		"fundCode":         model.TextOf("L0000"),
		"year":             model.CountOf(2026),
		"type":             model.TextOf("1"),
		"earlier.approved": model.MoneyOf(model.Baht(50000)),
		"earlier.on":       model.TextOf("15/01/2569"),
		"starts":           {},
		"earlier.spent":    {},
		"targets.people":   {},
	} {
		if got := cell(action, 0, key); got != want {
			t.Errorf("%s: %+v, want %+v", key, got, want)
		}
	}
	off := must[model.Office](t)(o.Office())
	off.Setting.ReturnsInCE = true
	must[model.Office](t)(o.SaveOffice(off))
	if got := cell(must[model.Return](t)(o.Return(ReturnAction, o.year.ID)), 0, "earlier.on"); got.Text != "15/01/2026" {
		t.Errorf("%+v", got)
	}
	register := must[model.Return](t)(o.Return(ReturnRegister, o.year.ID))
	if got := cell(register, 0, "approvedOn"); got.Date != "2026-01-15" {
		t.Errorf("%+v", got)
	}
	sum := model.Cell{}
	for i, c := range register.Columns {
		if c.Kind == model.MoneyCell {
			sum = register.Totals[i]
		}
	}
	if !sum.Sum || sum.Number != int64(model.Baht(100000)) {
		t.Errorf("%+v", sum)
	}
	_, err := o.Return("other", o.year.ID)
	refused(t, err, "service.return_kind")
}

func TestAReturnIsTheSameBytesEveryTime(t *testing.T) {
	o := newOffice(t)
	o.meet(t)
	name, first, err := o.WriteReturn(ReturnAction, o.year.ID)
	if err != nil {
		t.Fatal(err)
	}
	_, second, err := o.WriteReturn(ReturnAction, o.year.ID)
	if err != nil || !bytes.Equal(first, second) {
		t.Error("two writings differ", err)
	}
	if name != "2569_L0000_NHSO-ACTION.xlsx" {
		t.Error(name)
	}
}

func TestADecisionBeforeTheFileKeptMeetingsCounts(t *testing.T) {
	o := newOffice(t)
	must[model.Proposal](t)(o.SaveProposal(model.Proposal{
		Round: o.round.ID, Title: "โครงการเดิม", Type: "10(7)", Earlier: &model.Earlier{Approved: model.Baht(7000), On: "2025-10-20"},
	}))
	s := must[model.Spending](t)(o.Spending(o.year.ID))
	last := s.Types[len(s.Types)-1]
	if s.Approved != model.Baht(7000) || last.Type != "10(7)" || last.Approved != model.Baht(7000) {
		t.Errorf("%+v", s)
	}
	if r := must[model.Return](t)(o.Return(ReturnAction, o.year.ID)); len(r.Rows) != 1 {
		t.Errorf("%d rows", len(r.Rows))
	}
}
