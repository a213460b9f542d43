package part

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/phrase"
)

// Toast is a line in the frame of the window that says shortly what was just done ("บันทึกแล้ว") and then falls silent. It
// lies beside the content and not over it, so it never takes a click.
type Toast struct {
	widget.BaseWidget
	line  *Line
	after func(time.Duration, func())
	said  int
}

// toastTime is how long a message stays.
const toastTime = 3 * time.Second

// NewToast makes a silent line.
func NewToast() *Toast {
	t := &Toast{line: NewCut("", Good)}
	t.line.Alignment = fyne.TextAlignTrailing
	t.after = func(d time.Duration, do func()) { time.AfterFunc(d, func() { fyne.Do(do) }) }
	t.ExtendBaseWidget(t)
	return t
}

// Saved says that the change was saved.
func (t *Toast) Saved() { t.Say(phrase.Say("part.saved"), Good) }

// Say shows a message for three seconds, or until the next one.
func (t *Toast) Say(text string, tone Tone) {
	t.said++
	mine := t.said
	t.line.Set(text, tone)
	t.after(toastTime, func() {
		if t.said == mine {
			t.line.Set("", tone)
		}
	})
}

// Text is what the line says now.
func (t *Toast) Text() string { return t.line.Text() }

// CreateRenderer is Fyne's door to the drawing.
func (t *Toast) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.line) }
