package part

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/view/look"
)

// Rating is a choice of points in a row, made by one digit key or a click, with the words of the chosen points beside it.
// Delete takes it away, Left and Right move it, Enter goes to the next field.
type Rating struct {
	widget.BaseWidget

	// OnChosen is told the points when a person chooses others; None is told when they are taken away.
	OnChosen func(points int)

	least    int
	anchors  []string
	points   int
	focused  bool
	disabled bool
}

// NewRating makes a choice among as many points as there are anchors, from least on, with nothing chosen.
func NewRating(least int, anchors []string) *Rating {
	r := &Rating{least: least, anchors: anchors, points: least - 1}
	r.ExtendBaseWidget(r)
	return r
}

// Value is the chosen points, None when there are none.
func (r *Rating) Value() int { return r.points }

// None is the value while nothing is chosen: one less than the least.
func (r *Rating) None() int { return r.least - 1 }

// Disable keeps the points as they are; Enable lets them be chosen.
func (r *Rating) Disable() { r.disabled = true; r.Refresh() }

// Enable lets the points be chosen.
func (r *Rating) Enable() { r.disabled = false; r.Refresh() }

// Disabled tells whether the points are kept as they are.
func (r *Rating) Disabled() bool { return r.disabled }

// Set shows points without telling OnChosen.
func (r *Rating) Set(points int) {
	r.points = points
	r.Refresh()
}

func (r *Rating) choose(points int) {
	if r.disabled || points < r.None() || points >= r.least+len(r.anchors) || points == r.points {
		return
	}
	r.Set(points)
	if r.OnChosen != nil {
		r.OnChosen(points)
	}
}

// FocusGained draws the line of the focus, and brings the points into sight.
func (r *Rating) FocusGained() {
	r.focused = true
	r.Refresh()
	revealFocused(r)
}

// FocusLost takes it away.
func (r *Rating) FocusLost() { r.focused = false; r.Refresh() }

// TypedRune takes a digit, Thai ones too; 0 takes the points away where there is no 0.
func (r *Rating) TypedRune(char rune) {
	switch {
	case char >= '0' && char <= '9':
		r.choose(int(char - '0'))
	case char >= '๐' && char <= '๙':
		r.choose(int(char - '๐'))
	}
}

// TypedKey moves the points, or the focus.
func (r *Rating) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		r.choose(max(r.least, r.points-1))
	case fyne.KeyRight:
		r.choose(r.points + 1)
	case fyne.KeyDelete, fyne.KeyBackspace:
		r.choose(r.None())
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown:
		focusNext(r)
	case fyne.KeyUp:
		if c := canvasOf(r); c != nil {
			c.FocusPrevious()
		}
	default:
		if passedOn(key.Name) {
			passOn(r, key)
		}
	}
}

// Tapped chooses the box under the mouse.
func (r *Rating) Tapped(at *fyne.PointEvent) {
	focusOn(r)
	if box := int(at.Position.X / ratingBox()); box < len(r.anchors) {
		r.choose(r.least + box)
	}
}

// ratingBox is the width of one box.
func ratingBox() float32 { return 1.2 * rowHeight() }

// MinSize is the boxes and some room for the words.
func (r *Rating) MinSize() fyne.Size {
	r.ExtendBaseWidget(r)
	return fyne.NewSize(ratingBox()*float32(len(r.anchors))+minLabelWidth, rowHeight()+theme.Padding())
}

// CreateRenderer is Fyne's door to the drawing.
func (r *Rating) CreateRenderer() fyne.WidgetRenderer { return newDrawn(r, r.draw) }

func (r *Rating) draw(b *boxes) {
	size := r.Size()
	for i := range r.anchors {
		ground, tone := look.GroundCard, Plain
		switch {
		case r.least+i == r.points:
			ground, tone = look.GroundPicked, Strong
		case r.disabled:
			ground, tone = look.GroundClosed, Muted
		}
		at := fyne.NewPos(float32(i)*ratingBox(), 0)
		b.put(at, fyne.NewSize(ratingBox()-theme.Padding()/2, size.Height), ground, strconv.Itoa(r.least+i), tone, fyne.TextAlignCenter)
	}
	words := float32(len(r.anchors))*ratingBox() + theme.Padding()
	if i := r.points - r.least; i >= 0 && i < len(r.anchors) {
		text := cut(r.anchors[i], size.Width-words, Plain.measure)
		b.put(fyne.NewPos(words, 0), fyne.NewSize(fyne.Max(0, size.Width-words), size.Height), "", text, Plain, fyne.TextAlignLeading)
	}
	if r.focused {
		b.put(fyne.NewPos(0, size.Height-2), fyne.NewSize(float32(len(r.anchors))*ratingBox()-theme.Padding()/2, 2), theme.ColorNamePrimary, "", Plain, fyne.TextAlignLeading)
	}
}
