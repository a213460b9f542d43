package service

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kongthun/app/phrase"
	"kongthun/model"
)

// withProposal is a service with one proposal that has nothing wrong: received on the 10th, all papers there, money in the year.
func withProposal(t *testing.T) (*Service, model.Proposal) {
	t.Helper()
	s := newService(t)
	y := must[[]model.FiscalYear](t)(s.Years(""))[0]
	y.Money = model.Money{NHSO: model.Baht(300000), Local: model.Baht(100000)}
	must[model.FiscalYear](t)(s.SaveYear(y))
	return s, must[model.Proposal](t)(s.SaveProposal(clearProposal(t, s, "โครงการป้องกันโรคไข้เลือดออก", "1/2569")))
}

// chairOf seats a chair in the office's first committee.
func chairOf(t *testing.T, s *Service) model.ID {
	t.Helper()
	body := must[[]model.Body](t)(s.Bodies(""))[0]
	person := must[model.Person](t)(s.SavePerson(model.Person{Name: "ทดลอง", Family: "สมมุติ"}))
	return must[model.Member](t)(s.SaveMember(model.Member{Body: body.ID, Person: person.ID, Seat: body.Seats[0].Key, From: "2025-10-01"})).ID
}

func clearProposal(t *testing.T, s *Service, title, receipt string) model.Proposal {
	t.Helper()
	p := model.Proposal{
		Round: must[[]model.Round](t)(s.Rounds(""))[0].ID, Title: title, Type: "10(2)", Budget: model.Baht(20000),
		Receipt: model.Receipt{Number: receipt, Date: "2026-01-10"}, Applicant: model.Applicant{Kind: 4, Name: "โรงเรียนทดลอง"},
	}
	for _, r := range Lists().Papers {
		if len(r.Kinds) == 0 {
			p.Papers = append(p.Papers, model.Paper{Name: r.Name, Present: true})
		}
	}
	return p
}

func verdicts(t *testing.T, s *Service, p model.Proposal) map[string]model.Verdict {
	t.Helper()
	found, _, err := must[*Screening](t)(s.Screening(p.Round)).Check(p)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]model.Verdict{}
	for _, f := range found {
		out[f.Gate] = f.Verdict
		if f.Words == "" || strings.Contains(f.Words, "{") || strings.Contains(f.Words, "gate.") {
			t.Errorf("%s: %q", f.Gate, f.Words)
		}
	}
	return out
}

func TestEveryGateOfTheDefaultRubricIsChecked(t *testing.T) {
	s, p := withProposal(t)
	got := verdicts(t, s, p)
	for _, g := range DefaultRubric().Gates {
		if got[g.Key] != model.FoundPass {
			t.Errorf("%s: %q", g.Key, got[g.Key])
		}
	}
	p.Applicant.Kind = 1 // by an unverified rule: a warning and no more
	if got := verdicts(t, s, p)[model.GateLawful]; got != model.FoundDoubt {
		t.Errorf("an unverified rule gives %q", got)
	}
	p.Applicant.Kind = model.PeoplesGroup
	if got := verdicts(t, s, p); got[model.GateLawful] != model.FoundFail || got[model.GatePapers] != model.FoundFail {
		t.Errorf("a group without names and without its papers: %v", got)
	}
	p.Budget = model.Baht(400001)
	if got := verdicts(t, s, p)[model.GateCaps]; got != model.FoundFail {
		t.Errorf("more than the year has: %q", got)
	}
}

