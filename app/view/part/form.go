package part

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/phrase"
	"kongthun/app/view/look"
)

// Field is one labelled field of a form.
type Field struct {
	Name     string // the JSON name of what it holds, as model.FieldError has it
	Label    string
	Hint     string // what stands beneath while there is no error
	Object   fyne.CanvasObject
	Required bool // marks the label
	Wide     bool // takes the whole width of a form of two columns

	label *Label
	note  noted
	cell  *fyne.Container
}

// NewField is a field with its words from the phrase book: "<room>.field.<name>", and "<room>.hint.<name>" where there is one.
func NewField(room, name string, o fyne.CanvasObject) *Field {
	f := &Field{Name: name, Label: phrase.Say(room + ".field." + name), Object: o}
	if hint := room + ".hint." + name; phrase.Has(hint) {
		f.Hint = phrase.Say(hint)
	}
	return f
}

// Wide lets a field take the whole width of its form.
func Wide(f *Field) *Field {
	f.Wide = true
	return f
}

// Required marks the label of a field.
func Required(f *Field) *Field {
	f.Required = true
	return f
}

// noted is a field that has a line of its own beneath it, as Typed does.
type noted interface {
	SetHint(string)
	SetError(string)
	// grown has a function told when what stands beneath takes more lines than before, or fewer.
	grown(func())
}

// noteLine is the line beneath a field that has none of its own. What is too long for one line takes two.
type noteLine struct {
	*Label
	hint string
}

func (n *noteLine) grown(func()) {} // the form itself sets it, and lays itself out afterwards

func (n *noteLine) SetHint(hint string) {
	n.hint = hint
	n.SetError("")
}

func (n *noteLine) SetError(fault string) {
	if fault == "" {
		n.Set(n.hint, Small)
		return
	}
	n.Set(fault, smallError)
}

// Form is labelled fields in one or two columns. Each field has a line beneath it for its hint or its error; the line is
// always there, so that an error that appears when a field is left does not push the next click away unless it is long.
type Form struct {
	widget.BaseWidget

	// Reveal brings a field into view before it gets the focus; a room sets it to its Page's Reveal.
	Reveal func(fyne.CanvasObject)
	// Grew is told that the summary or a field appeared or went; a room sets it to its Page's Resettle.
	Grew func()

	columns int
	fields  []*Field
	summary *fyne.Container
	body    *fyne.Container
}

// NewForm makes a form of one or two columns.
func NewForm(columns int, fields ...*Field) *Form {
	f := &Form{columns: max(1, min(2, columns)), fields: fields, summary: NewTightColumn()}
	f.summary.Hide()
	f.body = container.New(&formLayout{form: f})
	for _, field := range fields {
		field.build()
		field.note.grown(f.Resettle)
		if e, ok := field.Object.(*Entry); ok {
			e.Offers(f.Resettle)
		}
	}
	for _, field := range fields {
		f.body.Add(field.cell)
	}
	f.ExtendBaseWidget(f)
	return f
}

// SetLabel renames a field of a form.
func (f *Field) SetLabel(label string) {
	f.Label = label
	f.label.SetText(f.marked())
}

// SetHint changes what stands beneath a field of a form while there is no error.
func (f *Field) SetHint(hint string) {
	f.Hint = hint
	f.note.SetHint(hint)
}

// marked is the label with the mark of a field that must be filled.
func (f *Field) marked() string {
	if f.Required {
		return phrase.Say("part.required", "label", f.Label)
	}
	return f.Label
}

func (f *Field) build() {
	f.label = NewLabel(f.marked(), Plain)
	under := []fyne.CanvasObject{f.Object}
	if e, ok := f.Object.(*Entry); ok && e.offers != nil {
		under = append(under, e.offers.lines)
	}
	if own, ok := f.Object.(noted); ok {
		f.note = own
	} else {
		line := &noteLine{Label: NewLabel("", Small)}
		f.note = line
		under = append(under, line.Label)
	}
	f.note.SetHint(f.Hint)
	f.cell = container.New(&fieldLayout{}, f.label, NewTightColumn(under...))
}

// SetErrors shows the sentence of each field by its name, and a summary above with a link to each; an empty map clears them.
// A name that no field has is shown in the summary alone.
func (f *Form) SetErrors(faults map[string]string) {
	f.summary.Objects = nil
	left := map[string]string{}
	for name, fault := range faults {
		left[name] = fault
	}
	for _, field := range f.fields {
		fault := faults[field.Name]
		field.note.SetError(fault)
		if fault != "" {
			f.summary.Add(f.link(field, fault))
			delete(left, field.Name)
		}
	}
	for _, name := range sortedKeys(left) {
		f.summary.Add(NewLabel(left[name], Error))
	}
	f.summary.Hidden = len(faults) == 0
	if len(faults) > 0 {
		head := NewLabel(phrase.Say("part.summary", "count", strconv.Itoa(len(faults))), Error)
		f.summary.Objects = append([]fyne.CanvasObject{head}, f.summary.Objects...)
	}
	f.Resettle()
}

// Resettle lays the form out again after a field appeared or went, and tells Grew.
func (f *Form) Resettle() {
	f.Refresh()
	if f.Grew != nil {
		f.Grew()
	}
}

