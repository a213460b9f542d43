package meeting

import (
	"fyne.io/fyne/v2"

	"kongthun/app/view/part"
	"kongthun/model"
)

// fields ties the fields of a form to the places of a value V. A field is filled only when what is stored changed under it or
// another value is shown, so what is being typed is never overwritten; leaving a field hands the change to edit.
type fields[V any] struct {
	edit  func(change func(*V))
	shows []func(v *V, fresh bool)
	locks []fyne.Disableable
}

// show fills the fields from a value; fresh tells that it is another one than before.
func (f *fields[V]) show(v *V, fresh bool) {
	for _, show := range f.shows {
		show(v, fresh)
	}
}

// lock greys the fields out or back.
func (f *fields[V]) lock(closed bool) {
	for _, l := range f.locks {
		setLocked(l, closed)
	}
}

func setLocked(l fyne.Disableable, closed bool) {
	if l.Disabled() == closed {
		return
	}
	if closed {
		l.Disable()
	} else {
		l.Enable()
	}
}

// bind keeps a widget in step with one place: put fills it.
func bind[V any, T comparable](f *fields[V], at func(*V) *T, put func(T), widget fyne.Disableable) {
	var last T
	f.shows = append(f.shows, func(v *V, fresh bool) {
		if now := *at(v); fresh || now != last {
			last = now
			put(now)
		}
	})
	f.locks = append(f.locks, widget)
}

// text ties a field of one line (rows 1) or more.
func text[V any](f *fields[V], rows int, at func(*V) *string) *part.Entry {
	e := part.NewEntry()
	if rows > 1 {
		e = part.NewText(rows)
	}
	e.OnLeave = func(text string) { f.edit(func(v *V) { *at(v) = text }) }
	bind(f, at, e.SetText, e)
	return e
}

// typed ties a date, a clock, money or a count.
func typed[V any, T comparable](f *fields[V], t *part.Typed[T], at func(*V) *T) *part.Typed[T] {
	t.OnChanged = func(value T) { f.edit(func(v *V) { *at(v) = value }) }
	bind(f, at, t.Set, t)
	return t
}

// choice ties a drop-down.
func choice[V any, T ~string](f *fields[V], options []part.Option[T], at func(*V) *T) *part.Choice[T] {
	c := part.NewChoice(options, func(value T) { f.edit(func(v *V) { *at(v) = value }) })
	bind(f, at, c.Set, c)
	return c
}

// check ties a tick box.
func check[V any](f *fields[V], label string, at func(*V) *bool) *part.Check {
	c := part.NewCheck(label, func(on bool) { f.edit(func(v *V) { *at(v) = on }) })
	bind(f, at, c.Set, c)
	return c
}

// resolution is an item's resolution, made when there is none, for a field that shows or changes a part of it.
func resolution(it *model.Item) *model.Resolution {
	if it.Resolution == nil {
		it.Resolution = &model.Resolution{}
	}
	return it.Resolution
}

// vote is an item's vote likewise.
func vote(it *model.Item) *model.Vote {
	if it.Vote == nil {
		it.Vote = &model.Vote{}
	}
	return it.Vote
}
