package people

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/view/part"
	"kongthun/model"
)

func TestAddingMembers(t *testing.T) {
	st := newStage(t)
	known, err := st.s.SavePerson(model.Person{Title: "นาง", Name: "สอง", Family: "สมมุติ", Position: "ครู"})
	if err != nil {
		t.Fatal(err)
	}
	st.room.Show("")
	if !st.says("ยังไม่มีกรรมการ") || !st.says("ที่นั่งว่าง") {
		t.Error("an empty committee says what to do first")
	}
	seats := st.room.(*Room).seats
	st.key(fyne.KeyF2) // the first vacant seat is chosen
	st.key(fyne.KeyReturn)
	st.typed("นายหนึ่ง สมมุติ")
	st.key(fyne.KeyReturn)
	if len(st.fails) > 0 {
		t.Fatal(st.fails)
	}
	people, members := st.people(), st.members()
	if len(people) != 2 || len(members) != 1 || members[0].Seat != "chair" || members[0].Body != st.body() {
		t.Fatalf("people %+v, members %+v", people, members)
	}
	if p := seats.state.people[members[0].Person]; p.FullName() != "นายหนึ่ง สมมุติ" || p.Title != "นาย" {
		t.Errorf("a new person at once: %+v", p)
	}
	st.w.Canvas().Unfocus()
	st.key(fyne.KeyF2)
	st.choose("รองประธานกรรมการ — ผู้ทรงคุณวุฒิในพื้นที่")
	st.key(fyne.KeyReturn)
	st.typed("นางสอง สมมุติ")
	st.key(fyne.KeyReturn)
	st.typed("รองประธานกรรมการ คนที่ 1")
	st.key(fyne.KeyReturn, fyne.KeyReturn)
	st.typed("1/10/68")
	st.key(fyne.KeyReturn)
	st.typed("30/9/72")
	st.w.Canvas().Unfocus()
	if n := len(st.people()); n != 2 {
		t.Fatalf("nobody is kept twice: %d people", n)
	}
	members = st.members()
	want := model.Member{
		ID: members[1].ID, Body: st.body(), Seat: "expert", Person: known.ID, Role: "รองประธานกรรมการ คนที่ 1", Order: 2, From: "2025-10-01", To: "2029-09-30",
	}
	if len(members) != 2 || members[1] != want {
		t.Fatalf("members %+v, want %+v", members, want)
	}
	if !seats.person.Disabled() {
		t.Error("who sits there is changed by another member, not by another name")
	}
	st.picture("people-members")
}

func TestMemberWithoutNameOrWithDatesAstrayIsRefused(t *testing.T) {
	st := newStage(t)
	st.key(fyne.KeyF2)
	jump(st, st.room.(*Room).seats.records, "role")
	st.typed("ประธาน")
	st.w.Canvas().Unfocus()
	if len(st.members()) != 0 || !st.says("โปรดกรอก") {
		t.Fatal("a seat is given to somebody")
	}
	jump(st, st.room.(*Room).seats.records, "person")
	st.typed("นายหนึ่ง สมมุติ")
	jump(st, st.room.(*Room).seats.records, "from")
	if m := st.members(); len(m) != 1 || m[0].Role != "ประธาน" {
		t.Fatalf("stored with what waited: %+v", m)
	}
	st.typed("1/10/69")
	st.key(fyne.KeyReturn)
	st.typed("30/9/65")
	before := st.members()
	st.w.Canvas().Unfocus()
	if !reflect.DeepEqual(st.members(), before) || !st.says("อยู่ก่อนวันเริ่มวาระ") {
		t.Errorf("an end before the beginning changes nothing: %+v", st.members())
	}
}

func TestLeavingAsksForDateAndReason(t *testing.T) {
	st := newStage(t)
	st.key(fyne.KeyF2, fyne.KeyReturn)
	st.typed("นายหนึ่ง สมมุติ")
	st.w.Canvas().Unfocus()
	st.key(fyne.KeyF8)
	st.press("พ้นตำแหน่ง")
	if st.members()[0].Left != "" || !st.says("กรุณาพิมพ์เหตุผล") {
		t.Fatal("no reason, no leaving")
	}
	st.w.Canvas().FocusNext() // the summary's link to the field; the date is today's
	st.key(fyne.KeyReturn)
	st.typed("ลาออก")
	st.press("พ้นตำแหน่ง")
	if m := st.members()[0]; m.Left != "2026-01-15" || m.Why != "ลาออก" || !st.says("พ้นเมื่อ 15 ม.ค. 69") {
		t.Errorf("left %+v", m)
	}
}

