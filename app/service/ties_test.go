package service

import (
	"errors"
	"io"
	"testing"
	"time"

	"kongthun/model"
)

// What a proposal or a problem's origin names stays in the office, though no list of the problem's own names it.
func TestTiesOfProposalsAndOriginsStay(t *testing.T) {
	o := newOffice(t)
	office := must[model.Office](t)(o.Office())
	office.Agencies = []model.Agency{{Key: "a1", Name: "โรงเรียนบ้านที่ปั้น"}, {Key: "a2", Name: "วัดน้ำฝี่"}}
	office.Lists = []model.IssueList{{Key: "l1", Name: "พชอ.", Issues: []model.Issue{{Code: "1", Name: "อุบัติเหตุ"}, {Code: "2", Name: "ขยะ"}}}}
	office = must[model.Office](t)(o.SaveOffice(office))

	p := must[model.Proposal](t)(o.Proposal(o.proposals[0].ID))
	p.Partners = []model.Partner{{Agency: "a1"}}
	must[model.Proposal](t)(o.SaveProposal(p))
	must[model.Problem](t)(o.SaveProblem(model.Problem{
		Title: "ปัญหาตามประเด็นของอำเภอ", Origin: model.Origin{Kind: model.FromIssue, Issue: &model.IssueRef{List: "l1", Code: "2"}},
	}))

	without := office
	without.Agencies = office.Agencies[1:]
	_, err := o.SaveOffice(without)
	refused(t, err, "service.agency_of_proposal")
	without = office
	without.Lists = []model.IssueList{{Key: "l1", Name: "พชอ.", Issues: office.Lists[0].Issues[:1]}}
	_, err = o.SaveOffice(without)
	refused(t, err, "service.issue_used")

	office.Agencies = office.Agencies[:1]
	office.Lists[0].Issues = office.Lists[0].Issues[1:]
	must[model.Office](t)(o.SaveOffice(office)) // what nobody names may go
}

// meanwhile is a source of chance that has something done while somebody draws from it: between a service's look and its act.
type meanwhile struct {
	chance io.Reader
	once   func()
}

func (m *meanwhile) Read(b []byte) (int, error) {
	if do := m.once; do != nil {
		m.once = nil
		do()
	}
	return m.chance.Read(b)
}

// Opening the scoring undoes nothing that was saved while the sheets were made: it works on the round as it is.
func TestOpeningKeepsWhatWasSavedMeanwhile(t *testing.T) {
	o := newOffice(t)
	o.random = &meanwhile{chance: o.random, once: func() {
		r := must[model.Round](t)(o.Round(o.round.ID))
		r.Call = &model.Call{Where: "ห้องกองทุน"}
		must[model.Round](t)(o.SaveRound(r))
	}}
	opened := must[model.Round](t)(o.OpenScoring(o.round.ID, nil))
	if opened.Frozen == nil || opened.Call == nil || opened.Call.Where != "ห้องกองทุน" {
		t.Errorf("%+v", opened)
	}
	_, err := o.OpenScoring(o.round.ID, nil)
	refused(t, err, "service.already_open")
}

// later has something done at the nth look at the clock: an action looks at it last before it writes.
func (o *office) later(nth int, do func()) {
	clock := o.clock
	o.clock = func() time.Time {
		if nth--; nth == 0 {
			do()
		}
		return clock()
	}
}

// What is worked out for a meeting is worked out from the meeting as it is when it is written.
func TestAMeetingKeepsWhatWasSavedMeanwhile(t *testing.T) {
	for name, work := range map[string]func(*office, model.Meeting) (model.Meeting, error){
		"put up": func(o *office, m model.Meeting) (model.Meeting, error) {
			return o.PutUp(m.ID, 3, []model.ID{o.proposals[0].ID})
		},
		"stamped": func(o *office, m model.Meeting) (model.Meeting, error) {
			return o.StampLeaving(m.ID, "", m.Roll[1].Member)
		},
	} {
		o := newOffice(t)
		m := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-01-15"))
		change := func() {
			edited := m
			edited.Place = "ศาลาใหม่"
			must[model.Meeting](t)(o.SaveMeeting(edited))
		}
		nth := 1
		if name == "stamped" {
			nth = 2 // the first look is for the stamp itself
		}
		o.later(nth, change)
		got := must[model.Meeting](t)(work(o, m))
		if got.Place != "ศาลาใหม่" || sameJSON(got, m) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// Two meetings called at once have two numbers.
func TestMeetingsCalledAtOnceAreNumberedOneAfterTheOther(t *testing.T) {
	o := newOffice(t)
	var inner model.Meeting
	o.later(1, func() { inner = must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-01-14")) })
	outer := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-01-15"))
	if inner.Number != 1 || outer.Number != 2 {
		t.Errorf("%d and %d", inner.Number, outer.Number)
	}
}

// Minutes are sealed only if they say what the file says at that moment: whatever they are made of.
func TestClosingSealsWhatTheFileSays(t *testing.T) {
	for name, change := range map[string]func(*office) error{
		"a name": func(o *office) error {
			p := must[[]model.Person](t)(o.People())[0]
			p.Family = "เปลี่ยนนามสกุล"
			_, err := o.SavePerson(p)
			return err
		},
		"a proposal": func(o *office) error {
			p := must[model.Proposal](t)(o.Proposal(o.proposals[0].ID))
			p.Rationale = "เหตุผลใหม่"
			_, err := o.SaveProposal(p)
			return err
		},
		"a setting": func(o *office) error {
			x := must[model.Office](t)(o.Office())
			x.Setting.PlainFoot = !x.Setting.PlainFoot
			_, err := o.SaveOffice(x)
			return err
		},
	} {
		o := newOffice(t)
		m := o.meet(t)
		o.later(2, func() { ok(t, change(o)) }) // after the pages were set, before the action
		if _, err := o.CloseMeeting(m.ID); !errors.Is(err, model.Conflict("service.changed")) {
			t.Errorf("%s: %v", name, err)
		}
		must[model.Issued](t)(o.CloseMeeting(m.ID))
	}
}

// What a later meeting goes on with stays where it stood: its key is given to nothing else.
func TestAnItemThatWasCarriedOverStays(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	last := len(m.Agenda[3].Items) - 1
	m.Agenda[3].Items[last].Resolution = &model.Resolution{Word: model.Defer, Reason: "รอข้อมูล"}
	m.Agenda[3].Items[last].Vote = nil
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	next := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-02-12"))
	key := m.Agenda[3].Items[last].Key

	without := must[model.Meeting](t)(o.Meeting(m.ID))
	without.RemoveItem(key)
	_, err := o.SaveMeeting(without)
	refused(t, err, "service.item_carried")
	other := without
	ref := model.RefTo(o.proposals[0].ID)
	other.AddItem(3, model.Item{Kind: model.Decide, Title: "เรื่องอื่น", Subject: &ref})
	if _, it := other.Item(key); it != nil { // the key came back with another matter
		_, err = o.SaveMeeting(other)
		refused(t, err, "service.item_carried")
	}
	moved := must[model.Meeting](t)(o.Meeting(m.ID))
	moved.RemoveItem(moved.Agenda[3].Items[0].Key) // nobody goes on with that one
	must[model.Meeting](t)(o.SaveMeeting(moved))

	next.Agenda[3].Items = nil
	must[model.Meeting](t)(o.SaveMeeting(next))
	must[model.Meeting](t)(o.SaveMeeting(without))
}
