package command

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kongthun/app/service"
)

// Every paper is in the list with what it wants, and is written by what the list says; twice the same bytes.
func TestEveryPaperIsWrittenByItsCommand(t *testing.T) {
	path, folder := demoFile(t), t.TempDir()
	listed := run("paper", "list")
	if listed.status != Done {
		t.Fatalf("%+v", listed)
	}
	where := map[string][]string{
		"meeting": {"--meeting", "๑/๒๕๖๙"}, "round": {"--year", "2569", "--round", "1"},
		"proposal": {"--year", "2569", "--round", "1", "--proposal", "๑/๒๕๖๙"}, "body": {"--fund", "health"}, "year": {"--year", "2569"},
		"project":      {"--year", "2569", "--round", "1", "--proposal", "๑/๒๕๖๙"},
		"disbursement": {"--year", "2569", "--round", "1", "--proposal", "1/2569", "--request", "๐๐๑/๒๕๖๙"},
	}
	for _, k := range service.PaperKinds("") {
		if !strings.Contains(listed.out, k.Name+"\t") || !strings.Contains(listed.out, k.Label()) {
			t.Errorf("%s is not listed", k.Name)
		}
		var files [2][]byte
		for i := range files {
			file := filepath.Join(folder, k.Name+".pdf")
			args := append([]string{"paper", path, k.Name, "-o", file}, where[string(k.About)]...)
			r := run(args...)
			if k.Name == "call" || k.Name == "corrections" { // the demonstration may be without
				if r.status == Refused {
					files[i] = []byte("%PDF")
					continue
				}
			}
			raw, err := os.ReadFile(file)
			if r.status != Done || err != nil || !strings.Contains(r.out, file) {
				t.Fatalf("%v: %+v %v", args, r, err)
			}
			files[i] = raw
		}
		if !bytes.HasPrefix(files[0], []byte("%PDF")) || !bytes.Equal(files[0], files[1]) {
			t.Errorf("%s: no PDF, or two writings differ", k.Name)
		}
	}
}

// Without -o a paper goes under its telling name into the working folder.
func TestAPaperHasItsOwnName(t *testing.T) {
	path := demoFile(t)
	t.Chdir(t.TempDir())
	r := run("paper", path, "agenda", "--meeting", "1/2569")
	if _, err := os.Stat("ระเบียบวาระการประชุม_2569-01.pdf"); r.status != Done || err != nil {
		t.Errorf("%+v %v", r, err)
	}
}

func TestPapersTypedWronglyAreTold(t *testing.T) {
	path := demoFile(t)
	for _, c := range []struct {
		args   []string
		status int
		says   string
	}{
		{[]string{"paper"}, WrongUsage, "kongthun paper"},
		{[]string{"paper", path}, WrongUsage, "kongthun paper"},
		{[]string{"paper", path, "agenda"}, WrongUsage, "--meeting"},
		{[]string{"paper", path, "agenda", "--meeting", "first"}, WrongUsage, "--meeting"},
		{[]string{"paper", path, "annex"}, WrongUsage, "--year"},
		{[]string{"paper", path, "kpt7", "--year", "2569"}, WrongUsage, "--proposal"},
		{[]string{"paper", path, "napkin", "--year", "2569"}, Refused, "napkin"},
		{[]string{"paper", path, "agenda", "--meeting", "99/2569"}, Refused, "99/2569"},
		{[]string{"paper", path, "kpt7", "--year", "2569", "--round", "1", "--proposal", "ไม่มีโครงการนี้"}, Refused, "ไม่มีโครงการนี้"},
		{[]string{"paper", path, "kpt7", "--year", "2569", "--round", "1", "--proposal", "โครงการ"}, Refused, "โปรดใช้เลขรับ"},
		{[]string{"paper", path, "members", "--body", "คณะที่ไม่มี"}, Refused, "คณะที่ไม่มี"},
	} {
		r := run(c.args...)
		if r.status != c.status || !strings.Contains(r.err, c.says) {
			t.Errorf("%v: %+v", c.args, r)
		}
	}
}
