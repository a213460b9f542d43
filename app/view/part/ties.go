package part

import (
	"strings"

	"kongthun/model"
	"kongthun/model/thai"
)

// Text ties a text field to a text of the value.
func (e *Editing[V]) Text(f *Entry, at func(*V) *string) *Entry {
	changed := e.Tie(func(v *V) { *at(v) = f.Text }, func(v V) { f.SetText(*at(&v)) }, f.Typing)
	f.OnLeave = func(string) { changed() }
	return f
}

// Decimal ties a text field to a decimal number; Thai digits and separators are taken.
func (e *Editing[V]) Decimal(f *Entry, at func(*V) *model.Decimal) *Entry {
	changed := e.Tie(func(v *V) { *at(v) = ToDecimal(f.Text) }, func(v V) { f.SetText(string(*at(&v))) }, f.Typing)
	f.OnLeave = func(text string) {
		if d := ToDecimal(text); d.Valid() {
			f.SetText(string(d))
		}
		changed()
	}
	return f
}

// ToDecimal takes a number as typed: Thai digits and separators of thousands are folded away. A text that is no number comes
// out as one that is not valid, so that it is refused and not lost.
func ToDecimal(text string) model.Decimal {
	return model.Decimal(strings.ReplaceAll(thai.Arabic(strings.TrimSpace(text)), ",", ""))
}

// Date ties a field for a date.
func (e *Editing[V]) Date(f *DateEntry, at func(*V) *model.Date) *DateEntry {
	return tieTyped(e, f, at)
}

// Clock ties a field for a time of day.
func (e *Editing[V]) Clock(f *ClockEntry, at func(*V) *model.Clock) *ClockEntry {
	return tieTyped(e, f, at)
}

// Money ties a field for an amount, 0 being not known.
func (e *Editing[V]) Money(f *MoneyEntry, at func(*V) *model.Satang) *MoneyEntry {
	return tieTyped(e, f, at)
}

// Number ties a field for a count, 0 being not known.
func (e *Editing[V]) Number(f *NumberEntry, at func(*V) *int) *NumberEntry { return tieTyped(e, f, at) }

func tieTyped[V any, T comparable](e *Editing[V], f *Typed[T], at func(*V) *T) *Typed[T] {
	changed := e.Tie(func(v *V) { *at(v) = f.Value() }, func(v V) { f.Set(*at(&v)) }, f.Typing)
	f.OnChanged = func(T) { changed() }
	return f
}

// Count ties a field for a count that may be not known (nil), which is another thing than 0.
func (e *Editing[V]) Count(f *NumberEntry, at func(*V) **int) *NumberEntry { return tieKnown(e, f, at) }

// Sum ties a field for an amount that may be not known (nil), which is another thing than 0.
func (e *Editing[V]) Sum(f *MoneyEntry, at func(*V) **model.Satang) *MoneyEntry {
	return tieKnown(e, f, at)
}

func tieKnown[V any, T comparable](e *Editing[V], f *Typed[T], at func(*V) **T) *Typed[T] {
	read := func(v *V) {
		*at(v) = nil
		if n := f.Value(); f.Known() {
			*at(v) = &n
		}
	}
	show := func(v V) {
		var none T
		if n := *at(&v); n != nil {
			f.SetKnown(*n, true)
			return
		}
		f.Set(none)
	}
	changed := e.Tie(read, show, f.Typing)
	f.OnChanged = func(T) { changed() }
	return f
}

// Choice ties a drop-down to a text of the value.
func (e *Editing[V]) Choice(c *Choice[string], get func(V) string, set func(*V, string)) *Choice[string] {
	changed := e.Tie(func(v *V) { set(v, c.Value()) }, func(v V) { c.Set(get(v)) }, nil)
	c.OnChosen = func(string) { changed() }
	return c
}

// Ticks ties a list of tick boxes.
func (e *Editing[V]) Ticks(m *MultiChoice[string], get func(V) []string, set func(*V, []string)) *MultiChoice[string] {
	changed := e.Tie(func(v *V) { set(v, m.Values()) }, func(v V) { m.Set(get(v)) }, nil)
	m.OnChosen = func([]string) { changed() }
	return m
}

// Table ties a table. set gets a copy of the value and the rows that have something in them; a cell that cannot be read is the
// zero of its kind there, while its text stays in the table with the fault beneath.
func (e *Editing[V]) Table(t *EditTable, get func(V) []Row, set func(*V, []Row)) *EditTable {
	changed := e.Tie(func(v *V) { set(v, t.Rows()) }, func(v V) { t.SetRows(get(v)) }, t.typing)
	t.OnChanged = func([]Row) { changed() }
	return t
}

// Typing tells whether something was typed that OnLeave has not been told.
func (e *Entry) Typing() bool { return e.Text != e.last }

// Typing tells whether something stands in the field that OnChanged has not been told: it is being typed, or cannot be read.
func (t *Typed[T]) Typing() bool { return t.fault != "" || t.entry.Typing() }

func (t *EditTable) typing() bool {
	if t.Fault() != "" {
		return true
	}
	for _, row := range t.entries {
		for _, cell := range row {
			if cell.Typing() {
				return true
			}
		}
	}
	return false
}
