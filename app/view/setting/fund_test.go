package setting

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

func TestFundAndBodyEditsLandInTheFile(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF3)
	r.Write(r.Entry("กองทุนทดสอบ"), "กองทุนใหม่")
	r.Write(r.Entry("คณะกรรมการทดสอบ"), "คณะกรรมการกองทุนใหม่")
	numbering := stage.All[*part.Choice[string]](r.Content())[2]
	numbering.SetSelected(phrase.Say("numbering.calendar"))
	funds, err := r.Service.Funds()
	stage.OK(t, err)
	if b := r.body(); funds[0].Name != "กองทุนใหม่" || b.Name != "คณะกรรมการกองทุนใหม่" || b.Numbering != model.ByCalendarYear {
		t.Errorf("fund %+v, body %+v", funds[0], b)
	}
	r.NoFailures()
}

func TestSeats(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF3)
	seats := r.sides[atFund].(*fundSide).seats
	before := r.body().Seats
	seats.pick(1)
	r.Write(r.Entry(before[1].Role), "รองประธานกรรมการ คนที่ 1")
	for _, c := range stage.All[*part.Check](r.Content()) {
		if c.Text == phrase.Say("setting.seat.proxy_count") {
			c.SetChecked(true)
		}
	}
	after := r.body().Seats
	if after[1].Role != "รองประธานกรรมการ คนที่ 1" || !after[1].ProxyCount || after[1].Key != before[1].Key || after[0] != before[0] {
		t.Errorf("seats %+v", after[:2])
	}
	r.Tap(phrase.Say("setting.add"))
	if got := r.body().Seats; len(got) != len(before)+1 || got[len(before)].Key == "" || seats.at != len(before) {
		t.Fatalf("%d seats, at %d", len(got), seats.at)
	}
	r.Tap(phrase.Say("setting.remove"))
	r.Tap(phrase.Say("setting.remove"))
	if got := r.body().Seats; len(got) != len(before) || seats.at != len(before)-1 {
		t.Errorf("%d seats, at %d", len(got), seats.at)
	}
	r.NoFailures()
}

func TestASeatThatSomebodyHoldsIsNotRemoved(t *testing.T) {
	r := demonstration(t)
	r.side(fyne.KeyF3)
	before := len(r.body().Seats)
	r.Tap(phrase.Say("setting.remove")) // of the chair
	r.Tap(phrase.Say("setting.remove"))
	if len(r.body().Seats) != before || len(r.Failed()) != 1 {
		t.Errorf("%d seats of %d, refused %v", len(r.body().Seats), before, r.Failed())
	}
}

func TestAnotherFundComesWithItsCommittee(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF3)
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF7})
	box := r.Window.Canvas().Overlays().Top()
	r.Tap(phrase.Say("setting.add")) // without a name
	if r.Window.Canvas().Overlays().Top() != box {
		t.Fatal("a fund without a name was taken")
	}
	r.Write(stage.All[*part.Entry](box)[0], "กองทุนผู้สูงอายุที่มีภาวะพึ่งพิง")
	r.Tap(phrase.Say("setting.add"))
	funds, err := r.Service.Funds()
	stage.OK(t, err)
	if len(funds) != 2 {
		t.Fatalf("%d funds", len(funds))
	}
	if !strings.Contains(stage.Texts(r.Content()), "กองทุนผู้สูงอายุที่มีภาวะพึ่งพิง") || r.Window.Canvas().Overlays().Top() != nil {
		t.Error("it is not said where the new fund is")
	}
	for _, f := range funds {
		bodies, err := r.Service.Bodies(f.ID)
		stage.OK(t, err)
		if len(bodies) != 1 || bodies[0].Kind != model.Committee {
			t.Errorf("%s has the bodies %+v", f.Name, bodies)
		}
	}
	r.NoFailures()
}

func TestAFundThatTheOfficeMayNotHost(t *testing.T) {
	r := newOffice(t)
	if err := addFund(r.Service, model.Fund{Kind: model.FundRehab, Name: "กองทุนฟื้นฟู"}); err == nil {
		t.Error("อบต. hosts a rehabilitation fund")
	}
}

func TestAnotherBody(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF3)
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF8})
	r.Write(stage.All[*part.Entry](r.Window.Canvas().Overlays().Top())[0], "คณะอนุกรรมการกลั่นกรอง")
	r.Tap(phrase.Say("setting.add"))
	bodies, err := r.Service.Bodies(r.Here.Fund)
	stage.OK(t, err)
	if len(bodies) != 2 || bodies[1].Kind != model.Subcommittee || len(bodies[1].Seats) == 0 {
		t.Errorf("bodies %+v", bodies)
	}
	r.NoFailures()
}
