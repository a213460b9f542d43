package part

import (
	"testing"

	"fyne.io/fyne/v2/canvas"
)

func TestShownTellsWhetherSomethingChanged(t *testing.T) {
	o := canvas.NewRectangle(nil)
	for i, c := range []struct{ on, moved bool }{{true, false}, {false, true}, {false, false}, {true, true}} {
		if got := Shown(o, c.on); got != c.moved || o.Visible() != c.on {
			t.Errorf("%d: changed %t, visible %t", i, got, o.Visible())
		}
	}
}
