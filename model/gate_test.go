package model

import (
	"errors"
	"strings"
	"testing"
)

// desk is a desk whose rubric has the four gates that the program knows, and one that it does not.
func desk(t *testing.T) Desk {
	t.Helper()
	y := testYear(t) // 10(4) at most 15 % of 415,233 baht: 62,284.95, unverified
	y.Rules.Types[0].Kinds, y.Rules.Types[0].KindsVerified = []int{1, 2, 3}, true
	y.Rules.Types[1].Kinds = []int{4, 5}
	gates := []Gate{{Key: GateLawful}, {Key: "other"}, {Key: GateSingle}, {Key: GatePapers}, {Key: GateCaps}}
	return Desk{
		Year: y, Round: Round{Rubric: Rubric{Gates: gates}},
		Papers: []PaperRule{{Name: "กปท.7"}, {Name: "หนังสือจัดตั้งกลุ่ม", Kinds: []int{5}}},
	}
}

func TestGates(t *testing.T) {
	five := []string{"ก", "ข", "ค", "ง", "จ"}
	form := []Paper{{Name: "กปท.7", Present: true}}
	id := func(n byte) ID { return NewID(KindProposal, []byte{n, 0, 0, 0, 0, 0, 0, 0, 0, 0}) }
	copyOf := func(a *Twin) []Copy {
		return []Copy{{Proposal: Proposal{ID: id(2), Title: "ก"}, Alike: 90, Answer: a}}
	}
	for _, c := range []struct {
		name string
		gate string
		p    Proposal
		set  func(*Desk)
		want Verdict
		key  string // of the gravest finding
	}{
		{"no type", GateLawful, Proposal{}, nil, FoundDoubt, "gate.type.none"},
		{"a type beyond the rules", GateLawful, Proposal{Type: "10(9)"}, nil, FoundDoubt, "gate.type.unknown"},
		{"no kind", GateLawful, Proposal{Type: "10(1)"}, nil, FoundDoubt, "gate.kind.none"},
		{"rules that do not say", GateLawful, Proposal{Type: "10(4)", Applicant: Applicant{Kind: 6}}, nil, FoundPass, "gate.kind.any"},
		{"fits", GateLawful, Proposal{Type: "10(1)", Applicant: Applicant{Kind: 2}}, nil, FoundPass, "gate.kind.fits"},
		{"does not fit, verified", GateLawful, Proposal{Type: "10(1)", Applicant: Applicant{Kind: 4}}, nil, FoundFail, "gate.kind.other"},
		{"does not fit, unverified", GateLawful, Proposal{Type: "10(2)", Applicant: Applicant{Kind: 1}}, nil, FoundDoubt, "gate.kind.other_unverified"},
		{"four named and one blank", GateLawful, Proposal{Type: "10(2)", Applicant: Applicant{Kind: 5, Members: append(five[:4:4], " ")}}, nil, FoundFail, "gate.members.few"},
		{"five named", GateLawful, Proposal{Type: "10(2)", Applicant: Applicant{Kind: 5, Members: five}}, nil, FoundPass, "gate.kind.fits"},
		{"a type that the call did not ask for", GateLawful, Proposal{Type: "10(1)", Applicant: Applicant{Kind: 1}}, func(d *Desk) {
			d.Round.Call = &Call{Types: []string{"10(2)"}}
		}, FoundFail, "gate.call.type"},
		{"a kind that the call did not ask", GateLawful, Proposal{Type: "10(1)", Applicant: Applicant{Kind: 1}}, func(d *Desk) {
			d.Round.Call = &Call{Kinds: []int{5}}
		}, FoundFail, "gate.call.kind"},

		{"papers there", GatePapers, Proposal{Applicant: Applicant{Kind: 1}, Papers: form}, nil, FoundPass, "gate.papers.all"},
		{"a paper not asked of this kind", GatePapers, Proposal{Applicant: Applicant{Kind: 5}, Papers: form}, nil, FoundFail, "gate.papers.missing"},
		{"listed but not ticked", GatePapers, Proposal{Applicant: Applicant{Kind: 1}, Papers: []Paper{{Name: "กปท.7"}}}, nil, FoundFail, "gate.papers.missing"},
		{"whose papers", GatePapers, Proposal{Papers: form}, nil, FoundDoubt, "gate.kind.none"},
		{"no checklist", GatePapers, Proposal{Applicant: Applicant{Kind: 1}}, func(d *Desk) { d.Papers = nil }, FoundDoubt, "gate.papers.no_list"},

		{"no copies", GateSingle, Proposal{}, nil, FoundPass, "gate.copies.none"},
		{"not compared", GateSingle, Proposal{}, func(d *Desk) { d.Copies = copyOf(nil) }, FoundDoubt, "gate.copies.open"},
		{"another project", GateSingle, Proposal{}, func(d *Desk) { d.Copies = copyOf(&Twin{Reason: "คนละปี"}) }, FoundPass, "gate.copies.other"},
		{"the same", GateSingle, Proposal{}, func(d *Desk) { d.Copies = copyOf(&Twin{Same: true, Reason: "ซ้ำ"}) }, FoundFail, "gate.copies.same"},

		{"no sum", GateCaps, Proposal{Type: "10(1)"}, nil, FoundDoubt, "gate.caps.no_sum"},
		{"no money typed in", GateCaps, Proposal{Type: "10(1)", Budget: Baht(1)}, func(d *Desk) { d.Year.Money = Money{} }, FoundDoubt, "gate.caps.no_money"},
		{"within", GateCaps, Proposal{Type: "10(1)", Budget: Baht(100)}, nil, FoundPass, "gate.caps.left"},
		{"more than there is", GateCaps, Proposal{Type: "10(2)", Budget: Baht(1500000)}, nil, FoundFail, "gate.caps.over_money"},
		{"over the plan", GateCaps, Proposal{Type: "10(1)", Budget: Baht(200001)}, nil, FoundDoubt, "gate.caps.over_plan"},
		{"at the cap", GateCaps, Proposal{Type: "10(4)", Budget: 6228495}, func(d *Desk) { d.Year.Plan = nil }, FoundPass, "gate.caps.left"},
		{"over the cap, unverified", GateCaps, Proposal{Type: "10(4)", Budget: 6228496}, func(d *Desk) { d.Year.Plan = nil }, FoundDoubt, "gate.caps.over_unverified"},
		{"over the cap, verified", GateCaps, Proposal{Type: "10(4)", Budget: 6228496}, func(d *Desk) { d.Year.Rules.Caps[0].Verified = true }, FoundFail, "gate.caps.over"},
		{"over the cap with what is approved", GateCaps, Proposal{Type: "10(4)", Budget: Baht(30000)}, func(d *Desk) {
			d.Approved, d.Year.Plan = map[string]Satang{"10(4)": Baht(40000)}, nil
		}, FoundDoubt, "gate.caps.over_unverified"},
		{"within what one may have", GateCaps, Proposal{Type: "10(1)", Budget: Baht(10)}, func(d *Desk) {
			d.Year.Rules.Applicants, d.Given = []ApplicantCap{{Ceiling: Baht(20)}}, Baht(10)
		}, FoundPass, "gate.caps.left"},
		{"more than one may have", GateCaps, Proposal{Type: "10(1)", Budget: Baht(11), Applicant: Applicant{Kind: 5}}, func(d *Desk) {
			d.Year.Rules.Applicants, d.Given = []ApplicantCap{{Ceiling: Baht(20), Kinds: []int{5}, Verified: true}}, Baht(10)
		}, FoundFail, "gate.caps.applicant"},
		{"more, by a rule nobody verified", GateCaps, Proposal{Type: "10(1)", Budget: Baht(11)}, func(d *Desk) {
			d.Year.Rules.Applicants, d.Given = []ApplicantCap{{Ceiling: Baht(20)}}, Baht(10)
		}, FoundDoubt, "gate.caps.applicant_unverified"},
		{"a rule without a sum yet", GateCaps, Proposal{Type: "10(1)", Budget: Baht(11)}, func(d *Desk) {
			d.Year.Rules.Applicants = []ApplicantCap{{Verified: true}}
		}, FoundPass, "gate.caps.left"},
		{"a rule for others", GateCaps, Proposal{Type: "10(1)", Budget: Baht(11), Applicant: Applicant{Kind: 1}}, func(d *Desk) {
			d.Year.Rules.Applicants = []ApplicantCap{{Ceiling: Baht(1), Kinds: []int{5}, Verified: true}}
		}, FoundPass, "gate.caps.left"},
	} {
		d := desk(t)
		if c.set != nil {
			c.set(&d)
		}
		checks, err := d.Check(c.p)
		if err != nil || len(checks) != 4 {
			t.Fatalf("%s: %d checks, %v", c.name, len(checks), err)
		}
		for _, got := range checks {
			if got.Gate == c.gate && (got.Verdict != c.want || got.Evidence[0].Key != c.key) {
				t.Errorf("%s: %s %v", c.name, got.Verdict, got.Evidence)
			}
		}
	}
}

