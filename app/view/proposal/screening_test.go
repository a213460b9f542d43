package proposal

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

// clear stores a proposal with which nothing is wrong but that its year has no money yet.
func (st *bench) clear(title, receipt string) model.Proposal {
	st.T.Helper()
	p := model.Proposal{
		Round: st.Here.Round, Title: title, Type: "10(2)", Budget: model.Baht(1000), Receipt: model.Receipt{Number: receipt, Date: "2026-01-10"},
		Applicant: model.Applicant{Kind: 4, Name: "โรงเรียนทดลอง"},
	}
	screening, err := st.Service.Screening(st.Here.Round)
	if err != nil {
		st.T.Fatal(err)
	}
	for _, r := range screening.Papers {
		if r.Asked(4) {
			p.Papers = append(p.Papers, model.Paper{Name: r.Name, Present: true})
		}
	}
	if p, err = st.Service.SaveProposal(p); err != nil {
		st.T.Fatal(err)
	}
	st.Room.Show(p.ID)
	return p
}

func (st *bench) proposal(id model.ID) model.Proposal {
	st.T.Helper()
	p, err := st.Service.Proposal(id)
	if err != nil {
		st.T.Fatal(err)
	}
	return p
}

func (st *bench) step(s model.Step, id model.ID) {
	st.T.Helper()
	if _, err := st.Service.TakeStep(id, s); err != nil {
		st.T.Fatal(err)
	}
}

func TestWhatTheProgramFindsIsShownAndConfirmedInOneGo(t *testing.T) {
	st := open(t)
	p := st.clear("โครงการป้องกันไข้เลือดออก", "1/2569")
	for _, text := range []string{"โปรแกรมพบว่าผ่าน: ประเภท 10(2) ตรงกับผู้เสนอ", "เอกสารครบ 4 รายการ", "โปรดตรวจ: ยังไม่ได้กรอกเงินของปี", "ไม่พบโครงการที่ชื่อคล้ายกัน"} {
		if !st.Says(text) {
			t.Errorf("%s is not said", text)
		}
	}
	st.Tap("ยืนยันข้อที่โปรแกรมพบว่าผ่าน")
	if got := st.proposal(p.ID).Gates; len(got) != 3 || got[0].Found != model.FoundPass || got[0].Words == "" || got[0].By == "" {
		t.Fatalf("gates %+v", got)
	}
	if st.Room.(*Room).screen.gates.confirm.Visible() {
		t.Error("nothing is left to confirm")
	}
	// a paper that goes missing later: the answer stands beside what is found now
	papers := st.Room.(*Room).screen.papers
	papers.Set(nil)
	papers.OnChosen(nil)
	if !st.Says("โปรแกรมพบว่าไม่ผ่าน: ขาดเอกสาร 4 รายการ") || !st.Says("ตอนตอบเมื่อ") {
		t.Error("what was found when it was answered is not told")
	}
	st.jump("gates")
	st.Picture("proposal-gates")
}

func TestOverrulingWantsItsReasonAtTheField(t *testing.T) {
	st := open(t)
	p := st.clear("โครงการก", "1/2569")
	row := st.Room.(*Room).screen.gates.rows[0]
	row.answer.SetSelected("ไม่ผ่าน")
	if len(st.proposal(p.ID).Gates) > 0 || !st.Says("ต่างจากที่โปรแกรมพบ โปรดพิมพ์เหตุผล") {
		t.Fatal("against the program without a reason")
	}
	st.Window.Canvas().Focus(row.evidence)
	st.Type("ไม่ใช่กิจกรรมสุขภาพ")
	st.Leave()
	if got := st.proposal(p.ID).Gates; len(got) != 1 || got[0].Pass || !got[0].Overrules() || st.Says("โปรดพิมพ์เหตุผล") {
		t.Errorf("gates %+v", got)
	}
}

