package service

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"kongthun/model"
)

// distinct are titles that are not much like one another, so that no copy is in doubt.
var distinct = []string{"กำจัดลูกน้ำยุงลายในวัด", "ว่ายน้ำเอาตัวรอดของเด็กเล็ก", "เลิกบุหรี่ในตลาด", "ตรวจตาผู้ป่วยเบาหวาน", "ฟันดีที่โรงเรียน"}

// waiting are five proposals: clear, with papers missing, late without a reason, returned, and clear again.
func waiting(t *testing.T) (*Service, []model.Proposal) {
	t.Helper()
	s, first := withProposal(t)
	r := must[model.Round](t)(s.Round(first.Round))
	r.Closes = "2026-01-12"
	must[model.Round](t)(s.SaveRound(r))
	out := []model.Proposal{first}
	for i := 1; i < 5; i++ {
		p := clearProposal(t, s, distinct[i], strconv.Itoa(i+1)+"/2569")
		switch i {
		case 1:
			p.Papers = nil
		case 2:
			p.Receipt.Date = "2026-01-13"
		}
		out = append(out, must[model.Proposal](t)(s.SaveProposal(p)))
	}
	out[3] = must[model.Proposal](t)(s.TakeStep(out[3].ID, model.Step{Status: model.Returned, On: "2026-01-11", Reason: "ขาดกำหนดการ", Due: "2026-01-31"}))
	return s, out
}

func TestCandidatesTellWhatStandsInTheWay(t *testing.T) {
	s, all := waiting(t)
	list := must[[]Candidate](t)(s.Candidates(all[0].Round))
	var got []string
	for _, c := range list {
		got = append(got, c.Receipt.Number+": "+strings.Join(c.Doubts, " / "))
	}
	if len(list) != 4 || got[0] != "1/2569: " || got[2] != "5/2569: " {
		t.Fatalf("%q", got)
	}
	if !strings.Contains(got[1], "ขาดเอกสาร") || !strings.Contains(got[3], "รับหลังวันปิดรับ") {
		t.Errorf("%q", got)
	}
	// what the secretary says herself stands in the way, or out of it
	p := all[0]
	p.Gates = []model.GateAnswer{{Gate: model.GateLawful, Evidence: "ไม่ใช่เรื่องสุขภาพ"}}
	must[model.Proposal](t)(s.SaveProposal(p))
	p = all[1]
	p.Gates = []model.GateAnswer{{Gate: model.GatePapers, Pass: true, Evidence: "ดูฉบับกระดาษแล้ว"}}
	must[model.Proposal](t)(s.SaveProposal(p))
	list = must[[]Candidate](t)(s.Candidates(p.Round))
	if d := list[0].Doubts; len(d) != 1 || !strings.Contains(d[0], "ไม่ใช่เรื่องสุขภาพ") {
		t.Errorf("%q", d)
	}
	if d := list[1].Doubts; len(d) != 0 {
		t.Errorf("overruled with a reason, and %q", d)
	}
}

func TestAConfirmedGateThatFailsTodayIsInDoubt(t *testing.T) {
	s, p := withProposal(t)
	p.Gates = []model.GateAnswer{{Gate: model.GatePapers, Pass: true}}
	p = must[model.Proposal](t)(s.SaveProposal(p))
	p.Papers = nil
	must[model.Proposal](t)(s.SaveProposal(p))
	list := must[[]Candidate](t)(s.Candidates(p.Round))
	if len(list[0].Doubts) != 1 || !strings.Contains(list[0].Doubts[0], "ขาดเอกสาร") {
		t.Errorf("%q", list[0].Doubts)
	}
}

func TestPassingManyIsOneActionAndOneLine(t *testing.T) {
	s, all := waiting(t)
	before, _, err := s.Newest(1)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Pass(all[0].Round, []model.ID{all[0].ID, all[4].ID}); err != nil {
		t.Fatal(err)
	}
	after, entries, err := s.Newest(1)
	if err != nil || after != before+1 || entries[0].Action != "proposal.pass" || entries[0].Subject.ID != all[0].Round || !strings.Contains(entries[0].Reason, "2") {
		t.Errorf("%d lines more: %+v, %v", after-before, entries, err)
	}
	for _, at := range []int{0, 4} {
		p := must[model.Proposal](t)(s.Proposal(all[at].ID))
		open, failed := p.OpenGates(DefaultRubric())
		if p.Stage() != model.Passed || len(p.Course) != 1 || p.Course[0].By == "" || len(open)+len(failed) > 0 || p.Gates[0].Words == "" {
			t.Errorf("course %+v, gates %+v", p.Course, p.Gates)
		}
	}
	if list := must[[]Candidate](t)(s.Candidates(all[0].Round)); len(list) != 2 {
		t.Errorf("%d wait still", len(list))
	}
}

func TestPassingManyIsAllOrNone(t *testing.T) {
	s, all := waiting(t)
	for name, c := range map[string]struct {
		with []model.ID
		key  string
	}{
		"none at all":           {nil, "pass.none"},
		"papers missing":        {[]model.ID{all[0].ID, all[1].ID}, "pass.doubt"},
		"late without a reason": {[]model.ID{all[0].ID, all[2].ID}, "pass.doubt"},
		"with its applicant":    {[]model.ID{all[0].ID, all[3].ID}, "pass.doubt"},
		"the same twice":        {[]model.ID{all[0].ID, all[0].ID}, "pass.doubt"},
	} {
		refused(t, s.Pass(all[0].Round, c.with), c.key)
		if p := must[model.Proposal](t)(s.Proposal(all[0].ID)); p.Stage() != model.Received || len(p.Gates) > 0 {
			t.Errorf("%s: something was stored", name)
		}
	}
	y := must[[]model.FiscalYear](t)(s.Years(""))[0]
	other := must[model.Round](t)(s.SaveRound(model.Round{Year: y.ID, Number: 2, Rubric: DefaultRubric()}))
	refused(t, s.Pass(other.ID, []model.ID{all[0].ID}), "pass.doubt")
	if s.Pass(other.ID, []model.ID{model.NewID(model.KindProposal, slices.Repeat([]byte{7}, 10))}) == nil {
		t.Error("one that is not there")
	}
}
