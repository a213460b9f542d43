package part

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"kongthun/app/phrase"
	"kongthun/model"
)

// club is a value that can be withdrawn.
type club struct {
	ID        model.ID
	Name, Why string
}

// clubs is a register of one club, and of what was told about it.
type clubs struct {
	*Records[club]
	stored club
	saved  int
	fails  []error
	refuse error
	action *Action
}

func newClubs(t *testing.T, first club) *clubs {
	t.Helper()
	w := test.NewTempWindow(t, canvas.NewRectangle(nil))
	c := &clubs{stored: first}
	c.Records = &Records[club]{
		Desk: Desk{Window: w, Saved: func() { c.saved++ }, Fail: func(err error) { c.fails = append(c.fails, err) }},
		List: func() ([]club, error) {
			return slices.DeleteFunc([]club{c.stored}, func(x club) bool { return x.ID == "" }), nil
		},
		Key:     func(x club) model.ID { return x.ID },
		Fresh:   func() club { return club{} },
		Search:  func(x club) string { return x.Name },
		Missing: func(club) []string { return nil },
		Heading: func(x club) string { return x.Name },
	}
	c.action = c.Withdraw(Withdrawal[club]{
		Words: "problem", Reason: func(x *club) *string { return &x.Why }, Name: func(x club) string { return x.Name },
	})
	c.Build(func(x club) (club, error) {
		if c.refuse == nil {
			c.stored = x
		}
		return x, c.refuse
	}, []Column[club]{{Title: "name", Width: 100, Text: func(x club) string { return x.Name }}}, "none", NewToolbar(c.action))
	c.SetForms(Section{Form: NewForm(1, &Field{Name: "name", Object: c.Editing.Text(NewEntry(), func(x *club) *string { return &x.Name })})})
	w.SetContent(c.Content)
	w.Resize(fyne.NewSize(900, 600))
	c.Show("")
	return c
}

// answer types a reason, if any, and presses the button of the question that is open.
func (c *clubs) answer(t *testing.T, reason, button string) {
	t.Helper()
	for _, r := range reason {
		c.Desk.Window.Canvas().Focused().TypedRune(r)
	}
	top := c.Desk.Window.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("nothing is asked")
	}
	for _, b := range buttonsIn(top) {
		if b.Text == button {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %q", button)
}

// What is still wanted is called by its own name, or by the words at its field, or at the field that holds it.
func TestWhatIsWantedIsCalledAsAtItsField(t *testing.T) {
	c := newClubs(t, club{ID: "c1"})
	e := c.Editing.Text(NewEntry(), func(x *club) *string { return &x.Name })
	c.SetForms(Section{Form: NewForm(1, &Field{Name: "bank", Label: "ธนาคาร", Object: e})})
	c.Missing = func(club) []string { return []string{"bank", "bank.branch", "title"} }
	c.Show("")
	want := phrase.Say("part.records.missing", "count", "3", "fields", "ธนาคาร, ธนาคาร, "+phrase.Say("field.name.title"))
	if got := c.state.Text(); !strings.HasSuffix(got, want) {
		t.Errorf("told is %q, want %q", got, want)
	}
}

func TestWithdrawnAndTakenBack(t *testing.T) {
	c := newClubs(t, club{ID: "c1", Name: "ชมรม"})
	out, back := phrase.Say("problem.withdraw"), phrase.Say("problem.restore")
	if c.action.Label != out {
		t.Errorf("the button says %q", c.action.Label)
	}
	c.action.Do()
	c.answer(t, "เลิกแล้ว", phrase.Say("part.yes"))
	if c.stored.Why != "เลิกแล้ว" || c.saved != 1 || c.action.Label != back {
		t.Fatalf("stored %+v, told %d times, the button says %q", c.stored, c.saved, c.action.Label)
	}
	c.action.Do()
	c.answer(t, "", back)
	if c.stored.Why != "" || c.saved != 2 || c.action.Label != out || len(c.fails) > 0 {
		t.Errorf("stored %+v, told %d times, the button says %q", c.stored, c.saved, c.action.Label)
	}
}

func TestARefusedWithdrawalChangesNothing(t *testing.T) {
	c := newClubs(t, club{ID: "c1", Name: "ชมรม"})
	c.refuse = errors.New("locked")
	c.action.Do()
	c.answer(t, "เลิกแล้ว", phrase.Say("part.yes"))
	if c.stored.Why != "" || c.saved != 0 || !slices.Equal(c.fails, []error{c.refuse}) || strings.Contains(c.action.Label, phrase.Say("problem.restore")) {
		t.Errorf("stored %+v, told %d times, refused %v", c.stored, c.saved, c.fails)
	}
}

func TestWhatIsNotStoredYetIsNotWithdrawn(t *testing.T) {
	c := newClubs(t, club{})
	if !c.action.button.Disabled() {
		t.Error("a new value can be withdrawn")
	}
	c.action.Do()
	if c.Desk.Window.Canvas().Overlays().Top() != nil {
		t.Error("a reason is asked for")
	}
}
