package workbook

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"kongthun/model"
)

// rollUpOf makes the workbook of some funds with a project each.
func rollUpOf(t testing.TB, funds int) []byte {
	t.Helper()
	all, words := map[string]string{}, map[string]string{}
	readJSON(t, "assets/phrases/rollup.json", &all)
	for key, text := range all {
		if rest, ok := strings.CutPrefix(key, "rollup.book."); ok {
			words[rest] = text
		}
	}
	var sorted model.Sorted
	for n := range funds {
		sorted.Files = append(sorted.Files, model.RollUpFile{Path: fmt.Sprintf("%d.xlsx", n), Verdict: model.FileTaken})
	}
	sorted.Missing = []model.ExpectedFund{{Code: "L9999"}}
	roll := model.NewRollUp(sorted, "2026-11-22", "", []model.Issue{{Code: "1", Name: "เด็กจมน้ำ"}, {Code: "2", Name: "ไม่มีใครทำ"}})
	var out bytes.Buffer
	err := WriteRollUp(&out, model.RollUpBook{Roll: roll, Words: words, Remarks: make([]string, funds), Kept: 1000, Used: 8000}, func(take func(model.FundReturn) error) error {
		for n, file := range sorted.Files {
			f := model.FundReturn{
				Fund: model.ReturnedFund{
					Code: fmt.Sprintf("L%04d", n), Fund: "กองทุน", Amphoe: fmt.Sprint("อำเภอ ", n%2), Forward: 100, Income: 300,
					Spent: model.Satang(100 * n), Balance: model.Satang(400 - 100*n),
				},
				Projects: []model.ReturnedProject{{Title: "=1+1", Issue: "1", IssueName: "เด็กจมน้ำ", Approved: 150, Paid: model.Satang(100 * n)}},
			}
			if err := errors.Join(roll.Add(f, file), take(f)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestARollUpReadsBack(t *testing.T) {
	data := rollUpOf(t, 3)
	if !bytes.Equal(data, rollUpOf(t, 3)) {
		t.Error("the same roll-up gives other bytes")
	}
	b, err := openBook("a.xlsx", data)
	if err != nil {
		t.Fatal(err)
	}
	grids, err := b.grids()
	if err != nil {
		t.Fatal(err)
	}
	sheets := map[string]grid{}
	for _, g := range grids {
		sheets[g.name] = g
	}
	for name, rows := range map[string]int{"กองทุน": 2 + 1 + 3 + 1, "โครงการ": 2 + 1 + 3 + 1, "ปัญหา": 2 + 1 + 2 + 1, "กลุ่มเป้าหมาย": 2 + 1 + 10 + 1, "แฟ้มที่ตรวจ": 2 + 1 + 4, "ความครอบคลุม": 2 + 3*(1+1+2+1)} {
		if got := len(sheets[name].rows); got != rows {
			t.Errorf("%s has %d rows, want %d", name, got, rows)
		}
	}
	funds := sheets["กองทุน"].rows
	if first, total := funds[3], funds[6]; first.cells[3].text != "L0000" || first.cells[9].text != "4" || total.cells[9].text != "SUM(I4:I6)" || !total.cells[9].formula || !first.cells[10].formula {
		t.Errorf("%+v\n%+v", first, total)
	}
	if title := sheets["โครงการ"].rows[3].cells[5]; title.formula || title.text != "=1+1" {
		t.Errorf("a title became a formula: %+v", title)
	}
	charts := 0
	for part := range b.parts {
		if strings.HasPrefix(part, "xl/charts/chart") {
			charts++
		}
	}
	if charts != 3 || !bytes.Contains(b.parts["xl/worksheets/sheet3.xml"], []byte("<v>0.25</v>")) {
		t.Errorf("%d charts, or a rate without its value", charts)
	}
}

func TestAnEmptyRollUpIsWritten(t *testing.T) {
	if _, err := openBook("a.xlsx", rollUpOf(t, 0)); err != nil {
		t.Fatal(err)
	}
}

func TestListsOfFundsAreRead(t *testing.T) {
	thai874 := []byte("\xC3\xCB\xD1\xCA\xA1\xCD\xA7\xB7\xD8\xB9;\xA1\xCD\xA7\xB7\xD8\xB9\r\nL0001;\xCD\xBA\xB5\r\n") // รหัสกองทุน;กองทุน, อบต
	for _, c := range []struct {
		name string
		data []byte
		want []model.ExpectedFund
	}{
		{"lines", []byte("\xEF\xBB\xBFL0001\r\nL0002\r\n\r\nรวม\n"), []model.ExpectedFund{{Code: "L0001"}, {Code: "L0002"}}},
		{"tabs", []byte("อำเภอ\tรหัสกองทุน\tกองทุน\nพาน\tL0001\tหนึ่ง\n"), []model.ExpectedFund{{Code: "L0001", Fund: "หนึ่ง", Amphoe: "พาน"}}},
		{"Thai Windows", thai874, []model.ExpectedFund{{Code: "L0001", Fund: "อบต"}}},
		{"workbook", sheetOf(t, []any{"บัญชีกองทุน"}, []any{"ที่", "รหัสกองทุน"}, []any{1, "L0001"}), []model.ExpectedFund{{Code: "L0001"}}},
		{"roll-up", rollUpOf(t, 2), []model.ExpectedFund{{Code: "L0000", Fund: "กองทุน", Amphoe: "อำเภอ 0"}, {Code: "L0001", Fund: "กองทุน", Amphoe: "อำเภอ 1"}}},
		{"nothing", nil, nil},
		{"words", []byte("สวัสดี\n"), nil},
	} {
		got, err := ReadFunds("list", c.data, "กองทุน")
		if fmt.Sprint(got) != fmt.Sprint(c.want) || (err != nil) != (c.want == nil) {
			t.Errorf("%s: %+v, %v", c.name, got, err)
		}
	}
	if _, err := ReadFunds("list", rollUpOf(t, 1)[:500], "กองทุน"); !errors.Is(err, model.Invalid("workbook.cut")) {
		t.Error(err)
	}
}

// The roll-up of a whole country is larger than a workbook that is taken in may be; of it only the sheet of the funds is read.
func TestALargeRollUpServesAsAList(t *testing.T) {
	var large bytes.Buffer
	w := zip.NewWriter(&large)
	small := rollUpOf(t, 2)
	parts, err := zip.NewReader(bytes.NewReader(small), int64(len(small)))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range parts.File {
		if part.Name == "xl/worksheets/sheet4.xml" { // the projects
			to, err := w.CreateHeader(&zip.FileHeader{Name: part.Name, Method: zip.Store})
			if err == nil {
				_, err = to.Write(make([]byte, maxFile+1))
			}
			if err != nil {
				t.Fatal(err)
			}
			continue
		}
		if err := w.Copy(part); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	got, err := ReadFunds("รวมกองทุน.xlsx", large.Bytes(), "กองทุน")
	if err != nil || len(got) != 2 || got[1].Code != "L0001" {
		t.Errorf("%+v, %v", got, err)
	}
	if _, err := openBook("รวมกองทุน.xlsx", large.Bytes()); !errors.Is(err, model.Invalid("workbook.large")) {
		t.Error("it is taken in:", err)
	}
}

func TestASheetEndsBeforeExcelDoes(t *testing.T) {
	r := rollUpWriter{canvas: newCanvas(), RollUpBook: model.RollUpBook{Words: map[string]string{"sheet.projects": "โครงการ"}}}
	defer r.file.Close()
	if err := r.sheet("โครงการ", true); err != nil {
		t.Fatal(err)
	}
	table, err := begin(&r, "projects", projectColumns())
	if err != nil {
		t.Fatal(err)
	}
	table.limit = 6
	for n := range 3 {
		err := table.add(projectOf{})
		if full := errors.Is(err, model.Invalid("rollup.rows")); full != (n == 2) {
			t.Errorf("row %d: %v", n, err)
		}
	}
}
