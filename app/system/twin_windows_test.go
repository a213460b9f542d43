package system

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// installed is a program's folder, with the libraries or without.
func installed(t *testing.T, libraries ...string) (exe, folder string) {
	t.Helper()
	program := t.TempDir()
	exe, folder = filepath.Join(program, twinName), filepath.Join(program, twinFolder)
	write(t, exe, "first")
	for _, name := range libraries {
		write(t, filepath.Join(folder, name), name)
	}
	return exe, folder
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestMakeTwin(t *testing.T) {
	for _, elsewhere := range []bool{false, true} {
		exe, libraries := installed(t, softLibraries...)
		folder := libraries
		if elsewhere {
			folder = filepath.Join(t.TempDir(), "แคช", twinFolder)
		}
		for _, content := range []string{"first", "first", "a second version"} {
			write(t, exe, content)
			twin, err := makeTwin(exe, libraries, folder)
			if err != nil || twin != filepath.Join(folder, twinName) {
				t.Fatalf("%s, %v", twin, err)
			}
			if got, err := os.ReadFile(twin); err != nil || string(got) != content {
				t.Errorf("the twin is %q, %v, want %q", got, err, content)
			}
			for _, name := range softLibraries {
				if got, err := os.ReadFile(filepath.Join(folder, name)); err != nil || string(got) != name {
					t.Errorf("beside it %s is %q, %v", name, got, err)
				}
			}
		}
	}
}

func TestMakeTwinWithoutLibraries(t *testing.T) {
	exe, libraries := installed(t, softLibraries[:1]...)
	if twin, err := makeTwin(exe, libraries, libraries); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%s, %v", twin, err)
	}
	if _, err := os.Stat(filepath.Join(libraries, twinName)); err == nil {
		t.Error("a twin without its libraries was made")
	}
}

func TestCopied(t *testing.T) {
	folder := t.TempDir()
	from, to := filepath.Join(folder, "from"), filepath.Join(folder, "to")
	write(t, from, "content")
	info, err := os.Stat(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := copied(from, to, info); err != nil {
		t.Fatal(err)
	}
	got, err := os.Stat(to)
	if err != nil || got.Size() != info.Size() || !got.ModTime().Equal(info.ModTime()) {
		t.Errorf("the copy is not known as one: %v, %v", got, err)
	}
}

func TestDriverVersionOfNoKey(t *testing.T) {
	for _, key := range []string{"", `\Registry\User\x`, `\Registry\Machine\System\CurrentControlSet\Control\Video\{none}\0000`} {
		if got := driverVersion(key); got != "" {
			t.Errorf("%q has version %q", key, got)
		}
	}
}
