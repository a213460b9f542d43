package part

import (
	"context"
	"errors"
	"strconv"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/phrase"
)

// Work does slow work away from the window's goroutine and then calls done, back on it, with what the work returned. It is
// the only place of view that starts a goroutine: everything else runs on the window's. progress may be called as often as
// the work likes; the first call opens the waiting box over the window, for work that is quick never calls it.
func Work(work func(progress func(done, total int)) error, done func(error)) {
	var box *waiting
	progress := func(n, total int) {
		fyne.Do(func() {
			if box == nil {
				box = newWaiting(frontCanvas(), phrase.Say("part.working"), nil)
			}
			box.progress(n, total)
		})
	}
	inBackground(func() error { return work(progress) }, func(err error) {
		box.close()
		done(err)
	})
}

// Busy does slow work under a box that says what is going on, how far it is, and can cancel it. The work gets a context that
// is cancelled by the button or Escape; done gets what the work returned, ctx.Err() included.
func Busy(w fyne.Window, text string, work func(ctx context.Context, progress func(done, total int)) error, done func(error)) {
	ctx, cancel := context.WithCancel(context.Background())
	box := newWaiting(w.Canvas(), text, cancel)
	progress := func(n, total int) { fyne.Do(func() { box.progress(n, total) }) }
	inBackground(func() error { return work(ctx, progress) }, func(err error) {
		cancel()
		box.close()
		done(err)
	})
}

func inBackground(work func() error, done func(error)) {
	atWork.begin()
	go func() {
		err := work()
		fyne.Do(func() {
			done(err)
			atWork.end(err)
		})
	}()
}

// WhenIdle does something that would break off the work in the background, as closing the window: at once when there is none, and
// else when the last of it, and what that led to, is done. When work fails meanwhile, it is not done, so that the person reads why.
func WhenIdle(do func()) { atWork.after(do) }

// atWork is the work in the background.
var atWork labour

// labour counts what is being worked on, and keeps what waits for its end.
type labour struct {
	lock    sync.Mutex
	running int
	waiting []func()
}

func (l *labour) begin() {
	l.lock.Lock()
	defer l.lock.Unlock()
	l.running++
}

func (l *labour) end(err error) {
	for _, do := range l.ended(err) {
		do()
	}
}

// ended counts work that is done and gives what waited for it. What the person cancelled has not failed.
func (l *labour) ended(err error) (ready []func()) {
	l.lock.Lock()
	defer l.lock.Unlock()
	l.running--
	if err != nil && !errors.Is(err, context.Canceled) {
		l.waiting = nil
	}
	if l.running == 0 {
		ready, l.waiting = l.waiting, nil
	}
	return ready
}

func (l *labour) after(do func()) {
	l.lock.Lock()
	idle := l.running == 0
	if !idle {
		l.waiting = append(l.waiting, do)
	}
	l.lock.Unlock()
	if idle {
		do()
	}
}

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
