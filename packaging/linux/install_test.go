//go:build linux

package linux

import (
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// released is a folder as it comes out of the tar, with a program that only says its name.
func released(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	for name, from := range map[string]string{
		"install": "install",
		"share/applications/th.kongthun.office.desktop": "th.kongthun.office.desktop",
		"share/mime/packages/th.kongthun.office.xml":    "th.kongthun.office.xml",
		"bin/kongthun":          "",
		"bin/kongthun-cli":      "",
		"licences/kongthun.txt": "../../LICENSE",
	} {
		content := []byte("#!/bin/sh\necho kongthun\n")
		if from != "" {
			var err error
			if content, err = os.ReadFile(from); err != nil {
				t.Fatal(err)
			}
		}
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, content, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// install runs the script with a home of its own.
func install(t *testing.T, root, home string, args ...string) error {
	t.Helper()
	command := exec.Command("sh", append([]string{filepath.Join(root, "install")}, args...)...)
	command.Env = []string{"HOME=" + home, "PATH=/usr/bin:/bin"}
	out, err := command.CombinedOutput()
	t.Logf("%s", out)
	return err
}

// files are the files in a folder but for those that desktops make of them for themselves.
func files(t *testing.T, root string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, _ := filepath.Rel(root, path)
		made := strings.HasPrefix(name, ".local/share/mime/") && !strings.Contains(name, "/packages/")
		if made || strings.HasSuffix(name, "cache") {
			return nil
		}
		content, err := os.ReadFile(path)
		found[name] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestInstallAndUninstall(t *testing.T) {
	home := filepath.Join(t.TempDir(), "นาง สมใจ") // a space, and Thai
	office := filepath.Join(home, "กองทุน", "ตำบล.kongthun")
	other := filepath.Join(home, ".local", "bin", "another")
	for _, path := range []string{office, other} {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(path), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	before := files(t, home)
	root := released(t)

	for range 2 { // the second time is an upgrade
		if err := install(t, root, home); err != nil {
			t.Fatal(err)
		}
	}
	got := files(t, home)
	want := append(slices.Collect(maps.Keys(before)),
		".local/bin/kongthun", ".local/bin/kongthun-cli", ".local/share/applications/th.kongthun.office.desktop",
		".local/share/mime/packages/th.kongthun.office.xml", ".local/share/doc/kongthun/kongthun.txt")
	slices.Sort(want)
	if names := slices.Sorted(maps.Keys(got)); !slices.Equal(names, want) {
		t.Errorf("installed:\n%s\nwant:\n%s", strings.Join(names, "\n"), strings.Join(want, "\n"))
	}
	entry := got[".local/share/applications/th.kongthun.office.desktop"]
	if !strings.Contains(entry, "\nExec=\""+home+"/.local/bin/kongthun\" %f\n") {
		t.Errorf("the menu does not find the program:\n%s", entry)
	}
	if out, err := exec.Command(filepath.Join(home, ".local/bin/kongthun")).Output(); err != nil || string(out) != "kongthun\n" {
		t.Errorf("it says %q (%v)", out, err)
	}

	if err := install(t, root, home, "--uninstall"); err != nil {
		t.Fatal(err)
	}
	if after := files(t, home); !maps.Equal(after, before) {
		t.Errorf("after uninstalling: %v", slices.Sorted(maps.Keys(after)))
	}
}

func TestInstallRefuses(t *testing.T) {
	home := t.TempDir()
	if install(t, released(t), home, "--remove") == nil {
		t.Error("an unknown word passed")
	}
	if left := files(t, home); len(left) > 0 {
		t.Errorf("it did something: %v", left)
	}
}
