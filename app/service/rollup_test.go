package service

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kongthun/app/workbook"
	"kongthun/model"
)

// By hand: go test ./app/service -run TestARollUpOfMany -returns 8000 -projects 30 -into FOLDER
var (
	manyReturns  = flag.Int("returns", 12, "how many returns are made and rolled up")
	manyProjects = flag.Int("projects", 4, "how many projects each of them has")
	manyInto     = flag.String("into", "", "the folder where they are left; none: they are not")
)

func unseen(int, int) {}

func at22November() time.Time { return time.Date(2026, 11, 22, 3, 0, 0, 0, time.UTC) }

// gathered reads a folder.
func gathered(t testing.TB, folder string, setting RollUpSetting) *Gathered {
	t.Helper()
	g, err := Gather(t.Context(), folder, setting, at22November, unseen)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := g.Close(); err != nil {
			t.Error(err)
		}
	})
	return g
}

// rolledUp writes a folder's roll-up and gives it with the workbook.
func rolledUp(t testing.TB, folder string, setting RollUpSetting) (*model.RollUp, []byte) {
	t.Helper()
	target := filepath.Join(t.TempDir(), "province.xlsx")
	roll, err := gathered(t, folder, setting).Write(t.Context(), target, unseen)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(target)
	if err != nil {
		t.Fatal(err)
	}
	return roll, data
}

// sumOfReturns adds returns up by themselves.
func sumOfReturns(t testing.TB, returns []model.Return) (projects int, approved, paid, balance model.Satang) {
	t.Helper()
	for _, r := range returns {
		f, err := model.FundReturnOf(r)
		if err != nil {
			t.Fatal(err)
		}
		balance += f.Fund.Balance
		for _, p := range f.Projects {
			projects, approved, paid = projects+1, approved+p.Approved, paid+p.Paid
		}
	}
	return projects, approved, paid, balance
}

func TestARollUpOfMany(t *testing.T) {
	folder := *manyInto
	if folder == "" {
		folder = t.TempDir()
	}
	var projects int
	var approved, paid, balance model.Satang
	for n := range *manyReturns {
		r := inventedReturn(t, chanceOf(uint64(n)), n, *manyProjects)
		p, a, b, c := sumOfReturns(t, []model.Return{r})
		projects, approved, paid, balance = projects+p, approved+a, paid+b, balance+c
		leave(t, folder, fmt.Sprintf("%02d/2569_L%04d.xlsx", n%18, n), r)
	}
	roll, _ := rolledUp(t, folder, RollUpSetting{})
	money, err := roll.Money()
	if err != nil {
		t.Fatal(err)
	}
	if len(roll.Funds) != *manyReturns || roll.Total.Projects != projects || roll.Total.Approved != approved || roll.Total.Paid != paid || money.Balance != balance {
		t.Errorf("%d funds, %+v, %v; want %d projects, %v approved, %v paid, %v left", len(roll.Funds), roll.Total, money.Balance, projects, approved, paid, balance)
	}
}

// Names and order of the files, and a second copy of some, change nothing but what is said of the files.
func TestNamesAndCopiesChangeNoSum(t *testing.T) {
	var returns []model.Return
	plain, shuffled := t.TempDir(), t.TempDir()
	for n := range 5 {
		r := inventedReturn(t, chanceOf(uint64(100+n)), n, 3)
		returns = append(returns, r)
		leave(t, plain, fmt.Sprintf("%d.xlsx", n), r)
		leave(t, shuffled, fmt.Sprintf("%d/แฟ้ม %d.xlsx", n%2, 9-n), r)
		leave(t, shuffled, fmt.Sprintf("สำเนา/%d (2).XLSX", n), r)
	}
	one, first := rolledUp(t, plain, RollUpSetting{})
	_, again := rolledUp(t, plain, RollUpSetting{})
	other, _ := rolledUp(t, shuffled, RollUpSetting{})
	if !bytes.Equal(first, again) {
		t.Error("the same returns give other bytes")
	}
	if one.Total != other.Total || len(other.Funds) != 5 || other.Count(model.FileCopy) != 5 || !slices.Equal(one.Issues(), other.Issues()) || !slices.Equal(one.Districts(), other.Districts()) {
		t.Errorf("%+v\n%+v", one.Total, other.Total)
	}
	if projects, approved, paid, _ := sumOfReturns(t, returns); one.Total.Projects != projects || one.Total.Approved != approved || one.Total.Paid != paid {
		t.Errorf("%+v, want %d %v %v", one.Total, projects, approved, paid)
	}
}

