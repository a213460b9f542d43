package workbook

import (
	"bytes"
	"slices"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"kongthun/model"
)

// sheetOf makes a workbook of one sheet from rows of values, as any other program would.
func sheetOf(t testing.TB, rows ...[]any) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range rows {
		if err := f.SetSheetRow("Sheet1", cellName(1, i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	return bytesOf(t, f)
}

func bytesOf(t testing.TB, f *excelize.File) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestOneProposal(t *testing.T) {
	in, err := Read("ข้อเสนอ.xlsx", sheetOf(t,
		[]any{"แบบรวบรวมข้อเสนอ"},
		nil,
		[]any{"งบประมาณที่ขอ", "ชื่อโครงการ", "ประเภทการสนับสนุน", "วันที่เริ่ม", "กิจกรรม", "ความเห็นของเรา"},
		[]any{20000.5, "โครงการ เเข็งแรง ", "๑๐(๒)", "1 ม.ค. 2569", "อบรม | 5,000\nเดิน", "ดี"},
	), settings(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := in.Check(); err != nil {
		t.Fatal(err)
	}
	if len(in.Proposals) != 1 || in.Tables[0].Header != 3 || in.Tables[0].Layout != "proposal" {
		t.Fatalf("%+v", in)
	}
	p := in.Proposals[0]
	if p.Title != "โครงการ แข็งแรง" || p.Type != "10(2)" || p.Starts != "2026-01-01" || p.Budget != 2000050 ||
		len(p.Activities) != 2 || p.Activities[0] != (model.Activity{Text: "อบรม", Amount: 500000}) || p.Import.Row != 4 ||
		p.Import.Fields["ความเห็นของเรา"] != "ดี" {
		t.Errorf("%+v %+v", p, p.Import)
	}
}

// A period in one column becomes the two days that it tells, unless the days have columns that are filled.
func TestPeriodInOneColumn(t *testing.T) {
	for _, c := range []struct {
		starts, period     any
		first, last        model.Date
		words, key, absent string // what is kept in words, a finding that is there, one that is not
	}{
		{nil, "1 ตุลาคม 2567 - 30 กันยายน 2568", "2024-10-01", "2025-09-30", "", "", "odd.period"},
		{nil, "๑–๓ มีนาคม ๒๕๖๙", "2026-03-01", "2026-03-03", "", "", "odd.period"},
		{nil, "15 ม.ค. 69", "2026-01-15", "2026-01-15", "", "", "odd.period"},
		{nil, "1 เมษายน 2568 -", "2025-04-01", "", "", "odd.date.one", "odd.period"},
		{nil, "ตลอดปี", "", "", "ตลอดปี", "odd.period", ""},
		{nil, "1–3 มีนาคม 2569 เป็นต้นไป", "", "", "1–3 มีนาคม 2569 เป็นต้นไป", "odd.period", ""},
		{nil, "ระหว่าง 1 ต.ค. 2568", "", "", "ระหว่าง 1 ต.ค. 2568", "odd.period", ""},
		{nil, "30 กันยายน 2568 - 1 ตุลาคม 2567", "", "", "30 กันยายน 2568 - 1 ตุลาคม 2567", "odd.period", ""},
		{"1/1/2569", "1–3 มีนาคม 2569", "2026-01-01", "", "1–3 มีนาคม 2569", "odd.period", ""},
		{"ทุกวันศุกร์", "1–3 มีนาคม 2569", "", "", "ทุกวันศุกร์ 1–3 มีนาคม 2569", "odd.period", ""},
		{"1/1/2569", "-", "2026-01-01", "", "", "odd.date.one", "odd.period"},
	} {
		in, err := Read("ก.xlsx", sheetOf(t, []any{"ชื่อโครงการ", "วันที่เริ่ม", "ระยะเวลาดำเนินการ"}, []any{"โครงการหนึ่ง", c.starts, c.period}), settings(t))
		if err != nil || in.Check() != nil || len(in.Proposals) != 1 {
			t.Fatal(err, in.Findings)
		}
		p := in.Proposals[0]
		var keys []string
		for _, f := range in.Findings {
			keys = append(keys, f.Key)
		}
		if p.Starts != c.first || p.Ends != c.last || p.Period != c.words {
			t.Errorf("%v %v: %s to %s, %q", c.starts, c.period, p.Starts, p.Ends, p.Period)
		}
		if c.key != "" && !slices.Contains(keys, c.key) || slices.Contains(keys, c.absent) {
			t.Errorf("%v %v: %q", c.starts, c.period, keys)
		}
	}
}

// What is odd is kept as it was written, and pointed out at its cell.
func TestOddCellsAreKept(t *testing.T) {
	heads := []any{
		"ชื่อโครงการ", "รหัสโครงการ", "ประเภทการสนับสนุน", "วันที่เริ่ม", "วันที่สิ้นสุด", "กำหนดวันส่งรายงาน", "โทรศัพท์", "รหัสกองทุน",
		"ปีงบประมาณ", "ประเภทองค์กรผู้เสนอ", "ปัญหาของพื้นที่ที่ตอบ",
	}
	for _, c := range []struct {
		name  string
		col   int
		value any
		key   string
		kept  func(p model.Proposal) bool
	}{
		{"code", 1, "ปี2564-L5275-1-1", "odd.code", func(p model.Proposal) bool { return p.Code == "ปี2564-L5275-1-1" }},
		{"code as a number", 1, 52816001, "odd.code", func(p model.Proposal) bool { return p.Code == "52816001" }},
		{"type beyond", 2, "ประเภท 7 การใช้เงินตามมติบอร์ด", "cell.type.beyond", func(p model.Proposal) bool { return p.Type == "10(7)" }},
		{"start in words", 3, "ทุกวันศุกร์", "cell.date.kept", func(p model.Proposal) bool { return p.Period == "ทุกวันศุกร์" && p.Starts == "" }},
		{"end without a day", 4, "ธันวาคม 2568", "cell.date.kept", func(p model.Proposal) bool { return p.Period == "ธันวาคม 2568" }},
		{"end before the start", 4, "1/1/2568", "odd.period", func(p model.Proposal) bool {
			return p.Period == "1 มกราคม 2569 – 1 มกราคม 2568" && p.Starts == "" && p.Ends == ""
		}},
		{"report some time", 5, "สิ้นปี", "cell.date.kept", func(p model.Proposal) bool {
			return p.ReportDue == "" && p.Import.Fields["กำหนดวันส่งรายงาน"] == "สิ้นปี"
		}},
		{"phone as a number", 6, 812345678, "cell.phone.zero", func(p model.Proposal) bool { return p.Applicant.Phone == "812345678" }},
		{"another fund", 7, "L9999", "cell.fund.other", func(p model.Proposal) bool { return p.Import.FundCode == "L9999" }},
		{"another year", 8, 2024, "cell.year.other", func(p model.Proposal) bool { return p.Import.Fields["year"] == "2567" }},
		{"claim without a level", 10, "เด็กจมน้ำ", "cell.claim.level", func(p model.Proposal) bool {
			return len(p.Claims) == 1 && p.Claims[0] == model.Claim{Problem: "q0000000000000002"}
		}},
		{"a kind of its own", 9, "ชมรมผู้สูงอายุ", "cell.applicant.beyond", func(p model.Proposal) bool { return p.Applicant.Name == "ชมรมผู้สูงอายุ" }},
	} {
		t.Run(c.name, func(t *testing.T) {
			row := make([]any, len(heads))
			row[0], row[3] = "โครงการหนึ่ง", "1/1/2569"
			row[c.col] = c.value
			in, err := Read("ก.xlsx", sheetOf(t, heads, row), settings(t))
			if err != nil || in.Check() != nil {
				t.Fatal(err, in.Findings)
			}
			said := false
			for _, f := range in.Findings {
				said = said || f.Key == c.key && f.Sheet == "Sheet1"
				worded(t, f.Key)
			}
			if !said || !c.kept(in.Proposals[0]) {
				t.Errorf("%+v %+v %+v", in.Findings, in.Proposals[0], in.Proposals[0].Import)
			}
		})
	}
}

// Dates and years in every form that offices write.
func TestDatesOfEveryForm(t *testing.T) {
	for _, v := range []any{
		"15/01/2569", "15/1/69", "๑๕/๑/๒๕๖๙", "15 ม.ค. 2569", "15 มกราคม พ.ศ. 2569", "วันพฤหัสบดีที่ 15 มกราคม 2569", "2026-01-15", 46037,
		time.Date(2026, 1, 15, 0, 0, 0, 0, time.UTC), time.Date(2569, 1, 15, 0, 0, 0, 0, time.UTC),
	} {
		in, err := Read("ก.xlsx", sheetOf(t, []any{"ชื่อโครงการ", "วันที่เริ่ม", "สถานที่"}, []any{"ก", v}), settings(t))
		if err != nil || in.Check() != nil || in.Proposals[0].Starts != "2026-01-15" {
			t.Errorf("%v: %v %+v", v, err, in)
		}
	}
}

func TestHiddenSheetsAreNotRead(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	heads := []any{"ชื่อโครงการ", "งบประมาณที่ขอ", "สถานที่"}
	if _, err := f.NewSheet("เก่า"); err != nil {
		t.Fatal(err)
	}
	for _, sheet := range []string{"Sheet1", "เก่า"} {
		for i, row := range [][]any{heads, {"ก", 5, "ข"}} {
			if err := f.SetSheetRow(sheet, cellName(1, i+1), &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := f.SetSheetVisible("เก่า", false); err != nil {
		t.Fatal(err)
	}
	in, err := Read("ก.xlsx", bytesOf(t, f), settings(t))
	if err != nil || len(in.Proposals) != 1 || len(in.Findings) != 1 || in.Findings[0].Key != "table.hidden" || in.Findings[0].Sheet != "เก่า" {
		t.Errorf("%v %+v", err, in)
	}
}

// Rich text, escapes and texts within the cell are read as they are seen; how a word is spoken is not.
func TestTextsOfOtherPrograms(t *testing.T) {
	inline := func(content string) []byte {
		return edit(t, "xl/worksheets/sheet1.xml", `<c r="A2" t="s"><v>5</v></c>`, `<c r="A2" t="inlineStr"><is>`+content+`</is></c>`)
	}
	for content, want := range map[string]string{
		"<t>โครงการ</t>":                                     "โครงการ",
		"<r><t>โครง</t></r><r><rPr><b/></rPr><t>การ</t></r>": "โครงการ",
		"<t>ก_x000D_ข</t>":                                   "ก ข",
		"<t>ก</t><rPh><t>เสียง</t></rPh>":                    "ก",
		"<t>a &amp; b</t>":                                   "a & b",
	} {
		in, err := Read("ก.xlsx", inline(content), settings(t))
		if err != nil || len(in.Proposals) == 0 || in.Proposals[0].Title != want {
			t.Errorf("%s: %v %+v", content, err, in)
		}
	}
}

// Every reason that model/thai gives for a date or a number it refuses has its sentence here; what is no date is kept.
func TestReasonsAreWorded(t *testing.T) {
	for _, reason := range []string{
		"date.day", "date.month", "date.year", "date.era", "date.swapped", "date.weekday",
		"number.empty", "number.form", "number.comma", "number.decimals", "number.overflow", "number.words",
	} {
		worded(t, "cell."+reason)
	}
}