func TestReturnedAndBack(t *testing.T) {
	st := open(t)
	p := st.clear("โครงการก", "1/2569")
	st.Press(fyne.KeyF4)
	if !st.Says("จะยืนยันตามที่โปรแกรมพบพร้อมกัน 3 ข้อ") {
		t.Error("passing does not say what it confirms")
	}
	st.Choose("ส่งคืนให้แก้ไข")
	st.Picture("proposal-step")
	st.Tap("บันทึกลงทะเบียน")
	if len(st.proposal(p.ID).Course) > 0 || !st.Says("ยังว่างอยู่ โปรดกรอก") {
		t.Fatal("returned without a reason")
	}
	st.TypeInto(st.reason(), "ขาดกำหนดการ")
	st.Tap("บันทึกลงทะเบียน")
	got := st.proposal(p.ID)
	if got.Stage() != model.Returned || got.Last().Due != "2026-01-22" || got.Last().Reason != "ขาดกำหนดการ" {
		t.Fatalf("course %+v", got.Course)
	}
	if !st.Says("ส่งคืนให้แก้ไข เมื่อ 15 ม.ค. 69") || !st.Says("ขาดกำหนดการ · กำหนดส่งกลับ") {
		t.Error("the form does not tell")
	}
	st.Press(fyne.KeyF4)
	st.Tap("บันทึกลงทะเบียน") // the first of the choice: it came back
	if got := st.proposal(p.ID); got.Stage() != model.Resubmit || len(got.Course) != 2 {
		t.Errorf("course %+v", got.Course)
	}
}

// reason is the field of the dialog that takes more than a line.
func (st *bench) reason() *part.Entry {
	st.T.Helper()
	for _, e := range stage.All[*part.Entry](st.Front()) {
		if e.MultiLine {
			return e
		}
	}
	st.T.Fatal("the dialog asks for no reason")
	return nil
}

// atWhy is the field of the dialog for why a late one was taken in: the empty one that takes a single line.
func (st *bench) atWhy() *part.Entry {
	st.T.Helper()
	for _, e := range stage.All[*part.Entry](st.Front()) {
		if !e.MultiLine && e.Text == "" {
			return e
		}
	}
	st.T.Fatal("the dialog does not ask why it was taken in late")
	return nil
}

func TestPassingBeyondOpenGatesWantsAReason(t *testing.T) {
	st := open(t)
	p := st.clear("โครงการก", "1/2569")
	st.Press(fyne.KeyF4)
	st.Tap("บันทึกลงทะเบียน")
	if !st.Says("เงื่อนไขยังไม่ผ่านหรือยังไม่ได้ตรวจ 1 ข้อ") || st.proposal(p.ID).Stage() != model.Received {
		t.Error("a gate is open")
	}
	st.Press(fyne.KeyEscape)
}

func TestTwoOfANameAreComparedSideBySide(t *testing.T) {
	st := open(t)
	first := st.clear("โครงการส่งเสริมสุขภาพผู้สูงอายุ หมู่ที่ 1", "1/2569")
	second := st.clear("โครงการส่งเสริมสุขภาพผู้สูงอายุ หมู่ที่ 2", "2/2569")
	if !st.Says("ชื่อคล้ายโครงการอื่น 1 โครงการ ยังไม่ได้เทียบ") || !st.Says("รอบที่ 1 ปี 2569") {
		t.Fatal("the near copy is not told")
	}
	st.Tap("เทียบกัน")
	if !st.Says("โรงเรียนทดลอง") || !st.Says("1,000.00") {
		t.Error("the two are not shown")
	}
	st.Picture("proposal-twins")
	st.Tap("บันทึกผลการเทียบ")
	if len(st.proposal(second.ID).Twins) > 0 || !st.Says("ยังว่างอยู่ โปรดกรอก") {
		t.Fatal("said without a reason")
	}
	st.TypeInto(st.reason(), "คนละหมู่บ้าน")
	st.Tap("บันทึกผลการเทียบ")
	if got := st.proposal(second.ID).Twins; len(got) != 1 || got[0].Same || got[0].Other != first.ID {
		t.Fatalf("twins %+v", got)
	}
	st.Room.Show(first.ID)
	if !st.Says("ไม่ซ้ำกัน: คนละหมู่บ้าน") {
		t.Error("it holds from the other side too")
	}
}

func TestTheListIsNarrowedByStatus(t *testing.T) {
	st := open(t)
	a, b := st.clear("โครงการก", "1/2569"), st.clear("โครงการขยะในชุมชน", "2/2569")
	st.step(model.Step{Status: model.NotPassed, Reason: "ไม่ใช่เรื่องสุขภาพ"}, a.ID)
	room := st.Room.(*Room)
	st.Room.Show("")
	room.status.SetSelected("ไม่ผ่านการกลั่นกรอง (1)")
	if rows := room.records.Table.Rows(); len(rows) != 1 || rows[0].ID != a.ID {
		t.Fatalf("%d rows", len(rows))
	}
	st.Room.Show(b.ID) // asked for by name: the filter gives way
	if rows := room.records.Table.Rows(); len(rows) != 2 || room.status.Value() != everyStatus {
		t.Errorf("%d rows, %s", len(rows), room.status.Value())
	}
}

