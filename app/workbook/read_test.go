package workbook

import (
	"bytes"
	"testing"

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
