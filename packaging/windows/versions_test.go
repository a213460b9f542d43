//go:build wine

package windows

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"
)

// TestOlderNewerAndTheSame installs one version over another.
func TestOlderNewerAndTheSame(t *testing.T) {
	path, version := shipped(t)
	fewer := copyStage(t) // the newer version has a file less, and one more
	given, err := filepath.Glob(filepath.Join(fewer, "licences", "*"))
	if err != nil || len(given) == 0 {
		t.Fatalf("no licences in %s: %v", stage, err)
	}
	if err := os.Rename(given[0], filepath.Join(fewer, "licences", "ใหม่.txt")); err != nil {
		t.Fatal(err)
	}
	newer := makeSetup(t, "99.0.1", fewer)
	licence := forOne + `\licences\` + filepath.Base(given[0])

	w := newComputer(t)
	w.setup(path, installed)
	kept := map[string]string{
		home + `\AppData\Roaming\kongthun\settings.json`: `{"actor":"ปั้น"}`,
		home + `\Documents\กองทุน\ก.kongthun`:            "office",
		forOne + `\ของฉัน.txt`:                           "mine",
	}
	for file, content := range kept {
		w.write(file, content)
	}
	if err := os.Remove(w.path(desktop)); err != nil { // the person wants none
		t.Fatal(err)
	}

	w.setup(path, installed) // the same once more mends what is broken
	w.write(forOne+`\kongthun-cli.exe`, "broken")
	if err := os.Remove(w.path(licence)); err != nil {
		t.Fatal(err)
	}
	w.setup(path, installed)
	if !w.there(licence) || len(w.read(forOne+`\kongthun-cli.exe`)) < 1000 {
		t.Error("the same version does not mend what is broken")
	}

	w.setup(newer, installed, "/CurrentUser")
	if w.there(licence) || !w.there(forOne+`\licences\ใหม่.txt`) {
		t.Error("the newer version has not the newer version's files")
	}
	w.checkVersion("99.0.1")

	before := w.files()
	w.setup(path, downgrade)
	w.checkVersion("99.0.1")
	if after := w.files(); !slices.Equal(before, after) {
		t.Errorf("the refused downgrade has changed %q %q", without(before, after), without(after, before))
	}
	for file, content := range kept {
		if string(w.read(file)) != content {
			t.Errorf("%s has changed", file)
		}
	}
	if w.there(desktop) {
		t.Error("the shortcut that was thrown away is back")
	}
	if version == "99.0.1" {
		t.Error("the version shipped is not older than the test's")
	}
}

// checkVersion holds the list of programs to one entry of ours, with a version.
func (c *computer) checkVersion(want string) {
	c.Helper()
	entry := regexp.MustCompile(`\\Uninstall\\[^\\|]*\|DisplayName$`)
	var found []string
	all := c.everywhere()
	for key, value := range all {
		if entry.MatchString(key) && value == "กองทุน" {
			found = append(found, key)
		}
	}
	if len(found) != 1 {
		c.Errorf("the list of programs has %q", found)
	}
	if got := all[`HKEY_CURRENT_USER\`+uninstallKey+"|DisplayVersion"]; got != want {
		c.Errorf("version %q is installed, want %q", got, want)
	}
}

// TestForOneBesideForAll has each installed by itself and removed by itself. What the program kept for the person goes with the last,
// and neither is older than the other.
func TestForOneBesideForAll(t *testing.T) {
	path, _ := shipped(t)
	w := newComputer(t)
	w.setup(path, installed, "/AllUsers")
	w.setup(path, installed) // without a word it stays as it is: for all
	if w.there(forOne) {
		t.Fatal("an upgrade for all has installed it for one")
	}
	w.setup(path, installed, "/CurrentUser")
	settings := home + `\AppData\Roaming\kongthun`
	for _, name := range []string{"settings.json", "settings.lock", "settings.json.20261122-030405.broken"} {
		w.write(settings+`\`+name, "{}")
	}
	w.uninstall(forAll)
	if w.there(forAll) || !w.there(forOne+`\kongthun.exe`) || !w.there(startMenu) || !w.there(settings) {
		t.Error("removing it for all has not removed it for all, and for all only")
	}
	w.setup(makeSetup(t, "99.0.1", stage), installed, "/AllUsers")
	w.setup(path, downgrade, "/CurrentUser")
	w.uninstall(forOne)
	if w.there(forOne) || !w.there(forAll+`\kongthun.exe`) || !w.there(settings) {
		t.Error("removing it for one has not removed it for one, and for one only")
	}
	w.setup(path, downgrade, "/CurrentUser")
	w.uninstall(forAll)
	if w.there(settings) {
		t.Error("the settings outlast the program")
	}
}
