package workbook

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"kongthun/model"
)

// provincial are the layouts of the province's return, as the program ships them.
func provincial(t testing.TB) model.ReturnLayout {
	t.Helper()
	out := model.ReturnLayout{Name: "province/2"}
	for _, name := range []string{"province", "province_project", "province_month", "province_problem"} {
		var l model.Layout
		readJSON(t, "assets/layouts/"+name+".json", &l)
		if l.Key != name || l.Version != 2 {
			t.Fatalf("%s.json calls itself %s/%d", name, l.Key, l.Version)
		}
		out.Sheets = append(out.Sheets, l)
	}
	return out
}

func manifestWords(t testing.TB) map[string]string {
	t.Helper()
	all, words := map[string]string{}, map[string]string{}
	readJSON(t, "assets/phrases/sending.json", &all)
	for key, text := range all {
		if strings.HasPrefix(key, "manifest.") {
			words[key] = text
		}
	}
	return words
}

// filledCell is an invented value of a column.
func filledCell(c model.ReturnColumn, n int64) model.Cell {
	switch c.Kind {
	case model.NumberCell:
		return model.Cell{Number: n, Known: true}
	case model.MoneyCell:
		return model.MoneyOf(model.Satang(n*1234567 + n%100))
	case model.DateCell:
		return model.DayOf(model.NewDate(2026, 1, 1).AddDays(int(max(n, -n) % 4000)))
	}
	return model.TextOf(c.Key + " ที่ปั้นฝี่ผู้น้ำ " + strings.Repeat("ก", int(max(n, -n)%5)))
}

// returnOf fills the sheets of a layout with so many rows each.
func returnOf(t testing.TB, l model.ReturnLayout, rows int) model.Return {
	t.Helper()
	var sheets []model.Return
	for _, s := range l.Sheets {
		r := model.Return{Kind: "province", Sheet: s.Sheet, Columns: s.ReturnColumns(), Landscape: true, Title: []string{s.Name}}
		for n := range rows {
			row := make([]model.Cell, len(r.Columns))
			for i, c := range r.Columns {
				if (n+i)%7 != 6 {
					row[i] = filledCell(c, int64(n*31+i+1))
				}
			}
			r.Rows = append(r.Rows, row)
		}
		sheets = append(sheets, r)
	}
	out := sheets[0]
	out.Also, out.File, out.Author, out.Words = sheets[1:], "2569_L0000_ส่งจังหวัด.xlsx", "อบต.ตัวอย่าง", manifestWords(t)
	sealed, err := out.WithManifest(model.Manifest{
		Format: model.ReturnFormat, Kind: "province", Layout: l.Name, Office: "อบต.ตัวอย่าง", OfficeID: "o0000000000000000", Fund: "กองทุนตัวอย่าง",
		FundCode: "L0000", Tambon: "ตัวอย่าง", Amphoe: "ตัวอย่าง", Changwat: "ตัวอย่าง", Period: model.Period{Year: 2569, Every: model.Yearly},
		Program: "0.6.0", On: "2026-11-22",
	})
	if err != nil {
		t.Fatal(err)
	}
	return sealed
}

// sameReturn compares the values of two returns, sheet by sheet.
func sameReturn(t testing.TB, got, want model.Return) {
	t.Helper()
	a, b := got.Sheets(), want.Sheets()
	if len(a) != len(b) {
		t.Fatalf("%d sheets, want %d", len(a), len(b))
	}
	for i := range b {
		if a[i].Sheet != b[i].Sheet || len(a[i].Rows) != len(b[i].Rows) {
			t.Fatalf("%s: %d rows, want %s: %d", a[i].Sheet, len(a[i].Rows), b[i].Sheet, len(b[i].Rows))
		}
		for n := range b[i].Rows {
			if !reflect.DeepEqual(a[i].Rows[n], b[i].Rows[n]) {
				t.Fatalf("%s row %d:\n%+v\n%+v", a[i].Sheet, n, a[i].Rows[n], b[i].Rows[n])
			}
		}
	}
	if !reflect.DeepEqual(got.Manifest, want.Manifest) {
		t.Errorf("manifest\n%+v\n%+v", got.Manifest, want.Manifest)
	}
}

func TestAReturnWithAManifestReadsBack(t *testing.T) {
	l := provincial(t)
	for _, rows := range []int{0, 1, 30} {
		want := returnOf(t, l, rows)
		got, err := ReadReturn("a.xlsx", written(t, want), []model.ReturnLayout{l})
		if err != nil || len(got.Findings) > 0 {
			t.Fatal(rows, err, got.Findings)
		}
		sameReturn(t, got.Return, want)
		if got.Return.Period != want.Manifest.Period || got.Return.Kind != "province" {
			t.Errorf("%+v", got.Return.Period)
		}
	}
}