// link leads from the summary to a field.
func (f *Form) link(field *Field, fault string) fyne.CanvasObject {
	b := NewButton(field.Label, func() { f.Jump(field.Name) })
	b.Importance = widget.LowImportance
	b.Alignment = widget.ButtonAlignLeading
	return container.New(linkLayout{}, b, NewLabel(fault, Error))
}

// linkLayout puts the sentence beside its link, in as many lines as it takes: the remedy stands at its end.
type linkLayout struct{}

func (linkLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	link, sentence := objects[0], objects[1]
	least := link.MinSize()
	link.Move(fyne.NewPos(0, 0))
	link.Resize(least)
	sentence.Move(fyne.NewPos(least.Width+gap(), theme.InnerPadding()))
	settle(sentence, fyne.Max(minLabelWidth, size.Width-least.Width-gap()))
}

func (linkLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	link, sentence := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(link.Width+gap()+sentence.Width, fyne.Max(link.Height, sentence.Height+2*theme.InnerPadding()))
}

// Jump brings a field into view and gives it the focus; it tells whether there is such a field.
func (f *Form) Jump(name string) bool {
	for _, field := range f.fields {
		if field.Name != name {
			continue
		}
		if f.Reveal != nil {
			f.Reveal(field.cell)
		}
		if target := firstFocusable(field.Object); target != nil {
			focusOn(target)
		}
		return true
	}
	return false
}

// leads finds the field in which a path is to be filled in: the one that holds it, or the first of those that make it up, as
// "priority.size" of "priority".
func (f *Form) leads(path string) (name string, ok bool) {
	for _, field := range f.fields {
		if (field.Name == path || strings.HasPrefix(field.Name, path+".")) && field.Object.Visible() && firstFocusable(field.Object) != nil {
			return field.Name, true
		}
	}
	return f.holds(path)
}

// focusIn tells whether the field of a name holds what has the focus.
func (f *Form) focusIn(name string, at fyne.Focusable) bool {
	o, ok := at.(fyne.CanvasObject)
	return ok && slices.ContainsFunc(f.fields, func(field *Field) bool { return field.Name == name && holdsObject(field.Object, o) })
}

// CreateRenderer is Fyne's door to the drawing.
func (f *Form) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(NewColumn(f.summary, f.body))
}

// fieldLayout puts the label into a column of fixed width and the field beside it, or beneath it where the two are too narrow.
type fieldLayout struct{ above bool }

// narrow tells whether a label and its field are better one above the other.
func narrow(width float32) bool { return width < 1.9*look.Measure(look.SizeNameLabelColumn) }

func (l *fieldLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	label, field := objects[0], objects[1]
	at := fyne.NewPos(look.Measure(look.SizeNameLabelColumn), 0)
	labelWidth := at.X - gap()
	if l.above = narrow(size.Width); l.above {
		labelWidth = size.Width
	}
	label.Move(fyne.NewPos(0, theme.InnerPadding()))
	height := settle(label, labelWidth)
	if l.above {
		at = fyne.NewPos(0, theme.InnerPadding()+height)
	}
	field.Move(at)
	settle(field, size.Width-at.X)
}

func (l *fieldLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	label, field := objects[0].MinSize(), objects[1].MinSize()
	if l.above {
		return fyne.NewSize(field.Width, theme.InnerPadding()+label.Height+field.Height)
	}
	return fyne.NewSize(field.Width, fyne.Max(label.Height+2*theme.InnerPadding(), field.Height))
}

// formLayout fills rows with one or two fields; a wide one has a row to itself, and where half the width is narrow all have.
type formLayout struct {
	form *Form
	one  bool // there is room for one column only
}

// rows groups the visible fields' cells.
func (l *formLayout) rows() [][]*Field {
	columns := l.form.columns
	if l.one {
		columns = 1
	}
	var out [][]*Field
	open := false
	for _, field := range l.form.fields {
		if !field.Object.Visible() {
			field.cell.Hide()
			continue
		}
		field.cell.Show()
		if open && !field.Wide && len(out[len(out)-1]) < columns {
			out[len(out)-1] = append(out[len(out)-1], field)
			continue
		}
		out = append(out, []*Field{field})
		open = !field.Wide
	}
	return out
}

func (l *formLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	space := 3 * gap()
	half := (size.Width - space) / 2
	l.one = l.form.columns == 1 || narrow(half)
	y := float32(0)
	for _, row := range l.rows() {
		height := float32(0)
		for i, field := range row {
			width := half
			if field.Wide || l.one {
				width = size.Width
			}
			field.cell.Move(fyne.NewPos(float32(i)*(half+space), y))
			height = fyne.Max(height, settle(field.cell, width))
		}
		y += height + theme.Padding()
	}
}

// MinSize is as narrow as the widest field, which then stands under its label, and as high as the rows are now.
func (l *formLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	var min fyne.Size
	for _, row := range l.rows() {
		height := float32(0)
		for _, field := range row {
			m := field.cell.MinSize()
			min.Width = fyne.Max(min.Width, m.Width)
			height = fyne.Max(height, m.Height)
		}
		min.Height += height + theme.Padding()
	}
	return min
}
