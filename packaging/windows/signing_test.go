//go:build wine

package windows

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestSignedInstaller has the installer and the uninstaller in it signed as they are made, by a program in a folder with a blank.
func TestSignedInstaller(t *testing.T) {
	program, err := os.ReadFile("sign")
	if err != nil {
		t.Fatal(err)
	}
	signer := filepath.Join(t.TempDir(), "กองทุน source", "sign")
	if err := os.Mkdir(filepath.Dir(signer), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(signer, program, 0o755); err != nil {
		t.Fatal(err)
	}
	var cert string
	for _, entry := range certificate(t)["PEM"] {
		name, value, _ := strings.Cut(entry, "=")
		t.Setenv(name, value)
		if name == "SIGN_CERT" {
			cert = value
		}
	}
	path := makeSetup(t, "1.2.3", stage, "-DSIGN="+signer)
	w := newComputer(t)
	w.setup(path, installed)
	for _, file := range []string{path, w.path(forOne + `\uninstall.exe`)} {
		if said, err := exec.Command("osslsigncode", "verify", "-in", file, "-CAfile", cert).CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", filepath.Base(file), err, said)
		}
	}
	w.uninstall(forOne)
	if w.there(forOne) {
		t.Error("the signed uninstaller leaves the folder")
	}
}
