package proposal

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

// open opens the room on an office with two problems and nothing else.
func open(t *testing.T) *bench {
	t.Helper()
	s := stage.Office(t, now, model.Office{Villages: []model.Village{{Number: 1, Name: "บ้านหนึ่ง"}, {Number: 2, Name: "บ้านสอง"}}})
	for i, title := range []string{"ไข้เลือดออก", "ผู้สูงอายุหกล้ม"} {
		weight := model.Priority{Size: 5 - i, Severity: 4, Awareness: 3, Ease: 3}
		stage.Must(s.SaveProblem(model.Problem{Title: title, Priority: weight}))(t)
	}
	return &bench{stage.Open(t, s, New)}
}

// demonstration opens the room on the demonstration office.
func demonstration(t *testing.T) *bench {
	t.Helper()
	return &bench{stage.Open(t, stage.Demonstration(t, now), New)}
}

func (st *bench) records() *part.Records[model.Proposal] { return st.Room.(*Room).records }

func (st *bench) proposals() []model.Proposal {
	st.T.Helper()
	return stage.Must(st.Service.Proposals(st.Here.Round))(st.T)
}

// chair seats a chair in the office's first committee.
func (st *bench) chair() model.ID {
	st.T.Helper()
	body := stage.Must(st.Service.Bodies(""))(st.T)[0]
	person := stage.Must(st.Service.SavePerson(model.Person{Name: "ทดลอง", Family: "สมมุติ"}))(st.T)
	return stage.Must(st.Service.SaveMember(model.Member{Body: body.ID, Person: person.ID, Seat: body.Seats[0].Key, From: "2025-10-01"}))(st.T).ID
}

// jump gives the focus to a field by its name.
func (st *bench) jump(name string) {
	st.T.Helper()
	st.Jump(st.records().Editing.Forms, name)
}
