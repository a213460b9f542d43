package view

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/view/look"
	"kongthun/app/view/part"
)

// sideWidth is how wide the list of rooms is at text size 1.
const sideWidth = 190

// tab is one room in the list at the left: its name and its key.
type tab struct {
	widget.BaseWidget
	name   *canvas.Text
	key    *canvas.Text
	ground *canvas.Rectangle
	open   func()
	picked bool
}

func newTab(name, key string, open func()) *tab {
	ink := look.Paint(look.InkOnDark)
	t := &tab{name: canvas.NewText(name, ink), key: canvas.NewText(key, ink), ground: canvas.NewRectangle(color.Transparent), open: open}
	t.name.TextSize = theme.TextSize()
	t.key.TextSize = theme.CaptionTextSize()
	t.ExtendBaseWidget(t)
	t.SetPicked(false)
	return t
}

// SetPicked marks the room that is open.
func (t *tab) SetPicked(on bool) {
	t.picked = on
	t.name.TextStyle.Bold = on
	t.ground.FillColor = look.Paint(look.GroundSide)
	if on {
		t.ground.FillColor = look.Paint(look.GroundSidePicked)
	}
	t.Refresh()
}

// Text is the room's name, by which tests find the tab.
func (t *tab) Text() string { return t.name.Text }

// Tapped opens the room.
func (t *tab) Tapped(*fyne.PointEvent) { t.open() }

// Cursor shows that it can be clicked.
func (t *tab) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is Fyne's door to the drawing.
func (t *tab) CreateRenderer() fyne.WidgetRenderer {
	row := container.NewHBox(t.name, layout.NewSpacer(), t.key)
	width := canvas.NewRectangle(color.Transparent)
	width.SetMinSize(fyne.NewSize(sideWidth*theme.TextSize()/15, 0))
	pad := container.New(layout.NewCustomPaddedLayout(6, 6, 14, 12), row)
	return widget.NewSimpleRenderer(container.NewStack(t.ground, width, pad))
}

// newSideTitle is the office's name above the rooms, wrapped at words.
func newSideTitle(name string) fyne.CanvasObject {
	label := part.NewLabel(name, part.OnDark)
	return container.New(layout.NewCustomPaddedLayout(12, 10, 14, 12), part.NewTightColumn(label))
}
