package part

import (
	"os"
	"path/filepath"

	"kongthun/app/phrase"
	"kongthun/model"
)

// Folder is where the papers of an office file go: a folder beside it, until another was chosen on this computer.
type Folder struct {
	office   string
	computer Computer
}

// NewFolder is the folder of the office file at a path.
func NewFolder(office string, c Computer) Folder {
	if full, err := filepath.Abs(office); err == nil {
		office = full // so that one file has one memory whatever it was opened as
	}
	return Folder{office, c}
}

// Path is where the folder is, or will be.
func (f Folder) Path() string {
	if chosen := f.computer.Folder(f.office); chosen != "" {
		return chosen
	}
	return filepath.Join(filepath.Dir(f.office), phrase.Say("document.folder.name"))
}

// Choose takes another folder from now on.
func (f Folder) Choose(path string) { f.computer.SetFolder(f.office, path) }

// Ready makes the folder when it is not there yet, and gives its path. Refused as MakeFolder.
func (f Folder) Ready() (string, error) {
	path := f.Path()
	return path, MakeFolder(path)
}

// MakeFolder makes a folder that files are to be written into, when it is not there yet. Refused: "service.target_folder".
func MakeFolder(path string) error {
	if err := os.MkdirAll(path, 0o755); err != nil {
		return model.Invalid("service.target_folder", "file", path)
	}
	return nil
}
