package system

import (
	"os"
	"path/filepath"
	"strings"
)

const (
	// portableMark is the file that makes a folder with the program in it portable: nothing is written outside of it.
	portableMark = "portable.txt"
	// twinFolder holds the program a second time, the twin, beside the OpenGL that draws by the processor; it is no home of its own.
	twinFolder  = "soft"
	softLibrary = "opengl32.dll"
	// fromVariable tells the twin where the program is that started it, for a twin may stand elsewhere.
	fromVariable = "KONGTHUN_FROM"
	// ownFolder is the program's folder within the system's folders for settings and for state.
	ownFolder = "kongthun"
	// fyneVariable tells our copy of Fyne where to keep its own files.
	fyneVariable = "KONGTHUN_FYNE"
)

// Reason says why office files go where they go.
type Reason string

// The reasons; assets word them as "start.place." and the value.
const (
	InDocuments Reason = "documents" // the user's documents
	InProgram   Reason = "portable"  // a portable program keeps them beside itself
	NotSynced   Reason = "synced"    // documents are handed on to a cloud: the user's own folder
	NotNetwork  Reason = "network"   // documents lie on another computer: the user's own folder
	NoDocuments Reason = "home"      // there are none: the user's own folder
	NoLocal     Reason = "nowhere"   // documents are handed on or on another computer, and so is the user's own folder
)

// Place is a folder with the reason why it is this one.
type Place struct {
	Folder string
	Why    Reason
}

// ProgramFolder is the folder that the program was installed into; "" if the system does not tell.
func ProgramFolder() string {
	exe, err := os.Executable()
	if err != nil {
		return ""
	}
	if real, err := filepath.EvalSymlinks(exe); err == nil {
		exe = real
	}
	return programFolder(exe)
}

// programFolder is that of an executable: its own, but for the twin that of the program that started it, or the one above when a
// person did.
func programFolder(exe string) string {
	folder := filepath.Dir(exe)
	if !isTwin(exe) {
		return folder
	}
	if from := os.Getenv(fromVariable); from != "" {
		return from
	}
	return filepath.Dir(folder)
}

// isTwin tells the twin from a program that somebody put into a folder called soft.
func isTwin(exe string) bool {
	folder := filepath.Dir(exe)
	_, err := os.Stat(filepath.Join(folder, softLibrary))
	return strings.EqualFold(filepath.Base(folder), twinFolder) && err == nil
}

// Portable tells whether the program runs from a folder that it is carried about in.
func Portable() bool { return portable(ProgramFolder()) }

func portable(folder string) bool {
	info, err := os.Stat(filepath.Join(folder, portableMark))
	return folder != "" && err == nil && info.Mode().IsRegular()
}

// home is what the choice of folders asks of a computer; see the twins.
type home struct {
	program   string // the program's folder
	portable  bool
	profile   string // the user's own folder
	documents string // the user's documents; "" if there are none
	settings  string // of all programs
	state     string // of all programs, and never handed on to another computer
}

// OfficeFolder is where office files go unless the user says otherwise: named data in a portable program's folder, else named
// office in the user's documents. Documents that are synchronised or lie on another computer are no place for a file that the
// program works in, so there it is the user's own folder. It is never a network share (\\server\share), where storage makes no file: a user whose
// own folder is there too has what the computer keeps for its programs. Files that are elsewhere are not moved.
func OfficeFolder(office, data string) Place { return thisHome().office(office, data, Stands) }

// office decides where office files go, from what is known of the computer and of where each folder stands.
func (h home) office(office, data string, stands func(path string) Standing) Place {
	if h.portable && !unc(h.program) {
		return Place{filepath.Join(h.program, data), InProgram}
	}
	own := filepath.Join(h.profile, office)
	if h.profile == "" || unc(own) {
		own = filepath.Join(h.state, office)
	}
	if h.documents == "" || h.documents == h.profile {
		return Place{own, NoDocuments}
	}
	within := filepath.Join(h.documents, office)
	there := stands(within)
	switch {
	case there.Local():
		return Place{within, InDocuments}
	case !unc(within) && !stands(own).Local():
		return Place{within, NoLocal}
	case there.Network:
		return Place{own, NotNetwork}
	default:
		return Place{own, NotSynced}
	}
}

// settingsFolder is where what the program remembers of this computer and its user stands.
func (h home) settingsFolder() string {
	if h.portable {
		return filepath.Join(h.program, "settings")
	}
	return filepath.Join(h.settings, ownFolder)
}

// KeepTogether has a program that is carried about keep also what Fyne writes of itself with its settings, so that nothing stays on the
// computer it was carried to. Our copy of Fyne looks at the variable (packaging/fyne-portable.patch).
func KeepTogether() error { return thisHome().keepTogether() }

func (h home) keepTogether() error {
	if !h.portable {
		return nil
	}
	return os.Setenv(fyneVariable, filepath.Join(h.settingsFolder(), "fyne"))
}

// StateFolder is where the log and the reports of crashes stand; what is in it is of no use on another computer.
func StateFolder() string { return thisHome().stateFolder() }

func (h home) stateFolder() string {
	if h.portable {
		return h.settingsFolder()
	}
	return filepath.Join(h.state, ownFolder)
}
