package ledger

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

func TestMain(m *testing.M) { stage.Main(m) }

var now = time.Date(2026, 1, 15, 10, 0, 0, 0, service.Thailand)

// bench is the room on its stage.
type bench struct {
	*stage.Stage
	room *Room
}

func play(t *testing.T, s *service.Service) *bench {
	t.Helper()
	st := stage.Open(t, s, New)
	return &bench{st, st.Room.(*Room)}
}

// office opens the room on a new office, without an account.
func office(t *testing.T) *bench {
	t.Helper()
	return play(t, stage.Office(t, now, model.Office{}))
}

// banked opens the room on a new office with a bank account of 10,000 baht and cash of nothing, since the year's first day.
func banked(t *testing.T) (b *bench, bank, cash model.Account) {
	t.Helper()
	s := stage.Office(t, now, model.Office{})
	here := stage.Here(t, s)
	bank = stage.Must(s.SaveAccount(model.Account{
		Fund: here.Fund, Name: "ธกส. สาขาทดสอบ", Bank: "ธกส.", Number: "012-3", From: "2025-10-01", Opening: 10_000_00,
	}))(t)
	cash = stage.Must(s.SaveAccount(model.Account{Fund: here.Fund, Name: "เงินสดในมือ", Cash: true, From: "2025-10-01"}))(t)
	return play(t, s), bank, cash
}

// demonstration opens the room on the demonstration office.
func demonstration(t *testing.T) *bench {
	t.Helper()
	return play(t, stage.Demonstration(t, now))
}

func (b *bench) entries() []model.Entry {
	b.T.Helper()
	return stage.Must(b.Service.Entries(b.Here.Fund))(b.T)
}

// write stores an entry beside the window.
func (b *bench) write(e model.Entry) model.Entry {
	b.T.Helper()
	e.Fund = b.Here.Fund
	return stage.Must(b.Service.SaveEntry(e))(b.T)
}

// choose picks an option of a drop-down as a person does.
func choose(c *part.Choice[string], value string) {
	for i, label := range c.Options {
		if c.Set(value); c.SelectedIndex() == i {
			c.Set("")
			c.SetSelected(label)
			return
		}
	}
}

// fields are the fields of the box in front.
func (b *bench) form() *part.Form {
	b.T.Helper()
	forms := stage.All[*part.Form](b.Front())
	if len(forms) == 0 {
		b.T.Fatal("no form is in front")
	}
	return forms[0]
}

// keyed goes to a field of the form in front and types into it.
func (b *bench) keyed(name, text string) {
	b.T.Helper()
	if !b.form().Jump(name) {
		b.T.Fatalf("no field %q", name)
	}
	if c, ok := b.Window.Canvas().Focused().(*part.Choice[string]); ok {
		choose(c, text)
		return
	}
	e, ok := b.Window.Canvas().Focused().(*part.Entry)
	if !ok {
		b.T.Fatalf("%q has no text but %T", name, b.Window.Canvas().Focused())
	}
	b.TypeInto(e, text)
}

func say(key string, args ...string) string { return phrase.Say("ledger."+key, args...) }

func (b *bench) press(keys ...fyne.KeyName) {
	b.Leave()
	b.Press(keys...)
}
