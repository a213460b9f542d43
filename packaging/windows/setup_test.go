//go:build wine

package windows

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// What the installer ends with; see the head of setup.nsi.
const (
	installed  = 0
	calledOff  = 1
	notWritten = 2
	oldWindows = 3
	downgrade  = 4
	running    = 5
	noSpace    = 6
)

// Where the program is installed unless told otherwise.
const (
	forOne = home + `\AppData\Local\Programs\kongthun`
	forAll = `C:\Program Files\kongthun`
)

// Where the shortcuts are.
const (
	startMenu = home + `\AppData\Roaming\Microsoft\Windows\Start Menu\Programs\กองทุน.lnk`
	desktop   = home + `\Desktop\กองทุน.lnk`
)

const (
	uninstallKey = `Software\Microsoft\Windows\CurrentVersion\Uninstall\kongthun`
	appPathsKey  = `Software\Microsoft\Windows\CurrentVersion\App Paths`
)

// shipped is the installer that is shipped, with its version.
func shipped(t *testing.T) (path, version string) {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dist, "kongthun-*-setup.exe"))
	if err != nil || len(found) != 1 {
		t.Fatalf("want one installer in %s: %v, %v", dist, found, err)
	}
	return found[0], strings.TrimSuffix(strings.TrimPrefix(filepath.Base(found[0]), "kongthun-"), "-setup.exe")
}

// makeSetup makes an installer of another version from a stage, with more options of setup.nsi.
func makeSetup(t *testing.T, version, from string, options ...string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "kongthun-"+version+"-setup.exe")
	x := exec.Command("makensis", slices.Concat(
		[]string{"-V2", "-INPUTCHARSET", "UTF8", "-DQUICK", "-DVERSION=" + version, "-DSTAGE=" + from, "-DOUT=" + out},
		options, []string{"setup.nsi"})...)
	x.Env = append(os.Environ(), "HOME="+os.Getenv("HOME_OF_GO"))
	if said, err := x.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	return out
}

// copyStage is a copy of the stage, to be changed.
func copyStage(t *testing.T) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "stage")
	if said, err := exec.Command("cp", "-a", stage, out).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	return out
}

