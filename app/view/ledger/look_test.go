package ledger

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/view/look"
	"kongthun/app/view/stage"
)

// TestPictures walks through the room at the sizes of text and of windows there are; with GALLERY it leaves pictures to look at.
func TestPictures(t *testing.T) {
	s := stage.Demonstration(t, now)
	t.Cleanup(func() { fyne.CurrentApp().Settings().SetTheme(look.New(1)) })
	for _, c := range []struct {
		scale         float32
		width, height float32
	}{{1, 1150, 640}, {1.25, 1120, 640}, {1, 706, 450}} {
		fyne.CurrentApp().Settings().SetTheme(look.New(c.scale))
		b := play(t, s)
		b.Window.Resize(fyne.NewSize(c.width, c.height))
		name := func(side string) string { return fmt.Sprintf("ledger-%s-%.0f-%.0f", side, c.scale*100, c.width) }
		b.Picture(name("book"))
		b.press(fyne.KeyF2)
		b.worded()
		b.Picture(name("write"))
		b.Window.Canvas().Overlays().Remove(b.Window.Canvas().Overlays().Top())
		for side, key := range map[string]fyne.KeyName{"accounts": fyne.KeyF4, "months": fyne.KeyF5, "plan": fyne.KeyF6, "statement": fyne.KeyF7} {
			b.press(key)
			b.worded()
			b.Picture(name(side))
		}
		if size := b.Window.Content().MinSize(); size.Width > c.width || size.Height > c.height {
			t.Errorf("at %v the room wants %v", c, size)
		}
		b.NoFailures()
	}
}

// worded looks that nothing is shown by the key of a phrase that there is not.
func (b *bench) worded() {
	b.T.Helper()
	for _, shown := range []string{stage.Texts(b.Window.Content()), stage.Texts(b.Front())} {
		if at := strings.Index(shown, "ledger."); at >= 0 {
			b.T.Errorf("no words for %.40q", shown[at:])
		}
	}
}
