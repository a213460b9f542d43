package part

import (
	"image/color"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/phrase"
	"kongthun/app/view/look"
)

// Option is one thing to choose: the value that is kept and the label that is shown.
type Option[T ~string] struct {
	Value T
	Label string
}

// Choice is a drop-down of options, one of which is chosen, or none.
type Choice[T ~string] struct {
	widget.Select

	// OnChosen is told the value when a person chooses another one.
	OnChosen func(T)

	options []Option[T]
	quiet   bool
	value   T
}

// NewChoice makes a drop-down with nothing chosen.
func NewChoice[T ~string](options []Option[T], chosen func(T)) *Choice[T] {
	c := &Choice[T]{OnChosen: chosen}
	c.PlaceHolder = phrase.Say("part.choose")
	c.OnChanged = func(string) { c.changed() }
	c.ExtendBaseWidget(c)
	c.SetChoices(options)
	return c
}

// SetChoices puts other options there; the chosen value stays when it is among them. Options with the same label are told
// apart by a number, because Fyne knows them by label.
func (c *Choice[T]) SetChoices(options []Option[T]) {
	c.options = options
	seen := map[string]int{}
	labels := make([]string, len(options))
	for i, o := range options {
		labels[i] = o.Label
		if seen[o.Label]++; seen[o.Label] > 1 {
			labels[i] += " (" + strconv.Itoa(seen[o.Label]) + ")"
		}
	}
	c.Options = labels
	c.Set(c.value)
}

// SetWidest makes the drop-down as wide as its longest label, where it stands in a toolbar.
func (c *Choice[T]) SetWidest() {
	for _, o := range c.options {
		if Plain.measure(o.Label) > Plain.measure(c.PlaceHolder) {
			c.PlaceHolder = o.Label
		}
	}
}

func (c *Choice[T]) changed() {
	i := c.SelectedIndex()
	if c.quiet || i < 0 || c.options[i].Value == c.value {
		return
	}
	c.value = c.options[i].Value
	if c.OnChosen != nil {
		c.OnChosen(c.value)
	}
}

// Value is the chosen value; "" when none is.
func (c *Choice[T]) Value() T { return c.value }

// Set chooses a value without telling OnChosen; a value that is not among the options leaves nothing chosen.
func (c *Choice[T]) Set(value T) {
	c.quiet = true
	defer func() { c.quiet = false }()
	for i, o := range c.options {
		if o.Value == value {
			c.value = value
			c.SetSelectedIndex(i)
			return
		}
	}
	c.value = ""
	c.ClearSelected()
}

// TypedKey hands function keys on, and goes to the next field on Enter.
func (c *Choice[T]) TypedKey(key *fyne.KeyEvent) {
	switch {
	case passedOn(key.Name):
		passOn(c, key)
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter:
		focusNext(c)
	default:
		c.Select.TypedKey(key)
	}
}

// CreateRenderer draws Fyne's drop-down with the border that its text fields have and it has not.
func (c *Choice[T]) CreateRenderer() fyne.WidgetRenderer {
	border := canvas.NewRectangle(color.Transparent)
	border.StrokeWidth, border.CornerRadius = theme.InputBorderSize(), theme.InputRadiusSize()
	r := &choiceRenderer{WidgetRenderer: c.Select.CreateRenderer(), border: border}
	r.paint()
	return r
}

type choiceRenderer struct {
	fyne.WidgetRenderer
	border *canvas.Rectangle
}

func (r *choiceRenderer) paint() { r.border.StrokeColor = look.Paint(theme.ColorNameInputBorder) }

func (r *choiceRenderer) Objects() []fyne.CanvasObject {
	return append(slices.Clone(r.WidgetRenderer.Objects()), r.border)
}

func (r *choiceRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.border.Resize(size)
}

func (r *choiceRenderer) Refresh() {
	r.paint()
	r.WidgetRenderer.Refresh()
}

// MultiChoice is a list of tick boxes in as many columns as the width allows.
type MultiChoice[T ~string] struct {
	widget.BaseWidget

	// OnChosen is told the values ticked, in the order of the options, after each tick.
	OnChosen func([]T)

	options []Option[T]
	checks  []*Check
	box     *fyne.Container
}

// NewMultiChoice makes the list with nothing ticked.
func NewMultiChoice[T ~string](options []Option[T], chosen func([]T)) *MultiChoice[T] {
	m := &MultiChoice[T]{OnChosen: chosen, box: container.New(&flowLayout{})}
	m.ExtendBaseWidget(m)
	m.SetChoices(options)
	return m
}

// SetChoices puts other options there; ticks stay with their values.
func (m *MultiChoice[T]) SetChoices(options []Option[T]) {
	if len(options) > 0 && slices.Equal(options, m.options) {
		return // somebody may be at a box
	}
	ticked := m.Values()
	m.options, m.checks, m.box.Objects = options, nil, nil
	for _, o := range options {
		c := NewCheck(o.Label, func(bool) {
			if m.OnChosen != nil {
				m.OnChosen(m.Values())
			}
		})
		m.checks = append(m.checks, c)
		m.box.Add(c)
	}
	m.Set(ticked)
	m.Refresh()
}

// Values are the ticked values in the order of the options.
func (m *MultiChoice[T]) Values() []T {
	var out []T
	for i, c := range m.checks {
		if c.Checked {
			out = append(out, m.options[i].Value)
		}
	}
	return out
}

// Set ticks exactly these values without telling OnChosen.
func (m *MultiChoice[T]) Set(values []T) {
	on := map[T]bool{}
	for _, v := range values {
		on[v] = true
	}
	for i, c := range m.checks {
		c.Set(on[m.options[i].Value])
	}
}

// CreateRenderer is Fyne's door to the drawing.
func (m *MultiChoice[T]) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(m.box)
}

// flowLayout puts objects of one width into as many columns as fit, row by row.
type flowLayout struct{ width float32 }

func (f *flowLayout) cell(objects []fyne.CanvasObject) fyne.Size {
	var cell fyne.Size
	for _, o := range objects {
		cell = cell.Max(o.MinSize())
	}
	return cell
}

func (f *flowLayout) columns(cell fyne.Size, width float32) int {
	return max(1, int((width+theme.Padding())/(cell.Width+theme.Padding())))
}

func (f *flowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	cell := f.cell(objects)
	columns := f.columns(cell, size.Width)
	step := size.Width / float32(columns)
	for i, o := range objects {
		o.Move(fyne.NewPos(float32(i%columns)*step, float32(i/columns)*cell.Height))
		o.Resize(fyne.NewSize(step-theme.Padding(), cell.Height))
	}
}

func (f *flowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	cell := f.cell(objects)
	columns := f.columns(cell, f.width)
	rows := (len(objects) + columns - 1) / columns
	return fyne.NewSize(cell.Width, float32(rows)*cell.Height)
}
