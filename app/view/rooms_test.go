package view

import (
	"crypto/rand"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"kongthun/app/service"
	"kongthun/app/view/look"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
)

// worst are the words with the tallest and the deepest letters.
const worst = "ที่ ปั้น ฝี่ กตัญญู ฐุ ฎุ ฏู ฬุ น้ำ ผู้ กิ๊ฟ ฤๅ"

// Width and height of what a window on a screen of 1366×768 shows, below its title and above the task bar.
const screenWidth, screenHeight = 1366, 700

// sides are what the rooms show, by the function keys that lead there.
var sides = []struct {
	room string
	ways [][]fyne.KeyName
}{
	{"overview", [][]fyne.KeyName{{fyne.KeyF3}, {fyne.KeyF2}}},
	{"problem", [][]fyne.KeyName{{fyne.KeyF4}, {fyne.KeyF5}, {fyne.KeyF6}, {fyne.KeyF6, fyne.KeyF9}, {fyne.KeyF10}, {fyne.KeyF12}, {fyne.KeyF12, fyne.KeyF2}, {fyne.KeyF3}, {fyne.KeyF8}, {fyne.KeyF2}}},
	{"proposal", [][]fyne.KeyName{{fyne.KeyF8}, {fyne.KeyF2}, {fyne.KeyF4}, {fyne.KeyF5}, {fyne.KeyF6}, {fyne.KeyF9}}},
	{"scoring", [][]fyne.KeyName{{fyne.KeyF3}, {fyne.KeyF4, fyne.KeyF9}, {fyne.KeyEscape}, {fyne.KeyF4}, {fyne.KeyF5}, {fyne.KeyF6}}},
	{"meeting", [][]fyne.KeyName{{fyne.KeyF3}, {fyne.KeyF2}, {fyne.KeyF5}, {fyne.KeyF5, fyne.KeyF8, fyne.KeyF11}, {fyne.KeyF6}, {fyne.KeyF6, fyne.KeyF8}, {fyne.KeyF6, fyne.KeyF12}}},
	{"project", [][]fyne.KeyName{{fyne.KeyF3}, {fyne.KeyF4}, {fyne.KeyF4, fyne.KeyF9}, {fyne.KeyF4, fyne.KeyF11}, {fyne.KeyF5}, {fyne.KeyF5, fyne.KeyF9}, {fyne.KeyF5, fyne.KeyF11}, {fyne.KeyF5, fyne.KeyF12}, {fyne.KeyF6}, {fyne.KeyF7}, {fyne.KeyF7, fyne.KeyF9}, {fyne.KeyF2}}},
	{"ledger", [][]fyne.KeyName{{fyne.KeyF4}, {fyne.KeyF4, fyne.KeyF11}, {fyne.KeyF5}, {fyne.KeyF5, fyne.KeyF9}, {fyne.KeyF5, fyne.KeyF11}, {fyne.KeyF6}, {fyne.KeyF6, fyne.KeyF11}, {fyne.KeyF6, fyne.KeyF8}, {fyne.KeyF7}, {fyne.KeyF3}, {fyne.KeyF3, fyne.KeyF8}, {fyne.KeyF2}}},
	{"return", [][]fyne.KeyName{{fyne.KeyF4}, {fyne.KeyF5}, {fyne.KeyF5, fyne.KeyF8}, {fyne.KeyF3}, {fyne.KeyF6}}},
	{"document", [][]fyne.KeyName{{fyne.KeyF2}, {fyne.KeyF3}, {fyne.KeyF9}}},
	{"people", [][]fyne.KeyName{{fyne.KeyF3}, {fyne.KeyF3, fyne.KeyF8}, {fyne.KeyF4}, {fyne.KeyF4, fyne.KeyF6}}},
	{"setting", [][]fyne.KeyName{{fyne.KeyF3}, {fyne.KeyF3, fyne.KeyF7}, {fyne.KeyF3, fyne.KeyF8}, {fyne.KeyF4}, {fyne.KeyF4, fyne.KeyF7}, {fyne.KeyF5}, {fyne.KeyF6}, {fyne.KeyF12}, {fyne.KeyF2}}},
}

// TestRoomsAtEveryTextSize goes through all rooms of the demonstration office, into which the worst words were put, and looks that
// every text has the room that it wants. With GALLERY it leaves pictures to look at.
func TestRoomsAtEveryTextSize(t *testing.T) {
	s := demonstration(t)
	t.Cleanup(func() { part.Know(nil) })
	for _, scale := range look.Scales {
		t.Run(fmt.Sprint(scale), func(t *testing.T) {
			test.NewTempApp(t).Settings().SetTheme(look.New(scale))
			w := test.NewTempWindow(t, nil)
			w.SetPadded(false)
			w.Resize(fyne.NewSize(screenWidth, screenHeight))
			f, err := newFrame(w, s, newMachine(t), (&desktopProgram{window: w}).rooms())
			if err != nil {
				t.Fatal(err)
			}
			w.Resize(fyne.NewSize(screenWidth, screenHeight))
			d := &desktopProgram{window: w, machine: recalling(t), around: surroundings()}
			for name, show := range map[string]func(){"start": d.welcome, "birth": d.askOffice, "province": d.askRollUp} {
				content := w.Content()
				show()
				settle()
				inspect(t, w, scale, name)
				w.SetContent(content)
			}
			walkSides(w, f, func(name string) { inspect(t, w, scale, name) })
		})
	}
}

