package system

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"sync"
)

const (
	logName   = "kongthun.log"
	mostLog   = 1 << 20 // bytes of a log before the next one is begun
	olderLogs = 2       // how many are kept besides
)

// StartLog has log/slog write into kongthun.log in the state folder from now on. Each line is made Discreet. The first tells the
// program's version and what it runs on. The error is of the system; the program works without a log, and log/slog then goes on
// to write to standard error.
func StartLog(version string) error {
	if _, err := startLog(StateFolder()); err != nil {
		return err
	}
	slog.Info("start", "version", version, "on", systemName(), "processor", runtime.GOARCH, "portable", Portable(), "process", os.Getpid())
	return nil
}

func startLog(folder string) (*diary, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	d := &diary{path: filepath.Join(folder, logName), most: mostLog}
	if err := d.open(); err != nil {
		return nil, err
	}
	slog.SetDefault(slog.New(slog.NewTextHandler(d, &slog.HandlerOptions{ReplaceAttr: discreetly})))
	return d, nil
}

// KeepLastWords has Go write its report, should the program crash, also into crash.txt beside the log, for TakeCrash: a program with
// a window has nobody who reads its standard error. The error is of the system.
func KeepLastWords() error { return keepLastWords(StateFolder()) }

// keepLastWords adds to the file, for other runs of the program may have it open.
func keepLastWords(folder string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	path := filepath.Join(folder, crashName)
	file, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer file.Close() // Go keeps a handle of its own
	return debug.SetCrashOutput(file, debug.CrashOptions{})
}

func discreetly(_ []string, a slog.Attr) slog.Attr {
	if kind := a.Value.Kind(); kind == slog.KindString || kind == slog.KindAny && a.Key != slog.LevelKey {
		return slog.String(a.Key, Discreet(a.Value.String()))
	}
	return a
}

// diary is a log that begins anew when it is large, and keeps a few of the older ones: kongthun.1.log is the newest of them.
type diary struct {
	path string
	most int64

	lock sync.Mutex
	file *os.File
	size int64
}

// Write adds a line.
func (d *diary) Write(line []byte) (int, error) {
	d.lock.Lock()
	defer d.lock.Unlock()
	if d.size+int64(len(line)) > d.most {
		d.turn()
	}
	if d.file == nil {
		return 0, os.ErrClosed
	}
	n, err := d.file.Write(line)
	d.size += int64(n)
	return n, err
}

func (d *diary) open() error {
	file, err := os.OpenFile(d.path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	d.file, d.size = file, 0
	if info, err := file.Stat(); err == nil {
		d.size = info.Size()
	}
	return nil
}

// turn begins a new log. Where another run of the program holds the old one (Windows lets nobody rename it then), the old one
// goes on for as much again.
func (d *diary) turn() {
	_ = d.file.Close() // its lines are written
	for n := olderLogs; n > 0; n-- {
		_ = os.Rename(d.older(n-1), d.older(n)) // not there yet, or held: the next turn comes
	}
	if err := d.open(); err != nil {
		d.file = nil
		return
	}
	if d.size >= d.most/2 {
		d.size = 0
	}
}

// older is the name of the log before the last n turns.
func (d *diary) older(n int) string {
	if n == 0 {
		return d.path
	}
	return fmt.Sprintf("%s.%d%s", d.path[:len(d.path)-len(filepath.Ext(d.path))], n, filepath.Ext(d.path))
}

// notThere tells whether an error only says that a file is missing.
func notThere(err error) bool { return errors.Is(err, fs.ErrNotExist) }
