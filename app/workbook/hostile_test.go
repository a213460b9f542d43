package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"kongthun/model"
)

// proper is a small workbook that is taken in without a word.
func proper(t testing.TB) []byte {
	return sheetOf(t, []any{"ชื่อโครงการ", "งบประมาณที่ขอ", "ประเภทการสนับสนุน", "วันที่เริ่ม", "วันที่สิ้นสุด"},
		[]any{"โครงการหนึ่ง", 1000, "10(1)", "1/1/2569", "2/1/2569"}, []any{"โครงการสอง", "2,000 บาท", "2", "", ""})
}

// repack rewrites the parts of a workbook; change gives nil to leave a part out.
func repack(t testing.TB, data []byte, change func(name string, content []byte) []byte) []byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		if content = change(f.Name, content); content == nil {
			continue
		}
		to, err := w.Create(f.Name)
		if err == nil {
			_, err = to.Write(content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// edit replaces a text in one part of the proper workbook.
func edit(t testing.TB, part, old, with string) []byte {
	t.Helper()
	done := false
	out := repack(t, proper(t), func(name string, content []byte) []byte {
		if name != part {
			return content
		}
		done = strings.Contains(string(content), old)
		return []byte(strings.Replace(string(content), old, with, 1))
	})
	if !done {
		t.Fatalf("%s has no %s", part, old)
	}
	return out
}

func locked(t testing.TB) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	out, err := excelize.Encrypt(b.Bytes(), &excelize.Options{Password: "ลับ"})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// oldExcel has the form of a workbook of Excel 97–2003 as far as a reader looks: the magic, and the stream's name.
func oldExcel() []byte {
	var out bytes.Buffer
	out.Write(oleMagic)
	out.Write(make([]byte, 1024))
	for _, u := range utf16.Encode([]rune("Workbook")) {
		_ = binary.Write(&out, binary.LittleEndian, u)
	}
	out.Write(make([]byte, 2048))
	return out.Bytes()
}

// zipOf packs parts by name.
func zipOf(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for name, content := range parts {
		to, err := w.Create(name)
		if err == nil {
			_, err = io.WriteString(to, content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestFilesThatAreRefused(t *testing.T) {
	good := proper(t)
	const sheet = "xl/worksheets/sheet1.xml"
	for _, c := range []struct {
		name string
		data []byte
		key  string
	}{
		{"nothing", nil, "workbook.empty"},
		{"text", []byte("ชื่อโครงการ,งบประมาณ\n"), "workbook.notexcel"},
		{"old Excel", oldExcel(), "workbook.ole"},
		{"password", locked(t), "workbook.encrypted"},
		{"cut in the middle", good[:len(good)/2], "workbook.cut"},
		{"cut at the end", good[:len(good)-10], "workbook.cut"},
		{"flipped bit", flip(good), "workbook.damaged"},
		{"too large", append([]byte("PK"), make([]byte, maxFile)...), "workbook.large"},
		{"no workbook in the zip", zipOf(t, map[string]string{"a.txt": "x"}), "workbook.notexcel"},
		{"OpenDocument", zipOf(t, map[string]string{"content.xml": "<a/>", "META-INF/manifest.xml": "<a/>"}), "workbook.notexcel"},
		{"binary workbook", zipOf(t, map[string]string{"_rels/.rels": "<a/>", "xl/workbook.bin": "x"}), "workbook.notexcel"},
		{"bomb", bomb(t), "workbook.large"},
		{"one text in every cell", repeated(t), "workbook.large"},
		{"cut sheet", edit(t, sheet, "</sheetData>", ""), "workbook.damaged"},
		{"cut element", edit(t, sheet, "</row>", "</ro"), "workbook.damaged"},
		{"entity", edit(t, sheet, "<worksheet", "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet"), "workbook.doctype"},
		{"text that is not there", edit(t, sheet, `t="s"><v>0<`, `t="s"><v>9999<`), "workbook.damaged"},
		{"cell that cannot be", edit(t, sheet, `r="B2"`, `r="ZZZZ9"`), "workbook.damaged"},
		{"rows going back", edit(t, sheet, `r="A3"`, `r="A1"`), "workbook.damaged"},
		{"nested without end", edit(t, sheet, "<sheetData>", strings.Repeat("<a>", 500)+"<sheetData>"), "workbook.damaged"},
		{"sheet missing", repack(t, good, func(name string, content []byte) []byte {
			if name == sheet {
				return nil
			}
			return content
		}), "workbook.damaged"},
		{"too many rows", tall(t), "workbook.rows"},
		{"some other table", sheetOf(t, []any{"รายการ", "ราคา"}, []any{"ดินสอ", 5}), "workbook.unknown"},
		{"no row at all", sheetOf(t), "workbook.unknown"},
	} {
		t.Run(c.name, func(t *testing.T) {
			in, err := Read("แฟ้ม.xlsx", c.data, settings(t))
			var refusal *model.Error
			if !errors.As(err, &refusal) || refusal.Key != c.key || refusal.Args["file"] != "แฟ้ม.xlsx" {
				t.Fatalf("%v", err)
			}
			if len(in.Tables)+len(in.Proposals) > 0 {
				t.Error("something was read all the same")
			}
			worded(t, refusal.Key)
		})
	}
}

// flip changes one bit in the middle of the packed sheet.
func flip(data []byte) []byte {
	out := bytes.Clone(data)
	at := bytes.Index(out, []byte("xl/worksheets/sheet1.xml"))
	out[at+120] ^= 0x10
	return out
}

// bomb unpacks to more than the bound.
func bomb(t testing.TB) []byte {
	big := strings.Repeat(" ", maxPart+1)
	return repack(t, proper(t), func(name string, content []byte) []byte {
		if name == "xl/worksheets/sheet1.xml" {
			return []byte(strings.Replace(string(content), "<sheetData>", "<sheetData>"+big, 1))
		}
		return content
	})
}

// repeated is small as stored: one long text that four thousand cells point to.
func repeated(t testing.TB) []byte {
	long := strings.Repeat("ก", maxText)
	var rows strings.Builder
	for i := 4; i < 4000; i++ {
		fmt.Fprintf(&rows, `<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>`, i, i)
	}
	return repack(t, edit(t, "xl/worksheets/sheet1.xml", "</sheetData>", rows.String()+"</sheetData>"), func(name string, content []byte) []byte {
		if name == "xl/sharedStrings.xml" {
			return []byte(strings.Replace(string(content), "ชื่อโครงการ", long, 1))
		}
		return content
	})
}

func tall(t testing.TB) []byte {
	var rows strings.Builder
	for i := 4; i < maxRows+10; i++ {
		fmt.Fprintf(&rows, `<row r="%d"><c r="A%d" t="inlineStr"><is><t>x</t></is></c></row>`, i, i)
	}
	return edit(t, "xl/worksheets/sheet1.xml", "</sheetData>", rows.String()+"</sheetData>")
}

// titles is the header row of the table tests below; each puts one bad cell under it.
var titles = []any{
	"ชื่อโครงการ", "งบประมาณที่ขอ", "ประเภทการสนับสนุน", "วันที่เริ่ม", "วันที่สิ้นสุด", "กลุ่มเป้าหมาย", "ประเภทองค์กรผู้เสนอ",
	"กิจกรรม", "ปัญหาของพื้นที่ที่ตอบ", "วัตถุประสงค์", "ติดเตียง (คน)", "เอกสารแนบ", "หมู่บ้าน", "ปีงบประมาณ",
}

func TestCellsThatAreRefused(t *testing.T) {
	for _, c := range []struct {
		name  string
		col   int // in titles
		value any
		key   string
	}{
		{"number as it is said", 1, "สองหมื่นกว่า", "cell.number.form"},
		{"two points", 1, "20.000.00", "cell.number.form"},
		{"comma", 1, "20,00", "cell.number.comma"},
		{"a tenth of a satang", 1, "20.005", "cell.number.decimals"},
		{"a tenth of a satang as a number", 1, 20.005, "cell.number.form"},
		{"negative", 1, -5, "cell.negative"},
		{"negative in text", 1, "-5", "cell.negative"},
		{"too large", 1, "99999999999999999999", "cell.number.overflow"},
		{"larger than any number", 1, 1e300, "cell.number.form"},
		{"unknown type", 2, "ประเภทพิเศษ", "cell.code"},
		{"type without number", 2, "10", "cell.code"},
		{"type zero", 2, "10(0)", "cell.code"},
		{"31 February", 3, "31/2/2569", "cell.date.day"},
		{"month 13", 3, "30/13/2569", "cell.date.month"},
		{"day and month changed", 3, "1/13/2569", "cell.date.swapped"},
		{"year of three figures", 4, "1/1/256", "cell.date.year"},
		{"wrong weekday", 4, "วันจันทร์ที่ 15 มกราคม 2569", "cell.date.weekday"},
		{"target group ten", 5, "10 | 30", "cell.code"},
		{"people in words", 5, "5 | มาก", "cell.number.form"},
		{"four parts of a target group", 5, "5 | 30 | เดิน | วิ่ง", "cell.parts"},
		{"organisation nine", 6, "9", "cell.code"},
		{"amount of an activity", 7, "อบรม | ราวห้าพัน", "cell.number.form"},
		{"problem that is not registered", 8, "น้ำท่วม | 2", "cell.problem.unknown"},
		{"level four", 8, "เด็กจมน้ำ | 4", "cell.code"},
		{"target of an objective", 9, "เพื่อ | ร้อยละ | มาก | น้อย", "cell.number.form"},
		{"half a person", 10, 1.5, "cell.number.decimals"},
		{"neither yes nor no", 11, "สำเนา | อาจจะ", "cell.code"},
		{"village that is not there", 12, "1, 9", "cell.code"},
		{"no year", 13, 69, "cell.date.year"},
		{"too long by one", 0, strings.Repeat("ก", maxText+1), "cell.long"},
		{"five megabytes", 7, strings.Repeat("ก", 5<<20/3), "cell.long"},
	} {
		t.Run(c.name, func(t *testing.T) {
			row := make([]any, len(titles))
			row[0], row[1] = "โครงการหนึ่ง", 500
			row[c.col] = c.value
			var data []byte
			if s, ok := c.value.(string); ok && len(s) > maxText {
				row[c.col] = "LONG"
				data = sheetOf(t, titles, row)
				data = repack(t, data, func(name string, content []byte) []byte {
					return bytes.Replace(content, []byte("LONG"), []byte(s), 1)
				})
			} else {
				data = sheetOf(t, titles, row)
			}
			refusedAt(t, data, cellName(c.col+1, 2), c.key)
		})
	}
}

// refusedAt reads a workbook whose one bad cell must be named, and nothing of the row kept.
func refusedAt(t *testing.T, data []byte, cell, key string) {
	t.Helper()
	in, err := Read("แฟ้ม.xlsx", data, settings(t))
	if err != nil {
		t.Fatal(err)
	}
	refused := in.Refused()
	if len(refused) == 0 || refused[0].Key != key || refused[0].Sheet != "Sheet1" || refused[0].Cell != cell || len(in.Proposals) > 0 {
		t.Fatalf("%+v, %d proposals", refused, len(in.Proposals))
	}
	var whole *model.Error
	if !errors.As(in.Check(), &whole) || whole.Key != "intake.refused" || whole.Fields[0].Field != "Sheet1!"+cell {
		t.Error(whole)
	}
	worded(t, key)
}

func TestFormulasAreRefused(t *testing.T) {
	for _, c := range []struct {
		name string
		make func(f *excelize.File) error
	}{
		{"without its value", func(f *excelize.File) error { return f.SetCellFormula("Sheet1", "B2", "SUM(B3:B9)") }},
		{"in a text column", func(f *excelize.File) error { return f.SetCellFormula("Sheet1", "A2", `"โครงการ"&1`) }},
		{"shared", func(f *excelize.File) error {
			kind, ref := excelize.STCellFormulaTypeShared, "B2:B3"
			return f.SetCellFormula("Sheet1", "B2", "1+1", excelize.FormulaOpts{Type: &kind, Ref: &ref})
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := excelize.NewFile()
			defer f.Close()
			rows := [][]any{titles, {"โครงการหนึ่ง", 5}}
			for i, row := range rows {
				if err := f.SetSheetRow("Sheet1", cellName(1, i+1), &row); err != nil {
					t.Fatal(err)
				}
			}
			if err := c.make(f); err != nil {
				t.Fatal(err)
			}
			in, err := Read("แฟ้ม.xlsx", bytesOf(t, f), settings(t))
			if err != nil {
				t.Fatal(err)
			}
			if r := in.Refused(); len(r) == 0 || r[0].Key != "cell.formula" || !strings.HasPrefix(r[0].Value, "=") {
				t.Errorf("%+v", r)
			}
		})
	}
}

func TestErrorValuesAreRefused(t *testing.T) {
	data := edit(t, "xl/worksheets/sheet1.xml", `<c r="B2"><v>1000</v>`, `<c r="B2" t="e"><v>#REF!</v>`)
	in, err := Read("แฟ้ม.xlsx", data, settings(t))
	if err != nil {
		t.Fatal(err)
	}
	if r := in.Refused(); len(r) != 1 || r[0].Key != "cell.error" || r[0].Cell != "B2" || r[0].Value != "#REF!" {
		t.Errorf("%+v", r)
	}
}

func TestColumnsThatAreRefused(t *testing.T) {
	for _, c := range []struct {
		name string
		rows [][]any
		key  string
		cell string
		args string
	}{
		{
			"title missing",
			[][]any{{"งบประมาณที่ขอ", "ประเภทการสนับสนุน", "วันที่เริ่ม", "วันที่สิ้นสุด", "สถานที่"}, {5}},
			"table.column.missing", "1", "ชื่อโครงการ",
		},
		{
			"year of NHSO-ACTION missing",
			[][]any{{"รหัสกองทุน", "ชื่อแผนงาน/โครงการ/กิจกรรม", "ประเภทแผนงาน/โครงการ/กิจกรรม", "วัตถุประสงค์ที่สำคัญ", "กิจกรรมหลักของโครงการ", "อื่นๆ", "รายละเอียดงบประมาณ"}, {"L1"}},
			"table.column.missing", "1", "ปีงบประมาณ (ค.ศ.)",
		},
		{"title twice", [][]any{{"ชื่อโครงการ", "งบประมาณที่ขอ", "สถานที่", "ชื่อโครงการ"}, {"ก", 5, "", "ข"}}, "table.column.twice", "D1", "ชื่อโครงการ"},
	} {
		t.Run(c.name, func(t *testing.T) {
			in, err := Read("แฟ้ม.xlsx", sheetOf(t, c.rows...), settings(t))
			if err != nil {
				t.Fatal(err)
			}
			r := in.Refused()
			if len(r) == 0 || r[0].Key != c.key || r[0].Cell != c.cell || r[0].Args["column"] != c.args {
				t.Errorf("%+v", r)
			}
			worded(t, c.key)
		})
	}
}

// A workbook of faults only must stay readable: the list ends, and says that it does.
func TestFindingsEnd(t *testing.T) {
	rows := [][]any{{"ชื่อโครงการ", "งบประมาณที่ขอ", "สถานที่"}}
	for range maxFindings + 50 {
		rows = append(rows, []any{"ก", "แพง"})
	}
	in, err := Read("แฟ้ม.xlsx", sheetOf(t, rows...), settings(t))
	if err != nil {
		t.Fatal(err)
	}
	last := in.Findings[len(in.Findings)-1]
	if len(in.Findings) != maxFindings+1 || last.Key != "intake.more" || !last.Refused || last.Args["count"] != "50" {
		t.Errorf("%d %+v", len(in.Findings), last)
	}
}

// worded fails when a key has no Thai sentence.
func worded(t testing.TB, key string) {
	t.Helper()
	for _, file := range []string{"assets/phrases/workbook.json", "assets/phrases/model.json", "assets/th.json"} {
		words := map[string]string{}
		readJSON(t, file, &words)
		if words[key] != "" {
			return
		}
	}
	t.Errorf("no sentence for %s", key)
}
