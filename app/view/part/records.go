package part

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/model"
)

// Records is a list of values above the forms of the one that is open: the shape of every room that keeps a register.
//
// A new value is a form without a record until it has what it needs to be stored. A form with something that could not be
// stored is left only after a question.
type Records[V any] struct {
	// What the room gives.
	Desk    Desk
	List    func() ([]V, error)
	Key     func(V) model.ID
	Fresh   func() V              // a new one
	Search  func(V) string        // the texts that the filter looks in
	Missing func(V) []string      // field paths that a complete one still wants
	Heading func(V) string        // above the forms
	Share   float64               // of the height that the list takes; 0 for a third, which is for rooms that are about the forms
	Opened  func(v V, fresh bool) // told after another value was opened, or the same was stored or loaded; may be nil

	Editing *Editing[V]
	Table   *Table[V]
	Page    *Page
	Filter  *Entry
	Content *fyne.Container

	all        []V
	open       bool           // a value is open
	begun      bool           // a new one is open because a person asked for it
	withdrawal *Withdrawal[V] // nil for a register whose values stay
	heading    *Line
	state      *Line
}

// Build makes the widgets and ties the editing of forms that stand on the page to the list. The toolbar stands over the list, and
// gets the filter after its buttons, so that a narrow window has room for both; beneath it stand notes, if there are any.
func (r *Records[V]) Build(save func(V) (V, error), columns []Column[V], empty string, tools *Toolbar, notes ...fyne.CanvasObject) {
	r.Editing = &Editing[V]{Save: save, Fail: r.Desk.Fail, Stored: r.stored, Left: r.said}
	r.Table = NewTable(columns, func(v V) string { return string(r.Key(v)) }, empty)
	r.Table.OnPick = r.picked
	r.Table.OnOpen = func(V) { r.Begin() }
	r.Filter = NewEntry()
	r.Filter.SetPlaceHolder(phrase.Say("part.records.filter"))
	r.Filter.OnChanged = func(string) { r.filter() }
	r.heading, r.state = NewCut("", Heading), NewCut("", Small)
	r.Page = NewPage()
	head := NewTightColumn(r.heading, r.state)
	form := NewFrame(container.New(marginLayout{}, head), nil, r.Page)
	tools.Add(NewWide(r.Filter))
	top := NewColumn(append([]fyne.CanvasObject{tools}, notes...)...)
	split := container.NewVSplit(r.Table, form)
	split.Offset = cmp.Or(r.Share, 0.3)
	r.Content = NewFrame(container.New(marginLayout{}, top), nil, split)
}

// NewWide gives a filter that stands in a toolbar its width.
func NewWide(o fyne.CanvasObject) *fyne.Container { return container.New(wideLayout{}, o) }

// wideLayout gives a filter its width.
type wideLayout struct{}

func (wideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(size.Width, objects[0].MinSize().Height))
}

func (wideLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(260*Plain.size()/15, objects[0].MinSize().Height)
}

// SetForms puts the forms on the page, each as a card under its heading.
func (r *Records[V]) SetForms(sections ...Section) {
	objects := make([]fyne.CanvasObject, len(sections))
	r.Editing.Forms = nil
	for i, s := range sections {
		objects[i] = NewCard(s.Heading, s.Form)
		if s.Above != nil {
			objects[i] = NewCard(s.Heading, NewColumn(s.Above, s.Form))
		}
		s.Form.Reveal, s.Form.Grew = r.Page.Reveal, r.Page.Resettle
		r.Editing.Forms = append(r.Editing.Forms, s.Form)
	}
	r.Page.SetObjects(objects...)
}

// Section is a form under a heading, with something above it or nil.
type Section struct {
	Heading string
	Above   fyne.CanvasObject
	Form    *Form
}

// Show reads the list again and shows the value, or with an empty ID the one that is open as it stands now.
func (r *Records[V]) Show(id model.ID) {
	all, err := r.List()
	if err != nil {
		r.Desk.Fail(err)
		return
	}
	r.all = all
	r.filter()
	at := r.Editing.Value()
	switch v, found := r.find(id); {
	case found && (!r.open || id != r.Key(at)):
		r.unlessPending(func() { r.openValue(v) })
		return
	case found:
		r.Editing.Load(v)
	case r.open && r.Key(at) != "":
		if v, here := r.find(r.Key(at)); here {
			r.Editing.Load(v)
			break
		}
		r.first()
		return
	case !r.open:
		r.first()
		return
	case r.Editing.Pending() > 0 || r.Editing.typing(): // a new one that somebody is at
	case r.begun:
		r.Editing.Load(r.Fresh()) // what a new one begins with may have changed
	default:
		r.first()
		return
	}
	r.said()
}

// New opens the form of a new value.
func (r *Records[V]) New() {
	r.leave()
	r.unlessPending(func() {
		r.openValue(r.Fresh())
		r.begun = true
		r.Begin()
	})
}

