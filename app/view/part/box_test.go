package part

import (
	"context"
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"kongthun/app/phrase"
	"kongthun/app/view/look"
	"kongthun/model"
)

func TestBarShares(t *testing.T) {
	for _, c := range []struct {
		name                string
		used, budget, limit model.Satang
		green, red, mark    float32
	}{
		{"half used", 50, 100, 0, 0.5, 0.5, -1},
		{"within the cap", 50, 100, 80, 0.5, 0.5, 0.8},
		{"beyond the cap", 90, 100, 80, 0.8, 0.9, 0.8},
		{"beyond the budget", 200, 100, 0, 0.5, 1, -1},
		{"a cap above the budget", 150, 100, 200, 0.5, 0.75, 1},
		{"a cap without a budget", 30, 0, 60, 0.5, 0.5, 1},
		{"nothing at all", 0, 0, 0, 0, 0, -1},
		{"less than nothing", -5, 100, 0, 0, 0, -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			green, red, mark := barShares(c.used, c.budget, c.limit)
			if green != c.green || max(red, green) != max(c.red, c.green) || mark != c.mark {
				t.Errorf("%v %v %v", green, red, mark)
			}
		})
	}
}

func TestStatAndNoticeChange(t *testing.T) {
	stat, notice := NewStat("3", "รอ", Plain), NewNotice("เดิม", Warning)
	card := NewCard("หัว", NewColumn(stat, notice))
	open(t, card, 400, 300)
	stat.Set("4", "ค้าง", Error)
	notice.Set("ใหม่", Good)
	card.SetHeading("")
	for _, c := range []struct {
		text string
		want bool
	}{{"4", true}, {"ค้าง", true}, {"ใหม่", true}, {"3", false}, {"เดิม", false}, {"หัว", false}} {
		if says(card, c.text) != c.want {
			t.Errorf("%q shown: %v", c.text, !c.want)
		}
	}
}

func TestToolbar(t *testing.T) {
	done := ""
	save := &Action{Label: "บันทึก", Key: fyne.KeyF2, Primary: true, Do: func() { done += "s" }}
	add := &Action{Label: "เพิ่ม", Do: func() { done += "a" }}
	bar := NewToolbar(save, add)
	open(t, NewColumn(bar), 600, 100)
	if !bar.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2}) || bar.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF3}) || bar.TypedKey(&fyne.KeyEvent{}) {
		t.Error("it answers its own keys only")
	}
	test.Tap(add.button)
	save.SetEnabled(false)
	bar.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	save.SetEnabled(true)
	save.SetLabel("ปิด")
	save.Run()
	if done != "sas" || save.button.Text != "ปิด  F2" {
		t.Errorf("done %q, label %q", done, save.button.Text)
	}
}

func TestToolbarWraps(t *testing.T) {
	bar := NewToolbar(&Action{Label: "หนึ่งสองสาม"}, &Action{Label: "สี่ห้าหก"}, &Action{Label: "เจ็ดแปดเก้า"})
	w := open(t, NewColumn(bar), 900, 300)
	wide := bar.Size().Height
	w.Resize(fyne.NewSize(160, 300))
	if bar.Size().Height < 2*wide {
		t.Errorf("%v high when wide, %v when narrow", wide, bar.Size().Height)
	}
}

func TestConfirm(t *testing.T) {
	w := open(t, NewLine("", Plain), 800, 500)
	said := 0
	for i, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEscape} {
		Confirm(w, "ถอนข้อเสนอ", long, "ถอน", func() { said++ })
		focused := w.Canvas().Focused()
		if b, ok := focused.(*Button); !ok || b.Text != "ถอน" {
			t.Fatalf("the focus is on %T", focused)
		}
		press(focused, key)
		if w.Canvas().Overlays().Top() != nil || said != 1 {
			t.Errorf("after key %d: still open or done %d times", i, said)
		}
	}
}

// Where something would be lost, Enter and Escape keep it; the button loses it.
func TestConfirmLoss(t *testing.T) {
	w := open(t, NewLine("", Plain), 800, 500)
	lost := 0
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEscape} {
		ConfirmLoss(w, "ลบรายการ", long, "ลบ", func() { lost++ })
		if press(w.Canvas().Focused(), key); w.Canvas().Overlays().Top() != nil || lost != 0 {
			t.Errorf("after %s: still open or lost", key)
		}
	}
	ConfirmLoss(w, "ลบรายการ", long, "ลบ", func() { lost++ })
	test.Tap(buttonsIn(w.Canvas().Overlays().Top())[0])
	if lost != 1 || w.Canvas().Overlays().Top() != nil {
		t.Errorf("lost %d times by its button", lost)
	}
}

