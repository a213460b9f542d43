package proposal

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/view/part"
	"kongthun/model"
)

// first stores a proposal and opens it.
func (st *bench) first(title string) model.Proposal {
	st.T.Helper()
	p, err := st.Service.SaveProposal(model.Proposal{Round: st.Here.Round, Title: title, Receipt: model.Receipt{Number: "4/2569"}})
	if err != nil {
		st.T.Fatal(err)
	}
	st.Room.Show(p.ID)
	st.Saved = 0
	return p
}

// paste puts a text from the clipboard into the field that has the focus.
func (st *bench) paste(text string) {
	st.T.Helper()
	c := fyne.CurrentApp().Clipboard()
	c.SetContent(text)
	st.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: c})
}

func TestKeyedFromPaper(t *testing.T) {
	st := open(t)
	if !st.Says("ยังไม่มีข้อเสนอในรอบนี้") {
		t.Error("an empty round says what to do first")
	}
	st.Press(fyne.KeyF2)
	st.Type("โครงการป้องกันไข้เลือดออก")
	st.Press(fyne.KeyReturn) // the number and the date of receipt are there
	st.Press(fyne.KeyReturn)
	st.Press(fyne.KeyReturn)
	st.Type("69-L0000-2-001")
	st.jump("type")
	st.Choose("10(2) สนับสนุนกิจกรรมสร้างเสริมสุขภาพและป้องกันโรคของกลุ่มหรือองค์กรประชาชนหรือหน่วยงานอื่น")
	st.jump("plans")
	st.Type("แผนงานขยะ, แผนงานสุรา")
	st.jump("applicant.kind")
	st.Window.Canvas().Focused().(*part.Choice[string]).SetSelectedIndex(4)
	st.jump("applicant.members")
	st.paste("นายหนึ่ง สมมุติ\nนางสอง สมมุติ\n")
	st.jump("rationale")
	st.Type("ป่วยทุกปี")
	st.jump("objectives")
	st.paste("ลดผู้ป่วย\tอัตราป่วย\t๑๔๐.๓๖\t1,000\n")
	st.jump("starts")
	st.Type("1/2/69")
	st.Press(fyne.KeyReturn)
	st.Type("30/9/69")
	st.jump("place")
	st.Type("หมู่ 1")
	st.jump("targets")
	st.Type("12")
	st.jump("fragile.bedridden")
	st.Type("0")
	st.Leave()
	list := st.proposals()
	if len(list) != 1 {
		t.Fatalf("%d proposals", len(list))
	}
	none := 0
	want := model.Proposal{
		ID: list[0].ID, Round: st.Here.Round, Receipt: model.Receipt{Number: "1/2569", Date: "2026-01-15"}, Code: "69-L0000-2-001",
		Title: "โครงการป้องกันไข้เลือดออก", Type: "10(2)", Plans: []string{"แผนงานขยะ", "แผนงานสุรา"},
		Applicant:  model.Applicant{Kind: 5, Members: []string{"นายหนึ่ง สมมุติ", "นางสอง สมมุติ"}},
		Rationale:  "ป่วยทุกปี",
		Objectives: []model.Objective{{Text: "ลดผู้ป่วย", Indicator: "อัตราป่วย", Size: "140.36", Target: "1000"}},
		Starts:     "2026-02-01", Ends: "2026-09-30", Place: "หมู่ 1",
		Targets: []model.Target{{Group: 1, People: 12}}, Fragile: model.Vulnerable{Bedridden: &none},
	}
	if !reflect.DeepEqual(list[0], want) {
		t.Fatalf("stored %+v\nwant   %+v", list[0], want)
	}
	if len(st.Failed()) > 0 || !st.Says("12 คน") || !st.Says("ร่าง ขาด") {
		t.Errorf("fails %v", st.Failed())
	}
}

func TestPastedActivitiesAndTheirSum(t *testing.T) {
	st := open(t)
	st.first("โครงการก")
	st.jump("activities")
	st.paste("กิจกรรม\tจำนวนเงิน (บาท)\r\nประชุมชี้แจง\t12,480\r\nรณรงค์ 4 ครั้ง\t๘๔๐๐.๕๐\r\n")
	want := []model.Activity{{Text: "ประชุมชี้แจง", Amount: model.Baht(12480)}, {Text: "รณรงค์ 4 ครั้ง", Amount: 840050}}
	if got := st.proposals()[0].Activities; !reflect.DeepEqual(got, want) {
		t.Fatalf("stored %+v", got)
	}
	if !st.Says("20,880.50 บาท ไม่ตรงกับงบที่ขอ") {
		t.Error("a sum that is not the budget is pointed out")
	}
	st.Room.(*Room).fields.useSum.OnTapped()
	if got := st.proposals()[0].Budget; got != 2088050 || !st.Says("ตรงกับงบที่ขอ") || !st.Says("สองหมื่นแปดร้อยแปดสิบบาทห้าสิบสตางค์") {
		t.Errorf("budget %v", got)
	}
	st.Picture("proposal-activities")
}

