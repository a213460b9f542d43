package problem

import (
	"testing"
	"time"

	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

func TestMain(m *testing.M) { stage.Main(m) }

// bench is the room on its stage.
type bench struct{ *stage.Stage }

// open opens the room on an office with lists of its own and no problem.
func open(t *testing.T) *bench {
	t.Helper()
	s := stage.Office(t, time.Date(2026, 1, 15, 10, 0, 0, 0, service.Thailand), model.Office{
		Villages: []model.Village{{Number: 1, Name: "บ้านหนึ่ง"}, {Number: 2, Name: "บ้านสอง"}},
		Lists:    []model.IssueList{{Key: "province", Name: "ประเด็นจังหวัด", Issues: []model.Issue{{Code: "1", Name: "ผู้สูงอายุ"}}}},
		Agencies: []model.Agency{{Key: "hospital", Name: "รพ.สต.ทดสอบ"}},
	})
	return &bench{stage.Open(t, s, New)}
}

func (st *bench) records() *part.Records[model.Problem] { return st.Room.(*Room).records }

func (st *bench) problems() []model.Problem {
	st.T.Helper()
	return stage.Must(st.Service.Problems())(st.T)
}

// jump gives the focus to a field by its name.
func (st *bench) jump(name string) {
	st.T.Helper()
	st.Jump(st.records().Editing.Forms, name)
}
