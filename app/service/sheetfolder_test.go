package service

import (
	"os"
	"path/filepath"
	"testing"
)

// A sheet is written where none of its content lies: beside one that a member filled in, never over it, and not a second time.
func TestSheetsAreWrittenOnlyWhereTheyDiffer(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "รอบที่ 1", "ใบ")
	files := []SheetFile{{Name: "ก.xlsx", Data: []byte("one")}, {Name: "ข.xlsx", Data: []byte("two")}}
	at := func(name string) string { return filepath.Join(folder, name) }
	expect := func(step string, want ...SheetPath) {
		t.Helper()
		got := must[[]SheetPath](t)(WriteSheetFiles(folder, files))
		if len(got) != len(want) || got[0] != want[0] || got[1] != want[1] {
			t.Errorf("%s: %v, want %v", step, got, want)
		}
	}
	expect("the first time", SheetPath{at("ก.xlsx"), true}, SheetPath{at("ข.xlsx"), true})
	expect("again", SheetPath{at("ก.xlsx"), false}, SheetPath{at("ข.xlsx"), false})
	if err := os.WriteFile(at("ก.xlsx"), []byte("filled in"), 0o600); err != nil {
		t.Fatal(err)
	}
	expect("one is filled in", SheetPath{at("ก (2).xlsx"), true}, SheetPath{at("ข.xlsx"), false})
	expect("and again", SheetPath{at("ก (2).xlsx"), false}, SheetPath{at("ข.xlsx"), false})
	if is, err := os.ReadFile(at("ก.xlsx")); err != nil || string(is) != "filled in" {
		t.Errorf("what was filled in is %q, %v", is, err)
	}
	if entries, err := os.ReadDir(folder); err != nil || len(entries) != 3 {
		t.Errorf("%d files, %v", len(entries), err)
	}
	taken := filepath.Join(t.TempDir(), "a file")
	if err := os.WriteFile(taken, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := WriteSheetFiles(taken, files); err == nil {
		t.Error("a file was taken for a folder")
	}
}
