package meeting

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

// earlier shows the closed first meeting of the demonstration on the minutes' side.
func earlier(t *testing.T) *bench {
	b := open(t)
	meetings := must(b.s.Meetings(b.here.Body))(t)
	b.room.Show(meetings[0].ID)
	b.press(fyne.KeyF6)
	if !b.meeting().Closed {
		t.Fatal("the test wants a closed meeting")
	}
	return b
}

func (b *bench) life() model.Life { return must(b.s.Life(b.room.id))(b.t).Life }

// The strip offers the next step of a draft, and a reading is told to be of an earlier draft after an edit.
func TestADraftIsCheckedAndTheCheckGoesStale(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF6)
	strip := b.room.minutes.strip
	if strip.life.Next != model.StepChecked || strip.next.Text != phrase.Say("life.do.checked") {
		t.Fatalf("a draft offers %q", strip.next.Text)
	}
	b.tap(phrase.Say("life.do.checked"))
	field := find[*part.Entry](b)[0]
	b.typeInto(field, "นางสาวตรวจ สมมุติ")
	b.tap(phrase.Say("part.yes"))
	if m := b.meeting(); m.Checked == nil || m.Checked.By != "นางสาวตรวจ สมมุติ" || b.life().At != model.StepChecked {
		t.Fatalf("%+v", b.meeting().Checked)
	}
	if !b.says("นางสาวตรวจ สมมุติ ตรวจร่างฉบับนี้แล้ว") || strip.next.Text != phrase.Say("life.do.sealed") {
		t.Errorf("the strip says %q and offers %q", strip.told.Text(), strip.next.Text)
	}
	b.room.try(func(m *model.Meeting) { m.Place = "ห้องประชุมอื่น" })
	if !strip.life.Stale || !strings.Contains(strip.told.Text(), "มีการแก้ไขหลังจากนั้น") {
		t.Errorf("an edit is not told: %q", strip.told.Text())
	}
	b.picture("life-stale")
	b.noFailures()
}

// The way of sealed minutes by keys and buttons: printed, signed, sent round, answered, certified, taken back.
func TestSealedMinutesAreLedToTheirCertification(t *testing.T) {
	b := earlier(t)
	s := b.room.minutes
	c := b.room.minutes.certify
	before := len(must(b.s.Life(b.room.id))(t).Certification.Printed)
	b.room.Print()
	b.Printed()
	if got := must(b.s.Life(b.room.id))(t).Certification.Printed; len(got) != before+1 {
		t.Fatalf("%d printings are noted", len(got))
	}
	c.askSigned()
	fields := find[*part.Entry](b)
	b.typeInto(fields[len(fields)-1], "แฟ้มรายงาน 2569 ตู้ 2")
	b.tap(phrase.Say("life.signed.yes"))
	if l := must(b.s.Life(b.room.id))(t); l.Certification.Signed == nil || l.Certification.Signed.Note != "แฟ้มรายงาน 2569 ตู้ 2" {
		t.Fatalf("%+v", l.Certification)
	}
	s.table.Pick(certifyRow)
	s.take(certifyRow)
	b.picture("certify")
	if l := b.life(); l.Done[model.StepCertified] {
		t.Fatalf("the test wants minutes that are not certified: %+v", l)
	}
	b.tap(phrase.Say("life.certify.send"))
	b.tap(phrase.Say("life.send.yes"))
	replies := must(b.s.Life(b.room.id))(t).Certification.Replies
	if len(replies) == 0 || len(c.lines) != len(replies) {
		t.Fatalf("%d are asked, %d lines", len(replies), len(c.lines))
	}
	for i, l := range c.lines {
		if i == 0 {
			c.reply(l.member, disagrees)
			b.typeInto(find[*part.Entry](b)[0], "หน้า 2 ผิด")
			b.tap(phrase.Say("part.yes"))
			continue
		}
		c.reply(l.member, agrees)
	}
	b.picture("certify-replies")
	b.tap(phrase.Say("life.certify.carried"))
	if l := must(b.s.Life(b.room.id))(t); l.Certification.How != model.ByCirculation {
		t.Fatalf("%+v", l.Certification)
	}
	if c.atOnce.Visible() || !c.back.Visible() || !strings.Contains(c.standing.Text(), "แจ้งเวียน") {
		t.Errorf("certified minutes are offered to be certified: %q", c.standing.Text())
	}
	b.tap(phrase.Say("life.certify.back"))
	b.typeInto(find[*part.Entry](b)[0], "กดผิด")
	b.tap(phrase.Say("part.yes"))
	b.tap(phrase.Say("life.certify.at_once"))
	b.tap(phrase.Say("life.certify.yes"))
	if l := must(b.s.Life(b.room.id))(t); l.Certification.How != model.AtOnce {
		t.Errorf("%+v", l.Certification)
	}
	b.picture("certified")
	b.noFailures()
}

// Corrections are typed into a table, stored, and printed on a paper of their own.
func TestCorrectionsAreTypedAndPrinted(t *testing.T) {
	b := earlier(t)
	s := b.room.minutes
	s.table.Pick(certifyRow)
	s.take(certifyRow)
	c := s.certify
	if !c.sheet.Disabled() {
		t.Error("a sheet without corrections is offered")
	}
	c.keep([]part.Row{{"หน้า 2", "12 คน", "21 คน"}, {"หน้า 3", "", ""}})
	if got := must(b.s.Life(b.room.id))(t).Certification.Corrections; len(got) != 1 || got[0].To != "21 คน" {
		t.Fatalf("%+v", got)
	}
	if c.sheet.Disabled() {
		t.Error("the sheet is not offered")
	}
	b.room.correctionSheet(b.room.desk.Open)
	if path := b.Opened(); !strings.Contains(path, "บันทึกการแก้ไข") {
		t.Errorf("%s", path)
	}
	stage.OK(t, b.s.CertifyAtOnce(b.room.id))
	b.room.refresh()
	c.keep(nil)
	if len(b.failed) != 1 || len(c.corrections.Rows()) != 1 {
		t.Errorf("corrections of certified minutes are changed: %v", b.failed)
	}
}
