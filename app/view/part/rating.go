package part

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/view/look"
)

// Rating is a choice of 1 to as many points as there are anchors, made by one digit key or a click, with the words of the chosen
// points beside it. Delete and 0 take it away, Left and Right move it, Enter goes to the next field.
type Rating struct {
	widget.BaseWidget

	// OnChosen is told the points when a person chooses others; 0 is none.
	OnChosen func(points int)

	anchors []string
	points  int
	focused bool
}

// NewRating makes a choice with nothing chosen.
func NewRating(anchors []string) *Rating {
	r := &Rating{anchors: anchors}
	r.ExtendBaseWidget(r)
	return r
}

// Value is the chosen points, 0 for none.
func (r *Rating) Value() int { return r.points }

// Set shows points without telling OnChosen.
func (r *Rating) Set(points int) {
	r.points = points
	r.Refresh()
}

func (r *Rating) choose(points int) {
	if points < 0 || points > len(r.anchors) || points == r.points {
		return
	}
	r.Set(points)
	if r.OnChosen != nil {
		r.OnChosen(points)
	}
}

// FocusGained draws the frame of the focus.
func (r *Rating) FocusGained() { r.focused = true; r.Refresh() }

// FocusLost takes it away.
func (r *Rating) FocusLost() { r.focused = false; r.Refresh() }

// TypedRune takes a digit, Thai ones too.
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
		r.choose(max(1, r.points-1))
	case fyne.KeyRight:
		r.choose(r.points + 1)
	case fyne.KeyDelete, fyne.KeyBackspace:
		r.choose(0)
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
		r.choose(box + 1)
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
		if i+1 == r.points {
			ground, tone = look.GroundPicked, Strong
		}
		at := fyne.NewPos(float32(i)*ratingBox(), 0)
		b.put(at, fyne.NewSize(ratingBox()-theme.Padding()/2, size.Height), ground, strconv.Itoa(i+1), tone, fyne.TextAlignCenter)
	}
	words := float32(len(r.anchors))*ratingBox() + theme.Padding()
	if r.points > 0 && r.points <= len(r.anchors) {
		text := cut(r.anchors[r.points-1], size.Width-words, Plain.measure)
		b.put(fyne.NewPos(words, 0), fyne.NewSize(fyne.Max(0, size.Width-words), size.Height), "", text, Plain, fyne.TextAlignLeading)
	}
	if r.focused {
		b.put(fyne.NewPos(0, size.Height-2), fyne.NewSize(float32(len(r.anchors))*ratingBox()-theme.Padding()/2, 2), theme.ColorNamePrimary, "", Plain, fyne.TextAlignLeading)
	}
}
