package part

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/model/thai"
)

// calendar is a month in พ.ศ. whose days can be picked.
type calendar struct {
	shown  month
	marked model.Date
	pick   func(model.Date)
	body   *fyne.Container
}

// showCalendar opens a calendar beneath a field.
func showCalendar(under fyne.CanvasObject, at model.Date, pick func(model.Date)) {
	canvas := canvasOf(under)
	if canvas == nil {
		return
	}
	var pop *widget.PopUp
	c := &calendar{shown: monthOf(at), marked: at, body: container.NewStack()}
	c.pick = func(d model.Date) {
		pop.Hide()
		pick(d)
	}
	c.draw()
	pop = widget.NewPopUp(container.NewPadded(c.body), canvas)
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject(under).AddXY(0, under.Size().Height)
	size := pop.MinSize()
	place.X = fyne.Max(0, fyne.Min(place.X, canvas.Size().Width-size.Width))
	place.Y = fyne.Max(0, fyne.Min(place.Y, canvas.Size().Height-size.Height))
	pop.ShowAtPosition(place)
}

func (c *calendar) draw() {
	step := func(n int) func() {
		return func() {
			c.shown = c.shown.plus(n)
			c.draw()
		}
	}
	name := NewLine(thai.MonthName(c.shown.month)+" "+strconv.Itoa(c.shown.year+543), Strong)
	name.Alignment = fyne.TextAlignCenter
	head := container.NewBorder(nil, nil, NewIconButton(theme.NavigateBackIcon(), step(-1)), NewIconButton(theme.NavigateNextIcon(), step(1)), name)
	days := container.NewGridWithColumns(7)
	for _, day := range strings.Fields(phrase.Say("part.weekdays")) {
		label := NewLine(day, Muted)
		label.Alignment = fyne.TextAlignCenter
		days.Add(label)
	}
	for _, week := range c.shown.weeks() {
		for _, d := range week {
			if !d.Valid() {
				days.Add(layout.NewSpacer())
				continue
			}
			days.Add(c.day(d))
		}
	}
	c.body.Objects = []fyne.CanvasObject{container.NewVBox(head, days)}
	c.body.Refresh()
}

func (c *calendar) day(d model.Date) *Button {
	_, _, n := d.YMD()
	b := NewButton(strconv.Itoa(n), func() { c.pick(d) })
	b.Importance = widget.LowImportance
	if d == c.marked {
		b.Importance = widget.HighImportance
	}
	return b
}
