package setting

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"kongthun/app/service"
	"kongthun/app/view/look"
	"kongthun/app/view/stage"
	"kongthun/model"
)

func TestMain(m *testing.M) { stage.Main(m) }

// room is the room of an office on its stage.
type room struct {
	*screen
	*stage.Stage
}

var now = time.Date(2026, 3, 20, 9, 30, 0, 0, service.Thailand)

func newOffice(t *testing.T) *room {
	t.Helper()
	return on(t, stage.Office(t, now, model.Office{}))
}

func demonstration(t *testing.T) *room {
	t.Helper()
	return on(t, stage.Demonstration(t, now))
}

func on(t *testing.T, s *service.Service) *room {
	t.Helper()
	st := stage.Open(t, s, New)
	return &room{st.Room.(*screen), st}
}

// side opens a side by its function key.
func (r *room) side(key fyne.KeyName) {
	r.T.Helper()
	if !r.TypedKey(&fyne.KeyEvent{Name: key}) {
		r.T.Fatalf("%s does nothing", key)
	}
}

func (r *room) office() model.Office {
	r.T.Helper()
	return stage.Must(r.Service.Office())(r.T)
}

func (r *room) year() model.FiscalYear {
	r.T.Helper()
	return stage.Must(r.Service.Year(r.Here.Year))(r.T)
}

func (r *room) round() model.Round {
	r.T.Helper()
	return stage.Must(r.Service.Round(r.Here.Round))(r.T)
}

func (r *room) body() model.Body {
	r.T.Helper()
	return stage.Must(r.Service.Body(r.Here.Body))(r.T)
}

func TestPictures(t *testing.T) {
	r := demonstration(t)
	for i, key := range []fyne.KeyName{fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF12} {
		r.Window.Resize(fyne.NewSize(1150, 700))
		r.side(key)
		r.Picture("setting-" + itoa(i))
		r.Window.Resize(fyne.NewSize(1150, 1700))
		r.Picture("setting-whole-" + itoa(i))
		if text := stage.Texts(r.Content()); strings.Contains(text, "setting.") || strings.Contains(text, "field.name.") {
			t.Errorf("side %d shows a key without words", i)
		}
	}
	r.NoFailures()
}

func TestNoSideIsWiderThanTheRoom(t *testing.T) {
	theme := fyne.CurrentApp().Settings().Theme()
	t.Cleanup(func() { fyne.CurrentApp().Settings().SetTheme(theme) })
	for _, scale := range []float32{1, 1.25} {
		fyne.CurrentApp().Settings().SetTheme(look.New(scale))
		r := demonstration(t)
		for _, key := range []fyne.KeyName{fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF12} {
			r.side(key)
			if min := r.Content().MinSize().Width; min > 1150 {
				t.Errorf("%s at %v is %v wide", key, scale, min)
			}
		}
		r.side(fyne.KeyF4)
		r.Picture("setting-large")
	}
}
