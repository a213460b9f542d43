package workbook

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"kongthun/model"
)

// register is an invented register: a title, a long name, an unknown amount and an unknown date, totals.
func register(t testing.TB) model.Return {
	t.Helper()
	l := shipped(t)["register"]
	r := model.Return{
		Kind: "register", Sheet: l.Sheet, Columns: l.ReturnColumns(), Landscape: true, File: "ทะเบียน.xlsx", Author: "อบต.ตัวอย่าง",
		Title: []string{"ทะเบียนคุมโครงการ ปีงบประมาณ 2569", "กองทุนหลักประกันสุขภาพ องค์การบริหารส่วนตำบลตัวอย่าง รหัส L0123"},
	}
	amounts := []model.Satang{2063050, 0, 100, 1999999999}
	for i, amount := range amounts {
		row := make([]model.Cell, len(r.Columns))
		for j, c := range r.Columns {
			switch c.Key {
			case "number":
				row[j] = model.CountOf(i + 1)
			case "title":
				row[j] = model.TextOf(strings.Repeat("โครงการป้องกันที่ปั้นฝี่น้ำกตัญญู ", i+1))
			case "code":
				row[j] = model.TextOf("069-L0123-2-0" + strconv.Itoa(i+1))
			case "year":
				row[j] = model.TextOf("2569")
			case "approvedOn", "starts":
				row[j] = model.DayOf(model.NewDate(2026, 1, 15).AddDays(i))
			case "applicant.phone":
				row[j] = model.TextOf("0800000000")
			case "applicant.responsible":
				row[j] = model.TextOf("=HYPERLINK(\"x\")")
			case "approved":
				row[j] = model.Cell{Number: int64(amount), Known: amount != 0}
			}
		}
		r.Rows = append(r.Rows, row)
	}
	r.Totals = make([]model.Cell, len(r.Columns))
	for j, c := range r.Columns {
		switch c.Key {
		case "title":
			r.Totals[j] = model.TextOf("รวม")
		case "approved":
			r.Totals[j] = model.Cell{Sum: true, Known: true}
		}
	}
	return r
}

