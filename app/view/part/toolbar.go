package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/phrase"
)

// Action is something that can be done in a room: a button with a function key.
type Action struct {
	Label   string
	Key     fyne.KeyName // F2 … F12; "" for none
	Ctrl    bool         // the key is one that goes with Ctrl: the room takes it by Shortcut
	Icon    fyne.Resource
	Primary bool // the one that is done most
	Danger  bool
	Do      func()

	button *Button
}

// SetEnabled greys the action out or back; a greyed one does not answer its key either.
func (a *Action) SetEnabled(on bool) {
	if on {
		a.button.Enable()
	} else {
		a.button.Disable()
	}
}

// SetLabel changes the words on the button.
func (a *Action) SetLabel(label string) {
	a.Label = label
	a.button.SetText(a.face())
}

// Run does the action as its button would.
func (a *Action) Run() {
	if !a.button.Disabled() && a.Do != nil {
		a.Do()
	}
}

func (a *Action) face() string {
	if a.Key == "" {
		return a.Label
	}
	key := string(a.Key)
	switch {
	case a.Key == fyne.KeyEscape:
		key = "Esc"
	case a.Ctrl:
		key = "Ctrl+" + key
	}
	return a.Label + "  " + key
}

// NewPrint is the action that prints, by Ctrl+P as everywhere.
func NewPrint(do func()) *Action {
	return &Action{Label: phrase.Say("part.print"), Key: fyne.KeyP, Ctrl: true, Icon: theme.DocumentPrintIcon(), Do: do}
}

// Toolbar is a row of actions, wrapped to a second row when the window is narrow.
type Toolbar struct {
	widget.BaseWidget
	actions []*Action
	row     *fyne.Container
}

// NewToolbar makes the buttons of the actions.
func NewToolbar(actions ...*Action) *Toolbar {
	t := &Toolbar{actions: actions, row: container.New(&wrapLayout{})}
	for _, a := range actions {
		a.button = NewButton(a.face(), a.Run)
		a.button.Icon = a.Icon
		switch {
		case a.Primary:
			a.button.Importance = widget.HighImportance
		case a.Danger:
			a.button.Importance = widget.DangerImportance
		}
		t.row.Add(a.button)
	}
	t.ExtendBaseWidget(t)
	return t
}

// Add puts something that is no action after the buttons, in the same rows: a filter, a choice of what is shown.
func (t *Toolbar) Add(o fyne.CanvasObject) { t.row.Add(o) }

// TypedKey does the action of a function key; it tells whether there is one. The window calls it from its own key handler.
func (t *Toolbar) TypedKey(key *fyne.KeyEvent) bool {
	for _, a := range t.actions {
		if a.Key != "" && a.Key == key.Name && !a.Ctrl {
			a.Run()
			return true
		}
	}
	return false
}

// CreateRenderer is Fyne's door to the drawing.
func (t *Toolbar) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.row) }

// wrapLayout puts objects of any width side by side and starts a new row when one does not fit.
type wrapLayout struct{ width float32 }

func (w *wrapLayout) place(objects []fyne.CanvasObject, width float32, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	var x, y, row float32
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		if x > 0 && x+m.Width > width {
			x, y, row = 0, y+row+gap()/2, 0
		}
		put(o, fyne.NewPos(x, y), m)
		x += m.Width + gap()
		row = fyne.Max(row, m.Height)
	}
	return y + row
}

func (w *wrapLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w.width = size.Width
	w.place(objects, size.Width, func(o fyne.CanvasObject, at fyne.Position, s fyne.Size) {
		o.Move(at)
		o.Resize(s)
	})
}

func (w *wrapLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var widest float32
	height := w.place(objects, w.width, func(_ fyne.CanvasObject, _ fyne.Position, s fyne.Size) {
		widest = fyne.Max(widest, s.Width)
	})
	return fyne.NewSize(widest, height)
}

// NewWrap puts objects side by side, and under one another where the width does not hold them.
func NewWrap(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&wrapLayout{}, objects...)
}
