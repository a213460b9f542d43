package people

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/view/part"
	"kongthun/model"
)

func TestAddingMembers(t *testing.T) {
	st := open(t)
	known, err := st.Service.SavePerson(model.Person{Title: "นาง", Name: "สอง", Family: "สมมุติ", Position: "ครู"})
	if err != nil {
		t.Fatal(err)
	}
	st.Room.Show("")
	if !st.Says("ยังไม่มีกรรมการ") || !st.Says("ที่นั่งว่าง") {
		t.Error("an empty committee says what to do first")
	}
	seats := st.Room.(*Room).seats
	st.Press(fyne.KeyF2) // the first vacant seat is chosen
	st.Press(fyne.KeyReturn)
	st.Type("นายหนึ่ง สมมุติ")
	st.Press(fyne.KeyReturn)
	if len(st.Failed()) > 0 {
		t.Fatal(st.Failed())
	}
	people, members := st.people(), st.members()
	if len(people) != 2 || len(members) != 1 || members[0].Seat != "chair" || members[0].Body != st.Here.Body {
		t.Fatalf("people %+v, members %+v", people, members)
	}
	if p := seats.state.people[members[0].Person]; p.FullName() != "นายหนึ่ง สมมุติ" || p.Title != "นาย" {
		t.Errorf("a new person at once: %+v", p)
	}
	st.Leave()
	st.Press(fyne.KeyF2)
	st.Choose("รองประธานกรรมการ — ผู้ทรงคุณวุฒิในพื้นที่")
	st.Press(fyne.KeyReturn)
	st.Type("นางสอง สมมุติ")
	st.Press(fyne.KeyReturn)
	st.Type("รองประธานกรรมการ คนที่ 1")
	st.Press(fyne.KeyReturn, fyne.KeyReturn)
	st.Type("1/10/68")
	st.Press(fyne.KeyReturn)
	st.Type("30/9/72")
	st.Leave()
	if n := len(st.people()); n != 2 {
		t.Fatalf("nobody is kept twice: %d people", n)
	}
	members = st.members()
	want := model.Member{
		ID: members[1].ID, Body: st.Here.Body, Seat: "expert", Person: known.ID, Role: "รองประธานกรรมการ คนที่ 1", Order: 2, From: "2025-10-01", To: "2029-09-30",
	}
	if len(members) != 2 || members[1] != want {
		t.Fatalf("members %+v, want %+v", members, want)
	}
	if !seats.person.Disabled() {
		t.Error("who sits there is changed by another member, not by another name")
	}
	st.Picture("people-members")
}

func TestMemberWithoutNameOrWithDatesAstrayIsRefused(t *testing.T) {
	st := open(t)
	st.Press(fyne.KeyF2)
	jump(st, st.Room.(*Room).seats.records, "role")
	st.Type("ประธาน")
	st.Leave()
	if len(st.members()) != 0 || !st.Says("โปรดกรอก") {
		t.Fatal("a seat is given to somebody")
	}
	jump(st, st.Room.(*Room).seats.records, "person")
	st.Type("นายหนึ่ง สมมุติ")
	jump(st, st.Room.(*Room).seats.records, "from")
	if m := st.members(); len(m) != 1 || m[0].Role != "ประธาน" {
		t.Fatalf("stored with what waited: %+v", m)
	}
	st.Type("1/10/69")
	st.Press(fyne.KeyReturn)
	st.Type("30/9/65")
	before := st.members()
	st.Leave()
	if !reflect.DeepEqual(st.members(), before) || !st.Says("อยู่ก่อนวันเริ่มวาระ") {
		t.Errorf("an end before the beginning changes nothing: %+v", st.members())
	}
}

func TestLeavingAsksForDateAndReason(t *testing.T) {
	st := open(t)
	st.Press(fyne.KeyF2, fyne.KeyReturn)
	st.Type("นายหนึ่ง สมมุติ")
	st.Leave()
	st.Press(fyne.KeyF8)
	st.Tap("พ้นตำแหน่ง")
	if st.members()[0].Left != "" || !st.Says("โปรดพิมพ์เหตุผล") {
		t.Fatal("no reason, no leaving")
	}
	st.Window.Canvas().FocusNext() // the summary's link to the field; the date is today's
	st.Press(fyne.KeyReturn)
	st.Type("ลาออก")
	st.Tap("พ้นตำแหน่ง")
	if m := st.members()[0]; m.Left != "2026-01-15" || m.Why != "ลาออก" || !st.Says("พ้นเมื่อ 15 ม.ค. 69") {
		t.Errorf("left %+v", m)
	}
}

