//go:build wine

package windows

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// TestStrangersProgramStays has a program of the same name in the root of the drive: it is not ours because of that.
func TestStrangersProgramStays(t *testing.T) {
	path, _ := shipped(t)
	w := newComputer(t)
	w.write(`C:\kongthun.exe`, "a stranger's")
	for _, args := range []string{"/S", "/S /AllUsers"} { // started on that drive, else it is not that drive's root which is looked at
		w.batch(installed, `cd /d C:\ & "Z:`+strings.ReplaceAll(path, "/", `\`)+`" `+args)
	}
	if got := string(w.read(`C:\kongthun.exe`)); got != "a stranger's" {
		t.Errorf("it is %d bytes of ours", len(got))
	}
	if !w.there(forOne+`\kongthun.exe`) || !w.there(forAll+`\kongthun.exe`) {
		t.Error("ours is not where it should be")
	}
}

// TestAllFilesOrNone has a folder stand where a file is to go: there is no program then that only looks installed.
func TestAllFilesOrNone(t *testing.T) {
	path := makeSetup(t, "1.2.3", withTwin(t))
	w := newComputer(t)
	for _, name := range []string{`licences\modules.txt`, `soft\opengl32.dll`, "uninstall.exe"} {
		obstacle := forOne + `\` + name
		if err := os.MkdirAll(w.path(obstacle), 0o755); err != nil {
			t.Fatal(err)
		}
		w.setup(path, notWritten)
		if w.registered() || w.there(startMenu) {
			t.Errorf("without %s it is registered", name)
		}
		if err := os.Remove(w.path(obstacle)); err != nil {
			t.Fatal(err)
		}
	}
	w.setup(path, installed)
	if !w.registered() {
		t.Error("it is not installed once nothing stands in the way")
	}
}

// TestDamagedUninstaller has the uninstaller of the version that is there not start: the new version is installed over the old one.
func TestDamagedUninstaller(t *testing.T) {
	path, _ := shipped(t)
	w := newComputer(t)
	w.setup(path, installed)
	good := w.read(forOne + `\uninstall.exe`)
	for name, content := range map[string]string{
		"empty":     "",
		"rubbish":   "no program",
		"cut short": string(good[:len(good)/2]),
		"changed":   string(good[:len(good)/2]) + "changed" + string(good[len(good)/2+7:]),
	} {
		w.write(forOne+`\uninstall.exe`, content)
		w.setup(path, installed)
		if !bytes.Equal(w.read(forOne+`\uninstall.exe`), good) {
			t.Errorf("%s: it is not mended", name)
		}
	}
}
