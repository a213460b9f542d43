//go:build window && !windows

package view

import (
	"os"
	"path/filepath"
	"testing"
)

// newHome is a person's home folder with nothing in it, and a desktop that notes what it is asked to open. It is not t.TempDir,
// since a window that is still open when a walk fails writes to it.
func newHome(t *testing.T) string {
	home, err := os.MkdirTemp("", "home")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(home) })
	t.Setenv("HOME", home)
	for name, folder := range map[string]string{"XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache", "PATH": "bin"} {
		path := filepath.Join(home, folder)
		if err := os.Mkdir(path, 0o755); err != nil {
			t.Fatal(err)
		}
		if name == "PATH" {
			path += string(filepath.ListSeparator) + os.Getenv("PATH")
		}
		t.Setenv(name, path)
	}
	opener := "#!/bin/sh\necho \"$1\" >>\"$HOME/opened\"\n"
	if err := os.WriteFile(filepath.Join(home, "bin", "xdg-open"), []byte(opener), 0o755); err != nil {
		t.Fatal(err)
	}
	return home
}

// officesAt is where the program puts a new office file: in a home without a folder for documents, beside where that would be.
func officesAt(_ *testing.T, home string) string { return filepath.Join(home, say("program")) }