// setup runs an installer silently and holds it to what it is to end with.
func (c *computer) setup(path string, want int, args ...string) {
	c.Helper()
	c.batch(want, `"Z:`+strings.ReplaceAll(path, "/", `\`)+`" /S `+strings.Join(args, " "))
}

// batch runs a line of a batch file, as administrators do, and holds it to what it is to end with: NSIS wants the folders after
// /D= and _?= without quotes, and wine would put some around them.
func (c *computer) batch(want int, line string) {
	c.Helper()
	c.write(`C:\setup.bat`, "@"+thaiBytes(line)+"\r\n@exit %ERRORLEVEL%\r\n")
	said, code := c.run("cmd", "/c", `C:\setup.bat`)
	if err := os.Remove(c.path(`C:\setup.bat`)); err != nil {
		c.Fatal(err)
	}
	if code != want {
		c.Fatalf("%s ended with %d, want %d\n%s", line, code, want, said)
	}
}

// thaiBytes is a text in Windows' code page 874, which a Thai Windows has its batch files in.
func thaiBytes(s string) string {
	var out []byte
	for _, r := range s {
		if r >= 'ก' {
			r += 0xa1 - 'ก'
		}
		out = append(out, byte(r))
	}
	return string(out)
}

// uninstall runs the uninstaller of a folder silently, which goes on by a copy of itself, and waits until that is done: it removes
// its own file, then the folder if nothing else is in there.
func (c *computer) uninstall(folder string) {
	c.Helper()
	c.must(folder+`\uninstall.exe`, "/S")
	c.until("the uninstaller to be done", func() bool {
		rest, err := os.ReadDir(c.path(folder))
		return errors.Is(err, fs.ErrNotExist) || err == nil && len(rest) > 0 && !c.there(folder+`\uninstall.exe`)
	})
}

// laid lists what is to be installed in a folder from a stage, the folders too.
func laid(t *testing.T, stage, folder string) []string {
	t.Helper()
	out := []string{folder + `\uninstall.exe`}
	err := fs.WalkDir(os.DirFS(stage), ".", func(name string, _ fs.DirEntry, err error) error {
		if name == "." {
			out = append(out, folder)
		} else {
			out = append(out, folder+`\`+strings.ReplaceAll(name, "/", `\`))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if slices.Contains(out, folder+`\soft\opengl32.dll`) {
		out = append(out, folder+`\soft\kongthun.exe`)
	}
	return out
}

// TestInstallAndUninstall installs in each way, looks at all that has changed on the computer, and takes it away again: then
// nothing of ours is left but the files of the office, wherever they are.
func TestInstallAndUninstall(t *testing.T) {
	path, version := shipped(t)
	for _, c := range []struct {
		name, folder, root string
		args               []string
		icons              []string
	}{
		{"for one", forOne, "HKEY_CURRENT_USER", nil, []string{startMenu, desktop}},
		{
			"for all", forAll, "HKEY_LOCAL_MACHINE",
			[]string{"/AllUsers"},
			[]string{`C:\ProgramData\Microsoft\Windows\Start Menu\Programs\กองทุน.lnk`, `C:\users\Public\Desktop\กองทุน.lnk`},
		},
		{
			"elsewhere", `C:\โปรแกรม ของเรา\กองทุน ที่ปั้น`, "HKEY_CURRENT_USER",
			[]string{"/NoDesktop", `/D=C:\โปรแกรม ของเรา\กองทุน ที่ปั้น`},
			[]string{startMenu},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newComputer(t)
			files, registry := w.files(), w.everywhere()
			w.setup(path, installed, c.args...)

			var parents []string
			if parent, _ := splitLast(c.folder); !slices.Contains(files, parent) {
				parents = append(parents, parent)
			}
			want := slices.Concat(laid(t, stage, c.folder), c.icons, parents)
			got := without(w.files(), files)
			if missing, more := without(want, got), without(got, want); len(missing)+len(more) > 0 {
				t.Errorf("missing: %q\nnot ours to make: %q", missing, more)
			}
			w.checkTwin(c.folder)
			w.checkRegistry(c.root, c.folder, version, registry)

			offices := []string{c.folder + `\แฟ้มของเรา.kongthun`, c.folder + `\licences\a.pdf`, home + `\Documents\กองทุน\ที่ปั้น.kongthun`}
			for _, o := range offices {
				w.write(o, "office")
			}
			w.uninstall(c.folder)
			left := slices.DeleteFunc(without(w.files(), files), func(p string) bool {
				return slices.ContainsFunc(offices, func(o string) bool { return strings.HasPrefix(o, p+`\`) }) // their folders
			})
			if more, gone := without(left, offices), without(offices, left); len(more)+len(gone) > 0 {
				t.Errorf("left behind: %q\nof the office's, gone: %q", more, gone)
			}
			if left := added(registry, w.everywhere()); len(left) > 0 {
				t.Errorf("left in the registry: %q", left)
			}
		})
	}
}

// splitLast is the folder that a path of Windows lies in, and its name there.
func splitLast(path string) (folder, name string) {
	at := strings.LastIndexByte(path, '\\')
	return path[:at], path[at+1:]
}

// checkTwin holds the program beside the software drawing to being the same file under a second name.
func (c *computer) checkTwin(folder string) {
	c.Helper()
	if !c.there(folder + `\soft\opengl32.dll`) {
		return
	}
	one, err := os.Stat(c.path(folder + `\kongthun.exe`))
	if err != nil {
		c.Fatal(err)
	}
	two, err := os.Stat(c.path(folder + `\soft\kongthun.exe`))
	if err != nil {
		c.Fatal(err)
	}
	if !os.SameFile(one, two) {
		c.Error("the twin is a copy, not a second name")
	}
}

// checkRegistry holds what was registered to what Windows wants of a program, and to nothing else.
func (c *computer) checkRegistry(root, folder, version string, before map[string]string) {
	c.Helper()
	exe, open := folder+`\kongthun.exe`, `\"`+folder+`\kongthun.exe\" \"%1\"`
	classes := `Software\Classes\`
	want := map[string]string{
		`Software\kongthun|InstallDir`:                                 folder,
		`Software\kongthun|Version`:                                    version,
		`Software\kongthun|Language`:                                   "1054",
		uninstallKey + `|DisplayName`:                                  "กองทุน",
		uninstallKey + `|DisplayVersion`:                               version,
		uninstallKey + `|DisplayIcon`:                                  exe + ",0",
		uninstallKey + `|Publisher`:                                    "kongthun",
		uninstallKey + `|InstallLocation`:                              folder,
		uninstallKey + `|UninstallString`:                              `\"` + folder + `\uninstall.exe\"`,
		uninstallKey + `|QuietUninstallString`:                         `\"` + folder + `\uninstall.exe\" /S`,
		uninstallKey + `|NoModify`:                                     "dword:00000001",
		uninstallKey + `|NoRepair`:                                     "dword:00000001",
		uninstallKey + `|EstimatedSize`:                                "", // some
		appPathsKey + `\kongthun.exe|@`:                                exe,
		appPathsKey + `\kongthun.exe|Path`:                             folder,
		appPathsKey + `\kongthun-cli.exe|@`:                            folder + `\kongthun-cli.exe`,
		appPathsKey + `\kongthun-cli.exe|Path`:                         folder,
		classes + `.kongthun|@`:                                        "Kongthun.Office",
		classes + `Kongthun.Office|@`:                                  "แฟ้มสำนักงานกองทุน",
		classes + `Kongthun.Office\DefaultIcon|@`:                      exe + ",0",
		classes + `Kongthun.Office|FriendlyTypeName`:                   "แฟ้มสำนักงานกองทุน",
		classes + `Kongthun.Office\shell\open\command|@`:               open,
		classes + `.kongthun\OpenWithProgids|Kongthun.Office`:          "",
		classes + `Applications\kongthun.exe|FriendlyAppName`:          "กองทุน",
		classes + `Applications\kongthun.exe\SupportedTypes|.kongthun`: "",
		classes + `Applications\kongthun.exe\shell\open\command|@`:     open,
	}
	after := c.everywhere()
	for key, value := range want {
		got, ok := after[root+`\`+key]
		if !ok || got != value && value != "" {
			c.Errorf("%s is %q, want %q", key, got, value)
		}
	}
	if size := after[root+`\`+uninstallKey+"|EstimatedSize"]; size == "dword:00000000" {
		c.Error("the program takes no room")
	}
	for _, entry := range added(before, after) {
		key, _, _ := strings.Cut(entry, "=")
		_, name, _ := strings.Cut(key, "|")
		if _, ok := want[strings.TrimPrefix(key, root+`\`)]; name != "" && !ok {
			c.Errorf("nobody asked for %s", entry)
		}
	}
}

// TestRefusals tries what is to be refused, each with its number and without a change to the computer.
func TestRefusals(t *testing.T) {
	path, _ := shipped(t)
	w := newComputer(t)
	app := `HKCU\Software\Wine\AppDefaults\` + filepath.Base(path)
	for _, version := range []string{"win7", "win8", "win81"} {
		w.must("reg", "add", app, "/v", "Version", "/d", version, "/f")
		w.setup(path, oldWindows)
	}
	w.must("reg", "delete", app, "/f")
	// what the kernel tells of its processes looks to wine like a disk, and has no room
	if err := os.Symlink("/proc", filepath.Join(w.prefix, "dosdevices", "p:")); err != nil {
		t.Fatal(err)
	}
	w.setup(path, noSpace, `/D=P:\kongthun`)
	if w.there(forOne) || w.there(startMenu) {
		t.Error("a refused installation has left something")
	}
	if w.registered() {
		t.Error("a refused installation is in the registry")
	}
}

// registered tells whether the person's part of the registry has the program.
func (c *computer) registered() bool {
	c.Helper()
	_, ok := c.registry(`HKCU\Software`)[`HKEY_CURRENT_USER\Software\kongthun|`]
	return ok
}

// TestSameStageSameInstaller makes the installer twice.
func TestSameStageSameInstaller(t *testing.T) {
	one, err := os.ReadFile(makeSetup(t, "1.2.3", stage))
	if err != nil {
		t.Fatal(err)
	}
	two, err := os.ReadFile(makeSetup(t, "1.2.3", stage))
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(one, two) {
		t.Error("the same stage has given two installers")
	}
}
