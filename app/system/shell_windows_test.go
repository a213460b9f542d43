package system

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestALongPathHasAShorterName(t *testing.T) {
	folder := t.TempDir()
	for range 6 {
		folder = filepath.Join(folder, strings.Repeat("กองทุน", 8))
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "ก.txt")
	if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	short := shorter(path)
	if raw, err := os.ReadFile(short); err != nil || string(raw) != "x" {
		t.Errorf("%s: %q, %v", short, raw, err)
	}
	if missing := filepath.Join(folder, "missing.txt"); shorter(missing) != missing {
		t.Errorf("what is not there is %s", shorter(missing))
	}
}
