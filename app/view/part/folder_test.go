package part

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"kongthun/app/phrase"
	"kongthun/model"
)

// memory remembers folders.
type memory map[string]string

func (memory) Scale() float32                    { return 1 }
func (memory) SetScale(float32)                  {}
func (memory) SetActor(string)                   {}
func (m memory) Folder(office string) string     { return m[office] }
func (m memory) SetFolder(office, folder string) { m[office] = folder }

func TestPapersGoBesideTheirOffice(t *testing.T) {
	office := filepath.Join(t.TempDir(), "ก.kongthun")
	computer := memory{}
	f := NewFolder(office, computer)
	path, err := f.Ready()
	if err != nil || path != filepath.Join(filepath.Dir(office), phrase.Say("document.folder.name")) {
		t.Fatalf("%s, %v", path, err)
	}
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		t.Errorf("the folder is not there: %v", err)
	}
	other := t.TempDir()
	f.Choose(other)
	if NewFolder(office, computer).Path() != other || NewFolder(office+"2", computer).Path() == other {
		t.Error("the choice is not the one office's")
	}
	f.Choose(filepath.Join(office, "in a file"))
	if err := os.WriteFile(office, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Ready(); !errors.Is(err, model.Invalid("service.target_folder")) {
		t.Errorf("a folder within a file: %v", err)
	}
}