// Every key that model finds something with has a sentence that fills all its names.
func TestEveryFindingHasASentence(t *testing.T) {
	tree, err := parser.ParseFile(token.NewFileSet(), "../../model/gate.go", nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	ast.Inspect(tree, func(node ast.Node) bool {
		call, ok := node.(*ast.CallExpr)
		if !ok {
			return true
		}
		if f, ok := call.Fun.(*ast.SelectorExpr); !ok || f.Sel.Name != "say" || len(call.Args) < 2 {
			return true
		}
		key, err := strconv.Unquote(call.Args[1].(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		n++
		names := map[string]bool{}
		for i := 2; i < len(call.Args); i += 2 {
			if lit, ok := call.Args[i].(*ast.BasicLit); ok {
				name, _ := strconv.Unquote(lit.Value)
				names[name] = true
			}
		}
		for _, m := range regexp.MustCompile(`\{([a-z]+)\}`).FindAllStringSubmatch(phrase.Say(key), -1) {
			if len(names) > 0 && !names[m[1]] {
				t.Errorf("%s wants %s", key, m[1])
			}
		}
		if !phrase.Has(key) {
			t.Errorf("%s has no sentence", key)
		}
		return true
	})
	if n < 20 {
		t.Errorf("only %d findings were read", n)
	}
	for _, key := range Standings() {
		if !phrase.Has(key) {
			t.Errorf("%s has no word", key)
		}
	}
}

func TestAnAnswerKeepsWhatTheProgramFound(t *testing.T) {
	s, p := withProposal(t)
	p.Papers = nil
	p.Gates = []model.GateAnswer{{Gate: model.GatePapers, Pass: true}}
	_, err := s.SaveProposal(p)
	var e *model.Error
	if !errors.As(err, &e) || e.Fields[0].Key != "gate.reason" {
		t.Fatalf("overruled without a reason: %v", err)
	}
	p.Gates[0].Evidence = "เอกสารอยู่ในแฟ้มของปีก่อน"
	p = must[model.Proposal](t)(s.SaveProposal(p))
	a := p.Gates[0]
	if a.Found != model.FoundFail || !strings.Contains(a.Words, "กปท.7") || a.On != "2026-01-15" || a.By != "ผู้ทดสอบ" || !a.Overrules() {
		t.Fatalf("%+v", a)
	}
	// papers come in later: the answer stands as it was given, until it is given anew
	p.Papers = clearProposal(t, s, "", "").Papers
	p.Gates = []model.GateAnswer{{Gate: a.Gate, Pass: a.Pass, Evidence: a.Evidence}} // as a form gives it back
	p = must[model.Proposal](t)(s.SaveProposal(p))
	if p.Gates[0] != a {
		t.Errorf("an old answer became %+v", p.Gates[0])
	}
	p.Gates[0].Evidence = ""
	if p = must[model.Proposal](t)(s.SaveProposal(p)); p.Gates[0].Found != model.FoundPass {
		t.Errorf("a new one has the old finding: %+v", p.Gates[0])
	}
}

func TestPassingConfirmsWhatTheProgramFound(t *testing.T) {
	s, p := withProposal(t)
	p = must[model.Proposal](t)(s.TakeStep(p.ID, model.Step{Status: model.Passed}))
	if p.Stage() != model.Passed || len(p.Gates) != 4 || p.Course[0].On != "2026-01-15" || p.Course[0].By != "ผู้ทดสอบ" {
		t.Fatalf("%+v", p)
	}
	for _, a := range p.Gates {
		if !a.Pass || a.Found != model.FoundPass || a.Words == "" {
			t.Errorf("%+v", a)
		}
	}
	entries, err := s.Journal(1, 1<<30)
	if err != nil || entries[len(entries)-1].Action != "proposal.step" {
		t.Errorf("a step is one line of the journal: %v", err)
	}
}

func TestPassingWithAnOpenGateWantsAReason(t *testing.T) {
	s, p := withProposal(t)
	p.Papers = nil
	must[model.Proposal](t)(s.SaveProposal(p))
	_, err := s.TakeStep(p.ID, model.Step{Status: model.Passed})
	refused(t, err, "step.invalid")
	if got := must[model.Proposal](t)(s.Proposal(p.ID)); len(got.Gates) > 0 || len(got.Course) > 0 {
		t.Errorf("a refusal left %+v", got)
	}
	p = must[model.Proposal](t)(s.TakeStep(p.ID, model.Step{Status: model.Passed, Reason: "คณะอนุกรรมการเห็นว่าไม่จำเป็น"}))
	if len(p.Gates) != 3 || p.Last().Reason == "" {
		t.Errorf("%+v", p)
	}
}

func TestStepsAreRefused(t *testing.T) {
	s, p := withProposal(t)
	step := func(status model.Status, on model.Date) error {
		_, err := s.TakeStep(p.ID, model.Step{Status: status, On: on, Reason: "เหตุผล", Due: "2026-01-30"})
		return err
	}
	refused(t, step(model.Returned, "2026-01-16"), "step.invalid") // tomorrow
	refused(t, step(model.Returned, "2026-01-09"), "step.invalid") // before it was received
	err := step(model.Resubmit, "")
	refused(t, err, "step.order")
	if told := phrase.Error(err); !strings.Contains(told, "ลงรับแล้ว") || !strings.Contains(told, "ส่งกลับมาแล้ว") {
		t.Error(told)
	}
	_, err = s.TakeStep(model.NewID(model.KindProposal, make([]byte, 10)), model.Step{Status: model.Passed})
	refused(t, err, "value.not_found")
	p.Earlier = &model.Earlier{Approved: model.Baht(1)}
	must[model.Proposal](t)(s.SaveProposal(p))
	refused(t, step(model.Returned, ""), "step.decided")
	p.Withdrawn = "ผู้เสนอขอถอน"
	_, err = s.SaveProposal(p) // in the form, which refuses in the same words
	refused(t, err, "step.decided")
}

func TestALateOneIsPassedWithItsReasonOnly(t *testing.T) {
	s, p := withProposal(t)
	r := must[model.Round](t)(s.Round(p.Round))
	r.Closes = "2026-01-09"
	must[model.Round](t)(s.SaveRound(r))
	_, err := s.TakeStep(p.ID, model.Step{Status: model.Passed})
	refused(t, err, "step.invalid")
	p.Late = "น้ำท่วมเส้นทาง"
	must[model.Proposal](t)(s.SaveProposal(p))
	must[model.Proposal](t)(s.TakeStep(p.ID, model.Step{Status: model.Passed}))
	value := must[model.Return](t)(s.Register(RegisterReceipt, p.Round, ""))
	if note := value.Rows[0][10].Text; !strings.Contains(note, "น้ำท่วม") {
		t.Errorf("the register says %q", note)
	}
	other := must[model.Proposal](t)(s.SaveProposal(clearProposal(t, s, "โครงการเด็กจมน้ำ", "2/2569")))
	other = must[model.Proposal](t)(s.TakeLateStep(other.ID, model.Step{Status: model.Passed}, "สะพานขาด"))
	if other.Late != "สะพานขาด" || other.Stage() != model.Passed {
		t.Errorf("%q, %s", other.Late, other.Stage())
	}
}

func TestWithdrawingInTheFormIsALineOfTheRegister(t *testing.T) {
	s, p := withProposal(t)
	p.Withdrawn = "ผู้เสนอขอถอน"
	p = must[model.Proposal](t)(s.SaveProposal(p))
	if p.Stage() != model.TakenBack || len(p.Course) != 1 || p.Course[0].Reason != "ผู้เสนอขอถอน" {
		t.Fatalf("%+v", p.Course)
	}
	p.Withdrawn = ""
	p = must[model.Proposal](t)(s.SaveProposal(p))
	if p.Stage() != model.Restored || len(p.Course) != 2 {
		t.Fatalf("%+v", p.Course)
	}
	p.Course = p.Course[:1]
	if p = must[model.Proposal](t)(s.SaveProposal(p)); len(p.Course) != 2 {
		t.Error("a line was taken away")
	}
	p.Course, p.Withdrawn = p.Course[:1], "ถอนอีก"
	_, err := s.SaveProposal(p)
	refused(t, err, "proposal.course")
	fresh := clearProposal(t, s, "ถอนตั้งแต่รับ", "2/2569")
	fresh.Withdrawn = "ถอน"
	if got := must[model.Proposal](t)(s.SaveProposal(fresh)); len(got.Course) != 1 {
		t.Errorf("%+v", got.Course)
	}
}

// A form that was read before undoes nothing of what has actions of its own, and brings nothing of it either.
func TestAFormKeepsWhatHasActionsOfItsOwn(t *testing.T) {
	s, form := withProposal(t)
	other := must[model.Proposal](t)(s.SaveProposal(clearProposal(t, s, "โครงการป้องกันโรคไข้เลือดออก 2", "2/2569")))
	must[model.Proposal](t)(s.TakeStep(form.ID, model.Step{Status: model.Passed, Reason: "ครบ"}))
	must[model.Proposal](t)(s.Compare(form.ID, model.Twin{Other: other.ID, Reason: "คนละหมู่บ้าน"}))
	kept := must[model.Proposal](t)(s.ApproveUrgently(form.ID, model.Urgent{On: "2026-01-12", By: chairOf(t, s), Amount: model.Baht(900), Reason: "โรคระบาด", RuleWhy: "เร่งด่วน"}))
	form.Title = "ชื่อใหม่"
	got := must[model.Proposal](t)(s.SaveProposal(form))
	if got.Title != "ชื่อใหม่" || got.Urgent == nil || !sameJSON(got.Urgent, kept.Urgent) || len(got.Twins) != 1 || len(got.Course) != 1 {
		t.Errorf("%+v", got)
	}
	kept.ID, kept.Receipt.Number = "", "3/2569"
	if got := must[model.Proposal](t)(s.SaveProposal(kept)); got.Urgent != nil || got.Twins != nil || got.Course != nil {
		t.Errorf("a new one brings %+v, %+v, %+v", got.Urgent, got.Twins, got.Course)
	}
}

// Whatever is saved and stepped in whatever order, the stored register only grows and agrees with the rest.
func TestTheStoredRegisterOnlyGrows(t *testing.T) {
	s, p := withProposal(t)
	stored := must[model.Proposal](t)(s.Proposal(p.ID))
	rapid.Check(t, func(t *rapid.T) {
		var err error
		if rapid.Bool().Draw(t, "form") {
			edit := stored
			edit.Withdrawn = rapid.SampledFrom([]string{"", "ถอน"}).Draw(t, "withdrawn")
			edit.Course = slices.Clone(edit.Course)
			if n := len(edit.Course); n > 0 && rapid.Bool().Draw(t, "meddles") {
				edit.Course[rapid.IntRange(0, n-1).Draw(t, "at")].Reason += "!"
			}
			_, err = s.SaveProposal(edit)
		} else {
			_, err = s.TakeStep(p.ID, model.Step{
				Status: rapid.SampledFrom(model.Statuses()).Draw(t, "status"), Reason: rapid.SampledFrom([]string{"", "เหตุผล"}).Draw(t, "reason"),
				Due: "2026-01-31",
			})
		}
		now, again := s.Proposal(p.ID)
		if again != nil {
			t.Fatal(again)
		}
		if !model.CourseGrows(stored.Course, now.Course) || len(now.Course) > len(stored.Course)+1 || err != nil && len(now.Course) != len(stored.Course) {
			t.Fatalf("%v became %v (%v)", stored.Course, now.Course, err)
		}
		if now.Check() != nil {
			t.Fatal(now.Check())
		}
		stored = now
	})
}

func TestNearCopiesOfOtherRoundsAreCompared(t *testing.T) {
	s, p := withProposal(t)
	round := must[model.Round](t)(s.Round(p.Round))
	two := must[model.Round](t)(s.SaveRound(model.Round{Year: round.Year, Number: 2, Rubric: round.Rubric}))
	again := clearProposal(t, s, "โครงการป้องกันโรคไข้เลือดออก ปี 2569", "2/2569")
	again.Round = two.ID
	again = must[model.Proposal](t)(s.SaveProposal(again))
	if got := verdicts(t, s, again)[model.GateSingle]; got != model.FoundDoubt {
		t.Fatalf("a copy in another round: %q", got)
	}
	_, err := s.Compare(again.ID, model.Twin{Other: p.ID})
	refused(t, err, "twin.invalid")
	must[model.Proposal](t)(s.Compare(again.ID, model.Twin{Other: p.ID, Reason: "คนละหมู่บ้าน"}))
	if got := verdicts(t, s, p)[model.GateSingle]; got != model.FoundPass {
		t.Errorf("from the other side: %q", got)
	}
	p = must[model.Proposal](t)(s.Compare(p.ID, model.Twin{Other: again.ID, Same: true, Reason: "ผู้เสนอรายเดียวกัน"}))
	if got := verdicts(t, s, p)[model.GateSingle]; got != model.FoundFail {
		t.Errorf("the same: %q", got)
	}
	x := must[*Screening](t)(s.Screening(p.Round))
	if next := x.NextReceipt(); next != "3/2569" {
		t.Errorf("numbers go on over the rounds of a year: %s", next)
	}
	if twice, left := x.Gaps(); len(twice)+len(left) > 0 {
		t.Error(twice, left)
	}
	if place := x.Places[two.ID]; place != "รอบที่ 2 ปี 2569" {
		t.Error(place)
	}
}

func TestWhatAnApplicantWasGivenCounts(t *testing.T) {
	s, p := withProposal(t)
	y := must[[]model.FiscalYear](t)(s.Years(""))[0]
	y.Rules.Applicants = []model.ApplicantCap{{Ceiling: model.Baht(30000), Verified: true}}
	must[model.FiscalYear](t)(s.SaveYear(y))
	p.Earlier = &model.Earlier{Approved: model.Baht(15000)}
	must[model.Proposal](t)(s.SaveProposal(p))
	if got := verdicts(t, s, p)[model.GateCaps]; got != model.FoundPass {
		t.Errorf("its own approval counts against itself: %q", got)
	}
	other := must[model.Proposal](t)(s.SaveProposal(clearProposal(t, s, "โครงการเด็กจมน้ำ", "2/2569")))
	if got := verdicts(t, s, other)[model.GateCaps]; got != model.FoundFail {
		t.Errorf("15,000 + 20,000 over 30,000: %q", got)
	}
	other.Applicant.Name = "ชมรมทดลอง"
	if got := verdicts(t, s, other)[model.GateCaps]; got != model.FoundPass {
		t.Errorf("another applicant: %q", got)
	}
}

// A decision that a later one took the place of, and what was changed of an approval, stay in the register with their reasons.
func TestTheRegisterKeepsEveryDecision(t *testing.T) {
	o := newOffice(t)
	p := o.proposals[0].ID
	m := o.meet(t)
	m.Agenda[3].Items[0].Resolution, m.Agenda[3].Items[0].Vote = &model.Resolution{Word: model.Defer, Reason: "รอข้อมูล"}, nil
	must[model.Meeting](t)(o.SaveMeeting(m))
	o.decideAt(t, "2026-02-10", model.Item{Kind: model.Decide, Title: "ก", Year: o.year.ID}, model.Resolution{Word: model.Approve, Amount: model.Baht(500), Reason: "ครบถ้วน"})
	o.decideAt(t, "2026-03-10", model.Item{Kind: model.ExtendProject, Title: "ข"}, model.Resolution{Word: model.Approve, Until: "2026-12-31", Reason: "น้ำท่วม"})
	o.decideAt(t, "2026-04-10", model.Item{Kind: model.CancelProject, Title: "ค"}, model.Resolution{Word: model.Approve, Reason: "ไม่มีผู้รับผิดชอบ"})
	var told []string
	for _, e := range must[[]Entry](t)(o.Course(o.round.ID, "")) {
		if e.Proposal == p && !strings.HasPrefix(e.What(), "status.") {
			told = append(told, string(e.Step.On)+" "+e.What()+" "+e.Step.Reason)
		}
	}
	want := []string{
		"2026-01-15 word.defer รอข้อมูล", "2026-02-10 word.approve ครบถ้วน", "2026-03-10 item.extend น้ำท่วม", "2026-04-10 item.cancel ไม่มีผู้รับผิดชอบ",
	}
	if !slices.Equal(told, want) {
		t.Errorf("%q", told)
	}
}

// decideAt holds a meeting that resolves one thing about the first proposal, by all votes.
func (o *office) decideAt(t *testing.T, on model.Date, it model.Item, res model.Resolution) {
	t.Helper()
	m := must[model.Meeting](t)(o.CallMeeting(o.body.ID, on))
	m.Starts, m.Ends = "09:00", "12:00"
	subject := model.Ref{Kind: model.KindProposal, ID: o.proposals[0].ID}
	it.Subject, it.Resolution, it.Vote = &subject, &res, &model.Vote{Unanimous: true}
	for i := range m.Agenda {
		m.Agenda[i].Items = nil
	}
	m.AddItem(3, it)
	must[model.Meeting](t)(o.SaveMeeting(m))
}

func TestRegisters(t *testing.T) {
	s, p := withProposal(t)
	other := must[model.Proposal](t)(s.SaveProposal(clearProposal(t, s, "โครงการเด็กจมน้ำ", "2/2569")))
	must[model.Proposal](t)(s.TakeStep(p.ID, model.Step{Status: model.Returned, On: "2026-01-12", Reason: "ขาดกำหนดการ", Due: "2026-01-14"}))
	must[model.Proposal](t)(s.TakeStep(p.ID, model.Step{Status: model.Resubmit, On: "2026-01-13"}))
	must[model.Proposal](t)(s.TakeStep(p.ID, model.Step{Status: model.Passed}))
	list := must[[]Entry](t)(s.Course(p.Round, ""))
	var told []string
	for _, e := range list {
		told = append(told, string(e.Step.On)+" "+e.Receipt+" "+e.What())
	}
	want := []string{
		"2026-01-10 1/2569 status.received", "2026-01-10 2/2569 status.received", "2026-01-12 1/2569 status.returned",
		"2026-01-13 1/2569 status.resubmit", "2026-01-15 1/2569 status.passed",
	}
	if !slices.Equal(told, want) {
		t.Errorf("%q", told)
	}
	if only := must[[]Entry](t)(s.Course(p.Round, "status.received")); len(only) != 1 || only[0].Proposal != other.ID {
		t.Errorf("filtered: %+v", only)
	}
	other.Earlier = &model.Earlier{Approved: model.Baht(5), On: "2026-01-11"}
	must[model.Proposal](t)(s.SaveProposal(other))
	if all := must[[]Entry](t)(s.CourseOfAll()); len(all) != 6 || all[2].What() != "word.approve" || all[2].Now != "word.approve" {
		t.Errorf("a decision is a line: %+v", all)
	}
	for kind, rows := range map[string]int{RegisterReceipt: 2, RegisterCourse: 6} {
		value := must[model.Return](t)(s.Register(kind, p.Round, ""))
		if len(value.Rows) != rows || !strings.HasSuffix(value.File, ".xlsx") || len(value.Title) != 2 {
			t.Errorf("%s: %d rows, %s", kind, len(value.Rows), value.File)
		}
		name, data, err := s.WriteRegister(kind, p.Round, "status.passed")
		if err != nil || name == "" || len(data) < 1000 {
			t.Errorf("%s: %s %d bytes, %v", kind, name, len(data), err)
		}
	}
	if value := must[model.Return](t)(s.Register(RegisterReceipt, p.Round, "status.passed")); len(value.Rows) != 1 || len(value.Title) != 3 || value.Rows[0][7].Text != "ผ่านการกลั่นกรอง" {
		t.Errorf("filtered: %+v", value)
	}
	_, err := s.Register("other", p.Round, "")
	refused(t, err, "service.register_kind")
	_, err = s.Register(RegisterCourse, p.Round, "status.other")
	refused(t, err, "service.standing")
}
