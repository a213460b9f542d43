package workbook

import (
	"bytes"
	"fmt"
	"math/big"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"kongthun/model"
	"kongthun/model/ranking"
)

// The round of these tests: what a rubric may look like, with one criterion whose digits nobody has explained.
var (
	bookRubric = model.Rubric{Criteria: []model.Criterion{
		{Key: "need", Name: "ตรงกับปัญหา", Weight: 40, NeedFit: true, Anchors: []string{"ไม่เกี่ยว", "ทางอ้อม", "โดยตรง", "ชี้ขาด"}},
		{Key: "method", Name: "วิธีการ", Weight: 35, Anchors: []string{"แย่", "พอใช้", "กลาง", "ดี", "ดีมาก"}},
		{Key: "cost", Name: "คุ้มค่า", Weight: 25},
	}}
	bookPriority  = map[model.ID]int{"q1": 20, "q2": 15, "q3": 8}
	bookProposals = []model.Proposal{
		{ID: "p1", Title: "โครงการที่ปั้น", Claims: []model.Claim{{Problem: "q1", Level: 3}, {Problem: "q2", Level: 2}, {Problem: "q3", Level: 1}}},
		{ID: "p2", Title: "โครงการน้ำ ฐุ ฎุ", Claims: []model.Claim{{Problem: "q2", Level: 2}}},
		{ID: "p3", Title: "โครงการที่ไม่อ้างปัญหา"},
	}
)

// testStands are the stands as the drop-down words them.
var testStands = []model.Choice{{Name: "ให้คะแนน"}, {Code: "abstain", Name: "งดให้คะแนน"}, {Code: "conflict", Name: "มีส่วนได้เสีย"}}

// bookOf is a sheet's workbook as the service makes it.
func bookOf(s model.Sheet) model.ScoreBook {
	b := model.ScoreBook{
		Titles: []string{"ใบให้คะแนน", "ผู้ให้คะแนน: นางปั้น สมมุติ"}, Notes: []string{"กรอกช่องสีเหลือง", "ส่งคืนเลขานุการ"}, Stands: testStands, Author: "อบต.ทดลอง",
		Words: map[string]string{
			"sheet": "ใบให้คะแนน", "legend": "ความหมายของคะแนน", "pass": "kongthun", "number": "ที่", "text": "ข้อเสนอ", "stand": "การให้คะแนน",
			"stand_hint": "ปล่อยว่างถ้าให้คะแนน", "total": "รวม", "missing": "ยังขาด", "comment": "ความเห็น", "done": "ครบ {done} จาก {all} ข้อเสนอ",
		},
	}
	for _, c := range bookRubric.Criteria {
		column := model.ScoreColumn{Key: c.Key, Name: c.Name, Head: c.Name, NeedFit: c.NeedFit, Weight: c.Weight}
		for n := range 5 {
			switch {
			case c.NeedFit && n < 4:
				column.Choices = append(column.Choices, strconv.Itoa(n)+" = "+c.Anchors[n])
			case !c.NeedFit && c.Anchors != nil:
				column.Choices = append(column.Choices, strconv.Itoa(n+1)+" = "+c.Anchors[n])
			case !c.NeedFit:
				column.Choices = append(column.Choices, strconv.Itoa(n+1))
			}
		}
		b.Columns = append(b.Columns, column)
	}
	var cells []model.SheetCell
	for i, p := range bookProposals {
		a, _ := s.Answer(p.ID)
		score, missing := ranking.Running(p, a, bookRubric, bookPriority)
		row := model.ScoreRow{Proposal: p.ID, Number: strconv.Itoa(i + 1), Text: p.Title, Total: score.Score, Missing: missing, Answer: a}
		if len(a.Levels) > 0 {
			row.Fit = new(big.Rat).Quo(score.NeedFit, big.NewRat(100, 1))
		}
		b.Rows = append(b.Rows, row)
		cells = append(cells, model.SheetCell{Proposal: p.ID}, model.SheetCell{Proposal: p.ID, Comment: true}, model.SheetCell{Proposal: p.ID, Criterion: "method"}, model.SheetCell{Proposal: p.ID, Criterion: "cost"})
		for _, c := range p.Claims {
			row := model.ScoreRow{Proposal: p.ID, Problem: c.Problem, Text: "ปัญหา " + string(c.Problem), Priority: bookPriority[c.Problem], Answer: a}
			if level, ok := a.Level(c.Problem); ok {
				row.Fit = big.NewRat(int64(row.Priority)*int64(level), 60)
			}
			b.Rows = append(b.Rows, row)
			cells = append(cells, model.SheetCell{Proposal: p.ID, Problem: c.Problem})
		}
	}
	b.Pass = s.Pass(cells)
	b.Pass.Office, b.Pass.Round, b.Pass.Member, b.Pass.Code, b.Pass.Made = "o1", "r1", "m1", "0a1b2c3d4e", "2026-03-01"
	for _, r := range b.Rows {
		b.Pass.Rows = append(b.Pass.Rows, model.SheetPassRow{Proposal: r.Proposal, Problem: r.Problem, Text: r.Text})
	}
	return b
}

