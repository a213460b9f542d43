package meeting

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// kindsOf lists the kinds of a meeting's items with their numbers.
func kindsOf(m model.Meeting) map[model.ItemKind]string {
	out := map[model.ItemKind]string{}
	m.EachItem(func(number string, it model.Item) { out[it.Kind] += number + " " })
	return out
}

func TestTheAgendaIsPreparedInOneStroke(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF5)
	if _, has := kindsOf(b.meeting())[model.FinanceReport]; has {
		t.Fatal("the demonstration's meeting has the report already")
	}
	b.tap("จัดวาระ")
	if _, has := kindsOf(b.meeting())[model.FinanceReport]; !has || len(b.Said) != 1 || !strings.Contains(b.Said[0], "เพิ่มเรื่อง") {
		t.Errorf("%v; said %q", kindsOf(b.meeting()), b.Said)
	}
	b.picture("prepared")
	before := kindsOf(b.meeting())
	b.tap("จัดวาระ")
	if now := kindsOf(b.meeting()); len(now) != len(before) || now[model.FinanceReport] != before[model.FinanceReport] || b.Said[1] != phrase.Say("meeting.prepared_none") {
		t.Errorf("%v, then %v; said %q", before, now, b.Said)
	}
	b.noFailures()
}

func TestAnItemStandsBeneathAnother(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF5)
	key := b.meeting().Agenda[3].Items[1].Key
	b.room.agenda.pick(key)
	b.tap("เรื่องย่อย")
	if m := b.meeting(); m.NumberOf(key) != "4.1.1" || !b.says("4.1.1") {
		t.Errorf("%s", m.NumberOf(key))
	}
	b.picture("nested")
	b.tap("เรื่องย่อย")
	if m := b.meeting(); m.NumberOf(key) != "4.2" {
		t.Errorf("%s", m.NumberOf(key))
	}
	b.room.agenda.pick(b.meeting().Agenda[3].Items[0].Key)
	b.tap("เรื่องย่อย")
	if !b.says("เรื่องแรกของระเบียบวาระ") {
		t.Error("nobody says why the first one stays")
	}
	b.noFailures()
}

func TestAChangeOfAnApprovedProjectIsPutOnTheAgenda(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF5)
	b.room.agenda.table.Pick("section 3")
	b.room.agenda.askItem()
	var kind *part.Choice[model.ItemKind]
	for _, c := range find[*part.Choice[model.ItemKind]](b) {
		kind = c
	}
	for i, k := range model.ItemKinds() {
		if k == model.ExtendProject {
			kind.SetSelectedIndex(i)
		}
	}
	about := find[*part.Choice[model.ID]](b)[0]
	if !about.Visible() || len(about.Options) == 0 {
		t.Fatal("no approved project is offered")
	}
	b.tap("เพิ่ม")
	if b.w.Canvas().Overlays().Top() == nil {
		t.Fatal("it was added without a project")
	}
	about.SetSelectedIndex(0)
	if !b.says("โครงการได้รับอนุมัติ") {
		t.Error("what was decided before is not shown")
	}
	b.picture("extend")
	b.tap("เพิ่ม")
	it := b.item(b.room.agenda.at)
	if it.Kind != model.ExtendProject || it.Subject == nil || !strings.HasPrefix(it.Title, "ขอขยายเวลาโครงการ") || !b.says("โครงการได้รับอนุมัติ") {
		t.Errorf("%+v", it)
	}
	b.picture("extend_item")
	b.noFailures()
}

func TestAnUrgentApprovalIsReportedByItself(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF5)
	b.tap("เร่งด่วน")
	b.picture("urgent")
	b.tap("บันทึก")
	if b.w.Canvas().Overlays().Top() == nil || !b.says("ยังบันทึกไม่ได้") {
		t.Fatal("it was noted without a reason")
	}
	entries := find[*part.Entry](b)
	for _, e := range entries {
		if e.Text == "" && !e.Disabled() && e.Visible() {
			b.typeInto(e, "ไข้เลือดออกระบาด")
		}
	}
	for _, d := range find[*part.DateEntry](b)[1:] {
		b.typeInto(d.Entry(), "")
	}
	b.tap("บันทึก")
	if b.w.Canvas().Overlays().Top() != nil {
		t.Fatalf("still open: %s", said(b.Front()))
	}
	found := 0
	for _, p := range must(b.s.Proposals(b.here.Round))(t) {
		if p.Urgent == nil {
			continue
		}
		found++
		next := must(b.s.CallMeeting(b.here.Body, "2026-04-20"))(t)
		if kindsOf(next)[model.UrgentReport] == "" {
			t.Errorf("the next agenda has %v", kindsOf(next))
		}
	}
	if found != 1 {
		t.Errorf("%d proposals are approved urgently", found)
	}
	const key = "urgent-report"
	for _, p := range must(b.s.Proposals(b.here.Round))(t) {
		if p.Urgent != nil {
			ref := model.RefTo(p.ID)
			b.room.try(func(m *model.Meeting) {
				m.Agenda[2].Items = append(m.Agenda[2].Items, model.Item{Key: key, Kind: model.UrgentReport, Title: p.Title, Subject: &ref, Year: b.here.Year})
			})
		}
	}
	b.room.agenda.pick(key)
	b.picture("urgent_item")
	b.tap("ถอนบันทึกการอนุมัติเร่งด่วน")
	b.tap("ตกลง")
	if b.w.Canvas().Overlays().Top() == nil {
		t.Fatal("it was taken back without a reason")
	}
	b.typeInto(b.w.Canvas().Focused().(*part.Entry), "บันทึกผิดโครงการ")
	b.picture("urgent_back")
	b.tap("ตกลง")
	for _, p := range must(b.s.Proposals(b.here.Round))(t) {
		if p.Urgent != nil {
			t.Errorf("%q is still approved", p.Title)
		}
	}
	if m := b.meeting(); kindsOf(m)[model.UrgentReport] != "" || b.room.agenda.at == key {
		t.Error("the item is still on the agenda")
	}
	b.noFailures()
}

func TestResolutionsAreCopied(t *testing.T) {
	b := open(t)
	clipboard := fyne.CurrentApp().Clipboard()
	b.press(fyne.KeyF5)
	b.room.agenda.pick(b.meeting().Agenda[3].Items[0].Key)
	b.press(fyne.KeyF12)
	if got := clipboard.Content(); !strings.Contains(got, "๔.๑") || !strings.Contains(got, "มติที่ประชุม") || strings.ContainsAny(got, "0123456789") {
		t.Errorf("%q", got)
	}
	b.room.agenda.pick(b.undecided())
	clipboard.SetContent("ก่อน")
	b.press(fyne.KeyF12)
	if clipboard.Content() != "ก่อน" || b.Said[len(b.Said)-1] != phrase.Say("meeting.copy_none") {
		t.Errorf("%q is copied of nothing; said %q", clipboard.Content(), b.Said)
	}
	b.press(fyne.KeyF6, fyne.KeyF10)
	if got := clipboard.Content(); strings.Count(got, "มติที่ประชุม") < 3 {
		t.Errorf("%q", got)
	}
	b.room.minutes.take(b.meeting().Agenda[3].Items[0].Key)
	b.press(fyne.KeyF9)
	if got := clipboard.Content(); strings.Count(got, "\n") < 4 {
		t.Errorf("%q", got)
	}
	b.noFailures()
}
