package meeting

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

func TestMain(m *testing.M) { stage.Main(m) }

// bench is the room on its stage, with short names for what this room's tests do all the time.
type bench struct {
	*stage.Stage
	t      *testing.T
	s      *service.Service
	w      fyne.Window
	here   *part.Here
	room   *room
	saved  int
	told   chan struct{} // one for every time that something is saved: pages are made away from the window
	failed []error
}

// open opens the demonstration office in the room at noon, with the round and the body that it works on last.
func open(t *testing.T) *bench {
	t.Helper()
	s := stage.Demonstration(t, time.Date(2026, 3, 20, 12, 34, 0, 0, service.Thailand))
	b := &bench{t: t, s: s, told: make(chan struct{}, 1000)}
	b.Stage = stage.Open(t, s, func(s *service.Service, d part.Desk) part.Room {
		saved, fail := d.Saved, d.Fail
		d.Saved = func() {
			saved()
			b.saved++
			b.told <- struct{}{}
		}
		d.Fail = func(err error) {
			fail(err)
			if err != nil {
				b.failed = append(b.failed, err)
			}
		}
		b.room = New(s, d).(*room)
		return b.room
	})
	b.w, b.here = b.Window, &b.Here
	return b
}

// meeting is the meeting on the screen as it is in the file.
func (b *bench) meeting() model.Meeting { return must(b.s.Meeting(b.room.id))(b.t) }

func (b *bench) press(keys ...fyne.KeyName)          { b.Press(keys...) }
func (b *bench) write(e *part.Entry, text string)    { b.Write(e, text) }
func (b *bench) typeInto(e *part.Entry, text string) { b.TypeInto(e, text) }
func (b *bench) tap(label string)                    { b.t.Helper(); b.Tap(label) }
func (b *bench) says(text string) bool               { return b.Says(text) }
func (b *bench) paper() string                       { b.t.Helper(); return b.Paper() }
func (b *bench) noFailures()                         { b.t.Helper(); b.NoFailures() }
func (b *bench) picture(name string)                 { b.Picture("meeting-" + name) }
func find[T fyne.CanvasObject](b *bench) []T         { return stage.All[T](b.Front()) }
func must[T any](v T, err error) func(*testing.T) T  { return stage.Must(v, err) }
func said(o fyne.CanvasObject) string                { return stage.Texts(o) }
