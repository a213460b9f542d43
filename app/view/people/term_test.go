package people

import (
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

// seat puts somebody into a seat of the body that is shown.
func (st *bench) seat(name, seat string, from, to model.Date) model.Member {
	st.T.Helper()
	p := stage.Must(st.Service.SavePerson(model.Person{Name: name, Family: "สมมุติ"}))(st.T)
	return stage.Must(st.Service.SaveMember(model.Member{Body: st.Here.Body, Seat: seat, Person: p.ID, From: from, To: to}))(st.T)
}

// box is the box that is open over the window.
func (st *bench) box() fyne.CanvasObject {
	st.T.Helper()
	box := st.Window.Canvas().Overlays().Top()
	if box == nil {
		st.T.Fatal("no box is open")
	}
	return box
}

func TestReplacingWithinATerm(t *testing.T) {
	st := open(t)
	old := st.seat("หนึ่ง", "expert", "2023-10-01", "2027-09-30")
	st.Room.Show(old.ID)
	st.Press(fyne.KeyF6)
	if !st.Says("ถึง 30 ก.ย. 70") {
		t.Error("until when the other serves is said")
	}
	st.Picture("people-replace")
	st.Tap("แต่งตั้ง")
	if len(st.members()) != 1 || !st.Says("โปรดกรอก") {
		t.Fatal("somebody is to be named, and why")
	}
	entries := stage.All[*part.Entry](st.box())
	st.Write(entries[0], "นางสองคน ตัวอย่าง")
	for _, e := range entries {
		if e.Text == "" {
			st.Write(e, "ย้ายออกนอกพื้นที่")
		}
	}
	st.Tap("แต่งตั้ง")
	members := st.members()
	if len(members) != 2 || len(st.Failed()) > 0 {
		t.Fatalf("%+v %v", members, st.Failed())
	}
	for _, m := range members {
		switch {
		case m.ID == old.ID && (m.Left != "2026-01-15" || m.Why != "ย้ายออกนอกพื้นที่"):
			t.Errorf("the one who left: %+v", m)
		case m.ID != old.ID && (m.Replaces != old.ID || m.To != "2027-09-30" || m.From != "2026-01-15" || m.Seat != "expert"):
			t.Errorf("the one who came: %+v", m)
		}
	}
	if at := st.Room.(*Room).seats.records.Editing.Value(); at.Name != "นางสองคน ตัวอย่าง" {
		t.Errorf("shown is %q", at.Name)
	}
	st.Room.Show(old.ID)
	if st.Press(fyne.KeyF6); st.Window.Canvas().Overlays().Top() != nil {
		t.Error("nobody is replaced twice")
	}
}

func TestRenewingTheWholeCommittee(t *testing.T) {
	st := open(t)
	if st.Press(fyne.KeyF7); st.Window.Canvas().Overlays().Top() != nil {
		t.Error("there is nobody whose term could be renewed")
	}
	over := st.seat("หนึ่ง", "expert", "2021-10-01", "2025-09-30")
	soon := st.seat("สอง", "village", "2022-02-01", "2026-01-31")
	st.seat("สาม", "council", "2023-10-01", "2027-09-30")
	st.seat("สี่", "chair", "2023-10-01", "")
	st.Room.Show("")
	if !st.Says("ครบวาระ ทำหน้าที่ต่อ") || !st.Says("เหลือ 16 วัน") {
		t.Error("how they stand is said")
	}
	st.Press(fyne.KeyF7)
	who := stage.All[*part.MultiChoice[model.ID]](st.box())[0]
	if got := who.Values(); len(got) != 2 || got[0] != over.ID || got[1] != soon.ID {
		t.Errorf("ticked are %v", got)
	}
	st.Picture("people-renew")
	st.Tap("ต่อวาระ")
	members := st.members()
	if len(members) != 6 || len(st.Failed()) > 0 {
		t.Fatalf("%d members, %v", len(members), st.Failed())
	}
	for _, m := range members {
		if m.From == "2026-02-01" && m.To != "2030-01-31" {
			t.Errorf("a term as long as the one before: %+v", m)
		}
	}
	roster, _, err := st.Service.Roster(st.Here.Body)
	stage.OK(t, err)
	if n := len(roster.InOffice("2026-02-01")); n != 4 {
		t.Errorf("%d in office after the renewal, want 4: each once", n)
	}
}

// A renewal that goes wrong says so in the box and leaves everything as it was.
func TestARenewalThatIsRefused(t *testing.T) {
	st := open(t)
	st.seat("หนึ่ง", "expert", "2021-10-01", "2026-01-31")
	st.Room.Show("")
	st.Press(fyne.KeyF7)
	dates := stage.All[*part.DateEntry](st.box())
	dates[0].Set("2026-01-15")
	st.Tap("ต่อวาระ")
	if len(st.members()) != 1 || len(st.Failed()) != 1 {
		t.Errorf("%d members, refused %v", len(st.members()), st.Failed())
	}
	dates[1].Set("2026-01-01")
	dates[0].Set("2026-02-01")
	st.Tap("ต่อวาระ")
	if len(st.members()) != 1 || !st.Says("อยู่ก่อนวันเริ่มวาระ") {
		t.Error("an end before the beginning is said at its field")
	}
}

func TestAttendanceStandsInTheList(t *testing.T) {
	st := demonstration(t)
	m := stage.Must(st.Service.Meetings(st.Here.Body))(t)[0]
	came, called := 0, 0
	for _, a := range stage.Must(st.Service.Attendance(st.Here.Body))(t) {
		came, called = came+a.Came+a.Sent, called+a.Called
	}
	if called != len(m.Roll) || came == 0 || came >= called {
		t.Errorf("came %d of %d", came, called)
	}
	if !st.Says("1/1 ครั้ง") || !st.Says("0/1 ครั้ง") {
		t.Error("the list says how often each came")
	}
}