// drawSheet draws a sheet that is filled in anyhow.
func drawSheet(t *rapid.T) model.Sheet {
	s := model.Sheet{ID: "s1", Round: "r1", Member: "m1"}
	for _, p := range bookProposals {
		a := model.Answer{Proposal: p.ID, Comment: rapid.SampledFrom([]string{"", "ดี", "=1+1", "บรรทัด\nสอง", "_x000D_ <&>"}).Draw(t, "comment")}
		a.Stand = rapid.SampledFrom([]model.Stand{"", "", "", "abstain", "conflict"}).Draw(t, "stand")
		for _, c := range p.Claims {
			if rapid.IntRange(0, 3).Draw(t, "answered") > 0 {
				a.Levels = append(a.Levels, model.Claim{Problem: c.Problem, Level: model.Level(rapid.IntRange(0, 3).Draw(t, "level"))})
			}
		}
		for _, key := range []string{"method", "cost"} {
			if rapid.IntRange(0, 3).Draw(t, "answered") > 0 {
				a.Points = append(a.Points, model.Judgment{Criterion: key, Points: rapid.IntRange(1, 5).Draw(t, "points")})
			}
		}
		s = s.Keyed(a)
	}
	return s
}

type fataler interface {
	Helper()
	Fatal(...any)
}

func sheetBytes(t fataler, s model.Sheet) []byte {
	t.Helper()
	data, err := ScoreSheet(bookOf(s))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func readBack(t fataler, data []byte) model.SheetReturn {
	t.Helper()
	back, err := ReadScoreSheet("ใบ.xlsx", data, testStands)
	if err != nil {
		t.Fatal(err)
	}
	return back
}

// What goes out comes back: every cell with its value, nothing to say of any, and the pass as it was. The same value is the same bytes.
func TestScoreSheetsComeBackAsTheyWent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSheet(t)
		data := sheetBytes(t, s)
		back := readBack(t, data)
		if len(back.Findings) > 0 || len(back.Values) != len(back.Pass.Cells) || !reflect.DeepEqual(back.Pass, bookOf(s).Pass) {
			t.Fatalf("%d of %d cells, findings %+v", len(back.Values), len(back.Pass.Cells), back.Findings)
		}
		for _, v := range back.Values {
			if want := s.Value(v.SheetCell); v.Value != want {
				t.Fatalf("%s: %q, want %q", v.Place, v.Value, want)
			}
		}
		if !bytes.Equal(data, sheetBytes(t, s)) {
			t.Fatal("the same sheet gives other bytes")
		}
	})
}

