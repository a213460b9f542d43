package service

import (
	"slices"
	"strings"
	"testing"

	"kongthun/model"
)

func ok(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func (o *office) life(t *testing.T, m model.ID) MinutesLife {
	t.Helper()
	return must[MinutesLife](t)(o.Life(m))
}

// Minutes that a program before 0.5.0 closed have no code, and nobody says that they are sealed.
func TestOnlyWhatIsSealedIsSaidToBe(t *testing.T) {
	closed := MinutesLife{Life: model.Meeting{Closed: true}.Life(model.Certification{}, "")}
	sealed := closed
	sealed.Code = "ABCDE"
	certified := MinutesLife{Life: model.Meeting{Closed: true}.Life(model.Certification{How: model.ByNextMeeting}, "")}
	for key, l := range map[string]MinutesLife{"life.closed": closed, "life.sealed": sealed, "life.certified": certified} {
		if l.Key() != key {
			t.Errorf("%s, not %s", l.Key(), key)
		}
	}
}

// The whole way of minutes that the next meeting certifies.
func TestTheLifeOfMinutes(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	if l := o.life(t, m.ID); l.At != model.StepDraft || l.Next != model.StepChecked {
		t.Errorf("a draft: %+v", l.Life)
	}
	refused(t, o.CheckMinutes(m.ID, "  "), "life.no_checker")
	ok(t, o.CheckMinutes(m.ID, "นางสาวทดลอง สมมุติ"))
	if l := o.life(t, m.ID); l.At != model.StepChecked || l.Stale || l.Meeting.Checked.By != "นางสาวทดลอง สมมุติ" {
		t.Errorf("checked: %+v", l.Life)
	}
	edited := must[model.Meeting](t)(o.Meeting(m.ID))
	edited.Place = "ห้องประชุมเล็ก"
	must[model.Meeting](t)(o.SaveMeeting(edited))
	if l := o.life(t, m.ID); !l.Stale || l.Next != model.StepChecked {
		t.Errorf("edited after it was read: %+v", l.Life)
	}
	ok(t, o.CheckMinutes(m.ID, "นางสาวทดลอง สมมุติ"))
	refused(t, o.NotePrinted(m.ID), "certification.open")
	issued := must[model.Issued](t)(o.CloseMeeting(m.ID))
	if l := o.life(t, m.ID); l.Next != model.StepPrinted || !l.Done[model.StepChecked] || l.Code != code(issued) || l.Issued.ID != issued.ID || l.Issued.File != nil {
		t.Errorf("sealed: %+v", l.Life)
	}
	refused(t, o.CheckMinutes(m.ID, "ก"), "service.closed")
	ok(t, o.NotePrinted(m.ID))
	ok(t, o.NotePrinted(m.ID))
	ok(t, o.NoteSigned(m.ID, "2026-01-20", "แฟ้ม  1 ตู้ 2"))
	if l := o.life(t, m.ID); l.Next != model.StepCertified || len(l.Certification.Printed) != 2 || l.Certification.Signed.Note == "" {
		t.Errorf("signed: %+v", l)
	}
	next := must[model.Issued](t)(o.CloseMeeting(o.next(t, model.CertifyWord, "").ID))
	l := o.life(t, m.ID)
	if l.At != model.StepCertified || l.Next != "" || l.Certification.How != model.ByNextMeeting || l.By != "2/2569" || l.Certification.By != next.Subject.ID {
		t.Errorf("certified: %+v", l)
	}
	refused(t, o.CertifyAtOnce(m.ID), "certification.done")
	refused(t, o.Uncertify(m.ID, "ผิด"), "certification.by_meeting")
	ok(t, o.NoteSigned(m.ID, "", ""))
	if l := o.life(t, m.ID); l.Certification.Signed != nil {
		t.Error("a signed copy cannot be taken back")
	}
	if lives := must[[]MinutesLife](t)(o.Lives(o.body.ID)); len(lives) != 2 || lives[0].Meeting.ID != m.ID || lives[1].Next != model.StepPrinted {
		t.Errorf("%d lives", len(lives))
	}
}

// Corrections are printed in the certifying meeting's minutes and on their own paper; the sealed text stays.
func TestCorrectionsOfMinutes(t *testing.T) {
	o := newOffice(t)
	m, issued := o.closed(t)
	_, err := o.CorrectionSheet(m.ID)
	if err == nil {
		t.Fatal("a sheet without corrections")
	}
	refused(t, err, "certification.no_corrections")
	ok(t, o.SetCorrections(m.ID, []model.Correction{
		{Where: "ระเบียบวาระที่ 4.1 หน้า 2", From: "12 คน", To: "21 คน"}, {To: "ผู้แทนอำเภอเข้าร่วม"}, {Where: "หน้า 3", From: "ซ้ำ"},
	}))
	pending := must[model.Document](t)(o.CorrectionSheet(m.ID))
	if pending.Draft == "" {
		t.Error("corrections that nobody has certified are no draft")
	}
	plain := o.next(t, model.CertifyWord, "")
	_, err = o.CloseMeeting(plain.ID)
	hasFault(t, err, "service.close.certify_corrected")
	plain.Agenda[1].Items[0].Resolution.Word = model.CertifyWith
	plain.Agenda[1].Items[0].Resolution.Conditions = "ให้แก้คำผิด"
	must[model.Meeting](t)(o.SaveMeeting(plain))
	second := must[model.Issued](t)(o.CloseMeeting(plain.ID))
	for _, want := range []string{"ระเบียบวาระที่ 4.1 หน้า 2 จาก “12 คน” เป็น “21 คน”", "เพิ่มข้อความว่า “ผู้แทนอำเภอเข้าร่วม”", "ตัดข้อความ “ซ้ำ” ออก", "ให้แก้คำผิด"} {
		if !strings.Contains(string(second.Record), want) {
			t.Errorf("the certifying minutes do not say %q", want)
		}
	}
	c := o.life(t, m.ID).Certification
	if c.How != model.ByNextMeeting || len(c.Corrections) != 4 || c.Corrections[3].To != "ให้แก้คำผิด" {
		t.Errorf("%+v", c)
	}
	sheet := must[model.Document](t)(o.CorrectionSheet(m.ID))
	text := must[string](t)(documentText(o, m.ID))
	for _, want := range []string{code(issued), "๒๑ คน", "ครั้งที่ ๒/๒๕๖๙", "(เพิ่มข้อความ)", "(ตัดออก)"} {
		if !strings.Contains(text, want) {
			t.Errorf("the sheet does not say %q: %s", want, text)
		}
	}
	if sheet.Draft != "" || must[string](t)(o.PaperName("corrections", m.ID)) != "บันทึกการแก้ไขรายงานการประชุม_2569-01.pdf" {
		t.Errorf("draft %q", sheet.Draft)
	}
	refused(t, o.SetCorrections(m.ID, nil), "certification.done")
	after, err := o.MinutesPDF(m.ID)
	ok(t, err)
	if string(after.PDF) != string(issued.File) {
		t.Error("the corrections changed the sealed minutes")
	}
}

func documentText(o *office, m model.ID) (string, error) {
	p, err := o.CorrectionSheetPDF(m)
	return p.Text, err
}

func hasFault(t *testing.T, err error, key string) {
	t.Helper()
	e, _ := err.(*model.Error)
	if e == nil || !slices.ContainsFunc(e.Fields, func(f model.FieldError) bool { return f.Key == key }) {
		t.Errorf("%v, want a fault %s", err, key)
	}
}

func TestCertifyingWantsSealedMinutesAndCorrections(t *testing.T) {
	o := newOffice(t)
	m, _ := o.closed(t)
	with := o.next(t, model.CertifyWith, "")
	_, err := o.CloseMeeting(with.ID)
	hasFault(t, err, "service.close.certify_uncorrected")
	third := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-03-20"))
	ref := model.RefTo(with.ID)
	third.Agenda[1].Items = []model.Item{{Key: third.FreshKey(), Kind: model.Certify, Title: "รับรอง", Subject: &ref, Resolution: &model.Resolution{Word: model.CertifyWord}}}
	third = must[model.Meeting](t)(o.SaveMeeting(third))
	_, err = o.CloseMeeting(third.ID)
	hasFault(t, err, "service.close.certify_open")
	if o.life(t, m.ID).Certification.Certified() {
		t.Error("certified by a meeting that is not closed")
	}
}

func TestCertifiedAtOnceAndTakenBack(t *testing.T) {
	o := newOffice(t)
	m, _ := o.closed(t)
	refused(t, o.Uncertify(m.ID, "ผิด"), "certification.none")
	ok(t, o.CertifyAtOnce(m.ID))
	if c := o.life(t, m.ID).Certification; c.How != model.AtOnce || c.On != m.Date {
		t.Errorf("%+v", c)
	}
	must[model.Issued](t)(o.CloseMeeting(o.next(t, model.CertifyWord, "").ID)) // it stays certified as it was
	if c := o.life(t, m.ID).Certification; c.How != model.AtOnce {
		t.Errorf("%+v", c)
	}
	refused(t, o.Uncertify(m.ID, " "), "certification.reason")
	ok(t, o.Uncertify(m.ID, "กดผิด"))
	if c := o.life(t, m.ID).Certification; c.Certified() || c.On != "" {
		t.Errorf("%+v", c)
	}
}

func TestCertifiedByCirculation(t *testing.T) {
	o := newOffice(t)
	m, _ := o.closed(t)
	refused(t, o.CertifyByCirculation(m.ID), "certification.not_sent")
	ok(t, o.Circulate(m.ID, "2026-01-20", "2099-01-30"))
	asked := o.life(t, m.ID).Certification.Replies
	present := 0
	for _, a := range m.Roll {
		if len(a.Stays) > 0 && a.Member != o.members[5].ID { // the adviser has no vote
			present++
		}
	}
	if len(asked) != present {
		t.Fatalf("%d are asked, %d were there", len(asked), present)
	}
	for i, r := range asked {
		refused(t, o.CertifyByCirculation(m.ID), "certification.waiting")
		r.On, r.Agrees = "2026-01-22", i > 0
		if i == 0 {
			err := o.NoteReply(m.ID, r)
			refused(t, err, "certification.invalid") // who does not agree says why
			r.Note = "หน้า 2 ผิด"
		}
		ok(t, o.NoteReply(m.ID, r))
	}
	refused(t, o.NoteReply(m.ID, model.Reply{Member: o.members[5].ID, On: "2026-01-22", Agrees: true}), "certification.asked")
	ok(t, o.Circulate(m.ID, "2026-01-20", "2099-02-01")) // a later day keeps the replies
	ok(t, o.CertifyByCirculation(m.ID))
	c := o.life(t, m.ID).Certification
	if agree, disagree, silent := c.Answers(); c.How != model.ByCirculation || agree != present-1 || disagree != 1 || silent != 0 {
		t.Errorf("%+v", c)
	}
	refused(t, o.NoteReply(m.ID, asked[0]), "certification.done")
	refused(t, o.Circulate(m.ID, "2026-01-20", "2099-01-30"), "certification.done")
}
