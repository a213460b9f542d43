package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/view/look"
)

// Card is a white box with a thin frame around its content, and a heading when it has one.
type Card struct {
	widget.BaseWidget
	heading *Label
	content fyne.CanvasObject
}

// NewCard makes a card; heading "" leaves the heading out.
func NewCard(heading string, content fyne.CanvasObject) *Card {
	c := &Card{heading: NewLabel(heading, Heading), content: content}
	c.heading.Hidden = heading == ""
	c.ExtendBaseWidget(c)
	return c
}

// SetHeading changes the heading.
func (c *Card) SetHeading(heading string) {
	c.heading.Hidden = heading == ""
	c.heading.SetText(heading)
	c.Refresh()
}

// SetContent changes what is in the card.
func (c *Card) SetContent(content fyne.CanvasObject) {
	c.content = content
	c.Refresh()
}

func (c *Card) parts() []fyne.CanvasObject { return []fyne.CanvasObject{c.content} }

// CreateRenderer is Fyne's door to the drawing.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	frame := canvas.NewRectangle(nil)
	frame.StrokeWidth, frame.CornerRadius = 1, 4
	r := &cardRenderer{card: c, frame: frame}
	r.paint()
	return r
}

type cardRenderer struct {
	card  *Card
	frame *canvas.Rectangle
}

func (r *cardRenderer) Destroy() {}

func (r *cardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.frame, r.card.heading, r.card.content}
}

func (r *cardRenderer) paint() {
	r.frame.FillColor, r.frame.StrokeColor = look.Paint(look.GroundCard), look.Paint(look.Rule)
}

func (r *cardRenderer) top() float32 {
	if r.card.heading.Hidden {
		return gap()
	}
	return gap() + r.card.heading.MinSize().Height + theme.Padding()
}

func (r *cardRenderer) MinSize() fyne.Size {
	return r.card.content.MinSize().AddWidthHeight(3*gap(), r.top()+gap())
}

func (r *cardRenderer) Layout(size fyne.Size) {
	side := 1.5 * gap()
	r.frame.Resize(size)
	r.card.heading.Move(fyne.NewPos(side, gap()))
	settle(r.card.heading, size.Width-2*side)
	r.card.content.Move(fyne.NewPos(side, r.top()))
	settle(r.card.content, size.Width-2*side)
	r.card.content.Resize(fyne.NewSize(size.Width-2*side, size.Height-r.top()-gap()))
}

func (r *cardRenderer) Refresh() {
	r.paint()
	r.Layout(r.card.Size())
	canvas.Refresh(r.card)
}

// NewStat makes a card with a number, large, and what it counts beneath. tone colours the number.
func NewStat(number, label string, tone Tone) *Stat {
	s := &Stat{number: NewCut(number, Title), label: NewLabel(label, Muted)}
	s.number.Ink = tone.Ink()
	s.card = NewCard("", NewTightColumn(s.number, s.label))
	s.ExtendBaseWidget(s)
	return s
}

// Stat is a number with its label, in a card.
type Stat struct {
	widget.BaseWidget
	number *Line
	label  *Label
	card   *Card
}

// Set changes the number, its label and its colour.
func (s *Stat) Set(number, label string, tone Tone) {
	s.number.Ink = tone.Ink()
	s.number.SetText(number)
	s.label.SetText(label)
	s.Refresh()
}

// CreateRenderer is Fyne's door to the drawing.
func (s *Stat) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(s.card)
}
