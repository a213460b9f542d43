package view

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/stage"
	"kongthun/model"
)

// province is a folder with an office's return and files that are none, and the screen on it.
func province(t *testing.T) (r *rollUp, folder string, says func() string) {
	t.Helper()
	newUser(t)
	folder = filepath.Join(t.TempDir(), "รายงานปี 2569")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	office := stage.Demonstration(t, surroundings().Clock())
	years, err := office.Years("")
	if err != nil || len(years) == 0 {
		t.Fatal(err)
	}
	name, data, err := office.WriteReturn(service.ReturnProvince, years[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	for file, content := range map[string][]byte{name: data, "ขาดกลาง.xlsx": data[:len(data)/2], "~$เปิดค้าง.xlsx": nil, "หนังสือนำส่ง.pdf": []byte("%PDF-")} {
		if err := os.WriteFile(filepath.Join(folder, file), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d, says := startScreen(t, newMachine(t))
	t.Cleanup(d.drop)
	return &rollUp{program: d}, folder, says
}

func TestAProvinceNeedsNoOfficeFile(t *testing.T) {
	r, folder, says := province(t)
	w := r.program.window
	var opened []string
	r.open = func(path string) error { opened = append(opened, path); return nil }
	if !strings.Contains(says(), bare(phrase.Say("province.start"))) {
		t.Error("the start screen does not lead here")
	}
	r.ask()
	inspect(t, w, 1, "province-ask")
	if !r.gather.Disabled() {
		t.Error("it gathers without a folder")
	}
	list := filepath.Join(t.TempDir(), "รายชื่อ.txt")
	if err := os.WriteFile(list, []byte("L7777"), 0o600); err != nil {
		t.Fatal(err)
	}
	r.choose(folder)
	r.setting.Expected = list
	r.year.Set("2565")
	r.gather.OnTapped()
	settle()
	if g := r.program.gathered; g == nil || g.Year != 2565 || g.Count(model.FileTaken) != 0 || g.Count(model.FileYear) != 1 {
		t.Fatalf("the year that was chosen is not taken: %+v", g)
	}
	r.program.drop()
	r.year.Set(mostYear)
	r.gather.OnTapped()
	settle()
	inspect(t, w, 1, "province-found")
	g := r.program.gathered
	if g == nil || g.Count(model.FileTaken) != 1 || len(findings(g)) != 5 || !strings.Contains(says(), "L7777") || !strings.Contains(says(), bare("ขาดกลาง.xlsx")) {
		t.Fatalf("%+v\n%s", g, says())
	}
	target := filepath.Join(filepath.Dir(folder), g.RollUpFileName())
	if !strings.Contains(says(), bare(target)) {
		t.Error("where the workbook goes is not told before it is written")
	}
	r.write(g)
	settle()
	if len(opened) != 1 || opened[0] != target || !isFile(target) || !strings.Contains(says(), bare(phrase.Say("view.written"))) {
		t.Errorf("opened %v\n%s", opened, says())
	}
	r.into = t.TempDir()
	if got := r.target(g); got != filepath.Join(r.into, g.RollUpFileName()) {
		t.Error("the folder that was chosen is not taken:", got)
	}
	r.into = ""
	if err := os.WriteFile(target, []byte("ข้อสังเกตของเจ้าหน้าที่"), 0o600); err != nil {
		t.Fatal(err)
	}
	r.write(g)
	settle()
	if kept, err := os.ReadFile(target); err != nil || string(kept) != "ข้อสังเกตของเจ้าหน้าที่" || len(opened) != 2 || !isFile(opened[1]) || !strings.HasSuffix(opened[1], " (2).xlsx") {
		t.Errorf("%q, %v; opened %v", kept, err, opened)
	}
	r.program.drop()
	if r.program.gathered != nil {
		t.Error("what was gathered is kept")
	}
}

func TestAFolderOfNothingUsefulIsTold(t *testing.T) {
	r, folder, says := province(t)
	for _, ending := range []string{"*.xlsx"} {
		files, err := filepath.Glob(filepath.Join(folder, ending))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if err := os.Remove(f); err != nil {
				t.Fatal(err)
			}
		}
	}
	r.ask()
	r.choose(folder)
	r.read()
	settle()
	if lead := lead("rollup.none"); !strings.Contains(says(), lead) {
		t.Errorf("%q is not in %s", lead, says())
	}
	r.choose(filepath.Join(folder, "ไม่มี"))
	r.read()
	settle()
	if !strings.Contains(says(), lead("rollup.folder")) {
		t.Error(says())
	}
}
