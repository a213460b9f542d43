package service

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kongthun/app/workbook"
	"kongthun/model"
)

// withPart is a workbook with a part more, or another in its place.
func withPart(t testing.TB, whole []byte, name string, content []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	parts, err := zip.NewReader(bytes.NewReader(whole), int64(len(whole)))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range parts.File {
		if part.Name != name {
			err = errors.Join(err, w.Copy(part))
		}
	}
	to, wrong := w.Create(name)
	if err = errors.Join(err, wrong); err == nil {
		_, err = to.Write(content)
	}
	if err = errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// fileVerdicts are what was made of each file: its verdict, or the key of its refusal.
func fileVerdicts(files []model.RollUpFile) map[string]string {
	out := map[string]string{}
	for _, f := range files {
		out[f.Path] = string(f.Verdict)
		if f.Fault != nil {
			out[f.Path] = f.Fault.Key
		}
	}
	return out
}

// What a workbook can carry besides its cells does no harm: it is too large and is named, or is never looked at.
func TestWhatElseAWorkbookCarries(t *testing.T) {
	folder := t.TempDir()
	whole := make([][]byte, 5)
	for n := range whole {
		var err error
		if whole[n], err = workbook.Write(inventedReturn(t, chanceOf(uint64(n)), n, 1)); err != nil {
			t.Fatal(err)
		}
	}
	texts := []byte(`<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`)
	texts = append(append(texts, bytes.Repeat([]byte("<si><t>ก</t></si>"), 3<<20)...), "</sst>"...)
	leaveBytes(t, folder, "ข้อความมหาศาล.xlsx", withPart(t, whole[0], "xl/sharedStrings.xml", texts))
	leaveBytes(t, folder, "มาโคร.xlsm", withPart(t, whole[1], "xl/vbaProject.bin", []byte("Attribute VB_Name")))
	leaveBytes(t, folder, "มาโครที่เปลี่ยนชื่อ.xlsx", withPart(t, whole[2], "xl/vbaProject.bin", []byte("Attribute VB_Name")))
	leaveBytes(t, folder, "ทางออกนอกโฟลเดอร์.xlsx", withPart(t, whole[3], "../../ภายนอก.xml", []byte("<a/>")))
	leaveBytes(t, folder, "ดี.xlsx", whole[4])
	if info, err := os.Stat(filepath.Join(folder, "ข้อความมหาศาล.xlsx")); err != nil || info.Size() > maxReturn {
		t.Fatal("it would be refused by its size alone:", info.Size(), err)
	}
	got := fileVerdicts(gathered(t, folder, RollUpSetting{}).Files)
	for path, want := range map[string]string{
		"ข้อความมหาศาล.xlsx": "workbook.large", "มาโคร.xlsm": "rollup.file.ending", "มาโครที่เปลี่ยนชื่อ.xlsx": "taken", "ทางออกนอกโฟลเดอร์.xlsx": "taken", "ดี.xlsx": "taken",
	} {
		if got[path] != want {
			t.Errorf("%s: %s, want %s", path, got[path], want)
		}
	}
	if len(got) != 5 || isThere(filepath.Join(filepath.Dir(folder), "ภายนอก.xml")) {
		t.Error(got)
	}
}

func isThere(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// A file that goes away while the others are read is named, and stops nothing. Fewer are read at one time than there are.
func TestAFileThatGoesAwayIsNamed(t *testing.T) {
	folder := t.TempDir()
	last := ""
	for n := range mostReaders + 4 {
		last = fmt.Sprintf("%02d.xlsx", n)
		leave(t, folder, last, inventedReturn(t, chanceOf(uint64(n)), n, 1))
	}
	g, err := Gather(t.Context(), folder, RollUpSetting{}, at22November, func(done, _ int) {
		if done == 1 {
			if err := os.Remove(filepath.Join(folder, last)); err != nil {
				t.Error(err)
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = g.Close() }()
	if got := fileVerdicts(g.Files); got[last] != "rollup.file.unread" || g.Count(model.FileTaken) != mostReaders+3 {
		t.Error(got)
	}
}

// A folder full of other things names each, and reads none of them.
func TestAFolderFullOfOtherThings(t *testing.T) {
	folder := t.TempDir()
	leave(t, folder, "ดี.xlsx", inventedReturn(t, chanceOf(1), 1, 1))
	const many = 1000
	for n := range many {
		leaveBytes(t, folder, fmt.Sprintf("%d/รูป %04d.jpg", n%7, n), nil)
	}
	roll, data := rolledUp(t, folder, RollUpSetting{})
	if roll.Count(model.FileForeign) != many || len(roll.Funds) != 1 || len(data) == 0 {
		t.Errorf("%d are no returns, %d funds", roll.Count(model.FileForeign), len(roll.Funds))
	}
	for _, f := range roll.Files {
		if f.Verdict == model.FileForeign && !strings.Contains(FileRemark(f), "ไม่ใช่แฟ้ม .xlsx") {
			t.Fatalf("%s is told as %q", f.Path, FileRemark(f))
		}
	}
}
