package system

import (
	"path/filepath"
	"strings"
	"testing"
)

// moveHome gives the test a user's folder of its own, and says where it is; Windows has none to give, and says "".
func moveHome(*testing.T) string { return "" }

func TestWindowsTellsItsFolders(t *testing.T) {
	h := thisHome()
	for name, folder := range map[string]string{
		"profile": h.profile, "documents": h.documents, "settings": h.settings, "state": h.state, "program": h.program,
	} {
		if !filepath.IsAbs(folder) {
			t.Errorf("%s is %q", name, folder)
		}
	}
	if !strings.Contains(strings.ToLower(h.state), "local") || h.state == h.settings {
		t.Errorf("state in %s, settings in %s", h.state, h.settings)
	}
}
