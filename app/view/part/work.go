package part

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/phrase"
)

// Work does slow work away from the window's goroutine and then calls done, back on it, with what the work returned. progress may
// be called as often as the work likes; the first call opens the waiting box over the window, for work that is quick never calls it.
func Work(work func(progress func(done, total int)) error, done func(error)) {
	var box *waiting
	progress := func(n, total int) {
		background.aside(func() {
			if box == nil {
				box = newWaiting(frontCanvas(), phrase.Say("part.working"), nil)
			}
			box.progress(n, total)
		})
	}
	background.do(counted, func() error { return work(progress) }, func(err error) {
		box.close()
		done(err)
	})
}

// Busy does slow work under a box that says what is going on, how far it is, and can cancel it. The work gets a context that
// is cancelled by the button or Escape; done gets what the work returned, ctx.Err() included.
func Busy(w fyne.Window, text string, work func(ctx context.Context, progress func(done, total int)) error, done func(error)) {
	ctx, cancel := context.WithCancel(context.Background())
	box := newWaiting(w.Canvas(), text, cancel)
	progress := func(n, total int) { background.aside(func() { box.progress(n, total) }) }
	background.do(counted, func() error { return work(ctx, progress) }, func(err error) {
		cancel()
		box.close()
		done(err)
	})
}

// Look is Work that only looks at something, as at a disk that may sleep or a share that may be gone: no closing waits for it.
func Look(look func() error, done func(error)) { background.do(uncounted, look, done) }

// frontCanvas is the canvas of the first window; nil without one.
func frontCanvas() fyne.Canvas {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		return w.Canvas()
	}
	return nil
}

// waiting is the box over the window while slow work runs. The nil box does nothing.
type waiting struct {
	pop    *widget.PopUp
	bar    *widget.ProgressBar
	text   *Line
	cancel *Button
}

func newWaiting(c fyne.Canvas, text string, cancel func()) *waiting {
	if c == nil {
		return nil
	}
	b := &waiting{bar: widget.NewProgressBar(), text: NewLine("", Muted)}
	b.bar.TextFormatter = func() string { return "" }
	column := NewColumn(NewLabel(text, Strong), b.bar, b.text)
	b.cancel = NewButton(phrase.Say("part.cancel"), func() {
		b.text.SetText(phrase.Say("part.cancelling"))
		b.cancel.Disable()
		cancel()
	})
	if cancel != nil {
		b.cancel.Icon = theme.CancelIcon()
		b.cancel.keys = onEscape(b.cancel.OnTapped)
		column.Add(container.NewHBox(b.cancel))
	}
	b.pop = modal(c, column, 420)
	if cancel != nil {
		c.Focus(b.cancel)
	}
	return b
}

func (b *waiting) progress(n, total int) {
	if b == nil || total <= 0 || b.cancel.Disabled() {
		return
	}
	b.bar.Max = float64(total)
	b.bar.SetValue(float64(n))
	b.text.SetText(phrase.Say("part.progress", "done", strconv.Itoa(n), "total", strconv.Itoa(total)))
}

func (b *waiting) close() {
	if b != nil {
		b.pop.Hide()
	}
}