// Begin gives the focus to the first field.
func (r *Records[V]) Begin() {
	if f := r.Editing.Forms[0]; len(f.fields) > 0 {
		f.Jump(f.fields[0].Name)
	}
}

// JumpMissing goes to the next field that is still wanted, after the one that has the focus, and from the last to the first.
func (r *Records[V]) JumpMissing() {
	at := r.Desk.Window.Canvas().Focused()
	r.leave()
	type missing struct {
		form *Form
		name string
	}
	var fields []missing
	for _, path := range r.Missing(r.Editing.Value()) {
		for _, f := range r.Editing.Forms {
			if name, ok := f.leads(path); ok && !slices.Contains(fields, missing{f, name}) {
				fields = append(fields, missing{f, name})
			}
		}
	}
	next := 1 + slices.IndexFunc(fields, func(m missing) bool { return m.form.focusIn(m.name, at) })
	if len(fields) > 0 {
		m := fields[next%len(fields)]
		m.form.Jump(m.name)
	}
}

// Current is the stored value that is open; false while a new one is not stored yet.
func (r *Records[V]) Current() (V, bool) {
	r.leave()
	v := r.Editing.Value()
	return v, r.Key(v) != ""
}

// All lists the values, those too that the filter hides.
func (r *Records[V]) All() []V { return r.all }

// leave takes the focus away, so that what is being typed is stored before something else is done.
func (r *Records[V]) leave() { r.Desk.Window.Canvas().Unfocus() }

func (r *Records[V]) picked(v V) {
	r.unlessPending(func() { r.openValue(v) })
}

// unlessPending goes on at once, or asks first when something typed would be lost.
func (r *Records[V]) unlessPending(do func()) {
	n := r.Editing.Pending()
	if n == 0 {
		do()
		return
	}
	r.pickOpen()
	ConfirmLoss(r.Desk.Window, phrase.Say("part.records.pending"), phrase.Say("part.records.lose", "count", strconv.Itoa(n)), phrase.Say("part.records.drop"), do)
}

func (r *Records[V]) openValue(v V) {
	r.open, r.begun = true, false
	r.Editing.Open(v)
	r.pickOpen()
	r.Page.scroll.ScrollToTop()
	r.said()
	r.Page.Resettle()
}

// first opens the first of the list, or a new one when there is none.
func (r *Records[V]) first() {
	if len(r.all) > 0 {
		r.openValue(r.all[0])
		return
	}
	r.openValue(r.Fresh())
}

func (r *Records[V]) stored(v V) {
	if all, err := r.List(); err == nil {
		r.all = all
		r.filter()
	}
	r.pickOpen()
	r.said()
	r.Desk.Saved()
}

func (r *Records[V]) find(id model.ID) (v V, ok bool) {
	i := slices.IndexFunc(r.all, func(v V) bool { return r.Key(v) == id })
	if id == "" || i < 0 {
		return v, false
	}
	return r.all[i], true
}

// filter shows the values that the filter finds.
func (r *Records[V]) filter() {
	r.Table.SetRows(Found(r.Filter.Text, r.all, r.Search))
	r.pickOpen()
}

// pickOpen marks the row of what is open, if it is among those shown.
func (r *Records[V]) pickOpen() {
	if !r.open || !r.Table.Pick(string(r.Key(r.Editing.Value()))) {
		r.Table.Unpick()
	}
}

// said words what is open, that it is stored by itself, and what it still wants.
func (r *Records[V]) said() {
	v := r.Editing.Value()
	fresh := r.Key(v) == ""
	r.heading.SetText(r.Heading(v))
	if r.Opened != nil {
		r.Opened(v, fresh)
	}
	if r.withdrawal != nil {
		r.withdrawal.follow(v, fresh)
	}
	if n := r.Editing.Pending(); n > 0 {
		r.state.Set(phrase.Say("part.records.unsaved", "count", strconv.Itoa(n)), smallError)
		return
	}
	text := phrase.Say("part.records.auto")
	missing := r.Missing(v)
	if fresh || len(missing) == 0 {
		r.state.Set(text, Small)
		return
	}
	names := make([]string, len(missing))
	for i, path := range missing {
		names[i] = r.called(path)
	}
	r.state.Set(text+" · "+phrase.Say("part.records.missing", "count", strconv.Itoa(len(missing)), "fields", strings.Join(names, ", ")), Small)
}

// called is the name of a field that is still wanted: its own, or else the label that stands at the field it is typed in.
func (r *Records[V]) called(path string) string {
	name := phrase.Field(path)
	if name != path {
		return name
	}
	for _, f := range r.Editing.Forms {
		if held, ok := f.holds(path); ok {
			return f.fields[slices.IndexFunc(f.fields, func(field *Field) bool { return field.Name == held })].Label
		}
	}
	return name
}

// typing tells whether something stands in a field that was not taken over yet.
func (e *Editing[V]) typing() bool {
	return slices.ContainsFunc(e.ties, func(t *tie[V]) bool { return t.typed != nil && t.typed() })
}