func written(t testing.TB, r model.Return) []byte {
	t.Helper()
	data, err := Write(r)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func columnOf(t testing.TB, r model.Return, key string) int {
	t.Helper()
	for i, c := range r.Columns {
		if c.Key == key {
			return i + 1
		}
	}
	t.Fatal("no column", key)
	return 0
}

func TestReturnCells(t *testing.T) {
	r := register(t)
	f, err := excelize.OpenReader(bytes.NewReader(written(t, r)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	at := func(key string, row int) string { return cellName(columnOf(t, r, key), row) }
	for _, c := range []struct{ cell, want string }{
		{"A1", r.Title[0]},
		{"A3", "ที่"},
		{at("approved", 4), "20630.5"},
		{at("approved", 5), ""}, // not known, never 0
		{at("approved", 8), "20020631.49"},
		{at("code", 4), "069-L0123-2-01"},
		{at("applicant.phone", 4), "0800000000"},
		{at("applicant.responsible", 4), "=HYPERLINK(\"x\")"},
		{at("approvedOn", 4), "46037"}, // 15 January 2026
		{at("ends", 4), ""},
		{at("title", 8), "รวม"},
	} {
		if got, err := f.GetCellValue(r.Sheet, c.cell, excelize.Options{RawCellValue: true}); err != nil || got != c.want {
			t.Errorf("%s: %q, want %q (%v)", c.cell, got, c.want, err)
		}
	}
	if got, _ := f.GetCellFormula(r.Sheet, at("approved", 8)); got != "SUM("+at("approved", 4)+":"+at("approved", 7)+")" {
		t.Errorf("total: %q", got)
	}
	if got, _ := f.GetCellFormula(r.Sheet, at("applicant.responsible", 4)); got != "" {
		t.Errorf("a text became a formula: %q", got)
	}
	for key, want := range map[string]excelize.CellType{"code": excelize.CellTypeInlineString, "applicant.phone": excelize.CellTypeInlineString} {
		if got, _ := f.GetCellType(r.Sheet, at(key, 4)); got != want {
			t.Errorf("%s: type %v", key, got)
		}
	}
	layout, err := f.GetPageLayout(r.Sheet)
	if err != nil || *layout.Size != a4 || *layout.Orientation != "landscape" || *layout.FitToWidth != 2 || *layout.FitToHeight != 0 {
		t.Error(layout, err)
	}
	if names := f.GetDefinedName(); len(names) != 1 || names[0].RefersTo != "'"+r.Sheet+"'!$A:$D,'"+r.Sheet+"'!$3:$3" {
		t.Errorf("%+v", names)
	}
	if panes, err := f.GetPanes(r.Sheet); err != nil || !panes.Freeze || panes.YSplit != 3 || panes.XSplit != 4 || panes.TopLeftCell != "E4" {
		t.Error(panes, err)
	}
	low, _ := f.GetRowHeight(r.Sheet, 4)
	high, _ := f.GetRowHeight(r.Sheet, 7)
	if low < lineHeight || high <= low {
		t.Errorf("heights %v and %v", low, high)
	}
}

func TestReturnsThatAreRefused(t *testing.T) {
	long := register(t)
	long.Rows[0][columnOf(t, long, "title")-1] = model.TextOf(strings.Repeat("ก", maxText+1))
	narrow := register(t)
	narrow.Rows[0] = narrow.Rows[0][:2]
	rich := register(t)
	for i := range rich.Rows {
		rich.Rows[i][columnOf(t, rich, "approved")-1] = model.MoneyOf(1 << 62)
	}
	for key, r := range map[string]model.Return{
		"workbook.cell.long": long, "workbook.return.shape": narrow, "money.overflow": rich,
	} {
		_, err := Write(r)
		var refusal *model.Error
		if !errors.As(err, &refusal) || refusal.Key != key {
			t.Errorf("%s: %v", key, err)
		}
		worded(t, key)
	}
	if _, err := Write(model.Return{Kind: "none"}); err == nil {
		t.Error("a return without columns was written")
	}
}

// A return of NHSO-ACTION that we wrote is a workbook that we read: the same values come back.
func TestActionReadsBack(t *testing.T) {
	l := shipped(t)["action"]
	r := model.Return{Kind: "action", Sheet: l.Sheet, Columns: l.ReturnColumns(), Landscape: true, File: "a.xlsx", Author: "อบต."}
	values := map[string]model.Cell{
		"fundCode": model.TextOf("L1234"), "title": model.TextOf("โครงการหนึ่ง"), "type": model.TextOf("2"), "applicant.kind": model.TextOf("5"),
		"applicant.name": model.TextOf("ชมรมหนึ่ง"), "targets.group": model.TextOf("5"), "targets.people": model.CountOf(40),
		"objectives.text": model.TextOf("เพื่อหนึ่ง\nเพื่อสอง"), "activities.text": model.TextOf("อบรม\nเดิน"),
		"earlier.approved": model.MoneyOf(2063050), "year": model.CountOf(2026), "budgetNote": model.TextOf("ถัวจ่าย"),
		"starts": model.TextOf("01/02/2569"), "ends": model.TextOf("30/09/2026"), "earlier.on": model.TextOf("15/01/2569"),
		"earlier.spent": {}, "earlier.people": {},
	}
	row := make([]model.Cell, len(r.Columns))
	for i, c := range r.Columns {
		row[i] = values[c.Key]
	}
	r.Rows = [][]model.Cell{row}
	in, err := Read("a.xlsx", written(t, r), settings(t))
	if err != nil || in.Check() != nil || len(in.Findings) > 0 || len(in.Proposals) != 1 {
		t.Fatal(err, in)
	}
	p := in.Proposals[0]
	if p.Title != "โครงการหนึ่ง" || p.Type != "10(2)" || p.Applicant.Kind != 5 || p.Applicant.Name != "ชมรมหนึ่ง" ||
		len(p.Targets) != 1 || p.Targets[0] != (model.Target{Group: 5, People: 40}) || len(p.Objectives) != 2 || len(p.Activities) != 2 ||
		*p.Earlier != (model.Earlier{Approved: 2063050, On: "2026-01-15"}) || p.Starts != "2026-02-01" || p.Ends != "2026-09-30" ||
		p.BudgetNote != "ถัวจ่าย" || p.Import.Fields[yearKey] != "2569" {
		t.Errorf("%+v %+v %+v", p, p.Earlier, p.Import)
	}
}

// One format shows years and counts.
func TestYearsAreShownWithoutAComma(t *testing.T) {
	r := model.Return{Kind: "action", Sheet: "ก", Columns: []model.ReturnColumn{{Header: "ปี", Kind: model.NumberCell, Width: 12}}}
	for _, n := range []int{0, 85, 2026, 12500} {
		r.Rows = append(r.Rows, []model.Cell{model.CountOf(n)})
	}
	f, err := excelize.OpenReader(bytes.NewReader(written(t, r)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for i, want := range []string{"0", "85", "2026", "12500"} {
		if got, err := f.GetCellValue("ก", cellName(1, i+2)); err != nil || got != want {
			t.Errorf("shown as %q, not %q: %v", got, want, err)
		}
	}
}

// A child process makes the same bytes: nothing depends on the order of a map or on the time.
func TestBytesAreTheSameInAnotherProcess(t *testing.T) {
	const ask = "KONGTHUN_WORKBOOK_HASH"
	sum := func() string {
		tmpl := template(t)
		tmpl.Proposals = many(20)
		data, err := Template(tmpl)
		if err != nil {
			t.Fatal(err)
		}
		h := sha256.Sum256(append(data, written(t, register(t))...))
		return hex.EncodeToString(h[:])
	}
	if out := os.Getenv(ask); out != "" {
		if err := os.WriteFile(out, []byte(sum()), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want := sum()
	for range 4 {
		out := filepath.Join(t.TempDir(), "sum")
		child := exec.Command(os.Args[0], "-test.run=^TestBytesAreTheSameInAnotherProcess$")
		child.Env = append(os.Environ(), ask+"="+out)
		if text, err := child.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		got, err := os.ReadFile(out)
		if err != nil || string(got) != want {
			t.Fatalf("%s, want %s (%v)", got, want, err)
		}
	}
}

// What LibreOffice shows of a return is what stands in the value: rows, sums, dates in พ.ศ.
func TestLibreOfficeShowsTheSame(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the same bytes are shown on Linux, which has a LibreOffice")
	}
	office, err := exec.LookPath("soffice")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("soffice is not installed: packaging/test installs it")
		}
		t.Skip("did not run: soffice is not installed")
	}
	folder := t.TempDir()
	r := register(t)
	path := filepath.Join(folder, "register.xlsx")
	if err := os.WriteFile(path, written(t, r), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(office, "-env:UserInstallation=file://"+filepath.Join(folder, "profile"), "--headless",
		"--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true", "--outdir", folder, path)
	if text, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	raw, err := os.ReadFile(filepath.Join(folder, "register.csv"))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(raw)).ReadAll()
	if err != nil || len(rows) != 8 {
		t.Fatal(len(rows), err)
	}
	for _, c := range []struct {
		row  int
		key  string
		want string
	}{
		{4, "approved", "20,630.50"},
		{5, "approved", ""},
		{8, "approved", "20,020,631.49"},
		{4, "approvedOn", "15 ม.ค. 2569"},
		{4, "ends", ""},
		{4, "code", "069-L0123-2-01"},
		{4, "applicant.phone", "0800000000"},
		{7, "number", "4"},
	} {
		if got := rows[c.row-1][columnOf(t, r, c.key)-1]; got != c.want {
			t.Errorf("row %d %s: %q, want %q", c.row, c.key, got, c.want)
		}
	}
}

func TestShownLines(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float64
		want  int
	}{
		{"", 10, 1},
		{"ก", 10, 1},
		{"ก\nข\n", 10, 3},
		{strings.Repeat("ก", 10), 10 / perWidth, 1},
		{strings.Repeat("ก", 11), 10 / perWidth, 2},
		{strings.Repeat("ที่", 10), 10 / perWidth, 1}, // marks take no room
		{"กกกกกก ขขขขขข คคค", 10 / perWidth, 2},
		{"กกกกกก " + strings.Repeat("ข", 21), 10 / perWidth, 4},
	} {
		if got := shownLines(c.text, c.width); got != c.want {
			t.Errorf("%q in %v: %d, want %d", c.text, c.width, got, c.want)
		}
	}
}
