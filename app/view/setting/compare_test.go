package setting

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

// tickBoxes ticks boxes of the box that is open over the window.
func (r *room) tickBoxes(at ...int) {
	r.T.Helper()
	boxes := stage.All[*part.Check](r.Window.Canvas().Overlays().Top())
	for _, i := range at {
		boxes[i].SetChecked(true)
	}
}

func TestSeatsAreComparedWithTheRules(t *testing.T) {
	r := newOffice(t)
	b := r.body()
	rules := b.Seats
	b.Seats = append([]model.Seat{{Key: "seat1", Name: "ผู้แทนโรงเรียน", Role: "กรรมการ", Voting: true}}, rules[:len(rules)-1]...)
	b.Seats[2].Max, b.Seats[2].Role = 5, "รองประธาน"
	stage.Must(r.Service.SaveBody(b))(t)
	r.side(fyne.KeyF3)
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF9})
	for _, want := range []string{
		"แก้: ผู้ทรงคุณวุฒิในพื้นที่", "ตำแหน่งในคณะ จาก “รองประธาน” เป็น “รองประธานกรรมการ”", "เพิ่ม: " + rules[len(rules)-1].Name, "เอาออก: ผู้แทนโรงเรียน",
	} {
		if !r.Says(want) {
			t.Errorf("%q is not among\n%s", want, stage.Texts(r.Window.Canvas().Overlays().Top()))
		}
	}
	r.Picture("setting-compare")
	r.tickBoxes(0, 1)
	r.Tap(phrase.Say("setting.seats.apply"))
	if got := r.body().Seats; len(got) != len(rules)+1 || got[2] != rules[1] || got[len(got)-1] != rules[len(rules)-1] || got[0].Key != "seat1" {
		t.Errorf("%+v", got)
	}
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF9})
	r.tickBoxes(0)
	r.Tap(phrase.Say("setting.seats.apply"))
	if got := r.body().Seats; !reflect.DeepEqual(got, rules) {
		t.Errorf("%+v, want the rules' %+v", got, rules)
	}
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF9})
	if !r.Says("ทุกข้อแล้ว") {
		t.Error("it is said that there is no difference")
	}
	r.NoFailures()
}

func TestASeatThatSomebodyHoldsStaysInTheComparison(t *testing.T) {
	r := demonstration(t)
	y := stage.Must(r.Service.Year(r.Here.Year))(t)
	y.Rules.Seats = y.Rules.Seats[1:] // rules without a chair
	stage.Must(r.Service.SaveYear(y))(t)
	r.side(fyne.KeyF3)
	before := r.body().Seats
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF9})
	r.tickBoxes(0)
	r.Tap(phrase.Say("setting.seats.apply"))
	if !reflect.DeepEqual(r.body().Seats, before) || len(r.Failed()) != 1 {
		t.Errorf("refused %v", r.Failed())
	}
}

// A new sub-committee begins with seats of its own kind, and is not measured against the rules of committees.
func TestSeatsOfASubcommittee(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF3)
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF8})
	r.Write(stage.All[*part.Entry](r.Window.Canvas().Overlays().Top())[0], "คณะอนุกรรมการกลั่นกรอง")
	r.Tap(phrase.Say("setting.add"))
	bodies := stage.Must(r.Service.Bodies(r.Here.Fund))(t)
	if sub := bodies[1]; !reflect.DeepEqual(sub.Seats, service.Lists().Subcommittee) || sub.Seats[0].Role != "ประธานอนุกรรมการ" {
		t.Errorf("%+v", sub.Seats)
	}
	r.Stage.Here.Body = bodies[1].ID
	r.Room.Show("")
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF9})
	if r.Window.Canvas().Overlays().Top() != nil {
		t.Error("the rules know no sub-committees")
	}
	r.NoFailures()
}
