package system

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"

	"golang.org/x/sys/cpu"
)

// The twin is this program a second time, beside an opengl32.dll that draws by the processor: Windows takes a program's DLLs from
// the folder that the program itself stands in before it takes its own.
const twinName = "kongthun.exe"

var softLibraries = []string{softLibrary, "libgallium_wgl.dll"}

// startTwin starts the twin with this process' arguments, in its working folder, and hands it the right to come to the front. The
// twin stands in the program's folder where that can be written or the installer made it, else in the cache of this user.
func startTwin(exe, program string) error {
	if !cpu.X86.HasSSE42 || !cpu.X86.HasPOPCNT { // what packaging/build-softgl builds for; without them it would crash
		return errors.New("the processor is older than SSE4.2")
	}
	libraries := filepath.Join(program, twinFolder)
	twin, err := makeTwin(exe, libraries, libraries)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		cache, missing := os.UserCacheDir()
		if missing != nil {
			return err
		}
		twin, err = makeTwin(exe, libraries, filepath.Join(cache, ownFolder, twinFolder))
	}
	if err != nil {
		return err
	}
	c := exec.Command(twin, os.Args[1:]...)
	c.Env = append(os.Environ(), softVariable+"=1", fromVariable+"="+program)
	if err := c.Start(); err != nil {
		return err
	}
	_, _, _ = allowSetForegroundWindow.Call(uintptr(c.Process.Pid)) // without it the window opens behind others
	return c.Process.Release()
}

// makeTwin puts the program and the libraries into a folder, if they are not there as they are here, and gives the twin's path.
// The error is fs.ErrNotExist when the libraries were not installed.
func makeTwin(exe, libraries, folder string) (string, error) {
	for _, name := range softLibraries {
		if _, err := os.Stat(filepath.Join(libraries, name)); err != nil {
			return "", err
		}
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", err
	}
	for _, name := range softLibraries {
		if err := place(filepath.Join(libraries, name), filepath.Join(folder, name)); err != nil {
			return "", err
		}
	}
	twin := filepath.Join(folder, twinName)
	return twin, place(exe, twin)
}

// place has a file stand at another path too: by a hard link, which takes no room, or by a copy where there are no links.
func place(from, to string) error {
	there, err := os.Stat(from)
	if err != nil {
		return err
	}
	if here, err := os.Stat(to); err == nil {
		if os.SameFile(there, here) || there.Size() == here.Size() && there.ModTime().Equal(here.ModTime()) {
			return nil
		}
		if err := os.Remove(to); err != nil {
			return err // an older twin is running
		}
	}
	if os.Link(from, to) == nil {
		return nil
	}
	return copied(from, to, there)
}

// copied copies a file with its time. A copy that was cut short is never started, and place makes one anew that lacks the time.
func copied(from, to string, info fs.FileInfo) error {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	err = replace(to, "twin-*", func(beside *os.File) error {
		_, err := io.Copy(beside, source)
		return err
	})
	if err != nil {
		return err
	}
	return os.Chtimes(to, info.ModTime(), info.ModTime())
}
