package command

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"kongthun/model"
)

func TestTheLedgerFromTheCommandLine(t *testing.T) {
	file := demoFile(t)
	list := run("ledger", file, "list", "--year", "2569")
	if list.status != Done || !strings.Contains(list.out, "12 พ.ย. 68\t\t40100") || !strings.Contains(list.out, "2569-M02\t288,540.00\t0.00\t700,917.50\tปิดแล้ว") {
		t.Fatalf("%+v", list)
	}
	var book struct{ Rows []model.Entry }
	if r := run("ledger", file, "list", "--year", "2569", "--json"); r.status != Done || json.Unmarshal([]byte(r.out), &book) != nil || len(book.Rows) < 4 {
		t.Errorf("%+v", r)
	}
	add := []string{"ledger", file, "add", "--date", "20/02/2569", "--code", "40500", "--amount", "1,250.50", "--text", "เงินเหลือจ่าย"}
	if r := run(add...); r.status != Done || !strings.Contains(r.out, "\tRET0000") {
		t.Errorf("%+v", r)
	}
	if r := run("ledger", file, "add", "--date", "20/11/2568", "--code", "40300", "--amount", "1"); r.status != Refused || !strings.Contains(r.err, "30 พ.ย. 68") {
		t.Errorf("into a closed month: %+v", r)
	}
	if r := run("ledger", file, "add", "--date", "1/12/2568", "--code", "50100", "--amount", "9,000,000"); r.status != Refused || !strings.Contains(r.err, "ติดลบ") {
		t.Errorf("below zero: %+v", r)
	}
	if r := run("ledger", file, "reopen", "--month", "2569-M01", "--why", "ลงผิดเดือน"); r.status != Done || strings.Count(r.out, "เปิดเดือน") != 2 || !strings.Contains(r.out, "เดือนพฤศจิกายน 2568") {
		t.Errorf("%+v", r)
	}
	if r := run("ledger", file, "close", "--month", "2569-M01", "--balance", "412,377.50"); r.status != Done || r.out != "ปิดเดือนตุลาคม 2568 แล้ว\n" {
		t.Errorf("%+v", r)
	}
	if r := run("ledger", file, "close", "--month", "2569-M02", "--balance", "412,377.50"); r.status != Refused || !strings.Contains(r.err, "288,540.00") {
		t.Errorf("a pass book that differs: %+v", r)
	}
	if r := run("ledger", file, "account", "--name", "เงินสดในมือ", "--cash", "--date", "1/12/2568"); r.status != Done || !strings.HasPrefix(r.out, "a") {
		t.Errorf("%+v", r)
	}
	if r := run("ledger", file, "add", "--date", "2/12/2568", "--code", "40300", "--amount", "1"); r.status != Refused || !strings.Contains(r.err, "หลายบัญชี") {
		t.Errorf("which of two accounts: %+v", r)
	}
	if r := run("ledger", file, "add", "--date", "2/12/2568", "--code", "10201", "--amount", "100", "--account", "000-0-00000-0", "--to", "เงินสดในมือ"); r.status != Done {
		t.Errorf("%+v", r)
	}
}

// What one copy of the office sends after one more entry, another copy takes in: that entry's sum, and nothing else.
func TestMonthSumsFromTheCommandLine(t *testing.T) {
	sender, file := demoFile(t), demoFile(t)
	book := filepath.Join(t.TempDir(), "money.xlsx")
	if r := run("ledger", sender, "add", "--date", "9/12/2568", "--code", "40400", "--amount", "50"); r.status != Done {
		t.Fatalf("%+v", r)
	}
	if r := run("return", sender, "--kind", "money", "--year", "2569", "-o", book); r.status != Done {
		t.Fatalf("%+v", r)
	}
	for _, c := range []struct {
		args        []string
		adds, taken int
	}{
		{[]string{"--preview"}, 1, 0}, {nil, 1, 1}, {nil, 0, 1},
	} {
		r := run(append([]string{"ledger", file, "import", book}, c.args...)...)
		if r.status != Done || strings.Count(r.out, "เพิ่ม\t") != c.adds || strings.Count(r.out, "นำเข้าแล้วทั้งหมด") != c.taken ||
			!strings.Contains(r.out, "\t2569-M03\t40400\t50.00\n") || !strings.Contains(r.out, "มีอยู่แล้ว\t") {
			t.Errorf("%v: %+v", c.args, r)
		}
	}
}

// Sums by which an account goes below zero are told, and taken in with --why only.
func TestSumsBelowZeroWantAReason(t *testing.T) {
	sender, file := demoFile(t), demoFile(t)
	book := filepath.Join(t.TempDir(), "money.xlsx")
	if r := run("ledger", sender, "add", "--date", "9/12/2568", "--code", "50400", "--amount", "900000", "--why", "ยืมทดรอง"); r.status != Done {
		t.Fatalf("%+v", r)
	}
	if r := run("return", sender, "--kind", "money", "--year", "2569", "-o", book); r.status != Done {
		t.Fatalf("%+v", r)
	}
	importing := []string{"ledger", file, "import", book}
	for _, c := range []struct {
		args   []string
		status int
	}{{[]string{"--preview"}, Done}, {nil, Refused}, {[]string{"--why", "ยืมทดรอง"}, Done}} {
		r := run(append(importing, c.args...)...)
		if r.status != c.status || !strings.Contains(r.err, "ติดลบ -1") || strings.Contains(r.out, "นำเข้าแล้วทั้งหมด") != (c.args != nil && c.status == Done && c.args[0] == "--why") {
			t.Errorf("%v: %+v", c.args, r)
		}
	}
}

func TestSpentFromTheCommandLine(t *testing.T) {
	file := demoFile(t)
	if r := run("ledger", file, "spent", "--year", "2568"); r.status != Refused || !strings.Contains(r.err, "วันยกมา") {
		t.Errorf("before the account begins: %+v", r)
	}
	if r := run("ledger", file, "spent", "--year", "2570", "--preview"); r.status != Done || r.out != "" {
		t.Errorf("a year without projects: %+v", r)
	}
}

func TestTheLedgersWordsAreChecked(t *testing.T) {
	file := demoFile(t)
	for _, args := range [][]string{
		{"ledger", file},
		{"ledger", file, "burn"},
		{"ledger", file, "list", "x.xlsx"},
		{"ledger", file, "import"},
		{"ledger", file, "close", "--month", "ตุลาคม"},
		{"ledger", file, "close", "--month", "2569-Q1"},
		{"ledger", file, "add", "--code", "40100", "--amount", "5"},
		{"ledger", file, "add", "--date", "31/02/2569", "--amount", "5"},
		{"ledger", file, "add", "--date", "1/2/2569", "--amount", "ไม่ทราบ"},
		{"ledger", file, "list", "--year", "x"},
		{"ledger", file, "spent"},
	} {
		if r := run(args...); r.status != WrongUsage || !strings.Contains(r.err, "kongthun ledger FILE") {
			t.Errorf("%v: %+v", args, r)
		}
	}
	for _, args := range [][]string{
		{"ledger", file, "import", "none.xlsx"},
		{"ledger", file, "list", "--fund", "ไม่มี"},
		{"ledger", file, "reopen", "--month", "2569-M01"},
		{"ledger", file, "add", "--date", "1/2/2569", "--amount", "5", "--code", "40100", "--account", "ไม่มี"},
		{"ledger", file, "account", "--date", "1/2/2569"},
	} {
		if r := run(args...); r.status != Refused || r.out != "" || r.err == "" {
			t.Errorf("%v: %+v", args, r)
		}
	}
}