func TestTypedPersonIsInTheFile(t *testing.T) {
	st := newStage(t)
	st.key(fyne.KeyF4, fyne.KeyF2)
	for _, text := range []string{"นาง", "ตัวอย่าง", "สาธิต", "000-000-0000", "ครู", "โรงเรียนบ้านหนึ่ง"} {
		st.typed(text)
		st.key(fyne.KeyReturn)
	}
	st.w.Canvas().Unfocus()
	list := st.people()
	if len(list) != 1 {
		t.Fatalf("%d people, fails %v", len(list), st.fails)
	}
	want := model.Person{ID: list[0].ID, Title: "นาง", Name: "ตัวอย่าง", Family: "สาธิต", Phone: "000-000-0000", Position: "ครู", Organisation: "โรงเรียนบ้านหนึ่ง"}
	if list[0] != want {
		t.Errorf("stored %+v", list[0])
	}
	st.key(fyne.KeyF8)
	st.press("ตกลง")
	if st.people()[0].Withdrawn != "" {
		t.Fatal("a reason is asked for")
	}
	st.typed("ย้ายออก")
	st.press("ตกลง")
	if st.people()[0].Withdrawn != "ย้ายออก" {
		t.Error("withdrawn")
	}
}

func TestPastedNames(t *testing.T) {
	st := newStage(t)
	if _, err := st.s.SavePerson(model.Person{Name: "หนึ่ง", Family: "สมมุติ"}); err != nil {
		t.Fatal(err)
	}
	st.key(fyne.KeyF4, fyne.KeyF6)
	c := fyne.CurrentApp().Clipboard()
	c.SetContent("ชื่อ-สกุล\tตำแหน่ง\tหน่วยงาน\tโทรศัพท์\nนายหนึ่ง สมมุติ\tครู\t\t\nนางสาวสอง สมมุติ\tอสม.\tหมู่ 2\t000-1\nด.ต.สาม สมมุติ\n")
	st.w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: c})
	if !st.says("จะเพิ่ม 2 คน") || len(st.people()) != 1 {
		t.Fatal("what will be added is said first")
	}
	st.picture("people-paste")
	st.press("เพิ่มทั้งหมด")
	list := st.people()
	if len(list) != 3 || len(st.fails) > 0 {
		t.Fatalf("%+v %v", list, st.fails)
	}
	for _, p := range list {
		if p.Name == "สอง" && (p.Title != "นางสาว" || p.Organisation != "หมู่ 2") || p.Name == "สาม" && p.Title != "ด.ต." {
			t.Errorf("%+v", p)
		}
	}
}

func TestShowWhileTypingLosesNothing(t *testing.T) {
	st := newStage(t)
	p, err := st.s.SavePerson(model.Person{Name: "หนึ่ง"})
	if err != nil {
		t.Fatal(err)
	}
	st.room.Show(p.ID)
	jump(st, st.room.(*Room).persons.records, "position")
	st.typed("กำลังพิมพ์")
	focus := st.w.Canvas().Focused()
	p.Phone = "000"
	if _, err := st.s.SavePerson(p); err != nil {
		t.Fatal(err)
	}
	if st.w.Canvas().Focused() != focus || focus.(*part.Entry).Text != "กำลังพิมพ์" {
		t.Fatal("text or focus is lost")
	}
	st.w.Canvas().Unfocus()
	if got := st.people()[0]; got.Phone != "000" || got.Position != "กำลังพิมพ์" {
		t.Errorf("%+v", got)
	}
}

// TestDemonstration draws both sides with the demonstration office's people; looking changes nothing.
func TestDemonstration(t *testing.T) {
	st := demonstration(t)
	people, members := st.people(), st.members()
	for _, m := range members {
		st.room.Show(m.ID)
		if at := st.room.(*Room).seats.records.Editing.Value(); at.Member != m || !st.says(at.Name) {
			t.Errorf("%+v is shown as %+v", m, at)
		}
	}
	st.picture("people-1")
	for _, p := range people {
		st.room.Show(p.ID)
	}
	st.picture("people-3")
	if st.saved > 0 || !reflect.DeepEqual(st.people(), people) || !reflect.DeepEqual(st.members(), members) {
		t.Error("looking changes nothing")
	}
}
