//go:build wine

package windows

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
)

// patience is how long a test waits for anything; far more than a slow machine needs.
const patience = time.Minute

// person is who works at the computer. The name is invented, and has a blank and Thai in it, as many have.
const person = "สมหญิง ใจดี"

// home is that person's folder.
const home = `C:\users\` + person

// What the tests are given by the environment.
var (
	dist  = os.Getenv("KONGTHUN_DIST")  // the folder with the installer and the portable zip
	stage = os.Getenv("KONGTHUN_STAGE") // the folder that they were made of
	box   = os.Getenv("WINEPREFIX")     // a Windows that the tests may spoil
)

// TestMain sets up the Windows that every test gets a copy of: Windows 10, with the person. Without wine's own treatment of Thai
// keys, which keeps back what no Thai would type; Windows has none.
func TestMain(m *testing.M) {
	if dist == "" || stage == "" || box == "" || os.Getenv("DISPLAY") == "" {
		fmt.Println("these tests want KONGTHUN_DIST, KONGTHUN_STAGE, WINEPREFIX and DISPLAY: packaging/test sets them")
		os.Exit(1)
	}
	// without a home wine makes folders of its own for documents and the desktop, where it would link to those of the home
	for name, value := range map[string]string{"USER": person, "HOME_OF_GO": os.Getenv("HOME"), "HOME": filepath.Join(box, "nobody")} {
		if err := os.Setenv(name, value); err != nil {
			panic(err)
		}
	}
	for _, args := range [][]string{
		{"wineboot", "-u"},
		{"wine", "winecfg", "-v", "win10"},
		{"wine", "reg", "add", `HKCU\Software\Wine\X11 Driver`, "/v", "UseXIM", "/d", "N", "/f"},
		{"wineserver", "-k", "-w"},
		{"wineserver", "-w"},
	} {
		if said, err := exec.Command(args[0], args[1:]...).CombinedOutput(); err != nil && args[0] != "wineserver" {
			fmt.Printf("%v: %v\n%s", args, err, said)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// computer is a Windows of its own.
type computer struct {
	*testing.T
	prefix string
	env    []string // besides that of the test
}

// newComputer sets up a computer on which nothing of ours ever was.
func newComputer(t *testing.T, env ...string) *computer {
	t.Helper()
	c := &computer{t, filepath.Join(t.TempDir(), "wine"), env}
	if said, err := exec.Command("cp", "-a", box, c.prefix).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	c.env = append(c.env, "WINEPREFIX="+c.prefix)
	t.Cleanup(func() {
		_ = c.command("wineserver", "-k").Run() // may be gone already
		_ = c.command("wineserver", "-w").Run()
	})
	return c
}

func (c *computer) command(name string, args ...string) *exec.Cmd {
	x := exec.Command(name, args...)
	x.Env = append(os.Environ(), c.env...)
	return x
}

// run runs a Windows program and gives what it printed and what it ended with. It prints into a file: a pipe would be held open by
// whatever it has started itself, and be waited for.
func (c *computer) run(program string, args ...string) (string, int) {
	c.Helper()
	printed, err := os.CreateTemp(c.TempDir(), "printed")
	if err != nil {
		c.Fatal(err)
	}
	defer printed.Close()
	x := c.command("wine", append([]string{program}, args...)...)
	x.Stdout, x.Stderr = printed, printed
	if err := x.Start(); err != nil {
		c.Fatalf("%s %v: %v", program, args, err)
	}
	ended := make(chan error, 1)
	go func() { ended <- x.Wait() }()
	select {
	case err = <-ended:
	case <-time.After(2 * patience):
		c.lost(fmt.Sprintf("%s %v to end", program, args))
	}
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		c.Fatalf("%s %v: %v", program, args, err)
	}
	said, err := os.ReadFile(printed.Name())
	if err != nil {
		c.Fatal(err)
	}
	return string(said), x.ProcessState.ExitCode()
}

// must runs a Windows program that has to do what it is asked.
func (c *computer) must(program string, args ...string) string {
	c.Helper()
	said, code := c.run(program, args...)
	if code != 0 {
		c.Fatalf("%s %v ended with %d\n%s", program, args, code, said)
	}
	return said
}

// path is where Linux has a path of Windows on this computer.
func (c *computer) path(windows string) string {
	rest, ok := strings.CutPrefix(windows, `C:\`)
	if !ok {
		c.Fatalf("%s is not on the disk C:", windows)
	}
	return filepath.Join(c.prefix, "drive_c", strings.ReplaceAll(rest, `\`, "/"))
}

// there tells whether there is a file or folder.
func (c *computer) there(windows string) bool {
	_, err := os.Lstat(c.path(windows))
	return err == nil
}

// write makes a file with its folders.
func (c *computer) write(windows, content string) {
	c.Helper()
	path := c.path(windows)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		c.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		c.Fatal(err)
	}
}

// read gives what is in a file.
func (c *computer) read(windows string) []byte {
	c.Helper()
	data, err := os.ReadFile(c.path(windows))
	if err != nil {
		c.Fatal(err)
	}
	return data
}

// until waits for a condition.
func (c *computer) until(what string, come func() bool) {
	c.Helper()
	if !within(patience, come) {
		c.lost(what)
	}
}

// soon tells whether a condition comes within the time that somebody would wait before trying something else.
func (c *computer) soon(come func() bool) bool { return within(patience/20, come) }

func within(limit time.Duration, come func() bool) bool {
	for deadline := time.Now().Add(limit); !come(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			return false
		}
	}
	return true
}

// lost ends a test that waited in vain, with a picture of the screen.
func (c *computer) lost(what string) {
	c.Helper()
	shown := filepath.Join(os.TempDir(), "lost-"+strings.ReplaceAll(c.Name(), "/", "-")+".png")
	if err := exec.Command("import", "-window", "root", shown).Run(); err != nil {
		shown = "no picture: " + err.Error()
	}
	c.Fatalf("waited %v for %s\n%s", patience, what, shown)
}

// files are all files and folders on the disk C: but for Windows' own and what is temporary, by their paths in Windows. In the
// folder of root, who made this Windows, only temporary files are put.
func (c *computer) files() []string {
	c.Helper()
	var out []string
	root := c.path(`C:\`)
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := `C:\` + strings.ReplaceAll(strings.TrimPrefix(path, root+"/"), "/", `\`)
		if slices.Contains([]string{`C:\windows`, `C:\users\root`, home + `\AppData\Local\Temp`}, name) {
			return fs.SkipDir
		}
		if path != root {
			out = append(out, name)
		}
		return nil
	})
	if err != nil {
		c.Fatal(err)
	}
	return out
}

// registry is what the registry holds beneath a key: value by key and name, as reg export writes them, joined by "|". The name of
// a default value is "@", and a key itself has the name "".
func (c *computer) registry(key string) map[string]string {
	c.Helper()
	c.must("reg", "export", key, `C:\export.reg`, "/y")
	raw := c.read(`C:\export.reg`)
	if err := os.Remove(c.path(`C:\export.reg`)); err != nil {
		c.Fatal(err)
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = uint16(raw[2*i]) | uint16(raw[2*i+1])<<8
	}
	out := map[string]string{}
	at := ""
	for line := range strings.Lines(strings.ReplaceAll(string(utf16.Decode(units)), "\\\r\n", "")) {
		line = strings.TrimRight(line, "\r\n")
		if key, ok := strings.CutPrefix(line, "["); ok {
			at = strings.TrimSuffix(key, "]")
			out[at+"|"] = ""
		} else if name, value, ok := strings.Cut(line, "="); ok {
			out[at+"|"+unquote(name)] = strings.ReplaceAll(unquote(value), `\\`, `\`)
		}
	}
	return out
}

func unquote(s string) string { return strings.TrimSuffix(strings.TrimPrefix(s, `"`), `"`) }

// everywhere is the part of the registry that programs are registered in, for the person and for all.
func (c *computer) everywhere() map[string]string {
	c.Helper()
	out := c.registry(`HKCU\Software`)
	for key, value := range c.registry(`HKLM\Software`) {
		out[key] = value
	}
	maps.DeleteFunc(out, func(key, _ string) bool {
		return strings.Contains(key, `\Wow6432Node\`) || strings.Contains(key, `\Explorer\Shell Folders|`) || // wine's own
			strings.HasSuffix(key, "|") && !strings.Contains(strings.ToLower(key), "kongthun") // keys that Windows has anyway
	})
	return out
}

// added lists what a map has that another has not, or has otherwise.
func added(before, after map[string]string) []string {
	var out []string
	for k, v := range after {
		if old, ok := before[k]; !ok || old != v {
			out = append(out, k+"="+v)
		}
	}
	slices.Sort(out)
	return out
}

// without lists what one list has that another has not.
func without(all, some []string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(s string) bool { return slices.Contains(some, s) })
}
