package main

import (
	"context"
	"crypto/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kongthun/app/service"
)

// TestMain lets the test binary stand in for the program when checkApart starts it again.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == "verify" {
		main()
	}
	os.Exit(m.Run())
}

func officeFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "ทดลอง.kongthun")
	around := service.Surroundings{Clock: time.Now, Random: rand.Reader, Actor: "ผู้ทดสอบ"}
	if err := service.Demonstrate(context.Background(), path, around, func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAFileIsCheckedInAChild(t *testing.T) {
	sound := officeFile(t)
	if err := checkApart(sound); err != nil {
		t.Errorf("a sound file is refused: %v", err)
	}
	if err := checkApart(filepath.Join(t.TempDir(), "none.kongthun")); err == nil {
		t.Error("a missing file is sound")
	}
	raw, err := os.ReadFile(sound)
	if err != nil {
		t.Fatal(err)
	}
	for i := 8192; i < len(raw); i++ { // everything but bbolt's two meta pages
		raw[i] = 0xff
	}
	broken := filepath.Join(t.TempDir(), "broken.kongthun")
	if err := os.WriteFile(broken, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := checkApart(broken); err == nil || !strings.Contains(err.Error(), "file.damaged") {
		t.Errorf("a broken file: %v", err)
	}
}

func TestSomebodyIsAlwaysTheActor(t *testing.T) {
	if login() == "" {
		t.Error("nobody")
	}
}
