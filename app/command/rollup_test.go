package command

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kongthun/model"
)

// TestAProvinceRollsUp goes the whole way: an office's return for the province, and the province's roll-up of it.
func TestAProvinceRollsUp(t *testing.T) {
	file, folder, out := demoFile(t), t.TempDir(), filepath.Join(t.TempDir(), "province.xlsx")
	sent := filepath.Join(folder, "2569.xlsx")
	if r := run("return", file, "--kind", "province", "--year", "2569", "-o", sent); r.status != Done {
		t.Fatalf("%+v", r)
	}
	data, err := os.ReadFile(sent)
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{"สำเนา.xlsx": data, "หนังสือนำส่ง.pdf": []byte("%PDF-"), "~$2569.xlsx": nil, ".DS_Store": nil} {
		if err := os.WriteFile(filepath.Join(folder, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	list := filepath.Join(t.TempDir(), "list.txt")
	if err := os.WriteFile(list, []byte("L0000\nL7777\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	plain := run("rollup", folder, "--expected", list, "--due", "1/1/2500", "-o", out)
	if plain.status != Done || !strings.Contains(plain.err, "สำเนา.xlsx: ") || !strings.Contains(plain.err, "หนังสือนำส่ง.pdf: ") || !strings.Contains(plain.err, "L7777") || !strings.Contains(plain.out, "รวม 1 กองทุน") {
		t.Errorf("%+v", plain)
	}
	if _, err := os.Stat(out); err != nil {
		t.Error(err)
	}
	for range 2 { // what is written into the folder itself is no return the next time
		if r := run("rollup", folder, "-o", filepath.Join(folder, "รวม.xlsx")); r.status != Done {
			t.Errorf("%+v", r)
		}
	}
	if err := os.Remove(filepath.Join(folder, "รวม.xlsx")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "เสีย.xlsx"), data[:99], 0o600); err != nil {
		t.Fatal(err)
	}
	told := run("rollup", folder, "--json", "-o", out)
	var got struct {
		File    string
		Total   model.RollUpSum
		Files   []model.RollUpFile
		Missing []model.ExpectedFund
		Funds   []model.RolledFund
	}
	if err := json.Unmarshal([]byte(told.out), &got); err != nil || told.status != Refused || got.File != out || len(got.Files) != 6 || len(got.Funds) != 1 {
		t.Fatalf("%v: %+v", err, told)
	}
	if f := got.Funds[0]; f.Sum != got.Total || f.Approved != got.Total.Approved || f.Sum.Projects == 0 {
		t.Errorf("the fund says %v approved, its %d projects %v", f.Approved, got.Total.Projects, got.Total.Approved)
	}
}

func TestRollUpWrongUsage(t *testing.T) {
	folder := t.TempDir()
	for _, args := range [][]string{{"rollup"}, {"rollup", folder}, {"rollup", folder, "-o", "a.xlsx", "--due", "เมื่อวาน"}, {"rollup", folder, "x", "-o", "a.xlsx"}} {
		if r := run(args...); r.status != WrongUsage || !strings.Contains(r.err, "kongthun rollup") {
			t.Errorf("%v: %+v", args, r)
		}
	}
	if r := run("rollup", folder, "-o", filepath.Join(folder, "a.xlsx")); r.status != Refused || !strings.Contains(r.err, folder) {
		t.Errorf("an empty folder: %+v", r)
	}
}
