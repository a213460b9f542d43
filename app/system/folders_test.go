package system

import (
	"os"
	"path/filepath"
	"testing"
)

func TestWhereOfficeFilesGo(t *testing.T) {
	slash := filepath.FromSlash
	const share = `\\server\a`
	at := func(profile, documents string) home {
		return home{program: slash("/p"), profile: slash(profile), documents: slash(documents), state: slash("/u/a/Local")}
	}
	installed, bare, redirected := at("/u/a", "/u/a/Documents"), at("/u/a", ""), at("/u/a", "/srv/docs")
	shared, away := at("/u/a", share), at(share, "/d")
	carried := installed
	carried.portable = true
	carriedShared := carried
	carriedShared.program = share
	for name, c := range map[string]struct {
		home   home
		stands map[string]Standing // by folder; the others are on a share or the computer's own disk
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
		"on a share":                 {shared, nil, "/u/a/กองทุน", NotNetwork},
		"on a share, or in a cloud":  {shared, map[string]Standing{"/u/a/กองทุน": {Synced: true}}, "/u/a/กองทุน", NotNetwork},
		"the user is on a share":     {away, nil, "/d/กองทุน", InDocuments},
		"or in a cloud":              {away, map[string]Standing{"/d/กองทุน": {Synced: true}}, "/u/a/Local/กองทุน", NotSynced},
		"everything is on a share":   {at(share, share+`\Documents`), nil, "/u/a/Local/กองทุน", NotNetwork},
		"nothing but a share":        {at(share, ""), nil, "/u/a/Local/กองทุน", NoDocuments},
		"nothing at all":             {at("", ""), nil, "/u/a/Local/กองทุน", NoDocuments},
		"portable on a share":        {carriedShared, nil, "/u/a/Documents/กองทุน", InDocuments},
		"no documents":               {bare, nil, "/u/a/กองทุน", NoDocuments},
		"portable":                   {carried, map[string]Standing{"/p/ข้อมูล": {Removable: true, Synced: true}}, "/p/ข้อมูล", InProgram},
	} {
		got := c.home.office("กองทุน", "ข้อมูล", func(path string) Standing {
			known := c.stands[filepath.ToSlash(path)]
			known.Network = known.Network || unc(path)
			return known
		})
		if filepath.ToSlash(got.Folder) != c.folder || got.Why != c.why {
			t.Errorf("%s: %+v, want %s because of %s", name, got, c.folder, c.why)
		}
	}
}

func TestTheProgramsFolder(t *testing.T) {
	for name, c := range map[string]struct {
		folder string // of the program, below one that is the test's
		beside string // what stands in it too
		from   string // what the variable says
		want   string // "": the program's own folder
	}{
		"a program":                        {folder: "kongthun"},
		"a program that a twin started":    {folder: "kongthun", from: "/p"},
		"a folder that begins as the twin": {folder: "software", beside: softLibrary},
		"the twin":                         {folder: "kongthun/soft", beside: softLibrary, want: "kongthun"},
		"the twin, in capitals":            {folder: "kongthun/SOFT", beside: softLibrary, want: "kongthun"},
		"the twin in the user's cache":     {folder: "cache/soft", beside: softLibrary, from: "/p", want: "/p"},
		"a folder that a person named so":  {folder: "soft"},
		"with another library":             {folder: "soft", beside: "libgallium_wgl.dll", from: "/p"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv(fromVariable, filepath.FromSlash(c.from))
			root := t.TempDir()
			folder := filepath.Join(root, filepath.FromSlash(c.folder))
			if err := os.MkdirAll(folder, 0o755); err != nil {
				t.Fatal(err)
			}
			if c.beside != "" {
				if err := os.WriteFile(filepath.Join(folder, c.beside), nil, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want := filepath.Join(root, filepath.FromSlash(c.want))
			if c.want == "" {
				want = folder
			} else if c.want == c.from {
				want = filepath.FromSlash(c.from)
			}
			exe := filepath.Join(folder, "kongthun.exe")
			if got := programFolder(exe); got != want || isTwin(exe) != (c.want != "") {
				t.Errorf("%s, and the twin: %v; want %s", got, isTwin(exe), want)
			}
		})
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

func TestWhatFyneKeepsGoesAlong(t *testing.T) {
	for name, c := range map[string]struct {
		portable bool
		want     string
	}{
		"installed": {false, "before"},
		"portable":  {true, filepath.Join("p", "settings", "fyne")},
	} {
		t.Setenv(fyneVariable, "before")
		err := home{program: "p", portable: c.portable, settings: "roaming", state: "local"}.keepTogether()
		if got := os.Getenv(fyneVariable); got != c.want || err != nil {
			t.Errorf("%s: %s, %v; want %s", name, got, err, c.want)
		}
	}
	t.Setenv(fyneVariable, "before")
	if err := KeepTogether(); err != nil || os.Getenv(fyneVariable) != "before" { // the test's own program is not carried about
		t.Errorf("%s, %v", os.Getenv(fyneVariable), err)
	}
}

// The office folder is the user's, and looking where it is makes nothing.
func TestTheOfficeFolderIsTheUsers(t *testing.T) {
	own := moveHome(t)
	place := OfficeFolder("กองทุน", "ข้อมูล")
	if place.Why == InProgram || filepath.Base(place.Folder) != "กองทุน" {
		t.Fatalf("%+v", place)
	}
	if own == "" {
		return // this system's folders cannot be moved: it may be there
	}
	if !below(own, place.Folder) {
		t.Errorf("%s is not below %s", place.Folder, own)
	}
	if _, err := os.Stat(place.Folder); !notThere(err) {
		t.Errorf("it was made by asking: %v", err)
	}
}
