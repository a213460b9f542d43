package project

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
)

func TestMain(m *testing.M) { stage.Main(m) }

// bench is the room on its stage over the demonstration office.
type bench struct {
	*stage.Stage
	room *room
}

// open opens the demonstration office in the room.
func open(t *testing.T) *bench {
	t.Helper()
	s := stage.Demonstration(t, time.Date(2026, 3, 20, 12, 34, 0, 0, service.Thailand))
	b := &bench{}
	b.Stage = stage.Open(t, s, func(s *service.Service, d part.Desk) part.Room {
		b.room = New(s, d).(*room)
		return b.room
	})
	return b
}

func TestPictures(t *testing.T) {
	b := open(t)
	for _, size := range []fyne.Size{fyne.NewSize(stage.Width, stage.Height), fyne.NewSize(720, 450)} {
		b.Window.Resize(size)
		name := "wide"
		if size.Width < 1000 {
			name = "small"
		}
		for _, key := range tabKeys {
			b.Press(key)
			b.Picture(name + "-" + string(key))
		}
	}
	t.Log(len(b.room.all))
}
