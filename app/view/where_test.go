package view

import (
	"crypto/rand"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/system"
	"kongthun/app/view/look"
	"kongthun/app/view/part"
	"kongthun/model"
)

func newOfficeFile(t *testing.T) *service.Service {
	t.Helper()
	s, err := service.Create(filepath.Join(t.TempDir(), "x.kongthun"), service.Start{
		Office: model.Office{Name: "อบต.ทดลอง", Kind: model.Tambon, Changwat: "ตัวอย่าง"},
		Fund:   model.Fund{Kind: model.FundHealth, Name: "กองทุนทดลอง"}, Body: "คณะกรรมการ", Year: 2569, Rules: "2567",
	}, service.Surroundings{Clock: time.Now, Random: rand.Reader, Actor: "ผู้ทดสอบ"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func TestThePlaceFallsBackToWhatIsThere(t *testing.T) {
	s := newOfficeFile(t)
	var w where
	if err := w.load(s); err != nil {
		t.Fatal(err)
	}
	first := w.here
	if first.Fund == "" || first.Body == "" || first.Year == "" || first.Round == "" {
		t.Fatalf("%+v", first)
	}
	next, err := s.OpenNextYear(first.Year, "")
	if err != nil {
		t.Fatal(err)
	}
	if err := w.load(s); err != nil || w.here != first { // what was chosen stays
		t.Errorf("%+v, want %+v", w.here, first)
	}
	w.here.Year, w.here.Round = next.ID, ""
	if err := w.load(s); err != nil || w.here.Year != next.ID || w.here.Round == "" || w.here.Round == first.Round {
		t.Errorf("%+v", w.here)
	}
	care, err := s.SaveFund(model.Fund{Kind: model.FundCare, Name: "LTC"})
	if err != nil {
		t.Fatal(err)
	}
	w.here.Fund = care.ID // has nothing yet: nothing is chosen below it, and nothing of another fund
	if err := w.load(s); err != nil || w.here.Body != "" || w.here.Year != "" || w.here.Round != "" || len(w.rounds) != 0 {
		t.Errorf("%+v", w.here)
	}
}

// newMachine is a computer that remembers nothing yet.
func newMachine(t *testing.T) machine {
	t.Helper()
	return machine{system.SettingsAt(t.TempDir())}
}

func TestThisMachineRemembers(t *testing.T) {
	m := newMachine(t)
	if m.Scale() != 1 || m.actor() != "" || len(m.recent()) != 0 || m.Folder("x") != "" {
		t.Error("a new machine has settings already")
	}
	m.SetActor("นางสาวทดสอบ")
	m.SetScale(1.25)
	m.SetFolder("x", "y")
	m.opened("a")
	m.opened("b")
	m.forget(m.recent()[1])
	again := machine{m.settings}
	if again.actor() != "นางสาวทดสอบ" || again.Scale() != 1.25 || again.Folder("x") != "y" || again.Folder("z") != "" {
		t.Errorf("%+v", again.settings.Read())
	}
	if list := again.recent(); len(list) != 1 || filepath.Base(list[0]) != "b" {
		t.Errorf("%v", list)
	}
}

func TestABirthFillsWhatFollowsFromTheOffice(t *testing.T) {
	b := birth{start: service.Start{Office: model.Office{Name: "อบต.เเม่ทดลอง", Kind: model.Tambon, Changwat: "ตัวอย่าง"}}}
	if f := b.faults(); len(f) != 1 || f["actor"] == "" {
		t.Errorf("%v", f)
	}
	b.fill()
	if b.start.Fund.Name != "กองทุนหลักประกันสุขภาพอบต.แม่ทดลอง" || b.start.Fund.Kind != model.FundHealth || b.start.Body == "" {
		t.Errorf("%+v", b.start)
	}
	p := birth{start: service.Start{Office: model.Office{Name: "อบจ./ตัวอย่าง", Kind: model.Provincial, Changwat: "ตัวอย่าง"}}}
	p.fill()
	if p.start.Fund.Kind != model.FundRehab || p.start.Fund.Name != "กองทุนฟื้นฟูสมรรถภาพจังหวัดตัวอย่าง" {
		t.Errorf("%+v", p.start.Fund)
	}
	t.Setenv("HOME", t.TempDir())
	t.Setenv("XDG_CONFIG_HOME", "")
	path, err := p.path()
	if err != nil || filepath.Base(path) != "อบจ.-ตัวอย่าง.kongthun" {
		t.Errorf("%s, %v", path, err)
	}
}

func TestTheStartScreenAndTheFormStandWithoutAWindowSystem(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(1))
	w := a.NewWindow("")
	w.Resize(w.Canvas().Size())
	d := &desktopProgram{window: w, machine: newMachine(t), around: service.Surroundings{Clock: time.Now, Random: rand.Reader}}
	d.welcome()
	settle()
	if w.Canvas().Focused() == nil {
		t.Error("nothing has the focus: the keyboard has nowhere to begin")
	}
	d.askOffice()
	settle()
	if w.Canvas().Focused() == nil {
		t.Error("the form has no focus")
	}
}

func TestARefusedFormIsLookedAtAgainWhenAFieldIsLeft(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(1))
	w := a.NewWindow("")
	b := &birth{}
	f := newBirthForm(b)
	w.SetContent(f.form)
	w.Resize(fyne.NewSize(1300, 700))
	f.refused = true
	f.form.SetErrors(b.faults())
	faults := func() int { return strings.Count(test.RenderToMarkup(w.Canvas()), phrase.Say("field.required")) }
	before := faults()
	f.form.Jump("actor")
	test.Type(w.Canvas().Focused(), "ผู้ใช้")
	w.Canvas().Unfocus()
	if after := faults(); before == 0 || after >= before {
		t.Errorf("%d faults are shown after one of %d was mended", after, before)
	}
}

// The window knows the names of the file that it shows, and those that are typed into it.
func TestTheWindowKnowsTheNamesOfItsOffice(t *testing.T) {
	s := newOfficeFile(t)
	office, err := s.Office()
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look.New(1))
	w := test.NewTempWindow(t, nil)
	if _, err := newFrame(w, s, newMachine(t), (&desktopProgram{window: w}).rooms()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { part.Know(nil) })
	label := part.NewLabel("เมื่อวานพบจำลองรัตน์", part.Plain)
	label.Resize(fyne.NewSize(fyne.MeasureText("เมื่อวานพบจำลองร", 15, fyne.TextStyle{}).Width, 100))
	lastLine := func() string {
		label.Refresh()
		lines := test.WidgetRenderer(label).Objects()
		return lines[len(lines)-1].(*canvas.Text).Text
	}
	before := lastLine()
	office.Tambon = "จำลองรัตน์"
	if _, err := s.SaveOffice(office); err != nil {
		t.Fatal(err)
	}
	if after := lastLine(); before != "รัตน์" || after != "จำลองรัตน์" {
		t.Errorf("%q became %q", before, after)
	}
}
