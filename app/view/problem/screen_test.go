package problem

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

func (st *bench) first(title string) model.Problem {
	st.T.Helper()
	p, err := st.Service.SaveProblem(model.Problem{Title: title})
	if err != nil {
		st.T.Fatal(err)
	}
	st.Room.Show(p.ID)
	st.Saved = 0
	return p
}

func TestTypedProblemIsInTheFile(t *testing.T) {
	st := open(t)
	if !st.Says("ยังไม่มีปัญหาในทะเบียน") || !st.Says("บันทึกให้เอง") {
		t.Error("an empty register says what to do first, and that nothing needs saving")
	}
	st.Press(fyne.KeyF2)
	st.Type("ผู้สูงอายุหกล้มในบ้าน")
	st.Press(fyne.KeyReturn)
	st.Type("แผนงานผู้สูงอายุ")
	st.Press(fyne.KeyReturn)
	st.Type("1,250")
	st.Press(fyne.KeyReturn)
	st.Type("ล้มปีละ 40 ราย")
	st.jump("priority.size")
	for _, digit := range []string{"5", "๔", "3", "2"} {
		st.Type(digit)
		st.Press(fyne.KeyReturn)
	}
	st.jump("indicator.numerator")
	st.Type("๔๐")
	st.Press(fyne.KeyReturn)
	st.Type("400")
	st.Press(fyne.KeyReturn)
	want := model.Problem{
		Title: "ผู้สูงอายุหกล้มในบ้าน", Plan: "แผนงานผู้สูงอายุ", People: 1250, Situation: "ล้มปีละ 40 ราย",
		Priority:  model.Priority{Size: 5, Severity: 4, Awareness: 3, Ease: 2},
		Indicator: model.Indicator{Numerator: "40", Denominator: "400"},
	}
	list := st.problems()
	if len(list) != 1 {
		t.Fatalf("%d problems", len(list))
	}
	if want.ID = list[0].ID; !reflect.DeepEqual(list[0], want) {
		t.Fatalf("stored %+v\nwant   %+v", list[0], want)
	}
	if st.Saved == 0 || len(st.Failed()) > 0 || !st.Says("14 จาก 20") || !st.Says("ร้อยละ 10 ·") || !st.Says("14/20") {
		t.Errorf("saved %d, fails %v", st.Saved, st.Failed())
	}
	st.Picture("problem-typed")
}

func TestFieldsBeforeTheTitleWaitForIt(t *testing.T) {
	st := open(t)
	st.Press(fyne.KeyF2)
	st.jump("situation")
	st.Type("ยุงมาก")
	st.jump("title")
	if len(st.problems()) != 0 || !st.Says("โปรดกรอก") || !st.Says("ยังไม่ได้บันทึก") {
		t.Fatal("a problem without a title is refused at its title")
	}
	st.Type("ไข้เลือดออก")
	st.Press(fyne.KeyReturn)
	if list := st.problems(); len(list) != 1 || list[0].Situation != "ยุงมาก" || st.Says("ยังไม่ได้บันทึก") {
		t.Fatalf("stored %+v", list)
	}
}

func TestRefusedValueChangesNothing(t *testing.T) {
	st := open(t)
	p := st.first("ไข้เลือดออก")
	st.jump("indicator.baseline")
	st.Type("เยอะ")
	st.jump("indicator.unit")
	if got := st.problems()[0]; !reflect.DeepEqual(got, p) || st.Saved != 0 {
		t.Fatalf("changed to %+v", got)
	}
	if !st.Says("ไม่ใช่ตัวเลข") || !st.Says("เยอะ") || len(st.Failed()) > 0 {
		t.Error("the fault is shown at the field, with what was typed")
	}
	st.Type("คน")
	st.jump("title")
	if got := st.problems()[0]; got.Indicator.Unit != "คน" || got.Indicator.Baseline != "" {
		t.Fatalf("the field beside it is stored: %+v", got.Indicator)
	}
	st.Picture("problem-refused")
}

func TestShowWhileTypingLosesNothing(t *testing.T) {
	st := open(t)
	p := st.first("ไข้เลือดออก")
	st.jump("situation")
	st.Type("กำลังพิมพ์")
	focus := st.Window.Canvas().Focused()
	p.Plan = "แผนงานขยะ"
	if _, err := st.Service.SaveProblem(p); err != nil { // elsewhere; the room is shown again by the listener
		t.Fatal(err)
	}
	st.Room.Show("")
	if st.Window.Canvas().Focused() != focus || focus.(*part.Entry).Text != "กำลังพิมพ์" {
		t.Fatal("text or focus is lost")
	}
	st.Leave()
	if got := st.problems()[0]; got.Situation != "กำลังพิมพ์" || got.Plan != "แผนงานขยะ" {
		t.Errorf("both changes stand: %+v", got)
	}
}

