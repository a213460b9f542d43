package part

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestRating(t *testing.T) {
	r := NewRating(1, []string{"น้อย", "กลาง", "มาก"})
	next := NewEntry()
	w := open(t, NewColumn(r, next), 500, 200)
	var told []int
	r.OnChosen = func(n int) { told = append(told, n) }
	for _, c := range []struct {
		name string
		do   func()
		want int
	}{
		{"a digit", func() { typeInto(w, r, "2") }, 2},
		{"beyond", func() { typeInto(w, r, "4") }, 2},
		{"a Thai digit", func() { typeInto(w, r, "๓") }, 3},
		{"left", func() { press(r, fyne.KeyLeft) }, 2},
		{"right, right", func() { press(r, fyne.KeyRight, fyne.KeyRight) }, 3},
		{"taken away", func() { press(r, fyne.KeyDelete) }, 0},
		{"right from none", func() { press(r, fyne.KeyRight) }, 1},
		{"0 is none", func() { typeInto(w, r, "0") }, 0},
		{"a click on the second box", func() { r.Tapped(&fyne.PointEvent{Position: fyne.NewPos(1.5*ratingBox(), 5)}) }, 2},
		{"a click on the words", func() { r.Tapped(&fyne.PointEvent{Position: fyne.NewPos(4*ratingBox(), 5)}) }, 2},
	} {
		if c.do(); r.Value() != c.want {
			t.Errorf("%s: %d, want %d", c.name, r.Value(), c.want)
		}
	}
	if !says(r, "กลาง") || says(r, "มาก") {
		t.Errorf("words: %q", said(r))
	}
	if len(told) != 8 {
		t.Errorf("told %v", told)
	}
	press(r, fyne.KeyReturn)
	if w.Canvas().Focused() != fyne.Focusable(next) {
		t.Error("Enter goes to the next field")
	}
	r.Disable()
	r.TypedRune('1')
	if r.Value() != 2 {
		t.Error("a disabled one stays")
	}
}

func TestRatingFromZero(t *testing.T) {
	r := NewRating(0, []string{"ไม่", "อ้อม"})
	if r.Value() != -1 || r.None() != -1 {
		t.Fatal("nothing is chosen at first")
	}
	r.TypedRune('0')
	if r.Value() != 0 {
		t.Error("0 is an answer here")
	}
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	if r.Value() != -1 {
		t.Error("and can be taken away")
	}
}

func TestSuggest(t *testing.T) {
	e := SuggestMore(NewEntry(), func() []string { return []string{"แผนงานขยะ", "แผนงานสุรา"} })
	w := open(t, NewColumn(e), 500, 400)
	told := ""
	e.OnLeave = func(text string) { told = text }
	w.Canvas().Focus(e)
	for range 2 {
		press(e, fyne.KeyDown)
		f := w.Canvas().Focused()
		if f == nil || f == fyne.Focusable(e) {
			t.Fatal("Down opens the list")
		}
		press(f, fyne.KeyDown, fyne.KeyReturn)
		if w.Canvas().Focused() != fyne.Focusable(e) {
			t.Fatal("the field has the focus again")
		}
	}
	if told != "แผนงานขยะ, แผนงานขยะ" || e.Text != told {
		t.Errorf("told %q, text %q", told, e.Text)
	}
}
