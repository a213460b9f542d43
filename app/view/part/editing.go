package part

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"kongthun/app/phrase"
	"kongthun/model"
)

// Editing ties the fields of forms to one value, and stores the value whenever a field is left: there is no button to save.
//
// What is refused stays in its field, with the fault beneath, and out of the value. It is tried again with every later edit,
// because the other half of a contradiction may be what is typed next; the other fields are stored without it meanwhile.
type Editing[V any] struct {
	// Save stores a value and gives it as it was stored.
	Save func(V) (V, error)
	// Stored is told after each success; Open and Load do not tell it.
	Stored func(V)
	// Left is told after each field was left and dealt with, stored or not; nil for nobody.
	Left func()
	// Fail is told a refusal that no field of the forms can show.
	Fail func(error)
	// Forms have the fields, by the JSON names of what they hold; a fault in a list is shown at the list.
	Forms []*Form

	value  V
	ties   []*tie[V]
	open   []*tie[V] // were left with what could not be stored yet
	marked bool      // a form shows a fault
}

// tie is one field's way into the value and back.
type tie[V any] struct {
	read  func(*V) // from the field into a copy: replaces, and changes nothing that the copy shares
	show  func(V)
	typed func() bool // something stands in the field that was not taken over yet; nil when there never can be
}

// Value is the value as it is stored, or as it was opened.
func (e *Editing[V]) Value() V { return e.value }

// Open shows another value in all fields.
func (e *Editing[V]) Open(v V) {
	e.value, e.open = v, nil
	for _, t := range e.ties {
		t.show(v)
	}
	e.mark(nil)
}

// Load shows the same value as it stands now, and leaves alone every field that shows it already, that is being typed in, or
// that holds what was refused.
func (e *Editing[V]) Load(v V) {
	e.value = v
	stored := stamp(v)
	for _, t := range e.ties {
		if slices.Contains(e.open, t) || t.typed != nil && t.typed() {
			continue
		}
		seen := v
		t.read(&seen)
		if stamp(seen) != stored {
			t.show(v)
		}
	}
}

// Pending is how many fields hold what could not be stored.
func (e *Editing[V]) Pending() int { return len(e.open) }

// Tie adds a field that the other methods do not know. The function that it returns is to be called when the field is left
// with another value.
func (e *Editing[V]) Tie(read func(*V), show func(V), typed func() bool) (changed func()) {
	t := &tie[V]{read: read, show: show, typed: typed}
	e.ties = append(e.ties, t)
	return func() { e.leave(t) }
}

// leave stores a field with all that waits, or at least alone.
func (e *Editing[V]) leave(t *tie[V]) {
	if e.Left != nil {
		defer e.Left()
	}
	if !slices.Contains(e.open, t) {
		e.open = append(e.open, t)
	}
	err := e.store(e.open...)
	alone := err
	if err != nil && len(e.open) > 1 {
		alone = e.store(t)
	}
	if hopeless(alone) {
		e.drop(t)
		t.show(e.value)
		e.Fail(alone)
		return
	}
	shown := e.mark(err)
	if !shown && alone != nil {
		e.Fail(alone)
	}
}

// store saves the value with what some fields hold.
func (e *Editing[V]) store(fields ...*tie[V]) error {
	v := e.value
	for _, t := range fields {
		t.read(&v)
	}
	v, err := e.Save(v)
	if err != nil {
		return err
	}
	e.drop(fields...)
	e.Load(v)
	if e.Stored != nil {
		e.Stored(v)
	}
	return nil
}

func (e *Editing[V]) drop(fields ...*tie[V]) {
	e.open = slices.DeleteFunc(slices.Clone(e.open), func(t *tie[V]) bool { return slices.Contains(fields, t) })
}

// mark shows the faults at their fields, or takes them away; it tells whether every fault has found its field.
func (e *Editing[V]) mark(err error) (all bool) {
	faults := phrase.Faults(err)
	if len(faults) == 0 && !e.marked {
		return err == nil
	}
	e.marked = len(faults) > 0
	placed := 0
	for _, f := range e.Forms {
		own := map[string]string{}
		for path, fault := range faults {
			if name, ok := f.holds(path); ok {
				placed++
				if name != path {
					fault = phrase.Field(path) + " " + fault
				}
				own[name] = fault
			}
		}
		f.SetErrors(own)
	}
	return placed == len(faults) && (err == nil || placed > 0)
}

// holds finds the field for a path: "activities.2.amount" is shown at "activities" where there is no closer one.
func (f *Form) holds(path string) (name string, ok bool) {
	for {
		if slices.ContainsFunc(f.fields, func(field *Field) bool { return field.Name == path }) {
			return path, true
		}
		dot := strings.LastIndexByte(path, '.')
		if dot < 0 {
			return "", false
		}
		path = path[:dot]
	}
}

// hopeless tells whether typing on cannot mend a refusal: what is locked, gone or taken stays so.
func hopeless(err error) bool {
	var e *model.Error
	return errors.As(err, &e) && e.Kind != model.ErrInvalid
}

// stamp tells values apart by what would be stored of them.
func stamp(v any) string {
	raw, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(raw)
}