func TestOriginShowsItsOwnFields(t *testing.T) {
	st := open(t)
	st.first("ไข้เลือดออก")
	if st.Says("ยกขึ้นมาในประชาคม") || st.Says("แหล่งข้อมูลสุขภาพ") {
		t.Error("no origin, no fields of one")
	}
	st.jump("origin.kind")
	st.Choose("ประชาคม")
	if !st.Says("ยังไม่ได้บันทึกว่าปัญหานี้ถูกยกขึ้นมา") || st.Says("แหล่งข้อมูลสุขภาพ") {
		t.Error("where it came up, and no source of data")
	}
	stage.OK(t, second(st.Service.SaveHearing(model.Hearing{
		Date: "2026-01-15", Place: "วัดดอนทดสอบ", People: 40, Hands: []model.HandTally{{Problem: st.problems()[0].ID, For: 31}},
	})))
	if !st.Says("ม.ค. 69 วัดดอนทดสอบ") || !st.Says("31 จากผู้เข้าร่วม 40 คน") {
		t.Error("the hearing that counted its hands is not told:", stage.Texts(st.Room.(*Room).fields.raised))
	}
	st.Picture("problem-origin")
}

func TestTicksAndOfficeLists(t *testing.T) {
	st := open(t)
	p, err := st.Service.SaveProblem(model.Problem{Title: "ก", Villages: []int{2, 9}, Issues: []model.IssueRef{{List: "old", Code: "8"}}})
	if err != nil {
		t.Fatal(err)
	}
	st.Room.Show(p.ID)
	for _, name := range []string{"groups", "villages", "issues"} {
		st.jump(name)
		st.Press(fyne.KeySpace)
		if c, ok := st.Window.Canvas().Focused().(*part.Check); ok {
			c.TypedRune(' ')
		}
	}
	got := st.problems()[0]
	want := model.Problem{
		ID: p.ID, Title: "ก", Groups: []int{1}, Villages: []int{1, 2, 9},
		Issues: []model.IssueRef{{List: "province", Code: "1"}, {List: "old", Code: "8"}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("stored %+v\nwant   %+v", got, want)
	}
}

func TestWithdrawingAsksForAReason(t *testing.T) {
	st := open(t)
	st.first("ไข้เลือดออก")
	st.Leave()
	st.Press(fyne.KeyF8)
	st.Tap("ตกลง")
	if st.problems()[0].Withdrawn != "" || !st.Says("โปรดพิมพ์เหตุผล") {
		t.Fatal("no reason, no withdrawal")
	}
	st.Type("ไม่พบผู้ป่วยแล้ว")
	st.Tap("ตกลง")
	if got := st.problems()[0].Withdrawn; got != "ไม่พบผู้ป่วยแล้ว" || !st.Says("ถอนแล้ว") {
		t.Fatalf("withdrawn %q", got)
	}
	st.Leave()
	st.Press(fyne.KeyF8)
	st.Tap("นำปัญหากลับมา")
	if got := st.problems()[0].Withdrawn; got != "" {
		t.Errorf("taken back, but %q", got)
	}
}

func TestLeavingWithPendingAsks(t *testing.T) {
	st := open(t)
	other := st.first("หนึ่ง")
	p := st.first("สอง")
	st.jump("indicator.target")
	st.Type("มาก")
	st.Leave()
	st.Room.Show(other.ID)
	if at := st.records().Editing.Value(); at.ID != p.ID || !st.Says("ยังมีสิ่งที่ไม่ได้บันทึก") {
		t.Fatal("what could not be stored is not dropped without a word")
	}
	st.Tap("ทิ้งแล้วไปต่อ")
	if at := st.records().Editing.Value(); at.ID != other.ID || st.Says("ไม่ใช่ตัวเลข") {
		t.Error("the other problem is open, without the fault")
	}
}

func TestANewOneStaysOpenWhileOthersChange(t *testing.T) {
	st := open(t)
	st.first("หนึ่ง")
	st.jump("situation")
	st.Type("ยุง") // stored when F2 takes the focus away; the window shows the room again after that
	st.Leave()
	st.Press(fyne.KeyF2)
	st.Room.Show("")
	if at := st.records().Editing.Value(); at.ID != "" || !st.Says("ปัญหาใหม่") || st.Window.Canvas().Focused() == nil {
		t.Fatalf("the new form is gone: %+v", at)
	}
	st.Type("สอง")
	st.Press(fyne.KeyReturn)
	if n := len(st.problems()); n != 2 {
		t.Errorf("%d problems", n)
	}
}

func TestFilterAndOrder(t *testing.T) {
	st := open(t)
	for i, title := range []string{"ขยะในชุมชน", "ไข้เลือดออก", "ผู้สูงอายุหกล้ม"} {
		if _, err := st.Service.SaveProblem(model.Problem{Title: title, Priority: model.Priority{Size: i + 1, Severity: 3, Awareness: 3, Ease: 3}}); err != nil {
			t.Fatal(err)
		}
	}
	r := st.records()
	titles := func() (out []string) {
		for _, p := range r.Table.Rows() {
			out = append(out, p.Title)
		}
		return out
	}
	if got := titles(); !reflect.DeepEqual(got, []string{"ผู้สูงอายุหกล้ม", "ไข้เลือดออก", "ขยะในชุมชน"}) {
		t.Errorf("the weightiest first: %v", got)
	}
	st.Window.Canvas().Focus(r.Filter)
	st.Type("หกล้ม สูงอายุ")
	if got := titles(); !reflect.DeepEqual(got, []string{"ผู้สูงอายุหกล้ม"}) {
		t.Errorf("filtered: %v", got)
	}
	r.Filter.SetText("หกล้มผู้สูงอายุ")
	if got := titles(); !reflect.DeepEqual(got, []string{"ผู้สูงอายุหกล้ม"}) {
		t.Errorf("words without spaces between them: %v", got)
	}
	if _, err := st.Service.SaveProblem(model.Problem{Title: "ขยะ ชุมชนริมคลอง"}); err != nil {
		t.Fatal(err)
	}
	r.Show("")
	r.Filter.SetText("ขยะ ชุมชน")
	if got := titles(); !reflect.DeepEqual(got, []string{"ขยะ ชุมชนริมคลอง", "ขยะในชุมชน"}) {
		t.Errorf("as typed before scattered: %v", got)
	}
}

func TestMissingLeadsToItsField(t *testing.T) {
	st := open(t)
	st.first("ไข้เลือดออก")
	if !st.Says("ยังขาด 6 ช่อง") {
		t.Error("what is missing is said in words")
	}
	st.Leave()
	st.Press(fyne.KeyF7)
	st.Type("ระบาดทุกปี")
	st.Press(fyne.KeyF7) // the field passes the function key on only through the window; leave first
	st.Leave()
	if got := st.problems()[0].Situation; got != "ระบาดทุกปี" {
		t.Errorf("situation %q", got)
	}
	// From a field that stays empty the key leads to the next one, and from the last back to the first.
	seen := map[fyne.Focusable]bool{}
	for !seen[st.Window.Canvas().Focused()] {
		seen[st.Window.Canvas().Focused()] = true
		st.Press(fyne.KeyF7)
	}
	if len(seen) != 5+1 { // nothing had the focus at first
		t.Errorf("%d of 5 missing fields are led to", len(seen)-1)
	}
}

func second[T any](_ T, err error) error { return err }

func TestPartnersOfAProblem(t *testing.T) {
	st := open(t)
	p := st.first("ไข้เลือดออก")
	w := st.Room.(*Room).fields.partners
	if len(w.Value()) != 0 {
		t.Fatal("there are partners before any is chosen")
	}
	st.jump("partners")
	st.Choose("รพ.สต.ทดสอบ")
	st.Leave()
	if got := st.problems()[0].Partners; len(got) != 1 || got[0].Agency != "hospital" {
		t.Fatalf("stored %+v", got)
	}
	p = st.problems()[0]
	p.Partners[0].Brings = []model.Brings{model.Data, model.MoneyHelp}
	stage.OK(t, second(st.Service.SaveProblem(p)))
	if !reflect.DeepEqual(w.Value(), p.Partners) {
		t.Errorf("shown %+v, stored %+v", w.Value(), p.Partners)
	}
	st.Picture("problem-partners")
}
