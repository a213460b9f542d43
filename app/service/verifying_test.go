package service

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kongthun/app/paper"
	"kongthun/model"
	"kongthun/storage"
)

// altered is the record of issued minutes with one change, and the file that is set from it.
func altered(t *testing.T, i model.Issued, change func(*model.Minutes)) []byte {
	t.Helper()
	var m model.Minutes
	ok(t, json.Unmarshal(i.Record, &m))
	change(&m)
	record, err := recordOf(m)
	ok(t, err)
	pages, err := paper.SealedMinutes(record)
	ok(t, err)
	return pages.PDF
}

func TestThreeAnswersAboutAPaper(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	draft, err := o.MinutesPDF(m.ID)
	ok(t, err)
	_, issued := m, must[model.Issued](t)(o.CloseMeeting(m.ID))
	removed := takeApart(issued.File)
	for n, object := range removed.objects {
		removed.objects[n] = bytes.ReplaceAll(object, []byte("/AF ["), []byte("/AX ["))
	}
	otherOffice := altered(t, issued, func(m *model.Minutes) {
		m.Sealed.Office, m.Sealed.Paper, m.Author = "o0000000000000009", "i0000000000000009", "เทศบาลอื่น"
	})
	for name, c := range map[string]struct {
		file                  []byte
		record, office, file3 Says
		alone                 Says   // the third answer without an office file
		told                  string // within the answers
	}{
		"as issued":         {issued.File, Yes, Yes, Yes, Yes, "ทุกไบต์"},
		"a draft":           {draft.PDF, Unknown, Unknown, Unknown, Unknown, "อาจเป็นร่าง"},
		"no PDF":            {[]byte("PK"), Unknown, Unknown, No, No, "ไม่ใช่ PDF"},
		"a scan":            {[]byte("%PDF-1.4\nscan"), Unknown, Unknown, No, No, "ไฟล์สแกน"},
		"signed afterwards": {append(bytes.Clone(issued.File), "\n5 0 obj"...), Unknown, Unknown, No, No, "ต่อท้าย"},
		"record taken out":  {removed.file(), No, No, No, Unknown, "หายไป"},
		"made up anew": { // a forger with this very program: only the office file tells
			altered(t, issued, func(m *model.Minutes) { m.Opening = "เปิดประชุมโดยไม่มีใคร" }), Yes, No, No, Yes, "ข้อความเปิดประชุม",
		},
		"another office's": {otherOffice, Yes, No, Yes, Yes, "เทศบาลอื่น"},
		"not in this file": {
			altered(t, issued, func(m *model.Minutes) { m.Sealed.Paper = "i0000000000000009" }), Yes, No, Yes, Yes, "ไม่พบรายงานนี้",
		},
		"another version's": {
			altered(t, issued, func(m *model.Minutes) { m.Sealed.Paper, m.Sealed.Program = "i0000000000000009", "9.9.9" }), Yes, No, Unknown, Unknown, "9.9.9",
		},
	} {
		v := must[Verdict](t)(o.VerifyPaper(c.file))
		if v.Record.Says != c.record || v.Office.Says != c.office || v.File.Says != c.file3 {
			t.Errorf("%s: %s %s %s, want %s %s %s: %+v", name, v.Record.Says, v.Office.Says, v.File.Says, c.record, c.office, c.file3, v)
		}
		whole, err := json.Marshal(v)
		ok(t, err)
		if !strings.Contains(string(whole), c.told) {
			t.Errorf("%s: %q is not told: %s", name, c.told, whole)
		}
		alone := VerifyPaper(c.file)
		if alone.File.Says != c.alone || alone.Office.Says != Unknown || alone.Record.Says != c.record {
			t.Errorf("%s, without the office file: %+v", name, alone)
		}
	}
}

// Minutes that a program before 0.5.0 issued have neither seal nor record inside: their bytes are known.
func TestMinutesOfAnOlderProgramAreKnownByTheirBytes(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	value := must[model.Minutes](t)(o.Minutes(m.ID))
	value.Draft = ""
	pages, err := paper.Minutes(value)
	ok(t, err)
	record, err := json.Marshal(value)
	ok(t, err)
	old := model.Issued{
		ID: "i000000000000000a", Kind: IssuedMinutes, Subject: model.RefTo(m.ID), Title: value.Title, SHA256: hashOf(pages.PDF),
		At: "2026-01-16T10:00:00+07:00", Version: "0.4.0", Record: record, File: pages.PDF,
	}
	ok(t, o.act("meeting.close", m.ID, "", func(w *storage.Writer) error {
		m.Closed = true
		if err := storage.Put(w, m); err != nil {
			return err
		}
		return storage.Put(w, old)
	}))
	v := must[Verdict](t)(o.VerifyPaper(pages.PDF))
	if v.Record.Says != Unknown || v.Office.Says != Yes || v.File.Says != Yes || v.Title != value.Title || !v.Sound() {
		t.Errorf("%+v", v)
	}
	l := o.life(t, m.ID)
	if l.Code != "" || l.Issued.ID != old.ID || l.Next != model.StepPrinted {
		t.Errorf("%+v", l)
	}
	if report, err := Verify(o.copied(t)); err != nil || len(report.Findings) > 0 {
		t.Errorf("%v, %v", report.Findings, err)
	}
	second := must[model.Issued](t)(o.CloseMeeting(o.next(t, model.CertifyWord, "").ID)) // the chain begins behind it
	if second.Previous != "" || second.Seal == "" {
		t.Errorf("behind %q", second.Previous)
	}
}

func TestAPlaceInARecordIsNamed(t *testing.T) {
	for path, want := range map[string]string{
		"sections.3.items.0.paragraphs.1.text": "ระเบียบวาระที่ 4 เรื่องที่ 1 ย่อหน้าที่ 2 (text)",
		"opening":                              "ข้อความเปิดประชุม",
		"sealed.previous":                      "ข้อมูลการผนึก (previous)",
		"rolls.0.people.12.name":               "รายชื่อชุดที่ 1 คนที่ 13 (name)",
	} {
		if got := placeIn(path); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
	long := strings.Repeat("ก", 100)
	a, b := nearby(long+"1"+long, long+"2"+long)
	if a != "…"+long[:24*3]+"1"+long[:24*3]+"…" || b != "…"+long[:24*3]+"2"+long[:24*3]+"…" {
		t.Errorf("%s / %s", a, b)
	}
}

func TestReadPaper(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.pdf")
	_, err := ReadPaper(path)
	refused(t, err, "service.unreadable")
	_, err = ReadPaper(t.TempDir())
	refused(t, err, "service.unreadable")
	ok(t, os.WriteFile(path, []byte("%PDF-"), 0o600))
	if got, err := ReadPaper(path); err != nil || string(got) != "%PDF-" {
		t.Errorf("%q, %v", got, err)
	}
}
