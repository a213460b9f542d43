package part

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// offeredLines is how many sentences are offered while somebody types, and offeredAfter how many letters it takes: a longer list
// would push the form about, and one letter begins too much.
const (
	offeredLines = 3
	offeredAfter = 2
)

// offers are the sentences that begin with what is being typed, in lines under the field. They only stand there: a click takes
// one, Down leads to the menu with all of them, Escape puts them away, and Enter, Tab and the letters do what they always do.
type offers struct {
	entry *Entry
	lines *fyne.Container
	stock func() []string
	known []string // the sentences as they were when the field was entered
	grew  func()   // lays out what stands around the field
}

// offerTyped gives a field its offers.
func offerTyped(e *Entry, stock func() []string) {
	o := &offers{entry: e, stock: stock, lines: NewTightColumn(), grew: func() {}}
	o.lines.Hide()
	e.offers = o
	e.enter = func() { o.known = stock() }
	e.leave = func(bool) { o.show(nil) }
	keys := e.keys
	e.keys = func(key *fyne.KeyEvent) bool {
		if key.Name == fyne.KeyEscape && o.lines.Visible() {
			o.show(nil)
			return true
		}
		return keys(key)
	}
}

// Offers is where the sentences are offered that begin with what is typed into a field of SuggestStock; nil for another field. A form
// has it under the field by itself; elsewhere it is put there, and grew lays out what is around it.
func (e *Entry) Offers(grew func()) fyne.CanvasObject {
	if e.offers == nil {
		return nil
	}
	e.offers.grew = grew
	return e.offers.lines
}

// typed offers what begins with the end of the text, while the caret stands there.
func (o *offers) typed() {
	e := o.entry
	c := canvasOf(e)
	if c == nil || c.Focused() != fyne.Focusable(e) || e.Disabled() || e.CursorTextOffset() != utf8.RuneCountInString(e.Text) {
		o.show(nil)
		return
	}
	var fit []completion
	for _, s := range begun(e.Text, o.known) {
		if end := len(e.Text) + len(s.sentence) - len(s.text); utf8.RuneCountInString(s.sentence[:end]) >= offeredAfter {
			fit = append(fit, s)
		}
	}
	o.show(fit[:min(len(fit), offeredLines)])
}

// show shows sentences, or puts the list away.
func (o *offers) show(list []completion) {
	if len(list) == 0 && o.lines.Hidden {
		return
	}
	o.lines.Objects = nil
	for _, s := range list {
		o.lines.Add(newOffer(Short(s.sentence, stockLabel), func() { o.take(s.text) }))
	}
	o.lines.Hidden = len(list) == 0
	o.grew()
}

// take writes a sentence out, as if it had been typed.
func (o *offers) take(text string) {
	o.show(nil)
	o.entry.Entry.SetText(text)
	o.entry.Commit()
	focusOn(o.entry)
	o.entry.toEnd()
}

// offer is a line to click. It calls itself a field that is switched off: so a click does not take the focus from the field above,
// which would put the list away before it is answered, and Tab never comes here.
type offer struct {
	widget.BaseWidget
	line *Line
	take func()
}

func newOffer(text string, take func()) *offer {
	o := &offer{line: NewCut(text, Muted), take: take}
	o.ExtendBaseWidget(o)
	return o
}

// Tapped takes the sentence.
func (o *offer) Tapped(*fyne.PointEvent) { o.take() }

// CreateRenderer is Fyne's door to the drawing.
func (o *offer) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(o.line) }

// Disabled, Enable and Disable: it never has the focus.
func (o *offer) Disabled() bool { return true }

// Enable does nothing.
func (o *offer) Enable() {}

// Disable does nothing.
func (o *offer) Disable() {}

// FocusGained does nothing.
func (o *offer) FocusGained() {}

// FocusLost does nothing.
func (o *offer) FocusLost() {}

// TypedRune does nothing.
func (o *offer) TypedRune(rune) {}

// TypedKey does nothing.
func (o *offer) TypedKey(*fyne.KeyEvent) {}
