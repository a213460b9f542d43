package service

import (
	"io"
	"testing"

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
