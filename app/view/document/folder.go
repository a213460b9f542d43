package document

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/model"
)

// folder is where the papers of an office file go: a folder beside it until another was chosen on this computer.
type folder struct {
	office string // path of the office file
	p      fyne.Preferences
}

// prefFolder is followed by the path of the office file: two offices on a computer do not mix their papers.
const prefFolder = "folder "

func (f folder) path() string {
	beside := filepath.Join(filepath.Dir(f.full()), phrase.Say("document.folder.name"))
	return f.p.StringWithFallback(prefFolder+f.full(), beside)
}

func (f folder) choose(path string) { f.p.SetString(prefFolder+f.full(), path) }

// ready makes the folder when it is not there yet, and gives its path. Refused: "service.target_folder".
func (f folder) ready() (string, error) {
	path := f.path()
	if err := os.MkdirAll(path, 0o755); err != nil {
		return "", model.Invalid("service.target_folder", "file", path)
	}
	return path, nil
}

// full is the office file's path from the root, so that one file has one memory whatever it was opened as.
func (f folder) full() string {
	if path, err := filepath.Abs(f.office); err == nil {
		return path
	}
	return f.office
}