// The gravest stands first, whatever was found first.
func TestTheGravestFindingIsFirst(t *testing.T) {
	d := desk(t)
	d.Round.Call = &Call{Kinds: []int{1}}
	checks, err := d.Check(Proposal{Type: "10(9)", Applicant: Applicant{Kind: 5, Members: []string{"ก"}}})
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, f := range checks[0].Evidence {
		keys = append(keys, f.Key)
	}
	if got := strings.Join(keys, " "); got != "gate.members.few gate.call.kind gate.type.unknown" || checks[0].Verdict != FoundFail {
		t.Errorf("%s: %s", checks[0].Verdict, got)
	}
}

func TestMoneyBeyondCountingIsAnError(t *testing.T) {
	d := desk(t)
	d.Approved = map[string]Satang{"10(1)": 1<<63 - 1}
	if _, err := d.Check(Proposal{Type: "10(1)", Budget: 1}); !errors.Is(err, Invalid("money.overflow")) {
		t.Error(err)
	}
}

func TestAnswersAgainstTheProgramWantAReason(t *testing.T) {
	for _, c := range []struct {
		answer GateAnswer
		ok     bool
	}{
		{GateAnswer{Gate: "a", Pass: true, Found: FoundPass}, true},
		{GateAnswer{Gate: "a", Pass: true, Found: FoundDoubt}, true},
		{GateAnswer{Gate: "a", Found: FoundFail}, true},
		{GateAnswer{Gate: "a"}, true},
		{GateAnswer{Gate: "a", Pass: true, Found: FoundFail}, false},
		{GateAnswer{Gate: "a", Found: FoundPass, Evidence: " "}, false},
		{GateAnswer{Gate: "a", Pass: true, Found: FoundFail, Evidence: "ตรวจต้นฉบับแล้ว"}, true},
		{GateAnswer{Gate: "a", On: "2026-02-30"}, false},
		{GateAnswer{}, false},
	} {
		if err := (Proposal{Title: "ก", Gates: []GateAnswer{c.answer}}).Check(); (err == nil) != c.ok {
			t.Errorf("%+v: %v", c.answer, err)
		}
	}
	if (Proposal{Title: "ก", Gates: []GateAnswer{{Gate: "a"}, {Gate: "a"}}}).Check() == nil {
		t.Error("a gate has one answer")
	}
}