// The row of totals is no row of values, and its sums are formulas.
func TestTotalsAreNoRow(t *testing.T) {
	l := model.ReturnLayout{Name: "register/1", Sheets: []model.Layout{shipped(t)["register"]}}
	want := register(t)
	want, err := want.WithManifest(model.Manifest{
		Format: model.ReturnFormat, Kind: "register", Layout: l.Name, Office: "ก", OfficeID: "o0000000000000000", Fund: "ข", Changwat: "ค",
		Period: model.Period{Year: 2569, Every: model.Yearly}, Program: "1", On: "2026-01-02",
	})
	if err != nil {
		t.Fatal(err)
	}
	want.Words = manifestWords(t)
	got, err := ReadReturn("a.xlsx", written(t, want), []model.ReturnLayout{l})
	if err != nil || len(got.Findings) > 0 {
		t.Fatal(err, got.Findings)
	}
	sameReturn(t, got.Return, want)
}

func TestAlteredReturnsAreTold(t *testing.T) {
	l := provincial(t)
	for _, c := range []struct {
		name   string
		change func(f *excelize.File) error
		key    string
	}{
		{"an amount", func(f *excelize.File) error { return f.SetCellValue("กองทุน", "R3", 5) }, "return.sum"},
		{"a text", func(f *excelize.File) error { return f.SetCellValue("โครงการ", "B4", "อื่น") }, "return.altered"},
		{"a date", func(f *excelize.File) error { return f.SetCellValue("โครงการ", "G4", 46000) }, "return.altered"},
		{"an amount as text", func(f *excelize.File) error {
			return f.SetCellValue("รับ-จ่าย", "C4", "ห้าบาท")
		}, "return.sum"},
		{"a row less", func(f *excelize.File) error { return f.RemoveRow("โครงการ", 4) }, "return.rows"},
		{"a row more", func(f *excelize.File) error { return f.SetCellValue("ปัญหา", "B9", "ใหม่") }, "return.rows"},
		{"a formula", func(f *excelize.File) error { return f.SetCellFormula("กองทุน", "R3", "1+1") }, "return.cell.formula"},
		{"a header", func(f *excelize.File) error {
			return f.SetCellValue("โครงการ", "B2", "ชื่ออื่น")
		}, "return.column.missing"},
		{"a sheet less", func(f *excelize.File) error { return f.DeleteSheet("ปัญหา") }, "return.sheet.missing"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := ReadReturn("a.xlsx", touched(t, returnOf(t, l, 3), c.change), []model.ReturnLayout{l})
			if err != nil {
				t.Fatal(err)
			}
			if len(got.Findings) == 0 || got.Findings[0].Key != c.key || !got.Findings[0].Refused {
				t.Errorf("%+v", got.Findings)
			}
			wordedIn(t, "sending", c.key)
		})
	}
}

// touched writes a return, lets somebody at it and saves it again.
func touched(t testing.TB, r model.Return, change func(f *excelize.File) error) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(written(t, r)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := change(f); err != nil {
		t.Fatal(err)
	}
	return bytesOf(t, f)
}

// Columns that were moved, sheets in another order and a note beside the table change nothing.
func TestWhereThingsStandDoesNotMatter(t *testing.T) {
	l := provincial(t)
	want := returnOf(t, l, 3)
	data := touched(t, want, func(f *excelize.File) error {
		return errors.Join(
			f.InsertCols("โครงการ", "A", 2), f.SetCellValue("โครงการ", "A4", "หมายเหตุ"), f.InsertRows("โครงการ", 1, 1),
			f.MoveSheet("ปัญหา", "กองทุน"), f.SetColWidth("กองทุน", "A", "C", 5),
		)
	})
	got, err := ReadReturn("a.xlsx", data, []model.ReturnLayout{l})
	if err != nil || len(got.Findings) > 0 {
		t.Fatal(err, got.Findings)
	}
	sameReturn(t, got.Return, want)
}

func TestManifestsThatAreRefused(t *testing.T) {
	l := provincial(t)
	sheet := manifestWords(t)["manifest.sheet"]
	at := func(key string) int {
		for i, line := range returnOf(t, l, 2).Manifest.Lines() {
			if line.Key == key {
				return i + 3
			}
		}
		t.Fatal("no line", key)
		return 0
	}
	set := func(key, value string) func(f *excelize.File) error {
		return func(f *excelize.File) error { return f.SetCellValue(sheet, cellName(manifestValue, at(key)), value) }
	}
	for _, c := range []struct {
		name, key string
		change    func(f *excelize.File) error
	}{
		{"no manifest", "return.manifest.none", func(f *excelize.File) error { return f.DeleteSheet(sheet) }},
		{"of another form", "manifest.unknown", set("format", "kongthun-return/2")},
		{"another fund", "manifest.altered", set("fundCode", "L9999")},
		{"another count", "manifest.altered", set("sheet.1.rows", "3")},
		{"no count", "manifest.damaged", set("sheet.1.rows", "สาม")},
		{"no period", "manifest.damaged", set("period", "2569-Q5")},
		{"no day", "manifest.damaged", set("on", "วันนี้")},
		{"no office", "manifest.damaged", set("officeId", "x")},
		{"endless sheets", "manifest.damaged", set("sheets", "99999999")},
		{"a line less", "manifest.damaged", func(f *excelize.File) error { return f.RemoveRow(sheet, at("fund")) }},
		{"a line twice", "manifest.damaged", func(f *excelize.File) error { return f.DuplicateRow(sheet, at("fund")) }},
		{"a line more", "manifest.altered", func(f *excelize.File) error { return f.SetCellValue(sheet, "C100", "more") }},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := ReadReturn("a.xlsx", touched(t, returnOf(t, l, 2), c.change), []model.ReturnLayout{l})
			var refusal *model.Error
			if !errors.As(err, &refusal) || refusal.Key != c.key {
				t.Fatal(err)
			}
			wordedIn(t, "sending", c.key)
		})
	}
	_, err := ReadReturn("a.xlsx", written(t, returnOf(t, l, 2)), nil)
	var refusal *model.Error
	if !errors.As(err, &refusal) || refusal.Key != "return.layout" {
		t.Error(err)
	}
	wordedIn(t, "sending", "return.layout")
}

