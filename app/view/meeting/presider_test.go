package meeting

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/view/part"
	"kongthun/model"
)

func TestWhoStandsInForThePresider(t *testing.T) {
	h := three()
	_, it := h.meeting.Item("2")
	offered := func() (out []model.ID) {
		for _, o := range h.presiders(*it) {
			out = append(out, o.Value)
		}
		return out
	}
	if h.wantsPresider(*it) {
		t.Error("the chair is there and another is asked for")
	}
	h.recuse(it, model.Recusal{Member: "m3"}, "m2")
	if it.Presider != "" || h.wantsPresider(*it) {
		t.Errorf("%q stands in though the chair is there", it.Presider)
	}
	h.recuse(it, model.Recusal{Member: "m1"}, "m2")
	if it.Presider != "m2" || !h.wantsPresider(*it) || !slices.Equal(offered(), []model.ID{"", "m2"}) {
		t.Errorf("%q stands in, offered %q", it.Presider, offered())
	}
	h.recuse(it, model.Recusal{Member: "m2"}, "m3") // the stand-in has an interest too
	if it.Presider != "m3" || !slices.Equal(offered(), []model.ID{"", "m3"}) {
		t.Errorf("%q stands in, offered %q; who stands there is always among them", it.Presider, offered())
	}
	h.readmit(it, "m2")
	if it.Presider != "m3" || len(it.Recusals) != 2 {
		t.Errorf("%q, %+v", it.Presider, it.Recusals)
	}
	h.readmit(it, "m1")
	if it.Presider != "" || len(it.Recusals) != 1 || h.wantsPresider(*it) {
		t.Errorf("%q still stands in for the chair, who is back", it.Presider)
	}
	h.meeting.Presence("m1").Stays = []model.Stay{{To: "09:00"}}
	if !h.wantsPresider(*it) {
		t.Error("the chair has left and nobody is asked for")
	}
	h.meeting.Presider = ""
	if h.wantsPresider(*it) {
		t.Error("somebody stands in for nobody")
	}
}

// A recusal of whoever presides names the stand-in with it, in one change.
func TestTheDeputyIsProposedWithTheRecusal(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF5)
	key := b.undecided()
	b.room.agenda.pick(key)
	side, chair := b.room.agenda.item, b.meeting().Presider
	if side.chair.Visible() {
		t.Fatal("a stand-in is offered for a presider who is there")
	}
	b.press(fyne.KeyF11)
	members := find[*part.Choice[model.ID]](b)
	if len(members) != 1 {
		t.Fatal("a stand-in is asked for before it is known who leaves")
	}
	members[0].SetSelected(b.room.held.label(chair))
	find[*part.Choice[model.Ground]](b)[0].SetSelectedIndex(0)
	members = find[*part.Choice[model.ID]](b)
	_, deputy := b.room.held.meeting.MayPreside(b.room.held.roster, key, chair)
	if len(members) != 2 || deputy == "" || members[1].Value() != deputy {
		t.Fatalf("proposed %v, want %q", members, deputy)
	}
	b.picture("stand_in")
	before, _, _ := b.s.Newest(1)
	b.tap("เพิ่ม")
	after, _, _ := b.s.Newest(1)
	it := b.item(key)
	if it.Presider != deputy || len(it.Recusals) != 1 || it.Recusals[0].Member != chair || after != before+1 {
		t.Fatalf("%q presides, %+v, %d actions", it.Presider, it.Recusals, after-before)
	}
	if !side.chair.Visible() || side.chair.Value() != deputy {
		t.Errorf("%q is shown", side.chair.Value())
	}
	b.press(fyne.KeyF4)
	b.write(side.vote.counts[0].Entry(), "4")
	b.write(side.vote.counts[1].Entry(), "4")
	if b.says("โปรดระบุผู้ทำหน้าที่ประธานของวาระ") || !b.says("ผู้ทำหน้าที่ประธานต้องออกเสียงชี้ขาด") {
		t.Error("the doubts do not speak of the stand-in")
	}
	b.picture("presider")
	side.chair.SetSelected("ประธานในที่ประชุม")
	if it := b.item(key); it.Presider != "" || !b.says("โปรดระบุผู้ทำหน้าที่ประธานของวาระ") {
		t.Errorf("%q presides and there is no doubt of it", it.Presider)
	}
	side.chair.SetSelectedIndex(2)
	if it := b.item(key); it.Presider == "" || it.Presider == deputy || it.Presider == chair {
		t.Errorf("%q presides", it.Presider)
	}
	side.recused.lines[0].remove.OnTapped()
	if it := b.item(key); it.Presider != "" || len(it.Recusals) != 0 || side.chair.Visible() {
		t.Errorf("%q stands in for a presider who is there", it.Presider)
	}
	b.noFailures()
}