func TestAsk(t *testing.T) {
	w := open(t, NewLine("", Plain), 800, 500)
	var answers []string
	Ask(w, "เกินเพดาน", "เพราะเหตุใด", "", true, func(a string) { answers = append(answers, a) })
	top := w.Canvas().Overlays().Top()
	accept := buttonsIn(top)[0]
	test.Tap(accept)
	if len(answers) != 0 || w.Canvas().Overlays().Top() == nil || !says(top, phrase.Say("part.reason.missing")) {
		t.Fatal("an empty reason is refused beneath the field")
	}
	typeInto(w, w.Canvas().Focused(), " จำเป็นเร่งด่วน ")
	test.Tap(accept)
	if len(answers) != 1 || answers[0] != "จำเป็นเร่งด่วน" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("answers %q", answers)
	}
	Ask(w, "หมายเหตุ", "", "เดิม", false, func(a string) { answers = append(answers, a) })
	press(w.Canvas().Focused(), fyne.KeyEscape)
	if len(answers) != 1 || w.Canvas().Overlays().Top() != nil {
		t.Error("Escape leaves all as it was")
	}
}

func TestTell(t *testing.T) {
	w := open(t, NewLine("", Plain), 800, 500)
	Tell(w, "อ่านไม่ได้", long, Error)
	if !says(w.Canvas().Overlays().Top(), "อ่านไม่ได้") {
		t.Error("nothing told")
	}
	press(w.Canvas().Focused(), fyne.KeyEscape)
	if w.Canvas().Overlays().Top() != nil {
		t.Error("still open")
	}
}

func TestToastFallsSilent(t *testing.T) {
	toast := NewToast()
	var later []func()
	toast.after = func(d time.Duration, do func()) { later = append(later, do) }
	open(t, toast, 300, 50)
	toast.Saved()
	toast.Say("นำเข้าแล้ว", Plain)
	later[0]()
	if toast.Text() != "นำเข้าแล้ว" {
		t.Errorf("the end of an older message does not silence a newer one: %q", toast.Text())
	}
	if later[1](); toast.Text() != "" {
		t.Errorf("still says %q", toast.Text())
	}
}

var errWork = errors.New("เสีย")

func TestWork(t *testing.T) {
	w := open(t, NewLine("", Plain), 600, 400)
	for _, want := range []error{nil, errWork} {
		over := make(chan error)
		Work(func(progress func(int, int)) error {
			progress(1, 2)
			return want
		}, func(err error) { over <- err })
		if got := <-over; !errors.Is(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
		if w.Canvas().Overlays().Top() != nil {
			t.Error("the waiting box is closed")
		}
	}
}

func TestBusyIsCancelled(t *testing.T) {
	w := open(t, NewLine("", Plain), 600, 400)
	over, started := make(chan error), make(chan struct{})
	Busy(w, "กำลังนำเข้า", func(ctx context.Context, progress func(int, int)) error {
		progress(3, 10)
		close(started)
		<-ctx.Done()
		return ctx.Err()
	}, func(err error) { over <- err })
	<-started
	top := w.Canvas().Overlays().Top()
	if !says(top, "กำลังนำเข้า") || !says(top, phrase.Say("part.progress", "done", "3", "total", "10")) {
		t.Errorf("says %q", said(top))
	}
	press(w.Canvas().Focused(), fyne.KeyEscape)
	if err := <-over; !errors.Is(err, context.Canceled) {
		t.Errorf("ended with %v", err)
	}
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the box is closed")
	}
}

func TestATypeWithoutAPlanGoesBeyondOnlyItsCap(t *testing.T) {
	for _, c := range []struct {
		name           string
		planned, limit model.Satang
		green, red     float32
	}{
		{"no plan, no cap", 0, 0, 1, 1},
		{"no plan, within the cap", 0, 200, 0.5, 0.5},
		{"no plan, beyond the cap", 0, 50, 0.5, 1},
		{"beyond the plan", 50, 0, 0.5, 1},
	} {
		b := NewTypeBar(model.TypeSpending{Planned: c.planned, Approved: 100}, c.limit)
		if green, red, _ := barShares(b.used, b.budget, b.limit); green != c.green || red != c.red {
			t.Errorf("%s: green to %v, red to %v", c.name, green, red)
		}
	}
}

// A bar beside words has their colour over its whole length, beyond the limit too.
func TestABarHasTheColourOfItsWords(t *testing.T) {
	for tone, want := range map[Tone]fyne.ThemeColorName{Good: look.BarFill, Warning: look.BarNear, Error: look.BarOver, Plain: look.InkMuted} {
		r := NewToneBar(90, 100, 80, tone).CreateRenderer()
		r.Layout(fyne.NewSize(100, 10))
		for _, part := range r.Objects()[1:3] { // beyond the limit, within it
			if got := part.(*canvas.Rectangle).FillColor; got != look.Paint(want) {
				t.Errorf("tone %d: %v", tone, got)
			}
		}
	}
}
