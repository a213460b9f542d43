package pdf

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"kongthun/app/paper/specimen"
	"kongthun/app/paper/typeset"
)

var record = Attachment{Name: "record.json", Type: "application/json", Description: "ระเบียน", Bytes: []byte(`{"ก":1}`)}

func file(t testing.TB, doc typeset.Document, attachments ...Attachment) []byte {
	t.Helper()
	meta := sampleMeta
	meta.Attachments = attachments
	out, err := Write(doc, meta)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// What is read is what was drawn: all letters of every line, in order, and the attachments byte by byte.
func TestReadGivesBackWhatWriteDrew(t *testing.T) {
	for _, draft := range []string{"", "ร่าง"} {
		doc := sample(draft)
		got, err := Read(file(t, doc, record))
		if err != nil {
			t.Fatal(err)
		}
		if len(got.Pages) != len(doc.Pages) || len(got.Attachments) != 1 {
			t.Fatalf("%d pages, %d attachments", len(got.Pages), len(got.Attachments))
		}
		if a := got.Attachments[0]; a.Name != record.Name || a.Type != record.Type || !bytes.Equal(a.Bytes, record.Bytes) {
			t.Errorf("attachment %+v", a)
		}
		for i, page := range doc.Pages {
			squeeze := func(lines []string) string { return strings.Join(strings.Fields(strings.Join(lines, "")), "") }
			read, drawn := squeeze(got.Pages[i].Lines), squeeze(page.Lines())
			if read = strings.TrimPrefix(read, draft); read != drawn {
				t.Errorf("page %d reads %q, was drawn %q", i+1, read, drawn)
			}
			if !strings.Contains(got.Pages[i].Text(), page.Lines()[0]+"\n") {
				t.Errorf("page %d: %q is no line of %q", i+1, page.Lines()[0], got.Pages[i].Text())
			}
		}
	}
}

func TestReadRefusesInWords(t *testing.T) {
	whole := file(t, sample(""))
	for name, c := range map[string]struct {
		file []byte
		want error
	}{
		"nothing":            {nil, ErrNotPDF},
		"a workbook":         {[]byte("PK\x03\x04"), ErrNotPDF},
		"another program's":  {[]byte("%PDF-1.4\n1 0 obj\n"), ErrForeign},
		"the beginning only": {whole[:len(whole)/2], ErrForeign},
		"something behind":   {append(slices.Clone(whole), "\n1 0 obj\n<<>>\nendobj\n"...), ErrAppended},
		"no catalogue":       {bytes.Replace(whole, []byte("/Pages 1 0 R"), []byte("/Pages 0 0 R"), 1), ErrForeign},
		"no pages":           {bytes.Replace(whole, []byte("/Kids ["), []byte("/Kinds["), 1), ErrForeign},
		"no contents":        {bytes.ReplaceAll(whole, []byte("/Contents "), []byte("/Kontents ")), ErrForeign},
		"no fonts":           {bytes.ReplaceAll(whole, []byte("/ToUnicode "), []byte("/ToOnicode ")), ErrForeign},
		"streams broken":     {bytes.ReplaceAll(whole, []byte("\nstream\n\x78"), []byte("\nstream\n\x00")), ErrForeign},
		"lengths broken":     {bytes.ReplaceAll(whole, []byte("/FlateDecode/Length "), []byte("/FlateDecode/Length 9")), ErrForeign},
		"too large":          {append([]byte("%PDF-1.7"), make([]byte, mostBytes)...), ErrTooLarge},
	} {
		if _, err := Read(c.file); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

// A stream that swells beyond the limit is refused, not filled into memory.
func TestReadStopsAtItsLimit(t *testing.T) {
	o, err := readObjects(file(t, sample("")))
	if err != nil {
		t.Fatal(err)
	}
	n, err := o.number(contentsOf, o.list[3])
	if err != nil {
		t.Fatal(err)
	}
	o.list[n] = o.stream(n, "", bytes.Repeat([]byte(" "), mostInflated+1), true)
	if _, err := Read(o.file()); !errors.Is(err, ErrTooLarge) {
		t.Error(err)
	}
}

func TestCompareNamesTheDifference(t *testing.T) {
	page := func(lines ...string) typeset.Document {
		f := typeset.NewFlow(typeset.Setup{Sheet: typeset.Portrait()})
		for _, l := range lines {
			f.Add(typeset.Paragraph{Text: typeset.Plain(l)})
		}
		return f.Document()
	}
	base := page("อนุมัติ 120,000 บาท", "ที่ปั้น", specimen.Worst)
	was := file(t, base, record)
	moved := page("อนุมัติ 120,000 บาท", "ที่ปั้น", specimen.Worst)
	moved.Pages[0].Marks = append(moved.Pages[0].Marks, typeset.Rule{X2: 1000, Thick: 100})
	another := record
	another.Bytes = []byte(`{"ก":2}`)
	meta := sampleMeta
	meta.Title, meta.Attachments = "อื่น", []Attachment{record}
	retitled, err := Write(base, meta)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		is   []byte
		want []Difference
	}{
		"none":         {was, nil},
		"a digit":      {file(t, page("อนุมัติ 220,000 บาท", "ที่ปั้น", specimen.Worst), record), []Difference{{PartText, 1, "อนุมัติ 220,000 บาท", "อนุมัติ 120,000 บาท"}}},
		"a line less":  {file(t, page("อนุมัติ 120,000 บาท", specimen.Worst), record), []Difference{{PartText, 1, "", "ที่ปั้น"}}},
		"a stroke":     {file(t, moved, record), []Difference{{Part: PartDrawing, Page: 1}}},
		"the record":   {file(t, base, another), []Difference{{Part: PartAttachment, Is: "record.json", Was: "record.json"}}},
		"no record":    {file(t, base), []Difference{{Part: PartAttachment, Was: "record.json"}}},
		"the title":    {retitled, []Difference{{Part: PartOther}}},
		"a page more":  {file(t, typeset.Join([]typeset.Document{base, base}), record), []Difference{{Part: PartPages}}},
		"another file": {append(slices.Clone(was), 'x'), nil},
	} {
		got, err := Compare(c.is, was)
		if name == "another file" {
			if !errors.Is(err, ErrAppended) {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, %v; want %v", name, got, err, c.want)
		}
	}
}

func FuzzReadFile(f *testing.F) {
	small := typeset.Document{Pages: []typeset.Page{{Width: 100_000, Height: 100_000, Marks: []typeset.Mark{typeset.Rule{X2: 1000, Thick: 100}}}}}
	whole := file(f, small, record) // without letters: what is slow to change at random is left out
	f.Add(whole)
	f.Add(whole[:len(whole)-10])
	f.Add(bytes.Replace(whole, []byte("/Kids [3 0 R"), []byte("/Kids [3 0 R 3 0 R"), 1))
	f.Add([]byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000015 00000 n \ntrailer\n/Root 1 0 R\n/Info 1 0 R\nstartxref\n35\n%%EOF\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		got, err := Read(b)
		if err == nil && len(got.Pages) == 0 && len(got.Attachments) > 0 {
			t.Errorf("attachments without a page: %d", len(got.Attachments))
		}
	})
}

// FuzzLines feeds any drawing to the part that reads text.
func FuzzLines(f *testing.F) {
	fonts := map[string]map[uint16]rune{"Fa": {0x0e01: 'ก', 0x2829: 'ข'}}
	f.Add([]byte("BT /Fa 10 Tf 1 2 Td [(\x0e\x01)12(\\(\\))] TJ ET"))
	f.Add([]byte("BT /Fa Tf (\\"))
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, l := range linesOf(b, fonts) {
			if len(l) > 3*len(b) {
				t.Errorf("%d letters of %d bytes", len(l), len(b))
			}
		}
	})
}
