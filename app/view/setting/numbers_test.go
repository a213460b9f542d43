package setting

import (
	"testing"

	"fyne.io/fyne/v2"
)

// A pattern is stored as it is left, and what it makes stands beneath it; one without a running number is told to make one number for all.
func TestNumbersFollowTheOfficesPatterns(t *testing.T) {
	r := demonstration(t)
	r.side(fyne.KeyF6)
	if !r.Says("จะได้ 001/2569") || !r.Says("จะได้ 69-L") {
		t.Fatal("what the usual patterns make is not said")
	}
	s := r.Room.(*screen).sides[atChoice].(*choiceSide)
	for i, c := range []struct{ pattern, says string }{
		{"T/NN-YY", "จะได้ 1/01-69"},
		{"ขต.NNNN/YYYY", "จะได้ ขต.0001/2569"},
		{"เบิก YY", "จะได้ เบิก 69 เหมือนกันทุกรายการ"},
	} {
		r.Jump(s.office.Forms, s.numbers[i].field.Name)
		r.Type(c.pattern)
		r.Leave()
		o := r.office()
		if got := *s.numbers[i].at(&o); got != c.pattern {
			t.Errorf("the pattern is %q, want %q", got, c.pattern)
		}
		if !r.Says(c.says) {
			t.Errorf("%s is not said of %s", c.says, c.pattern)
		}
	}
	r.Window.Resize(fyne.NewSize(1150, 1700))
	r.Picture("setting-numbers")
	r.NoFailures()
}
