package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Tab is one of several sides of a room, with the function key that opens it.
type Tab struct {
	Label   string
	Key     fyne.KeyName // "" for none
	Content fyne.CanvasObject
}

// Tabs shows one of several contents, chosen by a row of buttons or their keys. A field that is being edited is left, and so
// saved, before another tab opens.
type Tabs struct {
	widget.BaseWidget

	// OnOpen is told the tab that a person opens.
	OnOpen func(at int)

	tabs    []Tab
	buttons []*Button
	row     *fyne.Container
	stack   *fyne.Container
	at      int
}

// NewTabs makes the row with the first tab open; beside the buttons stands what else belongs into the row, if anything.
func NewTabs(beside fyne.CanvasObject, tabs ...Tab) *Tabs {
	t := &Tabs{tabs: tabs, stack: container.NewStack()}
	for i, tab := range tabs {
		label := tab.Label
		if tab.Key != "" {
			label += "  " + string(tab.Key)
		}
		b := NewButton(label, func() { t.choose(i) })
		t.buttons = append(t.buttons, b)
		t.stack.Add(tab.Content)
	}
	t.row = container.New(&besideLayout{}, buttonsRow(t.buttons))
	if beside != nil {
		t.row.Add(beside)
	}
	t.ExtendBaseWidget(t)
	t.Open(0)
	return t
}

func buttonsRow(buttons []*Button) *fyne.Container {
	row := NewWrap()
	for _, b := range buttons {
		row.Add(b)
	}
	return row
}

// besideLayout puts buttons at the left and something beside them in the rest of the row, or, where the buttons need more than a
// row, beneath them.
type besideLayout struct{ beneath bool }

func (l *besideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	buttons := objects[0].(*fyne.Container)
	want := float32(-gap())
	for _, b := range buttons.Objects {
		want += b.MinSize().Width + gap()
	}
	if len(objects) == 1 {
		settle(buttons, size.Width)
		return
	}
	beside := objects[1]
	if l.beneath = want+gap()+beside.MinSize().Width > size.Width; l.beneath {
		y := settle(buttons, size.Width) + gap()/2
		beside.Move(fyne.NewPos(0, y))
		beside.Resize(fyne.NewSize(size.Width, beside.MinSize().Height))
		return
	}
	height := settle(buttons, want)
	beside.Move(fyne.NewPos(want+gap(), 0))
	beside.Resize(fyne.NewSize(size.Width-want-gap(), fyne.Max(height, beside.MinSize().Height)))
}

func (l *besideLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	min := objects[0].MinSize()
	if len(objects) == 1 {
		return min
	}
	other := objects[1].MinSize()
	if l.beneath {
		return fyne.NewSize(fyne.Max(min.Width, other.Width), min.Height+gap()/2+other.Height)
	}
	return fyne.NewSize(fyne.Max(min.Width, other.Width), fyne.Max(min.Height, other.Height))
}

// At is the open tab.
func (t *Tabs) At() int { return t.at }

// Open shows a tab without telling OnOpen.
func (t *Tabs) Open(at int) {
	t.at = at
	for i, b := range t.buttons {
		b.Importance = widget.MediumImportance
		if i == at {
			b.Importance = widget.HighImportance
		}
		b.Refresh()
		t.stack.Objects[i].Hide()
	}
	t.stack.Objects[at].Show()
	if t.stack.Size().Width > 0 { // before, nothing is drawn yet
		t.stack.Refresh()
	}
}

func (t *Tabs) choose(at int) {
	if c := canvasOf(t); c != nil {
		c.Unfocus()
	}
	t.Open(at)
	if t.OnOpen != nil {
		t.OnOpen(at)
	}
}

// TypedKey opens the tab of a function key; it tells whether there is one.
func (t *Tabs) TypedKey(key *fyne.KeyEvent) bool {
	for i, tab := range t.tabs {
		if tab.Key != "" && tab.Key == key.Name {
			t.choose(i)
			return true
		}
	}
	return false
}

func (t *Tabs) parts() []fyne.CanvasObject { return []fyne.CanvasObject{t.stack.Objects[t.at]} }

// CreateRenderer is Fyne's door to the drawing.
func (t *Tabs) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(NewFrame(t.row, nil, t.stack))
}
