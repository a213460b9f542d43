package view

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"kongthun/app/phrase"
	"kongthun/app/system"
	"kongthun/app/view/look"
	"kongthun/app/view/part"
)

// startScreen shows the start screen of a computer, and what it says.
func startScreen(t *testing.T, m machine) (d *desktopProgram, says func() string) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(1))
	w := test.NewTempWindow(t, nil)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(screenWidth, screenHeight))
	d = &desktopProgram{window: w, machine: m, around: surroundings()}
	d.welcome()
	settle()
	return d, func() string {
		var lines []string
		sights(w.Canvas()).each(func(at *sight) bool {
			if text, ok := at.object.(*canvas.Text); ok {
				lines = append(lines, text.Text)
			}
			return true
		})
		return bare(strings.Join(lines, ""))
	}
}

// bare is a text without the spaces at which its lines may be broken.
func bare(text string) string { return strings.Join(strings.Fields(text), "") }

// newUser gives the test a user of its own, where the system lets it: Windows asks no variable where a user's folders are.
func newUser(t *testing.T) (moved bool) {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", "")
	t.Setenv("XDG_STATE_HOME", "")
	return strings.HasPrefix(system.StateFolder(), home)
}

// lead is as much of a sentence as stands before its first argument.
func lead(key string) string {
	before, _, _ := strings.Cut(phrase.Say(key), "{")
	return bare(before)
}

func TestTheStartScreenSaysWhereFilesGo(t *testing.T) {
	moved := newUser(t)
	_, says := startScreen(t, newMachine(t))
	place := officeFolder()
	if want := bare(phrase.Say("start.place."+string(place.Why), "folder", place.Folder)); !strings.Contains(says(), want) {
		t.Errorf("%q is not in %q", want, says())
	}
	if strings.Contains(says(), phrase.Say("start.recent")) {
		t.Error("a new computer lists recent files")
	}
	if moved && isFile(place.Folder) {
		t.Error("the folder was made by looking at it")
	}
}

func isFile(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func TestRecentFilesSayWhatIsTheMatterWithThem(t *testing.T) {
	m := recalling(t)
	d, says := startScreen(t, m)
	text := says()
	for _, key := range []string{"start.mark.gone", "start.mark.synced"} {
		if strings.Count(text, bare(phrase.Say(key))) != 1 {
			t.Errorf("%s is not said once in\n%s", key, text)
		}
	}
	before := m.recent()
	tapped := false
	sights(d.window.Canvas()).each(func(at *sight) bool {
		if b, ok := at.object.(*part.Button); ok && b.Text == "" && !tapped { // the cross of the first
			tapped = true
			b.OnTapped()
		}
		return true
	})
	settle()
	if after := m.recent(); len(after) != len(before)-1 || after[0] != before[1] || strings.Contains(says(), bare(phrase.Say("start.mark.gone"))) {
		t.Errorf("%v, of %v", after, before)
	}
}

func TestAReasonAndADoubtHaveTheirWords(t *testing.T) {
	for _, why := range []system.Reason{system.InDocuments, system.InProgram, system.NotSynced, system.NotNetwork, system.NoDocuments, system.NoLocal} {
		if key := "start.place." + string(why); !phrase.Has(key) || !strings.Contains(phrase.Say(key), "{folder}") {
			t.Errorf("%s has no words", key)
		}
	}
	all := doubts(system.Standing{Synced: true, Network: true, Removable: true})
	for _, name := range all {
		if !phrase.Has("start.doubt."+name) || !phrase.Has("start.mark."+name) {
			t.Errorf("%s has no words", name)
		}
	}
	if len(all) != 3 || len(doubts(system.Standing{})) != 0 || tone(system.Place{Why: system.NoLocal}) != part.Warning {
		t.Errorf("%v", all)
	}
}

func TestADoubtfulPlaceIsWarnedOfOnce(t *testing.T) {
	m := newMachine(t)
	d, says := startScreen(t, m)
	doubtful := filepath.Join(t.TempDir(), "Dropbox", "ก.kongthun")
	d.warn(filepath.Join(t.TempDir(), "ก.kongthun"))
	settle()
	if d.window.Canvas().Overlays().Top() != nil {
		t.Fatal("a file on the computer's own disk is warned of")
	}
	d.warn(doubtful)
	settle()
	if d.window.Canvas().Overlays().Top() == nil || !strings.Contains(says(), phrase.Say("start.doubt")) {
		t.Fatal("nothing is told")
	}
	picture(t, d.window, "doubt")
	d.window.Canvas().Overlays().Remove(d.window.Canvas().Overlays().Top())
	m.opened(doubtful)
	d.warn(doubtful)
	settle()
	if d.window.Canvas().Overlays().Top() != nil {
		t.Error("it is told each time")
	}
}

func TestACrashIsToldWithItsReport(t *testing.T) {
	if !newUser(t) {
		t.Skip("this system's folders cannot be moved")
	}
	d, says := startScreen(t, newMachine(t))
	if d.tellCrash(); d.window.Canvas().Overlays().Top() != nil {
		t.Fatal("a crash is told that was none")
	}
	if err := os.MkdirAll(system.StateFolder(), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(system.StateFolder(), "crash.txt"), []byte("panic: x"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.tellCrash()
	if !strings.Contains(says(), bare(phrase.Say("start.crash"))) || !strings.Contains(says(), lead("start.crash_text")) {
		t.Fatalf("told is %q", says())
	}
	picture(t, d.window, "crash")
	d.window.Canvas().Overlays().Remove(d.window.Canvas().Overlays().Top())
	if d.tellCrash(); d.window.Canvas().Overlays().Top() != nil {
		t.Error("it is told twice")
	}
}

// Whatever there is to say of where files go has room at every size of text.
func TestEveryReasonHasRoom(t *testing.T) {
	for _, scale := range look.Scales {
		test.NewTempApp(t).Settings().SetTheme(look.New(scale))
		w := test.NewTempWindow(t, nil)
		w.SetPadded(false)
		for _, why := range []system.Reason{system.InDocuments, system.InProgram, system.NotSynced, system.NotNetwork, system.NoDocuments, system.NoLocal} {
			s := newSurvey(nil)
			page := part.NewPage(s.place, s.stick)
			w.SetContent(page)
			w.Resize(fyne.NewSize(screenWidth, screenHeight))
			s.say(system.Place{Folder: `C:\Users\ที่ปั้นฝี่\กองทุน`, Why: why}, system.Standing{Removable: true}, nil)
			page.Resettle()
			inspect(t, w, scale, "place-"+string(why))
		}
	}
}
