package paper

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"kongthun/app/paper/typeset"
	"kongthun/model"
	"kongthun/model/seal"
)

// sealedRecord is the record of sealed minutes with so many proposals.
func sealedRecord(t testing.TB, proposals int, change func(*model.Minutes)) []byte {
	t.Helper()
	record, err := makeRecord(proposals, change)
	if err != nil {
		t.Fatal(err)
	}
	return record
}

func makeRecord(proposals int, change func(*model.Minutes)) ([]byte, error) {
	m := meeting(proposals)
	m.Draft = ""
	m.Sealed = &model.Sealing{
		Paper: "i0000000000000001", Office: "o0000000000000001", Body: "b0000000000000001", Meeting: "t0000000000000001",
		At: "2026-11-22T10:00:00+07:00", Program: "test",
	}
	m.Words = map[string]string{}
	for key, word := range meeting(proposals).Words {
		m.Words[key] = word
	}
	m.Words["seal"], m.Words["seal_page"], m.Words["seal_check"] = "รหัสตรวจสอบ {code}", "ครั้งที่ 2/2569 หน้า {page} จาก {pages}", "ตรวจได้"
	m.Words["seal_record"] = "ระเบียน"
	if change != nil {
		change(&m)
	}
	return seal.Record(m)
}

// recordOfSix is the record of sealed minutes with six proposals, and sealedDoc their pages.
func recordOfSix() []byte {
	record, err := makeRecord(6, nil)
	if err != nil {
		panic(err) // minutes can always be written as JSON
	}
	return record
}

func sealedDoc() typeset.Document {
	record := recordOfSix()
	m, err := readRecord(record)
	if err != nil {
		panic(err) // it was written by the test
	}
	foot, err := footOf(m, seal.Of(record))
	if err != nil {
		panic(err)
	}
	return minutes(m, foot)
}

// Every page bears the code of the record, and the record comes back as it was; the same record gives the same bytes.
func TestASealedPaperBearsItsCodeAndItsRecord(t *testing.T) {
	record := sealedRecord(t, 6, nil)
	pages, err := SealedMinutes(record)
	if err != nil {
		t.Fatal(err)
	}
	again, err := SealedMinutes(slices.Clone(record))
	if err != nil || !bytes.Equal(pages.PDF, again.PDF) {
		t.Errorf("the same record gives other bytes: %v", err)
	}
	in, err := Look(pages.PDF)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(in.Record, record) || len(in.Codes) != pages.Count || pages.Count < 3 {
		t.Errorf("%d pages, %d codes, record of %d bytes", pages.Count, len(in.Codes), len(in.Record))
	}
	for i, code := range in.Codes {
		if code != seal.Of(record).Code() {
			t.Errorf("page %d bears %q", i+1, code)
		}
		if want := numerals("หน้า " + string(rune('1'+i)) + " จาก " + string(rune('0'+pages.Count))); !strings.Contains(in.Pages[i], want) {
			t.Errorf("page %d does not say %q: %s", i+1, want, in.Pages[i])
		}
	}
	if strings.Contains(string(record), seal.Of(record).Code()) {
		t.Error("the code is part of what it is made from")
	}
}

// Whatever words an office has around the code, the code is found again.
func TestOtherWordsAroundTheCodeKeepIt(t *testing.T) {
	for _, words := range []string{"", "รหัส", "{code}", "code:{code}/", "{code} {code}", strings.Repeat("ตรวจสอบ", 40) + "{code}"} {
		record := sealedRecord(t, 1, func(m *model.Minutes) { m.Words["seal"] = words })
		pages, err := SealedMinutes(record)
		if err != nil {
			t.Fatal(err)
		}
		in, err := Look(pages.PDF)
		if err != nil || slices.ContainsFunc(in.Codes, func(c string) bool { return c != seal.Of(record).Code() }) {
			t.Errorf("%.40q: %q, %v", words, in.Codes, err)
		}
	}
}

