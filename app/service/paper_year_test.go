package service

import (
	"slices"
	"strings"
	"testing"

	"kongthun/model"
)

// oneLine is a paper's text without the ends of its lines.
func oneLine(t *testing.T, s *Service, name string, about model.ID) string {
	t.Helper()
	_, pages, err := s.WritePaper(name, about)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(pages.Text, "\n", " ")
}

func says(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, p := range parts {
		if !strings.Contains(text, p) {
			t.Errorf("no %q in %s", p, text)
		}
	}
}

func TestThePopulationFormWorksOutWhatItKnows(t *testing.T) {
	o := newOffice(t)
	empty := oneLine(t, o.Service, "population", o.year.ID)
	says(t, empty, "..............................", "ณ วันที่ ๑ เมษายน ๒๕๖๘", "☐ ต่ำกว่า ๖,๐๐๐,๐๐๐.๐๐ บาท", "☐ มากกว่า ๒๐,๐๐๐,๐๐๐.๐๐ บาท")
	y := o.year
	y.Income = model.Income{Population: 6591, Own: model.Baht(12_000_000), Budgeted: model.Baht(120_000), Filler: model.Signer{Name: "นางกตัญญู ปั้นน้ำ"}}
	must[model.FiscalYear](t)(o.SavePlan(y))
	says(t, oneLine(t, o.Service, "population", y.ID), "๖,๕๙๑ คน", "๒๙๖,๕๙๕.๐๐ บาท", "๑๑๘,๖๓๘.๐๐ บาท", "๑๒๐,๐๐๐.๐๐ บาท", "นางกตัญญู ปั้นน้ำ",
		"☑ ตั้งแต่ ๖,๐๐๐,๐๐๐.๐๐ บาท ไม่เกิน ๒๐,๐๐๐,๐๐๐.๐๐ บาท สมทบไม่น้อยกว่าร้อยละ ๔๐")
}

func TestThePlanSaysReasonsAndWhereItWasAgreedTo(t *testing.T) {
	o := newOffice(t)
	y := o.year
	y.PlanOn, y.Income.OverCap = "2025-11-03", "ปรับปรุงระบบข้อมูล"
	y.Plan = []model.Plan{{Type: "10(4)", Amount: model.Baht(90_000)}}
	must[model.FiscalYear](t)(o.SavePlan(y))
	says(t, oneLine(t, o.Service, "plan", y.ID), "ปรับปรุงระบบข้อมูล", "๓ พฤศจิกายน ๒๕๖๘", "๗๒,๐๐๐.๐๐ บาท", "๔๙๐,๐๐๐.๐๐ บาท")
	must[model.FiscalYear](t)(o.SuspendYear(y.ID, "เงินสะสมมาก"))
	text := oneLine(t, o.Service, "plan", y.ID)
	says(t, text, "เงินสะสมมาก")
	if strings.Contains(text, "ข้อ ๒๓") {
		t.Error("a clause that nobody has verified is printed")
	}
}

func TestTheAnnualReportIsADraftUntilTheYearIsClosed(t *testing.T) {
	s := printed(t)
	y := all[model.FiscalYear](t)(s.Years(""))[0]
	draft := func() bool {
		k := must[PaperKind](t)(FindPaper("annual"))
		return must[[]model.Document](t)(s.documents(k, y.ID))[0].Draft != ""
	}
	if !draft() {
		t.Error("the year is open, and its report is none")
	}
	before := oneLine(t, s, "annual", y.ID)
	closed := must[model.FiscalYear](t)(s.CloseYear(y.ID, "ทดลอง")).Closed
	if draft() || oneLine(t, s, "annual", y.ID) != before {
		t.Error("closing changed more than the word across the pages")
	}
	for _, u := range closed.Unpaid {
		if !strings.Contains(strings.ReplaceAll(before, " ", ""), strings.ReplaceAll(u.Code, " ", "")) {
			t.Errorf("%s is not listed", u.Title)
		}
	}
}

func TestTheAnnualReportOfAnEmptyYear(t *testing.T) {
	o := newOffice(t)
	says(t, oneLine(t, o.Service, "annual", o.year.ID), "ไม่มีเงินที่อนุมัติแล้วค้างจ่าย", "ไม่มีการประชุม", "ศูนย์บาทถ้วน")
	a := o.keeping(t, model.Baht(100))
	must[model.Entry](t)(o.SaveEntry(model.Entry{Fund: a.Fund, Date: "2025-11-01", Code: "50900", Account: a.ID, Amount: model.Baht(150), NegativeWhy: "ทดลอง"}))
	says(t, oneLine(t, o.Service, "annual", o.year.ID), "รายจ่ายรหัส ๕๐๙๐๐", "-๕๐.๐๐ บาท")
}

func TestTheReportGoesToWhomTheOfficeSays(t *testing.T) {
	o := newOffice(t)
	k := must[PaperKind](t)(FindPaper("annualletter"))
	letters := func() []model.Document { return must[[]model.Document](t)(o.documents(k, o.year.ID)) }
	if n := len(letters()); n != 4 {
		t.Errorf("%d letters, want those of domain A.2", n)
	}
	if d := letters()[0]; d.Blocks[0].Room == 0 {
		t.Error("no room for the emblem")
	}
	says(t, oneLine(t, o.Service, "annualletter", o.year.ID), "โทร. ..............................", "ท้องถิ่นจังหวัดตัวอย่าง")
	office := must[model.Office](t)(o.Office())
	office.Phone = "๐ ๕๓๐๐ ๐๐๐๐"
	says(t, oneLine(t, o.Service, "annualletter", o.year.ID), "แห่งชาติ เขต ..............................")
	office.Changwat = "เชียงใหม่"
	must[model.Office](t)(o.SaveOffice(office))
	says(t, oneLine(t, o.Service, "annualletter", o.year.ID), "แห่งชาติ เขต ๑")
	if letters()[0].Draft == "" {
		t.Error("the year is open, and its letter is no draft")
	}
	office.Wording = map[string]string{"paper.annualletter.addressees": " นายอำเภอ \n\nสาธารณสุขอำเภอ"}
	must[model.Office](t)(o.SaveOffice(office))
	if n := len(letters()); n != 2 {
		t.Errorf("%d letters, want 2", n)
	}
	says(t, oneLine(t, o.Service, "annualletter", o.year.ID), "เรียน นายอำเภอ", "โทร. ๐ ๕๓๐๐ ๐๐๐๐")
	office.Wording["paper.annualletter.addressees"] = " \n"
	must[model.Office](t)(o.SaveOffice(office))
	_, _, err := o.WritePaper("annualletter", o.year.ID)
	refused(t, err, "paper.no_addressee")
}

