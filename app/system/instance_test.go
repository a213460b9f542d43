//go:build windows || linux

package system

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// patience is how long something that comes at once may take on a busy machine.
const patience = 20 * time.Second

// claimant is another process with a claim: this test binary, started again.
type claimant struct {
	*exec.Cmd
	in    io.WriteCloser
	lines *bufio.Scanner
}

// claimantFile names the file that a child of the tests is to claim instead of running them.
const claimantFile = "SYSTEM_TEST_CLAIM"

func TestMain(m *testing.M) {
	if path := os.Getenv(claimantFile); path != "" {
		beClaimant(path)
		return
	}
	m.Run()
}

// beClaimant is what the other process runs: it claims the file, says how that went and whenever it is called, and ends when
// it is told to or killed.
func beClaimant(path string) {
	claim, err := ClaimFile(path, func() { fmt.Println("called") })
	if errors.Is(err, ErrClaimed) {
		fmt.Println("held")
		return
	}
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("claimed")
	_, _ = io.Copy(io.Discard, os.Stdin)
	claim.Release()
	fmt.Println("released")
}

func startClaimant(t *testing.T, path string) *claimant {
	t.Helper()
	c := &claimant{Cmd: exec.Command(os.Args[0])}
	c.Env = append(os.Environ(), claimantFile+"="+path)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if c.in, err = c.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	c.lines = bufio.NewScanner(out)
	t.Cleanup(func() {
		_ = c.in.Close()
		_ = c.Process.Kill()
		_ = c.Wait()
	})
	return c
}

// says waits for the other process' next line.
func (c *claimant) says(t *testing.T, want string) {
	t.Helper()
	line := make(chan string, 1)
	go func() {
		c.lines.Scan()
		line <- c.lines.Text()
	}()
	select {
	case got := <-line:
		if got != want {
			t.Fatalf("the other process says %q, want %q", got, want)
		}
	case <-time.After(patience):
		t.Fatalf("the other process does not say %q", want)
	}
}

func newFile(t *testing.T, path string) string {
	t.Helper()
	if err := os.WriteFile(path, []byte("ที่ปั้นน้ำ"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestTheSecondStartCallsTheFirst(t *testing.T) {
	path := newFile(t, filepath.Join(t.TempDir(), "กองทุน ตำบลกตัญญู.kongthun"))
	if CallForward(path) {
		t.Fatal("a file that nobody has is somebody's")
	}
	first := startClaimant(t, path)
	first.says(t, "claimed")
	second := startClaimant(t, path)
	second.says(t, "held")
	if err := second.Wait(); err != nil {
		t.Errorf("the second ends with %v", err)
	}
	first.says(t, "called")
	if _, err := ClaimFile(path, func() {}); !errors.Is(err, ErrClaimed) {
		t.Errorf("a claimed file: %v", err)
	}
	first.says(t, "called")
	if !CallForward(path) {
		t.Error("nobody is called")
	}
	first.says(t, "called")
}

func TestAClaimEndsWithItsProcess(t *testing.T) {
	for name, end := range map[string]func(*claimant) error{
		"killed": func(c *claimant) error { return c.Process.Kill() },
		"ended":  func(c *claimant) error { return c.in.Close() },
	} {
		t.Run(name, func(t *testing.T) {
			path := newFile(t, filepath.Join(t.TempDir(), "a.kongthun"))
			first := startClaimant(t, path)
			first.says(t, "claimed")
			if err := end(first); err != nil {
				t.Fatal(err)
			}
			_ = first.Wait() // killed, it has a status of its own
			if CallForward(path) {
				t.Error("a dead process is called")
			}
			claim, err := ClaimFile(path, func() {})
			if err != nil {
				t.Fatal(err)
			}
			claim.Release()
		})
	}
}

func TestAReleasedFileIsFree(t *testing.T) {
	path := newFile(t, filepath.Join(t.TempDir(), "a.kongthun"))
	for range 3 {
		claim, err := ClaimFile(path, func() {})
		if err != nil {
			t.Fatal(err)
		}
		claim.Release()
		if CallForward(path) {
			t.Fatal("a released file is somebody's")
		}
	}
	var nobody *Claim
	nobody.Release()
}

// Of many that want the file at the same time one gets it, and each of the others has called.
func TestOneOfManyGetsTheFile(t *testing.T) {
	path := newFile(t, filepath.Join(t.TempDir(), "a.kongthun"))
	type answer struct {
		claim *Claim
		err   error
	}
	const many = 20
	answers := make(chan answer, many)
	called := make(chan struct{}, many)
	for range many {
		go func() {
			claim, err := ClaimFile(path, func() { called <- struct{}{} })
			answers <- answer{claim, err}
		}()
	}
	var holder *Claim
	for range many {
		switch a := <-answers; {
		case a.err == nil && holder == nil:
			holder = a.claim
		case !errors.Is(a.err, ErrClaimed):
			t.Errorf("%v, %v", a.claim, a.err)
		}
	}
	if holder == nil {
		t.Fatal("nobody got it")
	}
	select {
	case <-called:
	case <-time.After(patience):
		t.Error("the holder is not called")
	}
	holder.Release()
}

func TestOneFileByAnyPath(t *testing.T) {
	folder := t.TempDir()
	path := newFile(t, filepath.Join(folder, "office with a long name.kongthun"))
	copied := newFile(t, filepath.Join(folder, "copy.kongthun"))
	claim, err := ClaimFile(path, func() {})
	if err != nil {
		t.Fatal(err)
	}
	defer claim.Release()

	same := map[string]string{
		"itself":    path,
		"by detour": filepath.Join(folder, "x", "..", "office with a long name.kongthun"),
	}
	relative, err := os.Getwd()
	if err == nil {
		relative, err = filepath.Rel(relative, path)
	}
	if err == nil { // not between two drives
		same["relative"] = relative
	}
	for how, link := range map[string]func(string, string) error{"symbolic link": os.Symlink, "hard link": os.Link} {
		linked := filepath.Join(folder, how+".kongthun")
		if err := link(path, linked); err == nil { // Windows lets only some people make one
			if _, err := os.ReadFile(linked); err == nil { // and wine follows none
				same[how] = linked
			}
		}
	}
	if runtime.GOOS == "windows" {
		same["in capitals"] = strings.ToUpper(path)
		same["by slashes"] = filepath.ToSlash(path)
		same["as device"] = `\\?\` + path
	}
	for how, p := range same {
		if !CallForward(p) {
			t.Errorf("%s: %s is not the same file", how, p)
		}
	}
	for how, p := range map[string]string{"a copy": copied, "nothing": filepath.Join(folder, "none"), "a folder": folder, "no path": "", "NUL": "a\x00b"} {
		if CallForward(p) {
			t.Errorf("%s is the same file", how)
		}
	}
	if _, err := ClaimFile(filepath.Join(folder, "none"), func() {}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a missing file: %v", err)
	}
}
