package setting

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// place is one entry of a list, with where it stands.
type place[T any] struct {
	At    int
	Value T
}

// list is a list within a value (the seats of a body, the caps of a rule set): a table, and beneath it the form of the entry
// that is picked. Every edit stores the whole value.
type list[T any] struct {
	desk  part.Desk
	path  string          // the list's JSON path, as faults have it
	get   func() []T      // as stored
	put   func([]T) error // stores
	fresh func(old []T) T // a new entry
	name  func(T) string  // for the question before it is removed
	grew  func()          // the page's Resettle
	fixed bool            // entries are neither added nor removed here

	editing *part.Editing[T]
	table   *part.Table[place[T]]
	form    *part.Form
	remove  *part.Action
	content *fyne.Container
	at      int // the entry in the form; -1 without one
}

// build makes the widgets; fields makes the form of an entry, tied to the editing it is given.
func (l *list[T]) build(columns []part.Column[place[T]], empty string, fields func(*part.Editing[T]) *part.Form) {
	l.at = -1
	l.editing = &part.Editing[T]{Save: l.save, Fail: l.desk.Fail, Stored: func(T) { l.desk.Saved() }}
	l.form = fields(l.editing)
	l.form.Grew = func() { l.grew() }
	l.editing.Forms = []*part.Form{l.form}
	l.table = part.NewTable(columns, func(p place[T]) string { return strconv.Itoa(p.At) }, empty)
	l.table.OnPick = func(p place[T]) { l.pick(p.At) }
	l.remove = &part.Action{Label: phrase.Say("setting.remove"), Icon: theme.DeleteIcon(), Do: l.askRemove}
	tools := part.NewToolbar(&part.Action{Label: phrase.Say("setting.add"), Icon: theme.ContentAddIcon(), Do: l.add}, l.remove)
	tools.Hidden = l.fixed
	l.content = part.NewColumn(part.NewTall(l.table, 200), tools, l.form)
}

// show shows the list as stored; another value's list begins at its first entry.
func (l *list[T]) show(another bool) {
	entries := l.get()
	if another || l.at >= len(entries) {
		l.at = min(0, len(entries)-1)
		l.rows()
		if l.at >= 0 {
			l.editing.Open(entries[l.at])
		}
		return
	}
	l.rows()
	if l.at >= 0 {
		l.editing.Load(entries[l.at])
	}
}

// rows fills the table and hides the form when there is nothing in it.
func (l *list[T]) rows() {
	places := make([]place[T], 0, len(l.get()))
	for i, v := range l.get() {
		places = append(places, place[T]{i, v})
	}
	l.table.SetRows(places)
	l.table.Pick(strconv.Itoa(l.at))
	l.remove.SetEnabled(l.at >= 0)
	if l.form.Hidden != (l.at < 0) {
		l.form.Hidden = l.at < 0
		l.grew()
	}
}

// pick opens another entry, after a question when something typed would be lost.
func (l *list[T]) pick(i int) {
	if i == l.at {
		return
	}
	open := func() {
		l.at = i
		l.editing.Open(l.get()[i])
		l.rows()
	}
	if n := l.editing.Pending(); n > 0 {
		l.table.Pick(strconv.Itoa(l.at))
		part.ConfirmLoss(l.desk.Window, phrase.Say("part.records.pending"), phrase.Say("part.records.lose", "count", strconv.Itoa(n)), phrase.Say("part.records.drop"), open)
		return
	}
	open()
}

func (l *list[T]) save(v T) (T, error) {
	entries := slices.Clone(l.get())
	if l.at < 0 || l.at >= len(entries) {
		return v, model.NotFound("value.not_found")
	}
	entries[l.at] = v
	if err := l.put(entries); err != nil {
		return v, within(err, l.path+"."+strconv.Itoa(l.at)+".")
	}
	l.rows()
	return l.get()[l.at], nil
}

func (l *list[T]) add() {
	entries := append(slices.Clone(l.get()), l.fresh(l.get()))
	if err := l.put(entries); err != nil {
		l.desk.Fail(err)
		return
	}
	l.desk.Saved()
	l.pick(len(entries) - 1)
}

func (l *list[T]) askRemove() {
	entries := l.get()
	if l.at < 0 || l.at >= len(entries) {
		return
	}
	gone := l.at
	part.ConfirmLoss(l.desk.Window, phrase.Say("setting.remove"), phrase.Say("setting.remove_what", "name", l.name(entries[gone])), phrase.Say("setting.remove"), func() {
		if err := l.put(slices.Delete(slices.Clone(entries), gone, gone+1)); err != nil {
			l.desk.Fail(err)
			return
		}
		l.at = min(gone, len(entries)-2)
		l.show(false)
		l.desk.Saved()
	})
}

// within names the fields of a refusal as the entry's own form does: "seats.3.max" is "max" there.
func within(err error, prefix string) error {
	var e *model.Error
	if !errors.As(err, &e) {
		return err
	}
	own := *e
	own.Fields = mapped(e.Fields, func(f model.FieldError) model.FieldError {
		f.Field = strings.TrimPrefix(f.Field, prefix)
		return f
	})
	return &own
}

// tick ties a tick box to a yes or no of the value.
func tick[V any](e *part.Editing[V], label string, at func(*V) *bool) *part.Check {
	c := part.NewCheck(label, nil)
	changed := e.Tie(func(v *V) { *at(v) = c.Checked }, func(v V) { c.Set(*at(&v)) }, nil)
	c.OnChanged = func(bool) { changed() }
	return c
}

// yes shows a yes in a table, and nothing for a no.
func yes(on bool) string {
	if on {
		return phrase.Say("setting.yes")
	}
	return ""
}

func label(name string) string { return phrase.Say("setting.field." + name) }

func hint(name string) string { return phrase.Say("setting.hint." + name) }