// The formulas are those whose values LibreOffice was seen to reckon as the ranking does (excelize's own reckoning of nested IFs
// cannot be relied on), and beside each stands what it comes to, for programs that do not reckon.
func TestFormulas(t *testing.T) {
	s := model.Sheet{ID: "s1", Round: "r1", Member: "m1"}.Keyed(model.Answer{
		Proposal: "p1", Levels: []model.Claim{{Problem: "q1", Level: 2}, {Problem: "q2", Level: 3}}, Points: []model.Judgment{{Criterion: "method", Points: 4}},
	})
	f, err := excelize.OpenReader(bytes.NewReader(sheetBytes(t, s)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	digit := func(at string) string { return "VALUE(LEFT(TRIM(" + at + "),1))" }
	empty := func(at string) string { return "IF(LEN(TRIM(" + at + "))=0,1,0)" }
	const judged = `IF(OR(D8="งดให้คะแนน",D8="มีส่วนได้เสีย"),`
	for at, want := range map[string][2]string{
		"B5":  {`"ครบ "&COUNTIF(I8:I14,0)&" จาก 3 ข้อเสนอ"`, "ครบ 0 จาก 3 ข้อเสนอ"},
		"K9":  {"IFERROR(" + digit("E9") + `*20/60,"")`, "0.6666666666666666"},
		"K10": {"IFERROR(" + digit("E10") + `*15/60,"")`, "0.75"},
		"K11": {"IFERROR(" + digit("E11") + `*8/60,"")`, ""},
		"K8":  {"IF(COUNT(K9:K11)=0,0,MIN(1,MAX(K9:K11)+IF(COUNT(K9:K11)>1,LARGE(K9:K11,2)/4,0)))", "0.9166666666666666"},
		"E8":  {`IF(COUNT(K9:K11)=0,"",K8*100)`, "91.66666666666667"},
		"H8":  {judged + `"",ROUND(40*K8+IFERROR((` + digit("F8") + "-1)*35/4,0)+IFERROR((" + digit("G8") + "-1)*25/4,0),2))", "62.916666666666664"},
		"I8":  {judged + "0," + empty("E9") + "+" + empty("E10") + "+" + empty("E11") + "+" + empty("F8") + "+" + empty("G8") + ")", "2"},
		"K14": {"IF(COUNT(A14)=0,0,MIN(1,MAX(A14)+IF(COUNT(A14)>1,LARGE(A14,2)/4,0)))", ""},
	} {
		formula, _ := f.GetCellFormula("ใบให้คะแนน", at)
		value, err := f.GetCellValue("ใบให้คะแนน", at, excelize.Options{RawCellValue: true})
		if err != nil || formula != want[0] || value != want[1] {
			t.Errorf("%s = %s, holds %q, want %s and %q", at, formula, value, want[0], want[1])
		}
	}
}

// changed edits a workbook as a person with Excel does.
func changed(t *testing.T, data []byte, change func(*excelize.File)) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	change(f)
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func place(t *testing.T, back model.SheetReturn, c model.SheetCell) string {
	t.Helper()
	for _, v := range back.Values {
		if v.SheetCell == c {
			_, at, _ := strings.Cut(v.Place, "!")
			return at
		}
	}
	t.Fatalf("no cell %+v", c)
	return ""
}

func valueOf(back model.SheetReturn, c model.SheetCell) string {
	for _, v := range back.Values {
		if v.SheetCell == c {
			return v.Value
		}
	}
	return "nothing"
}

func TestOnlyAnswersAreOpen(t *testing.T) {
	data := sheetBytes(t, model.Sheet{ID: "s1", Round: "r1", Member: "m1"})
	open := map[string]bool{}
	for _, v := range readBack(t, data).Values {
		_, at, _ := strings.Cut(v.Place, "!")
		open[at] = true
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for row := 1; row < 20; row++ {
		for col := 1; col < 14; col++ {
			at := cellName(col, row)
			n, _ := f.GetCellStyle("ใบให้คะแนน", at)
			style, err := f.GetStyle(n)
			if err != nil {
				t.Fatal(err)
			}
			if locked := style.Protection == nil || style.Protection.Locked; locked == open[at] {
				t.Errorf("%s is locked: %v", at, locked)
			}
		}
	}
	if visible, _ := f.GetSheetVisible("kongthun"); visible {
		t.Error("the pass is seen")
	}
	lists, err := f.GetDataValidations("ใบให้คะแนน")
	if err != nil || len(lists) != len(open)-len(bookProposals) {
		t.Errorf("%d drop-downs for %d cells: %v", len(lists), len(open), err)
	}
	for _, v := range lists {
		if v.Formula1 == "" || v.Prompt == nil || *v.Prompt == "" {
			t.Errorf("%s has no list or no explanation", v.Sqref)
		}
	}
}

// Rows and columns are found wherever they went; what was cut off, doubled, written over or cannot be read is named with its place.
func TestSheetsThatPeopleHaveWorkedOn(t *testing.T) {
	data := sheetBytes(t, model.Sheet{ID: "s1", Round: "r1", Member: "m1"})
	back := readBack(t, data)
	method, level, stand := model.SheetCell{Proposal: "p2", Criterion: "method"}, model.SheetCell{Proposal: "p2", Problem: "q2"}, model.SheetCell{Proposal: "p3"}
	at, levelAt, standAt := place(t, back, method), place(t, back, level), place(t, back, stand)
	_, row := cellRef(at)
	const sheet = "ใบให้คะแนน"
	for _, c := range []struct {
		name   string
		change func(*excelize.File)
		key    string // of the one finding; "" for none
		want   map[model.SheetCell]string
	}{
		{"digits, words and blanks", func(f *excelize.File) {
			must(f.SetCellValue(sheet, at, 4), f.SetCellStr(sheet, levelAt, " ๓ = ชี้ขาด "), f.SetCellStr(sheet, standAt, "งดให้คะแนน"))
		}, "", map[model.SheetCell]string{method: "4", level: "3", stand: "abstain"}},
		{"as on paper", func(f *excelize.File) { must(f.SetCellStr(sheet, standAt, "ม")) }, "", map[model.SheetCell]string{stand: "conflict"}},
		{"rows put in and the sheet renamed", func(f *excelize.File) {
			must(f.SetCellValue(sheet, at, 5), f.InsertRows(sheet, row, 2), f.SetSheetName(sheet, "แผ่นอื่น"))
		}, "", map[model.SheetCell]string{method: "5"}},
		{"too many points", func(f *excelize.File) { must(f.SetCellValue(sheet, at, 6)) }, "scoresheet.points", map[model.SheetCell]string{method: "nothing", level: ""}},
		{"two digits", func(f *excelize.File) { must(f.SetCellStr(sheet, at, "4/5")) }, "scoresheet.points", map[model.SheetCell]string{method: "nothing"}},
		{"half a point", func(f *excelize.File) { must(f.SetCellValue(sheet, at, 3.5)) }, "scoresheet.points", map[model.SheetCell]string{method: "nothing"}},
		{"a word", func(f *excelize.File) { must(f.SetCellStr(sheet, levelAt, "มาก")) }, "scoresheet.level", map[model.SheetCell]string{level: "nothing"}},
		{"another stand", func(f *excelize.File) { must(f.SetCellStr(sheet, standAt, "ไม่แน่ใจ")) }, "scoresheet.stand", map[model.SheetCell]string{stand: "nothing"}},
		{"a formula", func(f *excelize.File) { must(f.SetCellFormula(sheet, at, "2+2")) }, "cell.formula", map[model.SheetCell]string{method: "nothing"}},
		{"another title", func(f *excelize.File) {
			must(f.SetCellStr(sheet, "C"+strconv.Itoa(row), "โครงการอื่น"))
		}, "scoresheet.row.changed", map[model.SheetCell]string{method: "nothing", level: ""}},
		{"a row gone", func(f *excelize.File) { must(f.RemoveRow(sheet, row)) }, "scoresheet.row.gone", map[model.SheetCell]string{method: "nothing", level: ""}},
		{"a row doubled", func(f *excelize.File) { must(f.DuplicateRow(sheet, row)) }, "scoresheet.row.twice", map[model.SheetCell]string{method: "nothing", level: ""}},
	} {
		got, err := ReadScoreSheet("ใบ.xlsx", changed(t, data, c.change), testStands)
		keys := ""
		for _, f := range got.Findings {
			keys = f.Key
		}
		if err != nil || keys != c.key || len(got.Findings) > 1 {
			t.Errorf("%s: %v, %+v", c.name, err, got.Findings)
		}
		for cell, want := range c.want {
			if v := valueOf(got, cell); v != want {
				t.Errorf("%s: %+v is %q, want %q", c.name, cell, v, want)
			}
		}
	}
}

// must is for changes of a test's own workbook, which cannot fail but by a mistake of the test.
func must(errs ...error) {
	for _, err := range errs {
		if err != nil {
			panic(err)
		}
	}
}

func TestPassesThatAreRefused(t *testing.T) {
	data := sheetBytes(t, model.Sheet{ID: "s1", Round: "r1", Member: "m1"})
	for name, c := range map[string]struct {
		change func(*excelize.File)
		key    string
	}{
		"no pass":               {func(f *excelize.File) { must(f.SetCellStr("kongthun", "A1", "x")) }, "scoresheet.none"},
		"a later form":          {func(f *excelize.File) { must(f.SetCellStr("kongthun", "A2", "2")) }, "scoresheet.form"},
		"another checksum":      {func(f *excelize.File) { must(f.SetCellStr("kongthun", "A3", strings.Repeat("0", 64))) }, "scoresheet.changed"},
		"another pass":          {func(f *excelize.File) { must(f.SetCellStr("kongthun", "A4", "e30=")) }, "scoresheet.changed"},
		"no base64":             {func(f *excelize.File) { must(f.SetCellStr("kongthun", "A4", "???")) }, "scoresheet.changed"},
		"more behind it":        {func(f *excelize.File) { must(f.SetCellStr("kongthun", "A5", "e30=")) }, "scoresheet.changed"},
		"the hidden keys gone":  {func(f *excelize.File) { must(f.RemoveCol("ใบให้คะแนน", "A")) }, "scoresheet.keys"},
		"the whole sheet gone":  {func(f *excelize.File) { must(f.UnprotectWorkbook(), f.DeleteSheet("ใบให้คะแนน")) }, "scoresheet.keys"},
		"the hidden sheet gone": {func(f *excelize.File) { must(f.UnprotectWorkbook(), f.DeleteSheet("kongthun")) }, "scoresheet.none"},
	} {
		_, err := ReadScoreSheet("ใบ.xlsx", changed(t, data, c.change), testStands)
		var refusal *model.Error
		if refusal, _ = err.(*model.Error); refusal == nil || refusal.Key != c.key {
			t.Errorf("%s: %v, want %s", name, err, c.key)
		}
	}
	// a pass with a right checksum that the program would never have written
	for name, spoil := range map[string]func(*model.SheetPass){
		"nobody's":                func(p *model.SheetPass) { p.Member = "" },
		"of two":                  func(p *model.SheetPass) { p.Group = "ก" },
		"signed as keyed here":    func(p *model.SheetPass) { p.Code = "#1" },
		"not signed":              func(p *model.SheetPass) { p.Code = "" },
		"a row twice":             func(p *model.SheetPass) { p.Rows = append(p.Rows, p.Rows[0]) },
		"a cell twice":            func(p *model.SheetPass) { p.Cells = append(p.Cells, p.Cells[0]) },
		"a cell without a row":    func(p *model.SheetPass) { p.Cells[0].Proposal = "p9" },
		"a cell of two sorts":     func(p *model.SheetPass) { p.Cells[0].Comment, p.Cells[0].Criterion = true, "method" },
		"a base no cell can take": func(p *model.SheetPass) { p.Cells[0].Base = "9" },
	} {
		b := bookOf(model.Sheet{ID: "s1", Round: "r1", Member: "m1"})
		b.Pass.Cells, b.Pass.Rows = slices.Clone(b.Pass.Cells), slices.Clone(b.Pass.Rows)
		spoil(&b.Pass)
		data, err := ScoreSheet(b)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := ReadScoreSheet("ใบ.xlsx", data, testStands); fmt.Sprint(err) != "invalid scoresheet.changed" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// FuzzScoreSheet gives the reader workbooks with damaged bytes: it refuses or reads, and never a value that no cell can hold.
func FuzzScoreSheet(f *testing.F) {
	data, err := ScoreSheet(bookOf(model.Sheet{ID: "s1", Round: "r1", Member: "m1"}))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(0, byte(0))
	f.Add(len(data)/2, byte(0xFF))
	f.Add(len(data)-30, byte('x'))
	f.Fuzz(func(t *testing.T, at int, b byte) {
		broken := slices.Clone(data)
		if at < 0 {
			at = -(at + 1)
		}
		broken[at%len(broken)] = b
		back, err := ReadScoreSheet("ใบ.xlsx", broken, testStands)
		if err != nil {
			return
		}
		for _, v := range back.Values {
			if !v.Takes(v.Value) {
				t.Errorf("%s: %q", v.Place, v.Value)
			}
		}
	})
}

// FuzzPass gives the pass's reader any bytes.
func FuzzPass(f *testing.F) {
	f.Add([]byte(`{"office":"o1","round":"r1","member":"m1","code":"a","rows":[{"proposal":"p1","text":""}],"cells":[{"proposal":"p1"}]}`))
	f.Add([]byte(`{}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if pass, ok := decodePass(raw); ok && !pass.Sound() {
			t.Error("an unsound pass is let in")
		}
	})
}
