package service

import (
	"errors"
	"testing"

	"kongthun/model"
	"kongthun/storage"
)

// approve has the first proposal approved, by a list that was imported: it has objectives, people and a claimed problem to report on.
func (o *office) approve(t *testing.T) model.Proposal {
	t.Helper()
	q := o.problems[0]
	q.Indicator = model.Indicator{Name: "ร้อยละผู้สูงอายุหกล้ม", Unit: "ร้อยละ", Baseline: "18.5", Target: "14"}
	o.problems[0] = must[model.Problem](t)(o.SaveProblem(q))
	p := must[model.Proposal](t)(o.Proposal(o.proposals[0].ID))
	p.Applicant.Position = "ประธานชมรม"
	p.Objectives = []model.Objective{{Text: "เพื่อลดการหกล้ม", Indicator: "ร้อยละที่หกล้ม", Size: "18.5", Target: "14"}}
	p.Targets = []model.Target{{Group: 5, People: 80}, {Name: "ญาติ", People: 20}}
	p.Claims = append(p.Claims, model.Claim{Problem: o.problems[1].ID, Level: model.NoHelp})
	p.Earlier = &model.Earlier{Approved: model.Baht(30000), On: "2026-01-10"}
	p = must[model.Proposal](t)(o.SaveProposal(p))
	o.proposals[0] = p
	return p
}

