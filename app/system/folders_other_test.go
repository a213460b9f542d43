//go:build !windows

package system

import (
	"os"
	"path/filepath"
	"testing"
)

// moveHome gives the test a user's folder of its own, and says where it is; Windows has none to give, and says "".
func moveHome(t *testing.T) string {
	own := t.TempDir()
	t.Setenv("HOME", own)
	t.Setenv("XDG_CONFIG_HOME", "")
	t.Setenv("XDG_STATE_HOME", "")
	return own
}

func TestDocumentsAreWhereTheDesktopSays(t *testing.T) {
	own := moveHome(t)
	if got := documents("", own); got != "" {
		t.Errorf("without any: %s", got)
	}
	for _, name := range []string{"Documents", "เอกสาร"} {
		if err := os.Mkdir(filepath.Join(own, name), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if got := documents("", own); got != filepath.Join(own, "Documents") {
		t.Errorf("without a list: %s", got)
	}
	list := "# made by xdg-user-dirs\nXDG_DESKTOP_DIR=\"$HOME/x\"\nXDG_DOCUMENTS_DIR=\"$HOME/เอกสาร\"\n"
	if got := documents(list, own); got != filepath.Join(own, "เอกสาร") {
		t.Errorf("with one: %s", got)
	}
	if got := documents("XDG_DOCUMENTS_DIR=\"$HOME/gone\"", own); got != "" {
		t.Errorf("a folder that is gone: %s", got)
	}
	if got, want := thisHome().settingsFolder(), filepath.Join(own, ".config", ownFolder); got != want {
		t.Errorf("settings in %s", got)
	}
	if got, want := thisHome().stateFolder(), filepath.Join(own, ".local", "state", ownFolder); got != want {
		t.Errorf("state in %s", got)
	}
}
