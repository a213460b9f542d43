package setting

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

func TestFundAndBodyEditsLandInTheFile(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF3)
	r.retype(r.entry("กองทุนทดสอบ"), "กองทุนใหม่")
	r.retype(r.entry("คณะกรรมการทดสอบ"), "คณะกรรมการกองทุนใหม่")
	numbering := all[*part.Choice[string]](r.Content())[2]
	numbering.SetSelected(phrase.Say("numbering.calendar"))
	funds, err := r.s.Funds()
	must(t, err)
	if b := r.body(); funds[0].Name != "กองทุนใหม่" || b.Name != "คณะกรรมการกองทุนใหม่" || b.Numbering != model.ByCalendarYear {
		t.Errorf("fund %+v, body %+v", funds[0], b)
	}
	r.nothingFailed()
}

func TestSeats(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF3)
	seats := r.sides[atFund].(*fundSide).seats
	before := r.body().Seats
	seats.pick(1)
	r.retype(r.entry(before[1].Role), "รองประธานกรรมการ คนที่ 1")
	for _, c := range all[*part.Check](r.Content()) {
		if c.Text == phrase.Say("setting.seat.proxy_count") {
			c.SetChecked(true)
		}
	}
	after := r.body().Seats
	if after[1].Role != "รองประธานกรรมการ คนที่ 1" || !after[1].ProxyCount || after[1].Key != before[1].Key || after[0] != before[0] {
		t.Errorf("seats %+v", after[:2])
	}
	r.press(phrase.Say("setting.add"))
	if got := r.body().Seats; len(got) != len(before)+1 || got[len(before)].Key == "" || seats.at != len(before) {
		t.Fatalf("%d seats, at %d", len(got), seats.at)
	}
	r.press(phrase.Say("setting.remove"))
	r.press(phrase.Say("setting.remove"))
	if got := r.body().Seats; len(got) != len(before) || seats.at != len(before)-1 {
		t.Errorf("%d seats, at %d", len(got), seats.at)
	}
	r.nothingFailed()
}

func TestASeatThatSomebodyHoldsIsNotRemoved(t *testing.T) {
	r := demonstration(t)
	r.side(fyne.KeyF3)
	before := len(r.body().Seats)
	r.press(phrase.Say("setting.remove")) // of the chair
	r.press(phrase.Say("setting.remove"))
	if len(r.body().Seats) != before || len(r.failed) != 1 {
		t.Errorf("%d seats of %d, refused %v", len(r.body().Seats), before, r.failed)
	}
}

func TestAnotherFundComesWithItsCommittee(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF3)
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF7})
	box := r.w.Canvas().Overlays().Top()
	r.press(phrase.Say("setting.add")) // without a name
	if r.w.Canvas().Overlays().Top() != box {
		t.Fatal("a fund without a name was taken")
	}
	r.retype(all[*part.Entry](box)[0], "กองทุนผู้สูงอายุที่มีภาวะพึ่งพิง")
	r.press(phrase.Say("setting.add"))
	funds, err := r.s.Funds()
	must(t, err)
	if len(funds) != 2 {
		t.Fatalf("%d funds", len(funds))
	}
	if !strings.Contains(said(r.Content()), "กองทุนผู้สูงอายุที่มีภาวะพึ่งพิง") || r.w.Canvas().Overlays().Top() != nil {
		t.Error("it is not said where the new fund is")
	}
	for _, f := range funds {
		bodies, err := r.s.Bodies(f.ID)
		must(t, err)
		if len(bodies) != 1 || bodies[0].Kind != model.Committee {
			t.Errorf("%s has the bodies %+v", f.Name, bodies)
		}
	}
	r.nothingFailed()
}

func TestAFundThatTheOfficeMayNotHost(t *testing.T) {
	r := newOffice(t)
	if err := addFund(r.s, model.Fund{Kind: model.FundRehab, Name: "กองทุนฟื้นฟู"}); err == nil {
		t.Error("อบต. hosts a rehabilitation fund")
	}
}

func TestAnotherBody(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF3)
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF8})
	r.retype(all[*part.Entry](r.w.Canvas().Overlays().Top())[0], "คณะอนุกรรมการกลั่นกรอง")
	r.press(phrase.Say("setting.add"))
	bodies, err := r.s.Bodies(r.h.Fund)
	must(t, err)
	if len(bodies) != 2 || bodies[1].Kind != model.Subcommittee || len(bodies[1].Seats) == 0 {
		t.Errorf("bodies %+v", bodies)
	}
	r.nothingFailed()
}
