package service

import (
	"slices"
	"testing"

	"kongthun/model"
)

// withAgreement is the first of the demonstration's projects that has an agreement.
func withAgreement(t *testing.T, s *Service) ProjectState {
	t.Helper()
	for _, p := range states(t, s) {
		if p.Project.Agreement != nil {
			return p
		}
	}
	t.Fatal("the demonstration has no agreement")
	return ProjectState{}
}

// states are all projects of the office.
func states(t *testing.T, s *Service) []ProjectState {
	t.Helper()
	var out []ProjectState
	for _, y := range all[model.FiscalYear](t)(s.Years("")) {
		out = append(out, all[ProjectState](t)(s.Projects(y.ID))...)
	}
	return out
}

// untouched is an approved project of the demonstration with which nobody did anything yet.
func untouched(t *testing.T, s *Service) ProjectState {
	t.Helper()
	for _, p := range states(t, s) {
		if p.Project.ID == "" {
			return p
		}
	}
	t.Fatal("something was done with every project")
	return ProjectState{}
}

// inOneLine fails unless what was done since wrote one line into the journal, of the action.
func inOneLine(t *testing.T, s *Service, action string, do func()) {
	t.Helper()
	before, _, err := s.Newest(1)
	if err != nil {
		t.Fatal(err)
	}
	do()
	after, newest, err := s.Newest(1)
	if err != nil || after != before+1 || newest[0].Action != action {
		t.Errorf("%d lines were written, the last %s (%v), want one %s", after-before, newest[0].Action, err, action)
	}
}

