package scoring

import (
	"testing"
	"time"

	"kongthun/app/service"
	"kongthun/app/view/stage"
	"kongthun/model"
)

func TestMain(m *testing.M) { stage.Main(m) }

// bench is the room on its stage.
type bench struct {
	*stage.Stage
	room *room
}

// open opens the room on the demonstration office.
func open(t *testing.T) *bench {
	t.Helper()
	s := stage.Demonstration(t, time.Date(2026, 3, 20, 12, 34, 0, 0, service.Thailand))
	st := stage.Open(t, s, New)
	return &bench{st, st.Room.(*room)}
}

// sheet is the sheet in hand as it is in the file.
func (b *bench) sheet() model.Sheet {
	b.T.Helper()
	id := b.room.sheets.keyed.grid.Sheets[b.room.sheets.keyed.sheet].ID
	for _, s := range stage.Must(b.Service.Sheets(b.room.shown))(b.T) {
		if s.ID == id {
			return s
		}
	}
	b.T.Fatal("the sheet is gone")
	return model.Sheet{}
}
