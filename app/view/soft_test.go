package view

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/phrase"
	"kongthun/app/view/look"
	"kongthun/app/view/part"
)

func TestSoftlyOnlyWhereTheProcessorDraws(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(1))
	w := test.NewTempWindow(t, nil)
	content := widget.NewLabel("x")
	t.Setenv("KONGTHUN_SOFT", "")
	if softly(w, content) != content {
		t.Error("a strip where the adapter draws")
	}
	t.Setenv("KONGTHUN_SOFT", "1")
	if softly(w, content) == content {
		t.Error("no strip where the processor draws")
	}
}

// The strip is one line in the window, and its button does what it says, or tells why not.
func TestSoftStrip(t *testing.T) {
	for _, refused := range []error{nil, errors.New("no disk")} {
		test.NewTempApp(t).Settings().SetTheme(look.New(1))
		w := test.NewTempWindow(t, nil)
		forgotten := 0
		strip := softStrip(w, func() error { forgotten++; return refused })
		w.SetContent(part.NewFrame(strip, nil, widget.NewLabel("")))
		w.Resize(fyne.NewSize(1340, 700))
		if strip.Size().Height > 50 {
			t.Errorf("it takes %v of the window", strip.Size().Height)
		}
		if strip.Text() != phrase.Say("soft.notice") {
			t.Errorf("it says %q", strip.Text())
		}
		var buttons []*part.Button
		sights(w.Canvas()).each(func(s *sight) bool {
			if b, ok := s.object.(*part.Button); ok {
				buttons = append(buttons, b)
			}
			return true
		})
		if len(buttons) != 2 {
			t.Fatalf("%d buttons", len(buttons))
		}
		for _, b := range buttons {
			test.Tap(b)
			if w.Canvas().Overlays().Top() == nil {
				t.Fatalf("nothing is told after %q", b.Text)
			}
			w.Canvas().Overlays().Remove(w.Canvas().Overlays().Top())
		}
		if forgotten != 1 {
			t.Errorf("forgotten %d times", forgotten)
		}
	}
}