func TestTypedPersonIsInTheFile(t *testing.T) {
	st := open(t)
	st.Press(fyne.KeyF4, fyne.KeyF2)
	for _, text := range []string{"นาง", "ตัวอย่าง", "สาธิต", "000-000-0000", "ครู", "โรงเรียนบ้านหนึ่ง"} {
		st.Type(text)
		st.Press(fyne.KeyReturn)
	}
	st.Leave()
	list := st.people()
	if len(list) != 1 {
		t.Fatalf("%d people, fails %v", len(list), st.Failed())
	}
	want := model.Person{ID: list[0].ID, Title: "นาง", Name: "ตัวอย่าง", Family: "สาธิต", Phone: "000-000-0000", Position: "ครู", Organisation: "โรงเรียนบ้านหนึ่ง"}
	if list[0] != want {
		t.Errorf("stored %+v", list[0])
	}
	st.Press(fyne.KeyF8)
	st.Tap("ตกลง")
	if st.people()[0].Withdrawn != "" {
		t.Fatal("a reason is asked for")
	}
	st.Type("ย้ายออก")
	st.Tap("ตกลง")
	if st.people()[0].Withdrawn != "ย้ายออก" {
		t.Error("withdrawn")
	}
}

func TestPastedNames(t *testing.T) {
	st := open(t)
	if _, err := st.Service.SavePerson(model.Person{Name: "หนึ่ง", Family: "สมมุติ"}); err != nil {
		t.Fatal(err)
	}
	st.Press(fyne.KeyF4, fyne.KeyF6)
	c := fyne.CurrentApp().Clipboard()
	c.SetContent("ชื่อ-สกุล\tตำแหน่ง\tหน่วยงาน\tโทรศัพท์\nนายหนึ่ง สมมุติ\tครู\t\t\nนางสาวสอง สมมุติ\tอสม.\tหมู่ 2\t000-1\nด.ต.สาม สมมุติ\n")
	st.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: c})
	if !st.Says("จะเพิ่ม 2 คน") || len(st.people()) != 1 {
		t.Fatal("what will be added is said first")
	}
	st.Picture("people-paste")
	st.Tap("เพิ่มทั้งหมด")
	list := st.people()
	if len(list) != 3 || len(st.Failed()) > 0 {
		t.Fatalf("%+v %v", list, st.Failed())
	}
	for _, p := range list {
		if p.Name == "สอง" && (p.Title != "นางสาว" || p.Organisation != "หมู่ 2") || p.Name == "สาม" && p.Title != "ด.ต." {
			t.Errorf("%+v", p)
		}
	}
}

func TestShowWhileTypingLosesNothing(t *testing.T) {
	st := open(t)
	p, err := st.Service.SavePerson(model.Person{Name: "หนึ่ง"})
	if err != nil {
		t.Fatal(err)
	}
	st.Room.Show(p.ID)
	jump(st, st.Room.(*Room).persons.records, "position")
	st.Type("กำลังพิมพ์")
	focus := st.Window.Canvas().Focused()
	p.Phone = "000"
	if _, err := st.Service.SavePerson(p); err != nil {
		t.Fatal(err)
	}
	if st.Window.Canvas().Focused() != focus || focus.(*part.Entry).Text != "กำลังพิมพ์" {
		t.Fatal("text or focus is lost")
	}
	st.Leave()
	if got := st.people()[0]; got.Phone != "000" || got.Position != "กำลังพิมพ์" {
		t.Errorf("%+v", got)
	}
}

// TestDemonstration draws both sides with the demonstration office's people; looking changes nothing.
func TestDemonstration(t *testing.T) {
	st := demonstration(t)
	people, members := st.people(), st.members()
	for _, m := range members {
		st.Room.Show(m.ID)
		if at := st.Room.(*Room).seats.records.Editing.Value(); at.Member != m || !st.Says(at.Name) {
			t.Errorf("%+v is shown as %+v", m, at)
		}
	}
	st.Picture("people-1")
	for _, p := range people {
		st.Room.Show(p.ID)
	}
	st.Picture("people-3")
	if st.Saved > 0 || !reflect.DeepEqual(st.people(), people) || !reflect.DeepEqual(st.members(), members) {
		t.Error("looking changes nothing")
	}
}
