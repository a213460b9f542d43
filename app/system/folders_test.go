package system

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"kongthun/model"
)

func TestWhereOfficeFilesGo(t *testing.T) {
	slash := filepath.FromSlash
	installed := home{program: slash("/p"), profile: slash("/u/a"), documents: slash("/u/a/Documents")}
	carried, bare, redirected := installed, installed, installed
	carried.portable = true
	bare.documents = ""
	redirected.documents = slash("/srv/docs")
	for name, c := range map[string]struct {
		home   home
		stands map[string]Standing // by folder; the others are on the computer's own disk
		folder string
		why    Reason
	}{
		"documents":                  {installed, nil, "/u/a/Documents/กองทุน", InDocuments},
		"documents on a stick":       {installed, map[string]Standing{"/u/a/Documents/กองทุน": {Removable: true}}, "/u/a/Documents/กองทุน", InDocuments},
		"synchronised":               {installed, map[string]Standing{"/u/a/Documents/กองทุน": {Synced: true}}, "/u/a/กองทุน", NotSynced},
		"on another computer":        {redirected, map[string]Standing{"/srv/docs/กองทุน": {Network: true}}, "/u/a/กองทุน", NotNetwork},
		"both":                       {redirected, map[string]Standing{"/srv/docs/กองทุน": {Network: true, Synced: true}}, "/u/a/กองทุน", NotNetwork},
		"everything is elsewhere":    {redirected, map[string]Standing{"/srv/docs/กองทุน": {Network: true}, "/u/a/กองทุน": {Network: true}}, "/srv/docs/กองทุน", NoLocal},
		"everything is synchronised": {installed, map[string]Standing{"/u/a/Documents/กองทุน": {Synced: true}, "/u/a/กองทุน": {Synced: true}}, "/u/a/Documents/กองทุน", NoLocal},
		"no documents":               {bare, nil, "/u/a/กองทุน", NoDocuments},
		"portable":                   {carried, map[string]Standing{"/p/ข้อมูล": {Removable: true, Synced: true}}, "/p/ข้อมูล", InProgram},
	} {
		got := c.home.office("กองทุน", "ข้อมูล", func(path string) Standing { return c.stands[filepath.ToSlash(path)] })
		if filepath.ToSlash(got.Folder) != c.folder || got.Why != c.why {
			t.Errorf("%s: %+v, want %s because of %s", name, got, c.folder, c.why)
		}
	}
}

func TestTheProgramsFolder(t *testing.T) {
	for exe, want := range map[string]string{
		"/x/kongthun/kongthun.exe":      "/x/kongthun",
		"/x/kongthun/soft/kongthun.exe": "/x/kongthun",
		"/x/kongthun/SOFT/kongthun.exe": "/x/kongthun",
		"/x/software/kongthun.exe":      "/x/software",
	} {
		if got := programFolder(filepath.FromSlash(exe)); got != filepath.FromSlash(want) {
			t.Errorf("%s: %s", exe, got)
		}
	}
	if ProgramFolder() == "" {
		t.Error("the test itself stands nowhere")
	}
}

func TestAPortableFolderIsMarked(t *testing.T) {
	folder := t.TempDir()
	if portable(folder) || portable("") {
		t.Error("portable without a mark")
	}
	if err := os.Mkdir(filepath.Join(folder, portableMark), 0o755); err != nil {
		t.Fatal(err)
	}
	if portable(folder) {
		t.Error("a folder is no mark")
	}
	marked := t.TempDir()
	if err := os.WriteFile(filepath.Join(marked, portableMark), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if !portable(marked) {
		t.Error("the mark is not seen")
	}
}

func TestNothingOfAPortableProgramGoesElsewhere(t *testing.T) {
	h := home{program: "p", settings: "roaming", state: "local"}
	if h.settingsFolder() != filepath.Join("roaming", ownFolder) || h.stateFolder() != filepath.Join("local", ownFolder) {
		t.Errorf("installed: %s, %s", h.settingsFolder(), h.stateFolder())
	}
	h.portable = true
	if want := filepath.Join("p", "settings"); h.settingsFolder() != want || h.stateFolder() != want {
		t.Errorf("portable: %s, %s", h.settingsFolder(), h.stateFolder())
	}
}

func TestTheOfficeFolderIsMade(t *testing.T) {
	own := moveHome(t)
	place := OfficeFolder("กองทุน", "ข้อมูล")
	if err := place.Ready(); err != nil || place.Why == InProgram {
		t.Fatalf("%+v, %v", place, err)
	}
	if info, err := os.Stat(place.Folder); err != nil || !info.IsDir() {
		t.Errorf("%s is not there: %v", place.Folder, err)
	}
	if own != "" && !below(own, place.Folder) {
		t.Errorf("%s is not below %s", place.Folder, own)
	}
	file := filepath.Join(t.TempDir(), "x")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := (Place{Folder: filepath.Join(file, "y")}).Ready(); !errors.Is(err, model.Invalid("service.target_folder")) {
		t.Errorf("a folder in a file: %v", err)
	}
}
