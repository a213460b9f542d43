package command

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTheGuideNeedsNoOfficeFileAndShowsTheSumsItIsGiven(t *testing.T) {
	folder := t.TempDir()
	list, plain, summed := filepath.Join(folder, "SHA256SUMS"), filepath.Join(folder, "อ่านก่อนติดตั้ง.pdf"), filepath.Join(folder, "2.pdf")
	if err := os.WriteFile(list, []byte(strings.Repeat("0f", 32)+"  kongthun-setup.exe\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for path, args := range map[string][]string{plain: {"guide", "-o", plain}, summed: {"guide", "--sums", list, "-o", summed}} {
		if r := run(args...); r.status != Done || !strings.Contains(r.out, path) || r.err != "" {
			t.Errorf("%v: %+v", args, r)
		}
	}
	one, _ := os.ReadFile(plain)
	two, _ := os.ReadFile(summed)
	if !bytes.HasPrefix(one, []byte("%PDF-")) || !bytes.HasPrefix(two, []byte("%PDF-")) || bytes.Equal(one, two) {
		t.Errorf("%d and %d bytes", len(one), len(two))
	}
	for status, calls := range map[int][][]string{
		WrongUsage: {{"guide"}, {"guide", "x", "-o", plain}, {"guide", "--sums", list}},
		Refused:    {{"guide", "--sums", plain, "-o", summed}, {"guide", "--sums", folder, "-o", summed}, {"guide", "-o", filepath.Join(folder, "no", "x.pdf")}},
	} {
		for _, args := range calls {
			if r := run(args...); r.status != status || r.out != "" || r.err == "" {
				t.Errorf("%v: %+v", args, r)
			}
		}
	}
	if again, _ := os.ReadFile(summed); !bytes.Equal(two, again) {
		t.Error("a refusal changed the file that was there")
	}
}