// Minutes may speak of other minutes by their code: the one at the foot is the paper's own.
func TestACodeInTheTextIsNotTheFoot(t *testing.T) {
	const other = "WERC8-GMRZG-E196Q-VYK49"
	record := sealedRecord(t, 1, func(m *model.Minutes) { m.Opening = "รับรองรายงานรหัส " + other })
	pages, err := SealedMinutes(record)
	if err != nil {
		t.Fatal(err)
	}
	in, err := Look(pages.PDF)
	if err != nil || in.Codes[0] != seal.Of(record).Code() || !strings.Contains(in.Pages[0], other) {
		t.Errorf("%q, %v", in.Codes, err)
	}
}

// Without the code at the foot the pages are those of the draft but for its stamp; the record is attached all the same.
func TestAPlainFootHasNoCode(t *testing.T) {
	record := sealedRecord(t, 6, func(m *model.Minutes) { m.Sealed.Plain = true })
	pages, err := SealedMinutes(record)
	if err != nil {
		t.Fatal(err)
	}
	in, err := Look(pages.PDF)
	if err != nil || !bytes.Equal(in.Record, record) || strings.Join(in.Codes, "") != "" {
		t.Errorf("%q, %v", in.Codes, err)
	}
	with, err := SealedMinutes(sealedRecord(t, 6, nil))
	if err != nil || with.Count != pages.Count {
		t.Errorf("the foot takes room from the text: %d pages with it, %d without, %v", with.Count, pages.Count, err)
	}
}

// A draft bears no code and has no record.
func TestADraftIsNotSealed(t *testing.T) {
	pages, err := Minutes(meeting(3))
	if err != nil {
		t.Fatal(err)
	}
	in, err := Look(pages.PDF)
	if err != nil || in.Record != nil || strings.Join(in.Codes, "") != "" {
		t.Errorf("%q, %v", in.Codes, err)
	}
}

// The seal keeps away from the text and from the paper's edge, and its white around it is that of ISO/IEC 18004: four modules.
func TestTheSealStandsInTheMargin(t *testing.T) {
	record := sealedRecord(t, 6, nil)
	m, err := readRecord(record)
	if err != nil {
		t.Fatal(err)
	}
	foot, err := footOf(m, seal.Of(record))
	if err != nil {
		t.Fatal(err)
	}
	sheet := typeset.Portrait()
	for n, page := range minutes(m, foot).Pages {
		left, top, right, bottom, module := sheet.Width, sheet.Height, typeset.Length(0), typeset.Length(0), sheet.Width
		for _, mark := range page.Marks {
			if s, ok := mark.(typeset.Shade); ok && s.Grey == 0 {
				left, top, right, bottom = min(left, s.X), min(top, s.Y), max(right, s.X+s.Width), max(bottom, s.Y+s.Height)
				module = min(module, s.Height)
			}
		}
		if side := right - left; side != bottom-top || side != 29*module {
			t.Fatalf("page %d: the square is %d wide and %d high, of modules of %d", n+1, side, bottom-top, module)
		}
		if top-4*module < sheet.Height-sheet.Bottom || sheet.Height-bottom < 4*module || right > sheet.Left+sheet.Measure() {
			t.Errorf("page %d: the square stands at %d %d %d %d", n+1, left, top, right, bottom)
		}
		for _, mark := range page.Marks {
			if l, ok := mark.(typeset.Line); ok && l.Y > sheet.Height-sheet.Bottom && l.X+l.Width > left-4*module {
				t.Errorf("page %d: %q runs into the square", n+1, l.Text)
			}
		}
	}
}

func TestRecordsThatAreNoneAreRefused(t *testing.T) {
	draft, err := json.Marshal(meeting(1))
	if err != nil {
		t.Fatal(err)
	}
	for _, record := range [][]byte{nil, []byte("{}"), []byte("["), draft, []byte(`{"sealed":{"tomorrow":1}}`)} {
		if _, err := SealedMinutes(record); err == nil {
			t.Errorf("%.40q is printed", record)
		}
	}
}