// pay writes what the ledger says of a payment to the project, of a request for an instalment (0: no request).
func (o *office) pay(t *testing.T, project model.ID, baht int64, instalment int, withdrawn string) {
	t.Helper()
	err := o.act("test.pay", "", "", func(w *storage.Writer) error {
		ids := make([]model.ID, 3)
		for i, k := range []model.Kind{model.KindAccount, model.KindDisbursement, model.KindEntry} {
			id, err := o.newID(k)
			if err != nil {
				return err
			}
			ids[i] = id
		}
		e := model.Entry{ID: ids[2], Fund: o.year.Fund, Date: "2026-02-01", Code: model.CodeType1, Account: ids[0], Amount: model.Baht(baht), Project: project, Withdrawn: withdrawn}
		err := put(w, model.Account{ID: ids[0], Fund: o.year.Fund, Name: "บัญชี " + string(ids[0]), From: "2025-10-01"})
		if instalment > 0 && err == nil {
			e.Disbursement = ids[1]
			err = put(w, model.Disbursement{ID: ids[1], Project: project, Instalment: instalment, On: "2026-02-01", Amount: e.Amount})
		}
		return errors.Join(err, put(w, e))
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAnOutcomeIsFilledInFromWhatIsKnown(t *testing.T) {
	o := newOffice(t)
	p := o.approve(t)
	first := must[model.Outcome](t)(o.NewOutcome(p.ID, 1))
	if first.ID != "" || first.Project != "" || first.Given != nil || first.On != o.Today() {
		t.Errorf("of a project that nobody has begun: %+v", first)
	}
	first = must[model.Outcome](t)(o.SaveOutcome(p.ID, first))
	must[model.Project](t)(o.SaveAgreement(p.ID, model.Agreement{Number: "1/2569", On: "2026-01-12", Instalments: []model.Instalment{
		{Number: 1, Amount: model.Baht(17000)}, {Number: 2, Amount: model.Baht(13000)},
	}}))
	o.pay(t, first.Project, 10000, 1, "")
	o.pay(t, first.Project, 5000, 2, "")
	o.pay(t, first.Project, 3000, 0, "")
	o.pay(t, first.Project, 7000, 1, "ลงผิด")
	for _, c := range []struct {
		instalment int
		baht       int64
	}{{2, 18000}, {3, 18000}, {0, 18000}} {
		if got := must[model.Outcome](t)(o.NewOutcome(p.ID, c.instalment)); got.Given == nil || *got.Given != model.Baht(c.baht) || got.Project != first.Project || got.Instalment != c.instalment {
			t.Errorf("instalment %d: given %v, %+v", c.instalment, got.Given, got)
		}
	}
	if err := o.WithdrawOutcome(first.ID, "ส่งผิด"); err != nil {
		t.Fatal(err)
	}
	again := must[model.Outcome](t)(o.NewOutcome(p.ID, 1))
	if *again.Given != model.Baht(13000) {
		t.Errorf("given until the first instalment: %v", again.Given)
	}
	want := model.OutcomeFor(p, o.problems)
	want.Project, want.Instalment, want.On, want.Given = first.Project, 1, o.Today(), new(model.Baht(13000))
	if !sameJSON(again, want) {
		t.Errorf("%+v\nwant\n%+v", again, want)
	}
}

func TestReportsAreKeptWithTheirProject(t *testing.T) {
	o := newOffice(t)
	p := o.approve(t)
	if _, found, err := o.OutcomeOf(p.ID); found || err != nil {
		t.Errorf("%v %v", found, err)
	}
	progress := must[model.Outcome](t)(o.NewOutcome(p.ID, 1))
	progress.Abstract = "จัดอบรมเเล้ว"
	progress = must[model.Outcome](t)(o.SaveOutcome(p.ID, progress))
	if progress.Abstract != "จัดอบรมแล้ว" {
		t.Errorf("not normalised: %q", progress.Abstract)
	}
	final := must[model.Outcome](t)(o.NewOutcome(p.ID, 0))
	final.Achieved = model.AchievedPart
	_, err := o.SaveOutcome(p.ID, final)
	refused(t, err, "outcome.invalid")
	final.Why = "ฝนตก"
	final = must[model.Outcome](t)(o.SaveOutcome(p.ID, final))
	if final.Project != progress.Project {
		t.Error("a second project was made")
	}
	if got, found, err := o.OutcomeOf(p.ID); !found || err != nil || got.ID != final.ID {
		t.Errorf("%+v %v %v", got, found, err)
	}
	twice := final
	twice.ID = ""
	_, err = o.SaveOutcome(p.ID, twice)
	refused(t, err, "outcome.final_twice")
	if err := o.WithdrawOutcome(final.ID, "ตัวเลขผิด"); err != nil {
		t.Fatal(err)
	}
	refused(t, o.WithdrawOutcome(final.ID, "อีกครั้ง"), "outcome.withdrawn")
	refused(t, o.WithdrawOutcome(progress.ID, " "), "service.reason")
	if got, found, err := o.OutcomeOf(p.ID); !found || err != nil || got.ID != progress.ID {
		t.Errorf("%+v %v %v", got, found, err)
	}
	if all := must[[]model.Outcome](t)(o.Outcomes(final.Project)); len(all) != 2 || all[0].ID != progress.ID {
		t.Errorf("%+v", all)
	}
}

// A report stays with its project, is not brought back by an edit, and stays as it is once the project is closed.
func TestAStoredReportIsNotMovedNorBroughtBack(t *testing.T) {
	o := newOffice(t)
	p := o.approve(t)
	mine := must[model.Outcome](t)(o.SaveOutcome(p.ID, model.Outcome{On: "2026-03-01", Achieved: model.AchievedAll}))
	other := must[model.Proposal](t)(o.Proposal(o.proposals[1].ID))
	other.Earlier = &model.Earlier{Approved: model.Baht(1)}
	must[model.Proposal](t)(o.SaveProposal(other))
	moved := mine
	moved.Project = ""
	_, err := o.SaveOutcome(other.ID, moved)
	refused(t, err, "outcome.of_another")
	gone := must[model.Outcome](t)(o.SaveOutcome(p.ID, model.Outcome{Instalment: 1, On: "2026-02-01"}))
	if err := o.WithdrawOutcome(gone.ID, "ส่งผิด"); err != nil {
		t.Fatal(err)
	}
	_, err = o.SaveOutcome(p.ID, gone)
	refused(t, err, "outcome.withdrawn")
	must[model.Project](t)(o.CloseProject(p.ID, "ทดสอบ"))
	_, err = o.SaveOutcome(p.ID, mine)
	refused(t, err, "project.closed")
	refused(t, o.WithdrawOutcome(mine.ID, "ส่งผิด"), "project.closed")
}

func TestNothingIsReportedOfWhatWasNotApproved(t *testing.T) {
	o := newOffice(t)
	p := o.approve(t)
	_, err := o.NewOutcome(o.proposals[1].ID, 0)
	refused(t, err, "project.not_approved")
	_, err = o.SaveOutcome(o.proposals[1].ID, model.Outcome{On: "2026-03-01", Achieved: model.AchievedAll})
	refused(t, err, "project.not_approved")
	mine := must[model.Outcome](t)(o.SaveOutcome(p.ID, model.Outcome{On: "2026-03-01", Achieved: model.AchievedAll}))
	other := must[model.Proposal](t)(o.Proposal(o.proposals[1].ID))
	other.Earlier = &model.Earlier{Approved: model.Baht(1)}
	must[model.Proposal](t)(o.SaveProposal(other))
	_, err = o.SaveOutcome(other.ID, mine)
	refused(t, err, "outcome.of_another")
	before := must[uint64](t)(journalled(o.Service))
	if _, err := o.SaveOutcome(other.ID, mine); err == nil {
		t.Error("taken")
	}
	if after := must[uint64](t)(journalled(o.Service)); after != before {
		t.Error("a refused report left a trace")
	}
	if _, found, err := o.OutcomeOf(other.ID); found || err != nil {
		t.Errorf("%v %v", found, err)
	}
}

// journalled counts the journal's lines.
func journalled(s *Service) (uint64, error) {
	n, _, err := s.Newest(1)
	return n, err
}
