package part

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/model"
)

// Folder is where the papers of an office file go: a folder beside it, until another was chosen on this computer.
type Folder struct{ office string }

// NewFolder is the folder of the office file at a path.
func NewFolder(office string) Folder { return Folder{office: office} }

// prefFolder is followed by the path of the office file: two offices on a computer do not mix their papers.
const prefFolder = "folder "

// Path is where the folder is, or will be.
func (f Folder) Path() string {
	beside := filepath.Join(filepath.Dir(f.full()), phrase.Say("document.folder.name"))
	return fyne.CurrentApp().Preferences().StringWithFallback(prefFolder+f.full(), beside)
}

// Choose takes another folder from now on.
func (f Folder) Choose(path string) {
	fyne.CurrentApp().Preferences().SetString(prefFolder+f.full(), path)
}

// Ready makes the folder when it is not there yet, and gives its path. Refused: "service.target_folder".
func (f Folder) Ready() (string, error) {
	path := f.Path()
	if err := os.MkdirAll(path, 0o755); err != nil {
		return "", model.Invalid("service.target_folder", "file", path)
	}
	return path, nil
}

// full is the office file's path from the root, so that one file has one memory whatever it was opened as.
func (f Folder) full() string {
	if path, err := filepath.Abs(f.office); err == nil {
		return path
	}
	return f.office
}