// A project counts under each of its problems and groups, a cancelled one that was paid in a line of its own; what it gave back is not
// spent, and an imported one spent what its list told. By type what was planned stands there without a project, and all is added up.
func TestSumsOfTheAnnualReport(t *testing.T) {
	w := &writing{wording: wording{}}
	project := func(approved, paid, refunded int64, groups []int, achieved model.Achieved) ProjectState {
		p := ProjectState{Commitment: model.Commitment{Approved: model.Baht(approved), Paid: model.Baht(paid), Refunded: model.Baht(refunded)}}
		for _, g := range groups {
			p.Proposal.Targets = append(p.Proposal.Targets, model.Target{Group: g})
		}
		p.Outcomes = []model.Outcome{{On: "2026-01-01", Achieved: model.AchievedNot, Withdrawn: "พิมพ์ผิด"}, {On: "2026-02-01", Achieved: achieved}, {On: "2026-03-01", Instalment: 1}}
		return p
	}
	cancelled, unpaid := project(0, 9, 2, []int{1}, model.AchievedAll), project(0, 0, 0, []int{1}, "")
	cancelled.Decision.Cancelled, unpaid.Decision.Cancelled = "2026-05-01", "2026-05-01"
	imported := project(7, 0, 0, nil, model.AchievedAll)
	imported.Proposal.Earlier = &model.Earlier{Spent: model.Baht(6)}
	projects := []ProjectState{
		project(100, 80, 5, []int{1, 2}, model.AchievedAll), project(50, 0, 0, []int{2, 2}, model.AchievedPart), imported, cancelled, unpaid,
	}
	const ended = "โครงการที่ยกเลิกแล้วแต่มีการจ่ายเงิน"
	for _, c := range []struct {
		by   annualBy
		want [][]string
	}{
		{
			annualBy{"group", nil, func(p ProjectState) []string {
				return targetedGroups(p.Proposal, []string{"หนึ่ง", "สอง"})
			}},
			[][]string{{"หนึ่ง", "1", "100.00", "75.00", "1"}, {"สอง", "2", "150.00", "75.00", "1"}, {"ไม่ได้ระบุ", "1", "7.00", "6.00", "1"}, {ended, "1", "0.00", "7.00", "0"}},
		},
		{
			annualBy{"type", []string{"10(5)"}, func(ProjectState) []string { return []string{"10(1)"} }},
			[][]string{{"10(1)", "3", "157.00", "81.00", "2"}, {"10(5)", "0", "0.00", "0.00", "0"}, {ended, "1", "0.00", "7.00", "0"}, {"รวม", "4", "157.00", "88.00", "2"}},
		},
	} {
		block, err := w.annualSums(c.by, projects)
		if err != nil {
			t.Fatal(err)
		}
		var got [][]string
		for _, row := range block.Table.Rows {
			got = append(got, row.Cells)
		}
		if !slices.EqualFunc(got, c.want, slices.Equal) {
			t.Errorf("by %s: %v", c.by.name, got)
		}
	}
}

// What went out by the statement is that of the projects, or the paper says by how much it is not.
func TestTheStatementAndTheProjectsAreTied(t *testing.T) {
	w := &writing{wording: wording{}}
	f := annualFacts{projects: []ProjectState{{Commitment: model.Commitment{Paid: model.Baht(100), Refunded: model.Baht(10)}}}}
	f.statement.ToDate.Expense = model.Baht(100)
	f.statement.Lines = []model.StatementLine{{Code: model.CodeRefund, ToDate: model.Baht(10)}}
	text := func() string { return must[model.Block](t)(w.annualTie(f)).Text.Text }
	says(t, text(), "100.00", "10.00", "90.00", "เท่ากับ")
	f.statement.ToDate.Expense = model.Baht(130)
	says(t, text(), "120.00", "ต่างจาก", "30.00 บาท")
}

// Two of three that came are 66.7 of a hundred: rounded once.
func TestAttendanceIsRoundedOnce(t *testing.T) {
	f := annualFacts{roster: model.Roster{Body: model.Body{Seats: []model.Seat{{Key: "a", Voting: true}}}}}
	m := model.Meeting{Date: "2026-01-10"}
	for _, id := range []model.ID{"m1", "m2", "m3"} {
		f.roster.Members = append(f.roster.Members, model.Member{ID: id, Seat: "a", From: "2025-10-01"})
		m.Roll = append(m.Roll, model.Attendee{Member: id})
	}
	m.Roll[0].Stays, m.Roll[1].Stays = []model.Stay{{}}, []model.Stay{{}}
	f.meetings = []model.Meeting{m}
	w := &writing{wording: wording{}}
	if got := w.annualMeetings(f).Table.Rows[0].Cells; got[2] != "2/3" || got[3] != "66.7" {
		t.Error(got)
	}
}
