package service

import (
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"kongthun/app/workbook"
	"kongthun/model"
)

// everyReturn makes all returns of a year, and those of a quarter and of a month that there are.
func everyReturn(t *testing.T, s *Service, year model.FiscalYear) []model.Return {
	t.Helper()
	var out []model.Return
	for _, k := range ReturnKinds("") {
		for _, every := range k.Every {
			p := model.YearPeriods(year.Year, every)[0]
			out = append(out, must[model.Return](t)(s.ReturnOf(k.Key, year.ID, p)))
		}
	}
	return out
}

// converted has LibreOffice turn files into another form, all in one call.
func converted(t *testing.T, office, folder, form string, files []string) string {
	t.Helper()
	out := filepath.Join(folder, form)
	args := append([]string{"-env:UserInstallation=file://" + filepath.Join(folder, "profile"), "--headless", "--convert-to", form, "--outdir", out}, files...)
	if text, err := exec.Command(office, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return out
}

func under(t *testing.T, folder, ending string) []string {
	t.Helper()
	return all[string](t)(filepath.Glob(filepath.Join(folder, "*"+ending)))
}

// Every return goes through LibreOffice, to .ods and back, without loss, and its sums stand in the PDF that LibreOffice prints.
func TestReturnsGoThroughLibreOffice(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil || runtime.GOOS == "windows" {
		if os.Getenv("CI") == "true" && runtime.GOOS != "windows" {
			t.Fatal("soffice is not installed: packaging/test installs it")
		}
		t.Skip("did not run: soffice is not installed")
	}
	s := printed(t)
	folder := t.TempDir()
	value := map[string]model.Return{}
	var files []string
	for _, r := range everyReturn(t, s, printedYear(t, s)) {
		if r.Kind != ReturnStatement && r.Period.Every != model.Yearly { // the same columns, fewer rows
			continue
		}
		data, err := workbook.Write(r)
		if err != nil {
			t.Fatal(r.File, err)
		}
		path := filepath.Join(folder, r.File)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		files, value[r.File] = append(files, path), r
	}
	back := converted(t, office, folder, "xlsx", under(t, converted(t, office, folder, "ods", files), ".ods"))
	layouts := must[[]model.ReturnLayout](t)(ReturnLayouts())
	for name, want := range value {
		data, err := os.ReadFile(filepath.Join(back, name))
		if err != nil {
			t.Fatal(err)
		}
		got, err := workbook.ReadReturn(name, data, layouts)
		if err != nil || len(got.Findings) > 0 {
			t.Errorf("%s: %v %+v", name, err, got.Findings)
			continue
		}
		for i, sheet := range want.Sheets() {
			if rows := got.Return.Sheets()[i].Rows; len(rows)+len(sheet.Rows) > 0 && !reflect.DeepEqual(rows, sheet.Rows) {
				t.Errorf("%s %s reads otherwise", name, sheet.Sheet)
			}
		}
		if !reflect.DeepEqual(got.Return.Manifest, want.Manifest) || got.Return.Fingerprint() != want.Fingerprint() {
			t.Errorf("%s: another manifest", name)
		}
	}
	files = slices.DeleteFunc(files, func(path string) bool {
		r := value[filepath.Base(path)]
		return r.Totals == nil && r.Kind != ReturnStatement
	})
	sumsInPrint(t, converted(t, office, folder, "pdf", files), value)
}

// sumsInPrint looks for the sums of the totals, and for what is left on the statements, in the text of the PDFs.
func sumsInPrint(t *testing.T, folder string, value map[string]model.Return) {
	t.Helper()
	seen := 0
	for name, r := range value {
		last := r.Totals
		switch {
		case r.Kind == ReturnStatement:
			last = r.Rows[len(r.Rows)-1]
		case last == nil:
			continue
		}
		path := filepath.Join(folder, strings.TrimSuffix(name, ".xlsx")+".pdf")
		text, err := exec.Command("pdftotext", "-layout", path, "-").Output()
		if err != nil {
			t.Fatal(path, err)
		}
		for i, c := range last {
			if !c.Known || r.Columns[i].Kind != model.MoneyCell {
				continue
			}
			seen++
			if sum := model.Satang(c.Number).String(); !strings.Contains(string(text), sum) {
				t.Errorf("%s does not print %s", name, sum)
			}
		}
	}
	if seen < 5 {
		t.Errorf("only %d sums were looked for", seen)
	}
}