func TestOpenGates(t *testing.T) {
	r := Rubric{Gates: []Gate{{Key: "a"}, {Key: "b"}, {Key: "c"}}}
	p := Proposal{Gates: []GateAnswer{{Gate: "a", Pass: true}, {Gate: "b"}, {Gate: "gone"}}}
	open, failed := p.OpenGates(r)
	if len(open) != 1 || open[0].Key != "c" || len(failed) != 1 || failed[0].Key != "b" {
		t.Errorf("open %v, failed %v", open, failed)
	}
}

func TestRulesOfApplicants(t *testing.T) {
	for _, c := range []struct {
		rules RuleSet
		field string
	}{
		{RuleSet{Types: []ActivityType{{Code: "a", Kinds: []int{1, 6}}}, Applicants: []ApplicantCap{{Kinds: []int{5}, Ceiling: 1}}}, ""},
		{RuleSet{Types: []ActivityType{{Code: "a", Kinds: []int{7}}}}, "rules.types.0.kinds"},
		{RuleSet{Applicants: []ApplicantCap{{Kinds: []int{0}}}}, "rules.applicants.0.kinds"},
		{RuleSet{Applicants: []ApplicantCap{{Ceiling: -1}}}, "rules.applicants.0.ceiling"},
	} {
		wrong := c.rules.faults()
		if c.field == "" && len(wrong) > 0 || c.field != "" && (len(wrong) != 1 || wrong[0].Field != c.field) {
			t.Errorf("%s: %v", c.field, wrong)
		}
	}
}

func TestChecklistOfAnOffice(t *testing.T) {
	for _, c := range []struct {
		list []PaperRule
		at   string
	}{
		{nil, ""},
		{[]PaperRule{{Name: "ก"}, {Name: "ข", Kinds: []int{1, 6}}}, ""},
		{[]PaperRule{{Name: "ก"}, {Name: "ก"}}, "setting.papers.1.name"},
		{[]PaperRule{{Name: " "}}, "setting.papers.0.name"},
		{[]PaperRule{{Name: "ก", Kinds: []int{7}}}, "setting.papers.0.kinds"},
	} {
		o := Office{Name: "อบต.สมมุติ", Changwat: "เชียงราย", Kind: Tambon, Setting: Setting{Papers: c.list}}
		err := o.Check()
		var e *Error
		if c.at == "" && err != nil || c.at != "" && (!errors.As(err, &e) || e.Fields[0].Field != c.at) {
			t.Errorf("%v: %v", c.list, err)
		}
	}
}