// From the approval to the closing, each thing one action; what a rule speaks against wants a reason.
func TestAProjectFromItsApprovalToItsClosing(t *testing.T) {
	s := printed(t)
	p := untouched(t, s)
	about := p.Proposal.ID
	if p.Commitment.Approved == 0 || p.Commitment.NotAgreed != p.Commitment.Approved || p.Marks[2].Present {
		t.Fatalf("%+v", p)
	}
	code := must[string](t)(s.NewCode(about))
	inOneLine(t, s, "project.edit", func() { must[model.Project](t)(s.SaveProject(model.Project{Proposal: about, Code: code})) })
	if again := must[string](t)(s.NewCode(about)); again != code || code[:9] != "69-L0000-" {
		t.Errorf("%s, then %s", code, again)
	}

	a := must[model.Agreement](t)(s.NewAgreement(about))
	if a.Number != "004/2569" || a.Supporter.Name == "" || a.Responsible.Name == "" || len(a.Instalments) != 1 || a.Instalments[0].Amount != p.Commitment.Approved {
		t.Errorf("%+v", a)
	}
	a.Instalments[0].Amount--
	_, err := s.SaveAgreement(about, a)
	refused(t, err, "agreement.beyond")
	a.Why = "ผู้รับผิดชอบขอรับน้อยกว่า"
	inOneLine(t, s, "project.agree", func() { must[model.Project](t)(s.SaveAgreement(about, a)) })
	a.Instalments[0].Amount++
	a.Why = ""
	must[model.Project](t)(s.SaveAgreement(about, a))
	if got := must[ProjectState](t)(s.ProjectOf(about)); len(got.Project.Superseded) != 0 || got.Project.Agreement.Why != "" {
		t.Errorf("the same number supplements: %+v", got.Project)
	}

	d := must[model.Disbursement](t)(s.NewDisbursement(about))
	if d.Amount != p.Commitment.Approved || d.Instalment != 1 || d.Account == "" || len(d.Signed) != 5 || len(d.Papers) == 0 || d.Number == "" {
		t.Errorf("%+v", d)
	}
	d.Amount++
	_, err = s.SaveDisbursement(about, d)
	refused(t, err, "disbursement.beyond")
	d.Amount--
	inOneLine(t, s, "disbursement.add", func() { d = must[model.Disbursement](t)(s.SaveDisbursement(about, d)) })
	_, err = s.CloseProject(about, "")
	refused(t, err, "project.closing")

	_, err = s.Pay(d.ID, model.Entry{Date: d.On.AddDays(-1)}, "")
	refused(t, err, "entry.invalid")
	_, err = s.Pay(d.ID, model.Entry{Date: d.On}, "")
	refused(t, err, "payment.beyond")
	var e model.Entry
	inOneLine(t, s, "disbursement.pay", func() {
		e = must[model.Entry](t)(s.Pay(d.ID, model.Entry{Date: d.On}, "ลงนามในกระดาษครบแล้ว"))
	})
	if e.Code != model.CodeOfType(p.Proposal.Type) || e.Amount != d.Amount || e.Number[:3] != "PAY" || e.Disbursement != d.ID {
		t.Errorf("%+v", e)
	}
	twice, less, loose := e, e, e
	twice.ID = ""
	_, err = s.SaveEntry(twice)
	refused(t, err, "disbursement.paid")
	less.Amount--
	_, err = s.SaveEntry(less)
	refused(t, err, "entry.of_project")
	loose.Project, loose.Disbursement = "", ""
	_, err = s.SaveEntry(loose)
	refused(t, err, "entry.of_project")
	_, err = s.Pay(d.ID, model.Entry{Date: d.On}, "อีกครั้ง")
	refused(t, err, "disbursement.paid")
	refused(t, s.CancelDisbursement(d.ID, "ผิด"), "disbursement.paid")
	changed := d
	changed.Amount--
	_, err = s.SaveDisbursement(about, changed)
	refused(t, err, "disbursement.paid")
	d.Papers[0].Present = true
	must[model.Disbursement](t)(s.SaveDisbursement(about, d)) // its papers may still come

	refund := model.Entry{Date: d.On, Account: d.Account, Amount: d.Amount + 1}
	_, err = s.Refund(about, refund)
	refused(t, err, "refund.more")
	refund.Amount = model.Baht(100)
	inOneLine(t, s, "project.refund", func() { e = must[model.Entry](t)(s.Refund(about, refund)) })
	if e.Code != model.CodeRefund || e.Number[:3] != "RET" {
		t.Errorf("%+v", e)
	}
	got := must[ProjectState](t)(s.ProjectOf(about)).Commitment
	if got.Paid != d.Amount || got.Refunded != model.Baht(100) || got.Unpaid != model.Baht(100) || got.Payable() != 0 {
		t.Errorf("%+v", got)
	}

	_, err = s.CloseProject(about, "")
	refused(t, err, "project.closing") // no report
	inOneLine(t, s, "project.close", func() {
		must[model.Project](t)(s.CloseProject(about, "รายงานส่งเป็นกระดาษ"))
	})
	if got := must[ProjectState](t)(s.ProjectOf(about)); got.Commitment.Released != model.Baht(100) || len(got.Reminders) != 0 {
		t.Errorf("%+v", got)
	}
	_, err = s.SaveAgreement(about, a)
	refused(t, err, "project.closed")
	_, err = s.Refund(about, refund)
	refused(t, err, "project.closed")
	_, err = s.ReopenProject(about, " ")
	refused(t, err, "service.reason")
	inOneLine(t, s, "project.reopen", func() { must[model.Project](t)(s.ReopenProject(about, "พบใบเสร็จเพิ่ม")) })
	_, err = s.ReopenProject(about, "อีก")
	refused(t, err, "project.open")
}

// A supplementary agreement takes the place of the one before it, which stays in the file.
func TestAnAgreementWithAnotherNumberSupplements(t *testing.T) {
	s := printed(t)
	p := withAgreement(t, s)
	a := must[model.Agreement](t)(s.NewAgreement(p.Proposal.ID))
	if a.Number == p.Project.Agreement.Number || a.Supporter != p.Project.Agreement.Supporter || len(a.Witnesses) != 2 {
		t.Errorf("%+v", a)
	}
	got := must[model.Project](t)(s.SaveAgreement(p.Proposal.ID, a))
	if len(got.Superseded) != 1 || got.Superseded[0].Number != p.Project.Agreement.Number || got.Agreement.Number != a.Number {
		t.Errorf("%+v", got)
	}
	a.Number = ""
	_, err := s.SaveAgreement(p.Proposal.ID, a)
	refused(t, err, "project.invalid")
}