func TestRefusedDateChangesNothing(t *testing.T) {
	st := open(t)
	st.first("โครงการก")
	st.jump("starts")
	st.Type("1/3/69")
	st.jump("ends")
	before := st.proposals()[0]
	st.Type("1/2/69")
	st.jump("place")
	if got := st.proposals()[0]; !reflect.DeepEqual(got, before) || got.Starts != "2026-03-01" || !st.Says("อยู่ก่อนวันเริ่ม") {
		t.Fatalf("an end before the beginning is refused at its field: %+v", got)
	}
	st.jump("starts")
	st.Press(fyne.KeyEnd)
	for range "01/03/2569" {
		st.Press(fyne.KeyBackspace)
	}
	st.Type("1/1/69")
	st.Leave()
	if got := st.proposals()[0]; got.Starts != "2026-01-01" || got.Ends != "2026-02-01" || st.Says("อยู่ก่อนวันเริ่ม") {
		t.Errorf("mended by the other date: %s – %s", got.Starts, got.Ends)
	}
}

func TestClaimsAreKeyedAndLockedOnceScoringOpens(t *testing.T) {
	st := open(t)
	p := st.first("โครงการก")
	problems, err := st.Service.Problems()
	if err != nil {
		t.Fatal(err)
	}
	st.jump("claims")
	st.Type("3")
	st.Press(fyne.KeyReturn)
	st.Type("0")
	want := []model.Claim{{Problem: problems[0].ID, Level: model.Decisive}, {Problem: problems[1].ID, Level: model.NoHelp}}
	if got := st.proposals()[0].Claims; !reflect.DeepEqual(got, want) || !st.Says("ชี้ขาด") {
		t.Fatalf("claims %+v", got)
	}
	st.Press(fyne.KeyDelete)
	if got := st.proposals()[0].Claims; !reflect.DeepEqual(got, want[:1]) {
		t.Fatalf("taken away: %+v", got)
	}
	if _, err := st.Service.OpenScoring(st.Here.Round, []string{"กลุ่มกลั่นกรอง"}); err != nil {
		t.Fatal(err)
	}
	st.Room.Show(p.ID)
	for _, row := range st.Room.(*Room).fields.claims.rows {
		if !row.rating.Disabled() {
			t.Error("claims stand while members score")
		}
	}
	if !st.Says("เปิดให้คะแนนแล้ว") {
		t.Error("and the screen says why")
	}
	st.jump("note")
	st.Type("รับเอกสารเพิ่ม")
	st.Leave()
	if st.proposals()[0].Note != "รับเอกสารเพิ่ม" || len(st.Failed()) > 0 {
		t.Errorf("the rest may still be written: %v", st.Failed())
	}
}

func TestGatesWithEvidence(t *testing.T) {
	st := open(t)
	st.first("โครงการก")
	row := st.Room.(*Room).screen.gates.rows[0]
	row.answer.SetSelected("ผ่าน")
	st.Window.Canvas().Focus(row.evidence)
	st.Type("ข้อ 10 (2)")
	st.Room.Show("") // another edit elsewhere
	if row.evidence.Text != "ข้อ 10 (2)" {
		t.Fatal("evidence being typed is lost")
	}
	st.Leave()
	got := st.proposals()[0].Gates
	if len(got) != 1 || got[0].Gate != "lawful" || !got[0].Pass || got[0].Evidence != "ข้อ 10 (2)" || got[0].Found != model.FoundDoubt {
		t.Fatalf("gates %+v", got)
	}
	row.answer.SetSelected("ไม่ผ่าน")
	if got := st.proposals()[0].Gates; len(got) != 1 || got[0].Pass {
		t.Errorf("gates %+v", got)
	}
}

