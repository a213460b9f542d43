package people

import (
	"testing"
	"time"

	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

func TestMain(m *testing.M) { stage.Main(m) }

var now = time.Date(2026, 1, 15, 10, 0, 0, 0, service.Thailand)

// bench is the room on its stage.
type bench struct{ *stage.Stage }

// open opens the room on an office with an empty committee.
func open(t *testing.T) *bench {
	t.Helper()
	return &bench{stage.Open(t, stage.Office(t, now, model.Office{}), New)}
}

// demonstration opens the room on the demonstration office.
func demonstration(t *testing.T) *bench {
	t.Helper()
	return &bench{stage.Open(t, stage.Demonstration(t, now), New)}
}

func (st *bench) members() []model.Member {
	st.T.Helper()
	return stage.Must(st.Service.Members(st.Here.Body))(st.T)
}

func (st *bench) people() []model.Person {
	st.T.Helper()
	return stage.Must(st.Service.People())(st.T)
}

// jump gives the focus to a field of a register by its name.
func jump[V any](st *bench, r *part.Records[V], name string) {
	st.T.Helper()
	st.Jump(r.Editing.Forms, name)
}
