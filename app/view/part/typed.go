package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/model"
)

// Typed is a one-line field for a value that is typed as text: a date, a clock, money or a count. When the field is left,
// the text is read, shown in its proper form, and explained on the line beneath; a text that cannot be read stays as it is,
// with the fault beneath, and the value keeps what it was. The line beneath is always there, so nothing below it moves.
type Typed[T comparable] struct {
	widget.BaseWidget

	// OnChanged is told the value when the field is left with another value than before. The zero value of an emptied field
	// is told too; see Known.
	OnChanged func(T)

	reading Reading[T]
	entry   *Entry
	note    *Label
	grow    func() // told when the note takes another number of lines
	hint    string
	refusal string // set from outside, until the field is left with another text
	fault   string
	value   T
	known   bool
}

// The four typed fields.
type (
	DateEntry   = Typed[model.Date]
	ClockEntry  = Typed[model.Clock]
	MoneyEntry  = Typed[model.Satang]
	NumberEntry = Typed[int]
)

// NewDateEntry makes a field for a date in พ.ศ., with a calendar that opens at the field's date or else at today's.
func NewDateEntry(today model.Date) *DateEntry {
	t := newTyped(ReadDate())
	t.entry.ActionItem = newTapIcon(theme.CalendarIcon(), func() {
		if t.Disabled() {
			return
		}
		at := t.value
		if !at.Valid() {
			at = today
		}
		showCalendar(t.entry, at, func(d model.Date) {
			t.entry.Entry.SetText(t.reading.Show(d))
			t.entry.Commit()
			t.read(true)
			focusOn(t.entry)
		})
	})
	return t
}

// NewClockEntry makes a field for a time of day.
func NewClockEntry() *ClockEntry { return newTyped(ReadClock()) }

// NewMoneyEntry makes a field for an amount that is not negative.
func NewMoneyEntry() *MoneyEntry { return newTyped(ReadMoney()) }

// NewNumberEntry makes a field for a count.
func NewNumberEntry() *NumberEntry { return newTyped(ReadNumber()) }

func newTyped[T comparable](r Reading[T]) *Typed[T] {
	t := &Typed[T]{reading: r, entry: NewEntry(), note: NewLabel("", Small), grow: func() {}}
	t.entry.leave = t.read
	t.ExtendBaseWidget(t)
	return t
}

// read takes the text over after the field was left.
func (t *Typed[T]) read(changed bool) {
	if !changed {
		return
	}
	value, shown, note, fault := t.reading.Read(t.entry.Text)
	t.refusal, t.fault = "", fault
	t.entry.SetText(shown)
	t.show(note)
	if fault != "" {
		return
	}
	known := shown != ""
	if value == t.value && known == t.known {
		return
	}
	t.value, t.known = value, known
	if t.OnChanged != nil {
		t.OnChanged(value)
	}
}

// show writes the line beneath: a fault before a note before the hint.
func (t *Typed[T]) show(note string) {
	before := t.note.MinSize().Height
	switch {
	case t.fault != "":
		t.note.Set(t.fault, smallError)
	case t.refusal != "":
		t.note.Set(t.refusal, smallError)
	case note != "":
		t.note.Set(note, Small)
	default:
		t.note.Set(t.hint, Small)
	}
	if t.note.MinSize().Height != before {
		t.grow()
	}
}

func (t *Typed[T]) grown(told func()) { t.grow = told }

// Value is the value read last; the zero value when there is none.
func (t *Typed[T]) Value() T { return t.value }

// Known tells whether the field holds a value: a typed 0 is known, an empty field is not.
func (t *Typed[T]) Known() bool { return t.known }

// Fault is the sentence about a text that cannot be read, or "".
func (t *Typed[T]) Fault() string { return t.fault }

// Note is what stands on the line beneath the field.
func (t *Typed[T]) Note() string { return t.note.Text() }

// Set shows a value without telling OnChanged; the zero value empties the field.
func (t *Typed[T]) Set(value T) {
	var zero T
	t.SetKnown(value, value != zero)
}

// SetKnown shows a value that may be a known zero.
func (t *Typed[T]) SetKnown(value T, known bool) {
	text := ""
	if known {
		text = t.reading.Show(value)
	}
	var note string
	t.value, _, note, t.fault = t.reading.Read(text)
	t.known, t.refusal = known && t.fault == "", ""
	t.entry.SetText(text)
	t.show(note)
}

// SetHint gives the words beneath the field while it has nothing else to say.
func (t *Typed[T]) SetHint(hint string) {
	t.hint = hint
	t.SetError(t.refusal)
}

// SetError puts a refusal from outside beneath the field; "" takes it away.
func (t *Typed[T]) SetError(refusal string) {
	t.refusal = refusal
	_, _, note, _ := t.reading.Read(t.entry.Text)
	t.show(note)
}

// SetPlaceHolder shows an example in the empty field.
func (t *Typed[T]) SetPlaceHolder(text string) { t.entry.SetPlaceHolder(text) }

// Entry is the text field itself, for giving it the focus.
func (t *Typed[T]) Entry() *Entry { return t.entry }

// Disable greys the field out.
func (t *Typed[T]) Disable() { t.entry.Disable() }

// Enable lets the field be typed in.
func (t *Typed[T]) Enable() { t.entry.Enable() }

// Disabled tells whether the field is greyed out.
func (t *Typed[T]) Disabled() bool { return t.entry.Disabled() }

// CreateRenderer is Fyne's door to the drawing.
func (t *Typed[T]) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(NewTightColumn(t.entry, t.note))
}