func TestShowWhileTypingLosesNothing(t *testing.T) {
	st := open(t)
	p := st.first("โครงการก")
	st.jump("activities")
	st.Type("ประชุม")
	cell := st.Window.Canvas().Focused()
	p.Note = "แก้จากที่อื่น"
	if _, err := st.Service.SaveProposal(p); err != nil {
		t.Fatal(err)
	}
	if st.Window.Canvas().Focused() != cell || cell.(*part.Entry).Text != "ประชุม" {
		t.Fatal("text or focus is lost")
	}
	st.Press(fyne.KeyReturn)
	if got := st.proposals()[0]; len(got.Activities) != 1 || got.Note != "แก้จากที่อื่น" {
		t.Errorf("both changes stand: %+v", got)
	}
	if st.Window.Canvas().Focused() == nil || st.Window.Canvas().Focused() == cell {
		t.Error("after the save the focus is in the next cell")
	}
}

func TestResponsibleIsTiedToThePerson(t *testing.T) {
	st := open(t)
	person, err := st.Service.SavePerson(model.Person{Title: "นาง", Name: "ตัวอย่าง", Family: "สาธิต"})
	if err != nil {
		t.Fatal(err)
	}
	st.first("โครงการก")
	st.jump("applicant.responsible")
	st.Type("นางตัวอย่าง สาธิต")
	st.Press(fyne.KeyReturn)
	if a := st.proposals()[0].Applicant; a.Person != person.ID {
		t.Errorf("applicant %+v", a)
	}
	st.jump("applicant.responsible")
	st.Press(fyne.KeyEnd)
	st.Type(" อื่น")
	st.Press(fyne.KeyReturn)
	if a := st.proposals()[0].Applicant; a.Person != "" || a.Responsible != "นางตัวอย่าง สาธิต อื่น" {
		t.Errorf("applicant %+v", a)
	}
}

func TestAnotherRoundIsShownAndAddedTo(t *testing.T) {
	st := open(t)
	st.first("โครงการรอบหนึ่ง")
	one, err := st.Service.Round(st.Here.Round)
	if err != nil {
		t.Fatal(err)
	}
	st.Leave()
	st.Press(fyne.KeyF2)
	two, err := st.Service.SaveRound(model.Round{Year: one.Year, Number: 2, Rubric: one.Rubric})
	if err != nil {
		t.Fatal(err)
	}
	st.Here.Round = two.ID
	st.Room.Show("") // as the window does when another round is chosen
	if len(st.records().Table.Rows()) != 0 {
		t.Fatal("the second round has no proposals yet")
	}
	st.Type("โครงการรอบสอง")
	st.Press(fyne.KeyReturn)
	if list := st.proposals(); len(list) != 1 || list[0].Round != two.ID || list[0].Receipt.Number != "5/2569" { // numbers go on over the year
		t.Errorf("second round: %+v", list)
	}
}

func TestWithdrawingAsksForAReason(t *testing.T) {
	st := open(t)
	st.first("โครงการก")
	st.Leave()
	st.Press(fyne.KeyF8)
	st.Tap("ตกลง")
	if st.proposals()[0].Withdrawn != "" || !st.Says("โปรดพิมพ์เหตุผล") {
		t.Fatal("no reason, no withdrawal")
	}
	st.Type("ผู้เสนอขอถอน")
	st.Tap("ตกลง")
	if got := st.proposals()[0].Withdrawn; got != "ผู้เสนอขอถอน" || !st.Says("ถอนแล้ว") {
		t.Errorf("withdrawn %q", got)
	}
}

func TestAnUnknownTypeIsKept(t *testing.T) {
	st := open(t)
	p, err := st.Service.SaveProposal(model.Proposal{Round: st.Here.Round, Title: "เก่า", Type: "10(9)"})
	if err != nil {
		t.Fatal(err)
	}
	st.Room.Show(p.ID)
	st.jump("note")
	st.Type("ก")
	st.Leave()
	if got := st.proposals()[0]; got.Type != "10(9)" || !st.Says("10(9) (นอกกติกาของปี)") {
		t.Errorf("type %q", got.Type)
	}
}

// TestDemonstration draws every section with the demonstration office's data, which the pictures are looked at in.
func TestDemonstration(t *testing.T) {
	st := demonstration(t)
	before := st.proposals()
	for _, p := range before {
		st.Room.Show(p.ID)
		if !st.Says(p.Applicant.Responsible) {
			t.Errorf("%s: nobody is responsible", p.Title)
		}
	}
	st.Room.Show(before[0].ID)
	for i, name := range []string{"title", "applicant.phone", "claims", "objectives", "budget", "results", "fragile.poor", "note"} {
		st.jump(name)
		st.Picture("proposal-" + string(rune('1'+i)))
	}
	st.Leave()
	if st.Saved > 0 || len(st.Failed()) > 0 || !reflect.DeepEqual(st.proposals(), before) {
		t.Errorf("looking changes nothing: saved %d, fails %v", st.Saved, st.Failed())
	}
}
