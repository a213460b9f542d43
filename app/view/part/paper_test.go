package part

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kongthun/app/phrase"
)

// delivery is a desk in a window over a folder of its own, and what it was given.
type delivery struct {
	Desk
	folder string
	handed chan string
	failed chan error
}

func newDelivery(t *testing.T, w fyne.Window) *delivery {
	t.Helper()
	d := &delivery{folder: t.TempDir(), handed: make(chan string, 9), failed: make(chan error, 9)}
	d.Window = w
	d.Folder = NewFolder(filepath.Join(d.folder, "ก.kongthun"), memory{})
	d.Write = func(path string, data []byte) error { return os.WriteFile(path, data, 0o600) }
	d.Fail = func(err error) { d.failed <- err }
	return d
}

func (d *delivery) hand(path string) { d.handed <- path }

func TestAPaperIsWrittenAndHandedOn(t *testing.T) {
	field := NewEntry()
	left := ""
	field.OnLeave = func(text string) { left = text }
	w := open(t, field, 300, 100)
	d := newDelivery(t, w)
	typeInto(w, field, "ก")
	stored := ""
	d.Deliver(func() (Paper, error) {
		stored = left
		return Paper{Name: "รายงาน.pdf", Data: []byte("%PDF")}, nil
	}, d.hand)
	path := <-d.handed
	if raw, err := os.ReadFile(path); err != nil || string(raw) != "%PDF" || filepath.Dir(path) != d.Folder.Path() {
		t.Errorf("%s holds %q, %v", path, raw, err)
	}
	if stored != "ก" {
		t.Errorf("the paper was made before %q was stored", "ก")
	}
	if w.Canvas().Overlays().Top() != nil {
		t.Error("something is told of a paper without a warning")
	}
}

func TestAPaperThatLacksLettersIsToldOf(t *testing.T) {
	w := open(t, NewEntry(), 600, 400)
	d := newDelivery(t, w)
	d.Deliver(func() (Paper, error) { return Paper{Name: "a.pdf", Warning: "พิมพ์ไม่ได้"}, nil }, d.hand)
	<-d.handed
	if top := w.Canvas().Overlays().Top(); top == nil || !says(top, phrase.Say("paper.unprintable.title")) {
		t.Error("nothing is told")
	}
}

func TestAPaperThatCannotBeMadeOrWrittenIsRefused(t *testing.T) {
	no := errors.New("no")
	d := newDelivery(t, test.NewTempWindow(t, NewEntry()))
	d.Deliver(func() (Paper, error) { return Paper{}, no }, d.hand)
	if err := <-d.failed; !errors.Is(err, no) {
		t.Error(err)
	}
	d.Write = func(string, []byte) error { return no }
	d.Deliver(func() (Paper, error) { return Paper{Name: "a"}, nil }, d.hand) // the one before does not bar it
	if err := <-d.failed; !errors.Is(err, no) || len(d.handed) != 0 {
		t.Error(err)
	}
}

func TestOnePaperIsOnItsWayAtATime(t *testing.T) {
	d := newDelivery(t, test.NewTempWindow(t, NewEntry()))
	begun, carryOn := make(chan struct{}), make(chan struct{})
	d.Deliver(func() (Paper, error) {
		close(begun)
		<-carryOn
		return Paper{Name: "one"}, nil
	}, d.hand)
	<-begun
	d.Deliver(func() (Paper, error) { return Paper{Name: "two"}, nil }, d.hand)
	close(carryOn)
	if path := <-d.handed; filepath.Base(path) != "one" || len(d.handed) != 0 {
		t.Errorf("%s", path)
	}
}

// Of several papers the first is picked; it is opened, or printed where that is ticked; without any nothing is written.
func TestAPaperIsChosenFromSeveral(t *testing.T) {
	w := open(t, NewEntry(), 800, 600)
	d := newDelivery(t, w)
	opened, printed := make(chan string, 1), make(chan string, 1)
	d.Open = func(path string) { opened <- path }
	d.Print = func(path string) { printed <- path }
	of := func(name string) PaperChoice {
		return PaperChoice{Label: name, Make: func() (Paper, error) { return Paper{Name: name + ".pdf"}, nil }}
	}
	press := func(tick bool) {
		t.Helper()
		box := w.Canvas().Overlays().Top()
		for _, o := range test.LaidOutObjects(box) {
			if c, ok := o.(*Check); ok && tick {
				c.SetChecked(true)
			}
		}
		for _, o := range test.LaidOutObjects(box) {
			if b, ok := o.(*Button); ok && b.Text == phrase.Say("part.paper.write") {
				b.OnTapped()
				return
			}
		}
		t.Fatal("no button")
	}
	d.AskPaper("เอกสาร", []PaperChoice{of("ก"), of("ข")})
	press(false)
	if path := <-opened; filepath.Base(path) != "ก.pdf" {
		t.Errorf("opened %s", path)
	}
	d.AskPaper("เอกสาร", []PaperChoice{of("ค")})
	press(true)
	if path := <-printed; filepath.Base(path) != "ค.pdf" || len(opened) > 0 {
		t.Errorf("printed %s", path)
	}
	d.AskPaper("เอกสาร", nil)
	press(false)
	if w.Canvas().Overlays().Top() == nil || len(d.failed)+len(opened)+len(printed) > 0 {
		t.Error("the box goes with nothing picked")
	}
}