// bombBytes is a small zip with a part of fifty megabytes, which is more than one may have.
func bombBytes(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	to, err := w.Create("xl/workbook.xml")
	for range 49 {
		if err == nil {
			_, err = to.Write(make([]byte, 1<<20))
		}
	}
	if err = errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestEveryFileIsNamedAndNoneStopsTheRest(t *testing.T) {
	folder, r := t.TempDir(), func(n int) model.Return { return inventedReturn(t, chanceOf(uint64(n)), n, 2) }
	whole, err := workbook.Write(r(1))
	if err != nil {
		t.Fatal(err)
	}
	remade := func(n int, change func(*model.Return, *model.Manifest)) model.Return {
		out := r(n)
		m := *out.Manifest
		change(&out, &m)
		return sealed(t, out, m)
	}
	altered := r(3)
	altered.Rows[0][18], altered.Rows[0][17] = model.MoneyOf(1), model.MoneyOf(2)
	leave(t, folder, "a/1.xlsx", r(1))
	leave(t, folder, "a/1 (2).xlsx", r(1))
	leave(t, folder, "2 เก่า.xlsx", r(2))
	leave(t, folder, "2 ใหม่.xlsx", remade(2, func(r *model.Return, m *model.Manifest) { m.On, r.Rows[0][20] = "2026-11-20", model.MoneyOf(500) }))
	leave(t, folder, "3.xlsx", altered)
	leave(t, folder, "4.xlsx", remade(4, func(_ *model.Return, m *model.Manifest) { m.Layout = "province/99" }))
	leave(t, folder, "5.xlsx", remade(5, func(_ *model.Return, m *model.Manifest) { m.Layout = "register/1" }))
	leave(t, folder, "6.xlsx", remade(6, func(_ *model.Return, m *model.Manifest) { m.Period.Year = 2568 }))
	leave(t, folder, "7 ก.xlsx", r(7))
	leave(t, folder, "7 ข.xlsx", remade(7, func(r *model.Return, _ *model.Manifest) { r.Rows[0][20] = model.MoneyOf(700) }))
	leave(t, folder, "8.xlsx", remade(8, func(r *model.Return, _ *model.Manifest) { r.Rows = append(r.Rows, r.Rows[0]) }))
	leave(t, folder, "9.xlsx", remade(9, func(r *model.Return, _ *model.Manifest) { r.Rows[0][10] = model.MoneyOf(9e18) }))
	leave(t, folder, "10.xlsx", remade(10, func(r *model.Return, _ *model.Manifest) { r.Rows[0][18] = model.MoneyOf(9) }))
	leaveBytes(t, folder, "ขาดกลาง.xlsx", whole[:len(whole)/2])
	leaveBytes(t, folder, "ไม่ใช่.xlsx", []byte("สวัสดี"))
	leaveBytes(t, folder, "ว่าง.xlsx", nil)
	leaveBytes(t, folder, "ระเบิด.xlsx", bombBytes(t))
	leaveBytes(t, folder, "ใหญ่.xlsx", make([]byte, maxReturn+1))
	leaveBytes(t, folder, rollUpName(2568, "ตัวอย่าง"), whole)
	leaveBytes(t, folder, "~$1.xlsx", []byte("x"))
	leaveBytes(t, folder, "หนังสือนำส่ง.pdf", []byte("%PDF-"))
	leaveBytes(t, folder, ".ซ่อน/9.xlsx", whole)
	leaveBytes(t, folder, "a/Thumbs.db", []byte("x"))
	leaveBytes(t, folder, ".DS_Store", []byte("x"))
	expected := filepath.Join(t.TempDir(), "รายชื่อ.csv")
	leaveBytes(t, filepath.Dir(expected), "รายชื่อ.csv", []byte("รหัสกองทุน,กองทุน\nL0001,หนึ่ง\nL0002,สอง\nL0077,กองทุนที่ไม่ส่ง\n"))

	roll, _ := rolledUp(t, folder, RollUpSetting{Due: "2026-10-31", Expected: expected})
	want := map[string]string{
		"a/1.xlsx": "copy", "a/1 (2).xlsx": "taken", "2 เก่า.xlsx": "older", "2 ใหม่.xlsx": "taken late", "3.xlsx": "rollup.file.altered", "4.xlsx": "return.layout",
		"5.xlsx": "rollup.file.kind", "6.xlsx": "year", "7 ก.xlsx": "rival", "7 ข.xlsx": "taken", "8.xlsx": "rollup.fund", "9.xlsx": "rollup.amount", "10.xlsx": "rollup.balance", "ขาดกลาง.xlsx": "workbook.cut",
		"ไม่ใช่.xlsx": "workbook.notexcel", "ว่าง.xlsx": "workbook.empty", "ระเบิด.xlsx": "workbook.large", "ใหญ่.xlsx": "workbook.large",
		"~$1.xlsx": "rollup.file.lock", rollUpName(2568, "ตัวอย่าง"): "rollup.file.rollup", "หนังสือนำส่ง.pdf": "rollup.file.ending",
		".ซ่อน": "rollup.file.system", ".DS_Store": "rollup.file.system", "a/Thumbs.db": "rollup.file.system",
	}
	for _, f := range roll.Files {
		got := string(f.Verdict)
		switch {
		case f.Fault != nil:
			got = f.Fault.Key
		case f.Late:
			got += " late"
		}
		if got != want[f.Path] {
			t.Errorf("%s: %s, want %s", f.Path, got, want[f.Path])
		}
		delete(want, f.Path)
		if remark := FileRemark(f); strings.ContainsAny(remark, "{}") || (remark == "") != (f.Verdict == model.FileTaken && !f.Late && !f.Stranger) {
			t.Errorf("%s is told as %q", f.Path, remark)
		}
	}
	if len(want) > 0 {
		t.Errorf("not named: %v", want)
	}
	if roll.Count(model.FileForeign) != 6 || roll.Count(model.FileRefused) != 11 {
		t.Errorf("%d are no returns, %d cannot be taken", roll.Count(model.FileForeign), roll.Count(model.FileRefused))
	}
	told := roll.Files[slices.IndexFunc(roll.Files, func(f model.RollUpFile) bool { return f.Path == "3.xlsx" })]
	if say := FileRemark(told); len(told.Fault.Fields) != 2 || !strings.Contains(say, "0.01") || !strings.Contains(say, r(3).Manifest.Sheets[0].Sums["balance"].String()) {
		t.Errorf("what was altered is told as %q", say)
	}
	if len(roll.Gone) != 1 || roll.Gone[0].Fund != "กองทุนที่ไม่ส่ง" || roll.Year != 2569 || len(roll.Funds) != 3 {
		t.Errorf("%d: %d funds, missing %+v", roll.Year, len(roll.Funds), roll.Gone)
	}
}

// left lists what stands in a folder.
func left(t testing.TB, folder string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestCancellingLeavesNothing(t *testing.T) {
	folder, temporary, out := t.TempDir(), t.TempDir(), t.TempDir()
	for _, name := range []string{"TMPDIR", "TMP", "TEMP"} { // Unix and Windows
		t.Setenv(name, temporary)
	}
	for n := range 6 {
		leave(t, folder, fmt.Sprintf("%d.xlsx", n), inventedReturn(t, chanceOf(uint64(n)), n, 1))
	}
	ctx, cancel := context.WithCancel(t.Context())
	_, err := Gather(ctx, folder, RollUpSetting{}, at22November, func(done, _ int) {
		if done == 2 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) || len(left(t, temporary)) > 0 {
		t.Fatalf("%v; left behind: %v", err, left(t, temporary))
	}
	g, err := Gather(t.Context(), folder, RollUpSetting{}, at22November, unseen)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel = context.WithCancel(t.Context())
	_, err = g.Write(ctx, filepath.Join(out, "province.xlsx"), func(done, _ int) {
		if done == 3 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) || len(left(t, out)) > 0 {
		t.Errorf("%v; left behind: %v", err, left(t, out))
	}
	if _, err := g.Write(t.Context(), filepath.Join(out, "province.xlsx"), unseen); err != nil {
		t.Error("what was cancelled cannot be done again:", err)
	}
	if err := g.Close(); err != nil || len(left(t, temporary)) > 0 {
		t.Errorf("%v; left behind: %v", err, left(t, temporary))
	}
}

func TestFoldersThatAreRefused(t *testing.T) {
	empty, useless := t.TempDir(), t.TempDir()
	leaveBytes(t, useless, "ก.txt", []byte("ก"))
	list := filepath.Join(t.TempDir(), "list.txt")
	leaveBytes(t, filepath.Dir(list), "list.txt", []byte("ไม่มีรหัส"))
	for _, c := range []struct {
		folder  string
		setting RollUpSetting
		want    error
	}{
		{filepath.Join(empty, "ไม่มี"), RollUpSetting{}, model.NotFound("rollup.folder")},
		{empty, RollUpSetting{}, model.NotFound("rollup.nothing")},
		{useless, RollUpSetting{Expected: list}, model.Invalid("rollup.expected")},
		{useless, RollUpSetting{Expected: "ไม่มี.xlsx"}, model.NotFound("intake.file")},
		{useless, RollUpSetting{Issues: list}, model.Invalid("workbook.notexcel")},
	} {
		if _, err := Gather(t.Context(), c.folder, c.setting, at22November, unseen); !errors.Is(err, c.want) {
			t.Errorf("%v, want %v", err, c.want)
		}
	}
	if _, err := gathered(t, useless, RollUpSetting{}).Write(t.Context(), filepath.Join(empty, "a.xlsx"), unseen); !errors.Is(err, model.Invalid("rollup.none")) {
		t.Error(err)
	}
}

// The issues that the province has set stand in the roll-up, and last year's roll-up is a list of funds.
func TestIssuesAndFundsAreRead(t *testing.T) {
	folder, lists := t.TempDir(), t.TempDir()
	for n := range 3 {
		leave(t, folder, fmt.Sprintf("%d.xlsx", n), inventedReturn(t, chanceOf(uint64(n)), n, 2))
	}
	g := gathered(t, folder, RollUpSetting{})
	earlier := filepath.Join(lists, g.RollUpFileName())
	if _, err := g.Write(t.Context(), earlier, unseen); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(folder, "1.xlsx")); err != nil {
		t.Fatal(err)
	}
	layout, err := Layout("issue")
	if err != nil {
		t.Fatal(err)
	}
	issues := []model.IssueRow{{List: "ประเด็นของจังหวัด", Issue: model.Issue{Code: "1", Name: "เด็กจมน้ำ"}}, {List: "ประเด็นของจังหวัด", Issue: model.Issue{Code: "99", Name: "ประเด็นที่ไม่มีใครทำ"}}}
	data, err := workbook.Template(model.Template{Layouts: []model.Layout{layout}, Issues: issues})
	if err != nil {
		t.Fatal(err)
	}
	leaveBytes(t, lists, "issues.xlsx", data)
	roll, _ := rolledUp(t, folder, RollUpSetting{Expected: earlier, Issues: filepath.Join(lists, "issues.xlsx")})
	if len(roll.Gone) != 1 || roll.Gone[0].Code != "L0001" || roll.Gone[0].Fund == "" {
		t.Errorf("missing %+v", roll.Gone)
	}
	if gone := roll.Untouched(); !slices.ContainsFunc(gone, func(s model.IssueSum) bool { return s.Issue.Code == "99" }) {
		t.Errorf("untouched %+v", gone)
	}
}

// asOf is a return as an earlier version of its layout had it.
func asOf(t testing.TB, r model.Return, version int) model.Return {
	t.Helper()
	layouts, err := provinceLayouts()
	if err != nil {
		t.Fatal(err)
	}
	name := fmt.Sprintf("%s/%d", ReturnProvince, version)
	at := slices.IndexFunc(layouts, func(l model.ReturnLayout) bool { return l.Name == name })
	if at < 0 {
		t.Fatalf("%s is no longer known", name)
	}
	m := *r.Manifest
	m.Layout = name
	sheets := r.Sheets()
	for i, l := range layouts[at].Sheets {
		columns, rows := l.ReturnColumns(), sheets[i].Rows
		sheets[i].Columns, sheets[i].Rows = columns, make([][]model.Cell, len(rows))
		for j, row := range rows {
			for k, c := range r.Sheets()[i].Columns {
				if slices.ContainsFunc(columns, func(kept model.ReturnColumn) bool { return kept.Key == c.Key }) {
					sheets[i].Rows[j] = append(sheets[i].Rows[j], row[k])
				}
			}
		}
	}
	sheets[0].Also = sheets[1:]
	return sealed(t, sheets[0], m)
}

// Offices with an older program are added up with the others; only what their return did not have stays empty.
func TestReturnsOfAnOlderProgramCount(t *testing.T) {
	folder := t.TempDir()
	older, newer := inventedReturn(t, chanceOf(1), 1, 2), inventedReturn(t, chanceOf(2), 2, 2)
	leave(t, folder, "เก่า.xlsx", asOf(t, older, 1))
	leave(t, folder, "ใหม่.xlsx", newer)
	roll, _ := rolledUp(t, folder, RollUpSetting{})
	_, approved, _, balance := sumOfReturns(t, []model.Return{older, newer})
	money, err := roll.Money()
	if err != nil || len(roll.Funds) != 2 || roll.Total.Approved != approved || money.Balance != balance || roll.Doubted() != 0 {
		t.Fatalf("%+v, %v, %v", roll.Funds, money, err)
	}
	for _, f := range roll.Funds {
		if (f.LastIncome == 0) != (f.Code == "L0001") {
			t.Errorf("%s: %v came in last year", f.Code, f.LastIncome)
		}
	}
}

// A return that does not agree with itself counts, and its file says both figures and what to do.
func TestDoubtsAreToldWithTheirFile(t *testing.T) {
	folder, r := t.TempDir(), inventedReturn(t, chanceOf(1), 1, 2)
	local := columnNamed(t, r, "local")
	r.Rows[0][local].Number += 100
	r.Rows[0][columnNamed(t, r, "projects")].Number = 9
	leave(t, folder, "ก.xlsx", sealed(t, r, *r.Manifest))
	roll, _ := rolledUp(t, folder, RollUpSetting{})
	if len(roll.Files) != 1 || roll.Files[0].Verdict != model.FileTaken || roll.Doubted() != 1 {
		t.Fatalf("%+v", roll.Files)
	}
	income := model.Satang(r.Rows[0][columnNamed(t, r, "income")].Number)
	remark := FileRemark(roll.Files[0])
	for _, says := range []string{income.String(), (income + 100).String(), "9 โครงการ", "2 โครงการ", "โปรดสอบถามกองทุน"} {
		if !strings.Contains(remark, says) {
			t.Errorf("%q is not in %q", says, remark)
		}
	}
}

func columnNamed(t testing.TB, r model.Return, key string) int {
	t.Helper()
	at := slices.IndexFunc(r.Columns, func(c model.ReturnColumn) bool { return c.Key == key })
	if at < 0 {
		t.Fatal("no column " + key)
	}
	return at
}
