package proposal

import (
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

// funded gives the year money, so that the gate of the ceilings can be found passed.
func (st *bench) funded() {
	st.T.Helper()
	y := stage.Must(st.Service.Year(st.Here.Year))(st.T)
	y.Money = model.Money{NHSO: model.Baht(300000), Local: model.Baht(100000)}
	stage.Must(st.Service.SaveYear(y))(st.T)
}

func TestManyArePassedAtOnce(t *testing.T) {
	st := open(t)
	st.funded()
	a, b := st.clear("โครงการกำจัดลูกน้ำยุงลาย", "1/2569"), st.clear("ว่ายน้ำเอาตัวรอดของเด็กเล็ก", "2/2569")
	c := st.clear("เลิกบุหรี่ในตลาด", "3/2569")
	c.Papers = nil
	stage.Must(st.Service.SaveProposal(c))(t)
	st.Room.Show("")
	st.Press(fyne.KeyF5)
	for _, text := range []string{"ไม่มีข้อสงสัย 2 โครงการ ยังเหลือที่ต้องดูเอง 1 โครงการ", "3/2569 เลิกบุหรี่ในตลาด", "ขาดเอกสาร 4 รายการ"} {
		if !st.Says(text) {
			t.Errorf("%s is not said", text)
		}
	}
	st.Picture("proposal-pass")
	ticks := stage.All[*part.Check](st.Front())
	if len(ticks) != 2 || !ticks[0].Checked || !ticks[1].Checked {
		t.Fatalf("%d ticks", len(ticks))
	}
	ticks[1].SetChecked(false)
	st.Tap("บันทึกว่าผ่านการกลั่นกรอง")
	if st.proposal(a.ID).Stage() != model.Passed || st.proposal(b.ID).Stage() != model.Received || st.proposal(c.ID).Stage() != model.Received {
		t.Error("not the one that stayed ticked, or not it alone")
	}
}

func TestPassingManyWithNothingToPass(t *testing.T) {
	st := open(t)
	st.Press(fyne.KeyF5)
	if st.Says("บันทึกว่าผ่านการกลั่นกรอง") {
		t.Error("there is nothing to pass, and a button to do it")
	}
}