// walkSides opens each room and each of its sides, and lets look at what the window shows then.
func walkSides(w fyne.Window, f *frame, look func(name string)) {
	for _, side := range sides {
		f.open(side.room, "")
		look(side.room)
		for _, keys := range side.ways {
			name := side.room
			for _, key := range keys {
				w.Canvas().Unfocus()
				w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: key})
				name += "-" + string(key)
			}
			settle()
			look(name)
			for over := w.Canvas().Overlays(); over.Top() != nil; {
				over.Remove(over.Top())
			}
		}
	}
}

// recalling is a computer on which office files were opened, one of which is gone and one in a cloud's folder.
func recalling(t *testing.T) machine {
	t.Helper()
	m, folder := newMachine(t), t.TempDir()
	for _, name := range []string{filepath.Join("OneDrive", "เทศบาลตำบลที่ปั้นฝี่.kongthun"), "องค์การบริหารส่วนตำบลกตัญญูฐุฎุ.kongthun"} {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		m.opened(path)
	}
	m.opened(filepath.Join(folder, "ย้ายไปแล้ว.kongthun"))
	return m
}

// settle waits for the work in the background.
func settle() { part.Settle() }

// inspect looks at what the window shows now.
func inspect(t *testing.T, w fyne.Window, scale float32, name string) {
	t.Helper()
	if size := w.Canvas().Size(); size.Width > screenWidth || size.Height > screenHeight {
		t.Errorf("%s wants a window of %v", name, size)
	}
	for _, fault := range sights(w.Canvas()).cramped() {
		t.Errorf("%s: %s", name, fault)
	}
	picture(t, w, fmt.Sprintf("%s-%.0f", name, scale*100))
}

// picture leaves what the window shows in the folder named by GALLERY, to look at.
func picture(t *testing.T, w fyne.Window, name string) {
	t.Helper()
	folder := os.Getenv("GALLERY")
	if folder == "" {
		return
	}
	f, err := os.Create(filepath.Join(folder, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, w.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}

// clipped tells that something around a sight shows as much of it as there is room for, and slides the rest in.
func (s *sight) clipped() bool {
	if s.parent == nil {
		return false
	}
	switch s.parent.object.(type) {
	case *container.Scroll, *container.Clip:
		return true
	}
	return false
}

// cramped lists the visible texts that have less room than they want, or stand out of something around them.
func (s *sight) cramped() (faults []string) {
	s.each(func(at *sight) bool {
		text, ok := at.object.(*canvas.Text)
		if !ok || text.Text == "" || at.view.empty() {
			return true
		}
		if want := text.MinSize(); want.Width > at.box.width+1 || want.Height > at.box.height+1 {
			faults = append(faults, fmt.Sprintf("%q wants %v and has %v × %v", text.Text, want, at.box.width, at.box.height))
		}
		for around := at.parent; around != nil && !around.clipped(); around = around.parent {
			in := at.box.meet(around.box)
			if in.width < at.box.width-1 && text.MinSize().Width > in.width || in.height < at.box.height-1 {
				faults = append(faults, fmt.Sprintf("%q at %v stands out of %T at %v", text.Text, at.box, around.object, around.box))
				return true
			}
		}
		return true
	})
	return faults
}

// demonstration is the demonstration office, with the worst words in its names and titles.
func demonstration(t *testing.T) *service.Service {
	t.Helper()
	path, around := filepath.Join(t.TempDir(), "demo.kongthun"), surroundings()
	stage.Demonstrate(t, path)
	s, err := service.Open(path, around)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	sharpen(t, s)
	return s
}

func surroundings() service.Surroundings {
	return service.Surroundings{
		Clock:  func() time.Time { return time.Date(2026, 3, 20, 10, 0, 0, 0, service.Thailand) },
		Random: rand.Reader, Actor: "ผู้ทดสอบ",
	}
}

// sharpen puts the worst words where the rooms show them first.
func sharpen(t *testing.T, s *service.Service) {
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	var w where
	must(w.load(s))
	problems, err := s.Problems()
	must(err)
	problems[0].Title, problems[0].Situation = worst, problems[0].Situation+" "+worst
	_, err = s.SaveProblem(problems[0])
	must(err)
	proposals, err := s.Proposals(w.here.Round)
	must(err)
	proposals[0].Title += " " + worst
	proposals[0].Applicant.Name = "ชมรม" + worst
	_, err = s.SaveProposal(proposals[0])
	must(err)
	people, err := s.People()
	must(err)
	people[0].Name, people[0].Family, people[0].Position = "ปั้นฝี่", "กตัญญูฐุฎุ", worst
	_, err = s.SavePerson(people[0])
	must(err)
	office, err := s.Office()
	must(err)
	office.Villages[0].Name = "บ้านน้ำผู้ฏูฬุ"
	_, err = s.SaveOffice(office)
	must(err)
}