// A mistyped number is corrected without a supplementary agreement while nothing was paid; an instalment that a request names stays as
// it is until the request is cancelled.
func TestAnAgreementIsCorrected(t *testing.T) {
	s := printed(t)
	_, err := s.RenumberAgreement(untouched(t, s).Proposal.ID, "9/2569")
	refused(t, err, "agreement.none")
	var paid, waiting ProjectState
	for _, p := range states(t, s) {
		switch {
		case p.Project.Agreement == nil || p.Project.Closed != nil:
		case p.Commitment.Paid > 0:
			paid = p
		default:
			waiting = p
		}
	}
	_, err = s.RenumberAgreement(paid.Proposal.ID, "9/2569")
	refused(t, err, "agreement.paid")
	_, err = s.RenumberAgreement(waiting.Proposal.ID, " ")
	refused(t, err, "project.invalid")
	inOneLine(t, s, "project.renumber", func() {
		got := must[model.Project](t)(s.RenumberAgreement(waiting.Proposal.ID, "9/2569"))
		if got.Agreement.Number != "9/2569" || len(got.Superseded) != len(waiting.Project.Superseded) {
			t.Errorf("%+v", got)
		}
	})
	a := must[ProjectState](t)(s.ProjectOf(paid.Proposal.ID)).Project.Agreement
	changed := *a
	changed.Instalments = slices.Clone(a.Instalments)
	changed.Instalments[0].Due = "2026-09-29"
	_, err = s.SaveAgreement(paid.Proposal.ID, changed)
	refused(t, err, "agreement.asked_for")
	changed.Instalments = slices.Clone(a.Instalments)
	changed.Instalments[0].Needs = "ใบเสร็จ"
	if _, err := s.SaveAgreement(paid.Proposal.ID, changed); err != nil {
		t.Errorf("what is handed in cannot be corrected: %v", err)
	}
}

func TestTheOfficeOverrulesAMark(t *testing.T) {
	s := printed(t)
	p := withAgreement(t, s)
	about := p.Proposal.ID
	inOneLine(t, s, "project.mark", func() {
		must[model.Project](t)(s.MarkEvidence(about, model.EvidenceMark{Key: "agreement", Note: "ยังไม่คืนจากผู้รับผิดชอบ"}))
	})
	if m := must[ProjectState](t)(s.ProjectOf(about)).Marks[2]; m.Present || !m.Seen {
		t.Errorf("%+v", m)
	}
	must[model.Project](t)(s.UnmarkEvidence(about, "agreement"))
	if m := must[ProjectState](t)(s.ProjectOf(about)).Marks[2]; !m.Present || m.Marked != nil {
		t.Errorf("%+v", m)
	}
	_, err := s.MarkEvidence(about, model.EvidenceMark{Key: "photo"})
	refused(t, err, "project.invalid")
}

func TestRequestsAreCancelledWithAReason(t *testing.T) {
	s := printed(t)
	for _, p := range states(t, s) {
		if len(p.Disbursements) == 0 || model.PaidBy(p.Disbursements[0].ID, p.Entries) != nil {
			continue
		}
		d := p.Disbursements[0]
		refused(t, s.CancelDisbursement(d.ID, ""), "service.reason")
		inOneLine(t, s, "disbursement.cancel", func() {
			if err := s.CancelDisbursement(d.ID, "ทำใหม่"); err != nil {
				t.Fatal(err)
			}
		})
		refused(t, s.CancelDisbursement(d.ID, "อีก"), "disbursement.cancelled")
		_, err := s.SaveDisbursement(p.Proposal.ID, d)
		refused(t, err, "disbursement.cancelled")
		_, err = s.Pay(d.ID, model.Entry{Date: "2026-09-15"}, "")
		refused(t, err, "disbursement.cancelled")
		return
	}
	t.Fatal("no request of the demonstration waits")
}

// The ledger spends by each code what its projects were paid, and gives back what they gave back.
func TestTheLedgerAndTheProjectsAgree(t *testing.T) {
	s := printed(t)
	paid := map[model.LedgerCode]model.Satang{}
	for _, p := range states(t, s) {
		c := p.Commitment
		if c.Approved != c.Agreed+c.NotAgreed || c.Agreed != c.Paid-c.Refunded+c.Unpaid {
			t.Errorf("does not add up: %+v", c)
		}
		paid[model.CodeOfType(p.Proposal.Type)] += c.Paid
		paid[model.CodeRefund] += c.Refunded
	}
	book := map[model.LedgerCode]model.Satang{}
	for _, e := range all[model.Entry](t)(s.Entries("")) {
		if e.Withdrawn == "" && (e.Code.Expense() || e.Code == model.CodeRefund) {
			book[e.Code] += e.Amount
		}
	}
	if len(book) < 3 {
		t.Errorf("the demonstration pays too little: %v", book)
	}
	for code, sum := range paid {
		if book[code] != sum {
			t.Errorf("%s: ledger %s, projects %s", code, book[code], sum)
		}
	}
}

