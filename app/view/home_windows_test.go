//go:build window

package view

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

// noting is what this program is started with, before a path, when it is to note the path down in the file that noteIn names.
const (
	noting = "-note-opened"
	noteIn = "WALK_OPENED"
)

func init() {
	if len(os.Args) == 3 && os.Args[1] == noting {
		os.Exit(note(os.Getenv(noteIn), os.Args[2]))
	}
}

func note(in, path string) int {
	f, err := os.OpenFile(in, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err == nil {
		_, err = fmt.Fprintln(f, path)
		err = errors.Join(err, f.Close())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// newHome is a folder to work in, on a computer that notes which papers it is asked to open. Windows knows its user's folders by
// itself and cannot be told of others: the walk wants a user who has not begun with the program and has chosen no other for papers,
// and packaging/test makes one.
func newHome(t *testing.T) string {
	home, err := os.MkdirTemp("", "home")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(home) })
	t.Setenv(noteIn, filepath.Join(home, "opened"))
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	const paper = "Kongthun.Walk"
	register(t, paper+`\shell\open\command`, fmt.Sprintf(`"%s" %s "%%1"`, self, noting))
	for _, ending := range []string{".pdf", ".xlsx"} {
		register(t, ending, paper)
	}
	return home
}

// register sets a key's value among the user's classes of files, until the test ends. wine looks only at the computer's.
func register(t *testing.T, name, value string) {
	t.Helper()
	root, path := registry.CURRENT_USER, `Software\Classes\`+name
	if windows.NewLazySystemDLL("ntdll.dll").NewProc("wine_get_version").Find() == nil {
		root = registry.LOCAL_MACHINE
	}
	k, there, err := registry.CreateKey(root, path, registry.QUERY_VALUE|registry.SET_VALUE)
	if err != nil {
		t.Fatal(err)
	}
	before, _, noValue := k.GetStringValue("")
	t.Cleanup(func() {
		switch {
		case noValue == nil:
			err = k.SetStringValue("", before)
		case there:
			err = k.DeleteValue("")
		default:
			err = registry.DeleteKey(root, path)
		}
		if err := errors.Join(err, k.Close()); err != nil {
			t.Error(err)
		}
	})
	if err := k.SetStringValue("", value); err != nil {
		t.Fatal(err)
	}
}

// officesAt is where the program puts a new office file: among the user's documents.
func officesAt(t *testing.T, _ string) string {
	documents, err := windows.KnownFolderPath(windows.FOLDERID_Documents, 0)
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(documents, say("program"))
}