// wordedIn fails when a key has no sentence in a file of phrases.
func wordedIn(t testing.TB, file, key string) {
	t.Helper()
	words := map[string]string{}
	readJSON(t, "assets/phrases/"+file+".json", &words)
	if words[key] == "" {
		t.Errorf("no sentence for %s", key)
	}
}

// What is hostile to the other readers is hostile to this one: it goes through the same door.
func TestHostileReturnsAreRefused(t *testing.T) {
	l := provincial(t)
	good := written(t, returnOf(t, l, 3))
	const sheet = "xl/worksheets/sheet1.xml"
	edited := func(old, with string) []byte {
		return repack(t, good, func(name string, content []byte) []byte {
			if name != sheet {
				return content
			}
			if !bytes.Contains(content, []byte(old)) {
				t.Fatalf("no %s", old)
			}
			return bytes.Replace(content, []byte(old), []byte(with), 1)
		})
	}
	for _, c := range []struct {
		name string
		data []byte
		key  string
	}{
		{"nothing", nil, "workbook.empty"},
		{"text", []byte("a;b"), "workbook.notexcel"},
		{"cut", good[:len(good)/2], "workbook.cut"},
		{"old Excel", oldExcel(), "workbook.ole"},
		{"password", locked(t), "workbook.encrypted"},
		{"entity", edited("<worksheet", "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet"), "workbook.doctype"},
		{"nested without end", edited("<sheetData>", strings.Repeat("<a>", 500)+"<sheetData>"), "workbook.damaged"},
		{"bomb", edited("<sheetData>", "<sheetData>"+strings.Repeat(" ", maxPart+1)), "workbook.large"},
		{"no manifest", proper(t), "return.manifest.none"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := ReadReturn("แฟ้ม.xlsx", c.data, []model.ReturnLayout{l})
			var refusal *model.Error
			if !errors.As(err, &refusal) || refusal.Key != c.key {
				t.Fatal(err)
			}
		})
	}
}

// Whatever stands in the cells, it comes back, and the hash with it.
func TestReturnsComeBack(t *testing.T) {
	l := provincial(t)
	l.Sheets = l.Sheets[1:2]
	rapid.Check(t, func(rt *rapid.T) {
		r := returnOf(t, l, 0)
		for range rapid.IntRange(0, 5).Draw(rt, "rows") {
			row := make([]model.Cell, len(r.Columns))
			for i, c := range r.Columns {
				if rapid.Bool().Draw(rt, "known") {
					row[i] = filledCell(c, rapid.Int64Range(-1e6, 1e9).Draw(rt, "n"))
				}
				if c.Kind == model.TextCell {
					row[i] = model.TextOf(text(rt, "text"))
				}
			}
			row[0] = model.TextOf("ก") // a row that holds nothing is none
			r.Rows = append(r.Rows, row)
		}
		r, err := r.WithManifest(*r.Manifest)
		if err != nil {
			rt.Fatal(err)
		}
		got, err := ReadReturn("a.xlsx", written(t, r), []model.ReturnLayout{l})
		if err != nil || len(got.Findings) > 0 {
			rt.Fatal(err, got.Findings)
		}
		sameReturn(t, got.Return, r)
	})
}

func FuzzReadReturn(f *testing.F) {
	l := provincial(f)
	f.Add(written(f, returnOf(f, l, 2)))
	f.Add(proper(f))
	f.Fuzz(func(_ *testing.T, data []byte) {
		_, _ = ReadReturn("a.xlsx", data, []model.ReturnLayout{l}) // neither panics nor runs away
	})
}

// Of two columns with one header always the first is read.
func TestTheFirstOfTwoColumnsWithOneHeaderCounts(t *testing.T) {
	cells := map[int]gridCell{}
	for col := range 20 {
		cells[col] = gridCell{text: "รวม"}
	}
	g := grid{rows: []gridRow{{number: 1, cells: cells}}}
	for range 20 {
		if _, cols, missing := returnHeader(&g, []model.ReturnColumn{{Header: "รวม"}}); len(missing) > 0 || cols[0] != 0 {
			t.Fatalf("column %v is read", cols)
		}
	}
}
