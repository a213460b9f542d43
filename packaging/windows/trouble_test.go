//go:build wine

package windows

import "testing"

// TestStrangersProgramStays has a program of the same name in the root of the drive: it is not ours because of that.
func TestStrangersProgramStays(t *testing.T) {
	path, _ := shipped(t)
	w := newComputer(t)
	w.write(`C:\kongthun.exe`, "a stranger's")
	for _, args := range [][]string{nil, {"/AllUsers"}} {
		w.setup(path, installed, args...)
	}
	if got := string(w.read(`C:\kongthun.exe`)); got != "a stranger's" {
		t.Errorf("it is %d bytes of ours", len(got))
	}
	if !w.there(forOne+`\kongthun.exe`) || !w.there(forAll+`\kongthun.exe`) {
		t.Error("ours is not where it should be")
	}
}
