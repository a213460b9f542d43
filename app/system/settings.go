package system

import (
	"encoding/json"
	"errors"
	"log/slog"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"
)

// Settings is what the program remembers of this computer and its user. The office file knows nothing of it.
type Settings struct {
	// Recent are the office files opened last, by their whole paths, the newest first.
	Recent []string `json:"recent,omitempty"`
	// Actor is the name chosen for the journal; "" before one was.
	Actor string `json:"actor,omitempty"`
	// Scale is the size of text, 1 for 100 %; 0 before one was chosen.
	Scale float32 `json:"scale,omitempty"`
	// Folders are the folders chosen for papers, by the whole path of their office file.
	Folders map[string]string `json:"folders,omitempty"`
	// Drawing is how the window came to be drawn.
	Drawing Drawing `json:"drawing"`
}

// Drawing is what was found out about OpenGL on this computer, so that the next start need not find out again.
type Drawing struct {
	// Way is how the window is drawn: "" before it was found out.
	Way string `json:"way,omitempty"`
	// Screen names the display adapter that this was found out with; another one is to be asked anew.
	Screen string `json:"screen,omitempty"`
}

// mostRecent is how many office files are remembered.
const mostRecent = 8

// Opened puts an office file at the head of the recent ones.
func (s *Settings) Opened(path string) {
	path = whole(path)
	list := append([]string{path}, slices.DeleteFunc(slices.Clone(s.Recent), func(p string) bool { return p == path })...)
	s.Recent = list[:min(len(list), mostRecent)]
}

// Forget takes an office file out of the recent ones.
func (s *Settings) Forget(path string) {
	path = whole(path)
	s.Recent = slices.DeleteFunc(slices.Clone(s.Recent), func(p string) bool { return p == path })
}

// whole is a path from the root, so that one file is remembered once whatever it was opened as.
func whole(path string) string {
	if full, err := filepath.Abs(path); err == nil {
		return full
	}
	return path
}

// SettingsFile is where settings are kept. It may be used by several programs and goroutines at once: each change reads what
// is there, and so keeps what another changed before. A file of locks beside it has them take turns.
type SettingsFile struct {
	path  string
	carry string // a portable program's folder, "" for one that is installed
}

// ThisComputer is the file of this computer, or of the folder that a portable program is carried in.
func ThisComputer() SettingsFile {
	h := thisHome()
	f := SettingsAt(h.settingsFolder())
	if h.portable {
		f.carry = h.program
	}
	return f
}

// SettingsAt is the file in a folder.
func SettingsAt(folder string) SettingsFile {
	return SettingsFile{path: filepath.Join(folder, "settings.json")}
}

// changing has the program's own goroutines take turns.
var changing sync.Mutex

// Read gives the settings; what has never been set is empty. Settings are never worth a refusal: without a file that can be read
// and understood the program works as on its first day.
func (f SettingsFile) Read() Settings {
	s, err := f.read()
	if err != nil {
		slog.Warn("the settings are not read", "error", err)
	}
	return s
}

// Change makes a change in the settings as they are in the file now, and keeps it. A file that cannot be understood is set aside
// under the time's name, for a person to look at; one that cannot be read is left alone, for it may be readable again. The error
// is of the system.
func (f SettingsFile) Change(change func(*Settings)) error {
	changing.Lock()
	defer changing.Unlock()
	if err := os.MkdirAll(filepath.Dir(f.path), 0o755); err != nil {
		return err
	}
	defer f.turn()()
	s, err := f.read()
	if errors.Is(err, errNoSettings) {
		s, err = Settings{}, patiently(func() error { return os.Rename(f.path, f.path+"."+stamp(time.Now())+".broken") })
	}
	if err != nil {
		return err
	}
	change(&s)
	return f.write(s)
}

// turn waits until no other program changes the settings; done lets the next one. Where there are no locks, and for a program that
// sleeps in the middle of a change, nobody waits for long: the worst is then that of two changes the later one stays.
func (f SettingsFile) turn() (done func()) {
	locks, err := os.OpenFile(filepath.Join(filepath.Dir(f.path), "settings.lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return func() {}
	}
	_ = patiently(func() error { return lock(locks) })
	return func() { _ = locks.Close() } // and with it the lock
}

// errNoSettings says that the file holds something else.
var errNoSettings = errors.New("the settings are not understood")

// read gives the settings in the file, none without a file.
func (f SettingsFile) read() (s Settings, err error) {
	var raw []byte
	err = patiently(func() error {
		raw, err = os.ReadFile(f.path)
		return err
	})
	if notThere(err) {
		return s, nil
	}
	if err != nil {
		return s, err
	}
	if json.Unmarshal(raw, &s) != nil {
		return Settings{}, errNoSettings
	}
	return f.named(s, f.found), nil
}

func (f SettingsFile) write(s Settings) error {
	raw, err := json.MarshalIndent(f.named(s, f.kept), "", "  ")
	if err != nil {
		return err
	}
	return replace(f.path, "settings-*.json", func(beside *os.File) error {
		if _, err := beside.Write(raw); err != nil {
			return err
		}
		return beside.Sync() // a battery that goes empty leaves the old file or the new one
	})
}

// longestWait is how long another program may be in the way: one that reads the settings just then, a guard against viruses, a backup.
const longestWait = time.Second

// patiently does something until nobody is in the way.
func patiently(do func() error) error {
	for end := time.Now().Add(longestWait); ; time.Sleep(5 * time.Millisecond) {
		if err := do(); !inTheWay(err) || time.Now().After(end) {
			return err
		}
	}
}

// named gives every path in the settings another name.
func (f SettingsFile) named(s Settings, name func(string) string) Settings {
	s.Recent = slices.Clone(s.Recent)
	for i, path := range s.Recent {
		s.Recent[i] = name(path)
	}
	folders := map[string]string{}
	for _, office := range slices.Sorted(maps.Keys(s.Folders)) {
		folders[name(office)] = name(s.Folders[office])
	}
	s.Folders = folders
	return s
}

// kept is how a path stands in the file: one within a folder that is carried about is told from there, with slashes, for on the
// next computer the stick has another letter.
func (f SettingsFile) kept(path string) string {
	if f.carry == "" || !below(f.carry, path) {
		return path
	}
	if from, err := filepath.Rel(f.carry, path); err == nil {
		return filepath.ToSlash(from)
	}
	return path
}

// found is the whole path of what kept made.
func (f SettingsFile) found(kept string) string {
	if f.carry == "" || filepath.IsAbs(kept) {
		return kept
	}
	return filepath.Join(f.carry, filepath.FromSlash(kept))
}

// stamp is a time as it stands in file names.
func stamp(t time.Time) string { return t.UTC().Format("20060102-150405") }