// approvedByList is an office with a project that an imported list says was approved, and no account.
func approvedByList(t *testing.T, p model.Proposal) (*Service, model.Proposal) {
	t.Helper()
	s := newService(t)
	p.Round = all[model.Round](t)(s.Rounds(""))[0].ID
	return s, must[model.Proposal](t)(s.SaveProposal(p))
}

func TestARequestWantsItsGround(t *testing.T) {
	ask := model.Disbursement{On: "2026-01-15", Amount: model.Baht(1), Why: "ยังไม่ได้ทำข้อตกลง"}
	approved := &model.Earlier{Approved: model.Baht(10_000), On: "2025-12-01"}
	s, p := approvedByList(t, model.Proposal{Title: "ก", Type: "10(2)"})
	_, err := s.SaveDisbursement(p.ID, ask)
	refused(t, err, "project.not_approved")
	_, err = s.ProjectOf(p.ID)
	refused(t, err, "project.not_approved")

	s, p = approvedByList(t, model.Proposal{Title: "ข", Earlier: approved})
	_, err = s.SaveDisbursement(p.ID, ask)
	refused(t, err, "disbursement.no_type")

	s, p = approvedByList(t, model.Proposal{Title: "ค", Type: "10(2)", Earlier: approved})
	_, err = s.SaveDisbursement(p.ID, ask)
	refused(t, err, "disbursement.no_account")
	_, err = s.FindProject(p.ID)
	refused(t, err, "project.nothing")

	fund := all[model.Fund](t)(s.Funds())[0].ID
	must[model.Account](t)(s.SaveAccount(model.Account{Fund: fund, Name: "บัญชีกองทุน", From: "2025-10-01", Opening: model.Baht(500)}))
	saved := must[model.Disbursement](t)(s.SaveDisbursement(p.ID, ask))
	found := must[model.Disbursement](t)(s.FindDisbursement(p.ID, ""))
	if found.ID != saved.ID {
		t.Errorf("%+v", found)
	}
	_, err = s.FindDisbursement(p.ID, "9/2569")
	refused(t, err, "disbursement.none")
	ask.Why, ask.ID = "", ""
	second := must[model.Disbursement](t)(s.SaveDisbursement(p.ID, model.Disbursement{On: "2026-01-15", Amount: model.Baht(1), Why: "เร่งด่วน"}))
	_, err = s.FindDisbursement(p.ID, "")
	refused(t, err, "disbursement.several")
	second.Account = all[model.Account](t)(s.Accounts(fund))[0].ID
	second.Amount = model.Baht(600)
	second = must[model.Disbursement](t)(s.SaveDisbursement(p.ID, second))
	_, err = s.Pay(second.ID, model.Entry{Date: "2026-01-15"}, "ลงนามแล้ว")
	refused(t, err, "entry.invalid") // more than lies in the account
	e := must[model.Entry](t)(s.Pay(second.ID, model.Entry{Date: "2026-01-15", NegativeWhy: "รอเงินโอนวันพรุ่งนี้"}, "ลงนามแล้ว"))
	if e.NegativeWhy == "" || e.Fund != fund {
		t.Errorf("%+v", e)
	}
}

func TestRemindersOfAFundByDay(t *testing.T) {
	s := printed(t)
	fund := all[model.Fund](t)(s.Funds())[0].ID
	list := all[model.Reminder](t)(s.Reminders(fund, "2026-09-15"))
	kinds := map[model.ReminderKind]int{}
	for i, r := range list {
		if i > 0 && r.On < list[i-1].On {
			t.Errorf("%s stands behind %s", r.On, list[i-1].On)
		}
		kinds[r.Kind]++
	}
	if kinds[model.ReportOverdue] == 0 || kinds[model.InstalmentDue] == 0 || kinds[model.EndNear] == 0 {
		t.Errorf("%v", kinds)
	}
	if early := all[model.Reminder](t)(s.Reminders("", "2025-10-01")); len(early) != 0 {
		t.Errorf("%+v", early)
	}
}