func TestARegisterOverTheRound(t *testing.T) {
	st := open(t)
	a := st.clear("โครงการก", "1/2569")
	st.clear("โครงการขยะในชุมชน", "3/2569")
	st.step(model.Step{Status: model.Returned, On: "2026-01-12", Reason: "ขาดกำหนดการ", Due: "2026-01-14"}, a.ID)
	st.Room.Show(a.ID)
	if !st.Says("เกินกำหนดส่งกลับ") {
		t.Error("an overdue one is not told")
	}
	st.Press(fyne.KeyF9)
	room := st.Room.(*Room)
	if rows := room.register.table.Rows(); len(rows) != 3 || rows[2].What() != "status.returned" {
		t.Fatalf("%d lines", len(rows))
	}
	if !st.Says("เลขรับของปีนี้ที่ข้ามไป: 2/2569") {
		t.Error("the gap is not told")
	}
	st.Picture("proposal-register")
	room.register.statuses.SetSelected("ส่งคืนให้แก้ไข")
	if rows := room.register.table.Rows(); len(rows) != 2 {
		t.Errorf("%d lines of the one that is returned", len(rows))
	}
	st.Press(fyne.KeyF6)
	st.Press(fyne.KeyF7)
	st.Press(fyne.KeyEscape)
	if room.register.content.Visible() || !room.records.Content.Visible() {
		t.Error("Esc leads back")
	}
}

func TestALateOneIsAskedWhy(t *testing.T) {
	st := open(t)
	round, err := st.Service.Round(st.Here.Round)
	if err != nil {
		t.Fatal(err)
	}
	round.Closes = "2026-01-09"
	if _, err := st.Service.SaveRound(round); err != nil {
		t.Fatal(err)
	}
	p := st.clear("โครงการก", "1/2569")
	if !st.Says("รับหลังวันปิดรับ (9 ม.ค. 69)") {
		t.Fatal("nobody asks")
	}
	st.funded()
	st.Room.Show(p.ID)
	st.Press(fyne.KeyF4)
	st.Tap("บันทึกลงทะเบียน")
	if st.proposal(p.ID).Stage() != model.Received || !st.Says("ยังว่างอยู่ โปรดกรอก") {
		t.Error("passed without a reason for taking it in")
	}
	st.Picture("proposal-step-late")
	st.TypeInto(st.atWhy(), "สะพานขาด")
	st.Tap("บันทึกลงทะเบียน")
	if got := st.proposal(p.ID); got.Stage() != model.Passed || got.Late != "สะพานขาด" {
		t.Errorf("%s, %q", got.Stage(), got.Late)
	}
	st.Room.Show("")
	st.jump("late")
	st.Entry("สะพานขาด").SetText("")
	st.Type("น้ำท่วมเส้นทาง")
	st.Leave()
	if st.proposal(p.ID).Late != "น้ำท่วมเส้นทาง" || !st.Says("เหตุผล: น้ำท่วมเส้นทาง") {
		t.Error("the reason is not kept")
	}
}

func TestAnUrgentApprovalIsTold(t *testing.T) {
	st := open(t)
	p := st.clear("โครงการควบคุมโรคระบาด", "1/2569")
	u := model.Urgent{On: "2026-01-14", By: st.chair(), Amount: model.Baht(900), Reason: "พบผู้ป่วยห้าราย", RuleWhy: "เร่งด่วน"}
	if _, err := st.Service.ApproveUrgently(p.ID, u); err != nil {
		t.Fatal(err)
	}
	st.Room.Show("")
	if !st.Says("อนุมัติเร่งด่วนนอกที่ประชุมเมื่อ 14 ม.ค. 69 เป็นเงิน 900.00 บาท") {
		t.Error("not told")
	}
}

func TestNumbersOfReceiptInWords(t *testing.T) {
	for _, c := range []struct {
		twice, left []string
		want        string
	}{
		{nil, nil, ""},
		{[]string{"2/2569"}, nil, "เลขรับของปีนี้ที่ซ้ำกัน: 2/2569"},
		{nil, strings.Split("123456789", ""), "เลขรับของปีนี้ที่ข้ามไป: 1, 2, 3, 4, 5, 6, 7, 8 และอีก 1 เลข"},
	} {
		if got := gapText(c.twice, c.left); got != c.want {
			t.Errorf("%q", got)
		}
	}
}
