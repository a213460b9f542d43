package service

import (
	"bytes"
	"strings"
	"testing"

	"kongthun/app/paper"
	"kongthun/model"
	"kongthun/model/seal"
)

// closed closes the office's meeting of meet and gives what was issued.
func (o *office) closed(t *testing.T) (model.Meeting, model.Issued) {
	t.Helper()
	m := o.meet(t)
	i := must[model.Issued](t)(o.CloseMeeting(m.ID))
	return must[model.Meeting](t)(o.Meeting(m.ID)), i
}

// next holds a second meeting that certifies the first one's minutes by a word.
func (o *office) next(t *testing.T, word model.Word, conditions string) model.Meeting {
	t.Helper()
	m := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-02-20"))
	m.Starts, m.Ends = "09:30", "11:00"
	for i := range m.Signers {
		m.Signers[i].Name = "นางสาวทดลอง สมมุติ"
	}
	if len(m.Agenda[1].Items) == 0 { // what is certified already is not put up again by the program
		first := model.RefTo(must[[]model.Meeting](t)(o.Meetings(o.body.ID))[0].ID)
		m.Agenda[1].Items = []model.Item{{Key: m.FreshKey(), Kind: model.Certify, Title: "รับรองรายงาน", Subject: &first}}
	}
	it := &m.Agenda[1].Items[0]
	it.Resolution = &model.Resolution{Word: word, Conditions: conditions}
	return must[model.Meeting](t)(o.SaveMeeting(m))
}

func TestSealedMinutesAreChained(t *testing.T) {
	o := newOffice(t)
	_, first := o.closed(t)
	if first.Seal != seal.Of(first.Record).String() || first.Previous != "" || first.Body != o.body.ID || first.Version != Version {
		t.Errorf("%+v", first.Seal)
	}
	second := must[model.Issued](t)(o.CloseMeeting(o.next(t, model.CertifyWord, "").ID))
	if second.Previous != first.Seal || !strings.Contains(string(second.Record), `"previous":"`+first.Seal+`"`) {
		t.Errorf("the second is behind %q, want %q", second.Previous, first.Seal)
	}
	in, err := paper.Look(second.File)
	if err != nil || !bytes.Equal(in.Record, second.Record) {
		t.Errorf("the record in the file is another: %v", err)
	}
	for i, c := range in.Codes {
		if c != code(second) {
			t.Errorf("page %d bears %q, want %q", i+1, c, code(second))
		}
	}
	if again, err := paper.SealedMinutes(second.Record); err != nil || !bytes.Equal(again.PDF, second.File) {
		t.Errorf("set again from the record it is another file: %v", err)
	}
	if report, err := Verify(o.copied(t)); err != nil || len(report.Findings) > 0 {
		t.Errorf("%v, %v", report.Findings, err)
	}
}

// copied is a copy of the office file, which is open.
func (o *office) copied(t *testing.T) string {
	t.Helper()
	path := t.TempDir() + "/copy.kongthun"
	ok(t, o.Backup(path))
	return path
}

// Nobody is named in the record whom the pages do not name; the pages are the same as with all names.
func TestTheRecordNamesWhomThePagesName(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	p := o.proposals[0]
	p.Applicant.Responsible = "นายลับสุดยอด ไม่พิมพ์"
	must[model.Proposal](t)(o.SaveProposal(p))
	if !strings.Contains(strings.Join(must[model.Minutes](t)(o.Minutes(m.ID)).Names, " "), "ลับสุดยอด") {
		t.Fatal("the test wants a name that is known and not printed")
	}
	issued := must[model.Issued](t)(o.CloseMeeting(m.ID))
	if strings.Contains(string(issued.Record), "ลับสุดยอด") {
		t.Error("the record names who is not printed")
	}
	if !strings.Contains(string(issued.Record), "ทดลอง1") {
		t.Error("the record does not name who is printed")
	}
}

func TestThePlainFootIsASetting(t *testing.T) {
	o := newOffice(t)
	office := must[model.Office](t)(o.Office())
	office.Setting.PlainFoot = true
	must[model.Office](t)(o.SaveOffice(office))
	_, issued := o.closed(t)
	in, err := paper.Look(issued.File)
	if err != nil || strings.Join(in.Codes, "") != "" || issued.Seal == "" {
		t.Errorf("%q, %v", in.Codes, err)
	}
	v := must[Verdict](t)(o.VerifyPaper(issued.File))
	if v.Record.Says != Unknown || v.Office.Says != Yes || v.File.Says != Yes || !v.Sound() {
		t.Errorf("%+v", v)
	}
}

func TestFindCode(t *testing.T) {
	o := newOffice(t)
	m, issued := o.closed(t)
	printed := code(issued)
	typo := []byte(printed)
	if typo[0] == 'A' {
		typo[0] = 'B'
	} else {
		typo[0] = 'A'
	}
	sum, _ := seal.Parse(issued.Seal)
	for typed, want := range map[string]Says{
		printed: Yes, strings.ToLower(strings.ReplaceAll(printed, "-", " ")): Yes, sum.Payload(): Yes,
		string(typo): Unknown, "00000-00000-00000-00000": No,
	} {
		got, err := o.FindCode(typed)
		if err != nil || got.Says != want || want == Yes && (got.Meeting != m.ID || got.Code != printed) {
			t.Errorf("%s: %+v, %v", typed, got, err)
		}
	}
	_, err := o.FindCode("UUUUU")
	refused(t, err, "code.letter")
	_, err = o.FindCode(printed[:10])
	refused(t, err, "code.length")
}
