//go:build wine

package windows

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// withTwin is a stage with files in the places of the libraries that draw without OpenGL, which a stage of the tests may lack.
func withTwin(t *testing.T) string {
	t.Helper()
	out := copyStage(t)
	if err := os.MkdirAll(filepath.Join(out, "soft"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"opengl32.dll", "libgallium_wgl.dll"} {
		if err := os.WriteFile(filepath.Join(out, "soft", name), []byte("no library"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// TestTwin has the program a second time beside those libraries, without taking room for it, and sees when it is that one which is
// open.
func TestTwin(t *testing.T) {
	from := withTwin(t)
	older, newer := makeSetup(t, "1.2.3", from), makeSetup(t, "1.2.4", from)
	w := newComputer(t)
	untouched := w.files()
	for _, path := range []string{older, newer} {
		w.setup(path, installed)
		w.checkTwin(forOne)
		want := append(laid(t, from, forOne), startMenu, desktop)
		got := slices.DeleteFunc(without(w.files(), untouched), func(p string) bool { return strings.HasPrefix(forOne, p+`\`) })
		if missing, more := without(want, got), without(got, want); len(missing)+len(more) > 0 {
			t.Errorf("missing: %q\nnot ours to make: %q", missing, more)
		}
	}

	twin := forOne + `\soft\kongthun.exe` // a copy, as on FAT: only its own name tells that it is open
	if err := os.Remove(w.path(twin)); err != nil {
		t.Fatal(err)
	}
	sleeper := exec.Command("x86_64-w64-mingw32-gcc", "-mwindows", "-s", "-o", w.path(twin), "-x", "c", "-")
	sleeper.Stdin = strings.NewReader(`#include <windows.h>
		int main(void) { CreateDirectoryA("C:\\open", NULL); Sleep(INFINITE); }`)
	if said, err := sleeper.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	open := w.command("wine", twin)
	if err := open.Start(); err != nil {
		t.Fatal(err)
	}
	w.until("the twin to be open", func() bool { return w.there(`C:\open`) })
	if err := os.Remove(w.path(`C:\open`)); err != nil {
		t.Fatal(err)
	}
	w.setup(newer, running)
	w.batch(running, `"`+forOne+`\uninstall.exe" /S _?=`+forOne)
	if err := open.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = open.Wait() // killed

	w.setup(newer, installed)
	w.checkTwin(forOne)
	w.uninstall(forOne)
	if left := without(w.files(), untouched); len(left) != 1 || left[0] != home+`\AppData\Local\Programs` { // Windows' own
		t.Errorf("left behind: %q", left)
	}
}
