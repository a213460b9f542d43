//go:build !windows

package service

import (
	"os"
	"path/filepath"
	"testing"
)

// Links are followed to files, never to folders: one that leads back to its own folder is named and goes nowhere.
func TestLinksGoNowhere(t *testing.T) {
	folder, elsewhere := t.TempDir(), t.TempDir()
	leave(t, folder, "ดี.xlsx", inventedReturn(t, chanceOf(1), 1, 1))
	leave(t, elsewhere, "นอก.xlsx", inventedReturn(t, chanceOf(2), 2, 1))
	for name, to := range map[string]string{
		"วน": folder, "วน.xlsx": folder, "ขาด.xlsx": filepath.Join(elsewhere, "ไม่มี.xlsx"), "นอก.xlsx": filepath.Join(elsewhere, "นอก.xlsx"),
		"ไม่สิ้นสุด.xlsx": os.DevNull, "ตัวเอง.xlsx": "ตัวเอง.xlsx",
	} {
		if err := os.Symlink(to, filepath.Join(folder, name)); err != nil {
			t.Fatal(err)
		}
	}
	got := fileVerdicts(gathered(t, folder, RollUpSetting{}).Files)
	for path, want := range map[string]string{
		"ดี.xlsx": "taken", "นอก.xlsx": "taken", "วน": "rollup.file.ending", "วน.xlsx": "rollup.file.unread", "ขาด.xlsx": "rollup.file.unread",
		"ไม่สิ้นสุด.xlsx": "rollup.file.unread", "ตัวเอง.xlsx": "rollup.file.unread",
	} {
		if got[path] != want {
			t.Errorf("%s: %s, want %s", path, got[path], want)
		}
	}
	if len(got) != 7 {
		t.Error(got)
	}
}
